//! What would change it: the smallest sets of changes that reach a sub-goal, and those that break it.
//!
//! A set of changes says what some circumstances would be instead. It is right when the sub-goal is then reached (or
//! not) whatever the unknown turns out to be; it is smallest when none of its changes can be spared. A change of
//! something unknown means: if it turned out so. Neither the person nor a fixed context is ever touched, and where a
//! context comes to be there, one that excludes it must go.
//!
//! A setting reaches a goal exactly where it has all the conditions of one of the goal's prime implicants, so each
//! prime asks for the changes it still lacks. A setting breaks a goal exactly where it contradicts every prime: the
//! smallest hitting sets of the primes, found by multiplying out (Nelson 1955).

use std::collections::BTreeMap;

use super::cube::{Cover, Cube, MOST_VARIABLES, places};
use super::hindrance::Change;
use super::logic::Logic;
use super::prime_implicants::{MOST_PRIMES, Target};
use super::primes::Primes;
use super::{Person, Presence, Setting, Theory, Truth};

/// Sets of changes, smallest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeSets {
    /// The sets. None where nothing helps; one without changes where nothing need change.
    pub sets: Vec<Vec<Change>>,
    /// Whether these are all of the size asked for. Where not, each does what it says, but some are left out.
    pub complete: bool,
}

/// All smallest sets of at most `most` changes that reach every one of the `goals`; `None` where the theory lacks
/// one of them.
///
/// ```
/// use virker::theory::{Presence, Target, changes_that_reach, library};
///
/// let theory = library::business_centres();
/// let person = &library::default_persona().person;
/// let billund = library::case("billund").unwrap().setting().unwrap();
/// let without = billund.with("one-job-consultant-per-person", Presence::Absent);
/// let goal = Target::SubGoal("belief-in-own-abilities");
/// let found = changes_that_reach(&theory, person, &without, &[goal], 4).unwrap();
/// assert_eq!(found.sets.len(), 1);
/// assert_eq!(found.sets[0][0].element, "one-job-consultant-per-person");
/// ```
pub fn changes_that_reach(
    theory: &Theory,
    person: &Person,
    setting: &Setting,
    goals: &[Target],
    most: usize,
) -> Option<ChangeSets> {
    let logic = &*theory.logic;
    let primes: Vec<&Primes> = goals.iter().map(|goal| Some(logic.primes(logic.place(theory, *goal)?))).collect::<Option<_>>()?;
    let Some(board) = Board::new(logic, person, setting, &primes) else { return Some(ChangeSets::default()) };
    let mut together = Cover::always();
    for primes in primes {
        together = board.and(&together, &board.lacking(primes, most), most);
    }
    Some(board.told(logic, together, most))
}

/// All smallest sets of at most `most` changes after which the goal is not reached, whatever the unknown turns out
/// to be; `None` where the theory lacks it.
pub fn changes_that_break(theory: &Theory, person: &Person, setting: &Setting, goal: Target, most: usize) -> Option<ChangeSets> {
    let logic = &*theory.logic;
    let primes = logic.primes(logic.place(theory, goal)?);
    if !primes.true_when.complete {
        return Some(ChangeSets::default());
    }
    let Some(board) = Board::new(logic, person, setting, &[primes]) else { return Some(ChangeSets::default()) };
    Some(match board.against(primes, most) {
        Some(broken) => board.told(logic, broken, most),
        None => ChangeSets { sets: Vec::new(), complete: true },
    })
}

/// The variables that can be changed, with what is known of them.
pub(super) struct Board {
    variables: Vec<usize>,
    places: BTreeMap<usize, usize>,
    /// What is known to be there and not to be there.
    on: u128,
    off: u128,
    /// The exclusive groups, by place, and whether a member that cannot be changed is there.
    groups: Vec<(u128, bool)>,
    values: Vec<Truth>,
    /// For each variable the groups it stands in, by number; none or one.
    group_of: BTreeMap<usize, usize>,
}

impl Board {
    /// `None` where there is too much to look at.
    pub(super) fn new(logic: &Logic, person: &Person, setting: &Setting, primes: &[&Primes]) -> Option<Board> {
        let values = logic.known(person, setting);
        let mut variables: Vec<usize> = primes.iter().flat_map(|primes| &primes.variables).copied().collect();
        variables.sort_unstable();
        variables.dedup();
        variables.retain(|&number| logic.is_changeable(number));
        if variables.len() > MOST_VARIABLES {
            return None;
        }
        let places: BTreeMap<usize, usize> = variables.iter().enumerate().map(|(place, number)| (*number, place)).collect();
        let bits = |truth: Truth| {
            variables
                .iter()
                .enumerate()
                .filter(|(_, number)| values[**number] == truth)
                .fold(0, |bits, (place, _)| bits | 1 << place)
        };
        let (on, off) = (bits(Truth::True), bits(Truth::False));
        let group = |members: &Vec<usize>| {
            let bits = members.iter().filter_map(|number| places.get(number)).fold(0, |bits, place| bits | 1_u128 << place);
            let blocked = members.iter().any(|&number| !places.contains_key(&number) && values[number] == Truth::True);
            (bits, blocked)
        };
        let groups = logic.groups.iter().map(group).collect();
        let of_group =
            |(number, members): (usize, &Vec<usize>)| members.iter().map(|member| (*member, number)).collect::<Vec<_>>();
        let group_of = logic.groups.iter().enumerate().flat_map(of_group).collect();
        Some(Board { variables, places, on, off, groups, values, group_of })
    }

