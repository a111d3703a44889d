//! Linear models of a table.
//!
//! A [`Sample`] is what of a table can be analysed: the units that have all values, the response and the
//! candidates under their [`Transform`]s. On it stand the correlations ([`Correlations`]), the [`Screening`] of
//! candidates that say the same, the choice of a model by SPSS' methods ([`stepwise`]) and what other programs would have
//! chosen ([`elsewhere`]), and the model itself, fitted by least squares ([`Fit`]).
//!
//! A fit is reckoned in [`Twofold`] numbers from the decimals as typed, so that all of its doubles are right. What else
//! is to be known of it stands in a [`Report`]: influence of single units, robust standard errors, information
//! criteria, collinearity, and the tests of its [`assumptions`]. Loops over thousands of resamples stay in doubles.
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

mod anatomy;
pub mod assumptions;
mod basis;
pub(crate) mod bic_walk;
mod correlation;
pub mod elsewhere;
mod equation;
mod exact;
mod growing;
mod householder;
mod incomplete_beta;
mod least_squares;
mod log_tail;
mod normal_scores;
mod problem;
pub(crate) mod resampled;
mod report;
mod sample;
mod screening;
mod solution;
mod solved;
mod standardised;
mod stars;
mod strands;
pub mod stepwise;
pub mod subsets;
mod suggestion;
mod sweep;
mod tail;
mod transform;
mod twofold;

pub use basis::{Basis, Columns};
pub use correlation::{Correlating, Correlations, Pair, correlation};
pub use equation::{Constant, Equation, Term};
pub use least_squares::Fit;
pub use log_tail::{ln_f_tail, ln_t_two_sided};
pub use normal_scores::normal_scores;
pub use problem::Problem;
pub use report::{
    Anova, Collinearity, ConditionIndex, Dependence, FChange, Hc, Influence, Information, Limits, MeanSquare, Outlier,
    Prediction, Report, Robust, RobustCoefficient, UnitInfluence, dependences, mallows_cp,
};
pub use sample::{Dropped, Making, Sample, Variable};
pub use screening::{Excluded, Override, Screening};
pub use stars::Stars;
pub use suggestion::{Suggestion, transformed};
pub use tail::{chi_squared_tail, f_tail, normal_quantile, normal_tail, t_critical, t_two_sided};
pub use transform::{Change, Reading, Transform};
pub use twofold::Twofold;
