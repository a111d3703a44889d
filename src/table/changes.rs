//! What a user has changed about a table since it was opened.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::column::NotUnderstood;
use super::{DecimalSign, Table};

/// A cell that was typed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The unit's name.
    pub unit: String,
    /// The header of the column.
    pub header: String,
    /// The text that stands there now, in the column's own convention.
    pub typed: String,
}

/// Why a cell is not typed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditProblem {
    /// The table has no such unit or no such column.
    NoSuchCell {
        /// The unit's name.
        unit: String,
        /// The header of the column.
        header: String,
    },
    /// The column has numbers, and this is none.
    NotANumber {
        /// The unit's name.
        unit: String,
        /// The header of the column.
        header: String,
        /// What was typed.
        typed: String,
    },
    /// The number is too large to reckon with.
    TooLarge {
        /// The unit's name.
        unit: String,
        /// The header of the column.
        header: String,
        /// What was typed.
        typed: String,
    },
}

/// Cells that were typed over, and units that are left out.
///
/// The table that was opened stays as it is; what is analysed is the table with these changes. They go by names, so
/// that they hold for the same file wherever it is opened; a change that names what the table does not have does nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// The cells that were typed over, in the order in which it was first done; each cell once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<Edit>,
    /// The names of the units that are left out of the analysis.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub excluded: BTreeSet<String>,
    /// Why a unit is left out, in the user's words; nothing of those of which nothing is said.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reasons: BTreeMap<String, String>,
}

impl Changes {
    /// Whether nothing is changed.
    pub fn is_none(&self) -> bool {
        self.edits.is_empty() && self.excluded.is_empty()
    }

    /// What was typed into this cell, if anything.
    pub fn edit(&self, unit: &str, header: &str) -> Option<&Edit> {
        self.edits.iter().find(|edit| edit.unit == unit && edit.header == header)
    }

    /// The edit that types this into a cell of `source`, by a person who writes numbers with this sign.
    ///
    /// # Errors
    /// [`EditProblem`]: no such cell, or what was typed is not for this column.
    pub fn edit_of(source: &Table, unit: &str, header: &str, typed: &str, sign: DecimalSign) -> Result<Edit, EditProblem> {
        let (unit, header) = (unit.to_owned(), header.to_owned());
        let (Some(_), Some(column)) = (source.row_of(&unit), source.column(&header)) else {
            return Err(EditProblem::NoSuchCell { unit, header });
        };
        match column.understood(typed, sign) {
            Ok(typed) => Ok(Edit { unit, header, typed }),
            Err(NotUnderstood::NotANumber) => Err(EditProblem::NotANumber { unit, header, typed: typed.trim().to_owned() }),
            Err(NotUnderstood::TooLarge) => Err(EditProblem::TooLarge { unit, header, typed: typed.trim().to_owned() }),
        }
    }

    /// Takes an edit over. One that types what stands in `source` puts the cell back; one that does not fit is not taken.
    pub fn take(&mut self, source: &Table, edit: &Edit) {
        let Some((row, column)) = source.row_of(&edit.unit).zip(source.column(&edit.header)) else { return };
        if column.understood(&edit.typed, column.decimal_sign()).as_ref() != Ok(&edit.typed) {
            return;
        }
        if column.typed(row) == edit.typed {
            self.put_back(&edit.unit, &edit.header);
            return;
        }
        match self.edits.iter_mut().find(|earlier| earlier.unit == edit.unit && earlier.header == edit.header) {
            Some(earlier) => earlier.typed.clone_from(&edit.typed),
            None => self.edits.push(edit.clone()),
        }
    }

    /// Puts a cell back to what stood there when the table was opened.
    pub fn put_back(&mut self, unit: &str, header: &str) {
        self.edits.retain(|edit| edit.unit != unit || edit.header != header);
    }

    /// Takes a unit in again; why it was left out is forgotten.
    pub fn include(&mut self, unit: &str) {
        self.excluded.remove(unit);
        self.reasons.remove(unit);
    }

    /// Says why a unit is left out; an empty text takes back what was said. Of one that is not left out nothing is.
    pub fn explain(&mut self, unit: &str, reason: &str) {
        match reason.trim() {
            "" => drop(self.reasons.remove(unit)),
            reason if self.excluded.contains(unit) => drop(self.reasons.insert(unit.to_owned(), reason.to_owned())),
            _ => {}
        }
    }

    /// Whether the same table follows from both: reasons are not reckoned with.
    pub fn reckon_as(&self, other: &Changes) -> bool {
        self.edits == other.edits && self.excluded == other.excluded
    }

    /// The table with its edits, all units in it.
    pub fn edited(&self, source: &Table) -> Table {
        if self.edits.is_empty() {
            return source.clone();
        }
        let rows: HashMap<&str, usize> = source.units.iter().enumerate().map(|(row, unit)| (unit.as_str(), row)).collect();
        let mut by_header: HashMap<&str, BTreeMap<usize, &str>> = HashMap::new();
        for edit in &self.edits {
            if let Some(&row) = rows.get(edit.unit.as_str()) {
                by_header.entry(&edit.header).or_default().insert(row, &edit.typed);
            }
        }
        let mut table = source.clone();
        for column in &mut table.columns {
            if let Some(edits) = by_header.get(column.header()) {
                let edits: Vec<(usize, &str)> = edits.iter().map(|(&row, &typed)| (row, typed)).collect();
                *column = column.with_typed(&edits);
            }
        }
        table
    }

