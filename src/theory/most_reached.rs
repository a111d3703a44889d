//! What would help most: the greatest number of sub-goals that so many changes can reach.
//!
//! A smallest set of changes that reaches some sub-goals is always made up of what a prime implicant of each of them still
//! lacks. So the sets that can be put together so, sub-goal by sub-goal, are all that need be looked at; what each of them
//! reaches is then read off the primes.

use std::collections::BTreeSet;

use super::change_sets::Board;
use super::cube::{Cover, Cube};
use super::hindrance::Change;
use super::prime_implicants::Place;
use super::primes::Primes;
use super::{Id, Person, Setting, Theory};

/// The most sets of changes that are put together; beyond them the smallest are kept.
const MOST_SETS: usize = 4096;

/// The greatest number of sub-goals that so many changes can reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MostReached {
    /// How many sub-goals are reached, with those that are reached already and stay so.
    pub count: usize,
    /// The smallest sets of changes that do it, each with the sub-goals that are then reached, smallest first.
    pub ways: Vec<(Vec<Change>, Vec<Id>)>,
    /// Whether no better way and no other smallest way was left out.
    pub complete: bool,
}

/// How many sub-goals at most `most` changes can reach at once, and how.
pub fn most_reached(theory: &Theory, person: &Person, setting: &Setting, most: usize) -> MostReached {
    let logic = &*theory.logic;
    let primes: Vec<&Primes> = (0..logic.sub_goals.len()).map(|goal| logic.primes(Place::SubGoal(goal))).collect();
    let Some(board) = Board::new(logic, person, setting, &primes) else { return MostReached::default() };
    let goals: Vec<Cover> = primes.into_iter().map(|primes| board.lacking(primes, most)).collect();
    let (sets, all) = put_together(&board, &goals, most);
    let complete = all && goals.iter().all(|goal| goal.complete);
    let reached = |changes: Cube| -> Vec<usize> {
        let is_reached = |goal: &usize| goals[*goal].cubes.iter().any(|cube| board.holds_after(changes, *cube));
        (0..goals.len()).filter(is_reached).collect()
    };
    let found: Vec<(Cube, Vec<usize>)> = sets.into_iter().map(|changes| (changes, reached(changes))).collect();
    let count = found.iter().map(|(_, goals)| goals.len()).max().unwrap_or(0);
    let mut kept: Vec<(Cube, Vec<usize>)> = Vec::new();
    for (changes, goals) in found.into_iter().filter(|(_, goals)| goals.len() == count) {
        if !kept.iter().any(|(less, _)| less.covers(changes)) {
            kept.push((changes, goals));
        }
    }
    let named = |(changes, goals): (Cube, Vec<usize>)| {
        let goals = goals.into_iter().map(|goal| logic.sub_goals[goal].id.clone()).collect();
        (board.named(logic, changes), goals)
    };
    MostReached { count, ways: kept.into_iter().map(named).collect(), complete }
}

/// The sets of at most `most` changes that are made up of what some of the goals lack, smallest first; and whether these
/// are all.
fn put_together(board: &Board, goals: &[Cover], most: usize) -> (Vec<Cube>, bool) {
    let mut sets: BTreeSet<(u32, Cube)> = BTreeSet::from([(0, Cube::default())]);
    let mut all = true;
    for goal in goals {
        let lacks: BTreeSet<Cube> = goal.cubes.iter().filter_map(|cube| board.changes(*cube)).collect();
        let joined = sets.iter().flat_map(|(_, so_far)| lacks.iter().filter_map(|more| so_far.and(*more)));
        let possible = joined.filter(|changes| changes.size() as usize <= most && board.is_possible(*changes));
        let new: BTreeSet<(u32, Cube)> = possible.map(|changes| (changes.size(), changes)).collect();
        sets.extend(new);
        while sets.len() > MOST_SETS {
            sets.pop_last();
            all = false;
        }
    }
    if !all {
        // The small sets that were kept may be of few goals alone; one that takes goal after goal is among them too.
        sets.extend(one_after_another(board, goals, most).map(|changes| (changes.size(), changes)));
    }
    (sets.into_iter().map(|(_, changes)| changes).collect(), all)
}

/// To what one goal lacks least of, what the next lacks least of, and so on, as far as it can be; every step of it.
fn one_after_another<'a>(board: &'a Board, goals: &'a [Cover], most: usize) -> impl Iterator<Item = Cube> + 'a {
    goals.iter().scan(Cube::default(), move |so_far, goal| {
        let joined = goal.cubes.iter().filter_map(|cube| board.changes(*cube)).filter_map(|more| so_far.and(more));
        let possible = joined.filter(|changes| changes.size() as usize <= most && board.is_possible(*changes));
        *so_far = possible.min_by_key(|changes| changes.size()).unwrap_or(*so_far);
        Some(*so_far)
    })
}
