//! What must hold of every table.

use std::collections::HashMap;

use super::{Cell, Column, FEWEST_UNITS, MOST_COLUMNS, MOST_UNITS, Table, TableProblem};

/// All problems of a table; `line` gives the line in the file of a row.
pub(super) fn check(table: &Table, line: impl Fn(usize) -> usize) -> Vec<TableProblem> {
    let (units, columns) = (&table.units, &table.columns);
    if columns.len() > MOST_COLUMNS {
        return vec![TableProblem::TooManyColumns { found: columns.len() }];
    }
    if units.len() > MOST_UNITS {
        return vec![TableProblem::TooManyUnits { found: units.len() }];
    }
    let mut problems = Vec::new();
    if units.len() < FEWEST_UNITS {
        problems.push(TableProblem::TooFewUnits { found: units.len() });
    }
    check_units(units, &line, &mut problems);
    for column in columns {
        if column.len() != units.len() {
            problems.push(TableProblem::WrongLength {
                header: column.header().to_owned(),
                expected: units.len(),
                found: column.len(),
            });
        } else if column.is_numeric() {
            check_numbers(column, units, &line, &mut problems);
        }
    }
    check_headers(columns, &mut problems);
    if !columns.iter().any(Column::is_numeric) {
        problems.push(TableProblem::NoNumbers);
    }
    problems
}

fn check_units(units: &[String], line: &impl Fn(usize) -> usize, problems: &mut Vec<TableProblem>) {
    let mut first_row: HashMap<&str, usize> = HashMap::with_capacity(units.len());
    for (row, unit) in units.iter().enumerate() {
        if unit.is_empty() {
            problems.push(TableProblem::NoUnit { line: line(row) });
        } else if let Some(&earlier) = first_row.get(unit.as_str()) {
            problems.push(TableProblem::DuplicateUnit { unit: unit.clone(), lines: (line(earlier), line(row)) });
        } else {
            first_row.insert(unit, row);
        }
    }
}

fn check_numbers(column: &Column, units: &[String], line: &impl Fn(usize) -> usize, problems: &mut Vec<TableProblem>) {
    for (row, unit) in units.iter().enumerate() {
        if let Cell::Text(typed) = column.cell(row) {
            let (line, unit, header, typed) = (line(row), unit.clone(), column.header().to_owned(), typed.to_owned());
            problems.push(if column.is_too_large(row) {
                TableProblem::TooLarge { line, unit, header, typed }
            } else {
                TableProblem::NotANumber { line, unit, header, typed }
            });
        }
    }
}

/// Headers of the columns as such; a file's reader also knows their numbers in the file and checks before.
fn check_headers(columns: &[Column], problems: &mut Vec<TableProblem>) {
    problems.extend(header_problems(columns.iter().map(Column::header)));
}

/// The problems of a line of headers, whose columns count from 1.
pub(super) fn header_problems<'a>(headers: impl Iterator<Item = &'a str>) -> Vec<TableProblem> {
    let mut problems = Vec::new();
    let mut first_column: HashMap<&str, usize> = HashMap::new();
    for (column, header) in (1..).zip(headers) {
        if header.is_empty() {
            problems.push(TableProblem::NoHeader { column });
        } else if let Some(&earlier) = first_column.get(header) {
            problems.push(TableProblem::DuplicateHeader { header: header.to_owned(), columns: (earlier, column) });
        } else {
            first_column.insert(header, column);
        }
    }
    problems
}
