//! The best few models of each size, where there are too many to go through all.

use crate::regression::Sample;

use super::best::BySize;
use super::careful::{decided, is_noise};
use super::criteria::{Criterion, Scale};
use super::gram::{Gram, packed_length};
use super::mask::{Mask, bits, checked};
use super::{MOST_SEARCHED, Problem};
use crate::regression::Twofold;

/// The best few models of each size, by leaving out one candidate after another and never going on where even the
/// larger model fits too badly.
///
/// Leaving terms out can only raise the residual sum of squares: where a model is no better than the worst kept of
/// every size that can still come of it, none of its parts is. The sum of squares of what is left comes from the
/// inverse of the correlations: eliminating a row of the inverse leaves the inverse without that row, and one
/// divided by the response's own entry is 1 − R². At each model the candidate that would be missed most is decided
/// on first, so that the large branches are those cut off; leaving out greedily gives the first limits. The few found are reckoned again in twice a double's
/// digits.
///
/// Sources: G. M. Furnival & R. W. Wilson, "Regressions by leaps and bounds", Technometrics 16 (1974); C. Gatu &
/// E. J. Kontoghiorghes, "Branch-and-bound algorithms for computing the best-subset regression models", Journal of
/// Computational and Graphical Statistics 15 (2006).
///
/// # Errors
/// [`Problem::TooManyCandidates`] beyond [`MOST_SEARCHED`], [`Problem::NotACandidate`], and [`Problem::Dependent`]
/// where the candidates add up to each other, or to the response, or are no fewer than the units can bear.
pub fn best_few(sample: &Sample, candidates: &[usize], forced: &[usize], few: usize) -> Result<BySize, Problem> {
    let forced = checked(sample, candidates, forced, MOST_SEARCHED)?;
    search(&Gram::of(sample, candidates), sample.n(), forced, few)
}

/// The terms of the best of all models of some candidates, from the correlations of `n` units that `r` gives for two
/// candidates or for one and `response`. `None` where no model can be found.
pub(crate) fn best_of_correlations(
    n: usize,
    r: impl Fn(usize, usize) -> f64,
    candidates: &[usize],
    forced: &[usize],
    response: usize,
    criterion: Criterion,
) -> Option<Vec<usize>> {
    if candidates.len() > MOST_SEARCHED {
        return None;
    }
    let bit = |term: &usize| candidates.iter().position(|candidate| candidate == term);
    let forced = forced.iter().filter_map(bit).fold(0, |mask: Mask, bit| mask | 1 << bit);
    let gram = Gram::of_correlations(&r, candidates, response);
    let best = search(&gram, n, forced, 1).ok()?.best(criterion, 1);
    let mask = best.first()?.mask;
    Some(bits(mask).filter_map(|bit| candidates.get(bit).copied()).collect())
}

/// The best few models of correlations.
fn search(gram: &Gram, n: usize, forced: Mask, few: usize) -> Result<BySize, Problem> {
    let p = gram.p;
    let mut scale = Scale { n, total_ss: gram.total_ss, full: None };
    let df = scale.df(p).ok_or(Problem::Dependent)?;
    let every = ((1_u64 << p) - 1) as Mask;
    let inverse = inverse(gram).ok_or(Problem::Dependent)?;
    scale.full = Some(unexplained(gram, every) / df as f64);
    // Doubles may order two models wrongly that are all but equal; a few more than asked for are looked at.
    let mut search = Search { found: BySize::new(p, few + SPARE, forced, scale), few: few + SPARE };
    search.found.add(every, inverse.last().map_or(f64::NAN, |last| 1.0 / last));
    let order: Vec<usize> = (0..p).rev().collect();
    let free = order.iter().filter(|&&bit| forced >> bit & 1 == 0).copied().collect::<Vec<_>>();
    let matrix = only(&inverse, &order, &free);
    search.start(every, &free, &matrix);
    search.descend(every, &free, &matrix);
    let mut exact = BySize::new(p, few, forced, scale);
    for model in search.found.all() {
        exact.add(model.mask, unexplained(gram, model.mask));
    }
    Ok(exact)
}

/// So many more of each size are found in doubles before they are put in order exactly.
const SPARE: usize = 2;

struct Search {
    found: BySize,
    few: usize,
}

impl Search {
    /// Leaves out the term missed least, again and again, so that there is something to measure up to of every size.
    fn start(&mut self, model: Mask, free: &[usize], matrix: &[f64]) {
        let (mut model, mut free, mut matrix) = (model, free.to_vec(), matrix.to_vec());
        loop {
            let shares = shares(free.len(), &matrix);
            shares.iter().for_each(|&(share, row)| self.consider(model & !(1 << free[row]), share));
            let Some(&(_, row)) = shares.iter().min_by(|a, b| a.0.total_cmp(&b.0)) else { break };
            let rest: Vec<usize> = (0..free.len()).filter(|&other| other != row).collect();
            matrix = without(&matrix, free.len() + 1, row, &rest);
            model &= !(1 << free[row]);
            free.remove(row);
        }
    }

