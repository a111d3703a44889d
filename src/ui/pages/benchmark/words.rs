//! Numbers and thirds of a unit in words.

use crate::benchmark::{Certainty, Judged, Judgement};
use crate::language::{Language, Message, Value, msg};
use crate::table::examples::Fact;
use crate::ui::figures::Standing;
use crate::ui::pages::benchmark::subject::Subject;

/// A level of the response.
pub fn level(language: Language, value: f64) -> String {
    language.number(value, 2)
}

/// How a unit does.
pub fn standing(judgement: &Judgement, judged: &Judged) -> Standing {
    Standing::of(judged.residual_third, judgement.good_third)
}

/// A unit in one sentence, for those who walk along the units without seeing them.
pub fn sentence(subject: &Subject, language: Language, judged: &Judged) -> String {
    let Ok(analysis) = &subject.analysis else { return judged.unit.clone() };
    let judgement = &analysis.judgement;
    language.say_with(
        msg::BENCH_UNIT_SENTENCE,
        &[
            ("unit", judged.unit.as_str().into()),
            ("actual", level(language, judged.level).into()),
            ("expected", level(language, judged.expected).into()),
            ("residual", language.signed(judged.residual, 2).into()),
            ("rank", judged.residual_rank.into()),
            ("n", judgement.units.len().into()),
            ("standing", standing(judgement, judged).words(language).into_owned().into()),
        ],
    )
}

/// A published figure with its year and its place in the thesis.
pub fn fact(subject: &Subject, language: Language, fact: &Fact) -> String {
    let decimals = if fact.value.fract() == 0.0 && fact.value > 1000.0 { 0 } else { 1 };
    let place = fact.place.in_language(language);
    let place = match fact.year {
        Some(year) => format!("{year}; {place}"),
        None => place.to_owned(),
    };
    language.say_with(
        msg::BENCH_FACT,
        &[
            ("label", subject.names(language).measure(fact.header).into()),
            ("exact", Value::from(if fact.exact { "yes" } else { "no" })),
            ("value", language.number(fact.value, decimals).into()),
            ("place", place.into()),
        ],
    )
}

/// A probability as a word.
pub fn chance(probability: f64) -> Message {
    match Certainty::of(probability) {
        Certainty::Clearly => msg::JUDGE_CLEARLY,
        Certainty::Probably => msg::JUDGE_PROBABLY,
        Certainty::CannotTell => msg::JUDGE_CANNOT_TELL,
    }
}

/// A probability in two decimals; one that would round to certainty is said to be beyond the last number before it.
pub fn probability(language: Language, probability: f64) -> String {
    match probability {
        p if p >= 0.995 => format!(">\u{a0}{}", language.number(0.99, 2)),
        p if p < 0.005 => format!("<\u{a0}{}", language.number(0.01, 2)),
        p => language.number(p, 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_to_be_certain() {
        let said = [1.0, 0.995, 0.994, 0.9, 0.005, 0.004, 0.0].map(|p| probability(Language::English, p));
        assert_eq!(said, [">\u{a0}0.99", ">\u{a0}0.99", "0.99", "0.90", "0.01", "<\u{a0}0.01", "<\u{a0}0.01"]);
    }
}
