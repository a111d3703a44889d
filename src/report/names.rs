//! What a table and its columns are called.

use crate::language::Language;
use crate::regression::Variable;
use crate::table::Table;
use crate::table::examples::{Description, Example};

/// The names of a table's columns in a language: those that are known where the table came with the program, and the
/// headers of any other.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// What is known of the table, if it came with the program.
    pub example: Option<&'static Example>,
    /// The language.
    pub language: Language,
}

impl Names {
    /// What is known of a column.
    pub fn describe(&self, header: &str) -> Option<&'static Description> {
        self.example.and_then(|example| example.describe(header))
    }

    /// A column's name.
    pub fn label(&self, header: &str) -> String {
        self.describe(header).map_or_else(|| header.to_owned(), |found| found.label.in_language(self.language).to_owned())
    }

    /// What a column is measured in, where that is known.
    pub fn unit(&self, header: &str) -> Option<&'static str> {
        self.describe(header).map(|found| found.unit.in_language(self.language))
    }

    /// A column's name with what it is measured in: `Smokers (%)`.
    pub fn measure(&self, header: &str) -> String {
        let label = self.label(header);
        match self.unit(header) {
            Some(unit) => format!("{label} ({unit})"),
            None => label,
        }
    }

    /// A variable's name: that of its column, and its transform.
    pub fn variable(&self, variable: &Variable) -> String {
        let (label, sign) = (self.label(&variable.header), variable.transform.sign());
        if sign.is_empty() { label } else { format!("{label}, {sign}") }
    }

    /// The table's name.
    pub fn title<'a>(&self, table: &'a Table) -> &'a str {
        self.example.map_or_else(|| table.name(), |example| example.title.in_language(self.language))
    }
}
