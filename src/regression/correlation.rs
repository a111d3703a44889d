//! Pearson's correlations.

use super::Sample;

/// Pearson's r of two lists of equal length; NaN where one of them does not vary.
pub fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let _ = (a, b);
    todo!("in the next commit")
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

impl Correlations {
    /// The correlations in this sample.
    pub fn of(sample: &Sample) -> Correlations {
        let _ = sample;
        todo!("in the next commit")
    }

    /// How many candidates there are.
    pub fn candidates(&self) -> usize {
        self.size - 1
    }

    /// The correlation of two candidates.
    pub fn between(&self, first: usize, second: usize) -> f64 {
        self.values[first * self.size + second]
    }

    /// The correlation of a candidate with the response.
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
}
