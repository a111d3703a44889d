//! All that a user has set, as one versioned document.
//!
//! A [`Study`] is the only state of the program: what is shown is derived from it. It changes only by an
//! [`Action`] through [`Study::after`], which is pure; a [`History`] of studies gives undo and redo. Saving,
//! links and workers happen outside.
//!
//! ```
//! use virker::study::{Action, History, Study};
//!
//! let mut history = History::new(Study::default());
//! history.act(&Action::SetEntry(0.005));
//! assert_eq!(history.present().benchmark.settings.stepwise.pin, 0.005);
//! history.undo();
//! assert_eq!(history.present().benchmark.settings.stepwise.pin, 0.05);
//!
//! let text = history.present().to_text();
//! assert_eq!(&Study::from_text(&text)?, &**history.present());
//! # Ok::<(), virker::study::StudyProblem>(())
//! ```

mod action;
mod benchmark_work;
mod beside;
mod casework;
mod data;
mod digest;
mod document;
mod explorer_work;
mod history;
mod own_theory;
mod scene;
mod view;

pub use action::{Action, Change};
pub use benchmark_work::BenchmarkWork;
pub use casework::Casework;
pub use data::Data;
pub use digest::digest;
pub use document::{StudyProblem, VERSION};
pub use explorer_work::ExplorerWork;
pub use history::History;
pub use own_theory::{OwnStep, OwnTheory};
pub use scene::Scene;
pub use view::{ModelTable, Page, Statistic, Theme, View};

use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// All that a user has set.
///
/// The two halves of the work are shared, not copied, between the studies of a history.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Study {
    /// How it is looked at; not part of undo.
    #[serde(default)]
    pub view: View,
    /// The benchmark: which data, and every choice about them.
    #[serde(default)]
    pub benchmark: Rc<BenchmarkWork>,
    /// The explorer: theory, person and setting.
    #[serde(default)]
    pub explorer: Rc<ExplorerWork>,
}
