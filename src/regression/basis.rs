//! An orthonormal basis of what a model can express.

use super::Sample;
use super::correlation::dot;
use super::standardised::Standardised;

/// The candidates of a sample and its response, each less its mean and of length 1, ready to make bases of.
#[derive(Clone, Debug)]
pub struct Columns {
    n: usize,
    columns: Vec<Vec<f64>>,
    y: Vec<f64>,
    y_length: f64,
}

impl Columns {
    /// The columns of this sample.
    pub fn of(sample: &Sample) -> Columns {
        let y = Standardised::of(sample.y());
        Columns {
            n: sample.n(),
            columns: (0..sample.candidates().len()).map(|place| Standardised::of(sample.x(place)).values).collect(),
            y: y.values,
            y_length: y.length,
        }
    }

    /// How many units there are.
    pub fn n(&self) -> usize {
        self.n
    }

    /// How many candidates there are.
    pub fn candidates(&self) -> usize {
        self.columns.len()
    }
}

/// Q with orthonormal columns that span the constant and the terms of a model: H = QQ′ is the hat matrix.
///
/// The first column is the constant, 1/√n; the others come by modified Gram–Schmidt, each orthogonalised twice,
/// which leaves them orthogonal to working precision (Giraud, Langou & Rozložník, "The loss of orthogonality in
/// the Gram-Schmidt orthogonalization process", Computers & Mathematics with Applications 50, 2005). A term that
/// the constant and the earlier ones add up to spans nothing new and has no column: [`Basis::rank`] counts the
/// columns.
///
/// A basis can be made again and again in the same room with [`Basis::span`]; nothing is allocated then once
/// the largest model has been seen.
///
/// ```
/// use virker::regression::{Basis, Columns, Fit, Sample, Variable};
/// use virker::table::csv;
///
/// let table = csv::read("t", "u,y,x\nA,1,1\nB,3,2\nC,4,4\nD,8,9\n").expect("sound");
/// let sample = Sample::of(&table, &Variable::plain("y"), &[Variable::plain("x")]).expect("sound");
/// let basis = Basis::of(&Columns::of(&sample), &[0]);
/// assert_eq!(basis.rank(), 2);
/// let fit = Fit::of(&sample, &[0]).expect("sound");
/// assert!((basis.hat(3, 3) - fit.leverage[3]).abs() < 1e-14);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Basis {
    n: usize,
    rank: usize,
    /// Column by column.
    q: Vec<f64>,
}

/// A column of which orthogonalising leaves less than this is made of the earlier ones; the rest is rounding.
const NOTHING_LEFT: f64 = 1e-12;

impl Basis {
    /// The basis of a model with these terms, which are places in the sample's list. Panics if there is no such place.
    pub fn of(columns: &Columns, terms: &[usize]) -> Basis {
        let mut basis = Basis::default();
        basis.span(columns, terms);
        basis
    }

    /// Makes this the basis of another model. Panics if there is no such place.
    pub fn span(&mut self, columns: &Columns, terms: &[usize]) {
        let n = columns.n;
        self.n = n;
        self.rank = 1;
        self.q.clear();
        self.q.resize((terms.len() + 1) * n, 0.0);
        self.q[..n].fill(1.0 / (n as f64).sqrt());
        for &term in terms {
            let (done, rest) = self.q.split_at_mut(self.rank * n);
            let column = &mut rest[..n];
            column.copy_from_slice(&columns.columns[term]);
            let mut left = 1.0;
            for _ in 0..2 {
                for earlier in done.chunks_exact(n) {
                    take_off(earlier, column);
                }
                left *= normalise(column);
            }
            self.rank += usize::from(left > NOTHING_LEFT);
        }
        self.q.truncate(self.rank * n);
    }

    /// How many units there are.
    pub fn n(&self) -> usize {
        self.n
    }

    /// How many columns: the constant and the terms that the earlier ones do not add up to.
    pub fn rank(&self) -> usize {
        self.rank
    }

    /// The columns of Q, the constant first; each has an entry for every unit.
    pub fn columns(&self) -> impl Iterator<Item = &[f64]> {
        self.q.chunks_exact(self.n.max(1))
    }

    /// h_ij, an entry of the hat matrix; with i = j the leverage of a unit. Panics if there is no such unit.
    pub fn hat(&self, i: usize, j: usize) -> f64 {
        self.columns().map(|column| column[i] * column[j]).sum()
    }

    /// h_ii + h_jj − 2h_ij, as the sum of squares that it is: the variance of the difference of two expected
    /// values, in units of σ².
    pub fn hat_of_difference(&self, i: usize, j: usize) -> f64 {
        self.columns().map(|column| (column[i] - column[j]).powi(2)).sum()
    }

