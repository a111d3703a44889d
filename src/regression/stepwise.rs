//! The choice of a model step by step, by the rules of SPSS REGRESSION.
//!
//! STEPWISE, the method that is meant where none is named: before every step the terms in the model are weighed. If the one with the least F has a p above POUT it goes,
//! and nothing enters before all such terms are gone. Otherwise the candidates outside are weighed, and the one
//! with the greatest F enters if its p is below PIN. A candidate whose tolerance is too low, or that would make
//! another's too low, is not weighed. With n units and k terms, a term's F has 1 and n − 1 − k degrees of
//! freedom and a candidate's 1 and n − 2 − k. Equal F's go by the order of the list.
//!
//! The other [`Method`]s, blocks of candidates each with its own, and terms that always stay are put in a [`Plan`]:
//!
//! ```
//! use virker::regression::stepwise::{self, Block, Method, Options, Plan};
//! use virker::regression::{Correlations, Sample, Variable};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let candidates = ["rygere_pct", "kronikere_pr1000", "sengedage_pr_indb"].map(Variable::plain);
//! let sample = Sample::of(table, &Variable::plain("match23_pct"), &candidates).expect("sound data");
//! let plan = Plan { forced: vec![2], blocks: vec![Block { method: Method::Forward, candidates: vec![0, 1] }] };
//! let path = stepwise::run_plan(&sample, &Correlations::of(&sample), &plan, &Options::default()).expect("sound data");
//! assert_eq!(path.chosen()[0], 2);
//! ```

use serde::{Deserialize, Serialize};

use super::growing::Growing;
use super::procedure::{Course, NO_TOLERANCE, df_inside, df_outside, f_inside, f_outside, is_admissible};
use super::sweep::Swept;
use super::tail::f_tail;
use super::{Correlations, Equation, Fit, Problem, Sample};

pub(crate) use super::procedure::Critical;

/// How a model is come by. Source: IBM SPSS Statistics, REGRESSION, subcommand METHOD.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Candidates enter one by one, and before each entry all terms go that have become too weak.
    #[default]
    Stepwise,
    /// Candidates enter one by one; none goes.
    Forward,
    /// All candidates enter if the model is empty; then terms go one by one, and none comes back.
    Backward,
    /// All candidates enter in a single step, whatever their F, as far as their tolerances allow.
    Enter,
}

/// What is held against the limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeighBy {
    /// The p of an F, against PIN and POUT.
    #[default]
    P,
    /// The F itself, against FIN and FOUT.
    F,
}

/// When a variable comes in and when it goes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Options {
    /// A candidate enters if the p of its F is below this.
    pub pin: f64,
    /// A term is removed if the p of its F is above this.
    pub pout: f64,
    /// A candidate needs at least this tolerance, and may not take any term's below it.
    pub tolerance: f64,
    /// How the model is come by, where no [`Plan`] says otherwise.
    #[serde(default)]
    pub method: Method,
    /// Whether the limits are p's or F's.
    #[serde(default)]
    pub weigh_by: WeighBy,
    /// With limits of F: a candidate enters if its F is above this.
    #[serde(default = "spss_fin")]
    pub fin: f64,
    /// With limits of F: a term is removed if its F is below this.
    #[serde(default = "spss_fout")]
    pub fout: f64,
}

/// SPSS' own F to enter.
fn spss_fin() -> f64 {
    3.84
}

/// SPSS' own F to remove.
fn spss_fout() -> f64 {
    2.71
}

impl Default for Options {
    /// SPSS' own: STEPWISE by p; .05, .10, .0001; 3.84, 2.71.
    fn default() -> Self {
        Options {
            pin: 0.05,
            pout: 0.10,
            tolerance: 0.0001,
            method: Method::Stepwise,
            weigh_by: WeighBy::P,
            fin: spss_fin(),
            fout: spss_fout(),
        }
    }
}

/// Candidates that go by a method together: one METHOD subcommand of SPSS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The method.
    pub method: Method,
    /// The candidates, by their places in the sample's list.
    pub candidates: Vec<usize>,
}

