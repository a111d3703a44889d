//! Numbers, lists and coefficients in words.

use super::Told;
use crate::language::{Language, Value, msg};
use crate::regression::{Change, Term};

/// `A, B and C`.
pub fn list(language: Language, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), language.say(msg::BENCH_AND)),
    }
}

/// A coefficient in a sentence: with this change in the variable, the expected response changes by so much. `mean` is
/// the variable's before its transform.
pub fn coefficient(told: &Told, term: &Term, mean: f64) -> String {
    let language = told.language;
    let reading = term.variable.transform.reading(term.b, mean);
    let size = reading.effect.abs();
    let mut arguments = vec![
        ("variable", Value::from(told.measure(&term.variable.header))),
        ("response", told.response().into()),
        ("effect", language.number(size, significant(size, 3)).into()),
        ("direction", Value::from(if reading.effect < 0.0 { "falls" } else { "rises" })),
    ];
    let message = match reading.change {
        Change::OneUnit => msg::BENCH_READ_UNIT,
        Change::OnePercent => {
            arguments.push(("b", language.number(term.b, 3).into()));
            arguments.push(("factor", language.number(1.01, 2).into()));
            msg::BENCH_READ_PERCENT
        }
        Change::OneStandardDeviation => msg::BENCH_READ_DEVIATION,
        Change::OneUnitFrom(mean) => {
            arguments.push(("mean", language.number(mean, significant(mean, 3)).into()));
            msg::BENCH_READ_UNIT_FROM
        }
        Change::OneHundredthFrom(mean) => {
            arguments.push(("mean", language.number(mean, significant(mean, 3)).into()));
            arguments.push(("step", language.number(0.01, 2).into()));
            msg::BENCH_READ_HUNDREDTH_FROM
        }
    };
    language.say_with(message, &arguments)
}

/// How many decimals show a number as the thesis does: three, or as many more as it takes for `digits` digits
/// that are not leading zeros.
pub fn significant(value: f64, digits: i32) -> usize {
    let size = value.abs();
    if !size.is_finite() || size == 0.0 || size >= 0.01 {
        return 3;
    }
    (digits - 1 - size.log10().floor() as i32).clamp(3, 12) as usize
}

/// A share of one in per cent, with its sign as the language sets it: `75.1%`, `75,1 %`.
pub fn percent(language: Language, share: f64, decimals: usize) -> String {
    language.say_with(msg::PERCENT, &[("number", language.percent(share, decimals).into())])
}

/// A number in as few digits as give it back, up to six decimals.
pub fn shortest(language: Language, value: f64) -> String {
    let plain = format!("{value}");
    let decimals = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len()).min(6);
    language.number(value, decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_end_in_and() {
        let items = |count: usize| ["A", "B", "C"][..count].iter().map(|&item| item.to_owned()).collect::<Vec<_>>();
        assert_eq!(list(Language::English, &items(1)), "A");
        assert_eq!(list(Language::Danish, &items(2)), "A og B");
        assert_eq!(list(Language::English, &items(3)), "A, B and C");
    }

    #[test]
    fn small_effects_show_three_digits() {
        // Thesis, note 9 and section 6.2.1: 0.545 · ln(101/100) is printed as 0.00542.
        assert_eq!(significant(0.005_423, 3), 5);
        assert_eq!(significant(0.113, 3), 3);
        assert_eq!(significant(130_490.0, 3), 3);
        assert_eq!(significant(0.0, 3), 3);
    }

    #[test]
    fn the_sign_for_per_cent_stands_as_the_language_sets_it() {
        assert_eq!(percent(Language::English, 0.751, 1), "75.1%");
        assert_eq!(percent(Language::Danish, 0.751, 1), "75,1\u{a0}%");
    }

    #[test]
    fn numbers_are_written_no_longer_than_they_are() {
        assert_eq!(shortest(Language::Danish, 0.05), "0,05");
        assert_eq!(shortest(Language::English, 3.0), "3");
    }
}
