use serde::{Deserialize, Serialize};

/// Why a spreadsheet, or a sheet of it, cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpreadsheetProblem {
    /// The file is neither XLSX nor ODS.
    NotASpreadsheet,
    /// It is in the format of Excel before 2007, or protected by a password: both begin alike.
    OldOrProtected,
    /// Unpacked it would have more bytes than [`MOST_UNPACKED`](super::MOST_UNPACKED).
    TooLarge {
        /// How many bytes it says it has, or if it says less, how many were counted before counting was stopped.
        bytes: u64,
    },
    /// It is damaged, or written in a way that is not understood.
    Unreadable,
    /// It has no sheet with cells, or all are hidden.
    NoSheet,
    /// The sheet has no row with two cells.
    EmptySheet {
        /// The name of the sheet.
        sheet: String,
    },
    /// The sheet has more rows than a table may have units.
    TooManyRows {
        /// How many there are at least.
        found: usize,
    },
    /// The sheet has more columns than a table may have.
    TooManyColumns {
        /// How many there are beside the first.
        found: usize,
    },
}
