//! Householder's QR decomposition, in twofold numbers.

use super::twofold::{Twofold, dot, subtract_multiple};

/// X = Q·R for columns of length 1, with Q as reflections.
///
/// Because each column has length 1, the square of the j-th diagonal of R is its tolerance given the earlier ones.
pub(super) struct Householder {
    /// The reflections' vectors; the j-th begins at row j.
    vectors: Vec<Vec<Twofold>>,
    /// R by its columns: the j-th has j + 1 entries.
    r: Vec<Vec<Twofold>>,
}

/// A column that the earlier ones add up to.
pub(super) struct Dependent {
    /// Its place.
    pub column: usize,
    /// The multiples of the earlier columns.
    pub of: Vec<Twofold>,
}

impl Householder {
    /// Decomposes columns that come each with how much of it, as a share of its length, may be rounding: a diagonal
    /// of R no larger than the largest of these so far counts as 0.
    pub fn of<'a>(columns: impl Iterator<Item = (&'a [Twofold], f64)>) -> Result<Householder, Dependent> {
        let mut qr = Householder { vectors: Vec::new(), r: Vec::new() };
        let mut most_noise = 0.0_f64;
        for (column, noise) in columns {
            most_noise = most_noise.max(noise);
            let mut turned = qr.turned(column);
            let j = qr.vectors.len();
            let length = dot(&turned[j..], &turned[j..]).sqrt();
            if length.value() <= most_noise {
                return Err(Dependent { column: j, of: qr.solve(&turned) });
            }
            qr.take(&mut turned, length);
        }
        Ok(qr)
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
        for (i, vector) in self.vectors.iter().enumerate() {
            let along = dot(vector, &turned[i..]);
            subtract_multiple(&mut turned[i..], along, vector);
        }
        turned
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
