//! Ripple chains: sub-goals that are contexts of other configurations.

use std::collections::{BTreeMap, BTreeSet};

use super::{Draft, Id};

/// The circles in which sub-goals wait for one another: where there are any, at least one, and each that is told is one.
pub(super) fn cycles(draft: &Draft) -> Vec<Vec<Id>> {
    let waits = waits(draft);
    let mut done: BTreeSet<&Id> = BTreeSet::new();
    let mut found: Vec<Vec<Id>> = Vec::new();
    for start in waits.keys() {
        // The way from the start, with what is still to be tried at each step of it.
        let mut way: Vec<(&Id, Vec<&Id>)> = Vec::new();
        let mut next = Some(*start);
        while let Some(goal) = next.take() {
            if let Some(first) = way.iter().position(|(seen, _)| *seen == goal) {
                found.push(way[first..].iter().map(|(id, _)| (*id).clone()).collect());
            } else if !done.contains(goal) {
                way.push((goal, waits.get(goal).into_iter().flatten().copied().collect()));
            }
            while let Some((goal, rest)) = way.last_mut() {
                if let Some(other) = rest.pop() {
                    next = Some(other);
                    break;
                }
                done.insert(*goal);
                way.pop();
            }
        }
    }
    found
}

/// For each sub-goal the sub-goals that the configurations that lead to it name.
fn waits(draft: &Draft) -> BTreeMap<&Id, BTreeSet<&Id>> {
    let goals: BTreeSet<&Id> = draft.sub_goals.iter().map(|it| &it.id).collect();
    let mut waits: BTreeMap<&Id, BTreeSet<&Id>> = goals.iter().map(|goal| (*goal, BTreeSet::new())).collect();
    for configuration in &draft.configurations {
        let named = draft.conditions_of(configuration).flat_map(|(_, condition)| condition.expression.elements());
        let named: BTreeSet<&Id> = named.filter_map(|id| goals.get(id).copied()).collect();
        if let Some(waits) = waits.get_mut(&configuration.sub_goal) {
            waits.extend(named);
        }
    }
    waits
}
