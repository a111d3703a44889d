//! A table of units: typed columns, missing values, reading, and the examples.
//!
//! A [`Table`] has one row a unit (a municipality, a school) and one column a variable. Every number is kept
//! as it was typed beside its value, so that nothing is lost between a file and a screen, and later rooms can
//! read it to more digits than a binary number holds.
//!
//! ```
//! use virker::table::{csv, examples, Cell};
//!
//! let own = csv::read("own.csv", "Kommune;Andel;Udgift\nA;2,5;1.200\nB;3,75;..\nC;4;900\n").expect("a sound file");
//! assert_eq!(own.units(), ["A", "B", "C"]);
//! let share = own.column("Andel").expect("the column is there");
//! assert_eq!(share.cell(1), Cell::Number { typed: "3,75", value: 3.75 });
//! assert_eq!(own.column("Udgift").and_then(|cost| cost.value(1)), None);
//!
//! let example = examples::municipalities();
//! assert_eq!(example.table.units().len(), 98);
//! ```

mod arrangement;
mod changes;
mod check;
mod column;
pub mod crossing;
pub mod csv;
mod encoding;
mod example;
pub mod examples;
mod municipalities;
mod number;
mod problem;
pub mod px;
pub mod spreadsheet;
mod state_x77;
mod swiss;
mod summary;

pub use arrangement::{Arrangement, Direction, Range, SortBy};
pub use changes::{Changes, Edit, EditProblem};
pub use column::{Cell, Column};
pub use encoding::Encoding;
pub use number::{DecimalSign, NumberFormat, Thousands};
pub use problem::TableProblem;
pub use summary::{Histogram, Summary, skewness};

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The most units (rows) that a table holds.
pub const MOST_UNITS: usize = 100_000;

/// The most columns that a table holds, beside the one of the units' names.
pub const MOST_COLUMNS: usize = 200;

/// The fewest units of which a table is worth analysing.
pub const FEWEST_UNITS: usize = 3;

/// The most problems that are listed of one table.
pub const MOST_PROBLEMS: usize = 100;

/// Units, each with a name, and columns, each with one cell a unit.
///
/// It serialises as its texts and is checked again when it is read back: a table always has columns of equal
/// length, differing headers and differing units. A copy shares the cells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Plain", into = "Plain")]
pub struct Table {
    name: String,
    unit_header: String,
    units: Arc<Vec<String>>,
    columns: Vec<Column>,
}

/// A table as it lies in a document, not yet checked.
#[derive(Serialize, Deserialize)]
struct Plain {
    name: String,
    unit_header: String,
    units: Vec<String>,
    columns: Vec<Column>,
}

impl From<Table> for Plain {
    fn from(table: Table) -> Plain {
        Plain { name: table.name, unit_header: table.unit_header, units: table.units.to_vec(), columns: table.columns }
    }
}

impl TryFrom<Plain> for Table {
    type Error = String;

    fn try_from(plain: Plain) -> Result<Table, String> {
        Table::new(plain.name, plain.unit_header, plain.units, plain.columns).map_err(|problems| format!("{problems:?}"))
    }
}

impl Table {
    /// A table of these parts.
    ///
    /// # Errors
    /// Every [`TableProblem`] that the parts have: too few or too many units or columns, names that are empty or
    /// occur twice, a column of another length than the list of units, a text among numbers, no column with numbers.
    pub fn new(
        name: impl Into<String>,
        unit_header: impl Into<String>,
        units: Vec<String>,
        columns: Vec<Column>,
    ) -> Result<Table, Vec<TableProblem>> {
        let table = Table::sound(name, unit_header, units, columns);
        let mut found = check::check(&table, |row| row + 2);
        if found.is_empty() { Ok(table) } else { Err(problem::listed(&mut found)) }
    }

    /// A table whose parts have been checked.
    fn sound(name: impl Into<String>, unit_header: impl Into<String>, units: Vec<String>, columns: Vec<Column>) -> Table {
        Table { name: name.into(), unit_header: unit_header.into(), units: Arc::new(units), columns }
    }

    /// What the table is called: the name of its file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The same table under another name.
    pub fn named(&self, name: impl Into<String>) -> Table {
        Table { name: name.into(), ..self.clone() }
    }

    /// The header of the column with the units' names.
    pub fn unit_header(&self) -> &str {
        &self.unit_header
    }

    /// The units' names, in the order of the rows.
    pub fn units(&self) -> &[String] {
        &self.units
    }

    /// All columns but the one of the units' names, in their order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The column under this header.
    pub fn column(&self, header: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.header() == header)
    }

    /// The columns with numbers: those that can be analysed.
    pub fn numeric_columns(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.is_numeric())
    }

    /// The row of the unit with this name.
    pub fn row_of(&self, unit: &str) -> Option<usize> {
        self.units.iter().position(|name| name == unit)
    }
}
