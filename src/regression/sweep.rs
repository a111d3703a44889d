//! The sweep operator on a matrix of correlations.

/// The correlations of p candidates and, last, the response, with some candidates swept into the model.
///
/// With S the swept candidates, and all variables standardised, the matrix holds in place
/// - for k in S: −(the k-th diagonal of the inverse of S's correlations), and, in the response's column, beta of k;
/// - for j outside S: its tolerance given S, and, in the response's column, its covariance with the response given S;
/// - for the response: 1 − R².
///
/// Sweeping a candidate costs (p + 1)² multiplications. Source: J. H. Goodnight, "A Tutorial on the SWEEP
/// Operator", The American Statistician 33 (1979), with the sign of the inverse turned so that the matrix stays
/// symmetric.
#[derive(Clone, Debug, Default)]
pub(crate) struct Swept {
    size: usize,
    a: Vec<f64>,
    model: Vec<usize>,
    is_in: Vec<bool>,
}

impl Swept {
    /// Nothing swept yet; the matrix row by row, the response last.
    pub fn new(size: usize, correlations: Vec<f64>) -> Swept {
        debug_assert_eq!(correlations.len(), size * size);
        Swept { size, a: correlations, model: Vec::with_capacity(size), is_in: vec![false; size - 1] }
    }

    /// Starts again with another matrix of the same size, written by `fill`.
    pub fn refill(&mut self, fill: impl FnOnce(&mut [f64])) {
        self.model.clear();
        self.is_in.fill(false);
        fill(&mut self.a);
    }

    /// How many candidates there are.
    pub fn candidates(&self) -> usize {
        self.size - 1
    }

    /// The candidates in the model, in the order in which they came.
    pub fn model(&self) -> &[usize] {
        &self.model
    }

    /// Whether a candidate is in the model.
    pub fn is_in(&self, candidate: usize) -> bool {
        self.is_in[candidate]
    }

    fn at(&self, row: usize, column: usize) -> f64 {
        self.a[row * self.size + column]
    }

    /// With nothing swept, the correlation of two candidates; the response is the one after the last.
    pub fn correlation(&self, one: usize, other: usize) -> f64 {
        self.at(one, other)
    }

    /// 1 − R² of the model.
    pub fn unexplained(&self) -> f64 {
        self.at(self.size - 1, self.size - 1)
    }

    /// For a candidate in the model its beta; outside, its covariance with the response given the model.
    pub fn with_response(&self, candidate: usize) -> f64 {
        self.at(candidate, self.size - 1)
    }

    /// Outside the model: 1 − R² of the candidate on the model. In the model: 1 − R² of it on the other terms.
    pub fn tolerance(&self, candidate: usize) -> f64 {
        let diagonal = self.at(candidate, candidate);
        if self.is_in[candidate] { -1.0 / diagonal } else { diagonal }
    }

    /// The tolerance that the term `inside` would have if the candidate `outside` came in.
    pub fn tolerance_with(&self, inside: usize, outside: usize) -> f64 {
        let cross = self.at(inside, outside);
        1.0 / (-self.at(inside, inside) + cross * cross / self.at(outside, outside))
    }

    /// The least tolerance of all terms and of the candidate `outside` if it came in.
    pub fn min_tolerance(&self, outside: usize) -> f64 {
        self.model.iter().map(|&inside| self.tolerance_with(inside, outside)).fold(self.tolerance(outside), f64::min)
    }

    /// By how much 1 − R² falls if the candidate comes in, or rises if it goes.
    pub fn share(&self, candidate: usize) -> f64 {
        let with_response = self.with_response(candidate);
        with_response * with_response / self.at(candidate, candidate).abs()
    }

    /// Takes a candidate in, or out if it is in.
    pub fn sweep(&mut self, k: usize) {
        let size = self.size;
        let pivot = self.at(k, k);
        let sign = if self.is_in[k] { -1.0 } else { 1.0 };
        for i in 0..size {
            if i == k {
                continue;
            }
            let factor = self.at(i, k) / pivot;
            let (before, row) = self.a.split_at_mut(i * size);
            let (row, after) = row.split_at_mut(size);
            let pivot_row = if k < i { &before[k * size..(k + 1) * size] } else { &after[(k - i - 1) * size..(k - i) * size] };
            let kept = row[k];
            for (value, pivot_value) in row.iter_mut().zip(pivot_row) {
                *value -= factor * pivot_value;
            }
            row[k] = kept;
        }
        for i in 0..size {
            if i != k {
                let value = sign * self.at(i, k) / pivot;
                self.a[i * size + k] = value;
                self.a[k * size + i] = value;
            }
        }
        self.a[k * size + k] = -1.0 / pivot;
        if self.is_in[k] {
            self.model.retain(|&term| term != k);
        } else {
            self.model.push(k);
        }
        self.is_in[k] = !self.is_in[k];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// r = (.6, .5) with the response and .2 between the two: all by hand.
    fn two() -> Swept {
        Swept::new(3, vec![1.0, 0.2, 0.6, 0.2, 1.0, 0.5, 0.6, 0.5, 1.0])
    }

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-14, "{found} is not {expected}");
    }

    #[test]
    fn one_variable_by_hand() {
        let mut swept = two();
        swept.sweep(0);
        near(swept.unexplained(), 0.64);
        near(swept.with_response(0), 0.6);
        near(swept.tolerance(1), 0.96);
        near(swept.with_response(1), 0.5 - 0.2 * 0.6);
        near(swept.tolerance_with(0, 1), 0.96);
        near(swept.share(1), 0.38 * 0.38 / 0.96);
    }

    #[test]
    fn two_variables_by_hand() {
        let mut swept = two();
        swept.sweep(1);
        swept.sweep(0);
        assert_eq!(swept.model(), [1, 0]);
        near(swept.with_response(0), (0.6 - 0.2 * 0.5) / 0.96);
        near(swept.with_response(1), (0.5 - 0.2 * 0.6) / 0.96);
        near(swept.unexplained(), 1.0 - (0.36 + 0.25 - 2.0 * 0.2 * 0.6 * 0.5) / 0.96);
        near(swept.tolerance(0), 0.96);
    }

    #[test]
    fn sweeping_twice_changes_nothing() {
        let mut swept = two();
        swept.sweep(0);
        swept.sweep(1);
        swept.sweep(0);
        let mut direct = two();
        direct.sweep(1);
        for (found, expected) in swept.a.iter().zip(&direct.a) {
            near(*found, *expected);
        }
        assert_eq!(swept.model(), [1]);
    }
}
