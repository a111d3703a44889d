//! All that is said of one model beside its coefficients: the doubt about it.
//!
//! ```
//! use virker::regression::{Hc, Report, Sample, Variable};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let candidates = ["rygere_pct", "kronikere_pr1000"].map(Variable::plain);
//! let sample = Sample::of(table, &Variable::plain("match23_pct"), &candidates).expect("sound data");
//! let report = Report::of(&sample, &[0, 1]).expect("a fit");
//! assert!(report.robust(Hc::Three).terms[0].se > 0.0);
//! assert!(report.prediction.r2 < report.fit.r2);
//! ```

mod anova;
mod collinearity;
mod dependence;
mod influence;
mod information;
mod prediction;
mod robust;

pub use anova::{Anova, FChange, MeanSquare};
pub use collinearity::{Collinearity, ConditionIndex};
pub use dependence::{Dependence, dependences};
pub use influence::{Influence, Limits, Outlier, UnitInfluence};
pub use information::{Information, mallows_cp};
pub use prediction::Prediction;
pub use robust::{Hc, Robust, RobustCoefficient};

use super::anatomy::Anatomy;
use super::assumptions::{Assumptions, durbin_watson_exact};
use super::{Fit, Problem, Sample};

/// A model and all that is to be known before it is believed.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The model.
    pub fit: Fit,
    /// What each unit does to it.
    pub influence: Influence,
    /// How likely it makes the data, for the parameters that it spends.
    pub information: Information,
    /// How well it would foretell units that it has not seen.
    pub prediction: Prediction,
    /// How far its terms say the same.
    pub collinearity: Collinearity,
    /// Whether its residuals behave as its p's take for granted.
    pub assumptions: Assumptions,
    robust: [Robust; 5],
    anatomy: Anatomy,
}

impl Report {
    /// Everything about the model of these candidates with a constant. Panics if there is no such candidate.
    ///
    /// # Errors
    /// As [`Fit::of`].
    pub fn of(sample: &Sample, candidates: &[usize]) -> Result<Report, Problem> {
        Report::with(sample, candidates, true)
    }

    /// Everything about the model without a constant.
    ///
    /// # Errors
    /// As [`Fit::without_constant`].
    pub fn without_constant(sample: &Sample, candidates: &[usize]) -> Result<Report, Problem> {
        Report::with(sample, candidates, false)
    }

    fn with(sample: &Sample, candidates: &[usize], has_constant: bool) -> Result<Report, Problem> {
        let (fit, solution) = Fit::solved(sample, candidates, has_constant)?;
        let anatomy = Anatomy::of(&solution);
        Ok(Report {
            influence: Influence::of(&fit, &anatomy),
            information: Information::of(&fit),
            prediction: Prediction::of(&fit, &anatomy),
            collinearity: Collinearity::of(&fit, &solution),
            assumptions: Assumptions::of(&fit, &anatomy),
            robust: Hc::ALL.map(|kind| Robust::of(kind, &fit, &anatomy)),
            fit,
            anatomy,
        })
    }

    /// Standard errors that hold when some units scatter more than others.
    pub fn robust(&self, kind: Hc) -> &Robust {
        &self.robust[kind as usize]
    }

    /// The exact p of the Durbin–Watson statistic, for positive correlation from unit to unit; `None` beyond
    /// [`MOST_UNITS_FOR_EXACT_P`](super::assumptions::MOST_UNITS_FOR_EXACT_P) units. It takes the cube of the number of
    /// units in multiplications, and is therefore asked for apart.
    pub fn durbin_watson_exact_p(&self) -> Option<f64> {
        durbin_watson_exact(self.assumptions.durbin_watson.statistic, &self.anatomy)
    }
}
