//! What can keep a model from being fitted.

use super::{Transform, Variable};

/// What is wrong with the data of a model, and where.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The table has no column under this header.
    NoSuchColumn {
        /// The header.
        header: String,
    },
    /// The column holds texts, not numbers.
    NotNumeric {
        /// The header.
        header: String,
    },
    /// The same column is both response and candidate, or twice a candidate under the same transform.
    NamedTwice {
        /// The variable.
        variable: Variable,
    },
    /// Every cell of the column is missing.
    AllMissing {
        /// The header.
        header: String,
    },
    /// The column has one value only in the units that can be used; nothing can be explained by it, or in it.
    Constant {
        /// The variable.
        variable: Variable,
        /// Its one value.
        value: f64,
    },
    /// A value lies outside what the transform is defined for, such as zero under a logarithm.
    OutsideDomain {
        /// The unit.
        unit: String,
        /// The row in the table.
        row: usize,
        /// The header of the column.
        header: String,
        /// The transform.
        transform: Transform,
        /// The value.
        value: f64,
    },
    /// A value is infinite, or becomes so.
    Infinite {
        /// The unit.
        unit: String,
        /// The row in the table.
        row: usize,
        /// The header of the column.
        header: String,
    },
    /// No more units than coefficients: nothing would be left over to judge by.
    TooFewUnits {
        /// The units that have all values.
        units: usize,
        /// The coefficients, the constant among them.
        coefficients: usize,
    },
    /// Columns say exactly the same: one is an exact sum of multiples of the others and a constant.
    Dependent {
        /// The variable that adds nothing.
        variable: Variable,
        /// The variables that it is made of, each with its multiple.
        of: Vec<(Variable, f64)>,
    },
}
