//! The choice of a model step by step, by the rules of SPSS REGRESSION.

use serde::{Deserialize, Serialize};

use super::{Fit, Problem, Sample};

/// When a variable comes in and when it goes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Options {
    /// A candidate enters if the p of its F is below this.
    pub pin: f64,
    /// A term is removed if the p of its F is above this.
    pub pout: f64,
    /// A candidate needs at least this tolerance, and may not take any term's below it.
    pub tolerance: f64,
}

impl Default for Options {
    /// SPSS' own: .05, .10, .0001.
    fn default() -> Self {
        Options { pin: 0.05, pout: 0.10, tolerance: 0.0001 }
    }
}

/// What had to be changed in the options before they could be used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// PIN was not below POUT, so that a variable could have gone in and out for ever; POUT was raised.
    PoutRaised {
        /// POUT as asked for.
        from: f64,
        /// POUT as used.
        to: f64,
    },
}

/// A candidate outside the model, as SPSS' table of excluded variables has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outside {
    /// Its place in the sample's list.
    pub candidate: usize,
    /// The standardised coefficient that it would have as the next term.
    pub beta_in: f64,
    /// The t that it would have.
    pub t: f64,
    /// The F with which it would enter: t².
    pub f: f64,
    /// The p of that F.
    pub p: f64,
    /// Its correlation with the response, given the terms in the model.
    pub partial: f64,
    /// 1 − R² of it on the terms in the model.
    pub tolerance: f64,
    /// The least tolerance of any term if it came in, itself among them.
    pub min_tolerance: f64,
    /// Whether its tolerances allow it to enter.
    pub admissible: bool,
}

/// A term in the model, as it was weighed for removal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inside {
    /// Its place in the sample's list.
    pub candidate: usize,
    /// The F by which the model would fall without it.
    pub f: f64,
    /// The p of that F.
    pub p: f64,
}

/// What a step did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// This candidate came in.
    Entered(usize),
    /// This candidate went out.
    Removed(usize),
}

/// One step: what was weighed, what was done, and the model after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What was done.
    pub moved: Move,
    /// The terms before the step, as they were weighed for removal.
    pub inside: Vec<Inside>,
    /// The candidates outside before the step, as they were weighed for entry; in the order of the list.
    pub outside: Vec<Outside>,
    /// The terms after the step, in the order in which they entered.
    pub model: Vec<usize>,
    /// The model after the step, fitted by QR.
    pub fit: Fit,
    /// The F by which this step changed the model.
    pub f_change: f64,
    /// Its p.
    pub f_change_p: f64,
}

/// The whole course of a selection.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// The options as used.
    pub options: Options,
    /// What had to be changed in them.
    pub warning: Option<Warning>,
    /// The steps. Without any, no candidate entered: the model is the constant alone.
    pub steps: Vec<Step>,
    /// The terms at the end, as they were weighed for removal.
    pub inside: Vec<Inside>,
    /// The candidates left outside at the end, and why none of them entered.
    pub outside: Vec<Outside>,
    /// The model at the end.
    pub fit: Fit,
}

impl Path {
    /// The terms of the model at the end, in the order in which they entered.
    pub fn chosen(&self) -> &[usize] {
        self.steps.last().map_or(&[], |step| &step.model)
    }
}

/// Chooses among `candidates` of the sample.
///
/// # Errors
/// [`Problem::TooFewUnits`] if not even one term could be judged.
pub fn run(sample: &Sample, candidates: &[usize], options: &Options) -> Result<Path, Problem> {
    let _ = (sample, candidates, options);
    todo!("in the next commit")
}
