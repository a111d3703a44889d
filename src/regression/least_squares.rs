//! Least squares by Householder's QR decomposition.

use super::{Problem, Sample, Variable};

/// A coefficient of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Its place in the sample's list of candidates.
    pub candidate: usize,
    /// The column and its transform.
    pub variable: Variable,
    /// The coefficient, in units of the response for one unit of the variable.
    pub b: f64,
    /// Its standard error.
    pub se: f64,
    /// b / se.
    pub t: f64,
    /// Two-sided.
    pub p: f64,
    /// The coefficient when response and variable are both standardised.
    pub beta: f64,
    /// 1 − R² of this variable on the others in the model.
    pub tolerance: f64,
    /// 1 / tolerance.
    pub vif: f64,
}

/// The constant of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constant {
    /// The expected response where all variables are 0.
    pub b: f64,
    /// Its standard error.
    pub se: f64,
    /// b / se.
    pub t: f64,
    /// Two-sided.
    pub p: f64,
}

/// A fitted model.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The constant.
    pub constant: Constant,
    /// The other coefficients, in the order asked for.
    pub terms: Vec<Term>,
    /// The number of units.
    pub n: usize,
    /// The degrees of freedom of the residuals: n − terms − 1.
    pub df: usize,
    /// The explained share of the response's variation.
    pub r2: f64,
    /// R² adjusted for the number of terms.
    pub adj_r2: f64,
    /// The standard error of the estimate: √(residual sum of squares / df).
    pub see: f64,
    /// The sum of squares of the residuals.
    pub residual_ss: f64,
    /// The sum of squares of the response about its mean.
    pub total_ss: f64,
    /// The F of all terms together; `None` without terms.
    pub f: Option<f64>,
    /// Its p; `None` without terms.
    pub f_p: Option<f64>,
    /// The expected response of each unit.
    pub expected: Vec<f64>,
    /// Response less expected response of each unit.
    pub residuals: Vec<f64>,
    /// The leverage of each unit: the diagonal of the hat matrix.
    pub leverage: Vec<f64>,
}

impl Fit {
    /// Fits the response on a constant and these candidates.
    ///
    /// # Errors
    /// [`Problem::TooFewUnits`], and [`Problem::Dependent`] for the first candidate that the earlier ones add up to.
    pub fn of(sample: &Sample, candidates: &[usize]) -> Result<Fit, Problem> {
        let _ = (sample, candidates);
        todo!("in the next commit")
    }

    /// The term of this candidate, if it is in the model.
    pub fn term(&self, candidate: usize) -> Option<&Term> {
        self.terms.iter().find(|term| term.candidate == candidate)
    }
}
