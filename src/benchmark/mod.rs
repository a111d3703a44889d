//! From a fit to a judgement.
//!
//! The thesis' question to the numbers (section 6.2): which units do better, and which worse, than what they
//! cannot help would lead one to expect? [`Settings`] are all that a user can choose; [`Analysis::of`] goes the
//! whole way from a table to a [`Judgement`] of every unit: screening, stepwise selection, residuals, thirds,
//! nine cells, cases. [`bootstrap`] tells how much of it would have come out otherwise with other data.
//!
//! How sure is it? [`standing`] gives each unit's probability of the best third and its interval of ranks, with the doubt
//! about the model in; [`TrueResiduals`] the same under one model, in closed form where there is one. [`OverlapBars`],
//! [`JointRanks`] and [`RankSets`] compare units under stated chances of error; [`Reliability`] says how much of a residual
//! is there again the year after. [`leave_one_out`], [`cross_validation`] and [`noise`] hold the procedure itself against
//! the data, both at once in [`stability`], and [`case_types`] says which units make which kind of case.
//!
//! ```
//! use virker::benchmark::{Analysis, Settings};
//! use virker::regression::Stars;
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let analysis = Analysis::of(table, &Settings::for_table(table)).expect("sound data");
//! let smokers = &analysis.fit().terms[0];
//! assert_eq!(smokers.variable.header, "rygere_pct");
//! assert_eq!(virker::language::round_half_up(smokers.b, 3), "0.113");
//! assert_eq!(Stars::of(smokers.p).text(), "*");
//! ```

mod analysis;
pub mod bootstrap;
#[cfg(test)]
mod calibration;
pub mod case_types;
mod cases;
mod certainty;
pub mod cross_validation;
mod difference;
mod influential;
mod joint_ranks;
mod judgement;
pub mod leave_one_out;
mod model_columns;
mod models;
pub mod multiverse;
mod nine_cells;
pub mod noise;
mod one_variable;
mod overlap_bars;
mod random;
mod rank_sets;
mod reckoning;
mod reliability;
mod roles;
mod selection;
mod settings;
mod side_by_side;
pub mod stability;
pub mod standing;
pub mod thesis;
mod thirds;
mod true_residuals;

pub use analysis::{Analysis, OptionName, Problem};
pub use cases::Extremes;
pub use certainty::Certainty;
pub use difference::{Difference, Moved};
pub use influential::{Influential, Pull, influential, residual_of_cook};
pub use joint_ranks::{JointRanks, joint_ranks_of_intervals};
pub use judgement::{CostCorrelation, Judged, Judgement, Mark};
pub use model_columns::{Coefficient, ModelColumn, model_columns};
pub use models::{ModelsFrom, WeightedModel};
pub use nine_cells::NineCells;
pub use one_variable::OneVariable;
pub use overlap_bars::OverlapBars;
pub use rank_sets::RankSets;
pub use reckoning::Reckoning;
pub use reliability::Reliability;
pub use roles::{ColumnRole, Roles};
pub use selection::{By, Ranked, Ranking, Selection};
pub use settings::{Candidate, Indicator, Settings};
pub use side_by_side::{Compared, side_by_side};
pub use thirds::{Third, thirds};
pub use true_residuals::TrueResiduals;
