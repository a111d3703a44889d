//! Linear models of a table.
//!
//! A [`Sample`] is what of a table can be analysed: the units that have all values, the response and the
//! candidates under their [`Transform`]s. On it stand the correlations ([`Correlations`]), the [`Screening`] of
//! candidates that say the same, the choice of a model by SPSS' stepwise rules ([`stepwise`]), and the model
//! itself, fitted by least squares ([`Fit`]).
//!
//! Candidates are named by their place in the sample's list, terms of a model by the same number.
//!
//! ```
//! use virker::regression::{stepwise, Sample, Transform, Variable};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let candidates = ["rygere_pct", "kronikere_pr1000", "sengedage_pr_indb"].map(Variable::plain);
//! let sample = Sample::of(table, &Variable::plain("match23_pct"), &candidates).expect("sound data");
//! assert_eq!(sample.n(), 96);
//! let path = stepwise::run(&sample, &[0, 1, 2], &stepwise::Options::default()).expect("sound data");
//! assert_eq!(path.chosen(), [0, 1]);
//! ```

mod correlation;
mod householder;
mod least_squares;
mod problem;
pub(crate) mod resampled;
mod sample;
mod screening;
mod stars;
pub mod stepwise;
pub mod subsets;
mod sweep;
mod tail;
mod transform;

pub use correlation::{Correlations, Pair, correlation};
pub use least_squares::{Constant, Fit, Term};
pub use problem::Problem;
pub use sample::{Dropped, Sample, Variable};
pub use screening::{Excluded, Override, Screening};
pub use stars::Stars;
pub use tail::{f_tail, t_two_sided};
pub use transform::{Change, Reading, Transform};
