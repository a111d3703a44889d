//! Columns at right angles, for the regressions that tests make on the side.

use crate::regression::strands::{product, sum};

/// Columns of length 1 at right angles to each other and to 1, …, 1.
pub(super) struct Basis {
    columns: Vec<Vec<f64>>,
}

/// What is left of a column, as a share of it, below which the others add up to it.
const DEPENDENT: f64 = 1e-9;

impl Basis {
    /// Starts with columns that are so already.
    pub fn of(columns: &[Vec<f64>]) -> Basis {
        Basis { columns: columns.to_vec() }
    }

    /// Adds what is new in a column, by Gram & Schmidt's method done twice; whether there was anything.
    pub fn add(&mut self, column: Vec<f64>) -> bool {
        let mut rest = column;
        let length = product(&rest, &rest).sqrt();
        for _ in 0..2 {
            let mean = sum(&rest) / rest.len() as f64;
            rest.iter_mut().for_each(|value| *value -= mean);
            for known in &self.columns {
                let along = product(known, &rest);
                rest.iter_mut().zip(known).for_each(|(value, direction)| *value -= along * direction);
            }
        }
        let left = product(&rest, &rest).sqrt();
        let is_new = left > DEPENDENT * length;
        if is_new {
            rest.iter_mut().for_each(|value| *value /= left);
            self.columns.push(rest);
        }
        is_new
    }

    /// How many columns there are.
    pub fn rank(&self) -> usize {
        self.columns.len()
    }

    /// The sum of squares of `values` that the columns explain.
    pub fn explained(&self, values: &[f64]) -> f64 {
        self.columns.iter().map(|column| product(column, values).powi(2)).sum()
    }

    /// The columns from the `first` on.
    pub fn since(&self, first: usize) -> Basis {
        Basis { columns: self.columns[first..].to_vec() }
    }
}
