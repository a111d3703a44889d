//! What came out of the models done so far.

use serde::{Deserialize, Serialize};

use crate::regression::Variable;

/// A unit over the models done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitTally {
    /// Its name.
    pub unit: String,
    /// In how many models its residual is in the low, the middle and the high third.
    pub thirds: [f64; 3],
    /// The same with each model counted by its weight.
    pub weighted_thirds: [f64; 3],
    /// The least and the largest residual, in units of the response; `None` before the first model.
    pub range: Option<[f64; 2]>,
    /// The sum of the residuals by weight.
    pub(super) weighted_sum: f64,
}

/// What came out so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// The candidates of which all models are made, in the order of the masks' bits.
    pub candidates: Vec<Variable>,
    /// Which of the candidates are forced into every model, by their places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forced: Vec<usize>,
    /// How many models there can be: 2 to the number of candidates that are not forced.
    pub possible: u64,
    /// How many of them count by the rule; 0 until all have been reckoned.
    pub defensible: u64,
    /// How many are gone through: all that count, or as many as are drawn.
    pub models: u64,
    /// How many of these are done. All shares are shares of them.
    pub done: u64,
    /// The sum of their weights, exp(−ΔBIC/2) against the best that counts.
    pub weight: f64,
    /// For each candidate, in how many of the models done it is.
    #[serde(default)]
    pub models_with: Vec<u64>,
    /// For each candidate, the weight of these models.
    #[serde(default)]
    pub weight_with: Vec<f64>,
    /// The units.
    pub units: Vec<UnitTally>,
}

impl Tally {
    /// The shares of models in which the unit's residual is in the low, the middle and the high third; 0 before the
    /// first.
    pub fn share_of_thirds(&self, unit: usize) -> [f64; 3] {
        let counts = self.units.get(unit).map_or([0.0; 3], |unit| unit.thirds);
        if self.done == 0 { [0.0; 3] } else { counts.map(|count| count / self.done as f64) }
    }

    /// The same with each model counted by its BIC weight.
    pub fn weighted_share_of_thirds(&self, unit: usize) -> [f64; 3] {
        let counts = self.units.get(unit).map_or([0.0; 3], |unit| unit.weighted_thirds);
        if self.weight == 0.0 { [0.0; 3] } else { counts.map(|count| count / self.weight) }
    }

    /// The share of models that have this candidate; 0 before the first.
    pub fn share_with(&self, candidate: usize) -> f64 {
        let count = self.models_with.get(candidate).copied().unwrap_or(0);
        if self.done == 0 { 0.0 } else { count as f64 / self.done as f64 }
    }

    /// The same with each model counted by its BIC weight: where all models are equally likely beforehand, an estimate
    /// of the probability that the candidate belongs in the model (Raftery 1995).
    pub fn weighted_share_with(&self, candidate: usize) -> f64 {
        let weight = self.weight_with.get(candidate).copied().unwrap_or(0.0);
        if self.weight == 0.0 { 0.0 } else { weight / self.weight }
    }

    /// The unit's residual averaged by BIC weights; NaN before the first model.
    pub fn weighted_residual(&self, unit: usize) -> f64 {
        self.units.get(unit).map_or(f64::NAN, |unit| unit.weighted_sum / self.weight)
    }
}
