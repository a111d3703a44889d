//! The whole course of a selection: its steps, and what was weighed at each.

use super::options::{Options, Warning};
use crate::regression::tail::f_tail;
use crate::regression::{Equation, Fit};

/// A candidate outside the model, as SPSS' table of excluded variables has it. Where the terms in the model add
/// up to the candidate exactly, its tolerance is 0 and all that depends on it is NaN.
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

impl Outside {
    /// A candidate that the terms in the model add up to: of its effect nothing can be told.
    pub(super) fn untold(candidate: usize) -> Outside {
        let nan = f64::NAN;
        Outside {
            candidate,
            beta_in: nan,
            t: nan,
            f: nan,
            p: nan,
            partial: nan,
            tolerance: 0.0,
            min_tolerance: 0.0,
            admissible: false,
        }
    }
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
    pub fit: Equation,
    /// The F by which this step changed the model.
    pub f_change: f64,
    /// Its p.
    pub f_change_p: f64,
    /// The block that it belongs to; forced terms make a block of their own before the others.
    pub block: usize,
    /// Whether it is one of many entries that SPSS counts as a single step: ENTER's, and BACKWARD's first.
    /// Steps of the same block that follow each other are then one [`Stage`].
    pub together: bool,
}

/// What a reader counts as one step: a single move, or all the entries of ENTER.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage<'a> {
    /// The candidates that came in, in their order.
    pub entered: Vec<usize>,
    /// The candidates that went out.
    pub removed: Vec<usize>,
    /// The last of its moves, with the model after it.
    pub step: &'a Step,
    /// The terms after it, as they are weighed for removal.
    pub inside: &'a [Inside],
    /// The candidates outside after it, as they are weighed for entry: SPSS' table of excluded variables.
    pub outside: &'a [Outside],
    /// The F by which it changed the model: ((RSS before − RSS after) / moves) / (RSS of the larger / its df).
    pub f_change: f64,
    /// Its p, with as many degrees of freedom as there were moves.
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

    /// The steps as a reader counts them, the entries of ENTER as one.
    pub fn stages(&self) -> Vec<Stage<'_>> {
        let mut stages = Vec::new();
        let mut first = 0;
        while let Some(step) = self.steps.get(first) {
            let same = |other: &&Step| step.together && other.together && other.block == step.block;
            let count = 1 + self.steps[first + 1..].iter().take_while(same).count();
            stages.push(self.stage(first, count));
            first += count;
        }
        stages
    }

    fn stage(&self, first: usize, count: usize) -> Stage<'_> {
        let steps = &self.steps[first..first + count];
        let step = &self.steps[first + count - 1];
        let after = self.steps.get(first + count);
        let before = match first.checked_sub(1).and_then(|before| self.steps.get(before)) {
            Some(before) => before.fit.residual_ss,
            None => step.fit.total_ss,
        };
        let (f_change, f_change_p) = if count == 1 {
            (step.f_change, step.f_change_p)
        } else {
            let (moves, df) = (count as f64, step.fit.df as f64);
            let f = (before - step.fit.residual_ss) / moves / (step.fit.residual_ss / df);
            (f, f_tail(f, moves, df))
        };
        let pick = |entered: bool| {
            let picked = steps.iter().filter_map(|step| match step.moved {
                Move::Entered(candidate) if entered => Some(candidate),
                Move::Removed(candidate) if !entered => Some(candidate),
                _ => None,
            });
            picked.collect()
        };
        Stage {
            entered: pick(true),
            removed: pick(false),
            step,
            inside: after.map_or(&self.inside, |after| &after.inside),
            outside: after.map_or(&self.outside, |after| &after.outside),
            f_change,
            f_change_p,
        }
    }
}
