//! The models that doubles are too short for, reckoned again in twice the digits.

use super::gram::{Packed, packed_length};
use super::tree::LEAST_TOLERANCE;
use crate::regression::Twofold;

/// What stands for 1 − R² of a model whose terms add up to each other: no such model exists.
pub(super) const SINGULAR: f64 = f64::INFINITY;

/// A tolerance below this is rounding, whatever the column: the data as typed have no digit of it.
const LEAST_NOISE: f64 = 1e-25;

/// A matrix with one row less: that of a candidate that was decided on.
///
/// `taken` says whether the candidate is in the model: then its part is taken off all others.
pub(super) fn decided(matrix: &[Twofold], rows: usize, row: usize, taken: bool) -> Packed<Twofold> {
    let at = |i: usize, j: usize| {
        let (i, j) = (i.min(j), i.max(j));
        // The rows before hold rows, rows − 1, … numbers.
        matrix[packed_length(rows) - packed_length(rows - i) + j - i]
    };
    let others = || (0..rows).filter(|&other| other != row);
    let inverse = Twofold::ONE / at(row, row);
    let mut child = Vec::with_capacity(packed_length(rows - 1));
    for i in others() {
        let factor = at(i, row) * inverse;
        for j in others().filter(|&j| j >= i) {
            child.push(if taken { at(i, j) - factor * at(row, j) } else { at(i, j) });
        }
    }
    child
}

/// Whether a tolerance is no more than rounding.
pub(super) fn is_noise(tolerance: Twofold, noise: f64) -> bool {
    tolerance.value() <= noise.max(LEAST_NOISE)
}

/// Whether doubles were good enough for this 1 − R².
fn is_good(unexplained: &f64) -> bool {
    *unexplained >= LEAST_TOLERANCE
}

/// Goes through all models under a node and writes again those that doubles were too short for.
///
/// `noise` has an entry for each candidate left, by its bit: a tolerance no larger makes the model singular.
pub(super) fn repair(matrix: &[Twofold], noise: &[f64], out: &mut [f64]) {
    if out.iter().all(is_good) {
        return;
    }
    let Some((&noise_of_next, noise_of_others)) = noise.split_last() else {
        if let (Some(unexplained), Some(out)) = (matrix.first(), out.first_mut()) {
            *out = unexplained.value().max(0.0);
        }
        return;
    };
    let levels = noise.len();
    let (without, with) = out.split_at_mut(out.len() / 2);
    repair(&matrix[levels + 1..], noise_of_others, without);
    if is_noise(matrix[0], noise_of_next) {
        with.fill(SINGULAR);
    } else if !with.iter().all(is_good) {
        repair(&decided(matrix, levels + 1, 0, true), noise_of_others, with);
    }
}
