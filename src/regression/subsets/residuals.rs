//! The residuals of every unit in many models.

use crate::regression::Sample;
use crate::regression::standardised::Standardised;
use crate::regression::strands::product;

use super::defensible::ModelSet;
use super::mask::Mask;
use super::models::Models;

/// The columns of a sample, made ready to give the residuals of one model after another.
///
/// The same tree as for the sums of squares, with the units themselves: a node holds what is left of the candidates
/// still to be decided on and of the response, given those taken in (modified Gram–Schmidt, Björck 1967). A model
/// costs some four passes over the units, and branches without a wanted model cost nothing.
#[derive(Clone, Debug)]
pub(crate) struct Residuals {
    n: usize,
    bits: usize,
    /// The candidates, the last first, then the response: centred and of length 1.
    columns: Vec<f64>,
    /// Room for the nodes further down.
    room: Vec<f64>,
    y_length: f64,
}

impl Residuals {
    /// Prepares the residuals of these models of the sample.
    pub fn of(sample: &Sample, models: &Models) -> Residuals {
        let bits = models.candidates().len();
        let y = Standardised::of(sample.y());
        let candidates = models.candidates().iter().rev();
        let mut columns: Vec<f64> = candidates.flat_map(|&candidate| Standardised::of(sample.x(candidate)).values).collect();
        columns.extend(&y.values);
        let n = sample.n();
        Residuals { n, bits, columns, room: vec![0.0; n * bits * (bits + 1) / 2], y_length: y.length }
    }

    /// The factor from the numbers told to the units of the response.
    pub fn y_length(&self) -> f64 {
        self.y_length
    }

    /// Tells the residuals, as shares of the response's length, of each model of `set` among the 2^`low_bits` models
    /// from `first` on, in the order of their masks.
    pub fn tell(&mut self, set: &ModelSet, first: Mask, low_bits: usize, tell: &mut impl FnMut(Mask, &[f64])) {
        let node = Node { set, n: self.n };
        let wanted = first >> low_bits;
        node.descend(self.bits, 0, &self.columns, &mut self.room, &Part { bits: low_bits, wanted }, tell);
    }
}

/// Which part of the tree is asked for.
struct Part {
    bits: usize,
    wanted: Mask,
}

impl Part {
    /// Whether a node of this many bits left to decide on lies on the way to it or in it.
    fn has(&self, bits: usize, first: Mask) -> bool {
        if bits >= self.bits { first >> bits == self.wanted >> (bits - self.bits) } else { true }
    }
}

struct Node<'a> {
    set: &'a ModelSet,
    n: usize,
}

impl Node<'_> {
    fn descend(
        &self,
        bits: usize,
        first: Mask,
        columns: &[f64],
        room: &mut [f64],
        part: &Part,
        tell: &mut impl FnMut(Mask, &[f64]),
    ) {
        if !part.has(bits, first) || !self.set.any(first, 1 << bits) {
            return;
        }
        if bits == 0 {
            tell(first, columns);
            return;
        }
        let (taken, others) = columns.split_at(self.n);
        self.descend(bits - 1, first, others, room, part, tell);
        let with = first | 1 << (bits - 1);
        if part.has(bits - 1, with) && self.set.any(with, 1 << (bits - 1)) {
            let (child, room) = room.split_at_mut(others.len());
            let square = product(taken, taken);
            for (rest, column) in child.chunks_exact_mut(self.n).zip(others.chunks_exact(self.n)) {
                let factor = product(taken, column) / square;
                for ((rest, value), taken) in rest.iter_mut().zip(column).zip(taken) {
                    *rest = value - factor * taken;
                }
            }
            self.descend(bits - 1, with, child, room, part, tell);
        }
    }
}