/// What is tried in which order.
///
/// Each block begins with the model that the earlier ones have left, and enters and removes only its own candidates.
/// BACKWARD enters its candidates first only if the model is still empty, as SPSS does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Terms that enter before all others and are never removed, even if a block names them too.
    pub forced: Vec<usize>,
    /// The blocks, in their order.
    pub blocks: Vec<Block>,
}

impl Plan {
    /// One block of these candidates, nothing forced.
    pub fn one(method: Method, candidates: &[usize]) -> Plan {
        Plan { forced: Vec::new(), blocks: vec![Block { method, candidates: candidates.to_vec() }] }
    }

    /// All candidates named, each once, in the order in which they are named: ties go by it.
    pub fn candidates(&self) -> Vec<usize> {
        let mut all: Vec<usize> = Vec::new();
        for &candidate in self.forced.iter().chain(self.blocks.iter().flat_map(|block| &block.candidates)) {
            if !all.contains(&candidate) {
                all.push(candidate);
            }
        }
        all
    }

    /// The same plan with each candidate's place among `all` instead of its place in the sample's list.
    fn placed_among(&self, all: &[usize]) -> Plan {
        let place = |list: &[usize]| -> Vec<usize> {
            list.iter().filter_map(|candidate| all.iter().position(|other| other == candidate)).collect()
        };
        let blocks = self.blocks.iter().map(|block| Block { method: block.method, candidates: place(&block.candidates) });
        Plan { forced: place(&self.forced), blocks: blocks.collect() }
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
    /// FIN was below FOUT; FOUT was lowered.
    FoutLowered {
        /// FOUT as asked for.
        from: f64,
        /// FOUT as used.
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
    /// SPSS raises POUT if PIN is larger, lowers FOUT if FIN is smaller, and does not say to what. Here POUT becomes
    /// twice PIN, the ratio of SPSS' own values, or half-way from PIN to 1 if that is less; FOUT keeps SPSS' own ratio
    /// to FIN, 2.71 to 3.84.
    pub fn checked(self) -> (Options, Option<Warning>) {
        match self.weigh_by {
            WeighBy::P if self.pin > self.pout => {
                let to = (2.0 * self.pin).min((1.0 + self.pin) / 2.0);
                (Options { pout: to, ..self }, Some(Warning::PoutRaised { from: self.pout, to }))
            }
            WeighBy::F if self.fin < self.fout => {
                let to = self.fin * spss_fout() / spss_fin();
                (Options { fout: to, ..self }, Some(Warning::FoutLowered { from: self.fout, to }))
            }
            _ => (self, None),
        }
    }
}

/// Chooses among these candidates, which are places in the sample's list, by the method of the options. Panics if
/// there is no such candidate.
///
/// The choice is made on swept correlations; every model that is shown is fitted anew by QR.
///
/// # Errors
/// As [`run_plan`].
pub fn run(sample: &Sample, candidates: &[usize], options: &Options) -> Result<Path, Problem> {
    run_on(sample, &Correlations::of(sample), candidates, options)
}

/// As [`run`], for correlations that are known already.
///
/// # Errors
/// As [`run_plan`].
pub fn run_on(sample: &Sample, correlations: &Correlations, candidates: &[usize], options: &Options) -> Result<Path, Problem> {
    run_plan(sample, correlations, &Plan::one(options.method, candidates), options)
}

/// Goes through a plan, whose candidates are places in the sample's list; the options' own method does not count.
/// Panics if there is no such candidate.
///
/// # Errors
/// - [`Problem::TooFewUnits`] if more terms are to enter at once than there are units to judge them by;
/// - [`Problem::Dependent`] if ENTER, or BACKWARD at its beginning, is to take in a candidate that others add up to.
///   FORWARD and STEPWISE leave such a one outside, with a tolerance of 0;
/// - those of [`Fit::of`], should a tolerance of 0 let dependent columns in.
pub fn run_plan(sample: &Sample, correlations: &Correlations, plan: &Plan, options: &Options) -> Result<Path, Problem> {
    run_plan_among(sample, correlations, plan, &[], options)
}

/// As [`run_plan`]; what `also` names beside the plan's own candidates is weighed at every step and never moved.
///
/// # Errors
/// As [`run_plan`].
pub fn run_plan_among(
    sample: &Sample,
    correlations: &Correlations,
    plan: &Plan,
    also: &[usize],
    options: &Options,
) -> Result<Path, Problem> {
    let (options, warning) = options.checked();
    let n = sample.n();
    let mut candidates = plan.candidates();
    candidates.extend(also.iter().filter(|also| !plan.candidates().contains(also)));
    let candidates = &candidates;
    let course = Course::of(&plan.placed_among(candidates), candidates.len(), options.tolerance);
    if n < course.most_entered() + 2 {
        return Err(Problem::TooFewUnits { units: n, coefficients: course.most_entered() + 1 });
    }
    let mut swept = Swept::new(candidates.len() + 1, correlations.matrix_of(candidates));
    let mut growing = Growing::on(sample);
    let mut steps: Vec<Step> = Vec::new();
    let inside = |swept: &Swept| weigh_inside(swept, n, candidates);
    let outside = |swept: &Swept| weigh_outside(swept, n, options.tolerance, candidates);
    let mut walk = course.walk();
    while let Some(next) = walk.next(&swept, n, &options) {
        let (Move::Entered(place) | Move::Removed(place)) = next.moved;
        let (inside, outside) = (inside(&swept), outside(&swept));
        swept.sweep(place);
        let model: Vec<usize> = swept.model().iter().map(|&place| candidates[place]).collect();
        let fit = match growing.equation(&model) {
            Some(equation) => equation,
            None => Fit::of(sample, &model)?.equation,
        };
        // The choice was made by sweeping; what is shown of it is taken from the fits, which have more digits.
        let (moved, changed) = match next.moved {
            Move::Entered(_) => (Move::Entered(candidates[place]), fit.term(candidates[place])),
            Move::Removed(_) => {
                let before = steps.last().and_then(|step| step.fit.term(candidates[place]));
                (Move::Removed(candidates[place]), before)
            }
        };
        let (f_change, f_change_p) = changed.map_or((f64::NAN, f64::NAN), |term| (term.t * term.t, term.p));
        steps.push(Step { moved, inside, outside, model, fit, f_change, f_change_p, block: next.block, together: next.together });
    }
    let fit = Fit::of(sample, steps.last().map_or(&[], |step| &step.model))?;
    let path = Path { options, warning, inside: inside(&swept), outside: outside(&swept), fit, steps };
    match left_out_as_dependent(sample, plan, &path) {
        Some(problem) => Err(problem),
        None => Ok(path),
    }
}

/// The first candidate that was to enter whatever its F and could not, because others add up to it.
fn left_out_as_dependent(sample: &Sample, plan: &Plan, path: &Path) -> Option<Problem> {
    let begins_backward = plan.forced.is_empty();
    let asked = plan.blocks.iter().enumerate().filter(|(place, block)| match block.method {
        Method::Enter => true,
        Method::Backward => *place == 0 && begins_backward,
        Method::Stepwise | Method::Forward => false,
    });
    let mut blocks =
        (!plan.forced.is_empty()).then_some(&plan.forced).into_iter().chain(asked.map(|(_, block)| &block.candidates));
    blocks.find_map(|asked| {
        let stages = path.stages();
        let stage = stages.iter().find(|stage| stage.step.together && stage.entered.iter().any(|in_it| asked.contains(in_it)))?;
        let dependent = |outside: &&Outside| outside.tolerance < NO_TOLERANCE && asked.contains(&outside.candidate);
        let outside = stage.outside.iter().find(dependent)?;
        Fit::of(sample, &[stage.step.model.as_slice(), &[outside.candidate]].concat()).err()
    })
}
