use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{Action, Casework, Data};
use crate::benchmark::{Candidate, Indicator, Settings};
use crate::regression::{Override, Transform};
use crate::table::examples;
use crate::table::{Changes, Column, Table, TableProblem};

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
    /// The cells that were typed over and the units that are left out since the table was opened.
    #[serde(default, skip_serializing_if = "is_unchanged")]
    pub changes: Rc<Changes>,
}

fn is_unchanged(changes: &Rc<Changes>) -> bool {
    changes.is_none()
}

impl Default for BenchmarkWork {
    fn default() -> Self {
        BenchmarkWork {
            data: Data::Municipalities,
            settings: Settings::for_table(&examples::municipalities().table),
            casework: Casework::default(),
            changes: Rc::default(),
        }
    }
}

impl BenchmarkWork {
    /// The work on a table, with settings guessed from it; `None` where the table cannot be read.
    pub fn on(data: Data) -> Option<Self> {
        let settings = Settings::for_table(&*data.table().ok()?);
        Some(BenchmarkWork { data, settings, casework: Casework::default(), changes: Rc::default() })
    }

    /// The table that is analysed: the one that was opened, with its edits, without the units that are left out.
    ///
    /// # Errors
    /// As [`Data::table`].
    pub fn table(&self) -> Result<Rc<Table>, Vec<TableProblem>> {
        let source = self.data.table()?;
        Ok(if self.changes.is_none() { source } else { Rc::new(self.changes.analysed(&source)) })
    }

    /// Whether the same numbers follow from both: whatever was reckoned for one holds for the other.
    pub fn reckons_as(&self, other: &BenchmarkWork) -> bool {
        self.settings == other.settings && self.data == other.data && self.changes.reckon_as(&other.changes)
    }

    /// Whether this came by a link, which carries the settings but not the user's own table.
    pub fn waits_for_its_table(&self) -> bool {
        matches!(&self.data, Data::Own { text, .. } if text.is_empty())
    }

    /// The work with the table that it waited for; none where it waits for none, or for another.
    pub(super) fn with_its_table(&self, data: &Data) -> Option<Rc<BenchmarkWork>> {
        let is_it = self.waits_for_its_table() && self.data == data.without_text();
        is_it.then(|| Rc::new(BenchmarkWork { data: data.clone(), ..self.clone() }))
    }

    /// Whether the table has every column that the settings speak of.
    pub fn fits(&self, table: &Table) -> bool {
        let settings = &self.settings;
        let spoken_of = std::iter::once(&settings.response.header)
            .chain(settings.candidates.iter().map(|candidate| &candidate.header))
            .chain(settings.second.iter().map(|second| &second.header))
            .chain(&settings.cost);
        spoken_of.into_iter().all(|header| table.column(header).is_some_and(Column::is_numeric))
    }

    /// Whether this is the table that was waited for, or the same cells as before, of which only the roles are others:
    /// what was done with its units and cells then still holds.
    fn goes_on_with(&self, data: &Data) -> bool {
        let before = self.data.table();
        data.table().is_ok_and(|table| match before {
            Err(_) => self.waits_for_its_table() && self.fits(&table),
            Ok(before) => before == table,
        })
    }

