//! How much hangs on a context: what is lost with it, and how often it decides.

use std::collections::BTreeMap;

use super::cube::places;
use super::decision_diagram::{Diagram, FALSE, Function, TRUE};
use super::prime_implicants::Target;
use super::primes::Primes;
use super::{Id, Person, Presence, Setting, Standing, Theory, Truth, evaluate};

/// What is lost when one context alone falls away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The context.
    pub context: Id,
    /// The configurations that fire with it and no longer do for sure.
    pub configurations: Vec<Id>,
    /// The sub-goals that are reached with it and no longer are for sure.
    pub sub_goals: Vec<Id>,
}

/// For each circumstance that is there, what is lost when it alone falls away; what costs most sub-goals first.
pub fn losses(theory: &Theory, person: &Person, setting: &Setting) -> Vec<Loss> {
    let before = evaluate(theory, person, setting);
    let there = theory.contexts().iter().filter(|it| setting.presence(&it.id).at_cut() == Presence::Present);
    let mut found: Vec<Loss> = there
        .filter(|context| !theory.is_about_person(&context.id))
        .map(|context| {
            let after = evaluate(theory, person, &setting.clone().with(context.id.clone(), Presence::Absent));
            let configurations = before.configurations.iter().zip(&after.configurations);
            let sub_goals = before.sub_goals.iter().zip(&after.sub_goals);
            let reached = |standing: Standing| standing == Standing::Reached;
            Loss {
                context: context.id.clone(),
                configurations: configurations
                    .filter(|(before, after)| before.status.fires() && !after.status.fires())
                    .map(|(before, _)| before.id.clone())
                    .collect(),
                sub_goals: sub_goals
                    .filter(|(before, after)| reached(before.standing) && !reached(after.standing))
                    .map(|(before, _)| before.id.clone())
                    .collect(),
            }
        })
        .collect();
    found.sort_by_key(|loss| std::cmp::Reverse((loss.sub_goals.len(), loss.configurations.len())));
    found
}

/// The Banzhaf index of every circumstance and unknown trait for a sub-goal (Banzhaf 1965): in what share of all
/// that could be the case besides, it decides. `None` where the theory lacks the sub-goal, or it is too large.
///
/// What is known of the person and of fixed contexts is kept; everything else is taken both ways, each possible
/// combination counting the same. Where contexts exclude one another, only combinations count in which the context
/// itself could be there as well as not. Largest first; elements that never decide are left out.
pub fn banzhaf(theory: &Theory, person: &Person, setting: &Setting, sub_goal: &str) -> Option<Vec<(Id, f64)>> {
    let logic = &*theory.logic;
    let primes = logic.primes(logic.place(theory, Target::SubGoal(sub_goal))?);
    if !primes.true_when.complete {
        return None;
    }
    let values = logic.known(person, setting);
    let kept = |number: usize| if logic.is_changeable(number) { Truth::Undecided } else { values[number] };
    let mut diagram = Diagram::new();
    let function = function(&mut diagram, primes, &kept)?;
    let possible = possible(&mut diagram, primes, &kept)?;
    let mut found = Vec::new();
    for (place, &number) in primes.variables.iter().enumerate().filter(|(_, number)| kept(**number) == Truth::Undecided) {
        let [without, with] =
            [false, true].map(|to| (diagram.restricted(function, place, to), diagram.restricted(possible, place, to)));
        let decides = diagram.differ(without.0?, with.0?)?;
        let both = diagram.and(without.1?, with.1?)?;
        let decides = diagram.and(decides, both)?;
        let index = diagram.share(decides) / diagram.share(both);
        if index > 0.0 {
            found.push((logic.variables[number].clone(), index));
        }
    }
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Some(found)
}

/// The disjunction of the primes, with what is kept put in.
fn function(diagram: &mut Diagram, primes: &Primes, kept: &impl Fn(usize) -> Truth) -> Option<Function> {
    let mut any = FALSE;
    for cube in &primes.true_when.cubes {
        let mut all = TRUE;
        // From the last variable up, so that each step adds one node.
        for (place, holds) in cube.literals().collect::<Vec<_>>().into_iter().rev() {
            let literal = match kept(primes.variables[place]) {
                Truth::Undecided if holds => diagram.variable(place)?,
                Truth::Undecided => {
                    let plain = diagram.variable(place)?;
                    diagram.not(plain)?
                }
                truth => usize::from(truth == Truth::of(holds)),
            };
            all = diagram.and(literal, all)?;
        }
        any = diagram.or(any, all)?;
    }
    Some(any)
}

/// That no two members of an exclusive group are there at once.
fn possible(diagram: &mut Diagram, primes: &Primes, kept: &impl Fn(usize) -> Truth) -> Option<Function> {
    let mut all = TRUE;
    for group in &primes.groups {
        // None so far, one so far.
        let (mut none, mut one) = (TRUE, FALSE);
        for place in places(*group) {
            let there = match kept(primes.variables[place]) {
                Truth::Undecided => diagram.variable(place)?,
                truth => usize::from(truth == Truth::True),
            };
            one = diagram.choose(there, none, one)?;
            none = diagram.choose(there, FALSE, none)?;
        }
        let at_most_one = diagram.or(none, one)?;
        all = diagram.and(all, at_most_one)?;
    }
    Some(all)
}

/// The indices of all sub-goals by context: what hangs on it in the whole theory.
pub fn banzhaf_of_all(theory: &Theory, person: &Person, setting: &Setting) -> BTreeMap<Id, Vec<(Id, f64)>> {
    let mut found: BTreeMap<Id, Vec<(Id, f64)>> = BTreeMap::new();
    for goal in theory.sub_goals() {
        for (context, index) in banzhaf(theory, person, setting, &goal.id).unwrap_or_default() {
            found.entry(context).or_default().push((goal.id.clone(), index));
        }
    }
    found
}
