//! Reading tables from text with separated values.
//!
//! How a text is written, its [`Dialect`], is found out; a [`Reading`] says what a user knows better. A [`Draft`]
//! is what the text reads as, with its first rows to look at, whether or not a sound table comes of it.
//!
//! ```
//! use virker::table::csv::{self, Delimiter, Reading};
//! use virker::table::DecimalSign;
//!
//! let text = "By;Andel;Udgift\nA;2,5 %;1.200\nB;3,75 %;..\nC;4 %;900\n";
//! let found = csv::draft("own.csv", text, &Reading::default());
//! let dialect = found.dialect.expect("there is text");
//! assert_eq!((dialect.delimiter, dialect.decimal), (Delimiter::Semicolon, DecimalSign::Comma));
//!
//! let said = Reading { decimal: Some(DecimalSign::Point), ..Reading::default() };
//! let other = csv::draft("own.csv", text, &said).table;
//! assert_ne!(other, found.table);
//! ```

mod detect;
mod dialect;
mod draft;
mod grid;
mod line_counter;
mod records;
#[cfg(test)]
mod tests;

pub use dialect::{Delimiter, Dialect, Quote, Reading, UnitColumn};
pub use draft::{Draft, draft, draft_told};

use super::{Table, TableProblem};

/// Reads a table from text: a line of headers, then one line a unit.
///
/// The sign between columns (comma, semicolon, pipe, tabulator) and the decimal sign are found out. The first column of
/// texts that mostly differ has the units' names, or a first column without a header, as R and pandas write it;
/// without one, units are called by their number. Other columns of texts are kept but are not numeric. Missing values
/// are spelled as nothing, `.`, `..`, `…`, `-`, `–`, `NA` or `N/A`; a percent sign behind a number is passed over.
///
/// # Errors
/// All problems found, each with its place, up to [`super::MOST_PROBLEMS`].
pub fn read(name: &str, text: &str) -> Result<Table, Vec<TableProblem>> {
    read_as(name, text, &Reading::default())
}

/// Reads a table as [`read`] does, but as the user says where the user says anything.
///
/// # Errors
/// All problems found, each with its place, up to [`super::MOST_PROBLEMS`].
pub fn read_as(name: &str, text: &str, reading: &Reading) -> Result<Table, Vec<TableProblem>> {
    draft(name, text, reading).table
}

/// A text as it can stand between tabulators: on one line, and between marks where it holds one.
pub(super) fn quoted(text: &str) -> String {
    let line = text.replace("\r\n", " ").replace(['\t', '\n', '\r'], " ");
    if line.contains('"') { format!("\"{}\"", line.replace('"', "\"\"")) } else { line }
}
