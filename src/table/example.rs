//! What is known about a table that comes with the program.

use crate::language::Words;

use super::{Column, DecimalSign, Table, csv};

/// A table that comes with the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// A short name for documents and links; also the name of the table.
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
    /// Whether a high value of the response is the good one.
    pub high_is_good: bool,
    /// The units of which figures are published beside the table. In an invented table they are the only real ones.
    pub named_units: Vec<NamedUnit>,
}

impl Example {
    /// A set of real data: the values are observed, and nothing is published beside the table.
    pub(super) fn observed(observed: Observed) -> Example {
        let Observed { key, title, notice, file, lines, high_is_good } = observed;
        Example {
            key,
            title,
            notice,
            table: csv::read(key, file).unwrap_or_else(|_| empty(key, "unit", lines.first().map_or("value", |line| line.0))),
            descriptions: lines.iter().map(Line::described).collect(),
            national: Vec::new(),
            high_is_good,
            named_units: Vec::new(),
        }
    }

    /// What the column under `header` is.
    pub fn describe(&self, header: &str) -> Option<&Description> {
        self.descriptions.iter().find(|description| description.header == header)
    }

    /// What is published about the unit of this name; `None` for an invented unit.
    pub fn named_unit(&self, name: &str) -> Option<&NamedUnit> {
        self.named_units.iter().find(|unit| unit.name == name)
    }
}

/// What makes a set of real data.
pub(super) struct Observed {
    /// [`Example::key`].
    pub key: &'static str,
    /// [`Example::title`].
    pub title: Words,
    /// [`Example::notice`].
    pub notice: Words,
    /// The table as CSV.
    pub file: &'static str,
    /// What each column is, in the order of the columns.
    pub lines: &'static [Line],
    /// [`Example::high_is_good`].
    pub high_is_good: bool,
}

/// Header, label and unit in Danish and English, role.
pub(super) struct Line(pub &'static str, pub [&'static str; 2], pub [&'static str; 2], pub Role);

impl Line {
    /// A column that somebody observed and of which nothing is printed elsewhere.
    fn described(&self) -> Description {
        let &Line(header, label, unit, role) = self;
        Description {
            header,
            label: Words::new(label[0], label[1]),
            unit: Words::new(unit[0], unit[1]),
            origin: Origin::Observed,
            role,
            printed_mean: None,
            printed_sd: None,
        }
    }
}

/// A table in the place of a file if that were ever unsound, which a test rules out.
pub(super) fn empty(name: &str, unit_header: &str, header: &str) -> Table {
    let units = ["1", "2", "3"].map(str::to_owned).to_vec();
    Table::sound(name, unit_header, units, vec![Column::read(header, ["1", "2", "3"], DecimalSign::Point)])
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

/// Where a column's numbers are from. Of the first three no single value is an observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The thesis names the variable and prints its mean, mostly its standard deviation too; the values fit them.
    Printed,
    /// The thesis uses the variable but prints neither; the values fit the coefficients that it prints.
    Inferred,
    /// The variable itself is invented, in the place of one that is lost.
    Invented,
    /// Somebody observed the values; the example's notice says who.
    Observed,
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
