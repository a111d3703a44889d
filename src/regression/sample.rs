//! What of a table can be analysed.

use std::sync::{Arc, OnceLock};

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

/// A variable of a sample, with all that is made of it alone. Samples that begin with the same cells of the same rows share it.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    variable: Variable,
    /// The column that it was made of, where it was made of one: it shares its cells.
    source: Option<Column>,
    values: Vec<f64>,
    raw_mean: f64,
    exact: Exact,
    /// What correlations and every fit start from, made when it is first asked for.
    about_mean: OnceLock<Scaled>,
    /// The same, rounded to doubles.
    rounded: OnceLock<Vec<f64>>,
}

impl Prepared {
    fn new(variable: Variable, source: Option<Column>, raw_mean: f64, exact: Exact) -> Arc<Prepared> {
        Arc::new(Prepared {
            variable,
            source,
            values: exact.rounded(),
            raw_mean,
            exact,
            about_mean: OnceLock::new(),
            rounded: OnceLock::new(),
        })
    }

    /// The variable about its mean and of length 1.
    pub(super) fn about_mean(&self) -> &Scaled {
        self.about_mean.get_or_init(|| Scaled::of(&self.exact, true))
    }

    /// The variable about its mean and of length 1, rounded to doubles.
    pub(super) fn about_mean_rounded(&self) -> &[f64] {
        // All of its digits are kept only of the few variables that a fit asks for: they take twice the room.
        let rounded = |scaled: &Scaled| scaled.values.iter().map(|value| value.value()).collect();
        self.rounded.get_or_init(|| match self.about_mean.get() {
            Some(scaled) => rounded(scaled),
            None => rounded(&Scaled::of(&self.exact, true)),
        })
    }

    /// Whether this is what a variable of these cells comes to in the same rows.
    fn is(&self, variable: &Variable, column: &Column) -> bool {
        self.variable == *variable && self.source.as_ref().is_some_and(|source| source.shares_cells_with(column))
    }
}

impl PartialEq for Prepared {
    fn eq(&self, other: &Prepared) -> bool {
        self.variable == other.variable && self.exact == other.exact && self.raw_mean == other.raw_mean
    }
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

/// A sample in the making, a variable at a time.
///
/// What an earlier sample has of the same cells in the same rows is taken over from it, not made again.
#[derive(Debug)]
pub struct Making {
    response: Variable,
    candidates: Vec<Variable>,
    rows: Vec<usize>,
    dropped: Vec<Dropped>,
    units: Vec<String>,
    /// The candidates, and then the response.
    prepared: Vec<Option<Arc<Prepared>>>,
    problems: Vec<Problem>,
    next: usize,
}

impl Making {
    /// Finds the units, and what can be taken over from an `earlier` sample.
    ///
    /// # Errors
    /// As [`Sample::of`], but for what shows only as a variable is made.
    pub fn begin(
        table: &Table,
        response: &Variable,
        candidates: &[Variable],
        earlier: Option<&Sample>,
    ) -> Result<Making, Vec<Problem>> {
        let mut problems = named_twice(response, candidates);
        let in_order = || std::iter::once(response).chain(candidates);
        let columns: Vec<&Column> =
            in_order().filter_map(|variable| usable(table, &variable.header).map_err(|p| problems.push(p)).ok()).collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let (rows, dropped) = complete_cases(table, &columns);
        if rows.len() < FEWEST_UNITS {
            return Err(vec![Problem::TooFewUnits { units: rows.len(), coefficients: 2 }]);
        }
        let earlier = earlier.filter(|earlier| earlier.rows == rows);
        let known = |(variable, column): (&Variable, &&Column)| {
            earlier?.prepared.iter().find(|prepared| prepared.is(variable, column)).cloned()
        };
        let mut prepared: Vec<Option<Arc<Prepared>>> = in_order().zip(&columns).map(known).collect();
        prepared.rotate_left(1);
        Ok(Making {
            response: response.clone(),
            candidates: candidates.to_vec(),
            units: rows.iter().map(|&row| table.units()[row].clone()).collect(),
            rows,
            dropped,
            prepared,
            problems,
            next: 0,
        })
    }

    /// How many units there are.
    pub fn n(&self) -> usize {
        self.rows.len()
    }

    /// How many variables have yet to be made.
    pub fn left(&self) -> usize {
        self.prepared.iter().filter(|prepared| prepared.is_none()).count()
    }

    /// Makes the next variable of the same table; returns whether any is left.
    pub fn step(&mut self, table: &Table) -> bool {
        // The response comes first: what is wrong with it is told first.
        let count = self.prepared.len();
        let mut places = (self.next..count).map(|turn| (turn, (turn + count - 1) % count));
        let Some((turn, place)) = places.find(|&(_, place)| self.prepared[place].is_none()) else { return false };
        self.next = turn + 1;
        let variable = self.candidates.get(place).unwrap_or(&self.response).clone();
        // It was there when the making began.
        let Some(column) = table.column(&variable.header) else { return false };
        let raw = Exact::typed(column, &self.rows);
        let raw_mean = mean(&raw.rounded()).0;
        let exact = transform(&variable, raw, &self.rows, table.units(), &mut self.problems);
        if self.problems.is_empty() {
            let prepared = Prepared::new(variable, Some(column.clone()), raw_mean, exact);
            prepared.about_mean_rounded();
            self.prepared[place] = Some(prepared);
        }
        self.next < count
    }

    /// The sample, once no variable is left to be made.
    ///
    /// # Errors
    /// What showed as the variables were made.
    pub fn sample(self) -> Result<Sample, Vec<Problem>> {
        let Making { response, candidates, rows, dropped, units, prepared, mut problems, .. } = self;
        if !problems.is_empty() {
            problems.truncate(MOST_PROBLEMS);
            return Err(problems);
        }
        let prepared = prepared.into_iter().flatten().collect();
        Ok(Sample { response, candidates, units, rows, dropped, prepared })
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
