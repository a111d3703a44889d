//! What of a table can be analysed.

use serde::{Deserialize, Serialize};

use crate::table::Table;

use super::{Problem, Transform};

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
}

impl Sample {
    /// The units of `table` that have a value in the response and in every candidate (listwise deletion, as in
    /// SPSS), with these columns transformed.
    ///
    /// # Errors
    /// Every [`Problem`] of the columns: missing altogether, constant, outside the domain of their transform,
    /// infinite, named twice; or fewer than three units left.
    pub fn of(table: &Table, response: &Variable, candidates: &[Variable]) -> Result<Sample, Vec<Problem>> {
        let _ = (table, response, candidates);
        todo!("in the next commit")
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

    /// The mean of a candidate before its transform, over the units of the sample.
    pub fn raw_mean(&self, candidate: usize) -> f64 {
        self.raw_means[candidate]
    }
}
