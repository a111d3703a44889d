//! What each column of a table is for, as it is asked when the table is opened.

use crate::regression::Transform;
use crate::table::Table;

use super::{Candidate, Indicator, Selection, Settings};

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColumnRole {
    /// It names the units.
    Unit,
    /// It is to be explained.
    Response,
    /// It may explain the response.
    Candidate,
    /// It is the second indication of good work.
    Second,
    /// It is what the work costs.
    Cost,
    /// It takes no part.
    Ignored,
}

impl ColumnRole {
    /// All of them.
    pub const ALL: [ColumnRole; 6] = [
        ColumnRole::Unit,
        ColumnRole::Response,
        ColumnRole::Candidate,
        ColumnRole::Second,
        ColumnRole::Cost,
        ColumnRole::Ignored,
    ];

    /// Whether only one column at a time can have it.
    pub fn is_for_one(self) -> bool {
        !matches!(self, ColumnRole::Candidate | ColumnRole::Ignored)
    }
}

/// The roles of a table's columns with numbers.
///
/// ```
/// use virker::benchmark::{ColumnRole, Roles, Settings};
/// use virker::table::csv;
///
/// let table = csv::read("t", "u,y,a,b\nA,1,2,9\nB,2,4,7\nC,4,3,8\n").expect("sound");
/// let guessed = Settings::for_table(&table);
/// let mut roles = Roles::of(&table, &guessed);
/// assert_eq!(roles.role("y"), ColumnRole::Response);
/// roles.set("b", ColumnRole::Cost);
/// let settings = roles.settings(&table, &guessed);
/// assert_eq!(settings.cost.as_deref(), Some("b"));
/// assert_eq!(settings.candidates.len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Roles(Vec<(String, ColumnRole)>);

impl Roles {
    /// The roles that the settings give to the columns of a table.
    pub fn of(table: &Table, settings: &Settings) -> Roles {
        let role = |header: &str| {
            if settings.response.header == header {
                ColumnRole::Response
            } else if settings.second.as_ref().is_some_and(|second| second.header == header) {
                ColumnRole::Second
            } else if settings.cost.as_deref() == Some(header) {
                ColumnRole::Cost
            } else if settings.candidate(header).is_some_and(|candidate| candidate.on) {
                ColumnRole::Candidate
            } else {
                ColumnRole::Ignored
            }
        };
        Roles(table.numeric_columns().map(|column| (column.header().to_owned(), role(column.header()))).collect())
    }

    /// The role of a column; one that is not of numbers takes no part.
    pub fn role(&self, header: &str) -> ColumnRole {
        self.0.iter().find(|(name, _)| name == header).map_or(ColumnRole::Ignored, |(_, role)| *role)
    }

    /// Gives a column a role. One that only one column can have is taken from whichever had it; that becomes a candidate.
    pub fn set(&mut self, header: &str, role: ColumnRole) {
        for (name, had) in &mut self.0 {
            if name == header {
                *had = role;
            } else if role.is_for_one() && *had == role {
                *had = ColumnRole::Candidate;
            }
        }
    }

    /// Whether some column is to be explained.
    pub fn has_response(&self) -> bool {
        self.0.iter().any(|(_, role)| *role == ColumnRole::Response)
    }

    /// How the model is selected, without what it insisted on of columns that are no candidates any more.
    fn selection(&self, base: &Settings) -> Selection {
        let mut selection = base.selection.clone();
        for (header, _) in self.0.iter().filter(|(_, role)| *role != ColumnRole::Candidate) {
            selection.forget(header);
        }
        selection
    }

    /// Settings with these roles, and with all else as in `base` as far as it fits. An ignored column stays among the
    /// candidates, not taken in, so that it can be taken in later.
    pub fn settings(&self, table: &Table, base: &Settings) -> Settings {
        let with = |role: ColumnRole| self.0.iter().find(|(_, had)| *had == role).map(|(header, _)| header.clone());
        let indicator = |header: String, old: Option<&Indicator>, otherwise: bool| {
            let high_is_good = old.filter(|old| old.header == header).map_or(otherwise, |old| old.high_is_good);
            Indicator { header, high_is_good }
        };
        let columns = self.0.iter().filter(|(header, _)| table.column(header).is_some());
        let candidates =
            columns.filter(|(_, role)| matches!(role, ColumnRole::Candidate | ColumnRole::Ignored)).map(|(header, role)| {
                let known = base.candidate(header).cloned();
                let on = *role == ColumnRole::Candidate;
                Candidate { on, ..known.unwrap_or_else(|| Candidate::new(header.clone(), Transform::None)) }
            });
        Settings {
            response: with(ColumnRole::Response).map_or_else(
                || base.response.clone(),
                |header| indicator(header, Some(&base.response), base.response.high_is_good),
            ),
            candidates: candidates.collect(),
            second: with(ColumnRole::Second).map(|header| indicator(header, base.second.as_ref(), true)),
            cost: with(ColumnRole::Cost),
            selection: self.selection(base),
            ..base.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{csv, examples};

    #[test]
    fn roles_that_nobody_changed_are_the_settings_again() {
        for example in examples::all().into_iter().skip(1) {
            let settings = Settings::for_table(&example.table);
            assert_eq!(Roles::of(&example.table, &settings).settings(&example.table, &settings), settings);
        }
        let table = csv::read("t", "u,same,y,a,text,b,cost\nA,1,2,3,x,,5\nB,1,3,5,y,,7\nC,1,5,1,z,4,8\n").expect("sound");
        let mut settings = Settings::for_table(&table);
        settings.stepwise.pin = 0.01;
        settings.response.high_is_good = true;
        assert_eq!(Roles::of(&table, &settings).settings(&table, &settings), settings);
    }

    #[test]
    fn a_role_for_one_is_taken_from_the_other() {
        let table = csv::read("t", "u,y,a,b\nA,1,2,9\nB,2,4,7\nC,4,3,8\n").expect("sound");
        let guessed = Settings::for_table(&table);
        let mut roles = Roles::of(&table, &guessed);
        roles.set("a", ColumnRole::Response);
        roles.set("b", ColumnRole::Second);
        roles.set("y", ColumnRole::Ignored);
        let settings = roles.settings(&table, &guessed);
        assert_eq!((settings.response.header.as_str(), settings.candidates.len()), ("a", 1));
        assert_eq!(settings.second, Some(Indicator { header: "b".to_owned(), high_is_good: true }));
        assert!(!settings.candidates[0].on, "what is ignored stays, not taken in");
        roles.set("a", ColumnRole::Ignored);
        assert!(!roles.has_response());
        assert_eq!(roles.role("text that is no column"), ColumnRole::Ignored);
    }
}
