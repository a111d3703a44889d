//! The tables that come with the program, and what is known about them.

use std::sync::LazyLock;

use crate::language::Words;

use super::{Table, municipalities};

/// A table that comes with the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// A short name for documents and links.
    pub key: &'static str,
    /// What it is called on screen.
    pub title: Words,
    /// What a reader must know before trusting a number of it.
    pub notice: Words,
    /// The table itself.
    pub table: Table,
    /// What each column is, in the order of the columns.
    pub descriptions: Vec<Description>,
    /// Published figures for the whole country: unweighted means.
    pub national: Vec<Fact>,
    /// The units that carry real names; all others are invented altogether.
    pub named_units: Vec<NamedUnit>,
}

impl Example {
    /// What the column under `header` is.
    pub fn describe(&self, header: &str) -> Option<&Description> {
        self.descriptions.iter().find(|description| description.header == header)
    }

    /// What is published about the unit of this name; `None` for an invented unit.
    pub fn named_unit(&self, name: &str) -> Option<&NamedUnit> {
        self.named_units.iter().find(|unit| unit.name == name)
    }
}

/// What a column is.
#[derive(Clone, Debug, PartialEq)]
pub struct Description {
    /// The header in the file.
    pub header: &'static str,
    /// Its name on screen.
    pub label: Words,
    /// What it is measured in.
    pub unit: Words,
    /// Where its numbers are from.
    pub origin: Origin,
    /// What it is for in the analysis.
    pub role: Role,
    /// Its mean over the country as the thesis prints it.
    pub printed_mean: Option<f64>,
    /// Its standard deviation (n − 1) as the thesis prints it.
    pub printed_sd: Option<f64>,
}

/// Where a column's numbers are from. No single value is an observation, whatever the origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The thesis names the variable and prints its mean, mostly its standard deviation too; the values fit them.
    Printed,
    /// The thesis uses the variable but prints neither; the values fit the coefficients that it prints.
    Inferred,
    /// The variable itself is invented, in the place of one that is lost.
    Invented,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What is to be explained.
    Response,
    /// What may explain it.
    Candidate,
    /// The logarithm of another column, as it was rounded in the reconstruction; the analysis forms its own.
    Logarithm,
    /// The second indication of good work.
    SecondIndicator,
    /// What the work costs.
    Cost,
}

/// A unit that carries a real municipality's name.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedUnit {
    /// The name.
    pub name: &'static str,
    /// Which of its figures are published.
    pub facts: Vec<Fact>,
}

/// A published figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The column that it belongs to.
    pub header: &'static str,
    /// The figure as a number.
    pub value: f64,
    /// Whether the thesis prints it exactly, or says "about", "just over".
    pub exact: bool,
    /// The year that it is about.
    pub year: Option<u16>,
    /// Where it stands in the thesis.
    pub place: Words,
}

/// The reconstructed municipalities: 98 units, invented so that what the thesis prints comes out.
pub fn municipalities() -> &'static Example {
    static EXAMPLE: LazyLock<Example> = LazyLock::new(municipalities::example);
    &EXAMPLE
}

/// All examples.
pub fn all() -> [&'static Example; 1] {
    [municipalities()]
}

/// The example that this table is, cell by cell; `None` for any other table.
pub fn of_table(table: &Table) -> Option<&'static Example> {
    all().into_iter().find(|example| example.table == *table)
}
