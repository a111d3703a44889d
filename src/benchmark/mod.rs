//! From a fit to a judgement.
//!
//! The thesis' question to the numbers (section 6.2): which units do better, and which worse, than what they
//! cannot help would lead one to expect? [`Settings`] are all that a user can choose; [`Analysis::of`] goes the
//! whole way from a table to a [`Judgement`] of every unit: screening, stepwise selection, residuals, thirds,
//! nine cells, cases. [`bootstrap`] tells how much of it would have come out otherwise with other data.
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
mod cases;
mod cuts;
mod judgement;
pub mod multiverse;
mod nine_cells;
mod settings;
pub mod thesis;
mod thirds;

pub use analysis::{Analysis, OptionName, Problem};
pub use cases::Extremes;
pub use judgement::{CostCorrelation, Judged, Judgement, Mark};
pub use nine_cells::NineCells;
pub use settings::{Candidate, Indicator, Settings};
pub use thirds::{Third, thirds};
