//! Why a file is not opened, as sentences.

use super::reason::Reason;
use crate::language::{Language, Value, msg};
use crate::table::spreadsheet::{MOST_UNPACKED, SpreadsheetProblem};
use crate::table::{MOST_COLUMNS, MOST_UNITS};
use crate::task::spreadsheet::NoAnswer;
use crate::ui::pages::benchmark::sentences;
use crate::ui::wording;

/// A reason, each part of it a sentence.
pub fn reason(language: Language, reason: &Reason) -> Vec<String> {
    match reason {
        Reason::File(problem) => vec![capital(&wording::file_problem(language, problem))],
        Reason::Table(problems) => problems.iter().map(|problem| sentences::table_problem(language, problem)).collect(),
        Reason::Spreadsheet(problem) => vec![spreadsheet(language, problem)],
        Reason::ReaderDied => vec![language.say(msg::DATA_READER_DIED).into_owned()],
        Reason::NoAnswer(NoAnswer::NotFetched) => vec![language.say(msg::DATA_SHEET_NOT_FETCHED).into_owned()],
        Reason::NoAnswer(NoAnswer::Died) => vec![language.say(msg::DATA_SHEET_DIED).into_owned()],
    }
}

fn spreadsheet(language: Language, problem: &SpreadsheetProblem) -> String {
    let megabytes = |bytes: u64| Value::from((bytes >> 20).to_string());
    let say = |message, arguments: &[(&str, Value)]| language.say_with(message, arguments);
    match problem {
        SpreadsheetProblem::NotASpreadsheet => say(msg::DATA_SHEET_NONE, &[]),
        SpreadsheetProblem::OldOrProtected => say(msg::DATA_SHEET_OLD, &[]),
        SpreadsheetProblem::TooLarge { bytes } => {
            say(msg::DATA_SHEET_TOO_LARGE, &[("found", megabytes(*bytes)), ("most", megabytes(MOST_UNPACKED))])
        }
        SpreadsheetProblem::Unreadable => say(msg::DATA_SHEET_UNREADABLE, &[]),
        SpreadsheetProblem::NoSheet => say(msg::DATA_SHEET_NO_SHEET, &[]),
        SpreadsheetProblem::EmptySheet { sheet } => say(msg::DATA_SHEET_EMPTY, &[("sheet", sheet.as_str().into())]),
        SpreadsheetProblem::TooManyRows { found } => {
            say(msg::BENCH_TABLE_TOO_MANY_UNITS, &[("found", (*found).into()), ("most", MOST_UNITS.into())])
        }
        SpreadsheetProblem::TooManyColumns { found } => {
            say(msg::BENCH_TABLE_TOO_MANY_COLUMNS, &[("found", (*found).into()), ("most", MOST_COLUMNS.into())])
        }
    }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
