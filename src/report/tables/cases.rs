use crate::benchmark::case_types::{self, Kind, Reason};
use crate::benchmark::{Judged, Third};
use crate::language::{Value, msg};
use crate::report::{Cell, Sheet, Told};

/// The cases that the user chose, each with its figures and the reason that was given; then those of all kinds by
/// rule, with what makes each of them one.
pub fn cases(told: &Told) -> Sheet {
    let headers = vec![
        told.say(msg::BENCH_UNIT),
        told.say(msg::BENCH_ACTUAL),
        told.say(msg::BENCH_EXPECTED),
        told.say(msg::BENCH_RESIDUAL),
        told.say(msg::OUT_WHY),
    ];
    let mut sheet = Sheet::new("cases", told.say(msg::OUT_CASES), headers);
    let judgement = &told.analysis.judgement;
    pinned(told, &mut sheet);
    let found = case_types::cases(judgement, told.analysis.fit());
    for kind in Kind::ALL {
        let mut of_kind = found.iter().filter(|case| case.kind == kind).peekable();
        if of_kind.peek().is_none() {
            continue;
        }
        sheet.group(told.say(kind_words(kind)));
        for case in of_kind {
            let Some(judged) = judgement.units.get(case.unit) else { continue };
            let reasons: Vec<String> = case.reasons.iter().map(|why| reason(told, judged, *why)).collect();
            sheet.row(cells(&judged.unit, Some(judged), reasons.join("; ")));
        }
    }
    sheet.note(told.say(msg::OUT_CASES_NOTE));
    sheet
}

/// The cases that the user chose. One that the model does not judge has no figures.
fn pinned(told: &Told, sheet: &mut Sheet) {
    if told.pinned.units.is_empty() {
        return;
    }
    sheet.group(told.say(msg::OUT_KIND_PINNED));
    for unit in told.pinned.units {
        let reason = told.pinned.reasons.get(unit).cloned().unwrap_or_else(|| told.say(msg::OUT_NO_REASON));
        sheet.row(cells(unit, told.analysis.judgement.unit(unit), reason));
    }
}

fn cells(unit: &str, judged: Option<&Judged>, why: String) -> Vec<Cell> {
    let figure = |of: fn(&Judged) -> f64| judged.map_or(f64::NAN, of);
    vec![
        Cell::text(unit),
        Cell::number(figure(|judged| judged.level), 2),
        Cell::number(figure(|judged| judged.expected), 2),
        Cell::signed(figure(|judged| judged.residual), 2),
        Cell::Text(why),
    ]
}

fn kind_words(kind: Kind) -> crate::language::Message {
    match kind {
        Kind::Best => msg::OUT_KIND_BEST,
        Kind::Worst => msg::OUT_KIND_WORST,
        Kind::Critical => msg::OUT_KIND_CRITICAL,
        Kind::Extreme => msg::OUT_KIND_EXTREME,
        Kind::Typical => msg::OUT_KIND_TYPICAL,
        Kind::Deviant => msg::OUT_KIND_DEVIANT,
    }
}

/// What makes a unit a case, in a few words.
fn reason(told: &Told, judged: &Judged, reason: Reason) -> String {
    let language = told.language;
    let number = |value: f64, decimals: usize| Value::from(language.number(value, decimals));
    let third = |third: Third| match third {
        Third::Low => Value::from("low"),
        Third::Middle => "middle".into(),
        Third::High => "high".into(),
    };
    match reason {
        Reason::Residual(third) => told.standing(third).to_lowercase(),
        Reason::Second(third) => language.say_with(
            msg::OUT_REASON_SECOND,
            &[
                ("second", told.settings.second.as_ref().map_or_else(String::new, |second| told.label(&second.header)).into()),
                ("third", told.second_third(third).into()),
            ],
        ),
        Reason::Expected(of) => {
            language.say_with(msg::OUT_REASON_EXPECTED, &[("third", third(of)), ("value", number(judged.expected, 2))])
        }
        Reason::Level(of) => {
            language.say_with(msg::OUT_REASON_LEVEL, &[("third", third(of)), ("value", number(judged.level, 2))])
        }
        Reason::HighLeverage { leverage, limit } => {
            language.say_with(msg::OUT_REASON_HIGH_LEVERAGE, &[("leverage", number(leverage, 3)), ("limit", number(limit, 3))])
        }
        Reason::UsualLeverage { leverage, limit } => {
            language.say_with(msg::OUT_REASON_USUAL_LEVERAGE, &[("leverage", number(leverage, 3)), ("limit", number(limit, 3))])
        }
        Reason::FarLevel { level, low, high } => language.say_with(
            msg::OUT_REASON_FAR_LEVEL,
            &[("level", number(level, 2)), ("low", number(low, 2)), ("high", number(high, 2))],
        ),
        Reason::FarResidual { studentised, limit } => language
            .say_with(msg::OUT_REASON_FAR_RESIDUAL, &[("studentised", number(studentised, 2)), ("limit", number(limit, 0))]),
    }
}
