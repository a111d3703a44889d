//! A least squares problem solved: in columns of length 1 and twofold numbers, from which all else is rounded.

use super::exact::{Exact, Scaled};
use super::householder::{Dependent, Householder};
use super::twofold::{Twofold, dot, subtract_multiple};

/// Response and columns about their means (with a constant) and of length 1, decomposed and solved.
///
/// All of it is reckoned in twofold numbers, so that even ten powers of one column leave every double right; what
/// is kept for later is rounded to doubles, which costs no more than the last bit because Q's columns have length 1
/// and differ by right angles.
pub(super) struct Solution {
    pub n: usize,
    pub has_constant: bool,
    pub y: Scaled,
    pub columns: Vec<Scaled>,
    /// The coefficients of the scaled columns.
    pub betas: Vec<Twofold>,
    /// What is left of the scaled response.
    pub residuals: Vec<Twofold>,
    /// The sum of squares of the residuals, as a share of the response's.
    pub unexplained: Twofold,
    /// The rest of the response's sum of squares.
    pub explained: Twofold,
    /// R⁻¹ by its columns.
    pub inverse: Vec<Vec<Twofold>>,
    /// R by its columns: the j-th has j + 1 entries.
    pub r: Vec<Vec<Twofold>>,
    /// Q by its columns.
    pub q: Vec<Vec<Twofold>>,
}

/// However large the numbers are for what they vary, no more than this share of a column counts as rounding.
const MOST_NOISE: f64 = 1e-3;

/// A residual that is this small a share of the response is rounding of twofold numbers: there is none.
const NOTHING_LEFT: f64 = 1e-28;

impl Solution {
    /// Solves by Householder's decomposition (A. Björck, *Numerical Methods for Least Squares Problems*, 1996,
    /// section 2.3), then refines once: the residuals' own coefficients are added to the solution.
    pub fn of(y: &Exact, x: &[&Exact], has_constant: bool) -> Result<Solution, (Dependent, Vec<Scaled>)> {
        let y = Scaled::of(y, has_constant);
        let columns: Vec<Scaled> = x.iter().map(|column| Scaled::of(column, has_constant)).collect();
        let decomposed = Householder::of(columns.iter().map(|column| (column.values.as_slice(), column.noise.min(MOST_NOISE))));
        let qr = match decomposed {
            Ok(qr) => qr,
            Err(dependent) => return Err((dependent, columns)),
        };
        let p = columns.len();
        let turned = qr.turned(&y.values);
        let mut betas = qr.solve(&turned);
        let mut residuals = less(&y.values, &columns, &betas);
        let correction = qr.solve(&qr.turned(&residuals));
        for (beta, correction) in betas.iter_mut().zip(&correction) {
            *beta += *correction;
        }
        residuals = less(&residuals, &columns, &correction);
        let mut unexplained = dot(&residuals, &residuals);
        let sizes: f64 = betas.iter().map(|beta| beta.value().abs()).sum();
        let mut explained = dot(&turned[..p], &turned[..p]);
        if unexplained.sqrt().value() <= NOTHING_LEFT * (1.0 + sizes) {
            residuals.fill(Twofold::ZERO);
            (unexplained, explained) = (Twofold::ZERO, Twofold::ONE);
        }
        let q = qr.q(columns.iter().map(|column| column.values.as_slice()));
        Ok(Solution {
            n: y.values.len(),
            has_constant,
            betas,
            residuals,
            unexplained,
            explained,
            inverse: qr.inverse(),
            r: qr.r().to_vec(),
            q,
            y,
            columns,
        })
    }

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

    /// For each unit its leverage, and 1 less its leverage with all digits.
    pub fn leverage(&self) -> Vec<(f64, f64)> {
        let start = if self.has_constant { Twofold::from(self.n as f64).recip() } else { Twofold::ZERO };
        let mut leverage = vec![start; self.n];
        for column in &self.q {
            for (leverage, value) in leverage.iter_mut().zip(column) {
                *leverage += value.square();
            }
        }
        leverage.into_iter().map(|leverage| (leverage.value(), (Twofold::ONE - leverage).value())).collect()
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

/// `y` less these multiples of the columns.
fn less(y: &[Twofold], columns: &[Scaled], multiples: &[Twofold]) -> Vec<Twofold> {
    let mut left = y.to_vec();
    for (column, &multiple) in columns.iter().zip(multiples) {
        subtract_multiple(&mut left, multiple, &column.values);
    }
    left
}
