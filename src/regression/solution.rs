//! A least squares problem solved: in columns of length 1 and twofold numbers, from which all else is rounded.

use std::ops::Deref;

use super::exact::Scaled;
use super::householder::{Dependent, Householder};
use super::solved::{NOTHING_LEFT, Solved};
use super::twofold::{Twofold, dot, subtract_multiple};

/// Response and columns about their means (with a constant) and of length 1, decomposed and solved.
///
/// All of it is reckoned in twofold numbers, so that even ten powers of one column leave every double right; what
/// is kept for later is rounded to doubles, which costs no more than the last bit because Q's columns have length 1
/// and differ by right angles.
pub(super) struct Solution {
    pub solved: Solved,
    pub columns: Vec<Scaled>,
    /// What is left of the scaled response.
    pub residuals: Vec<Twofold>,
    /// R by its columns: the j-th has j + 1 entries.
    pub r: Vec<Vec<Twofold>>,
    /// Q by its columns.
    pub q: Vec<Vec<Twofold>>,
}

impl Deref for Solution {
    type Target = Solved;

    fn deref(&self) -> &Solved {
        &self.solved
    }
}

impl Solution {
    /// Solves by Householder's decomposition (A. Björck, *Numerical Methods for Least Squares Problems*, 1996,
    /// section 2.3), then refines once: the residuals' own coefficients are added to the solution.
    pub fn of(y: &Scaled, columns: Vec<Scaled>, has_constant: bool) -> Result<Solution, (Dependent, Vec<Scaled>)> {
        let qr = match Householder::of(&columns) {
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
        let solved = Solved {
            n: y.values.len(),
            has_constant,
            y: y.scale(),
            columns: columns.iter().map(Scaled::scale).collect(),
            zero_orders: columns.iter().map(|column| dot(&column.values, &y.values)).collect(),
            betas,
            unexplained,
            explained,
            inverse: qr.inverse(),
        };
        Ok(Solution { solved, residuals, r: qr.r().to_vec(), q, columns })
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
}

/// `y` less these multiples of the columns.
fn less(y: &[Twofold], columns: &[Scaled], multiples: &[Twofold]) -> Vec<Twofold> {
    let mut left = y.to_vec();
    for (column, &multiple) in columns.iter().zip(multiples) {
        subtract_multiple(&mut left, multiple, &column.values);
    }
    left
}
