use serde::{Deserialize, Serialize};

/// What is wrong with a PC-Axis file, and where. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PxProblem {
    /// A line that should begin a keyword does not, or its keyword is not followed by `=` and `;`.
    Unreadable {
        /// The line in the file.
        line: usize,
    },
    /// A quotation mark was opened and never closed.
    OpenQuote {
        /// The line where it was opened.
        line: usize,
    },
    /// A keyword is missing without which there is no table.
    Lacks {
        /// The keyword, with the dimension that it should be about in parentheses.
        keyword: String,
    },
    /// KEYS is not about one of the dimensions, or says neither VALUES nor CODES, or CODES where there are none.
    Keys {
        /// The line with the keyword.
        line: usize,
        /// What it is about.
        dimension: String,
    },
    /// A row of numbers begins with a key that is no value or code of its dimension.
    NoSuchKey {
        /// The line in the file.
        line: usize,
        /// The dimension.
        dimension: String,
        /// What stands there.
        typed: String,
    },
    /// Two rows of numbers have the same keys.
    KeysTwice {
        /// The line of the second.
        line: usize,
    },
    /// A row of numbers after its keys ends too early.
    ShortRow {
        /// The line where the numbers end.
        line: usize,
        /// How many numbers follow the keys of a row.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Two dimensions have the same name.
    DuplicateDimension {
        /// The line in the file.
        line: usize,
        /// The name.
        dimension: String,
    },
    /// A dimension has two values of the same name, and no codes that tell them apart.
    DuplicateValue {
        /// The line in the file.
        line: usize,
        /// The dimension.
        dimension: String,
        /// The value.
        value: String,
    },
    /// A dimension has not as many codes as values.
    Codes {
        /// The line with the codes.
        line: usize,
        /// The dimension.
        dimension: String,
        /// How many values it has.
        values: usize,
        /// How many codes it has.
        codes: usize,
    },
    /// There are more or fewer numbers than combinations.
    Count {
        /// The line where the numbers end, or the first of them that is one too many.
        line: usize,
        /// How many combinations there are.
        expected: usize,
        /// How many numbers there are; where there are too many, at least so many.
        found: usize,
    },
    /// There are more combinations than [`MOST_CELLS`](super::MOST_CELLS).
    TooManyCells {
        /// How many there are, or as many as can be counted.
        found: usize,
    },
    /// Among the numbers stands something else.
    NotANumber {
        /// The line in the file.
        line: usize,
        /// What stands there.
        typed: String,
    },
}
