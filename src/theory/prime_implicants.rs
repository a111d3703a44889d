//! Prime implicants: the smallest sets of conditions that are enough.
//!
//! An implicant of a mechanism is a set of conditions (this present, that absent) under which it fires whatever else
//! is the case; it is prime when none of its conditions can be spared. All questions about changing, breaking and
//! comparing are answered from the prime implicants, which follow from the theory alone.
//!
//! They are worked out from the formula upwards, each part as the set of all its primes: for *and* the products,
//! for *or* the union, absorbing what lies within another. For a monotone theory that is all; where elements occur
//! both ways every consensus of two is added (Quine 1955; variable by variable after Tison 1967), which is again
//! the set of all primes. Exclusive groups take part as the knowledge that no two members are there at once.

use std::collections::BTreeMap;

use super::completion::Question;
use super::cube::{Cover, Cube, MOST_VARIABLES};
use super::formula::Formula;
use super::logic::Logic;
use super::primes::Primes;
use super::{Id, Theory};

/// The most prime implicants that are worked out for one mechanism or sub-goal; beyond them the shortest are kept.
pub const MOST_PRIMES: usize = 4096;

/// A condition of a prime implicant: an element, and whether it must be there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Literal {
    /// The context, trait or problem mechanism.
    pub element: Id,
    /// Whether it must be there, or must not.
    pub holds: bool,
}

/// The prime implicants of a configuration, mechanism or sub-goal, shortest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrimeImplicants {
    /// Each a smallest set of conditions that is enough. None where it can never fire; one without conditions
    /// where it always does.
    pub all: Vec<Vec<Literal>>,
    /// Whether these are all. Where there were more than [`MOST_PRIMES`], or more than 128 elements to look at,
    /// each is enough still, but some are left out and some may not be the smallest.
    pub complete: bool,
}

/// What can be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target<'a> {
    /// That a configuration fires.
    Configuration(&'a str),
    /// That a mechanism fires in some configuration.
    Mechanism(&'a str),
    /// That a sub-goal is reached.
    SubGoal(&'a str),
}

impl Theory {
    /// The prime implicants of a configuration, a mechanism or a sub-goal over contexts, traits and problem
    /// mechanisms; `None` where the theory has none of that id. Worked out once and kept.
    ///
    /// ```
    /// use virker::theory::{Target, library};
    ///
    /// let primes = library::business_centres().primes(Target::SubGoal("clarity")).unwrap();
    /// // With an idea a centre in that line, without one many kinds of tasks; or both, whoever comes.
    /// assert_eq!(primes.all.len(), 3);
    /// ```
    pub fn primes(&self, target: Target) -> Option<PrimeImplicants> {
        let logic = &*self.logic;
        let place = logic.place(self, target)?;
        Some(logic.primes(place).named(logic))
    }
}

/// A target by its place in the lists of the logic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    Rule(usize),
    Mechanism(usize),
    SubGoal(usize),
}

impl Logic {
    pub(super) fn place(&self, theory: &Theory, target: Target) -> Option<Place> {
        let family = |families: &[super::logic::Family], id: &str| families.iter().position(|it| it.id == id);
        match target {
            Target::Configuration(id) => theory.configurations().iter().position(|it| it.id == id).map(Place::Rule),
            Target::Mechanism(id) => family(&self.mechanisms, id).map(Place::Mechanism),
            Target::SubGoal(id) => family(&self.sub_goals, id).map(Place::SubGoal),
        }
    }

    /// The primes of a place, worked out when they are first asked for.
    pub(super) fn primes(&self, place: Place) -> &Primes {
        let (table, number) = match place {
            Place::Rule(number) => (&self.primes.rules, number),
            Place::Mechanism(number) => (&self.primes.mechanisms, number),
            Place::SubGoal(number) => (&self.primes.sub_goals, number),
        };
        table[number].get_or_init(|| Primes::of(self, &self.question(place), true))
    }

    /// The question behind a place; of a configuration, for a person who has its problem mechanism.
    fn question(&self, place: Place) -> Question {
        match place {
            Place::Mechanism(number) => self.mechanisms[number].any.clone(),
            Place::SubGoal(number) => self.sub_goals[number].any.clone(),
            Place::Rule(number) => {
                let rule = &self.rules[number];
                let formula = Formula::All(vec![Formula::Variable(rule.problem), rule.firing.formula.clone()]);
                let reaches = rule.firing.reaches.iter().copied().chain([rule.problem]).collect();
                Question { formula, reaches, ..rule.firing.clone() }
            }
        }
    }

    /// The primes of a place's negation. Not kept: they can be many more.
    pub(super) fn primes_of_not(&self, place: Place) -> Primes {
        Primes::of(self, &self.question(place), false)
    }
}

impl Primes {
    fn of(logic: &Logic, question: &Question, wanted: bool) -> Primes {
        let mut variables = question.reaches.clone();
        let touched: Vec<&Vec<usize>> =
            logic.groups.iter().filter(|group| group.iter().any(|member| variables.contains(member))).collect();
        for member in touched.iter().copied().flatten() {
            if !variables.contains(member) {
                variables.push(*member);
            }
        }
        if variables.len() > MOST_VARIABLES {
            // None is told rather than wrong ones.
            let true_when = Cover { cubes: Vec::new(), complete: false };
            return Primes { variables: Vec::new(), groups: Vec::new(), true_when };
        }
        let places: BTreeMap<usize, usize> = variables.iter().enumerate().map(|(place, number)| (*number, place)).collect();
        let bits =
            |group: &Vec<usize>| group.iter().filter_map(|number| places.get(number)).fold(0, |bits, place| bits | 1 << place);
        let groups: Vec<u128> = touched.into_iter().map(bits).collect();
        let mut builder = Builder { logic, places, goals: BTreeMap::new() };
        let mut true_when = builder.cover(&question.formula, wanted);
        exclude(&mut true_when, &groups);
        Primes { variables, groups, true_when }
    }

    fn named(&self, logic: &Logic) -> PrimeImplicants {
        let literal = |(place, holds): (usize, bool)| Literal { element: logic.variables[self.variables[place]].clone(), holds };
        let all = self.true_when.cubes.iter().map(|cube| cube.literals().map(literal).collect()).collect();
        PrimeImplicants { all, complete: self.true_when.complete }
    }
}

/// Adds the knowledge that no two members of a group are there at once: what follows with it, without what cannot
/// be.
pub(super) fn exclude(cover: &mut Cover, groups: &[u128]) {
    if groups.is_empty() {
        return;
    }
    for group in groups {
        let members: Vec<usize> = super::cube::places(*group).collect();
        for (first, one) in members.iter().enumerate() {
            cover.cubes.extend(members[first + 1..].iter().map(|other| Cube { on: 1 << one | 1 << other, off: 0 }));
        }
    }
    cover.absorb(MOST_PRIMES);
    cover.close(MOST_PRIMES);
    cover.cubes.retain(|cube| !is_impossible(*cube, groups));
}

/// Whether a cube asks for two members of a group at once.
pub(super) fn is_impossible(cube: Cube, groups: &[u128]) -> bool {
    groups.iter().any(|group| (cube.on & group).count_ones() > 1)
}

struct Builder<'a> {
    logic: &'a Logic,
    places: BTreeMap<usize, usize>,
    /// The primes of sub-goals and of their negations, as far as they are needed.
    goals: BTreeMap<(usize, bool), Cover>,
}

