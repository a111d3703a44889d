//! The analysis of variance of a model, and the change from one to another.

use crate::regression::Equation;
use crate::regression::log_tail::ln_f_tail;
use crate::regression::tail::f_tail;

/// A sum of squares with its degrees of freedom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanSquare {
    /// The sum of squares.
    pub ss: f64,
    /// Its degrees of freedom.
    pub df: usize,
    /// The one by the other.
    pub mean: f64,
}

impl MeanSquare {
    fn of(ss: f64, df: usize) -> MeanSquare {
        MeanSquare { ss, df, mean: ss / df as f64 }
    }
}

/// The table of the analysis of variance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anova {
    /// What the terms explain.
    pub regression: MeanSquare,
    /// What they leave.
    pub residual: MeanSquare,
    /// Both together.
    pub total: MeanSquare,
}

/// What terms that were added change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FChange {
    /// By how much R² rises.
    pub r2: f64,
    /// The F of the added terms together.
    pub f: f64,
    /// How many were added.
    pub df1: usize,
    /// The degrees of freedom of the larger model's residuals.
    pub df2: usize,
    /// The p of that F.
    pub p: f64,
    /// The natural logarithm of that p.
    pub log_p: f64,
}

impl Equation {
    /// The table of the analysis of variance; its F and p are those of the fit.
    pub fn anova(&self) -> Anova {
        let explained = if self.r2 < 0.5 { self.r2 * self.total_ss } else { self.total_ss - self.residual_ss };
        let terms = self.terms.len();
        Anova {
            regression: MeanSquare::of(explained, terms),
            residual: MeanSquare::of(self.residual_ss, self.df),
            total: MeanSquare::of(self.total_ss, self.df + terms),
        }
    }

    /// What this model changes against a smaller one of the same units, all of whose terms it has:
    /// F = ((RSS₀ − RSS₁) / df1) / (RSS₁ / df2). `None` if it is not larger or of another number of units.
    pub fn change_from(&self, smaller: &Equation) -> Option<FChange> {
        let added = smaller.df.checked_sub(self.df).filter(|&added| added > 0 && self.n == smaller.n)?;
        let f = (smaller.residual_ss - self.residual_ss).max(0.0) / added as f64 / (self.residual_ss / self.df as f64);
        let (df1, df2) = (added as f64, self.df as f64);
        Some(FChange {
            r2: self.r2 - smaller.r2,
            f,
            df1: added,
            df2: self.df,
            p: f_tail(f, df1, df2),
            log_p: ln_f_tail(f, df1, df2),
        })
    }
}
