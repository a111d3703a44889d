//! Which of the candidates that say the same are left out before a model is chosen.

use serde::{Deserialize, Serialize};

use super::{Correlations, correlation::Pair};

/// What the user says about a candidate, against the rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Override {
    /// Nothing: the rule decides.
    #[default]
    ByRule,
    /// It stays, whatever it correlates with.
    Keep,
    /// It is left out.
    Drop,
}

/// A candidate that is left out, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Excluded {
    /// It says much the same as one that stays and that has more to do with the response.
    Correlated {
        /// The candidate.
        candidate: usize,
        /// The one that stays.
        kept: usize,
        /// Their correlation.
        r: f64,
        /// The candidate's correlation with the response.
        with_response: f64,
        /// The correlation with the response of the one that stays.
        kept_with_response: f64,
    },
    /// The user left it out.
    ByHand {
        /// The candidate.
        candidate: usize,
    },
}

impl Excluded {
    /// The candidate that is left out.
    pub fn candidate(&self) -> usize {
        match *self {
            Excluded::Correlated { candidate, .. } | Excluded::ByHand { candidate } => candidate,
        }
    }
}

/// The result of screening.
#[derive(Clone, Debug, PartialEq)]
pub struct Screening {
    /// The pairs at or above the threshold.
    pub pairs: Vec<Pair>,
    /// The candidates left out, in the order of the list.
    pub excluded: Vec<Excluded>,
    /// The candidates that stay, in the order of the list.
    pub kept: Vec<usize>,
}

impl Screening {
    /// Screens all candidates; `overrides` has one entry a candidate (missing ones go by the rule).
    pub fn of(correlations: &Correlations, threshold: f64, overrides: &[Override]) -> Screening {
        let _ = (correlations, threshold, overrides);
        todo!("in the next commit")
    }
}
