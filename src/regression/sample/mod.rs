//! What of a table can be analysed.

mod making;
mod prepared;
mod soundness;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::table::{FEWEST_UNITS, Table};

pub use self::making::Making;
pub(super) use self::prepared::Prepared;
use self::soundness::{named_twice, transform};
use super::exact::{Exact, Scaled};
use super::standardised::mean;
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
    /// The candidates, and then the response.
    prepared: Vec<Arc<Prepared>>,
}

impl Sample {
    /// The units of `table` that have a value in the response and in every candidate (listwise deletion, as in
    /// SPSS), with these columns transformed.
    ///
    /// # Errors
    /// Every [`Problem`] of the columns: missing altogether, constant, outside the domain of their transform,
    /// infinite, named twice; or fewer than three units left.
    pub fn of(table: &Table, response: &Variable, candidates: &[Variable]) -> Result<Sample, Vec<Problem>> {
        let mut making = Making::begin(table, response, candidates, None)?;
        while making.step(table) {}
        making.sample()
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
        let variables = candidates.iter().chain([&response.0]).cloned();
        let prepared = |(variable, exact): (Variable, Exact)| {
            let raw_mean = mean(&exact.rounded()).0;
            Prepared::new(variable, None, raw_mean, exact)
        };
        let prepared = variables.zip(exact.into_iter().chain([exact_y])).map(prepared).collect();
        Ok(Sample { response: response.0, candidates, units, rows, dropped: Vec::new(), prepared })
    }

    /// A sample of plain numbers, for simulations: nothing is checked.
    #[cfg(test)]
    pub(crate) fn of_columns(y: Vec<f64>, x: Vec<Vec<f64>>) -> Sample {
        let candidates: Vec<Variable> = (0..x.len()).map(|place| Variable::plain(format!("x{place}"))).collect();
        let (units, rows) = ((0..y.len()).map(|unit| format!("U{unit}")).collect(), (0..y.len()).collect());
        let response = Variable::plain("y");
        let variables = candidates.iter().chain([&response]).cloned();
        let prepared = |(variable, values): (Variable, Vec<f64>)| {
            let exact = Exact::of(values.iter().copied().map(Twofold::from).collect());
            Prepared::new(variable, None, mean(&values).0, exact)
        };
        let prepared = variables.zip(x.into_iter().chain([y])).map(prepared).collect();
        Sample { response, candidates, units, rows, dropped: Vec::new(), prepared }
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
        &self.prepared_y().values
    }

    /// The values of a candidate in each unit, transformed. Panics if there is no such candidate.
    pub fn x(&self, candidate: usize) -> &[f64] {
        &self.prepared_x(candidate).values
    }

    /// A candidate with all that is made of it. Panics if there is no such candidate.
    fn prepared_x(&self, candidate: usize) -> &Prepared {
        assert!(candidate < self.candidates.len(), "no candidate {candidate}");
        &self.prepared[candidate]
    }

    fn prepared_y(&self) -> &Prepared {
        &self.prepared[self.candidates.len()]
    }

    /// The candidates and then the response, each with all that is made of it.
    pub(super) fn prepared(&self) -> &[Arc<Prepared>] {
        &self.prepared
    }

    /// The response to twice a double's digits.
    pub(super) fn exact_y(&self) -> &Exact {
        &self.prepared_y().exact
    }

    /// The response brought to length 1, about its mean or about 0.
    pub(super) fn scaled_y(&self, about_mean: bool) -> Scaled {
        if about_mean { self.about_means_y().clone() } else { Scaled::of(&self.prepared_y().exact, false) }
    }

    /// The response about its mean and of length 1.
    pub(super) fn about_means_y(&self) -> &Scaled {
        self.prepared_y().about_mean()
    }

    /// A candidate about its mean and of length 1. Panics if there is no such candidate.
    pub(super) fn about_mean_x(&self, candidate: usize) -> &Scaled {
        self.prepared_x(candidate).about_mean()
    }

    /// A candidate brought to length 1, about its mean or about 0. Panics if there is no such candidate.
    pub(super) fn scaled_x(&self, candidate: usize, about_mean: bool) -> Scaled {
        let prepared = self.prepared_x(candidate);
        if about_mean { prepared.about_mean().clone() } else { Scaled::of(&prepared.exact, false) }
    }

    /// The mean of a candidate before its transform, over the units of the sample.
    pub fn raw_mean(&self, candidate: usize) -> f64 {
        self.prepared_x(candidate).raw_mean
    }
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
