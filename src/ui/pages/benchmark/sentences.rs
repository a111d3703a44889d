//! Problems, coefficients and lists as sentences in the user's language.

use crate::benchmark::{OptionName, Problem};
use crate::language::{Language, Value, msg};
use crate::regression::{self, Change, Term};
use crate::table::px::{self, PxProblem};
use crate::table::{FEWEST_UNITS, MOST_COLUMNS, MOST_UNITS, TableProblem};
use crate::ui::pages::benchmark::subject::Subject;

/// `A, B and C`.
pub fn list(language: Language, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), language.say(msg::BENCH_AND)),
    }
}

/// What is wrong with a table, where, and how to mend it.
pub fn table_problem(language: Language, problem: &TableProblem) -> String {
    let count = |count: usize| Value::from(count);
    // Lines are addresses, not amounts: no sign between their thousands.
    let line = |line: &usize| Value::from(line.to_string());
    let text = |text: &str| Value::from(text);
    let say = |message, arguments: &[(&str, Value)]| language.say_with(message, arguments);
    match problem {
        TableProblem::Empty => say(msg::BENCH_TABLE_EMPTY, &[]),
        TableProblem::NotText => say(msg::BENCH_TABLE_NOT_TEXT, &[]),
        TableProblem::Undecoded { line: at } => say(msg::BENCH_TABLE_UNDECODED, &[("line", line(at))]),
        TableProblem::OneColumn => say(msg::BENCH_TABLE_ONE_COLUMN, &[]),
        TableProblem::Ragged { line: at, expected, found } => {
            say(msg::BENCH_TABLE_RAGGED, &[("line", line(at)), ("expected", count(*expected)), ("found", count(*found))])
        }
        TableProblem::Unreadable { line: at } => say(msg::BENCH_TABLE_UNREADABLE, &[("line", line(at))]),
        TableProblem::NoHeader { column } => say(msg::BENCH_TABLE_NO_HEADER, &[("column", line(column))]),
        TableProblem::DuplicateHeader { header, columns: (first, second) } => {
            say(msg::BENCH_TABLE_DUPLICATE_HEADER, &[("header", text(header)), ("first", line(first)), ("second", line(second))])
        }
        TableProblem::NoUnit { line: at } => say(msg::BENCH_TABLE_NO_UNIT, &[("line", line(at))]),
        TableProblem::DuplicateUnit { unit, lines: (first, second) } => {
            say(msg::BENCH_TABLE_DUPLICATE_UNIT, &[("unit", text(unit)), ("first", line(first)), ("second", line(second))])
        }
        TableProblem::NotANumber { line: at, unit, header, typed } => say(
            msg::BENCH_TABLE_NOT_A_NUMBER,
            &[("line", line(at)), ("unit", text(unit)), ("header", text(header)), ("typed", text(typed))],
        ),
        TableProblem::TooLarge { line: at, unit, header, typed } => say(
            msg::BENCH_TABLE_TOO_LARGE,
            &[("line", line(at)), ("unit", text(unit)), ("header", text(header)), ("typed", text(typed))],
        ),
        TableProblem::NoNumbers => say(msg::BENCH_TABLE_NO_NUMBERS, &[]),
        TableProblem::TooFewUnits { found } => {
            say(msg::BENCH_TABLE_TOO_FEW_UNITS, &[("found", count(*found)), ("fewest", count(FEWEST_UNITS))])
        }
        TableProblem::TooManyUnits { found } => {
            say(msg::BENCH_TABLE_TOO_MANY_UNITS, &[("found", count(*found)), ("most", count(MOST_UNITS))])
        }
        TableProblem::TooManyColumns { found } => {
            say(msg::BENCH_TABLE_TOO_MANY_COLUMNS, &[("found", count(*found)), ("most", count(MOST_COLUMNS))])
        }
        TableProblem::WrongLength { header, expected, found } => say(
            msg::BENCH_TABLE_WRONG_LENGTH,
            &[("header", text(header)), ("expected", count(*expected)), ("found", count(*found))],
        ),
        TableProblem::Px(problem) => px_problem(language, problem),
        TableProblem::AndMore { more } => say(msg::BENCH_TABLE_AND_MORE, &[("more", count(*more))]),
    }
}

