//! All models of more candidates than can be kept.

use crate::regression::Sample;

use super::Problem;
use super::best::BySize;
use super::careful::decided;
use super::criteria::Scale;
use super::gram::Gram;
use super::mask::{Mask, bits, checked};
use super::walk::Walk;

/// The most candidates of which all models are gone through: 2^28 of them.
pub const MOST_WIDE: usize = 28;

/// Goes through all models of many candidates, 65,536 at a time, and keeps of them the best few of each size and how
/// much BIC weight each candidate has.
///
/// ```
/// use virker::regression::subsets::WideSearch;
/// use virker::regression::{Sample, Variable};
/// use virker::table::examples;
///
/// let table = &examples::municipalities().table;
/// let candidates = ["rygere_pct", "kronikere_pr1000", "sengedage_pr_indb"].map(Variable::plain);
/// let sample = Sample::of(table, &Variable::plain("match23_pct"), &candidates).expect("sound data");
/// let mut search = WideSearch::begin(&sample, &[0, 1, 2], &[], 1).expect("few candidates");
/// while search.advance(16) {}
/// let (best, inclusion) = search.finish();
/// assert_eq!(best.of_size(2)[0].mask, 0b011);
/// assert!(inclusion[0] > 0.9);
/// ```
#[derive(Clone, Debug)]
pub struct WideSearch {
    walk: Walk,
    forced: Mask,
    scale: Scale,
    best: BySize,
    weights: Weights,
    buffer: Vec<f64>,
    done: usize,
}

impl WideSearch {
    /// Prepares the search, as [`super::Search::begin`] does; `few` is how many are kept of each size.
    ///
    /// # Errors
    /// [`Problem::TooManyCandidates`] beyond [`MOST_WIDE`], and [`Problem::NotACandidate`].
    pub fn begin(sample: &Sample, candidates: &[usize], forced: &[usize], few: usize) -> Result<WideSearch, Problem> {
        let forced = checked(sample, candidates, forced, MOST_WIDE)?;
        let gram = Gram::of(sample, candidates);
        let p = candidates.len();
        let mut scale = Scale { n: sample.n(), total_ss: gram.total_ss, full: None };
        let full = (0..p).rev().fold(gram.packed.clone(), |matrix, bit| decided(&matrix, bit + 2, 0, true));
        let full = full.first().map(|left| left.value()).filter(|left| left.is_finite() && *left >= 0.0);
        scale.full = full.and_then(|full| Some(full / scale.df(p)? as f64));
        let walk = Walk::new(gram);
        Ok(WideSearch {
            best: BySize::new(p, few.max(1), forced, scale),
            weights: Weights { by_bit: vec![0.0; p], total: 0.0, best: f64::INFINITY },
            buffer: vec![0.0; walk.branch_length()],
            forced,
            scale,
            walk,
            done: 0,
        })
    }

    /// How many branches there are.
    pub fn branches(&self) -> usize {
        self.walk.branches()
    }

    /// How many of them are done.
    pub fn done(&self) -> usize {
        self.done
    }

    /// Goes through at most so many more branches, of at most 65,536 models each; returns whether any are left.
    pub fn advance(&mut self, at_most: usize) -> bool {
        for _ in 0..at_most {
            if self.done == self.branches() {
                break;
            }
            self.walk.write(self.done, &mut self.buffer);
            let first = (self.done * self.buffer.len()) as Mask;
            self.best.consider(first, &self.buffer);
            self.weigh(first);
            self.done += 1;
        }
        self.done < self.branches()
    }

    /// Adds up the weights of the models in the buffer.
    fn weigh(&mut self, first: Mask) {
        let n = self.scale.n as f64;
        // What is lighter than 10⁻¹³ of the best so far is left out: even 2^28 of it count for nothing.
        let best = self.best.all().iter().map(|model| model.criteria.bic).fold(f64::INFINITY, f64::min);
        let limits: Vec<f64> = (0..=self.best.most_terms())
            .map(|terms| match self.scale.df(terms) {
                Some(_) => ((best + LIGHT - self.scale.criteria(terms, 1.0).bic) / n).exp(),
                None => f64::NEG_INFINITY,
            })
            .collect();
        self.weights.rescale(best);
        for (mask, &share) in (first..).zip(&self.buffer) {
            let terms = mask.count_ones() as usize;
            if share <= limits[terms] && mask & self.forced == self.forced {
                self.weights.add(mask, self.scale.bic(terms, share));
            }
        }
    }

    /// The best of each size, and the share of the BIC weight of all models that each candidate has, in the order of
    /// the bits; does what is left to do.
    pub fn finish(mut self) -> (BySize, Vec<f64>) {
        self.advance(usize::MAX);
        let total = self.weights.total;
        (self.best, self.weights.by_bit.into_iter().map(|weight| weight / total).collect())
    }
}

/// This much BIC above the best makes a weight of e^−30.
const LIGHT: f64 = 60.0;

/// Weights against the best so far.
#[derive(Clone, Debug)]
struct Weights {
    by_bit: Vec<f64>,
    total: f64,
    best: f64,
}

impl Weights {
    /// Sets all weights against another best.
    fn rescale(&mut self, best: f64) {
        let factor = if best == self.best || self.total == 0.0 { 1.0 } else { ((best - self.best) / 2.0).exp() };
        self.total *= factor;
        self.by_bit.iter_mut().for_each(|weight| *weight *= factor);
        self.best = best;
    }

    fn add(&mut self, mask: Mask, bic: f64) {
        let weight = if bic == self.best { 1.0 } else { ((self.best - bic) / 2.0).exp() };
        self.total += weight;
        bits(mask).for_each(|bit| self.by_bit[bit] += weight);
    }
}