    pub(super) fn after(&self, action: &Action) -> Self {
        let mut next = self.clone();
        let settings = &mut next.settings;
        match action {
            Action::OpenData(data) => {
                // A table that cannot be read is told to the user by whoever opens it; here it changes nothing.
                if let Some(opened) = BenchmarkWork::on(data.clone()) {
                    next = if self.waits_for_its_table() && data.table().is_ok_and(|table| self.fits(&table)) {
                        BenchmarkWork { data: data.clone(), ..self.clone() }
                    } else {
                        opened
                    };
                }
            }
            Action::OpenAs(data, settings) => {
                if let Some(opened) = BenchmarkWork::on(data.clone()) {
                    let (before, settings) = (self.clone(), (**settings).clone());
                    next = if self.goes_on_with(data) {
                        BenchmarkWork { data: data.clone(), settings, ..before }
                    } else {
                        BenchmarkWork { settings, ..opened }
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
                if !on {
                    settings.selection.forget(header);
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
                if *choice == Override::Drop {
                    settings.selection.forget(header);
                }
            }
            Action::SetReason(header, reason) => {
                if let Some(candidate) = settings.candidate_mut(header) {
                    reason.trim().clone_into(&mut candidate.reason);
                }
            }
            Action::EditCell(edit) => {
                if let Ok(source) = self.data.table() {
                    Rc::make_mut(&mut next.changes).take(&source, edit);
                }
            }
            Action::RestoreCell(unit, header) => Rc::make_mut(&mut next.changes).put_back(unit, header),
            Action::ExcludeUnit(unit) => {
                let is_there = self.data.table().is_ok_and(|source| source.row_of(unit).is_some());
                Rc::make_mut(&mut next.changes).excluded.extend(is_there.then(|| unit.clone()));
            }
            Action::SetUnitReason(unit, reason) => Rc::make_mut(&mut next.changes).explain(unit, reason),
            Action::IncludeUnit(unit) => Rc::make_mut(&mut next.changes).include(unit),
            Action::RestoreTable => next.changes = Rc::default(),
            Action::SetSecond(second) => settings.second.clone_from(second),
            Action::SetResponse(response) => set_response(settings, response),
            Action::SetCost(cost) => settings.cost.clone_from(cost),
            Action::Pin(..) | Action::SetCaseReason(..) | Action::CompareOn(..) | Action::SetReliability(_) => {
                next.casework.after(action);
            }
            Action::ResetBenchmark => {
                if let Some(afresh) = BenchmarkWork::on(next.data.clone()) {
                    next = BenchmarkWork { casework: next.casework, ..afresh };
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
    let stands_back = Candidate { on: false, ..Candidate::new(old.header, Transform::None) };
    match settings.candidates.iter().position(|candidate| candidate.header == response.header) {
        Some(place) => settings.candidates[place] = stands_back,
        None => settings.candidates.push(stands_back),
    }
    settings.selection.forget(&response.header);
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
    use crate::table::{DecimalSign, Edit};

    const TEXT: &str = "unit,y,a,b\nA,1,2,9\nB,2,4,7\nC,4,3,8\nD,3,9,1\n";

    fn own(text: &str) -> Data {
        Data::own("own.csv", text)
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
    fn new_roles_for_the_same_cells_leave_the_rest_alone() {
        let mut work = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        Rc::make_mut(&mut work.changes).excluded.insert("B".to_owned());
        let mut roles = work.settings.clone();
        roles.cost = Some("b".to_owned());
        let same = work.after(&Action::OpenAs(own(TEXT), Box::new(roles.clone())));
        assert_eq!((&same.settings, &same.changes), (&roles, &work.changes));
        let other = work.after(&Action::OpenAs(own(&TEXT.replace("C,4", "C,5")), Box::new(roles.clone())));
        assert_eq!(other.settings, roles);
        assert!(other.changes.is_none(), "other cells");
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

    fn edit(work: &BenchmarkWork, unit: &str, header: &str, typed: &str) -> Action {
        let source = work.data.table().expect("a sound table");
        Action::EditCell(Changes::edit_of(&source, unit, header, typed, DecimalSign::Point).expect("it fits"))
    }

    #[test]
    fn cells_and_units_change_the_table_and_can_be_put_back() {
        let work = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        let opened = work.table().expect("a sound table");
        let edited = work.after(&edit(&work, "B", "a", "44")).after(&Action::ExcludeUnit("C".to_owned()));
        let table = edited.table().expect("a sound table");
        assert_eq!(table.units(), ["A", "B", "D"]);
        assert_eq!(table.column("a").and_then(|column| column.value(1)), Some(44.0));
        assert_eq!(edited.data.table().as_ref(), Ok(&opened), "what was opened stays as it was");
        let back = edited.after(&Action::RestoreCell("B".to_owned(), "a".to_owned()));
        assert_eq!(back.after(&Action::IncludeUnit("C".to_owned())), work);
        assert_eq!(edited.after(&Action::RestoreTable), work);
        assert_eq!(edited.after(&Action::ResetBenchmark), work, "as when the table was opened");
        assert_eq!(edited.after(&Action::OpenData(own(TEXT))), work);
    }

    #[test]
    fn why_a_unit_is_left_out_is_recorded_and_undone() {
        use crate::study::{History, Study};
        let work = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        let out = work.after(&Action::ExcludeUnit("C".to_owned()));
        let mut history = History::new(Study { benchmark: Rc::new(out.clone()), ..Study::default() });
        history.act(&Action::SetUnitReason("C".to_owned(), "another kind of school".to_owned()));
        let said = history.present().benchmark.clone();
        assert_eq!(said.changes.reasons.get("C").map(String::as_str), Some("another kind of school"));
        assert!(said.reckons_as(&out) && *said != out);
        let text = history.present().to_text();
        assert_eq!(Study::from_text(&text).expect("it is read").benchmark, said);
        history.undo();
        assert_eq!(*history.present().benchmark, out);
        assert_eq!(said.after(&Action::IncludeUnit("C".to_owned())), work);
    }

    #[test]
    fn what_does_not_fit_changes_nothing() {
        let work = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        let bad = Edit { unit: "B".to_owned(), header: "a".to_owned(), typed: "zwei".to_owned() };
        assert_eq!(work.after(&Action::EditCell(bad)), work);
        assert_eq!(work.after(&Action::ExcludeUnit("Z".to_owned())), work);
        assert_eq!(work.after(&Action::IncludeUnit("A".to_owned())), work);
    }

    #[test]
    fn changes_wait_for_their_table_and_survive_a_document() {
        let work = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        let mut waiting = work.after(&edit(&work, "B", "a", "44")).after(&Action::ExcludeUnit("C".to_owned()));
        waiting.data = own("");
        let text = serde_json::to_string(&waiting).expect("it can be written");
        let linked: BenchmarkWork = serde_json::from_str(&text).expect("and read");
        assert_eq!(linked, waiting);
        let found = linked.after(&Action::OpenData(own(TEXT)));
        assert_eq!(found.table().expect("sound").units(), ["A", "B", "D"]);
        let unchanged = serde_json::to_string(&work).expect("it can be written");
        assert!(!unchanged.contains("changes"), "{unchanged}");
    }

    #[test]
    fn a_reason_is_recorded() {
        let work = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        let said = work.after(&Action::SetReason("a".to_owned(), " measured badly ".to_owned()));
        assert_eq!(said.settings.candidate("a").map(|candidate| candidate.reason.as_str()), Some("measured badly"));
    }

    #[test]
    fn what_no_longer_takes_part_is_no_longer_insisted_on() {
        let mut work = BenchmarkWork::on(own(TEXT)).expect("a sound table");
        work.settings.selection.force("a", true);
        work.settings.selection.take("a", true);
        let left_out = [
            Action::SetCandidate("a".to_owned(), false),
            Action::SetScreening("a".to_owned(), Override::Drop),
            Action::SetResponse(Indicator { header: "a".to_owned(), high_is_good: true }),
        ];
        for action in left_out {
            assert!(!work.after(&action).settings.selection.forced.contains(&"a".to_owned()), "{action:?}");
        }
        let taken_in = work.after(&Action::SetCandidate("a".to_owned(), true));
        assert!(taken_in.settings.selection.insists_on("a"));
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
