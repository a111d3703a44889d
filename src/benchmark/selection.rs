//! By which way a model is chosen, and the model that it leads to.
//!
//! Whatever the way, the other parts of a benchmark get a [`stepwise::Path`]: that of the steps themselves or, for all
//! subsets and for a choice by hand, the one of SPSS' ENTER with the terms that were chosen.

use serde::{Deserialize, Serialize};

use crate::regression::resampled::Resampled;
use crate::regression::stepwise::{self, Block, Method, Path, Plan};
use crate::regression::subsets::{self, Criteria, Criterion, MOST_CANDIDATES, Models, best_few};
use crate::regression::{Correlations, Override, Sample, Screening};

use super::{Candidate, Problem, Settings};

/// The way to a model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Step by step, by the method of [`stepwise::Options`].
    #[default]
    Steps,
    /// The best of all models by a criterion.
    Subsets,
    /// The user names the terms.
    Hand,
}

/// How the model is come by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// The way.
    #[serde(default)]
    pub by: By,
    /// By what the best of all models is the best.
    #[serde(default = "adjusted_r2")]
    pub criterion: Criterion,
    /// The headers of the candidates that are in the model whatever the data say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forced: Vec<String>,
    /// The headers of the candidates of the user's own model.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hand: Vec<String>,
}

fn adjusted_r2() -> Criterion {
    Criterion::AdjustedR2
}

impl Default for Selection {
    /// Step by step, nothing forced.
    fn default() -> Self {
        Selection { by: By::Steps, criterion: adjusted_r2(), forced: Vec::new(), hand: Vec::new() }
    }
}

impl Selection {
    /// Whether a candidate is in the model whatever the data say: forced, or named by a choice by hand.
    pub fn insists_on(&self, header: &str) -> bool {
        let has = |list: &[String]| list.iter().any(|named| named == header);
        has(&self.forced) || (self.by == By::Hand && has(&self.hand))
    }

    /// Forces a candidate into the model, or no longer.
    pub fn force(&mut self, header: &str, on: bool) {
        put(&mut self.forced, header, on);
    }

    /// Takes a candidate into the user's own model, or out of it.
    pub fn take(&mut self, header: &str, on: bool) {
        put(&mut self.hand, header, on);
    }

    /// Forgets a candidate that no longer takes part.
    pub fn forget(&mut self, header: &str) {
        self.force(header, false);
        self.take(header, false);
    }

    /// The problems of the candidates that it insists on: each has to take part.
    pub(super) fn problems<'a>(&'a self, settings: &'a Settings) -> impl Iterator<Item = Problem> + 'a {
        let hand = if self.by == By::Hand { self.hand.as_slice() } else { &[] };
        let takes_part = |candidate: &Candidate| candidate.on && candidate.screening != Override::Drop;
        let off = move |header: &&String| !settings.candidate(header).is_some_and(takes_part);
        let both = self.forced.iter().chain(hand.iter().filter(|header| !self.forced.contains(header)));
        both.filter(off).map(|header| Problem::InsistedButOff { header: header.clone() })
    }
}

fn put(list: &mut Vec<String>, header: &str, on: bool) {
    list.retain(|other| other != header);
    if on {
        list.push(header.to_owned());
    }
}

/// A model among all.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// Its terms, by their places in the sample's list.
    pub terms: Vec<usize>,
    /// What it is worth.
    pub criteria: Criteria,
}

/// What a search among all models found.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// By what the models are ranked.
    pub criterion: Criterion,
    /// How many models there are of these candidates and forced terms: a power of 2.
    pub searched: u64,
    /// The best few, the best first; the first is the one chosen.
    pub best: Vec<Ranked>,
}

/// So many models are told of a search.
const TOLD: usize = 8;

/// What screening is told of each candidate that takes part: those that are insisted on stay.
pub(super) fn overrides(settings: &Settings) -> Vec<Override> {
    let taking_part = settings.candidates.iter().filter(|candidate| candidate.on);
    let stays = |candidate: &Candidate| match settings.selection.insists_on(&candidate.header) {
        true => Override::Keep,
        false => candidate.screening,
    };
    taking_part.map(stays).collect()
}

/// The candidates of a sample that are insisted on, in its order.
fn insisted(sample: &Sample, settings: &Settings) -> Vec<usize> {
    let is_insisted = |place: &usize| settings.selection.insists_on(&sample.candidates()[*place].header);
    (0..sample.candidates().len()).filter(is_insisted).collect()
}

