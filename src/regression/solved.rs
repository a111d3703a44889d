//! What a solved least squares problem says of all units together.

use super::exact::Scale;
use super::twofold::{Twofold, dot};

/// A residual that is this small a share of the response is rounding of twofold numbers: there is none.
pub(super) const NOTHING_LEFT: f64 = 1e-28;

/// Coefficients of columns of length 1, and what is left of a response of length 1.
pub(super) struct Solved {
    pub n: usize,
    pub has_constant: bool,
    /// How the response was brought to length 1.
    pub y: Scale,
    /// How each column was.
    pub columns: Vec<Scale>,
    /// The coefficients of the scaled columns.
    pub betas: Vec<Twofold>,
    /// The product of each scaled column with the scaled response.
    pub zero_orders: Vec<Twofold>,
    /// The sum of squares of the residuals, as a share of the response's.
    pub unexplained: Twofold,
    /// The rest of the response's sum of squares.
    pub explained: Twofold,
    /// R⁻¹ by its columns.
    pub inverse: Vec<Vec<Twofold>>,
}

impl Solved {
    /// The degrees of freedom of the residuals.
    pub fn df(&self) -> usize {
        self.n - self.columns.len() - usize::from(self.has_constant)
    }

    /// The standard error of the estimate, in units of the scaled response.
    pub fn scale(&self) -> Twofold {
        (self.unexplained / Twofold::from(self.df() as f64)).sqrt()
    }

    /// The diagonal of (R′R)⁻¹: with a constant, the variance inflation factor.
    pub fn inflation(&self, j: usize) -> Twofold {
        self.inverse[j..].iter().map(|column| column[j].square()).sum()
    }

    /// The constant and, as a multiple of the scaled response's deviation, its standard error.
    pub fn constant(&self) -> (Twofold, Twofold) {
        let centre: Vec<Twofold> = self.columns.iter().map(|column| column.mean / column.length).collect();
        let at_means: Twofold = self.betas.iter().zip(&centre).map(|(&beta, &centre)| beta * centre).sum();
        let spread: Twofold = self.inverse.iter().map(|column| dot(column, &centre).square()).sum();
        let variance = Twofold::from(self.n as f64).recip() + spread;
        (self.y.mean - at_means * self.y.length, variance.sqrt())
    }
}
