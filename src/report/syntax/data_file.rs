//! The columns that the analysis uses, as a file for both programs.

use super::Syntax;
use crate::report::Csv;

impl Syntax<'_> {
    /// The units and the columns used, under the names of the scripts: commas, points, numbers as they were typed,
    /// nothing where a value is missing.
    ///
    /// The name of a unit that a spreadsheet would take for a formula has an apostrophe in front; both scripts take
    /// it off.
    pub fn data_file(&self) -> String {
        let csv = Csv::FOR_PROGRAMS;
        let names = std::iter::once("unit").chain(self.used.iter().map(|used| used.name.as_str()));
        let mut text = names.collect::<Vec<_>>().join(",") + "\r\n";
        for (row, unit) in self.told.table.units().iter().enumerate() {
            let numbers = self.used.iter().map(|used| used.column.decimal(row).unwrap_or_default());
            let cells = std::iter::once(csv.text(&super::on_one_line(unit))).chain(numbers);
            text.push_str(&cells.collect::<Vec<_>>().join(","));
            text.push_str("\r\n");
        }
        text
    }

    /// The name under which the scripts look for the data.
    pub const DATA_FILE: &'static str = "virker-data.csv";

    /// Whether some unit's name has got an apostrophe in front.
    pub(super) fn is_defused(&self) -> bool {
        self.told
            .table
            .units()
            .iter()
            .any(|unit| Csv::FOR_PROGRAMS.text(unit).trim_start_matches('"').starts_with('\'') && !unit.starts_with('\''))
    }
}
