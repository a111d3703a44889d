//! The unexplained share of every subset model, by a binary tree of eliminations.
//!
//! A node of the tree holds the covariances, given the candidates taken in so far, of the candidates still to be
//! decided on and the response. Leaving the next candidate out drops its row; taking it in eliminates it
//! (Gauss). At the leaves the response's own entry is left: 1 − R². A node with m candidates left costs
//! (m + 1)(m + 2)/2 multiply-adds and there are 2^(p−m) of them, so that a model costs about 4 on average.
//!
//! The next candidate always belongs to the highest bit still free, so that a node's results lie side by side, and
//! the candidates of the lowest bits are decided on beforehand: their models go through the tree together, as the
//! lanes of one vector.
//!
//! Source of the idea: G. M. Furnival, "All possible regressions with less computation", Technometrics 13 (1971).

/// How many of the lowest bits are lanes.
pub(super) const LANE_BITS: usize = 2;
/// How many models go through the tree together.
pub(super) const LANES: usize = 1 << LANE_BITS;

/// One number for each lane.
pub(super) type Lanes = [f64; LANES];

use super::gram::packed_length;

/// Where the tolerances of a model multiply to less than this, doubles are not trusted and NaN is written.
pub(super) const LEAST_TOLERANCE: f64 = 1e-6;
/// Tolerances above this do not count towards that product.
const HARMLESS: f64 = 0.05;

/// Room for the matrices of the nodes under one with so many candidates left.
pub(super) fn room(levels: usize) -> Vec<Lanes> {
    vec![[0.0; LANES]; (1..=levels).map(packed_length).sum()]
}

fn each(f: impl Fn(usize) -> f64) -> Lanes {
    std::array::from_fn(f)
}

/// a − f·b
fn less(a: &Lanes, f: &Lanes, b: &Lanes) -> Lanes {
    each(|lane| a[lane] - f[lane] * b[lane])
}

fn times(a: &Lanes, b: &Lanes) -> Lanes {
    each(|lane| a[lane] * b[lane])
}

/// 1 / pivot, or NaN where too little is left of the candidate.
fn inverse(pivot: &Lanes, risk: &Lanes) -> Lanes {
    each(|lane| if risk[lane] * pivot[lane] >= LEAST_TOLERANCE { 1.0 / pivot[lane] } else { f64::NAN })
}

/// What a tolerance adds to the product that tells when doubles are too short.
pub(super) fn harm(tolerance: f64) -> f64 {
    if tolerance < HARMLESS { tolerance } else { 1.0 }
}

fn riskier(risk: &Lanes, pivot: &Lanes) -> Lanes {
    each(|lane| risk[lane] * harm(pivot[lane]))
}

/// Writes 1 − R² of all models under a node with `levels` candidates left: 2^levels times [`LANES`] results.
///
/// `matrix` is packed with the next candidate first and the response last; `risk` the product of the small
/// tolerances so far. NaN is written where the product falls below [`LEAST_TOLERANCE`].
pub(super) fn descend(levels: usize, matrix: &[Lanes], risk: &Lanes, room: &mut [Lanes], out: &mut [f64]) {
    match levels {
        0 => {
            if let (Some(left), Some(out)) = (matrix.first(), out.first_chunk_mut::<LANES>()) {
                *out = *left;
            }
        }
        1 => {
            if let (Some(matrix), Some(out)) = (matrix.first_chunk(), out.first_chunk_mut()) {
                last(matrix, risk, out);
            }
        }
        2 => {
            if let (Some(matrix), Some(out)) = (matrix.first_chunk(), out.first_chunk_mut()) {
                last_two(matrix, risk, out);
            }
        }
        _ => {
            let (without, with) = out.split_at_mut(out.len() / 2);
            descend(levels - 1, &matrix[levels + 1..], risk, room, without);
            let (child, room) = room.split_at_mut(packed_length(levels));
            eliminate(levels, matrix, &inverse(&matrix[0], risk), child);
            descend(levels - 1, child, &riskier(risk, &matrix[0]), room, with);
        }
    }
}

/// Takes the first candidate of a matrix in: what is left of the others and the response goes to `child`.
fn eliminate(levels: usize, matrix: &[Lanes], inverse: &Lanes, child: &mut [Lanes]) {
    let (pivots, mut rest) = matrix.split_at(levels + 1);
    let mut child = child;
    for row in 1..=levels {
        let factor = times(&pivots[row], inverse);
        let (here, below) = child.split_at_mut(levels + 1 - row);
        let (before, later) = rest.split_at(levels + 1 - row);
        for ((value, before), pivot) in here.iter_mut().zip(before).zip(&pivots[row..]) {
            *value = less(before, &factor, pivot);
        }
        (child, rest) = (below, later);
    }
}

/// One candidate left: u, u·y; y.
#[inline(always)]
fn last(matrix: &[Lanes; 3], risk: &Lanes, out: &mut [f64; 2 * LANES]) {
    let [u, uy, yy] = matrix;
    let with = less(yy, &times(uy, &inverse(u, risk)), uy);
    out[..LANES].copy_from_slice(yy);
    out[LANES..].copy_from_slice(&with);
}

/// Two candidates left: u, u·v, u·y; v, v·y; y.
#[inline(always)]
fn last_two(matrix: &[Lanes; 6], risk: &Lanes, out: &mut [f64; 4 * LANES]) {
    let [u, uv, uy, v, vy, yy] = matrix;
    let (without, with) = out.split_at_mut(2 * LANES);
    if let Some(out) = without.first_chunk_mut() {
        last(&[*v, *vy, *yy], risk, out);
    }
    let inverse = inverse(u, risk);
    let (v_factor, y_factor) = (times(uv, &inverse), times(uy, &inverse));
    if let Some(out) = with.first_chunk_mut() {
        last(&[less(v, &v_factor, uv), less(vy, &v_factor, uy), less(yy, &y_factor, uy)], &riskier(risk, u), out);
    }
}
