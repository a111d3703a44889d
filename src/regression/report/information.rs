//! Information criteria.

use std::f64::consts::TAU;

use crate::regression::Equation;

/// How likely a model makes the data, and that less what its parameters cost.
///
/// With k the number of coefficients and one more for the variance, and RSS / n as the variance's estimate,
/// ln L = −n/2 · (ln 2π + ln(RSS/n) + 1), constants and all: these are the numbers of R's `logLik`, `AIC` and `BIC`.
/// SPSS and R's `step` leave the constants out and do not count the variance ([`Information::aic_of_step`]); the
/// differences between models of the same units are the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Information {
    /// ln L at its greatest.
    pub log_likelihood: f64,
    /// The coefficients and the variance.
    pub parameters: usize,
    /// Akaike's: −2 ln L + 2k (H. Akaike 1974).
    pub aic: f64,
    /// Akaike's for small samples: AIC + 2k(k + 1)/(n − k − 1) (C. M. Hurvich & C.-L. Tsai 1989); NaN for n ≤ k + 1.
    pub aicc: f64,
    /// Schwarz': −2 ln L + k ln n (G. Schwarz 1978).
    pub bic: f64,
    /// As in SPSS and R's `step`: n ln(RSS/n) + 2 · (number of coefficients).
    pub aic_of_step: f64,
}

impl Information {
    /// The criteria of a fit; −∞ for one that leaves nothing.
    pub fn of(fit: &Equation) -> Information {
        let (n, parameters) = (fit.n as f64, fit.coefficients() + 1);
        let k = parameters as f64;
        let of_variance = n * (fit.residual_ss / n).ln();
        let twice = n * TAU.ln() + of_variance + n;
        let aic = twice + 2.0 * k;
        let left = n - k - 1.0;
        Information {
            log_likelihood: -twice / 2.0,
            parameters,
            aic,
            aicc: if left > 0.0 { aic + 2.0 * k * (k + 1.0) / left } else { f64::NAN },
            bic: twice + k * n.ln(),
            aic_of_step: of_variance + 2.0 * (k - 1.0),
        }
    }
}

/// Mallows' Cp of a model whose terms are among those of `full`: RSS / s²(full) − n + 2 · (number of coefficients).
/// A model that leaves out nothing of weight has a Cp near its number of coefficients (C. L. Mallows 1973).
pub fn mallows_cp(fit: &Equation, full: &Equation) -> f64 {
    fit.residual_ss / (full.residual_ss / full.df as f64) - fit.n as f64 + 2.0 * fit.coefficients() as f64
}
