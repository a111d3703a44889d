//! The choice of a model step by step, by the rules of SPSS REGRESSION.
//!
//! Before every step the terms in the model are weighed. If the one with the least F has a p above POUT it goes,
//! and nothing enters before all such terms are gone. Otherwise the candidates outside are weighed, and the one
//! with the greatest F enters if its p is below PIN. A candidate whose tolerance is too low, or that would make
//! another's too low, is not weighed. With n units and k terms, a term's F has 1 and n − 1 − k degrees of
//! freedom and a candidate's 1 and n − 2 − k. Equal F's go by the order of the list.

use serde::{Deserialize, Serialize};

use super::sweep::Swept;
use super::tail::{f_critical, f_tail};
use super::{Correlations, Fit, Problem, Sample};

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
    fn untold(candidate: usize) -> Outside {
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

/// A response of which less than this share is left unexplained counts as fully explained: what is left is rounding.
const NOTHING_LEFT: f64 = 1e-13;

/// A candidate with less tolerance than this is made of the terms in the model; the rest is rounding, and no
/// tolerance that is asked for lets it in.
const NO_TOLERANCE: f64 = 1e-12;

/// F's that differ by less than this share are equal: copies of a column differ by rounding only, and the order of
/// the list is to decide between them.
const EQUAL: f64 = 1e-10;

/// Says whether an F is large enough to enter or small enough to leave.
pub(crate) trait Criterion {
    /// Whether a candidate with this F of 1 and `df` degrees of freedom enters.
    fn enters(&self, f: f64, df: usize) -> bool;
    /// Whether a term with this F of 1 and `df` degrees of freedom leaves.
    fn leaves(&self, f: f64, df: usize) -> bool;
}

impl Criterion for Options {
    fn enters(&self, f: f64, df: usize) -> bool {
        f_tail(f, 1.0, df as f64) < self.pin
    }

    fn leaves(&self, f: f64, df: usize) -> bool {
        f_tail(f, 1.0, df as f64) > self.pout
    }
}

/// The same criterion with the F of each number of degrees of freedom reckoned beforehand: for many selections.
#[derive(Clone, Debug)]
pub(crate) struct Critical {
    /// For `df` = 1, 2, …: the F above which a candidate enters, and below which a term leaves.
    by_df: Vec<(f64, f64)>,
}

impl Critical {
    /// For models of at most `terms` terms on `n` units. Other degrees of freedom do not occur.
    pub fn of(options: &Options, n: usize, terms: usize) -> Critical {
        let least = n.saturating_sub(terms + 2);
        let critical = |df: usize| match df {
            df if df < least => (f64::INFINITY, 0.0),
            df => (f_critical(options.pin, df as f64), f_critical(options.pout, df as f64)),
        };
        Critical { by_df: (1..n).map(critical).collect() }
    }
}

impl Criterion for Critical {
    fn enters(&self, f: f64, df: usize) -> bool {
        self.by_df.get(df.wrapping_sub(1)).is_some_and(|&(enter, _)| f > enter)
    }

    fn leaves(&self, f: f64, df: usize) -> bool {
        self.by_df.get(df.wrapping_sub(1)).is_some_and(|&(_, leave)| f < leave)
    }
}

/// The degrees of freedom of a term's F.
fn df_inside(swept: &Swept, n: usize) -> usize {
    n.saturating_sub(1 + swept.model().len())
}

/// The degrees of freedom of a candidate's F; none enters with 0.
fn df_outside(swept: &Swept, n: usize) -> usize {
    n.saturating_sub(2 + swept.model().len())
}

fn f_inside(swept: &Swept, term: usize, n: usize) -> f64 {
    swept.share(term) / swept.unexplained().max(0.0) * df_inside(swept, n) as f64
}

fn f_outside(swept: &Swept, candidate: usize, n: usize) -> f64 {
    let share = swept.share(candidate);
    share / (swept.unexplained() - share).max(0.0) * df_outside(swept, n) as f64
}

fn is_admissible(swept: &Swept, candidate: usize, tolerance: f64) -> bool {
    let tolerance = tolerance.max(NO_TOLERANCE);
    swept.tolerance(candidate) >= tolerance
        && swept.model().iter().all(|&term| swept.tolerance_with(term, candidate) >= tolerance)
}

/// What the rules do next; `None` when they are done.
pub(crate) fn next_move(swept: &Swept, n: usize, tolerance: f64, criterion: &impl Criterion) -> Option<Move> {
    if swept.unexplained() > NOTHING_LEFT {
        let mut weakest: Option<(f64, usize)> = None;
        for term in (0..swept.candidates()).filter(|&candidate| swept.is_in(candidate)) {
            let f = f_inside(swept, term, n);
            if weakest.is_none_or(|(least, _)| f < least * (1.0 - EQUAL)) {
                weakest = Some((f, term));
            }
        }
        if let Some((f, term)) = weakest
            && criterion.leaves(f, df_inside(swept, n))
        {
            return Some(Move::Removed(term));
        }
    }
    let df = df_outside(swept, n);
    if df == 0 || swept.unexplained() <= NOTHING_LEFT {
        return None;
    }
    let mut strongest: Option<(f64, usize)> = None;
    for candidate in (0..swept.candidates()).filter(|&candidate| !swept.is_in(candidate)) {
        // The order of the tests is one of speed only: the tolerances of all terms are reckoned last.
        if swept.tolerance(candidate) < tolerance.max(NO_TOLERANCE) {
            continue;
        }
        let f = f_outside(swept, candidate, n);
        if strongest.is_none_or(|(most, _)| f > most * (1.0 + EQUAL)) && is_admissible(swept, candidate, tolerance) {
            strongest = Some((f, candidate));
        }
    }
    strongest.filter(|&(f, _)| criterion.enters(f, df)).map(|(_, candidate)| Move::Entered(candidate))
}

/// How many steps are taken at most: twice as many as there are candidates, as in SPSS.
pub(crate) fn most_steps(candidates: usize) -> usize {
    2 * candidates
}

fn weigh_inside(swept: &Swept, n: usize, candidates: &[usize]) -> Vec<Inside> {
    let df = df_inside(swept, n) as f64;
    let weigh = |&term: &usize| {
        let f = f_inside(swept, term, n);
        Inside { candidate: candidates[term], f, p: f_tail(f, 1.0, df) }
    };
    swept.model().iter().map(weigh).collect()
}

fn weigh_outside(swept: &Swept, n: usize, tolerance: f64, candidates: &[usize]) -> Vec<Outside> {
    let df = df_outside(swept, n) as f64;
    let weigh = |candidate: usize| {
        let (own, covariance) = (swept.tolerance(candidate), swept.with_response(candidate));
        if own < NO_TOLERANCE {
            return Outside::untold(candidates[candidate]);
        }
        let f = f_outside(swept, candidate, n);
        Outside {
            candidate: candidates[candidate],
            beta_in: covariance / own,
            t: f.sqrt().copysign(covariance),
            f,
            p: f_tail(f, 1.0, df),
            partial: (covariance / (own * swept.unexplained()).sqrt()).clamp(-1.0, 1.0),
            tolerance: own,
            min_tolerance: swept.min_tolerance(candidate),
            admissible: is_admissible(swept, candidate, tolerance),
        }
    };
    (0..swept.candidates()).filter(|&candidate| !swept.is_in(candidate)).map(weigh).collect()
}

impl Options {
    /// The options with which a selection comes to an end: a variable that enters must not leave at once.
    ///
    /// SPSS raises POUT if PIN is larger and does not say to what. Here it becomes twice PIN, the ratio of SPSS'
    /// own values, or half-way from PIN to 1 if that is less.
    pub fn checked(self) -> (Options, Option<Warning>) {
        if self.pin <= self.pout {
            return (self, None);
        }
        let to = (2.0 * self.pin).min((1.0 + self.pin) / 2.0);
        (Options { pout: to, ..self }, Some(Warning::PoutRaised { from: self.pout, to }))
    }
}

/// Chooses among these candidates, which are places in the sample's list. Panics if there is no such candidate.
///
/// The choice is made on swept correlations; every model that is shown is fitted anew by QR.
///
/// # Errors
/// Those of [`Fit::of`], should a tolerance of 0 let dependent columns in.
pub fn run(sample: &Sample, candidates: &[usize], options: &Options) -> Result<Path, Problem> {
    run_on(sample, &Correlations::of(sample), candidates, options)
}

/// As [`run`], for correlations that are known already.
pub fn run_on(sample: &Sample, correlations: &Correlations, candidates: &[usize], options: &Options) -> Result<Path, Problem> {
    let (options, warning) = options.checked();
    let n = sample.n();
    let mut swept = Swept::new(candidates.len() + 1, correlations.matrix_of(candidates));
    let mut steps: Vec<Step> = Vec::new();
    let inside = |swept: &Swept| weigh_inside(swept, n, candidates);
    let outside = |swept: &Swept| weigh_outside(swept, n, options.tolerance, candidates);
    while steps.len() < most_steps(candidates.len()) {
        let Some(next) = next_move(&swept, n, options.tolerance, &options) else { break };
        let (Move::Entered(place) | Move::Removed(place)) = next;
        let (inside, outside) = (inside(&swept), outside(&swept));
        let (moved, f_change, f_change_p) = match next {
            Move::Entered(_) => (
                Move::Entered(candidates[place]),
                f_outside(&swept, place, n),
                f_tail(f_outside(&swept, place, n), 1.0, df_outside(&swept, n) as f64),
            ),
            Move::Removed(_) => (
                Move::Removed(candidates[place]),
                f_inside(&swept, place, n),
                f_tail(f_inside(&swept, place, n), 1.0, df_inside(&swept, n) as f64),
            ),
        };
        swept.sweep(place);
        let model: Vec<usize> = swept.model().iter().map(|&place| candidates[place]).collect();
        let fit = Fit::of(sample, &model)?;
        steps.push(Step { moved, inside, outside, model, fit, f_change, f_change_p });
    }
    let fit = match steps.last() {
        Some(step) => step.fit.clone(),
        None => Fit::of(sample, &[])?,
    };
    Ok(Path { options, warning, steps, inside: inside(&swept), outside: outside(&swept), fit })
}
