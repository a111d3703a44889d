//! What a model of so many terms is worth.

use serde::{Deserialize, Serialize};

/// A measure of how good a model is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// R² adjusted for the number of terms: the more the better.
    AdjustedR2,
    /// Akaike's information criterion: the less the better.
    Aic,
    /// The same corrected for few units.
    Aicc,
    /// Schwarz' (Bayesian) information criterion: the less the better.
    Bic,
    /// Mallows' Cp: the less the better.
    Cp,
}

impl Criterion {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Criterion; 5] = [Criterion::AdjustedR2, Criterion::Aic, Criterion::Aicc, Criterion::Bic, Criterion::Cp];
}

/// All criteria of a model. Those that have no meaning for it are NaN.
///
/// With RSS and TSS the sums of squares of the residuals and of the response, k terms beside the constant, and
/// K = k + 2 estimated numbers (terms, constant and error variance, as R's `AIC` counts):
/// - R² = 1 − RSS/TSS; adjusted R² = 1 − (RSS/(n − 1 − k)) / (TSS/(n − 1));
/// - AIC = n·ln(2π·RSS/n) + n + 2K (Akaike 1974); AICc = AIC + 2K(K + 1)/(n − K − 1) (Hurvich & Tsai 1989);
/// - BIC = n·ln(2π·RSS/n) + n + K·ln n (Schwarz 1978);
/// - Cp = RSS/s² − n + 2(k + 1), s² that of the model of all candidates (Mallows 1973).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criteria {
    /// The explained share of the response's variation.
    pub r2: f64,
    /// R² adjusted for the number of terms.
    pub adj_r2: f64,
    /// Akaike's.
    pub aic: f64,
    /// Akaike's, corrected.
    pub aicc: f64,
    /// Schwarz'.
    pub bic: f64,
    /// Mallows'.
    pub cp: f64,
}

impl Criteria {
    /// One of them.
    pub fn get(&self, criterion: Criterion) -> f64 {
        match criterion {
            Criterion::AdjustedR2 => self.adj_r2,
            Criterion::Aic => self.aic,
            Criterion::Aicc => self.aicc,
            Criterion::Bic => self.bic,
            Criterion::Cp => self.cp,
        }
    }

    /// One of them so that less is better: adjusted R² with its sign turned.
    pub fn badness(&self, criterion: Criterion) -> f64 {
        let value = self.get(criterion);
        if criterion == Criterion::AdjustedR2 { -value } else { value }
    }
}

/// What the criteria of all models of a sample have in common.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    /// How many units there are.
    pub n: usize,
    /// The sum of squares of the response about its mean.
    pub total_ss: f64,
    /// 1 − R² of the model of all candidates, divided by its degrees of freedom; `None` where it has none, or where
    /// the candidates add up to each other.
    pub full: Option<f64>,
}

impl Scale {
    /// The degrees of freedom of the residuals of a model of so many terms; `None` below 1.
    pub fn df(&self, terms: usize) -> Option<usize> {
        self.n.checked_sub(terms + 1).filter(|&df| df > 0)
    }

    /// −2·log-likelihood of a model that leaves this share of the variation unexplained.
    fn deviance(&self, unexplained: f64) -> f64 {
        let n = self.n as f64;
        n * (std::f64::consts::TAU * unexplained * (self.total_ss / n)).ln() + n
    }

    /// BIC alone.
    pub(super) fn bic(&self, terms: usize, unexplained: f64) -> f64 {
        self.deviance(unexplained) + (terms as f64 + 2.0) * (self.n as f64).ln()
    }

    /// The criteria of a model of so many terms that leaves this share of the variation unexplained.
    pub fn criteria(&self, terms: usize, unexplained: f64) -> Criteria {
        let (n, k) = (self.n as f64, terms as f64);
        let df = self.df(terms).map_or(f64::NAN, |df| df as f64);
        let estimated = k + 2.0;
        let aic = self.deviance(unexplained) + 2.0 * estimated;
        let spare = n - estimated - 1.0;
        Criteria {
            r2: 1.0 - unexplained,
            adj_r2: 1.0 - unexplained * (n - 1.0) / df,
            aic,
            aicc: if spare > 0.0 { aic + 2.0 * estimated * (estimated + 1.0) / spare } else { f64::NAN },
            bic: self.bic(terms, unexplained),
            cp: self.full.map_or(f64::NAN, |full| unexplained / full - n + 2.0 * (k + 1.0)),
        }
    }
}
