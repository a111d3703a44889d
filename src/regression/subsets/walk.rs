//! All models, a branch at a time.

use super::careful::{SINGULAR, decided, is_noise, repair};
use super::gram::{Gram, packed_length};
use super::tree::{LANE_BITS, LANES, LEAST_TOLERANCE, Lanes, descend, harm, room};
use crate::regression::Twofold;

/// A branch has at most so many candidates: its results fit into a processor's cache.
const BRANCH_BITS: usize = 16;

/// Below so many candidates everything is reckoned in twice the digits.
const FEW: usize = LANE_BITS + 1;

/// The tree of all models, cut into top-level branches.
///
/// Branch b has the models whose high bits are b: each branch decides alike on the candidates of the high bits,
/// and has one model for each value of the low ones.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    gram: Gram,
    low_bits: usize,
    room: Vec<Lanes>,
}

impl Walk {
    pub fn new(gram: Gram) -> Walk {
        let low_bits = gram.p.min(BRANCH_BITS);
        Walk { room: room(low_bits.saturating_sub(LANE_BITS)), low_bits, gram }
    }

    /// How many branches there are.
    pub fn branches(&self) -> usize {
        1 << (self.gram.p - self.low_bits)
    }

    /// How many models a branch has.
    pub fn branch_length(&self) -> usize {
        1 << self.low_bits
    }

    /// Writes 1 − R² of the models of a branch, in the order of their masks; [`SINGULAR`] where there is none.
    pub fn write(&mut self, branch: usize, out: &mut [f64]) {
        let Some((matrix, risk)) = self.root(branch) else {
            out.fill(SINGULAR);
            return;
        };
        if self.low_bits < FEW {
            out.fill(f64::NAN);
        } else {
            let levels = self.low_bits - LANE_BITS;
            let (lanes, risk) = in_lanes(&matrix, self.low_bits, risk);
            descend(levels, &lanes, &risk, &mut self.room, out);
        }
        repair(&matrix, &self.gram.noise[..self.low_bits], out);
    }

    /// The matrix after all decisions of a branch, and its product of tolerances; `None` if they are singular.
    fn root(&self, branch: usize) -> Option<(Vec<Twofold>, f64)> {
        let mut matrix = self.gram.packed.clone();
        let mut risk = 1.0;
        for bit in (self.low_bits..self.gram.p).rev() {
            let taken = branch >> (bit - self.low_bits) & 1 == 1;
            if taken && is_noise(matrix[0], self.gram.noise[bit]) {
                return None;
            }
            if taken {
                risk *= harm(matrix[0].value());
            }
            matrix = decided(&matrix, bit + 2, 0, taken);
        }
        Some((matrix, risk))
    }
}

/// One matrix for each way to decide on the candidates of the lowest bits, side by side.
fn in_lanes(matrix: &[Twofold], bits: usize, risk: f64) -> (Vec<Lanes>, Lanes) {
    let rows = bits + 1 - LANE_BITS;
    let mut lanes = vec![[0.0; LANES]; packed_length(rows)];
    let mut risks = [risk; LANES];
    for (lane, risk) in risks.iter_mut().enumerate() {
        let mut own = matrix.to_vec();
        // The candidate of bit 0 stands last, just before the response.
        for bit in 0..LANE_BITS {
            let (row, taken) = (bits - 1 - bit, lane >> bit & 1 == 1);
            let rows = bits + 1 - bit;
            let tolerance = own[packed_length(rows) - packed_length(rows - row)].value();
            *risk *= if taken { harm(tolerance) } else { 1.0 };
            own = decided(&own, rows, row, taken);
        }
        for (lanes, value) in lanes.iter_mut().zip(&own) {
            lanes[lane] = if *risk < LEAST_TOLERANCE { f64::NAN } else { value.value() };
        }
    }
    (lanes, risks)
}
