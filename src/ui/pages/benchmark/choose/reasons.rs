//! Rules and reasons as sentences.

use std::borrow::Cow;

use crate::benchmark::case_types::{Kind, Reason};
use crate::benchmark::{Analysis, Judged, Third};
use crate::language::{Language, msg};
use crate::report::thirds::second_words;
use crate::ui::figures::Standing;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::pages::benchmark::words::level;

/// The rule of a kind, and what such a case is good for.
pub fn rule(kind: Kind, language: Language) -> Cow<'static, str> {
    language.say(match kind {
        Kind::Best => msg::CHOOSE_RULE_BEST,
        Kind::Worst => msg::CHOOSE_RULE_WORST,
        Kind::Critical => msg::CHOOSE_RULE_CRITICAL,
        Kind::Extreme => msg::CHOOSE_RULE_EXTREME,
        Kind::Typical => msg::CHOOSE_RULE_TYPICAL,
        Kind::Deviant => msg::CHOOSE_RULE_DEVIANT,
    })
}

/// Why a unit is a case of a kind.
pub fn reason(subject: &Subject, language: Language, analysis: &Analysis, judged: &Judged, kind: Kind, reason: Reason) -> String {
    let judgement = &analysis.judgement;
    let third = |third: Third| {
        language.say(match third {
            Third::Low => msg::BENCH_THIRD_LOW,
            Third::Middle => msg::BENCH_THIRD_MIDDLE,
            Third::High => msg::BENCH_THIRD_HIGH,
        })
    };
    let number = |value: f64| language.number(value, 3);
    match reason {
        Reason::Residual(at) => {
            let words = language.say_with(
                msg::CHOOSE_WHY_RESIDUAL,
                &[
                    ("standing", key(Standing::of(at, judgement.good_third)).into()),
                    ("actual", level(language, judged.level).into()),
                    ("expected", level(language, judged.expected).into()),
                    ("residual", language.signed(judged.residual, 2).into()),
                    ("rank", judged.residual_rank.into()),
                    ("n", judgement.units.len().into()),
                ],
            );
            match (kind, at == judgement.good_third) {
                (Kind::Critical, true) => format!("{words} {}", language.say(msg::CHOOSE_CRITICAL_GOOD)),
                (Kind::Critical, false) => format!("{words} {}", language.say(msg::CHOOSE_CRITICAL_BAD)),
                _ => words,
            }
        }
        Reason::Second(at) => {
            let header = subject.work.settings.second.as_ref().map_or("", |second| second.header.as_str());
            language.say_with(
                msg::CHOOSE_WHY_SECOND,
                &[
                    ("second", subject.names(language).label(header).into()),
                    ("value", judged.second.map_or_else(String::new, |value| language.number(value, 1)).into()),
                    ("third", language.say(second_words(at, judgement.good_second)).into_owned().into()),
                ],
            )
        }
        Reason::Expected(at) => language.say_with(
            msg::CHOOSE_WHY_EXPECTED,
            &[("expected", level(language, judged.expected).into()), ("third", third(at).into_owned().into())],
        ),
        Reason::Level(at) => language.say_with(
            msg::CHOOSE_WHY_LEVEL,
            &[("actual", level(language, judged.level).into()), ("third", third(at).into_owned().into())],
        ),
        Reason::HighLeverage { leverage, limit } => {
            language.say_with(msg::CHOOSE_WHY_LEVERAGE, &[("leverage", number(leverage).into()), ("limit", number(limit).into())])
        }
        Reason::UsualLeverage { leverage, limit } => {
            language.say_with(msg::CHOOSE_WHY_USUAL, &[("leverage", number(leverage).into()), ("limit", number(limit).into())])
        }
        Reason::FarLevel { level: at, low, high } => language.say_with(
            msg::CHOOSE_WHY_FAR_LEVEL,
            &[
                ("actual", level(language, at).into()),
                ("low", level(language, low).into()),
                ("high", level(language, high).into()),
            ],
        ),
        Reason::FarResidual { studentised, limit } => language.say_with(
            msg::CHOOSE_WHY_DEVIANT,
            &[
                ("residual", language.signed(judged.residual, 2).into()),
                ("studentised", language.signed(studentised, 2).into()),
                ("limit", language.number(limit, 0).into()),
            ],
        ),
    }
}

/// The name by which the catalogue knows a standing.
fn key(standing: Standing) -> &'static str {
    match standing {
        Standing::Better => "better",
        Standing::AsExpected => "expected",
        Standing::Worse => "worse",
    }
}