    /// The changes that a cube asks for, with what must go because something comes; `None` where it cannot be.
    pub(super) fn changes(&self, cube: Cube) -> Option<Cube> {
        let (on, mut off) = (cube.on & !self.on, cube.off & !self.off);
        for (members, blocked) in &self.groups {
            if (cube.on & members).count_ones() > 1 || (*blocked && on & members != 0) {
                return None;
            }
            if on & members != 0 {
                off |= self.on & members;
            }
        }
        Some(Cube { on, off })
    }

    /// Whether a cube holds once some changes have been made.
    pub(super) fn holds_after(&self, changes: Cube, cube: Cube) -> bool {
        let (on, off) = ((self.on & !changes.off) | changes.on, (self.off & !changes.on) | changes.off);
        cube.on & !on == 0 && cube.off & !off == 0
    }

    /// Whether no two things come that exclude one another.
    pub(super) fn is_possible(&self, changes: Cube) -> bool {
        self.groups.iter().all(|(members, _)| (changes.on & members).count_ones() < 2)
    }

    fn is_within(&self, cube: Cube, most: usize) -> bool {
        self.changes(cube).is_some_and(|changes| changes.size() as usize <= most)
    }

    /// The primes as what they ask of the variables that can be changed; those that ask for more are left out.
    pub(super) fn lacking(&self, primes: &Primes, most: usize) -> Cover {
        let rest = |cube: &Cube| {
            let mut rest = Cube::default();
            for (place, holds) in cube.literals() {
                let number = primes.variables[place];
                match self.places.get(&number) {
                    Some(place) => rest = rest.and(Cube::literal(*place, holds))?,
                    None if self.values[number] == Truth::of(holds) => {}
                    None => return None,
                }
            }
            Some(rest)
        };
        let mut found = Cover { complete: primes.true_when.complete, ..Cover::default() };
        found.cubes = primes.true_when.cubes.iter().filter_map(rest).filter(|cube| self.is_within(*cube, most)).collect();
        found.absorb(MOST_PRIMES);
        found
    }

    fn and(&self, one: &Cover, other: &Cover, most: usize) -> Cover {
        let mut found = Cover { cubes: Vec::new(), complete: one.complete && other.complete };
        for cube in &one.cubes {
            found.cubes.extend(other.cubes.iter().filter_map(|it| cube.and(*it)).filter(|it| self.is_within(*it, most)));
            if found.cubes.len() > 8 * MOST_PRIMES {
                found.absorb(MOST_PRIMES);
            }
        }
        found.absorb(MOST_PRIMES);
        found
    }

    /// Where all the primes are contradicted; `None` where one cannot be.
    fn against(&self, primes: &Primes, most: usize) -> Option<Cover> {
        let mut clauses: Vec<Vec<Cube>> = Vec::new();
        for cube in &primes.true_when.cubes {
            match self.clause(primes, *cube) {
                Some(clause) if clause.is_empty() => return None,
                Some(clause) => clauses.push(clause),
                None => {}
            }
        }
        clauses.sort_by_key(Vec::len);
        let mut found = Cover::always();
        for clause in clauses {
            let mut next = Cover { cubes: Vec::new(), complete: found.complete };
            for cube in &found.cubes {
                if clause.iter().any(|literal| literal.covers(*cube)) {
                    next.cubes.push(*cube);
                } else {
                    next.cubes.extend(clause.iter().filter_map(|it| cube.and(*it)).filter(|it| self.is_within(*it, most)));
                }
            }
            next.absorb(MOST_PRIMES);
            found = next;
        }
        Some(found)
    }

    /// What contradicts a prime: any literal of it turned round, or something that excludes what it asks for.
    /// `None` where something that cannot be changed contradicts it already.
    fn clause(&self, primes: &Primes, cube: Cube) -> Option<Vec<Cube>> {
        let mut clause = Vec::new();
        for (place, holds) in cube.literals() {
            let number = primes.variables[place];
            match self.places.get(&number) {
                Some(place) => clause.push(Cube::literal(*place, !holds)),
                None if self.values[number] == Truth::of(!holds) => return None,
                None => {}
            }
            let Some((members, blocked)) = self.group_of.get(&number).filter(|_| holds).map(|group| self.groups[*group]) else {
                continue;
            };
            if blocked && self.values[number] != Truth::True {
                return None;
            }
            let own = self.places.get(&number).map_or(0, |place| 1 << place);
            clause.extend(places(members & !own).map(|place| Cube::literal(place, true)));
        }
        Some(clause)
    }

    /// The smallest sets of changes of a cover, by id.
    fn told(&self, logic: &Logic, cover: Cover, most: usize) -> ChangeSets {
        let mut changes = Cover { complete: cover.complete, ..Cover::default() };
        changes.cubes = cover.cubes.into_iter().filter_map(|cube| self.changes(cube)).collect();
        changes.cubes.retain(|cube| cube.size() as usize <= most);
        changes.absorb(MOST_PRIMES);
        ChangeSets { sets: changes.cubes.iter().map(|cube| self.named(logic, *cube)).collect(), complete: changes.complete }
    }

    pub(super) fn named(&self, logic: &Logic, changes: Cube) -> Vec<Change> {
        let change = |(place, holds): (usize, bool)| Change {
            element: logic.variables[self.variables[place]].clone(),
            to: if holds { Presence::Present } else { Presence::Absent },
        };
        changes.literals().map(change).collect()
    }
}