/// What is wrong with a PC-Axis file.
fn px_problem(language: Language, problem: &PxProblem) -> String {
    let line = |line: &usize| ("line", Value::from(line.to_string()));
    let count = |name: &'static str, count: &usize| (name, Value::from(*count));
    let text = |name: &'static str, text: &str| (name, Value::from(text.to_owned()));
    let say = |message, arguments: &[(&str, Value)]| language.say_with(message, arguments);
    match problem {
        PxProblem::Unreadable { line: at } => say(msg::DATA_PX_UNREADABLE, &[line(at)]),
        PxProblem::OpenQuote { line: at } => say(msg::DATA_PX_OPEN_QUOTE, &[line(at)]),
        PxProblem::Lacks { keyword } => say(msg::DATA_PX_LACKS, &[text("keyword", keyword)]),
        PxProblem::Sparse { line: at } => say(msg::DATA_PX_SPARSE, &[line(at)]),
        PxProblem::DuplicateDimension { line: at, dimension } => {
            say(msg::DATA_PX_DUPLICATE_DIMENSION, &[line(at), text("dimension", dimension)])
        }
        PxProblem::DuplicateValue { line: at, dimension, value } => {
            say(msg::DATA_PX_DUPLICATE_VALUE, &[line(at), text("dimension", dimension), text("value", value)])
        }
        PxProblem::Codes { line: at, dimension, values, codes } => {
            say(msg::DATA_PX_CODES, &[line(at), text("dimension", dimension), count("values", values), count("codes", codes)])
        }
        PxProblem::Count { line: at, expected, found } => {
            say(msg::DATA_PX_COUNT, &[line(at), count("expected", expected), count("found", found)])
        }
        PxProblem::TooManyCells { found } => say(msg::DATA_PX_TOO_MANY, &[count("found", found), count("most", &px::MOST_CELLS)]),
        PxProblem::NotANumber { line: at, typed } => say(msg::DATA_PX_NOT_A_NUMBER, &[line(at), text("typed", typed)]),
    }
}

/// What keeps a benchmark from being made, and what to change.
pub fn problem(subject: &Subject, language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Data(problem) => data_problem(subject, language, problem),
        Problem::Option { name, value } => {
            let name = language.say(match name {
                OptionName::Threshold => msg::BENCH_THRESHOLD,
                OptionName::Pin => msg::BENCH_PIN,
                OptionName::Pout => msg::BENCH_POUT,
                OptionName::Tolerance => msg::BENCH_TOLERANCE,
            });
            language.say_with(
                msg::BENCH_OPTION_RANGE,
                &[("name", name.into_owned().into()), ("value", shortest(language, *value).into())],
            )
        }
    }
}

fn data_problem(subject: &Subject, language: Language, problem: &regression::Problem) -> String {
    use regression::Problem as P;
    let label = |header: &str| Value::from(subject.label(header, language));
    let say = |message, arguments: &[(&str, Value)]| language.say_with(message, arguments);
    match problem {
        P::NoSuchColumn { header } => say(msg::BENCH_DATA_NO_COLUMN, &[("variable", header.as_str().into())]),
        P::NotNumeric { header } => say(msg::BENCH_DATA_NOT_NUMERIC, &[("variable", label(header))]),
        P::NamedTwice { variable } => {
            say(msg::BENCH_DATA_NAMED_TWICE, &[("variable", subject.variable(variable, language).into())])
        }
        P::AllMissing { header } => say(msg::BENCH_DATA_ALL_MISSING, &[("variable", label(header))]),
        P::Constant { variable, value } => say(
            msg::BENCH_DATA_CONSTANT,
            &[("variable", subject.variable(variable, language).into()), ("value", shortest(language, *value).into())],
        ),
        P::OutsideDomain { unit, row: _, header, transform, value } => say(
            msg::BENCH_DATA_OUTSIDE,
            &[
                ("unit", unit.as_str().into()),
                ("variable", label(header)),
                ("transform", crate::ui::pages::benchmark::subject::transform_name(*transform, language).into_owned().into()),
                ("value", shortest(language, *value).into()),
            ],
        ),
        P::Infinite { unit, row: _, header } => {
            say(msg::BENCH_DATA_INFINITE, &[("unit", unit.as_str().into()), ("variable", label(header))])
        }
        P::TooFewUnits { units, coefficients } => {
            say(msg::BENCH_DATA_TOO_FEW, &[("units", (*units).into()), ("coefficients", (*coefficients).into())])
        }
        P::Dependent { variable, of } => {
            let of: Vec<String> = of.iter().map(|(variable, _)| subject.variable(variable, language)).collect();
            say(
                msg::BENCH_DATA_DEPENDENT,
                &[("variable", subject.variable(variable, language).into()), ("of", list(language, &of).into())],
            )
        }
    }
}

/// A coefficient in a sentence: with this change in the variable, the expected response changes by so much.
pub fn coefficient(subject: &Subject, language: Language, term: &Term, mean: f64) -> String {
    let reading = term.variable.transform.reading(term.b, mean);
    let response = subject.label(&subject.work.settings.response.header, language);
    let size = reading.effect.abs();
    let mut arguments = vec![
        ("variable", Value::from(subject.measure(&term.variable.header, language))),
        ("response", response.into()),
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
    let number = language.percent(share, decimals);
    match language {
        Language::Danish => format!("{number}\u{a0}%"),
        Language::English => format!("{number}%"),
    }
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
    fn a_problem_names_line_column_and_text_and_the_way_out() {
        let problem = TableProblem::NotANumber {
            line: 1042,
            unit: "Billund".to_owned(),
            header: "andel".to_owned(),
            typed: "ca. 3".to_owned(),
        };
        for language in Language::ALL {
            let said = table_problem(language, &problem);
            for part in ["1042", "Billund", "andel", "ca. 3"] {
                assert!(said.contains(part), "{part} in {said}");
            }
        }
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
