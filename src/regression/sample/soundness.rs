use crate::regression::exact::{Exact, Scaled};
use crate::regression::standardised::spread;
use crate::regression::{Problem, Transform, Twofold};
use crate::table::{Column, Table};

use super::{Dropped, Variable};

/// The variables that are named twice.
pub(super) fn named_twice(response: &Variable, candidates: &[Variable]) -> Vec<Problem> {
    candidates
        .iter()
        .enumerate()
        .filter(|(place, variable)| variable.header == response.header || candidates[..*place].contains(variable))
        .map(|(_, variable)| Problem::NamedTwice { variable: variable.clone() })
        .collect()
}

/// The column under `header`, if it has numbers.
pub(super) fn usable<'a>(table: &'a Table, header: &str) -> Result<&'a Column, Problem> {
    let header = header.to_owned();
    match table.column(&header) {
        None => Err(Problem::NoSuchColumn { header }),
        Some(column) if column.is_numeric() => Ok(column),
        Some(column) if column.is_text() => Err(Problem::NotNumeric { header }),
        Some(_) => Err(Problem::AllMissing { header }),
    }
}

/// The rows with a value in every column, and the units of all others.
pub(super) fn complete_cases(table: &Table, columns: &[&Column]) -> (Vec<usize>, Vec<Dropped>) {
    let (mut rows, mut dropped) = (Vec::new(), Vec::new());
    for (row, unit) in table.units().iter().enumerate() {
        if columns.iter().all(|column| column.value(row).is_some()) {
            rows.push(row);
        } else {
            let empty = columns.iter().filter(|column| column.value(row).is_none());
            let missing = empty.map(|column| column.header().to_owned()).collect();
            dropped.push(Dropped { unit: unit.clone(), row, missing });
        }
    }
    (rows, dropped)
}

/// The values under the variable's transform; what does not work is added to the problems.
pub(super) fn transform(variable: &Variable, raw: Exact, rows: &[usize], units: &[String], problems: &mut Vec<Problem>) -> Exact {
    let header = &variable.header;
    let first = raw.values[0].value();
    let mut values = Vec::with_capacity(raw.values.len());
    let before = problems.len();
    for (&value, &row) in raw.values.iter().zip(rows) {
        match variable.transform.exact(value) {
            Some(transformed) if transformed.is_finite() => values.push(transformed),
            Some(_) => problems.push(Problem::Infinite { unit: units[row].clone(), row, header: header.clone() }),
            None => problems.push(Problem::OutsideDomain {
                unit: units[row].clone(),
                row,
                header: header.clone(),
                transform: variable.transform,
                value: value.value(),
            }),
        }
    }
    if problems.len() > before {
        return raw;
    }
    let exact = Exact { values, noise: raw.noise };
    let length = spread(&exact.rounded());
    if length == 0.0 {
        problems.push(Problem::Constant { variable: variable.clone(), value: first });
    } else if !length.is_finite() {
        problems.push(Problem::Infinite { unit: units[rows[0]].clone(), row: rows[0], header: header.clone() });
    } else if variable.transform == Transform::Z {
        let standardised = Scaled::of(&exact, true);
        let scale = Twofold::from(rows.len() as f64 - 1.0).sqrt();
        return Exact { values: standardised.values.iter().map(|&value| value * scale).collect(), noise: exact.noise };
    }
    exact
}
