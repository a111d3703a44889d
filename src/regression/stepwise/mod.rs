//! The choice of a model step by step, by the rules of SPSS REGRESSION.
//!
//! STEPWISE, the method that is meant where none is named: before every step the terms in the model are weighed. If
//! the one with the least F has a p above POUT it goes, and nothing enters before all such terms are gone. Otherwise
//! the candidates outside are weighed, and the one with the greatest F enters if its p is below PIN. A candidate whose
//! tolerance is too low, or that would make another's too low, is not weighed. With n units and k terms, a term's F
//! has 1 and n − 1 − k degrees of freedom and a candidate's 1 and n − 2 − k. Equal F's go by the order of the list.
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

mod options;
mod path;
mod plan;
pub(super) mod procedure;
mod weighing;

pub use options::{Method, Options, Warning, WeighBy};
pub use path::{Inside, Move, Outside, Path, Stage, Step};
pub use plan::{Block, Plan};
pub(crate) use procedure::Critical;

use procedure::{Course, NO_TOLERANCE};

use super::growing::Growing;
use super::sweep::Swept;
use super::{Correlations, Fit, Problem, Sample};

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
    let inside = |swept: &Swept| weighing::inside(swept, n, candidates);
    let outside = |swept: &Swept| weighing::outside(swept, n, options.tolerance, candidates);
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
