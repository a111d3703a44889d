use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Action;
use crate::benchmark::{Candidate, Indicator, Settings};
use crate::regression::{Override, Transform};
use crate::table::{Column, Table, TableProblem, csv, examples};

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
    /// What is done with the units that were found.
    #[serde(default, skip_serializing_if = "Casework::is_empty")]
    pub casework: Casework,
}

/// What is done with the units that were found. No number of the analysis hangs on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Casework {
    /// The units that are compared side by side, by their names, in the order in which they were pinned.
    #[serde(default)]
    pub pinned: Vec<String>,
    /// The columns on which they are compared beside those that the model speaks of, by their headers.
    #[serde(default)]
    pub columns: Vec<String>,
    /// How much of a residual is held to be there again the year after: 1 for all of it, 0 for none.
    #[serde(default = "fully")]
    pub reliability: f64,
}

fn fully() -> f64 {
    1.0
}

impl Default for Casework {
    fn default() -> Self {
        Casework { pinned: Vec::new(), columns: Vec::new(), reliability: fully() }
    }
}

impl Casework {
    /// The most units that can be compared side by side.
    pub const MOST_PINNED: usize = 6;

    fn is_empty(&self) -> bool {
        *self == Casework::default()
    }

    fn after(&mut self, action: &Action) {
        fn include(list: &mut Vec<String>, name: &str, on: bool) {
            list.retain(|other| other != name);
            if on {
                list.push(name.to_owned());
            }
        }
        match action {
            Action::Pin(unit, on) => {
                let is_full = self.pinned.len() >= Casework::MOST_PINNED;
                if !*on || !is_full {
                    include(&mut self.pinned, unit, *on);
                }
            }
            Action::CompareOn(header, on) => include(&mut self.columns, header, *on),
            Action::SetReliability(share) => self.reliability = if share.is_nan() { 1.0 } else { share.clamp(0.0, 1.0) },
            _ => {}
        }
    }
}

impl Default for BenchmarkWork {
    fn default() -> Self {
        let settings = Settings::for_table(&examples::municipalities().table);
        BenchmarkWork { data: Data::Municipalities, settings, casework: Casework::default() }
    }
}

impl BenchmarkWork {
    /// The work on a table, with settings guessed from it; `None` where the table cannot be read.
    pub fn on(data: Data) -> Option<Self> {
        let settings = Settings::for_table(&*data.table().ok()?);
        Some(BenchmarkWork { data, settings, casework: Casework::default() })
    }

    /// Whether the same numbers follow from both: whatever was reckoned for one holds for the other.
    pub fn reckons_as(&self, other: &BenchmarkWork) -> bool {
        self.settings == other.settings && self.data == other.data
    }

    /// Whether this came by a link, which carries the settings but not the user's own table.
    pub fn waits_for_its_table(&self) -> bool {
        matches!(&self.data, Data::Own { text, .. } if text.is_empty())
    }

    /// Whether the table has every column that the settings speak of.
    fn fits(&self, data: &Data) -> bool {
        let Ok(table) = data.table() else { return false };
        let settings = &self.settings;
        let spoken_of = std::iter::once(&settings.response.header)
            .chain(settings.candidates.iter().map(|candidate| &candidate.header))
            .chain(settings.second.iter().map(|second| &second.header))
            .chain(&settings.cost);
        spoken_of.into_iter().all(|header| table.column(header).is_some_and(Column::is_numeric))
    }

