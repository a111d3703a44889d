//! What of a table can be analysed.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::table::{Column, FEWEST_UNITS, MOST_PROBLEMS, Table};

use super::correlation::{mean, spread};
use super::exact::{Exact, Scaled};
use super::{Problem, Transform, Twofold};

/// A column under a transform.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Variable {
    /// The header of the column.
    pub header: String,
    /// What is done to its values.
    #[serde(default)]
    pub transform: Transform,
}

impl Variable {
    /// A column under a transform.
    pub fn new(header: impl Into<String>, transform: Transform) -> Variable {
        Variable { header: header.into(), transform }
    }

    /// A column as it is.
    pub fn plain(header: impl Into<String>) -> Variable {
        Variable::new(header, Transform::None)
    }
}

/// A unit that could not be used because values are missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Dropped {
    /// The unit's name.
    pub unit: String,
    /// Its row in the table.
    pub row: usize,
    /// The headers of the columns in which it has no value.
    pub missing: Vec<String>,
}

/// The complete cases of a response and its candidates: units with a value in each of these columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    response: Variable,
    candidates: Vec<Variable>,
    units: Vec<String>,
    rows: Vec<usize>,
    dropped: Vec<Dropped>,
    y: Vec<f64>,
    x: Vec<Vec<f64>>,
    raw_means: Vec<f64>,
    exact_y: Exact,
    exact_x: Vec<Exact>,
    /// What correlations and every fit start from, made when it is first asked for; the response last.
    about_means: OnceLock<Vec<Scaled>>,
}

impl Sample {
    /// The units of `table` that have a value in the response and in every candidate (listwise deletion, as in
    /// SPSS), with these columns transformed.
    ///
    /// # Errors
    /// Every [`Problem`] of the columns: missing altogether, constant, outside the domain of their transform,
    /// infinite, named twice; or fewer than three units left.
    pub fn of(table: &Table, response: &Variable, candidates: &[Variable]) -> Result<Sample, Vec<Problem>> {
        let mut problems = named_twice(response, candidates);
        let variables: Vec<&Variable> = std::iter::once(response).chain(candidates).collect();
        let columns: Vec<&Column> =
            variables.iter().filter_map(|variable| usable(table, &variable.header).map_err(|p| problems.push(p)).ok()).collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let (rows, dropped) = complete_cases(table, &columns);
        if rows.len() < FEWEST_UNITS {
            return Err(vec![Problem::TooFewUnits { units: rows.len(), coefficients: 2 }]);
        }
        let mut transformed = Vec::with_capacity(columns.len());
        let mut raw_means = Vec::with_capacity(candidates.len());
        for (variable, column) in variables.iter().zip(&columns) {
            let raw = Exact::typed(column, &rows);
            raw_means.push(mean(&raw.rounded()).0);
            transformed.push(transform(variable, raw, &rows, table.units(), &mut problems));
        }
        if !problems.is_empty() {
            problems.truncate(MOST_PROBLEMS);
            return Err(problems);
        }
        let exact_y = transformed.remove(0);
        raw_means.remove(0);
        Ok(Sample {
            response: response.clone(),
            candidates: candidates.to_vec(),
            units: rows.iter().map(|&row| table.units()[row].clone()).collect(),
            rows,
            dropped,
            y: exact_y.rounded(),
            x: transformed.iter().map(Exact::rounded).collect(),
            raw_means,
            exact_y,
            exact_x: transformed,
            about_means: OnceLock::new(),
        })
    }

