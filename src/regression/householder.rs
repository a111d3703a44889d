//! Householder's QR decomposition.

use nalgebra::DMatrix;

use super::correlation::dot;

/// X = Q·R for columns of length 1, with Q as reflections.
///
/// Because each column has length 1, the square of the j-th diagonal of R is its tolerance given the earlier ones.
pub(super) struct Householder {
    n: usize,
    /// The reflections' vectors; the j-th begins at row j.
    vectors: Vec<Vec<f64>>,
    /// R, upper triangular.
    r: DMatrix<f64>,
}

/// A column that the earlier ones add up to.
pub(super) struct Dependent {
    /// Its place.
    pub column: usize,
    /// The multiples of the earlier columns.
    pub of: Vec<f64>,
}

impl Householder {
    /// Decomposes `columns`. `noise[j]` is how much of column j, as a share of its length, may be rounding: a
    /// diagonal of R no larger than the largest noise so far counts as 0.
    pub fn of(columns: Vec<Vec<f64>>, noise: &[f64]) -> Result<Householder, Dependent> {
        let p = columns.len();
        let n = columns.first().map_or(0, Vec::len);
        let mut r = DMatrix::zeros(p, p);
        let mut vectors: Vec<Vec<f64>> = Vec::with_capacity(p);
        let mut most_noise = 0.0_f64;
        for (j, mut column) in columns.into_iter().enumerate() {
            for (i, vector) in vectors.iter().enumerate() {
                reflect(vector, &mut column[i..]);
                r[(i, j)] = column[i];
            }
            let rest = &mut column[j..];
            let length = dot(rest, rest).sqrt();
            most_noise = most_noise.max(noise.get(j).copied().unwrap_or(0.0));
            if length <= most_noise {
                let of = solve_upper(&r, j, |i| r[(i, j)]);
                return Err(Dependent { column: j, of });
            }
            let diagonal = if rest[0] > 0.0 { -length } else { length };
            rest[0] -= diagonal;
            let half = (dot(rest, rest) / 2.0).sqrt();
            let vector: Vec<f64> = rest.iter().map(|value| value / half).collect();
            r[(j, j)] = diagonal;
            vectors.push(vector);
        }
        Ok(Householder { n, vectors, r })
    }

    /// Q′y: its first entries belong to the columns, the others to the residual.
    pub fn turned(&self, y: &[f64]) -> Vec<f64> {
        let mut turned = y.to_vec();
        for (i, vector) in self.vectors.iter().enumerate() {
            reflect(vector, &mut turned[i..]);
        }
        turned
    }

    /// The coefficients c with R·c = the first entries of `turned`.
    pub fn solve(&self, turned: &[f64]) -> Vec<f64> {
        solve_upper(&self.r, self.vectors.len(), |i| turned[i])
    }

    /// R⁻¹, row by row.
    pub fn inverse(&self) -> DMatrix<f64> {
        let p = self.vectors.len();
        let mut inverse = DMatrix::zeros(p, p);
        for j in 0..p {
            let column = solve_upper(&self.r, j + 1, |i| if i == j { 1.0 } else { 0.0 });
            for (i, value) in column.into_iter().enumerate() {
                inverse[(i, j)] = value;
            }
        }
        inverse
    }

    /// For each row the sum of squares of its entries in Q.
    pub fn row_lengths(&self) -> Vec<f64> {
        let mut lengths = vec![0.0; self.n];
        for j in 0..self.vectors.len() {
            let mut column = vec![0.0; self.n];
            column[j] = 1.0;
            for (i, vector) in self.vectors.iter().enumerate().take(j + 1).rev() {
                reflect(vector, &mut column[i..]);
            }
            for (length, value) in lengths.iter_mut().zip(&column) {
                *length += value * value;
            }
        }
        lengths
    }
}

/// Reflects `column` by a vector whose squared length is 2.
fn reflect(vector: &[f64], column: &mut [f64]) {
    let along = dot(vector, column);
    for (value, direction) in column.iter_mut().zip(vector) {
        *value -= along * direction;
    }
}

/// Solves the leading `size` equations of an upper triangle.
fn solve_upper(r: &DMatrix<f64>, size: usize, right: impl Fn(usize) -> f64) -> Vec<f64> {
    let mut solution = vec![0.0; size];
    for i in (0..size).rev() {
        let later: f64 = (i + 1..size).map(|k| r[(i, k)] * solution[k]).sum();
        solution[i] = (right(i) - later) / r[(i, i)];
    }
    solution
}
