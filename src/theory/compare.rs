//! Two theories beside each other: what each says of the same elements, and the settings on which they disagree.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::cube::{Cover, Cube, MOST_VARIABLES};
use super::logic::Sort;
use super::prime_implicants::{Literal, MOST_PRIMES, Place, Target, exclude};
use super::primes::Primes;
use super::{Clauses, Expression, Id, Kind, Level, Person, Presence, Role, Scope, Setting, Theory, Truth};
use crate::language::Words;

/// How an element of one theory stands to another theory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// It stands there too.
    Confirmed,
    /// It stands there too, described otherwise: nuanced, specified, extended.
    Nuanced,
    /// Something else stands in its place.
    Replaced,
    /// It stands there in another place: under another activity, or as a condition of something else.
    Moved,
    /// The other says the opposite.
    Contradicted,
    /// It goes without saying there.
    Implicit,
    /// It does not stand there. (By ids alone; what replaced it cannot be told from them.)
    Gone,
    /// It stands only there.
    New,
}

/// An element of either theory, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The element.
    pub id: Id,
    /// How the first theory's element stands to the second theory.
    pub relation: Relation,
}

/// Every element of either theory held against the other by id: those of the first in its order, then what is new in
/// the second.
///
/// What is said to be the same and stands in the same place is *confirmed*; what is described otherwise, or stands under
/// other conditions, *nuanced*; what is the same under other activities or configurations *moved*; a condition that is
/// necessary in the one and blocking in the other *contradicted*.
pub fn compare(first: &Theory, second: &Theory) -> Vec<Compared> {
    let (uses_first, uses_second) = (uses(first), uses(second));
    let relation = |id: &Id| {
        let (Some(one), Some(other)) = (said(first, id), said(second, id)) else { return Relation::Gone };
        let (one_uses, other_uses) = (uses_first.get(id), uses_second.get(id));
        let roles = |uses: Option<&Vec<Use>>, role| uses.is_some_and(|uses| uses.iter().any(|it| it.2 == role));
        let opposite = |a, b| roles(one_uses, a) && roles(other_uses, b) && !roles(one_uses, b) && !roles(other_uses, a);
        if opposite(Role::Necessary, Role::Blocking) || opposite(Role::Blocking, Role::Necessary) {
            Relation::Contradicted
        } else if one != other {
            Relation::Nuanced
        } else if one_uses != other_uses {
            Relation::Moved
        } else {
            Relation::Confirmed
        }
    };
    let mut found: Vec<Compared> = ids(first).map(|id| Compared { relation: relation(id), id: id.clone() }).collect();
    let new = ids(second).filter(|id| said(first, id).is_none());
    found.extend(new.map(|id| Compared { id: id.clone(), relation: Relation::New }));
    found
}

fn ids(theory: &Theory) -> impl Iterator<Item = &Id> {
    let named = theory.activities().iter().map(|it| &it.id).chain(theory.problems().iter().map(|it| &it.id));
    let named = named.chain(theory.mechanisms().iter().map(|it| &it.id)).chain(theory.contexts().iter().map(|it| &it.id));
    let named = named.chain(theory.traits().iter().map(|it| &it.id)).chain(theory.sub_goals().iter().map(|it| &it.id));
    named.chain(theory.configurations().iter().map(|it| &it.id))
}

