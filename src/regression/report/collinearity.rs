//! How far the terms of a model say the same, beyond pairs.

use crate::regression::Fit;
use crate::regression::solution::Solution;
use crate::regression::strands::product;
use crate::regression::twofold::Twofold;

/// A direction in which the columns of a model vary little.
#[derive(Clone, Debug, PartialEq)]
pub struct ConditionIndex {
    /// The largest singular value by this one. Below 10 it is of no concern, from 30 on some coefficients suffer.
    pub index: f64,
    /// Of each coefficient's variance the share that comes from this direction; the constant first, if there is one.
    /// Over all directions they add up to 1.
    pub proportions: Vec<f64>,
}

/// The collinearity diagnostics of Belsley, Kuh & Welsch (*Regression Diagnostics*, 1980, chapter 3): the columns, that
/// of the constant among them, brought to length 1 but not centred, and their singular values.
#[derive(Clone, Debug, PartialEq)]
pub struct Collinearity {
    /// From the smallest index, 1, to the largest.
    pub indices: Vec<ConditionIndex>,
}

/// From this index on, Belsley, Kuh & Welsch call a dependency strong.
const STRONG: f64 = 30.0;

/// A dependency concerns the coefficients that owe at least this share of their variance to it.
const LARGE_PROPORTION: f64 = 0.5;

impl Collinearity {
    pub(super) fn of(fit: &Fit, solution: &Solution) -> Collinearity {
        let columns = triangle(solution);
        let turned = by_right_angles(columns);
        let squares: Vec<f64> = turned.iter().map(|(column, _)| column.iter().map(|value| value * value).sum()).collect();
        let largest = squares.iter().copied().fold(0.0, f64::max);
        let part = |coefficient: usize, place: usize| turned[place].1[coefficient].powi(2) / squares[place];
        let totals: Vec<f64> = (0..fit.coefficients()).map(|j| (0..turned.len()).map(|place| part(j, place)).sum()).collect();
        let mut indices: Vec<ConditionIndex> = (0..turned.len())
            .map(|place| ConditionIndex {
                index: (largest / squares[place]).sqrt(),
                proportions: totals.iter().enumerate().map(|(j, total)| part(j, place) / total).collect(),
            })
            .collect();
        indices.sort_by(|a, b| a.index.total_cmp(&b.index));
        Collinearity { indices }
    }

    /// The largest index: the condition number of the scaled columns.
    pub fn condition_number(&self) -> f64 {
        self.indices.last().map_or(1.0, |last| last.index)
    }

    /// What is worth a warning: each index from 30 on with the coefficients that it concerns, of which it needs two.
    /// They are counted as in [`ConditionIndex::proportions`].
    pub fn warnings(&self) -> Vec<(f64, Vec<usize>)> {
        let strong = self.indices.iter().filter(|direction| direction.index >= STRONG);
        let concerned = strong.map(|direction| {
            let shares = direction.proportions.iter().enumerate().filter(|(_, share)| **share >= LARGE_PROPORTION);
            (direction.index, shares.map(|(coefficient, _)| coefficient).collect::<Vec<_>>())
        });
        concerned.filter(|(_, coefficients)| coefficients.len() >= 2).collect()
    }
}

/// The triangle T with X = (1/√n, Q)·T, its columns brought to length 1: it has the singular values of X so scaled.
fn triangle(solution: &Solution) -> Vec<Vec<f64>> {
    let root = Twofold::from(solution.n as f64).sqrt();
    let size = solution.columns.len() + usize::from(solution.has_constant);
    let constant = solution.has_constant.then(|| vec![root]);
    let terms = solution.columns.iter().zip(&solution.r).map(|(column, r)| {
        let mean = solution.has_constant.then_some(root * column.mean);
        mean.into_iter().chain(r.iter().map(|&entry| entry * column.length)).collect::<Vec<_>>()
    });
    let scaled = constant.into_iter().chain(terms).map(|column| {
        let largest = column.iter().fold(0.0_f64, |largest, entry| largest.max(entry.value().abs()));
        let entries = column.iter().map(|entry| entry.value() / largest);
        let length = entries.clone().map(|entry| entry * entry).sum::<f64>().sqrt();
        entries.map(|entry| entry / length).chain(std::iter::repeat(0.0)).take(size).collect()
    });
    scaled.collect()
}

/// Turns columns pair by pair until all stand at right angles: one-sided Jacobi, which keeps the digits of the small
/// singular values (J. Demmel & K. Veselić, SIAM Journal on Matrix Analysis 13, 1992). Each comes with its row of V.
fn by_right_angles(columns: Vec<Vec<f64>>) -> Vec<(Vec<f64>, Vec<f64>)> {
    let size = columns.len();
    let unit = |place: usize| (0..size).map(|row| if row == place { 1.0 } else { 0.0 }).collect::<Vec<f64>>();
    let mut turned: Vec<(Vec<f64>, Vec<f64>)> = columns.into_iter().enumerate().map(|(j, column)| (column, unit(j))).collect();
    const MOST_ROUNDS: usize = 60;
    for _ in 0..MOST_ROUNDS {
        let mut moved = false;
        for second in 1..size {
            for first in 0..second {
                let (before, after) = turned.split_at_mut(second);
                moved |= turn(&mut before[first], &mut after[0]);
            }
        }
        if !moved {
            break;
        }
    }
    turned
}

/// Turns two columns to right angles, and V with them; whether there was anything to turn.
fn turn(first: &mut (Vec<f64>, Vec<f64>), second: &mut (Vec<f64>, Vec<f64>)) -> bool {
    let (aa, bb, ab) = (product(&first.0, &first.0), product(&second.0, &second.0), product(&first.0, &second.0));
    if ab.abs() <= 4.0 * f64::EPSILON * (aa * bb).sqrt() {
        return false;
    }
    let ratio = (bb - aa) / (2.0 * ab);
    let tangent = ratio.signum() / (ratio.abs() + ratio.hypot(1.0));
    let cosine = 1.0 / tangent.hypot(1.0);
    let sine = cosine * tangent;
    for (a, b) in [(&mut first.0, &mut second.0), (&mut first.1, &mut second.1)] {
        for (a, b) in a.iter_mut().zip(b.iter_mut()) {
            (*a, *b) = (cosine * *a - sine * *b, sine * *a + cosine * *b);
        }
    }
    true
}