    /// A sample of numbers that stand in no table, such as powers, exact to twice a double's digits. Units are called
    /// by their number from 1 on; the variables' transforms are names only.
    ///
    /// # Errors
    /// As [`Sample::of`]: a variable named twice, constant, or infinite; too few units. Columns of unequal length are
    /// cut to the shortest.
    pub fn of_values(
        response: (Variable, Vec<Twofold>),
        candidates: Vec<(Variable, Vec<Twofold>)>,
    ) -> Result<Sample, Vec<Problem>> {
        let (candidates, mut columns): (Vec<Variable>, Vec<Vec<Twofold>>) = candidates.into_iter().unzip();
        let mut problems = named_twice(&response.0, &candidates);
        let n = columns.iter().map(Vec::len).fold(response.1.len(), usize::min);
        if n < FEWEST_UNITS {
            problems.push(Problem::TooFewUnits { units: n, coefficients: 2 });
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let rows: Vec<usize> = (0..n).collect();
        let units: Vec<String> = (1..=n).map(|unit| unit.to_string()).collect();
        columns.insert(0, response.1);
        let mut exact: Vec<Exact> = Vec::with_capacity(columns.len());
        for (variable, mut values) in std::iter::once(&response.0).chain(&candidates).zip(columns) {
            values.truncate(n);
            if let Some(row) = values.iter().position(|value| !value.is_finite()) {
                problems.push(Problem::Infinite { unit: units[row].clone(), row, header: variable.header.clone() });
            } else {
                let plain = Variable::plain(variable.header.clone());
                exact.push(transform(&plain, Exact::of(values), &rows, &units, &mut problems));
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let exact_y = exact.remove(0);
        Ok(Sample {
            response: response.0,
            candidates,
            units,
            rows,
            dropped: Vec::new(),
            y: exact_y.rounded(),
            x: exact.iter().map(Exact::rounded).collect(),
            raw_means: exact.iter().map(|column| mean(&column.rounded()).0).collect(),
            exact_y,
            exact_x: exact,
            about_means: OnceLock::new(),
        })
    }

    /// A sample of plain numbers, for simulations: nothing is checked.
    #[cfg(test)]
    pub(crate) fn of_columns(y: Vec<f64>, x: Vec<Vec<f64>>) -> Sample {
        Sample {
            response: Variable::plain("y"),
            candidates: (0..x.len()).map(|place| Variable::plain(format!("x{place}"))).collect(),
            units: (0..y.len()).map(|unit| format!("U{unit}")).collect(),
            rows: (0..y.len()).collect(),
            dropped: Vec::new(),
            raw_means: x.iter().map(|column| mean(column).0).collect(),
            exact_y: Exact::of(y.iter().copied().map(Twofold::from).collect()),
            exact_x: x.iter().map(|column| Exact::of(column.iter().copied().map(Twofold::from).collect())).collect(),
            about_means: OnceLock::new(),
            y,
            x,
        }
    }

    /// What is to be explained.
    pub fn response(&self) -> &Variable {
        &self.response
    }

    /// What may explain it, in the order given.
    pub fn candidates(&self) -> &[Variable] {
        &self.candidates
    }

    /// How many units there are.
    pub fn n(&self) -> usize {
        self.units.len()
    }

    /// The names of the units, in the order of the table.
    pub fn units(&self) -> &[String] {
        &self.units
    }

    /// For each unit its row in the table.
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// The units that could not be used.
    pub fn dropped(&self) -> &[Dropped] {
        &self.dropped
    }

    /// The response of each unit, transformed.
    pub fn y(&self) -> &[f64] {
        &self.y
    }

    /// The values of a candidate in each unit, transformed. Panics if there is no such candidate.
    pub fn x(&self, candidate: usize) -> &[f64] {
        &self.x[candidate]
    }

    /// The response to twice a double's digits.
    pub(super) fn exact_y(&self) -> &Exact {
        &self.exact_y
    }

    /// The response brought to length 1, about its mean or about 0.
    pub(super) fn scaled_y(&self, about_mean: bool) -> Scaled {
        if about_mean { self.about_means_y().clone() } else { Scaled::of(&self.exact_y, false) }
    }

    /// The response about its mean and of length 1.
    pub(super) fn about_means_y(&self) -> &Scaled {
        &self.about_means()[self.exact_x.len()]
    }

    /// A candidate brought to length 1, about its mean or about 0. Panics if there is no such candidate.
    pub(super) fn scaled_x(&self, candidate: usize, about_mean: bool) -> Scaled {
        if about_mean { self.about_means()[candidate].clone() } else { Scaled::of(&self.exact_x[candidate], false) }
    }

    /// All candidates and then the response, about their means and of length 1.
    pub(super) fn about_means(&self) -> &[Scaled] {
        self.about_means
            .get_or_init(|| self.exact_x.iter().chain([&self.exact_y]).map(|column| Scaled::of(column, true)).collect())
    }

    /// The mean of a candidate before its transform, over the units of the sample.
    pub fn raw_mean(&self, candidate: usize) -> f64 {
        self.raw_means[candidate]
    }
}

/// The variables that are named twice.
fn named_twice(response: &Variable, candidates: &[Variable]) -> Vec<Problem> {
    candidates
        .iter()
        .enumerate()
        .filter(|(place, variable)| variable.header == response.header || candidates[..*place].contains(variable))
        .map(|(_, variable)| Problem::NamedTwice { variable: variable.clone() })
        .collect()
}

/// The column under `header`, if it has numbers.
fn usable<'a>(table: &'a Table, header: &str) -> Result<&'a Column, Problem> {
    let header = header.to_owned();
    match table.column(&header) {
        None => Err(Problem::NoSuchColumn { header }),
        Some(column) if column.is_numeric() => Ok(column),
        Some(column) if column.is_text() => Err(Problem::NotNumeric { header }),
        Some(_) => Err(Problem::AllMissing { header }),
    }
}

/// The rows with a value in every column, and the units of all others.
fn complete_cases(table: &Table, columns: &[&Column]) -> (Vec<usize>, Vec<Dropped>) {
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
fn transform(variable: &Variable, raw: Exact, rows: &[usize], units: &[String], problems: &mut Vec<Problem>) -> Exact {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::csv;

    fn table() -> Table {
        let text = "u;y;x;ln;same;text;gone;z\n\
                    A;1,5;2;1;7;a;..;10\nB;2;3;0;7;b;..;20\nC;..;4;2;7;c;..;30\nD;4;9;3;7;d;..;40\nE;7;..;4;7;e;..;60\n";
        csv::read("t", text).expect("sound")
    }

    fn of(response: &str, candidates: &[Variable]) -> Result<Sample, Vec<Problem>> {
        Sample::of(&table(), &Variable::plain(response), candidates)
    }

    #[test]
    fn names_survive_listwise_deletion() {
        let sample = of("y", &[Variable::plain("x"), Variable::new("x", Transform::Ln)]).expect("sound");
        assert_eq!((sample.n(), sample.units(), sample.rows()), (3, &["A", "B", "D"].map(String::from)[..], &[0, 1, 3][..]));
        assert_eq!(sample.y(), [1.5, 2.0, 4.0]);
        assert_eq!(sample.x(1), [2.0_f64.ln(), 3.0_f64.ln(), 9.0_f64.ln()]);
        assert!((sample.raw_mean(1) - 14.0 / 3.0).abs() < 1e-15);
        let dropped: Vec<(&str, usize, &str)> =
            sample.dropped().iter().map(|unit| (unit.unit.as_str(), unit.row, unit.missing[0].as_str())).collect();
        assert_eq!(dropped, [("C", 2, "y"), ("E", 4, "x")]);
    }

    #[test]
    fn a_standardised_column_has_mean_0_and_deviation_1() {
        let sample = of("y", &[Variable::new("z", Transform::Z)]).expect("sound");
        let z = sample.x(0);
        let mean = z.iter().sum::<f64>() / 4.0;
        let variance = z.iter().map(|z| (z - mean).powi(2)).sum::<f64>() / 3.0;
        assert!(mean.abs() < 1e-15 && (variance - 1.0).abs() < 1e-15);
    }

    #[test]
    fn every_bad_column_has_its_problem() {
        let plain = |header: &str| vec![Variable::plain(header)];
        let header = |header: &str| header.to_owned();
        let cases: Vec<(&str, Vec<Variable>, Problem)> = vec![
            ("nowhere", vec![], Problem::NoSuchColumn { header: header("nowhere") }),
            ("y", plain("nowhere"), Problem::NoSuchColumn { header: header("nowhere") }),
            ("text", vec![], Problem::NotNumeric { header: header("text") }),
            ("y", plain("gone"), Problem::AllMissing { header: header("gone") }),
            ("same", plain("z"), Problem::Constant { variable: Variable::plain("same"), value: 7.0 }),
            ("y", plain("same"), Problem::Constant { variable: Variable::plain("same"), value: 7.0 }),
            ("y", plain("y"), Problem::NamedTwice { variable: Variable::plain("y") }),
            ("y", [plain("x"), plain("x")].concat(), Problem::NamedTwice { variable: Variable::plain("x") }),
            (
                "y",
                vec![Variable::new("ln", Transform::Ln)],
                Problem::OutsideDomain { unit: header("B"), row: 1, header: header("ln"), transform: Transform::Ln, value: 0.0 },
            ),
        ];
        for (response, candidates, problem) in cases {
            assert_eq!(of(response, &candidates), Err(vec![problem]), "{response} on {candidates:?}");
        }
    }

    #[test]
    fn numbers_too_far_apart_are_told() {
        let table = csv::read("t", "u,y,x\nA,1,1.7e308\nB,2,-1.7e308\nC,3,1.7e308\n").expect("sound");
        let found = Sample::of(&table, &Variable::plain("y"), &[Variable::plain("x")]);
        assert!(matches!(found.as_ref().map_err(Vec::as_slice), Err([Problem::Infinite { .. }])), "{found:?}");
    }

    #[test]
    fn two_complete_units_are_too_few() {
        let table = csv::read("t", "u,y,x\nA,1,2\nB,2,4\nC,3,\n").expect("sound");
        let found = Sample::of(&table, &Variable::plain("y"), &[Variable::plain("x")]);
        assert_eq!(found, Err(vec![Problem::TooFewUnits { units: 2, coefficients: 2 }]));
    }
}
