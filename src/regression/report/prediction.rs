//! How well a model foretells a unit that it was not fitted to.

use crate::regression::Fit;
use crate::regression::anatomy::Anatomy;

/// Each unit foretold by the model fitted to all others, without fitting anew: its residual is then e / (1 − h).
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// The residual of each unit by the model of all others; NaN for a unit that has a coefficient of its own.
    pub residuals: Vec<f64>,
    /// Their sum of squares (D. M. Allen 1974).
    pub press: f64,
    /// 1 − PRESS / total sum of squares: below R², and below 0 for a model that is worse than the mean.
    pub r2: f64,
}

impl Prediction {
    pub(super) fn of(fit: &Fit, anatomy: &Anatomy) -> Prediction {
        let alone = |(&residual, &room): (&f64, &f64)| if room > 0.0 { residual / room } else { f64::NAN };
        let residuals: Vec<f64> = fit.residuals.iter().zip(&anatomy.room).map(alone).collect();
        let press: f64 = residuals.iter().map(|residual| residual * residual).sum();
        Prediction { residuals, press, r2: 1.0 - press / fit.total_ss }
    }
}
