use serde::{Deserialize, Serialize};

use super::super::{DecimalSign, NumberFormat, Thousands};

/// The sign between two cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Delimiter {
    /// A tabulator, as between the cells that a spreadsheet puts on the clipboard.
    Tab,
    /// `;`, as in the CSV of spreadsheets where the comma is the decimal sign.
    Semicolon,
    /// `|`
    Pipe,
    /// `,`
    Comma,
}

impl Delimiter {
    /// All of them, the most telling first.
    pub const ALL: [Delimiter; 4] = [Delimiter::Tab, Delimiter::Semicolon, Delimiter::Pipe, Delimiter::Comma];

    /// The sign itself.
    pub fn sign(self) -> char {
        match self {
            Delimiter::Tab => '\t',
            Delimiter::Semicolon => ';',
            Delimiter::Pipe => '|',
            Delimiter::Comma => ',',
        }
    }

    pub(super) fn byte(self) -> u8 {
        self.sign() as u8
    }
}

/// The mark around a cell that holds a delimiter or a line's end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quote {
    /// `"`
    #[default]
    Double,
    /// `'`
    Single,
    /// None: a mark is a letter like any other, as in `14" pipe`.
    None,
}

impl Quote {
    /// All of them, the commonest first.
    pub const ALL: [Quote; 3] = [Quote::Double, Quote::Single, Quote::None];

    pub(super) fn byte(self) -> Option<u8> {
        match self {
            Quote::Double => Some(b'"'),
            Quote::Single => Some(b'\''),
            Quote::None => None,
        }
    }
}

/// How a text with separated values is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// The sign between cells.
    pub delimiter: Delimiter,
    /// The mark around cells.
    pub quote: Quote,
    /// The sign before decimals.
    pub decimal: DecimalSign,
    /// The sign between thousands. Where none was chosen, that of the text's numbers; [`Thousands::None`] where none has any.
    pub thousands: Thousands,
}

/// Which column has the units' names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitColumn {
    /// The one with this header.
    Under(String),
    /// None: the units are called by their numbers.
    Numbered,
}

/// What a user has said about how a text is to be read. What is not said is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Reading {
    /// The sign between cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<Delimiter>,
    /// The mark around cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
    /// The sign before decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal: Option<DecimalSign>,
    /// The sign between thousands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thousands: Option<Thousands>,
    /// The column with the units' names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<UnitColumn>,
    /// The headers of columns that are kept as texts although they have numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub as_text: Vec<String>,
}

impl Reading {
    /// How the program itself writes tables: tabulators between cells, `"` around those that hold one.
    pub fn between_tabs() -> Reading {
        Reading { delimiter: Some(Delimiter::Tab), quote: Some(Quote::Double), ..Reading::default() }
    }

    /// Whether everything is left to be found out.
    pub fn is_default(&self) -> bool {
        *self == Reading::default()
    }

    pub(super) fn format(&self, decimal: DecimalSign) -> NumberFormat {
        NumberFormat { decimal, thousands: self.thousands.unwrap_or_default() }
    }
}
