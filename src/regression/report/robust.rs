//! Standard errors that do not take every unit to scatter alike.

use serde::{Deserialize, Serialize};

use crate::regression::anatomy::Anatomy;
use crate::regression::equation::t_and_p;
use crate::regression::{Fit, Problem, Sample};

/// How a unit's squared residual stands for its variance; h is its leverage, k the number of coefficients.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hc {
    /// e² (H. White 1980).
    Zero,
    /// e² · n / (n − k).
    One,
    /// e² / (1 − h).
    Two,
    /// e² / (1 − h)²: the one to use for some hundred units or fewer (J. S. Long & L. H. Ervin 2000).
    Three,
    /// e² / (1 − h)^min(4, n·h/k) (F. Cribari-Neto 2004): for units of high leverage.
    Four,
}

impl Hc {
    /// All of them, from HC0 to HC4.
    pub const ALL: [Hc; 5] = [Hc::Zero, Hc::One, Hc::Two, Hc::Three, Hc::Four];

    fn weight(self, residual: f64, leverage: f64, room: f64, n: f64, k: f64) -> f64 {
        let square = residual * residual;
        match self {
            Hc::Zero => square,
            Hc::One => square * n / (n - k),
            Hc::Two => square / room,
            Hc::Three => square / (room * room),
            Hc::Four => square / room.powf((n * leverage / k).min(4.0)),
        }
    }
}

/// A coefficient's standard error of such a kind, and what follows from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RobustCoefficient {
    /// The standard error.
    pub se: f64,
    /// b / se.
    pub t: f64,
    /// Two-sided, by Student's t with the degrees of freedom of the residuals.
    pub p: f64,
    /// The natural logarithm of p.
    pub log_p: f64,
}

/// The standard errors of all coefficients, of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Robust {
    /// The kind.
    pub kind: Hc,
    /// That of the constant; `None` without one.
    pub constant: Option<RobustCoefficient>,
    /// Those of the terms, in their order.
    pub terms: Vec<RobustCoefficient>,
}

impl Robust {
    /// The standard errors of one kind for the model of these candidates with a constant, without the rest of a
    /// [`Report`](super::Report). Panics if there is no such candidate.
    ///
    /// # Errors
    /// As [`Fit::of`].
    pub fn of_model(sample: &Sample, candidates: &[usize], kind: Hc) -> Result<Robust, Problem> {
        let (fit, solution) = Fit::solved(sample, candidates, true)?;
        Ok(Robust::of(kind, &fit, &Anatomy::of(&solution)))
    }

    /// se² = Σ share² · weight over the units. Not a number where a unit has a coefficient of its own and the kind
    /// divides by 1 − h.
    pub(super) fn of(kind: Hc, fit: &Fit, anatomy: &Anatomy) -> Robust {
        let (n, k) = (anatomy.n as f64, anatomy.coefficients() as f64);
        let units = fit.residuals.iter().zip(&fit.leverage).zip(&anatomy.room);
        let weights: Vec<f64> =
            units.map(|((&residual, &leverage), &room)| kind.weight(residual, leverage, room, n, k)).collect();
        let b = fit.has_constant.then_some(fit.constant.b).into_iter().chain(fit.terms.iter().map(|term| term.b));
        let mut all = b.enumerate().map(|(place, b)| {
            let shares = anatomy.shares(place);
            let se = shares.iter().zip(&weights).map(|(share, weight)| share * share * weight).sum::<f64>().sqrt();
            let (t, p, log_p) = t_and_p(b, se, fit.df);
            RobustCoefficient { se, t, p, log_p }
        });
        let constant = if fit.has_constant { all.next() } else { None };
        Robust { kind, constant, terms: all.collect() }
    }
}
