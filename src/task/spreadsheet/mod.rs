//! Spreadsheets are read in a worker that runs a program of its own, fetched when the first is opened.
//!
//! The page posts the bytes of a file and is told its sheets and the text of the first that has a table; then it may
//! post the name of another sheet. Closing the page's [`Spreadsheet`] ends the worker, and with it whatever a
//! damaged or hostile file has led it into.

mod page_side;
mod worker_side;

pub use page_side::Spreadsheet;
pub use worker_side::serve;

use serde::{Deserialize, Serialize};

use crate::table::spreadsheet::SpreadsheetProblem;

/// What the worker says of a file or of one of its sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The sheets of the file; none where it could not be opened.
    pub sheets: Vec<String>,
    /// Which of them this is about.
    pub sheet: usize,
    /// Its text, or what keeps it from being read.
    pub text: Result<String, SpreadsheetProblem>,
}

/// What can go wrong on the way to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The program that reads spreadsheets could not be fetched.
    NotFetched,
    /// It has died, most likely of a file that unpacks to more than the memory holds.
    Died,
}
