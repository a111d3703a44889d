//! From a text to a table, with all that a user may want to see and change on the way.

use std::collections::HashSet;

use super::super::check::{check, header_problems};
use super::super::problem::listed;
use super::super::{Column, NumberFormat, Table, TableProblem};
use super::detect::{delimiter_and_quote, dialect};
use super::grid::Grid;
use super::line_counter::LineCounter;
use super::{Dialect, Reading, UnitColumn};

/// How many rows a draft shows.
const ROWS_TO_SHOW: usize = 8;

/// The share of the work that goes into cutting the text into cells; the rest goes into reading the cells.
const GRID: f64 = 0.5;

/// What a text reads as, sound or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// How it is written: found out, or as the user says. None where the text could not be looked into.
    pub dialect: Option<Dialect>,
    /// The headers of all columns, that of the units' names among them, in the order of the text.
    pub headers: Vec<String>,
    /// The place among the headers of the column with the units' names; none where units are numbered.
    pub unit_column: Option<usize>,
    /// The first rows, each with a cell a header.
    pub first_rows: Vec<Vec<String>>,
    /// How many rows there are.
    pub rows: usize,
    /// The table, or all that is wrong with it.
    pub table: Result<Table, Vec<TableProblem>>,
}

impl Draft {
    /// What stands in the place of a draft until a text has been read.
    pub fn of_nothing() -> Draft {
        Draft::refused(Vec::new())
    }

    fn refused(problems: Vec<TableProblem>) -> Draft {
        Draft { dialect: None, headers: Vec::new(), unit_column: None, first_rows: Vec::new(), rows: 0, table: Err(problems) }
    }
}

/// Reads a text as the user says, and finds out what is not said.
///
/// It is for showing: what of the text could be looked at is there also if the table is not sound.
pub fn draft(name: &str, text: &str, reading: &Reading) -> Draft {
    draft_told(name, text, reading, &mut |_| ())
}

/// As [`draft`]; `tell` is told now and then what share of the work is done, from 0 to 1.
pub fn draft_told(name: &str, text: &str, reading: &Reading, tell: &mut dyn FnMut(f64)) -> Draft {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\0') {
        return Draft::refused(vec![TableProblem::NotText]);
    }
    if text.trim().is_empty() {
        return Draft::refused(vec![TableProblem::Empty]);
    }
    let (delimiter, quote) = delimiter_and_quote(text, reading);
    let (grid, mut problems) = Grid::read(text, delimiter, quote, &mut |share| tell(share * GRID));
    let dialect = dialect(&grid, delimiter, quote, reading);
    if let Some(place) = text.find(char::REPLACEMENT_CHARACTER) {
        problems = vec![TableProblem::Undecoded { line: LineCounter::of(text).line_at(place) }];
    }
    let (unit_column, table) = if problems.is_empty() {
        table(name, &grid, reading.format(dialect.decimal), reading, tell)
    } else {
        (None, Err(problems))
    };
    Draft {
        dialect: Some(dialect),
        first_rows: (0..grid.rows().min(ROWS_TO_SHOW))
            .map(|row| (0..grid.headers.len()).map(|column| grid.cell(row, column).to_owned()).collect())
            .collect(),
        rows: grid.rows(),
        unit_column,
        table: table.map_err(|mut problems| listed(&mut problems)),
        headers: grid.headers,
    }
}

fn table(
    name: &str,
    grid: &Grid,
    format: NumberFormat,
    reading: &Reading,
    tell: &mut dyn FnMut(f64),
) -> (Option<usize>, Result<Table, Vec<TableProblem>>) {
    let count = grid.headers.len() as f64;
    let column = |(place, header): (usize, &String)| {
        tell(GRID + (1.0 - GRID) * place as f64 / count);
        if reading.as_text.contains(header) {
            Column::text(header.clone(), grid.column(place), format)
        } else {
            Column::read(header.clone(), grid.column(place), format)
        }
    };
    let mut columns: Vec<Column> = grid.headers.iter().enumerate().map(column).collect();
    let mut problems = header_problems(grid.headers.iter().map(String::as_str));
    let names = match &reading.units {
        Some(UnitColumn::Numbered) => None,
        Some(UnitColumn::Under(wanted)) => grid.headers.iter().position(|header| header == wanted),
        None => names_of_units(&grid.headers, &columns),
    };
    if names == Some(0) && grid.headers[0].is_empty() {
        problems.retain(|problem| !matches!(problem, TableProblem::NoHeader { column: 1 }));
    }
    let (unit_header, units) = match names {
        Some(place) => {
            let column = columns.remove(place);
            (column.header().to_owned(), (0..column.len()).map(|row| column.typed(row).to_owned()).collect())
        }
        None => (String::new(), (1..=grid.rows()).map(|number| number.to_string()).collect()),
    };
    let table = Table::sound(name, unit_header, units, columns);
    let of_the_table = check(&table, |row| grid.line(row));
    problems.extend(of_the_table.into_iter().filter(|problem| !is_about_headers(problem)));
    (names, if problems.is_empty() { Ok(table) } else { Err(problems) })
}

/// The column with the units' names: one without a header that stands first, as R and pandas write the names of rows,
/// or else the first column of texts. Texts of which most occur more than once are groups and name no unit.
fn names_of_units(headers: &[String], columns: &[Column]) -> Option<usize> {
    if headers.first().is_some_and(String::is_empty) && columns.len() > 1 {
        return Some(0);
    }
    let names_units = |column: &Column| {
        let differing: HashSet<&str> = (0..column.len()).map(|row| column.typed(row)).collect();
        column.is_text() && 2 * differing.len() > column.len()
    };
    columns.iter().position(names_units)
}

/// Headers are checked by their numbers in the file, not in the table.
fn is_about_headers(problem: &TableProblem) -> bool {
    matches!(problem, TableProblem::NoHeader { .. } | TableProblem::DuplicateHeader { .. })
}
