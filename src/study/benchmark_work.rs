use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Action;
use crate::benchmark::Settings;
use crate::table::{Table, TableProblem, csv, examples};

/// Where the table of a benchmark comes from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Data {
    /// The reconstructed municipalities that come with the program.
    #[default]
    Municipalities,
    /// The user's own table, as the text of its file.
    Own {
        /// The name of the file.
        name: String,
        /// Its text, in CSV; shared between the steps of a history. Empty where a link left the data out.
        text: Rc<str>,
    },
}

impl Data {
    /// The table.
    ///
    /// # Errors
    /// All that is wrong with the user's own text.
    pub fn table(&self) -> Result<Rc<Table>, Vec<TableProblem>> {
        thread_local! {
            static EXAMPLE: Rc<Table> = Rc::new(examples::municipalities().table.clone());
        }
        match self {
            Data::Municipalities => Ok(EXAMPLE.with(Rc::clone)),
            Data::Own { name, text } => csv::read(name, text).map(Rc::new),
        }
    }
}

/// The benchmark: which data, and every choice about them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BenchmarkWork {
    /// The table.
    pub data: Data,
    /// The choices.
    pub settings: Settings,
}

impl Default for BenchmarkWork {
    fn default() -> Self {
        BenchmarkWork { data: Data::Municipalities, settings: Settings::for_table(&examples::municipalities().table) }
    }
}

impl BenchmarkWork {
    /// The work on a table, with settings guessed from it; `None` where the table cannot be read.
    pub fn on(data: Data) -> Option<Self> {
        let settings = Settings::for_table(&*data.table().ok()?);
        Some(BenchmarkWork { data, settings })
    }

    pub(super) fn after(&self, action: &Action) -> Self {
        let mut next = self.clone();
        let settings = &mut next.settings;
        match action {
            Action::OpenData(data) => {
                // A table that cannot be read is told to the user by whoever opens it; here it changes nothing.
                if let Some(opened) = BenchmarkWork::on(data.clone()) {
                    next = opened;
                }
            }
            Action::Set(_, all) => *settings = (**all).clone(),
            Action::SetEntry(pin) => settings.stepwise.pin = *pin,
            Action::SetRemoval(pout) => settings.stepwise.pout = *pout,
            Action::SetThreshold(threshold) => settings.threshold = *threshold,
            Action::SetCandidate(header, on) => {
                if let Some(candidate) = settings.candidate_mut(header) {
                    candidate.on = *on;
                }
            }
            Action::SetTransform(header, transform) => {
                if let Some(candidate) = settings.candidate_mut(header) {
                    candidate.transform = *transform;
                }
            }
            Action::SetScreening(header, choice) => {
                if let Some(candidate) = settings.candidate_mut(header) {
                    candidate.screening = *choice;
                }
            }
            Action::SetSecond(second) => settings.second.clone_from(second),
            Action::ResetBenchmark => {
                if let Some(afresh) = BenchmarkWork::on(next.data.clone()) {
                    next = afresh;
                }
            }
            _ => {}
        }
        next
    }
}
