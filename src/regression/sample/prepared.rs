use std::sync::{Arc, OnceLock};

use crate::regression::exact::{Exact, Scaled};
use crate::table::Column;

use super::Variable;

/// A variable of a sample, with all that is made of it alone. Samples that begin with the same cells of the same rows share it.
#[derive(Clone, Debug)]
pub(in crate::regression) struct Prepared {
    variable: Variable,
    /// The column that it was made of, where it was made of one: it shares its cells.
    source: Option<Column>,
    pub(super) values: Vec<f64>,
    pub(super) raw_mean: f64,
    pub(super) exact: Exact,
    /// What correlations and every fit start from, made when it is first asked for.
    about_mean: OnceLock<Scaled>,
    /// The same, rounded to doubles.
    rounded: OnceLock<Vec<f64>>,
}

impl Prepared {
    pub(super) fn new(variable: Variable, source: Option<Column>, raw_mean: f64, exact: Exact) -> Arc<Prepared> {
        Arc::new(Prepared {
            variable,
            source,
            values: exact.rounded(),
            raw_mean,
            exact,
            about_mean: OnceLock::new(),
            rounded: OnceLock::new(),
        })
    }

    /// The variable about its mean and of length 1.
    pub(in crate::regression) fn about_mean(&self) -> &Scaled {
        self.about_mean.get_or_init(|| Scaled::of(&self.exact, true))
    }

    /// The variable about its mean and of length 1, rounded to doubles.
    pub(in crate::regression) fn about_mean_rounded(&self) -> &[f64] {
        // All of its digits are kept only of the few variables that a fit asks for: they take twice the room.
        let rounded = |scaled: &Scaled| scaled.values.iter().map(|value| value.value()).collect();
        self.rounded.get_or_init(|| match self.about_mean.get() {
            Some(scaled) => rounded(scaled),
            None => rounded(&Scaled::of(&self.exact, true)),
        })
    }

    /// Whether this is what a variable of these cells comes to in the same rows.
    pub(super) fn is(&self, variable: &Variable, column: &Column) -> bool {
        self.variable == *variable && self.source.as_ref().is_some_and(|source| source.shares_cells_with(column))
    }
}

impl PartialEq for Prepared {
    fn eq(&self, other: &Prepared) -> bool {
        self.variable == other.variable && self.exact == other.exact && self.raw_mean == other.raw_mean
    }
}
