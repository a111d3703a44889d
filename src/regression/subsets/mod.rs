//! Every model that can be made of some candidates.
//!
//! [`Models`] holds how well each of the 2^p subset models fits, reckoned by a tree of eliminations at some four
//! multiply-adds a model, in twice a double's digits where candidates nearly add up to each other. From it follow
//! the best by every [`Criterion`] and of every size ([`BySize`]), which models are [`Defensible`], in how many of
//! them a candidate is, and their average weighted by BIC ([`Average`]). Beyond [`MOST_CANDIDATES`],
//! [`best_few`] finds the best of each size without going through all.
//!
//! [`WideSearch`] goes through all models of up to [`MOST_WIDE`] candidates, without keeping them.
//!
//! A model is named by its [`Mask`]: bit i stands for the i-th candidate searched.
//!
//! ```
//! use virker::regression::subsets::{Criterion, Models};
//! use virker::regression::{Sample, Variable};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let candidates = ["rygere_pct", "kronikere_pr1000", "sengedage_pr_indb"].map(Variable::plain);
//! let sample = Sample::of(table, &Variable::plain("match23_pct"), &candidates).expect("sound data");
//! let models = Models::of(&sample, &[0, 1, 2], &[]).expect("few candidates");
//! let best = models.best(Criterion::Bic, 1);
//! assert_eq!(models.terms(best[0].mask), [0, 1]);
//! ```

mod averaging;
mod best;
mod branch_and_bound;
mod careful;
mod coefficients;
mod criteria;
mod defensible;
mod gram;
mod mask;
mod models;
pub(crate) mod residuals;
mod tree;
mod walk;
mod wide;

#[cfg(test)]
mod tests;

pub use averaging::{Average, AveragedTerm};
pub use best::{BySize, Model};
pub use branch_and_bound::best_few;
pub(crate) use branch_and_bound::best_of_correlations;
pub use criteria::{Criteria, Criterion, Scale};
pub use defensible::{Defensible, ModelSet};
pub use mask::Mask;
pub use models::{Models, Search};
pub use wide::{MOST_WIDE, WideSearch};

/// The most candidates of which all models are kept: 2^22 of them, in 32 MiB.
pub const MOST_CANDIDATES: usize = 22;

/// The most candidates of which [`best_few`] looks for the best models.
pub const MOST_SEARCHED: usize = 31;

/// What keeps models from being searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There are more candidates than can be gone through.
    TooManyCandidates {
        /// How many there are.
        candidates: usize,
        /// How many there may be.
        limit: usize,
    },
    /// The sample, or the list of candidates, has no such candidate.
    NotACandidate {
        /// The place asked for.
        candidate: usize,
    },
    /// The candidates add up to each other, or leave nothing of the response to be explained: the model of all of
    /// them, from which [`best_few`] starts, cannot be fitted.
    Dependent,
}