    /// Writes the residuals of the sample's response, in its own units, and returns their sum of squares.
    ///
    /// `columns` are those that the basis was made of.
    pub fn residuals(&self, columns: &Columns, residuals: &mut Vec<f64>) -> f64 {
        residuals.clear();
        residuals.extend_from_slice(&columns.y);
        for _ in 0..2 {
            for column in self.columns() {
                take_off(column, residuals);
            }
        }
        for residual in residuals.iter_mut() {
            *residual *= columns.y_length;
        }
        dot(residuals, residuals)
    }
}

/// Takes off `column` what it has of `direction`, which has length 1.
fn take_off(direction: &[f64], column: &mut [f64]) {
    let along = dot(direction, column);
    for (value, part) in column.iter_mut().zip(direction) {
        *value -= along * part;
    }
}

/// Brings a column to length 1 and returns the length that it had; a column of zeros stays.
fn normalise(column: &mut [f64]) -> f64 {
    let length = dot(column, column).sqrt();
    if length > 0.0 {
        column.iter_mut().for_each(|value| *value /= length);
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::{Analysis, Settings};
    use crate::regression::{Fit, Variable};
    use crate::table::{csv, examples};

    #[test]
    fn the_basis_is_orthonormal_and_gives_leverage_and_residuals() {
        let table = &examples::municipalities().table;
        let analysis = Analysis::of(table, &Settings::for_table(table)).expect("sound");
        let (sample, fit) = (&analysis.sample, analysis.fit());
        let columns = Columns::of(sample);
        let basis = Basis::of(&columns, &fit.candidates());
        assert_eq!(basis.rank(), fit.terms.len() + 1);
        for (i, one) in basis.columns().enumerate() {
            for (j, other) in basis.columns().enumerate() {
                let expected = f64::from(u8::from(i == j));
                assert!((dot(one, other) - expected).abs() < 1e-14);
            }
        }
        let mut residuals = Vec::new();
        let rss = basis.residuals(&columns, &mut residuals);
        assert!((rss / fit.residual_ss - 1.0).abs() < 1e-12);
        for (unit, residual) in residuals.iter().enumerate() {
            assert!((basis.hat(unit, unit) - fit.leverage[unit]).abs() < 1e-13);
            assert!((residual - fit.residuals[unit]).abs() < 1e-12);
        }
        let by_entries = basis.hat(3, 3) + basis.hat(8, 8) - 2.0 * basis.hat(3, 8);
        assert!((basis.hat_of_difference(3, 8) - by_entries).abs() < 1e-15);
    }

    /// Powers of 1 … 20 correlate to many digits, and are still told apart.
    #[test]
    fn nearly_dependent_columns_stay_orthogonal() {
        let mut text = "u,y,a,b,c,d\n".to_owned();
        for i in 1..=20_i64 {
            text += &format!("U{i},{},{},{},{},{}\n", (i * 7) % 11, i, i * i, i * i * i, i.pow(4));
        }
        let table = csv::read("t", &text).expect("sound");
        let sample = Sample::of(&table, &Variable::plain("y"), &["a", "b", "c", "d"].map(Variable::plain)).expect("sound");
        let columns = Columns::of(&sample);
        let basis = Basis::of(&columns, &[0, 1, 2, 3]);
        assert_eq!(basis.rank(), 5);
        let worst = (0..5).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| {
            let all: Vec<&[f64]> = basis.columns().collect();
            dot(all[i], all[j]).abs()
        });
        assert!(worst.fold(0.0, f64::max) < 1e-14);
        let fit = Fit::of(&sample, &[0, 1, 2, 3]).expect("sound");
        let mut residuals = Vec::new();
        basis.residuals(&columns, &mut residuals);
        assert!(residuals.iter().zip(&fit.residuals).all(|(one, other)| (one - other).abs() < 1e-9));
    }

    #[test]
    fn a_term_that_others_add_up_to_spans_nothing() {
        let text = "u,y,a,b,s\nA,1,1,5,6\nB,2,2,1,3\nC,2,4,4,8\nD,5,3,9,12\nE,4,7,2,9\n";
        let table = csv::read("t", text).expect("sound");
        let sample = Sample::of(&table, &Variable::plain("y"), &["a", "b", "s"].map(Variable::plain)).expect("sound");
        let columns = Columns::of(&sample);
        let mut basis = Basis::of(&columns, &[0, 1, 2]);
        assert_eq!(basis.rank(), 3);
        let two = Basis::of(&columns, &[0, 1]);
        assert!((basis.hat(1, 4) - two.hat(1, 4)).abs() < 1e-14);
        basis.span(&columns, &[0, 1]);
        assert_eq!(basis, two);
        assert!((Basis::of(&columns, &[]).hat(0, 1) - 0.2).abs() < 1e-15);
    }
}
