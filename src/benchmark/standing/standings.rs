//! Where all units stand.

use serde::{Deserialize, Serialize};

use crate::benchmark::{Certainty, Third};

/// Where a unit stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Its name.
    pub unit: String,
    /// The probabilities that its residual is in the low, the middle and the high third.
    pub thirds: [f64; 3],
    /// Its expected rank, 1 for the lowest residual.
    pub expected_rank: f64,
    /// The least and the greatest rank of the interval: no more than half of what is left over on either side.
    pub ranks: (usize, usize),
}

/// Where all units stand, as far as has been drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standings {
    /// How many draws are wanted.
    pub wanted: u32,
    /// How many gave residuals. All shares are shares of these.
    pub done: u32,
    /// How many gave none: the resampled response had one value, or the model left no degree of freedom.
    pub without_model: u32,
    /// How many different models were drawn.
    pub different_models: usize,
    /// The share of draws with the very terms that the data themselves choose.
    pub share_of_chosen_model: f64,
    /// The third of the residuals that is the good one.
    pub good_third: Third,
    /// The probability of the intervals of ranks.
    pub level: f64,
    /// The units, in the order of the sample.
    pub units: Vec<Standing>,
}

impl Standings {
    /// The probability that the unit is in the best third; 0 if there is no such unit.
    pub fn best(&self, unit: usize) -> f64 {
        self.probability(unit, self.good_third)
    }

    /// The probability that the unit is in the worst third; 0 if there is no such unit.
    pub fn worst(&self, unit: usize) -> f64 {
        self.probability(unit, self.good_third.opposite())
    }

    /// How sure it is that the unit is in the best third.
    pub fn certainty_of_best(&self, unit: usize) -> Certainty {
        Certainty::of(self.best(unit))
    }

    /// How sure it is that the unit is in the worst third.
    pub fn certainty_of_worst(&self, unit: usize) -> Certainty {
        Certainty::of(self.worst(unit))
    }

    fn probability(&self, unit: usize, third: Third) -> f64 {
        self.units.get(unit).map_or(0.0, |standing| standing.thirds[third.place()])
    }
}
