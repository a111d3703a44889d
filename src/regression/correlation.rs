//! Pearson's correlations.

use std::sync::Arc;

use super::Sample;
use super::sample::Prepared;
use super::standardised::Standardised;

pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    super::strands::product(a, b)
}

/// Pearson's r of two lists of equal length; NaN where one of them does not vary.
pub fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let (a, b) = (Standardised::of(a), Standardised::of(b));
    let varies = |list: &Standardised| list.length > 0.0 && list.length.is_finite();
    if !varies(&a) || !varies(&b) { f64::NAN } else { dot(&a.values, &b.values).clamp(-1.0, 1.0) }
}

/// The correlations of all candidates with each other and with the response.
#[derive(Clone, Debug, PartialEq)]
pub struct Correlations {
    size: usize,
    /// Row by row, the response last.
    values: Vec<f64>,
}

/// Two candidates and how they correlate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The one that stands first in the list.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// Their correlation.
    pub r: f64,
}

/// Correlations in the making, a row at a time. What an earlier sample has of the same two variables is taken over.
#[derive(Debug)]
pub struct Correlating {
    size: usize,
    /// Row by row, the response last; not a number where there is none yet.
    values: Vec<f64>,
    row: usize,
}

impl Correlating {
    /// Takes over what an earlier sample and its correlations have of the same variables.
    pub fn begin(sample: &Sample, earlier: Option<(&Sample, &Correlations)>) -> Correlating {
        let prepared = sample.prepared();
        let size = prepared.len();
        let mut values = vec![f64::NAN; size * size];
        let known = |one: &Arc<Prepared>| earlier?.0.prepared().iter().position(|other| Arc::ptr_eq(one, other));
        let places: Vec<Option<usize>> = prepared.iter().map(known).collect();
        for first in 0..size {
            for second in 0..size {
                let pair = earlier.zip(places[first].zip(places[second]));
                values[first * size + second] = match pair {
                    _ if first == second => 1.0,
                    Some(((_, correlations), (first, second))) => correlations.values[first * correlations.size + second],
                    None => f64::NAN,
                };
            }
        }
        Correlating { size, values, row: 0 }
    }

    /// How many pairs are not known yet.
    pub fn left(&self) -> usize {
        self.values.iter().filter(|value| value.is_nan()).count() / 2
    }

    /// Correlates the next variable of the same sample with all before it; returns whether any is left.
    pub fn step(&mut self, sample: &Sample) -> bool {
        let size = self.size;
        let row_is_known = |row: &usize| self.values[row * size..row * size + row].iter().all(|value| !value.is_nan());
        let Some(first) = (self.row..size).find(|row| !row_is_known(row)) else { return false };
        self.row = first + 1;
        // From the numbers as typed: the level of a column then costs no digits.
        let column = sample.prepared()[first].about_mean_rounded();
        for second in 0..first {
            if self.values[first * size + second].is_nan() {
                let r = dot(column, sample.prepared()[second].about_mean_rounded()).clamp(-1.0, 1.0);
                self.values[first * size + second] = r;
                self.values[second * size + first] = r;
            }
        }
        self.row < size
    }

    /// The correlations, once none is left.
    pub fn correlations(self) -> Correlations {
        Correlations { size: self.size, values: self.values }
    }
}

impl Correlations {
    /// The correlations in this sample.
    pub fn of(sample: &Sample) -> Correlations {
        let mut correlating = Correlating::begin(sample, None);
        while correlating.step(sample) {}
        correlating.correlations()
    }

    /// How many candidates there are.
    pub fn candidates(&self) -> usize {
        self.size - 1
    }

    /// The correlation of two candidates. Panics if there is no such candidate.
    pub fn between(&self, first: usize, second: usize) -> f64 {
        self.values[first * self.size + second]
    }

    /// The correlation of a candidate with the response. Panics if there is no such candidate.
    pub fn with_response(&self, candidate: usize) -> f64 {
        self.between(candidate, self.size - 1)
    }

    /// The pairs of `among` whose correlation is at least `threshold`, whatever its sign; in the order of the list.
    pub fn pairs(&self, among: &[usize], threshold: f64) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for (place, &first) in among.iter().enumerate() {
            for &second in &among[place + 1..] {
                let r = self.between(first, second);
                if r.abs() >= threshold {
                    pairs.push(Pair { first, second, r });
                }
            }
        }
        pairs
    }

    /// The matrix of some candidates and, last, the response; row by row.
    pub(super) fn matrix_of(&self, candidates: &[usize]) -> Vec<f64> {
        let places: Vec<usize> = candidates.iter().copied().chain([self.size - 1]).collect();
        places.iter().flat_map(|&row| places.iter().map(move |&column| self.between(row, column))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regression::Variable;
    use crate::table::csv;

    #[test]
    fn correlations_of_lists_small_enough_to_reckon_by_hand() {
        assert!((correlation(&[1.0, 2.0, 3.0], &[1.0, 3.0, 2.0]) - 0.5).abs() < 1e-15);
        assert!((correlation(&[1.0, 2.0, 4.0], &[-2.0, -4.0, -8.0]) + 1.0).abs() < 1e-15);
        assert!(correlation(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0]).is_nan());
    }

    /// 10⁹ added to columns of one decimal leaves doubles with seven; the correlations keep all of theirs.
    #[test]
    fn the_level_of_typed_columns_costs_no_digits() {
        let rows = [("1.3", "2.7"), ("2.1", "1.9"), ("4.6", "4.2"), ("5.2", "3.3")];
        let r = |ahead: &str| {
            let lines: Vec<String> =
                rows.iter().enumerate().map(|(unit, (y, x))| format!("U{unit},{ahead}{y},{ahead}{x}")).collect();
            let table = csv::read("t", &format!("u,y,x\n{}\n", lines.join("\n"))).expect("sound");
            let sample = Sample::of(&table, &Variable::plain("y"), &[Variable::plain("x")]).expect("sound");
            Correlations::of(&sample).with_response(0)
        };
        assert!((r("100000000") - r("")).abs() < 1e-15);
    }

    #[test]
    fn neither_level_nor_size_costs_digits() {
        let small = [1.0, 2.0, 3.0, 5.0];
        let other = [2.0, 1.0, 4.0, 3.0];
        let r = correlation(&small, &other);
        let high = small.map(|value| value + 1e9);
        let large = small.map(|value| value * 1e200);
        assert!((correlation(&high, &other) - r).abs() < 1e-15);
        assert!((correlation(&large, &other) - r).abs() < 1e-15);
    }
}
