//! A table on its way from one memory to another, as from a worker to the page: column by column, its cells as plain
//! bytes and numbers, so that not a cell is read a second time.
//!
//! ```
//! use virker::table::{crossing::{Arriving, Freight}, csv};
//!
//! let table = csv::read("t", "u,y,x\nA,1,2.5\nB,3,..\nC,4,1\nD,2,7\n").expect("sound");
//! let (label, freights) = Freight::all_of(&table);
//! let mut arriving = Arriving::new(label);
//! for freight in freights {
//!     let (heading, texts, ends, values) = freight;
//!     arriving.take(&heading, texts, ends, values);
//! }
//! assert_eq!(arriving.table(), Some(table));
//! ```

use serde::{Deserialize, Serialize};

use super::column::Heading;
use super::{Column, Table};

/// What is to be known of a table besides its columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    name: String,
    unit_header: String,
    columns: usize,
}

/// What carries a table over.
pub struct Freight;

impl Freight {
    /// The label of a table, and its parts: first the units' names, whose heading is empty, then the columns. Of each its
    /// heading, the texts of the cells, where each of them ends, and the values.
    pub fn all_of(table: &Table) -> (Label, impl Iterator<Item = (String, String, Vec<u32>, Vec<f64>)>) {
        let label = Label { name: table.name.clone(), unit_header: table.unit_header.clone(), columns: table.columns.len() };
        let units = std::iter::once_with(|| {
            let mut ends = Vec::with_capacity(table.units.len());
            let mut texts = String::new();
            for unit in table.units() {
                texts.push_str(unit);
                ends.push(u32::try_from(texts.len()).unwrap_or(u32::MAX));
            }
            (String::new(), texts, ends, Vec::new())
        });
        let columns = table.columns.iter().map(|column| {
            let (heading, texts, ends, values) = column.taken_apart();
            (serde_json::to_string(&heading).unwrap_or_default(), texts.to_owned(), ends.to_vec(), values.to_vec())
        });
        (label, units.chain(columns))
    }
}

/// A table that is arriving. It was checked where it comes from: here only that its parts belong together.
pub struct Arriving {
    label: Label,
    units: Option<Vec<String>>,
    columns: Vec<Column>,
    is_damaged: bool,
}

impl Arriving {
    /// Nothing but its label has arrived.
    pub fn new(label: Label) -> Arriving {
        Arriving { label, units: None, columns: Vec::new(), is_damaged: false }
    }

    /// The next part.
    pub fn take(&mut self, heading: &str, texts: String, ends: Vec<u32>, values: Vec<f64>) {
        if self.units.is_none() {
            let starts = std::iter::once(0).chain(ends.iter().copied());
            let unit = |(start, &end): (u32, &u32)| texts.get(start as usize..end as usize).map(str::to_owned);
            self.units = starts.zip(&ends).map(unit).collect();
            self.is_damaged |= self.units.is_none();
            return;
        }
        let column = serde_json::from_str::<Heading>(heading)
            .ok()
            .and_then(|heading| Column::put_together(heading, texts, ends, values))
            .filter(|column| self.units.as_ref().is_some_and(|units| units.len() == column.len()));
        match column {
            Some(column) => self.columns.push(column),
            None => self.is_damaged = true,
        }
    }

    /// The table, once all of it has arrived sound.
    pub fn table(self) -> Option<Table> {
        let Arriving { label, units, columns, is_damaged } = self;
        let whole = !is_damaged && columns.len() == label.columns;
        units.filter(|_| whole).map(|units| Table::sound(label.name, label.unit_header, units, columns))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::examples;

    fn crossed(table: &Table, lose: Option<usize>) -> Option<Table> {
        let (label, parts) = Freight::all_of(table);
        let mut arriving = Arriving::new(label);
        for (place, (heading, texts, ends, values)) in parts.enumerate() {
            if lose != Some(place) {
                arriving.take(&heading, texts, ends, values);
            }
        }
        arriving.table()
    }

    #[test]
    fn a_table_arrives_as_it_left() {
        for example in examples::all() {
            let there = crossed(&example.table, None).expect("it arrives");
            assert_eq!(there, example.table);
            for (one, other) in there.columns().iter().zip(example.table.columns()) {
                assert_eq!(one.is_numeric(), other.is_numeric());
                assert!((0..one.len()).all(|row| one.value(row) == other.value(row)));
            }
        }
    }

    #[test]
    fn what_is_lost_on_the_way_is_missed() {
        let table = &examples::swiss().table;
        for lost in 0..=table.columns().len() {
            assert_eq!(crossed(table, Some(lost)), None, "part {lost}");
        }
    }
}
