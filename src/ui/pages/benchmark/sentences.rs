//! Problems, coefficients and lists as sentences in the user's language.

use crate::benchmark::{OptionName, Problem};
use crate::language::{Language, Value, msg};
use crate::regression::{self, Term, subsets};
use crate::report::words;
pub use crate::report::words::{list, percent, shortest, significant};
use crate::table::px::{self, PxProblem};
use crate::table::{FEWEST_UNITS, MOST_COLUMNS, MOST_UNITS, TableProblem};
use crate::ui::pages::benchmark::subject::Subject;

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
        PxProblem::Keys { line: at, dimension } => say(msg::DATA_PX_KEYS, &[line(at), text("dimension", dimension)]),
        PxProblem::NoSuchKey { line: at, dimension, typed } => {
            say(msg::DATA_PX_NO_SUCH_KEY, &[line(at), text("dimension", dimension), text("typed", typed)])
        }
        PxProblem::KeysTwice { line: at } => say(msg::DATA_PX_KEYS_TWICE, &[line(at)]),
        PxProblem::ShortRow { line: at, expected, found } => {
            say(msg::DATA_PX_SHORT_ROW, &[line(at), count("expected", expected), count("found", found)])
        }
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
            let range =
                if matches!(name, OptionName::Fin | OptionName::Fout) { msg::SELECT_F_RANGE } else { msg::BENCH_OPTION_RANGE };
            let name = language.say(match name {
                OptionName::Threshold => msg::BENCH_THRESHOLD,
                OptionName::Pin => msg::BENCH_PIN,
                OptionName::Pout => msg::BENCH_POUT,
                OptionName::Fin => msg::SELECT_FIN,
                OptionName::Fout => msg::SELECT_FOUT,
                OptionName::Tolerance => msg::BENCH_TOLERANCE,
            });
            language.say_with(range, &[("name", name.into_owned().into()), ("value", shortest(language, *value).into())])
        }
        Problem::InsistedButOff { header } => {
            language.say_with(msg::SELECT_INSISTED_BUT_OFF, &[("variable", subject.names(language).label(header).into())])
        }
        Problem::Subsets(problem) => subsets_problem(language, *problem),
    }
}

/// Why not all models can be searched.
fn subsets_problem(language: Language, problem: subsets::Problem) -> String {
    match problem {
        subsets::Problem::TooManyCandidates { candidates, limit } => {
            language.say_with(msg::SELECT_TOO_MANY, &[("candidates", candidates.into()), ("limit", limit.into())])
        }
        subsets::Problem::Dependent | subsets::Problem::NotACandidate { .. } => language.say(msg::SELECT_DEPENDENT).into_owned(),
    }
}

fn data_problem(subject: &Subject, language: Language, problem: &regression::Problem) -> String {
    use regression::Problem as P;
    let label = |header: &str| Value::from(subject.names(language).label(header));
    let say = |message, arguments: &[(&str, Value)]| language.say_with(message, arguments);
    match problem {
        P::NoSuchColumn { header } => say(msg::BENCH_DATA_NO_COLUMN, &[("variable", header.as_str().into())]),
        P::NotNumeric { header } => say(msg::BENCH_DATA_NOT_NUMERIC, &[("variable", label(header))]),
        P::NamedTwice { variable } => {
            say(msg::BENCH_DATA_NAMED_TWICE, &[("variable", subject.names(language).variable(variable).into())])
        }
        P::AllMissing { header } => say(msg::BENCH_DATA_ALL_MISSING, &[("variable", label(header))]),
        P::Constant { variable, value } => say(
            msg::BENCH_DATA_CONSTANT,
            &[("variable", subject.names(language).variable(variable).into()), ("value", shortest(language, *value).into())],
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
            let of: Vec<String> = of.iter().map(|(variable, _)| subject.names(language).variable(variable)).collect();
            say(
                msg::BENCH_DATA_DEPENDENT,
                &[("variable", subject.names(language).variable(variable).into()), ("of", list(language, &of).into())],
            )
        }
    }
}

/// A coefficient in a sentence: with this change in the variable, the expected response changes by so much.
pub fn coefficient(subject: &Subject, language: Language, term: &Term, mean: f64) -> String {
    subject.told(language).map_or_else(String::new, |told| words::coefficient(&told, term, mean))
}

/// A p with its name: `p = 0.021`, `p < 0.001`.
pub fn p(language: Language, p: f64) -> String {
    let value = language.p_value(p);
    if value.starts_with('<') { format!("p {value}") } else { format!("p = {value}") }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
