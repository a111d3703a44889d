//! All subset models of a sample.

use crate::regression::{Sample, Variable};

use super::best::{BySize, Model};
use super::criteria::{Criteria, Criterion, Scale};
use super::gram::Gram;
use super::mask::{Mask, bits, checked};
use super::walk::Walk;
use super::{MOST_CANDIDATES, Problem};

/// All models under way, a branch at a time.
///
/// ```
/// use virker::regression::subsets::Search;
/// use virker::regression::{Sample, Variable};
/// use virker::table::examples;
///
/// let table = &examples::municipalities().table;
/// let candidates = ["rygere_pct", "kronikere_pr1000", "sengedage_pr_indb"].map(Variable::plain);
/// let sample = Sample::of(table, &Variable::plain("match23_pct"), &candidates).expect("sound data");
/// let mut search = Search::begin(&sample, &[0, 1, 2], &[]).expect("few candidates");
/// while search.advance(1) {}
/// let models = search.finish();
/// assert_eq!(models.len(), 8);
/// ```
#[derive(Clone, Debug)]
pub struct Search {
    models: Models,
    walk: Walk,
    done: usize,
}

impl Search {
    /// Prepares the search among these candidates, which are places in the sample's list. Models without the
    /// `forced` among them are reckoned, but never chosen, counted or weighed.
    ///
    /// # Errors
    /// [`Problem::TooManyCandidates`] beyond [`MOST_CANDIDATES`], and [`Problem::NotACandidate`].
    pub fn begin(sample: &Sample, candidates: &[usize], forced: &[usize]) -> Result<Search, Problem> {
        let forced = checked(sample, candidates, forced, MOST_CANDIDATES)?;
        let gram = Gram::of(sample, candidates);
        let models = Models {
            candidates: candidates.to_vec(),
            variables: candidates.iter().map(|&candidate| sample.candidates()[candidate].clone()).collect(),
            forced,
            scale: Scale { n: sample.n(), total_ss: gram.total_ss, full: None },
            unexplained: vec![f64::NAN; 1 << candidates.len()],
        };
        Ok(Search { models, walk: Walk::new(gram), done: 0 })
    }

    /// How many branches there are.
    pub fn branches(&self) -> usize {
        self.walk.branches()
    }

    /// How many of them are done.
    pub fn done(&self) -> usize {
        self.done
    }

    /// Reckons at most so many more branches, of at most 65,536 models each; returns whether any are left.
    pub fn advance(&mut self, at_most: usize) -> bool {
        let length = self.walk.branch_length();
        let branches = self.models.unexplained.chunks_exact_mut(length).enumerate().skip(self.done);
        for (branch, out) in branches.take(at_most) {
            self.walk.write(branch, out);
            self.done += 1;
        }
        self.done < self.branches()
    }

    /// The models; does what is left to do.
    pub fn finish(mut self) -> Models {
        self.advance(usize::MAX);
        self.models.with_full()
    }
}

/// How well each of the 2^p models fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Models {
    candidates: Vec<usize>,
    variables: Vec<Variable>,
    forced: Mask,
    scale: Scale,
    /// 1 − R² by mask.
    unexplained: Vec<f64>,
}

impl Models {
    /// All models of these candidates, which are places in the sample's list.
    ///
    /// # Errors
    /// Those of [`Search::begin`].
    pub fn of(sample: &Sample, candidates: &[usize], forced: &[usize]) -> Result<Models, Problem> {
        Search::begin(sample, candidates, forced).map(Search::finish)
    }

    fn with_full(mut self) -> Models {
        let full = self.unexplained.last().copied().filter(|full| full.is_finite());
        self.scale.full = full.and_then(|full| Some(full / self.scale.df(self.candidates.len())? as f64));
        self
    }

    /// How many there are, the unusable ones among them.
    pub fn len(&self) -> usize {
        self.unexplained.len()
    }

    /// Never: there is always the constant alone.
    pub fn is_empty(&self) -> bool {
        self.unexplained.is_empty()
    }

    /// The candidates, as places in the sample's list, in the order of the bits.
    pub fn candidates(&self) -> &[usize] {
        &self.candidates
    }

    /// The candidates' columns and transforms, in the order of the bits.
    pub fn variables(&self) -> &[Variable] {
        &self.variables
    }

    /// The candidates that every model must have.
    pub fn forced(&self) -> Mask {
        self.forced
    }

    /// What the criteria rest on.
    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// 1 − R² of every model, by mask; infinite where the terms add up to each other.
    pub fn unexplained(&self) -> &[f64] {
        &self.unexplained
    }

    /// The residual sum of squares of a model; infinite where the terms add up to each other.
    pub fn residual_ss(&self, mask: Mask) -> f64 {
        self.unexplained.get(mask as usize).map_or(f64::NAN, |share| share * self.scale.total_ss)
    }

    /// Whether its terms add up to each other, so that there is no such model.
    pub fn is_singular(&self, mask: Mask) -> bool {
        self.unexplained.get(mask as usize).is_none_or(|share| !share.is_finite())
    }

    /// Whether a model has the forced terms, is not singular, and leaves a degree of freedom.
    pub fn is_usable(&self, mask: Mask) -> bool {
        mask & self.forced == self.forced && !self.is_singular(mask) && self.scale.df(mask.count_ones() as usize).is_some()
    }

    /// Its criteria.
    pub fn criteria(&self, mask: Mask) -> Criteria {
        let unexplained = self.unexplained.get(mask as usize).copied().unwrap_or(f64::NAN);
        self.scale.criteria(mask.count_ones() as usize, unexplained)
    }

    /// Its BIC.
    pub fn bic(&self, mask: Mask) -> f64 {
        let unexplained = self.unexplained.get(mask as usize).copied().unwrap_or(f64::NAN);
        self.scale.bic(mask.count_ones() as usize, unexplained)
    }

    /// The terms of a model, as places in the sample's list.
    pub fn terms(&self, mask: Mask) -> Vec<usize> {
        bits(mask).filter_map(|bit| self.candidates.get(bit).copied()).collect()
    }

    /// The best few models of each size, by residual sum of squares.
    pub fn best_by_size(&self, few: usize) -> BySize {
        let mut best = BySize::new(self.candidates.len(), few, self.forced, self.scale);
        best.consider(0, &self.unexplained);
        best
    }

    /// The best few models by a criterion, the best first.
    pub fn best(&self, criterion: Criterion, few: usize) -> Vec<Model> {
        self.best_by_size(few).best(criterion, few)
    }
}
