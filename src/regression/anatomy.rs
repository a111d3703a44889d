//! What of a solution the reports need, rounded to doubles.

use crate::regression::solution::Solution;
use crate::regression::twofold::{Twofold, dot};

/// The parts of a fit from which standard errors and influences are put together.
///
/// The share of unit i in coefficient j, (X′X)⁻¹X′, is a sum over Q's columns, which differ by right angles: rounding
/// its factors costs no more than the last bits, however collinear the terms are.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::regression) struct Anatomy {
    pub n: usize,
    pub has_constant: bool,
    /// The columns of Q, without that of the constant.
    pub q: Vec<Vec<f64>>,
    /// 1 less the leverage of each unit, with all digits.
    pub room: Vec<f64>,
    /// For each coefficient, the constant first: its part that is equal for all units, and its multiples of Q's columns.
    weights: Vec<(f64, Vec<f64>)>,
}

/// Room below this is rounding: the unit has its own coefficient.
const NO_ROOM: f64 = 1e-25;

impl Anatomy {
    pub fn of(solution: &Solution) -> Anatomy {
        let centre: Vec<Twofold> = solution.columns.iter().map(|column| column.mean / column.length).collect();
        let constant = || {
            let multiples = solution.inverse.iter().map(|column| (-dot(column, &centre)).value()).collect();
            (1.0 / solution.n as f64, multiples)
        };
        let term = |j: usize| {
            let shrink = solution.columns[j].length.recip();
            (0.0, solution.inverse.iter().map(|column| (column[j] * shrink).value()).collect())
        };
        Anatomy {
            n: solution.n,
            has_constant: solution.has_constant,
            q: solution.q.iter().map(|column| column.iter().map(|value| value.value()).collect()).collect(),
            room: solution.leverage().into_iter().map(|(_, room)| if room > NO_ROOM { room } else { 0.0 }).collect(),
            weights: solution.has_constant.then(constant).into_iter().chain((0..solution.columns.len()).map(term)).collect(),
        }
    }

    /// How many coefficients there are, the constant among them.
    pub fn coefficients(&self) -> usize {
        self.weights.len()
    }

    /// The share of every unit in a coefficient, the constant being the first: b = Σ share · y.
    pub fn shares(&self, coefficient: usize) -> Vec<f64> {
        let (equal, multiples) = &self.weights[coefficient];
        let mut shares = vec![*equal; self.n];
        for (column, multiple) in self.q.iter().zip(multiples) {
            for (share, value) in shares.iter_mut().zip(column) {
                *share += multiple * value;
            }
        }
        shares
    }
}
