//! Reading tables from text with separated values.

use super::{Table, TableProblem};

/// Reads a table from UTF-8 text: a line of headers, then one line a unit, whose name stands first.
///
/// # Errors
/// All problems found, each with its place; at most [`MOST_PROBLEMS`] are listed.
pub fn read(name: &str, text: &str) -> Result<Table, Vec<TableProblem>> {
    let _ = (name, text);
    Err(vec![TableProblem::Empty])
}

/// The most problems that are listed of one file.
pub const MOST_PROBLEMS: usize = 100;
