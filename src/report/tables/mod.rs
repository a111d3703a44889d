//! The tables of a benchmark.

mod cases;
mod checks;
mod coefficients;
mod correlations;
mod data;
mod described;
mod models;
mod nine_cells;
mod screening;
mod steps;
mod units;
#[cfg(test)]
mod tests;

pub use described::{HEADS as DESCRIBED_HEADS, of_column as described_column};
pub(super) use screening::fate;

use super::{Sheet, Told};
use crate::language::{Message, msg};

/// A table that can be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Content {
    /// The models, one column a step, as Table 5 of the thesis.
    Models,
    /// The last model's coefficients with all that belongs to them.
    Coefficients,
    /// What each step did, and how well the model did after it.
    Steps,
    /// The candidates outside before each step: SPSS' table of excluded variables.
    Outside,
    /// Every column in a few statistics.
    Described,
    /// All correlations.
    Correlations,
    /// What became of each candidate before the selection.
    Screening,
    /// Tests of what the model takes for granted.
    Checks,
    /// All figures of all units.
    Units,
    /// Thirds of the level by thirds of the residual.
    NineCells,
    /// The pinned cases and those by rule, with reasons.
    Cases,
    /// The table that was analysed.
    Data,
}

impl Content {
    /// All of them, in the order of the steps.
    pub const ALL: [Content; 12] = [
        Content::Data,
        Content::Described,
        Content::Correlations,
        Content::Screening,
        Content::Models,
        Content::Coefficients,
        Content::Steps,
        Content::Outside,
        Content::Checks,
        Content::Units,
        Content::NineCells,
        Content::Cases,
    ];

    /// What it is called.
    pub fn title(self) -> Message {
        match self {
            Content::Models => msg::BENCH_MODELS,
            Content::Coefficients => msg::OUT_COEFFICIENTS,
            Content::Steps => msg::BENCH_STEPS,
            Content::Outside => msg::OUT_OUTSIDE,
            Content::Correlations => msg::BENCH_ALL_CORRELATIONS,
            Content::Screening => msg::BENCH_SCREENING,
            Content::Checks => msg::OUT_CHECKS,
            Content::Units => msg::OUT_UNITS,
            Content::NineCells => msg::BENCH_NINE,
            Content::Cases => msg::OUT_CASES,
            Content::Data => msg::OUT_DATA,
            Content::Described => msg::OUT_DESCRIBED,
        }
    }

    /// The table.
    pub fn sheet(self, told: &Told) -> Sheet {
        match self {
            Content::Models => models::models(told),
            Content::Coefficients => coefficients::coefficients(told),
            Content::Steps => steps::steps(told),
            Content::Outside => steps::outside(told),
            Content::Correlations => correlations::correlations(told),
            Content::Screening => screening::screening(told),
            Content::Checks => checks::checks(told),
            Content::Units => units::units(told),
            Content::NineCells => nine_cells::nine_cells(told),
            Content::Cases => cases::cases(told),
            Content::Data => data::data(told),
            Content::Described => described::described(told),
        }
    }
}