    fn consider(&mut self, model: Mask, share: f64) {
        if share < self.found.limit(model.count_ones() as usize) && !self.found.has(model) {
            self.found.add(model, share);
        }
    }

    /// Looks at the models that come of leaving out any of the `free` terms of `model`, whose inverse, packed with the
    /// response last, is `matrix`.
    fn descend(&mut self, model: Mask, free: &[usize], matrix: &[f64]) {
        let mut children = shares(free.len(), matrix);
        // The one missed most first: it is a term of all that is looked at later.
        children.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
        // Small branches first: they find good models, by which large ones are cut off.
        for (place, &(share, row)) in children.iter().enumerate().rev() {
            let child = model & !(1 << free[row]);
            let size = child.count_ones() as usize;
            self.consider(child, share);
            let later = &children[place + 1..];
            // The best of each smaller size is at least as bad as the child itself.
            let may_help = (size - later.len()..size).any(|size| share < self.found.limit(size));
            if may_help && !later.is_empty() && self.few > 0 {
                let rest: Vec<usize> = later.iter().map(|&(_, row)| row).collect();
                let names: Vec<usize> = rest.iter().map(|&row| free[row]).collect();
                self.descend(child, &names, &without(matrix, free.len() + 1, row, &rest));
            }
        }
    }
}

/// What 1 − R² becomes without each of the free terms, with the term's row.
fn shares(free: usize, matrix: &[f64]) -> Vec<(f64, usize)> {
    let rows = free + 1;
    let start = |row: usize| packed_length(rows) - packed_length(rows - row);
    let response = matrix[matrix.len() - 1];
    let share = |row: usize| {
        let (own, cross) = (matrix[start(row)], matrix[start(row) + rows - 1 - row]);
        (1.0 / (response - cross * cross / own), row)
    };
    (0..free).map(share).collect()
}

/// The rows `kept` of a packed matrix, and the last, after eliminating `row`.
fn without(matrix: &[f64], rows: usize, row: usize, kept: &[usize]) -> Vec<f64> {
    let at = |i: usize, j: usize| {
        let (i, j) = (i.min(j), i.max(j));
        matrix[packed_length(rows) - packed_length(rows - i) + j - i]
    };
    let inverse = 1.0 / at(row, row);
    let kept: Vec<usize> = kept.iter().copied().chain([rows - 1]).collect();
    let mut left = Vec::with_capacity(packed_length(kept.len()));
    for (place, &i) in kept.iter().enumerate() {
        let factor = at(i, row) * inverse;
        left.extend(kept[place..].iter().map(|&j| at(i, j) - factor * at(row, j)));
    }
    left
}

/// The rows of `wanted`, and of the response, out of a matrix whose rows stand in `order`.
fn only(matrix: &[f64], order: &[usize], wanted: &[usize]) -> Vec<f64> {
    let rows = order.len() + 1;
    let places = (0..order.len()).filter(|&place| wanted.contains(&order[place])).chain([rows - 1]).collect::<Vec<_>>();
    let start = |row: usize| packed_length(rows) - packed_length(rows - row);
    let pairs = places.iter().enumerate().flat_map(|(from, &i)| places[from..].iter().map(move |&j| (i, j)));
    pairs.map(|(i, j)| matrix[start(i) + j - i]).collect()
}

/// The inverse of the correlations, response last; `None` if there is none.
fn inverse(gram: &Gram) -> Option<Vec<f64>> {
    let rows = gram.p + 1;
    let mut full: Vec<Vec<Twofold>> = (0..rows)
        .map(|i| {
            let at = |j: usize| gram.packed[packed_length(rows) - packed_length(rows - i.min(j)) + i.max(j) - i.min(j)];
            (0..rows).map(at).chain((0..rows).map(|j| if i == j { Twofold::ONE } else { Twofold::default() })).collect()
        })
        .collect();
    for pivot in 0..rows {
        let noise = if pivot < gram.p { gram.noise[gram.p - 1 - pivot] } else { 0.0 };
        if is_noise(full[pivot][pivot], noise) {
            return None;
        }
        let scale = Twofold::ONE / full[pivot][pivot];
        let pivot_row: Vec<Twofold> = full[pivot].iter().map(|&value| value * scale).collect();
        for (i, row) in full.iter_mut().enumerate() {
            let factor = row[pivot];
            if i == pivot {
                row.clone_from(&pivot_row);
            } else {
                row.iter_mut().zip(&pivot_row).for_each(|(value, &pivot)| *value -= factor * pivot);
            }
        }
    }
    Some((0..rows).flat_map(|i| full[i][rows + i..].to_vec()).map(Twofold::value).collect())
}

/// 1 − R² of one model in twice a double's digits.
fn unexplained(gram: &Gram, mask: Mask) -> f64 {
    let mut matrix = gram.packed.clone();
    for bit in (0..gram.p).rev() {
        matrix = decided(&matrix, bit + 2, 0, mask >> bit & 1 == 1);
    }
    matrix.first().map_or(f64::NAN, |left| left.value().max(0.0))
}
