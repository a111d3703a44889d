//! All that a user can choose about a benchmark.

use serde::{Deserialize, Serialize};

use crate::regression::{Override, Transform, Variable, stepwise};
use crate::table::Table;

/// A column that may explain the response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The header of the column.
    pub header: String,
    /// Whether it takes part at all.
    pub on: bool,
    /// What is done to its values.
    #[serde(default)]
    pub transform: Transform,
    /// What the user says about it against the rule of screening.
    #[serde(default)]
    pub screening: Override,
}

impl Candidate {
    /// The column under its transform.
    pub fn variable(&self) -> Variable {
        Variable::new(self.header.clone(), self.transform)
    }
}

/// A column that says how well a unit does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// The header of the column.
    pub header: String,
    /// Whether a high value is the good one.
    pub high_is_good: bool,
}

/// The settings of a benchmark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// What is to be explained; the first indication.
    pub response: Indicator,
    /// What may explain it, in order.
    pub candidates: Vec<Candidate>,
    /// Pairs of candidates whose |r| is at least this are screened; above 1 there is no screening.
    pub threshold: f64,
    /// PIN, POUT and tolerance.
    pub stepwise: stepwise::Options,
    /// The second indication of good work, if the table has one.
    pub second: Option<Indicator>,
    /// What the work costs, if the table says.
    pub cost: Option<String>,
}

impl Settings {
    /// The thesis' threshold for two candidates that say the same (note 7).
    pub const THRESHOLD: f64 = 0.8;

    /// Settings to start from.
    ///
    /// For the reconstructed municipalities: the thesis' set-up, with social housing under ln. For any other
    /// table a guess: the first numeric column is the response and all others are candidates as they are.
    pub fn for_table(table: &Table) -> Settings {
        let _ = table;
        todo!("in the next commit")
    }

    /// The candidate of this header.
    pub fn candidate(&self, header: &str) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.header == header)
    }

    /// The candidate of this header, to be changed.
    pub fn candidate_mut(&mut self, header: &str) -> Option<&mut Candidate> {
        self.candidates.iter_mut().find(|candidate| candidate.header == header)
    }
}
