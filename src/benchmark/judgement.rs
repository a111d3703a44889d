//! What a model says about each unit.

use super::{Extremes, NineCells, Third};

/// How the second indication marks a unit (thesis, section 6.2.3: in bold).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Better than expected, and in the best third of the second indication.
    Best,
    /// Worse than expected, and in the worst third of the second indication.
    Worst,
}

/// A unit as it is judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Its name.
    pub unit: String,
    /// Its row in the table.
    pub row: usize,
    /// The response: its actual level.
    pub level: f64,
    /// The third of its level.
    pub level_third: Third,
    /// The level that the model expects of it.
    pub expected: f64,
    /// Level less expected level.
    pub residual: f64,
    /// The rank of its residual, 1 for the lowest; equals share the lowest rank of theirs.
    pub residual_rank: usize,
    /// The third of its residual.
    pub residual_third: Third,
    /// Its value of the second indication.
    pub second: Option<f64>,
    /// The third of that value among all units of the table that have one.
    pub second_third: Option<Third>,
    /// Its cost.
    pub cost: Option<f64>,
    /// The mark that the second indication gives it.
    pub mark: Option<Mark>,
}

/// How the residuals correlate with the cost.
#[derive(Clone, Debug, PartialEq)]
pub struct CostCorrelation {
    /// The header of the column.
    pub header: String,
    /// Pearson's r over the units that have both.
    pub r: f64,
    /// Its p, two-sided.
    pub p: f64,
    /// How many units have both.
    pub n: usize,
}

/// The judgement of all units of the sample.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The units, in the order of the sample.
    pub units: Vec<Judged>,
    /// The third of the residuals that is the good one: low where a high response is bad.
    pub good_third: Third,
    /// The third of the second indication that is the good one.
    pub good_second: Third,
    /// The units by third of level and third of residual.
    pub cells: NineCells,
    /// The marked units, best and worst, ranked.
    pub extremes: Extremes,
    /// The correlation of residual and cost.
    pub cost: Option<CostCorrelation>,
}

impl Judgement {
    /// The unit of this name.
    pub fn unit(&self, name: &str) -> Option<&Judged> {
        self.units.iter().find(|judged| judged.unit == name)
    }

    /// The places of the units in [`Judgement::units`], from the lowest residual to the highest.
    pub fn by_residual(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.units.len()).collect();
        places.sort_by(|&a, &b| self.units[a].residual.total_cmp(&self.units[b].residual));
        places
    }
}
