//! Householder's QR decomposition, in twofold numbers.

use super::exact::Scaled;
use super::twofold::{Twofold, dot, subtract_multiple};

/// X = Q·R for columns of length 1, with Q as reflections.
///
/// Because each column has length 1, the square of the j-th diagonal of R is its tolerance given the earlier ones.
#[derive(Default)]
pub(super) struct Householder {
    /// The reflections' vectors; the j-th begins at row j.
    vectors: Vec<Vec<Twofold>>,
    /// R by its columns: the j-th has j + 1 entries.
    r: Vec<Vec<Twofold>>,
    /// How much of any column so far, as a share of its length, may be rounding.
    noise: Vec<f64>,
}

/// However large the numbers are for what they vary, no more than this share of a column counts as rounding.
const MOST_NOISE: f64 = 1e-3;

/// A column that the earlier ones add up to.
pub(super) struct Dependent {
    /// Its place.
    pub column: usize,
    /// The multiples of the earlier columns.
    pub of: Vec<Twofold>,
}

impl Householder {
    /// Decomposes these columns.
    pub fn of<'a>(columns: impl IntoIterator<Item = &'a Scaled>) -> Result<Householder, Dependent> {
        let mut qr = Householder::default();
        columns.into_iter().try_for_each(|column| qr.push(column))?;
        Ok(qr)
    }

    /// Adds a column. A diagonal of R no larger than what may be rounding of it, or of an earlier one, counts as 0.
    pub fn push(&mut self, column: &Scaled) -> Result<(), Dependent> {
        let most_noise = self.noise.last().copied().unwrap_or(0.0).max(column.noise.min(MOST_NOISE));
        let mut turned = self.turned(&column.values);
        let j = self.vectors.len();
        let length = dot(&turned[j..], &turned[j..]).sqrt();
        if length.value() <= most_noise {
            return Err(Dependent { column: j, of: self.solve(&turned) });
        }
        self.take(&mut turned, length);
        self.noise.push(most_noise);
        Ok(())
    }

    /// Keeps the first so many columns only.
    pub fn truncate(&mut self, columns: usize) {
        self.vectors.truncate(columns);
        self.r.truncate(columns);
        self.noise.truncate(columns);
    }

    /// Adds a column whose entries from the j-th on have this length.
    fn take(&mut self, turned: &mut [Twofold], length: Twofold) {
        let (above, rest) = turned.split_at_mut(self.vectors.len());
        let diagonal = if rest[0].value() > 0.0 { -length } else { length };
        rest[0] -= diagonal;
        // The vector's squared length is 2·length·(length + |first entry|); it is brought to 2.
        let shrink = (length * rest[0].abs()).sqrt().recip();
        self.vectors.push(rest.iter().map(|&value| value * shrink).collect());
        self.r.push(above.iter().copied().chain([diagonal]).collect());
    }

    /// Q′y: its first entries belong to the columns, the others to the residual.
    pub fn turned(&self, y: &[Twofold]) -> Vec<Twofold> {
        let mut turned = y.to_vec();
        self.turn(&mut turned, 0);
        turned
    }

    /// Goes on with `y`, to which the first `done` reflections have been applied.
    pub fn turn(&self, y: &mut [Twofold], done: usize) {
        for (i, vector) in self.vectors.iter().enumerate().skip(done) {
            let along = dot(vector, &y[i..]);
            subtract_multiple(&mut y[i..], along, vector);
        }
    }

    /// The coefficients c with R·c = the first entries of `turned`.
    pub fn solve(&self, turned: &[Twofold]) -> Vec<Twofold> {
        let mut left: Vec<Twofold> = turned[..self.r.len()].to_vec();
        for j in (0..left.len()).rev() {
            let solved = left[j] / self.r[j][j];
            left[j] = solved;
            let (earlier, _) = left.split_at_mut(j);
            subtract_multiple(earlier, solved, &self.r[j][..j]);
        }
        left
    }

    /// R⁻¹ by its columns, each with zeros below.
    pub fn inverse(&self) -> Vec<Vec<Twofold>> {
        let unit =
            |j: usize| (0..self.r.len()).map(move |i| if i == j { Twofold::ONE } else { Twofold::ZERO }).collect::<Vec<_>>();
        (0..self.r.len()).map(|j| self.solve(&unit(j))).collect()
    }

    /// R by its columns: the j-th has j + 1 entries.
    pub fn r(&self) -> &[Vec<Twofold>] {
        &self.r
    }

    /// The columns of Q for the columns of X that were decomposed: X·R⁻¹.
    pub fn q<'a>(&self, columns: impl Iterator<Item = &'a [Twofold]>) -> Vec<Vec<Twofold>> {
        let mut q: Vec<Vec<Twofold>> = Vec::with_capacity(self.r.len());
        for (column, r) in columns.zip(&self.r) {
            let mut values = column.to_vec();
            for (earlier, &multiple) in q.iter().zip(r) {
                subtract_multiple(&mut values, multiple, earlier);
            }
            let shrink = r.last().copied().unwrap_or(Twofold::ONE).recip();
            for value in &mut values {
                *value *= shrink;
            }
            q.push(values);
        }
        q
    }
}
