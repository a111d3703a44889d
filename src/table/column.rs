//! A column and its cells.

use serde::{Deserialize, Serialize};

use super::number::{self, DecimalSign, Reading};

/// One cell of a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A number, as it was typed and as it is reckoned with.
    Number {
        /// The text in the file.
        typed: &'a str,
        /// Its value; always finite.
        value: f64,
    },
    /// No value; with the spelling that said so.
    Missing {
        /// The text in the file, perhaps empty.
        typed: &'a str,
    },
    /// A text that is no number.
    Text(&'a str),
}

/// A variable: a header and one cell a unit.
///
/// The cells' texts lie in one string, so that the largest table takes little more room than its file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Typed", into = "Typed")]
pub struct Column {
    header: String,
    sign: DecimalSign,
    texts: String,
    ends: Vec<u32>,
    values: Vec<f64>,
    numeric: bool,
}

/// A column as it lies in a document: its texts, from which all else follows.
#[derive(Serialize, Deserialize)]
struct Typed {
    header: String,
    #[serde(default)]
    decimal_sign: DecimalSign,
    cells: Vec<String>,
}

impl From<Column> for Typed {
    fn from(column: Column) -> Typed {
        Typed {
            header: column.header.clone(),
            decimal_sign: column.sign,
            cells: (0..column.len()).map(|row| column.typed(row).to_owned()).collect(),
        }
    }
}

impl From<Typed> for Column {
    fn from(typed: Typed) -> Column {
        Column::read(typed.header, typed.cells.iter().map(String::as_str), typed.decimal_sign)
    }
}

impl Column {
    /// A column from the texts of its cells. It is numeric if at least one of them is a number.
    pub fn read<'a>(header: impl Into<String>, cells: impl IntoIterator<Item = &'a str>, sign: DecimalSign) -> Column {
        let mut column =
            Column { header: header.into(), sign, texts: String::new(), ends: Vec::new(), values: Vec::new(), numeric: false };
        for cell in cells {
            let cell = cell.trim();
            column.texts.push_str(cell);
            column.ends.push(u32::try_from(column.texts.len()).unwrap_or(u32::MAX));
            column.values.push(match number::read(cell, sign) {
                Reading::Number(value) => {
                    column.numeric = true;
                    value
                }
                _ => f64::NAN,
            });
        }
        column
    }

    /// The name of the variable, as in the file's first line.
    pub fn header(&self) -> &str {
        &self.header
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are no cells at all.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Whether the column holds numbers; one of texts is kept but not offered for analysis.
    pub fn is_numeric(&self) -> bool {
        self.numeric
    }

    /// The sign between whole part and decimals in this column's texts.
    pub fn decimal_sign(&self) -> DecimalSign {
        self.sign
    }

    /// The text in `row`, as typed; empty beyond the last row.
    pub fn typed(&self, row: usize) -> &str {
        let end = |row: usize| self.ends.get(row).map_or(self.texts.len(), |&end| end as usize);
        let start = if row == 0 { 0 } else { end(row - 1) };
        self.texts.get(start..end(row)).unwrap_or_default()
    }

    /// The number in `row`; `None` where it is missing, a text, or beyond the last row.
    pub fn value(&self, row: usize) -> Option<f64> {
        self.values.get(row).copied().filter(|value| !value.is_nan())
    }

    /// The numbers of all rows, NaN where there is none.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The cell in `row`; missing beyond the last row.
    pub fn cell(&self, row: usize) -> Cell<'_> {
        let typed = self.typed(row);
        match self.value(row) {
            Some(value) => Cell::Number { typed, value },
            None if number::read(typed, self.sign) == Reading::Missing => Cell::Missing { typed },
            None => Cell::Text(typed),
        }
    }

    /// All cells in the order of the rows.
    pub fn cells(&self) -> impl Iterator<Item = Cell<'_>> {
        (0..self.len()).map(|row| self.cell(row))
    }

    /// How many cells have no number.
    pub fn missing(&self) -> usize {
        self.values.iter().filter(|value| value.is_nan()).count()
    }
}
