//! What stands in the way of a formula: the elements of the smallest ways out of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::formula::Formula;
use super::logic::Logic;
use super::primes::Primes;
use super::{Id, Presence, Truth};

/// A change to one element.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Change {
    /// The context or trait; a sub-goal where a mechanism waits for one.
    pub element: Id,
    /// What it would have to be: [`Presence::Present`] or [`Presence::Absent`].
    pub to: Presence,
}

/// No more ways than these are followed; beyond them the smallest are kept.
const MOST_WAYS: usize = 64;

/// A set of changes, variable by variable: what each would have to be.
type Way = BTreeMap<usize, bool>;

/// The smallest sets of changes that make the formula `wanted`, smallest first.
///
/// One without changes when it is so already; none when there is no way. With `person_too`, traits may change as well.
fn ways(logic: &Logic, formula: &Formula, wanted: bool, values: &[Truth], person_too: bool) -> Vec<Way> {
    let target = if wanted { Truth::True } else { Truth::False };
    if formula.kleene(values) == target {
        return vec![Way::new()];
    }
    match formula {
        Formula::Variable(number) if person_too || !logic.is_about_person(*number) => {
            vec![Way::from([(*number, wanted)])]
        }
        Formula::Variable(_) => Vec::new(),
        Formula::Not(part) => ways(logic, part, !wanted, values, person_too),
        Formula::All(parts) => at_least(logic, if wanted { parts.len() } else { 1 }, parts, wanted, values, person_too),
        Formula::Any(parts) => at_least(logic, if wanted { 1 } else { parts.len() }, parts, wanted, values, person_too),
        Formula::AtLeast(n, parts) => {
            let needed = if wanted { *n } else { (parts.len() + 1).saturating_sub(*n) };
            at_least(logic, needed, parts, wanted, values, person_too)
        }
    }
}

/// The ways that make at least `n` of the parts `wanted`.
fn at_least(logic: &Logic, n: usize, parts: &[Formula], wanted: bool, values: &[Truth], person_too: bool) -> Vec<Way> {
    // reached[k]: the ways that make k of the parts seen so far as wanted.
    let mut reached: Vec<Vec<Way>> = vec![Vec::new(); n + 1];
    reached[0].push(Way::new());
    for part in parts {
        let of_part = ways(logic, part, wanted, values, person_too);
        for k in (1..=n).rev() {
            let mut joined: Vec<Way> = reached[k - 1].iter().flat_map(|a| of_part.iter().filter_map(|b| join(a, b))).collect();
            joined.append(&mut reached[k]);
            reached[k] = smallest(joined);
        }
    }
    reached.pop().unwrap_or_default()
}

/// Both ways at once, where they do not contradict each other.
fn join(a: &Way, b: &Way) -> Option<Way> {
    let mut joined = a.clone();
    for (number, wanted) in b {
        if *joined.entry(*number).or_insert(*wanted) != *wanted {
            return None;
        }
    }
    Some(joined)
}

/// Without the ways that contain another; smallest first.
fn smallest(mut ways: Vec<Way>) -> Vec<Way> {
    ways.sort_by_key(Way::len);
    let mut kept: Vec<Way> = Vec::new();
    for way in ways {
        if !kept.iter().any(|less| less.iter().all(|(number, wanted)| way.get(number) == Some(wanted))) {
            kept.push(way);
        }
    }
    kept.truncate(MOST_WAYS);
    kept
}

/// What the smallest ways out change of what is known: the ways that leave the person alone, or where there is none,
/// those that do not.
pub(super) fn hindrances(logic: &Logic, formula: &Formula, wanted: bool, values: &[Truth]) -> Vec<Change> {
    let target = if wanted { Truth::True } else { Truth::False };
    if formula.kleene(values) != target.negated() {
        return Vec::new();
    }
    // Most conditions are a single element.
    if let Formula::Variable(number) = formula {
        return vec![named(logic, (*number, wanted))];
    }
    let mut found = ways(logic, formula, wanted, values, false);
    if found.is_empty() {
        found = ways(logic, formula, wanted, values, true);
    }
    // Of what is unknown nobody can say that it is missing.
    let known = |(number, wanted): &(usize, bool)| values[*number] == Truth::of(!wanted);
    let mut changes: Vec<(usize, bool)> = found.into_iter().flatten().filter(known).collect();
    changes.sort_unstable();
    changes.dedup();
    changes.into_iter().map(|change| named(logic, change)).collect()
}

/// The changes that some way of firing asks for against what is known. Where no condition fails by itself and the
/// whole does nevertheless (either of two would have to hold, and what is unknown can give only one of them), this
/// says what stands in the way. Empty where there is no way at all.
pub(super) fn in_every_way(logic: &Logic, primes: &Primes, values: &[Truth]) -> Vec<Change> {
    let mut changes: Vec<(usize, bool)> = Vec::new();
    for cube in &primes.true_when.cubes {
        let wanted = cube.literals().map(|(place, holds)| (primes.variables[place], holds));
        changes.extend(wanted.filter(|(number, holds)| values[*number] == Truth::of(!holds)));
    }
    changes.sort_unstable();
    changes.dedup();
    changes.into_iter().map(|change| named(logic, change)).collect()
}

/// A change by the element's id.
fn named(logic: &Logic, (number, wanted): (usize, bool)) -> Change {
    let to = if wanted { Presence::Present } else { Presence::Absent };
    Change { element: logic.variables[number].clone(), to }
}