impl Builder<'_> {
    /// All prime implicants of a formula, or of its negation.
    fn cover(&mut self, formula: &Formula, wanted: bool) -> Cover {
        match formula {
            Formula::Variable(number) => match self.places.get(number) {
                Some(place) => Cover::new(vec![Cube::literal(*place, wanted)]),
                None => self.goal(*number, wanted),
            },
            Formula::Not(part) => self.cover(part, !wanted),
            Formula::All(parts) => self.at_least(if wanted { parts.len() } else { 1 }, parts, wanted),
            Formula::Any(parts) => self.at_least(if wanted { 1 } else { parts.len() }, parts, wanted),
            Formula::AtLeast(n, parts) => {
                self.at_least(if wanted { *n } else { (parts.len() + 1).saturating_sub(*n) }, parts, wanted)
            }
        }
    }

    fn goal(&mut self, number: usize, wanted: bool) -> Cover {
        if let Some(found) = self.goals.get(&(number, wanted)) {
            return found.clone();
        }
        let logic = self.logic;
        let found = logic.goal(number).map_or_else(Cover::always, |formula| self.cover(formula, wanted));
        self.goals.insert((number, wanted), found.clone());
        found
    }

    /// The primes of: at least `n` of the parts are as wanted.
    fn at_least(&mut self, n: usize, parts: &[Formula], wanted: bool) -> Cover {
        // reached[k]: at least k of the parts seen so far. More than are left to come need not be reached.
        let mut reached = vec![Cover::new(Vec::new()); n + 1];
        reached[0] = Cover::always();
        for (seen, part) in parts.iter().enumerate() {
            let part = self.cover(part, wanted);
            let least = (n + seen + 1).saturating_sub(parts.len()).max(1);
            for k in (least..=n.min(seen + 1)).rev() {
                let with = reached[k - 1].and(&part, MOST_PRIMES);
                reached[k] = if reached[k].cubes.is_empty() { with } else { with.or(&reached[k], MOST_PRIMES) };
            }
        }
        reached.pop().unwrap_or_default()
    }
}
