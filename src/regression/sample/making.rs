use std::sync::Arc;

use crate::regression::Problem;
use crate::regression::exact::Exact;
use crate::regression::standardised::mean;
use crate::table::{Column, FEWEST_UNITS, MOST_PROBLEMS, Table};

use super::soundness::{complete_cases, named_twice, transform, usable};
use super::{Dropped, Prepared, Sample, Variable};

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