/// What a theory says an element is, wherever it stands; where that was found is left out.
#[derive(PartialEq)]
enum Said<'a> {
    /// A problem mechanism or a sub-goal.
    Plain([&'a Words; 2]),
    Activity([&'a Words; 2], Conditions<'a>),
    Mechanism([&'a Words; 2], Option<&'a Words>, Option<&'a Words>),
    Context([&'a Words; 2], Kind, Scope, bool, Option<&'a Clauses>),
    Trait([&'a Words; 2], &'a Clauses),
    /// Problem mechanism, mechanism and sub-goal, the reason, the row's own wording, and its conditions.
    Configuration([&'a Id; 3], &'a Words, Option<&'a Words>, Conditions<'a>),
}

/// Roles and expressions, in no order.
type Conditions<'a> = BTreeSet<(Role, &'a Expression)>;

fn said<'a>(theory: &'a Theory, id: &str) -> Option<Said<'a>> {
    let conditions = |list: &'a [super::Condition]| list.iter().map(|it| (it.role, &it.expression)).collect();
    if let Some(it) = theory.configuration(id) {
        let joins = [&it.problem, &it.mechanism, &it.sub_goal];
        return Some(Said::Configuration(joins, &it.because, it.wording.as_ref(), conditions(&it.conditions)));
    }
    let naming = theory.naming(id)?;
    let words = [&naming.label, &naming.description];
    Some(if let Some(it) = theory.activity(id) {
        Said::Activity(words, conditions(&it.conditions))
    } else if let Some(it) = theory.mechanism(id) {
        Said::Mechanism(words, it.resource.as_ref(), it.reasoning.as_ref())
    } else if let Some(it) = theory.context(id) {
        Said::Context(words, it.kind, it.scope, it.fixed, it.clauses.as_ref())
    } else if let Some(it) = theory.traits().iter().find(|it| it.id == *id) {
        Said::Trait(words, &it.clauses)
    } else {
        Said::Plain(words)
    })
}

/// Where a context is named: at which level, under which element, in which role; and where a configuration stands: under
/// which activity.
type Use = (Level, Option<Id>, Role);

fn uses(theory: &Theory) -> BTreeMap<Id, Vec<Use>> {
    let mut found: BTreeMap<Id, Vec<Use>> = BTreeMap::new();
    let mut add = |level: Level, under: Option<&Id>, conditions: &[super::Condition]| {
        for condition in conditions {
            for id in condition.expression.elements() {
                found.entry(id.clone()).or_default().push((level, under.cloned(), condition.role));
            }
        }
    };
    add(Level::Programme, None, theory.conditions());
    theory.activities().iter().for_each(|it| add(Level::Activity, Some(&it.id), &it.conditions));
    theory.configurations().iter().for_each(|it| add(Level::Configuration, Some(&it.id), &it.conditions));
    for it in theory.configurations() {
        found.entry(it.id.clone()).or_default().push((Level::Activity, Some(it.activity.clone()), Role::Necessary));
    }
    found.values_mut().for_each(|uses| uses.sort());
    found
}

/// Where two theories disagree on a sub-goal that both have.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// The sub-goal.
    pub sub_goal: Id,
    /// When only the first has it reached: the prime implicants of the difference, shortest first.
    pub only_first: Vec<Region>,
    /// When only the second has.
    pub only_second: Vec<Region>,
    /// Whether these are all.
    pub complete: bool,
}

/// The settings that have some conditions in common, and one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// The conditions.
    pub when: Vec<Literal>,
    /// The person, with what the conditions ask of the person and no other trait that was unknown.
    pub person: Person,
    /// A setting with what the conditions ask for and nothing else.
    pub witness: Setting,
}

/// The settings, and unknown traits, on which two theories disagree about a person: sub-goal by sub-goal that both
/// have, in the first's order.
pub fn disagreements(first: &Theory, second: &Theory, person: &Person) -> Vec<Disagreement> {
    let shared = first.sub_goals().iter().map(|it| &it.id).filter(|id| second.sub_goal(id).is_some());
    shared.filter_map(|id| disagreement(first, second, person, id)).collect()
}

fn disagreement(first: &Theory, second: &Theory, person: &Person, goal: &Id) -> Option<Disagreement> {
    let side = |theory: &Theory| -> Option<(Primes, Primes)> {
        let place: Place = theory.logic.place(theory, Target::SubGoal(goal))?;
        Some((theory.logic.primes(place).clone(), theory.logic.primes_of_not(place)))
    };
    let (one, other) = (side(first)?, side(second)?);
    let mut common = Common { first, second, person, names: Vec::new(), places: BTreeMap::new(), complete: true };
    let covers = [
        common.cover(first, &one.0),
        common.cover(first, &one.1),
        common.cover(second, &other.0),
        common.cover(second, &other.1),
    ];
    let groups = common.groups();
    let [reaches, misses, other_reaches, other_misses] = covers;
    let (only_first, only_second) =
        (common.regions(&reaches, &other_misses, &groups), common.regions(&other_reaches, &misses, &groups));
    Some(Disagreement { sub_goal: goal.clone(), only_first, only_second, complete: common.complete })
}

/// The variables of both theories under one numbering, by id, without what is known of the person.
struct Common<'a> {
    first: &'a Theory,
    second: &'a Theory,
    person: &'a Person,
    names: Vec<Id>,
    places: BTreeMap<Id, usize>,
    complete: bool,
}

impl Common<'_> {
    /// The primes under the common numbering, with what is known of the person put in.
    fn cover(&mut self, theory: &Theory, primes: &Primes) -> Cover {
        let logic = &*theory.logic;
        let known = logic.known(self.person, &Setting::default());
        let mut found = Cover { complete: primes.true_when.complete, ..Cover::default() };
        'cubes: for cube in &primes.true_when.cubes {
            let mut made = Cube::default();
            for (place, holds) in cube.literals() {
                let number = primes.variables[place];
                match known[number] {
                    Truth::Undecided => {
                        match self.place(&logic.variables[number]).and_then(|it| made.and(Cube::literal(it, holds))) {
                            Some(more) => made = more,
                            None => continue 'cubes,
                        }
                    }
                    truth if truth == Truth::of(holds) => {}
                    _ => continue 'cubes,
                }
            }
            found.cubes.push(made);
        }
        found.absorb(MOST_PRIMES);
        self.complete &= found.complete;
        found
    }

    fn place(&mut self, id: &Id) -> Option<usize> {
        if let Some(place) = self.places.get(id) {
            return Some(*place);
        }
        if self.names.len() == MOST_VARIABLES {
            self.complete = false;
            return None;
        }
        self.names.push(id.clone());
        self.places.insert(id.clone(), self.names.len() - 1);
        Some(self.names.len() - 1)
    }

    /// The exclusive groups of both theories, without those members of which it is known whether the person has them.
    fn groups(&mut self) -> Vec<u128> {
        let open = |id: &&Id| self.person.presence(id).truth() == Truth::Undecided;
        let groups = self.first.exclusive().iter().chain(self.second.exclusive());
        let both: Vec<Vec<Id>> = groups.map(|group| group.elements.iter().filter(open).cloned().collect()).collect();
        let touched = both.into_iter().filter(|group| group.iter().any(|id| self.places.contains_key(id))).collect::<Vec<_>>();
        touched
            .iter()
            .map(|group| group.iter().filter_map(|id| self.place(id)).fold(0, |bits, place| bits | 1 << place))
            .collect()
    }

    /// What cannot be there because something that excludes it is known of the person.
    fn excluded(&self) -> u128 {
        let there = |id: &&Id| self.person.presence(id).truth() == Truth::True;
        let groups = self.first.exclusive().iter().chain(self.second.exclusive());
        let shut = groups.filter(|group| group.elements.iter().any(|id| there(&id)));
        shut.flat_map(|group| &group.elements).filter_map(|id| self.places.get(id)).fold(0, |bits, place| bits | 1 << place)
    }

    fn regions(&mut self, reaches: &Cover, misses: &Cover, groups: &[u128]) -> Vec<Region> {
        let mut both = reaches.and(misses, MOST_PRIMES);
        exclude(&mut both, groups);
        self.complete &= both.complete;
        let excluded = self.excluded();
        both.cubes.iter().filter(|cube| cube.on & excluded == 0).map(|cube| self.region(*cube)).collect()
    }

    fn region(&self, cube: Cube) -> Region {
        let (mut person, mut witness) = (self.person.clone(), Setting::default());
        for theory in [self.first, self.second] {
            for (id, sort) in theory.logic.variables.iter().zip(&theory.logic.sorts) {
                match sort {
                    Sort::Circumstance { .. } => drop(witness.contexts.insert(id.clone(), Presence::Absent)),
                    Sort::Person if person.presence(id).truth() == Truth::Undecided => {
                        person.traits.insert(id.clone(), Presence::Absent);
                    }
                    _ => {}
                }
            }
        }
        let mut when = Vec::new();
        for (place, holds) in cube.literals() {
            let id = self.names[place].clone();
            let presence = if holds { Presence::Present } else { Presence::Absent };
            let about_person = [self.first, self.second].iter().any(|theory| theory.is_about_person(&id));
            let known = if about_person { &mut person.traits } else { &mut witness.contexts };
            known.insert(id.clone(), presence);
            when.push(Literal { element: id, holds });
        }
        Region { when, person, witness }
    }
}