    /// The table without the units that are left out.
    pub fn without_excluded(&self, table: &Table) -> Table {
        if self.excluded.is_empty() {
            return table.clone();
        }
        let stays = |row: &usize| table.units.get(*row).is_some_and(|unit| !self.excluded.contains(unit));
        let rows: Vec<usize> = (0..table.units.len()).filter(stays).collect();
        if rows.len() == table.units.len() {
            return table.clone();
        }
        let units = rows.iter().map(|&row| table.units[row].clone()).collect();
        let columns = table.columns.iter().map(|column| column.at_rows(&rows)).collect();
        Table::sound(table.name.clone(), table.unit_header.clone(), units, columns)
    }

    /// The table that is analysed: with the edits, without the units that are left out.
    pub fn analysed(&self, source: &Table) -> Table {
        self.without_excluded(&self.edited(source))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::csv;

    fn source() -> Table {
        csv::read("t", "unit;y;x;kind\nA;1,5;10;a\nB;2;..;b\nC;2,5;30;c\nD;3;40;d\n").expect("sound")
    }

    fn edit(unit: &str, header: &str, typed: &str) -> Result<Edit, EditProblem> {
        Changes::edit_of(&source(), unit, header, typed, DecimalSign::Point)
    }

    #[test]
    fn edits_and_exclusions_make_the_table_of_a_changed_file() {
        let mut changes = Changes::default();
        for (unit, header, typed) in [("A", "y", "7.5"), ("B", "x", "20"), ("C", "kind", "e"), ("A", "y", "8.5")] {
            changes.take(&source(), &edit(unit, header, typed).expect("it fits"));
        }
        changes.excluded.insert("D".to_owned());
        changes.excluded.insert("no such unit".to_owned());
        let expected = csv::read("t", "unit;y;x;kind\nA;8,5;10;a\nB;2;20;b\nC;2,5;30;e\n").expect("sound");
        assert_eq!(changes.analysed(&source()), expected);
        assert_eq!(changes.edits.len(), 3, "the later text takes the place of the earlier");
        assert_eq!(changes.edited(&source()).units().len(), 4);
    }

    #[test]
    fn what_stood_there_first_is_no_edit() {
        let mut changes = Changes::default();
        changes.take(&source(), &edit("A", "y", "7").expect("it fits"));
        changes.take(&source(), &edit("A", "y", "1.5").expect("it fits"));
        assert!(changes.is_none());
        changes.take(&source(), &edit("B", "x", "20").expect("it fits"));
        changes.put_back("B", "x");
        assert!(changes.is_none());
        assert_eq!(changes.analysed(&source()), source());
    }

    #[test]
    fn what_does_not_fit_is_told_and_not_taken() {
        let text = |text: &str| text.to_owned();
        let typed = |typed: &str| (text("A"), text("y"), text(typed));
        let (unit, header, wrong) = typed("zwei");
        assert_eq!(edit("A", "y", "zwei"), Err(EditProblem::NotANumber { unit, header, typed: wrong }));
        let (unit, header, wrong) = typed("1e400");
        assert_eq!(edit("A", "y", "1e400"), Err(EditProblem::TooLarge { unit, header, typed: wrong }));
        assert_eq!(edit("E", "y", "1"), Err(EditProblem::NoSuchCell { unit: text("E"), header: text("y") }));
        let mut changes = Changes::default();
        changes.take(&source(), &Edit { unit: text("A"), header: text("y"), typed: text("zwei") });
        changes.take(&source(), &Edit { unit: text("A"), header: text("z"), typed: text("2") });
        assert!(changes.is_none());
    }

    #[test]
    fn a_reason_is_of_a_unit_that_is_left_out() {
        let mut changes = Changes::default();
        changes.explain("A", "of no use");
        assert_eq!(changes, Changes::default());
        changes.excluded.insert("A".to_owned());
        let silent = changes.clone();
        changes.explain("A", " merged in 2007 ");
        assert_eq!(changes.reasons.get("A").map(String::as_str), Some("merged in 2007"));
        assert!(changes != silent && changes.reckon_as(&silent));
        changes.explain("A", "  ");
        assert_eq!(changes, silent);
        changes.explain("A", "merged");
        changes.include("A");
        assert_eq!(changes, Changes::default());
    }

    #[test]
    fn a_change_for_another_table_does_nothing() {
        let changes = Changes {
            edits: vec![Edit { unit: "Z".to_owned(), header: "y".to_owned(), typed: "1".to_owned() }],
            excluded: BTreeSet::from(["Z".to_owned()]),
            ..Changes::default()
        };
        assert_eq!(changes.analysed(&source()), source());
    }
}
