//! Columns that say exactly the same, and how.

use crate::regression::solution::Solution;
use crate::regression::{Sample, Variable};

/// A relation that holds exactly in every unit: variable = constant + Σ multiple · other.
#[derive(Clone, Debug, PartialEq)]
pub struct Dependence {
    /// The variable that adds nothing.
    pub variable: Variable,
    /// The variables that it is made of, each with its multiple.
    pub of: Vec<(Variable, f64)>,
    /// The constant.
    pub constant: f64,
}

/// A multiple below this, in standardised units, is not mentioned.
const NO_PART: f64 = 1e-8;

/// How near to −1 a multiple counts as it.
const ROUNDING: f64 = 1e-9;

impl Dependence {
    /// The sum to which all the variables add up, such as 100 for shares of a whole; `None` for another relation.
    pub fn sum(&self) -> Option<f64> {
        self.of.iter().all(|(_, multiple)| (multiple + 1.0).abs() < ROUNDING).then_some(self.constant)
    }
}

/// Every exact relation among these candidates (places in the sample's list) and a constant: each for the first
/// candidate that the ones before it add up to, which is then left aside. Empty if all can be terms of one model; the
/// candidates are then at most as many as the units less two. Panics if there is no such candidate.
pub fn dependences(sample: &Sample, candidates: &[usize]) -> Vec<Dependence> {
    let mut kept: Vec<usize> = Vec::with_capacity(candidates.len());
    let mut found = Vec::new();
    for &candidate in candidates {
        match relation(sample, candidate, &kept) {
            Some(relation) => found.push(relation),
            None if kept.len() + 2 < sample.n() => kept.push(candidate),
            None => {}
        }
    }
    found
}

/// The candidate as a sum of those kept, if it is one.
fn relation(sample: &Sample, candidate: usize, kept: &[usize]) -> Option<Dependence> {
    let all: Vec<_> = kept.iter().chain([&candidate]).map(|&place| sample.scaled_x(place, true)).collect();
    let (dependent, columns) = Solution::of(&sample.scaled_y(true), all, true).err()?;
    let target = &columns[dependent.column];
    let mut constant = target.mean;
    let mut of = Vec::new();
    for ((&place, column), &multiple) in kept.iter().zip(&columns).zip(&dependent.of) {
        if multiple.value().abs() > NO_PART {
            let multiple = multiple * target.length / column.length;
            constant -= multiple * column.mean;
            of.push((sample.candidates()[place].clone(), multiple.value()));
        }
    }
    Some(Dependence { variable: sample.candidates()[candidate].clone(), of, constant: constant.value() })
}
