//! What can be wrong with a table.

use serde::{Deserialize, Serialize};

use super::px::PxProblem;

/// What is wrong with a table, and where. Lines and columns count from 1 as a spreadsheet shows them: the
/// line of headers is line 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TableProblem {
    /// There is no text at all, or only blanks.
    Empty,
    /// It is not text: it holds a zero byte. A spreadsheet's own file, perhaps.
    NotText,
    /// A letter could not be decoded: the file is in another encoding than the one it was read in.
    Undecoded {
        /// The line in the file.
        line: usize,
    },
    /// No sign that separates columns was found: there is one column only.
    OneColumn,
    /// A line has another number of cells than the line of headers.
    Ragged {
        /// The line in the file.
        line: usize,
        /// How many cells the line of headers has.
        expected: usize,
        /// How many this line has.
        found: usize,
    },
    /// A quotation mark was opened and never closed, or the file is unreadable in another way.
    Unreadable {
        /// The line where reading stopped.
        line: usize,
    },
    /// A column has no header.
    NoHeader {
        /// The number of the column.
        column: usize,
    },
    /// Two columns have the same header.
    DuplicateHeader {
        /// The header.
        header: String,
        /// The numbers of the first two columns that have it.
        columns: (usize, usize),
    },
    /// A unit has no name.
    NoUnit {
        /// The line in the file.
        line: usize,
    },
    /// Two rows have the same unit.
    DuplicateUnit {
        /// The unit's name.
        unit: String,
        /// The first two lines that have it.
        lines: (usize, usize),
    },
    /// A text stands in a column of numbers.
    NotANumber {
        /// The line in the file.
        line: usize,
        /// The unit of that line.
        unit: String,
        /// The header of the column.
        header: String,
        /// The text.
        typed: String,
    },
    /// A number is too large to reckon with.
    TooLarge {
        /// The line in the file.
        line: usize,
        /// The unit of that line.
        unit: String,
        /// The header of the column.
        header: String,
        /// The number as typed.
        typed: String,
    },
    /// No column but that of the units has numbers.
    NoNumbers,
    /// There are fewer units than [`FEWEST_UNITS`](super::FEWEST_UNITS).
    TooFewUnits {
        /// How many there are.
        found: usize,
    },
    /// There are more units than [`MOST_UNITS`](super::MOST_UNITS).
    TooManyUnits {
        /// How many there are at least.
        found: usize,
    },
    /// There are more columns than [`MOST_COLUMNS`](super::MOST_COLUMNS).
    TooManyColumns {
        /// How many there are.
        found: usize,
    },
    /// A column has another number of cells than there are units.
    WrongLength {
        /// The header of the column.
        header: String,
        /// How many units there are.
        expected: usize,
        /// How many cells there are.
        found: usize,
    },
    /// The file is in the PC-Axis format, and something is wrong in its own terms.
    Px(PxProblem),
    /// More problems of the same kinds were found than are listed.
    AndMore {
        /// How many are not listed.
        more: usize,
    },
}

impl TableProblem {
    /// The header of the column that a cell with this problem stands in.
    pub fn header(&self) -> Option<&str> {
        match self {
            TableProblem::NotANumber { header, .. } | TableProblem::TooLarge { header, .. } => Some(header),
            _ => None,
        }
    }
}

/// The problems to be shown: the first of them, and how many more there are.
pub(super) fn listed(problems: &mut Vec<TableProblem>) -> Vec<TableProblem> {
    if problems.len() > super::MOST_PROBLEMS {
        let more = problems.len() - super::MOST_PROBLEMS;
        problems.truncate(super::MOST_PROBLEMS);
        problems.push(TableProblem::AndMore { more });
    }
    std::mem::take(problems)
}
