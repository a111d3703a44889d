use crate::table::TableProblem;
use crate::table::spreadsheet::SpreadsheetProblem;
use crate::task::spreadsheet::NoAnswer;
use crate::ui::browser::file::FileProblem;

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// It could not be read.
    File(FileProblem),
    /// It was read, but is no table.
    Table(Vec<TableProblem>),
    /// It is a spreadsheet with something wrong.
    Spreadsheet(SpreadsheetProblem),
    /// The worker that read a large text has died.
    ReaderDied,
    /// Nothing came of what reads spreadsheets.
    NoAnswer(NoAnswer),
}

/// A file that was not opened, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The name of the file.
    pub name: String,
    /// Why.
    pub reason: Reason,
}
