//! Whether a model's residuals behave as its p's take for granted: that they scatter alike, follow the normal
//! distribution, do not hang together, and are not bent.
//!
//! No test proves an assumption; with few units it may miss a plain breach, with many it finds one that does not
//! matter. Hence a [`Verdict`] in three grades, and one more for what cannot be told.

mod basis;
mod normality;
mod scatter;
mod serial;
mod specification;

pub use normality::{jarque_bera, shapiro_wilk};
pub use scatter::{White, WhiteForm};
pub use serial::{DurbinWatson, MOST_UNITS_FOR_EXACT_P};

pub(super) use serial::exact_p as durbin_watson_exact;

use super::Fit;
use super::anatomy::Anatomy;

/// What a test says, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// p ≥ .05: nothing speaks against the assumption.
    Unremarkable,
    /// .01 ≤ p < .05: doubtful.
    Doubtful,
    /// p < .01: the residuals contradict the assumption.
    Contradicted,
    /// The test cannot be made: too few or too many units, nothing left over, or a model without a constant.
    CannotTell,
}

impl Verdict {
    /// The verdict of a p; NaN cannot be told from.
    pub fn of(p: f64) -> Verdict {
        match p {
            p if p >= 0.05 => Verdict::Unremarkable,
            p if p >= 0.01 => Verdict::Doubtful,
            p if p >= 0.0 => Verdict::Contradicted,
            _ => Verdict::CannotTell,
        }
    }
}

/// A test of an assumption.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Test {
    /// The statistic: χ², F or W by the test.
    pub statistic: f64,
    /// Its degrees of freedom; 0 where it has none.
    pub df1: f64,
    /// Those of an F's denominator; 0 otherwise.
    pub df2: f64,
    /// The probability of such a statistic or a more extreme one if the assumption holds.
    pub p: f64,
    /// What it says.
    pub verdict: Verdict,
}

impl Test {
    fn of(statistic: f64, df1: f64, df2: f64, p: f64) -> Test {
        Test { statistic, df1, df2, p, verdict: Verdict::of(p) }
    }

    /// A test that cannot be made.
    fn untold() -> Test {
        Test::of(f64::NAN, 0.0, 0.0, f64::NAN)
    }
}

/// All tests of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// That the residuals' variance does not depend on the terms: Breusch & Pagan's own form, which takes the residuals
    /// to be normal (T. S. Breusch & A. R. Pagan, Econometrica 47, 1979).
    pub breusch_pagan: Test,
    /// The same without taking them to be normal (R. Koenker, Journal of Econometrics 17, 1981).
    pub koenker: Test,
    /// That the variance depends neither on the terms nor on their squares and products (H. White 1980).
    pub white: White,
    /// That the residuals are normal (S. S. Shapiro & M. B. Wilk 1965; P. Royston's AS R94, 1995).
    pub shapiro_wilk: Test,
    /// That their skewness and kurtosis are those of the normal distribution (C. M. Jarque & A. K. Bera 1980).
    pub jarque_bera: Test,
    /// That the residual of a unit does not depend on that of the unit before. It means something only where the order
    /// of the units does.
    pub durbin_watson: DurbinWatson,
    /// That squares and cubes of the expected values explain nothing more: the model is not bent (J. B. Ramsey 1969).
    pub reset: Test,
}

impl Assumptions {
    pub(super) fn of(fit: &Fit, anatomy: &Anatomy) -> Assumptions {
        let (breusch_pagan, koenker) = scatter::breusch_pagan(fit, anatomy);
        Assumptions {
            breusch_pagan,
            koenker,
            white: scatter::white(fit, anatomy),
            shapiro_wilk: shapiro_wilk(&fit.residuals),
            jarque_bera: jarque_bera(&fit.residuals),
            durbin_watson: serial::durbin_watson(&fit.residuals, anatomy),
            reset: specification::reset(fit, anatomy),
        }
    }
}
