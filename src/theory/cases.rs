//! A theory held against cases: where what it expects was seen, and where it was not.
//!
//! Consistency and coverage are Ragin's (2006): with *x* for how far the theory has a sub-goal reached in a case
//! and *y* for how far it was seen, consistency is Σ min(*x*, *y*) / Σ *x* (how far what was expected was seen) and
//! coverage Σ min(*x*, *y*) / Σ *y* (how far what was seen was expected). With on and off alone they are shares of
//! cases.

use std::collections::BTreeMap;

use super::{Id, Person, Setting, Theory, degrees};

/// What was seen in a case.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeenCase {
    /// The case's name.
    pub name: String,
    /// Whom it was about.
    pub person: Person,
    /// The contexts.
    pub setting: Setting,
    /// How far each sub-goal was seen, from 0 to 1. One that is not named was not looked for.
    pub seen: BTreeMap<Id, f64>,
}

/// How a theory fits some cases, for one sub-goal. Cases are named in the order in which they came.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The sub-goal.
    pub sub_goal: Id,
    /// Expected and seen.
    pub expected_seen: Vec<String>,
    /// Expected and not seen: the deviant cases for consistency.
    pub expected_not_seen: Vec<String>,
    /// Not expected and seen: the deviant cases for coverage.
    pub not_expected_seen: Vec<String>,
    /// Neither expected nor seen.
    pub neither: Vec<String>,
    /// Cases in which the theory cannot say, because contexts are unknown; they count nowhere else.
    pub undecided: Vec<String>,
    /// Cases that are a half expected or a half seen: in the sums, and in none of the four fields.
    pub halfway: Vec<String>,
    /// How far what was expected was seen; `None` where nothing was expected.
    pub consistency: Option<f64>,
    /// How far what was seen was expected; `None` where nothing was seen.
    pub coverage: Option<f64>,
}

/// How the theory fits the cases, for every sub-goal that was looked for in one of them. What it expects is the plain
/// degree (see [`degrees`]).
///
/// With *x* for how far a sub-goal is expected in a case and *y* for how far it was seen, consistency is
/// Σ min(*x*, *y*) / Σ *x* and coverage Σ min(*x*, *y*) / Σ *y* (Ragin 2006).
pub fn held_against(theory: &Theory, cases: &[SeenCase]) -> Vec<Fit> {
    let expected: Vec<_> = cases.iter().map(|case| degrees(theory, &case.person, &case.setting).sub_goals).collect();
    let fit = |(place, goal): (usize, &super::SubGoal)| {
        let seen = cases.iter().zip(&expected).filter_map(|(case, expected)| {
            let y = *case.seen.get(&goal.id)?;
            Some((case.name.clone(), expected[place].plain, y.clamp(0.0, 1.0)))
        });
        let seen: Vec<_> = seen.collect();
        (!seen.is_empty()).then(|| one(goal.id.clone(), seen))
    };
    theory.sub_goals().iter().enumerate().filter_map(fit).collect()
}

fn one(sub_goal: Id, seen: Vec<(String, super::Interval, f64)>) -> Fit {
    let mut fit = Fit {
        sub_goal,
        expected_seen: Vec::new(),
        expected_not_seen: Vec::new(),
        not_expected_seen: Vec::new(),
        neither: Vec::new(),
        undecided: Vec::new(),
        halfway: Vec::new(),
        consistency: None,
        coverage: None,
    };
    let (mut both, mut all_expected, mut all_seen) = (0.0, 0.0, 0.0);
    for (name, expected, y) in seen {
        if !expected.is_settled() {
            fit.undecided.push(name);
            continue;
        }
        let x = expected.low;
        both += x.min(y);
        all_expected += x;
        all_seen += y;
        let field = match (x, y) {
            (x, y) if x == 0.5 || y == 0.5 => &mut fit.halfway,
            (x, y) if x > 0.5 && y > 0.5 => &mut fit.expected_seen,
            (x, _) if x > 0.5 => &mut fit.expected_not_seen,
            (_, y) if y > 0.5 => &mut fit.not_expected_seen,
            _ => &mut fit.neither,
        };
        field.push(name);
    }
    fit.consistency = (all_expected > 0.0).then(|| both / all_expected);
    fit.coverage = (all_seen > 0.0).then(|| both / all_seen);
    fit
}
