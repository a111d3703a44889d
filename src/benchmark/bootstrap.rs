//! How much of a selection is chance: the bootstrap of the whole stepwise procedure.

use serde::{Deserialize, Serialize};

use crate::regression::Variable;
use crate::table::Table;

use super::{Problem, Settings};

/// What is asked of a bootstrap. It carries the data as typed, so that page and worker reckon with the same numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The table.
    pub table: Table,
    /// The settings.
    pub settings: Settings,
    /// What the random numbers start from: the same seed gives the same result.
    pub seed: u64,
    /// How many resamples are wanted.
    pub resamples: u32,
}

/// What came out so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// How many resamples are wanted.
    pub wanted: u32,
    /// How many are done; those that failed are not among them.
    pub done: u32,
    /// How many could not be used: the response or too many units fell away.
    pub degenerate: u32,
    /// The candidates that took part in the selection.
    pub candidates: Vec<Variable>,
    /// For each candidate in how many resamples it was chosen.
    pub chosen: Vec<u32>,
    /// For each candidate how often it stood first, second … in the order of entry.
    pub entered: Vec<Vec<u32>>,
    /// How many models had 0, 1, 2 … terms.
    pub sizes: Vec<u32>,
    /// How many models had exactly the terms that the data themselves give.
    pub same_model: u32,
    /// The units.
    pub units: Vec<String>,
    /// For each unit how often its residual was in the low, the middle and the high third.
    pub thirds: Vec<[u32; 3]>,
}

/// A bootstrap under way.
#[derive(Clone, Debug)]
pub struct Bootstrap {
    tally: Tally,
}

impl Bootstrap {
    /// Prepares a bootstrap.
    ///
    /// # Errors
    /// Those of [`Analysis::of`](super::Analysis::of).
    pub fn new(request: &Request) -> Result<Bootstrap, Vec<Problem>> {
        let _ = request;
        todo!("in the next commit")
    }

    /// Does at most so many more resamples; returns whether any are left to do.
    pub fn run(&mut self, at_most: u32) -> bool {
        let _ = at_most;
        todo!("in the next commit")
    }

    /// What came out so far.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }
}