/// The candidates of a sample that the user forces into every model, in its order.
pub(super) fn forced(sample: &Sample, settings: &Settings) -> Vec<usize> {
    let is_forced = |place: &usize| settings.selection.forced.contains(&sample.candidates()[*place].header);
    (0..sample.candidates().len()).filter(is_forced).collect()
}

/// Chooses the model; with it, for a search among all models, what it found.
pub(super) fn chosen(
    sample: &Sample,
    correlations: &Correlations,
    screening: &Screening,
    settings: &Settings,
) -> Result<(Path, Option<Ranking>), Problem> {
    let insisted = insisted(sample, settings);
    let by_entering = |terms: Vec<usize>, tolerance: f64| {
        let options = stepwise::Options { method: Method::Enter, tolerance, ..settings.stepwise };
        let plan = Plan::one(Method::Enter, &terms);
        stepwise::run_plan_among(sample, correlations, &plan, &screening.kept, &options).map_err(Problem::Data)
    };
    match settings.selection.by {
        By::Steps => {
            let plan = steps(settings.stepwise.method, insisted, &screening.kept);
            let path = stepwise::run_plan_among(sample, correlations, &plan, &screening.kept, &settings.stepwise);
            Ok((path.map_err(Problem::Data)?, None))
        }
        By::Hand => Ok((by_entering(insisted, settings.stepwise.tolerance)?, None)),
        By::Subsets => {
            let ranking = ranked(sample, &screening.kept, &insisted, settings.selection.criterion).map_err(Problem::Subsets)?;
            let terms = ranking.best.first().map_or_else(Vec::new, |best| best.terms.clone());
            // The search knows no tolerance: it leaves out only what adds up exactly.
            Ok((by_entering(terms, 0.0)?, Some(ranking)))
        }
    }
}

/// The plan that leads to a model that was chosen, so that another program can go by it: for all subsets and for a
/// choice by hand that of entering the terms.
pub(super) fn plan(sample: &Sample, screening: &Screening, path: &Path, settings: &Settings) -> Plan {
    match settings.selection.by {
        By::Steps => steps(settings.stepwise.method, insisted(sample, settings), &screening.kept),
        By::Subsets | By::Hand => Plan::one(Method::Enter, path.chosen()),
    }
}

/// The plan of going step by step. BACKWARD begins with all candidates only in an empty model, so where something is
/// forced all enter by a block of their own first, and what is forced is not of the block that leaves.
fn steps(method: Method, forced: Vec<usize>, kept: &[usize]) -> Plan {
    if method == Method::Backward && !forced.is_empty() {
        let free = kept.iter().copied().filter(|candidate| !forced.contains(candidate)).collect();
        let all = Block { method: Method::Enter, candidates: kept.to_vec() };
        return Plan { forced: Vec::new(), blocks: vec![all, Block { method, candidates: free }] };
    }
    Plan { forced, blocks: vec![Block { method, candidates: kept.to_vec() }] }
}

/// The best few of all models. All are gone through only where the candidates add up to each other.
fn ranked(sample: &Sample, kept: &[usize], forced: &[usize], criterion: Criterion) -> Result<Ranking, subsets::Problem> {
    let best = match best_few(sample, kept, forced, TOLD) {
        Err(subsets::Problem::Dependent) if kept.len() <= MOST_CANDIDATES => Models::of(sample, kept, forced)?.best_by_size(TOLD),
        found => found?,
    };
    let best = best.best(criterion, TOLD);
    if best.is_empty() {
        return Err(subsets::Problem::Dependent);
    }
    let terms = |mask: subsets::Mask| (0..kept.len()).filter(|bit| mask >> bit & 1 == 1).map(|bit| kept[bit]).collect();
    Ok(Ranking {
        criterion,
        searched: 1 << (kept.len() - forced.len()),
        best: best.into_iter().map(|model| Ranked { terms: terms(model.mask), criteria: model.criteria }).collect(),
    })
}

/// Screening and selection by these settings, ready to be repeated on counts of units.
pub(super) fn ready(sample: &Sample, settings: &Settings) -> Resampled {
    let ready = Resampled::screened(sample, settings.threshold, &overrides(settings), &settings.stepwise);
    let all: Vec<usize> = (0..sample.candidates().len()).collect();
    let insisted = insisted(sample, settings);
    match settings.selection.by {
        By::Steps => ready.going_by(&steps(settings.stepwise.method, insisted, &all), settings.stepwise.tolerance),
        By::Hand => ready.going_by(&Plan::one(Method::Enter, &insisted), settings.stepwise.tolerance),
        By::Subsets => ready.searching(settings.selection.criterion, insisted),
    }
}

#[cfg(test)]
mod tests;
