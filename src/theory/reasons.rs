//! Why it fires, and why not: prime implicants held against what is known.

use super::cube::Cube;
use super::logic::Logic;
use super::prime_implicants::{Literal, Target};
use super::{Person, Setting, Theory, Truth};

/// The smallest sets of what is known that alone make a configuration or mechanism fire, or a sub-goal be reached;
/// empty where it is not so, or only perhaps. `None` where the theory lacks it.
pub fn reasons(theory: &Theory, person: &Person, setting: &Setting, target: Target) -> Option<Vec<Vec<Literal>>> {
    let logic = &*theory.logic;
    let known = logic.known(person, setting);
    let primes = logic.primes(logic.place(theory, target)?);
    let wanted =
        |cube: &Cube| -> Vec<(usize, bool)> { cube.literals().map(|(place, holds)| (primes.variables[place], holds)).collect() };
    let literal = |(number, holds): (usize, bool)| Literal { element: logic.variables[number].clone(), holds };
    let found = primes.true_when.cubes.iter().map(wanted).filter(|it| it.iter().all(|(n, holds)| known[*n] == Truth::of(*holds)));
    Some(found.map(|it| it.into_iter().map(literal).collect()).collect())
}

/// One of the ways in which a mechanism can fire, held against what is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// What it asks for and has.
    pub in_place: Vec<Literal>,
    /// What it asks for and has not: what is missing, and (where the literal asks for its absence) what blocks.
    pub against: Vec<Literal>,
    /// What it asks for and nobody knows.
    pub unknown: Vec<Literal>,
    /// Whether somebody in the programme can bring about all that it has not: nothing of it is about the person or
    /// fixed, and nothing of that kind excludes it.
    pub within_reach: bool,
}

/// Every way in which a configuration or mechanism can fire, or a sub-goal be reached, with what it has and what is
/// missing or blocks; those that lack least first. `None` where the theory lacks it. What excludes something that is
/// there is known not to be there.
pub fn alternatives(theory: &Theory, person: &Person, setting: &Setting, target: Target) -> Option<Vec<Alternative>> {
    let logic = &*theory.logic;
    let values = logic.values(person, setting);
    let primes = logic.primes(logic.place(theory, target)?);
    let mut found: Vec<Alternative> = Vec::new();
    for cube in &primes.true_when.cubes {
        let mut way = Alternative { in_place: Vec::new(), against: Vec::new(), unknown: Vec::new(), within_reach: true };
        for (place, holds) in cube.literals() {
            let number = primes.variables[place];
            let literal = Literal { element: logic.variables[number].clone(), holds };
            let list = match values[number] {
                Truth::Undecided => &mut way.unknown,
                truth if truth == Truth::of(holds) => &mut way.in_place,
                _ => &mut way.against,
            };
            list.push(literal);
            way.within_reach &= values[number] == Truth::of(holds) || can_become(logic, &values, number, holds);
        }
        found.push(way);
    }
    found.sort_by_key(|it| (it.against.len(), it.unknown.len()));
    Some(found)
}

/// Whether somebody in the programme can bring a variable about, or do away with it.
fn can_become(logic: &Logic, values: &[Truth], number: usize, holds: bool) -> bool {
    let stays = |other: &usize| *other != number && values[*other] == Truth::True && !logic.is_changeable(*other);
    let excluded = || logic.groups.iter().filter(|group| group.contains(&number)).flatten().any(stays);
    logic.is_changeable(number) && !(holds && excluded())
}
