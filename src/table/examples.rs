//! The tables that come with the program, and what is known about them.
//!
//! The reconstructed municipalities are invented so that what the thesis prints comes out; the other two are real, from
//! the package `datasets` of R, and well known to those who teach regression.

use std::sync::LazyLock;

pub use super::example::{Description, Example, Fact, NamedUnit, Origin, Role};
use super::{Table, municipalities, state_x77, swiss};

/// The reconstructed municipalities: 98 units, invented so that what the thesis prints comes out of them.
pub fn municipalities() -> &'static Example {
    static EXAMPLE: LazyLock<Example> = LazyLock::new(municipalities::example);
    &EXAMPLE
}

/// Fertility in 47 French-speaking provinces of Switzerland about 1888.
pub fn swiss() -> &'static Example {
    static EXAMPLE: LazyLock<Example> = LazyLock::new(swiss::example);
    &EXAMPLE
}

/// The 50 states of the USA in the 1970s.
pub fn state_x77() -> &'static Example {
    static EXAMPLE: LazyLock<Example> = LazyLock::new(state_x77::example);
    &EXAMPLE
}

/// All examples, the one to begin with first.
pub fn all() -> [&'static Example; 3] {
    [municipalities(), swiss(), state_x77()]
}

/// The example that this table is, cell by cell; `None` for any other table.
pub fn of_table(table: &Table) -> Option<&'static Example> {
    all().into_iter().find(|example| example.table == *table)
}

#[cfg(test)]
mod tests {
    use super::super::Column;
    use super::*;

    #[test]
    fn every_file_is_sound_and_every_column_is_described() {
        for (example, units) in all().into_iter().zip([98, 47, 50]) {
            assert_eq!((example.table.units().len(), example.table.name()), (units, example.key));
            let headers: Vec<&str> = example.table.columns().iter().map(Column::header).collect();
            let described: Vec<&str> = example.descriptions.iter().map(|description| description.header).collect();
            assert_eq!(headers, described);
            assert!(example.table.columns().iter().all(Column::is_numeric));
            assert_eq!(example.descriptions.iter().filter(|column| column.role == Role::Response).count(), 1);
            assert_eq!(of_table(&example.table).map(|found| found.key), Some(example.key));
        }
    }

    /// R's own copies of the two sets, printed by another program for another test.
    #[test]
    fn the_real_examples_are_those_of_r() {
        let of_r = |text| super::super::csv::read("r", text).expect("sound");
        for (example, text) in [
            (swiss(), include_str!("../../tests/data/r_swiss.csv")),
            (state_x77(), include_str!("../../tests/data/r_state_x77.csv")),
        ] {
            let printed = of_r(text);
            assert_eq!(example.table.units(), printed.units());
            for (ours, theirs) in example.table.columns().iter().zip(printed.columns()) {
                assert_eq!((ours.header(), ours.values()), (theirs.header(), theirs.values()));
            }
        }
    }
}