    pub(super) fn after(&self, action: &Action) -> Self {
        let mut next = self.clone();
        let settings = &mut next.settings;
        match action {
            Action::OpenData(data) => {
                // A table that cannot be read is told to the user by whoever opens it; here it changes nothing.
                if let Some(opened) = BenchmarkWork::on(data.clone()) {
                    next = if self.waits_for_its_table() && self.fits(data) {
                        BenchmarkWork { data: data.clone(), ..self.clone() }
                    } else {
                        opened
                    };
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
            Action::SetResponse(response) => set_response(settings, response),
            Action::SetCost(cost) => settings.cost.clone_from(cost),
            Action::Pin(..) | Action::CompareOn(..) | Action::SetReliability(_) => next.casework.after(action),
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

/// A column has one part at a time: what becomes the response is no candidate, second indicator or cost any
/// more, and the old response takes its place among the candidates, not taken in.
fn set_response(settings: &mut Settings, response: &Indicator) {
    let old = std::mem::replace(&mut settings.response, response.clone());
    if old.header == response.header {
        return;
    }
    let stands_back = Candidate { header: old.header, on: false, transform: Transform::None, screening: Override::ByRule };
    match settings.candidates.iter().position(|candidate| candidate.header == response.header) {
        Some(place) => settings.candidates[place] = stands_back,
        None => settings.candidates.push(stands_back),
    }
    if settings.second.as_ref().is_some_and(|second| second.header == response.header) {
        settings.second = None;
    }
    if settings.cost.as_ref() == Some(&response.header) {
        settings.cost = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "unit,y,a,b\nA,1,2,9\nB,2,4,7\nC,4,3,8\nD,3,9,1\n";

    fn own(text: &str) -> Data {
        Data::Own { name: "own.csv".to_owned(), text: text.into() }
    }

    #[test]
    fn a_table_that_was_waited_for_keeps_the_settings() {
        let mut waiting = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        waiting.settings.stepwise.pin = 0.01;
        waiting.data = own("");
        let found = waiting.after(&Action::OpenData(own(TEXT)));
        assert_eq!(found.settings, waiting.settings);
        assert_eq!(found.data, own(TEXT));
    }

    #[test]
    fn another_table_brings_settings_of_its_own() {
        let mut waiting = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        waiting.settings.stepwise.pin = 0.01;
        let replaced = waiting.after(&Action::OpenData(own(TEXT)));
        assert_eq!(replaced.settings.stepwise.pin, 0.05, "a table is open already");
        waiting.data = own("");
        let other = waiting.after(&Action::OpenData(own(&TEXT.replace("a,b", "a,c"))));
        assert_eq!(other.settings.stepwise.pin, 0.05, "a column is missing");
    }

    #[test]
    fn units_are_pinned_and_let_go_up_to_a_number() {
        let mut work = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        assert!(!serde_json::to_string(&work).expect("it can be written").contains("casework"), "nothing to say, nothing said");
        for unit in ["A", "B", "A"] {
            work = work.after(&Action::Pin(unit.to_owned(), true));
        }
        assert_eq!(work.casework.pinned, ["B", "A"]);
        assert_eq!(work.after(&Action::Pin("B".to_owned(), false)).casework.pinned, ["A"]);
        for unit in 0..9 {
            work = work.after(&Action::Pin(format!("U{unit}"), true));
        }
        assert_eq!(work.casework.pinned.len(), Casework::MOST_PINNED);
        let text = serde_json::to_string(&work).expect("it can be written");
        assert_eq!(serde_json::from_str::<BenchmarkWork>(&text).expect("and read"), work);
        let other = work.after(&Action::SetReliability(7.0));
        assert!(other.casework.reliability == 1.0 && other.reckons_as(&work));
        assert!(!work.after(&Action::SetEntry(0.01)).reckons_as(&work));
    }

    #[test]
    fn response_and_candidate_change_places() {
        let work = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        let asked = Indicator { header: "a".to_owned(), high_is_good: true };
        let settings = work.after(&Action::SetResponse(asked.clone())).settings;
        assert_eq!(settings.response, asked);
        let candidates: Vec<(&str, bool)> =
            settings.candidates.iter().map(|candidate| (candidate.header.as_str(), candidate.on)).collect();
        assert_eq!(candidates, [("y", false), ("b", true)]);
    }
}
