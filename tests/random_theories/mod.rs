//! Seeded random theories, and what a theory says of one world by definition: slow, and plain to see.
#![allow(dead_code)] // Each test file uses a part of it.

use std::collections::BTreeMap;

use virker::language::Words;
use virker::theory::{
    Activity, Clauses, Condition, Configuration, Context, Draft, Exclusive, Expression, Id, Kind, Mechanism, Naming, Outcome,
    Person, Presence, ProblemMechanism, Role, Scope, Setting, Source, SubGoal, Theory,
};

/// SplitMix64 (Steele, Lea & Flood 2014): small, seeded, the same everywhere.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    pub fn presence(&mut self) -> Presence {
        Presence::ALL[self.below(3)]
    }
}

/// What a random theory may have.
#[derive(Clone, Copy)]
pub struct Shape {
    pub contexts: usize,
    pub with_not: bool,
    /// Sub-goals may be contexts of configurations that lead to later ones.
    pub chains: bool,
    /// Some contexts exclude one another, and some are fixed.
    pub restrained: bool,
}

pub fn words(text: &str) -> Words {
    Words::new(text, text)
}

pub fn naming(text: &str) -> Naming {
    Naming { label: words(text), description: words(text), source: Source::default() }
}

fn expression(dice: &mut Dice, elements: &[Id], depth: usize, with_not: bool) -> Expression {
    let choice = if depth == 0 { 0 } else { dice.below(if with_not { 6 } else { 5 }) };
    let parts = |dice: &mut Dice| {
        let count = 1 + dice.below(3);
        (0..count).map(|_| expression(dice, elements, depth - 1, with_not)).collect::<Vec<_>>()
    };
    match choice {
        0 | 1 => Expression::Element(elements[dice.below(elements.len())].clone()),
        2 => Expression::All(parts(dice)),
        3 => Expression::Any(parts(dice)),
        4 => {
            let parts = parts(dice);
            Expression::AtLeast(1 + dice.below(parts.len()), parts)
        }
        _ => Expression::Not(Box::new(expression(dice, elements, depth - 1, with_not))),
    }
}

fn conditions(dice: &mut Dice, elements: &[Id], least: usize, with_not: bool) -> Vec<Condition> {
    let count = least + dice.below(3);
    let roles = if with_not {
        [Role::Necessary, Role::Necessary, Role::Blocking, Role::Strengthening, Role::Ambivalent]
    } else {
        [Role::Necessary, Role::Necessary, Role::Necessary, Role::Strengthening, Role::Ambivalent]
    };
    let one = |dice: &mut Dice| Condition {
        role: roles[dice.below(5)],
        expression: expression(dice, elements, 2, with_not),
        note: None,
        source: Source::default(),
    };
    (0..count).map(|_| one(dice)).collect()
}

fn id(letter: &str, number: usize) -> Id {
    Id::from(format!("{letter}{number}"))
}

/// A draft of `shape`; every third context is about the person.
pub fn draft(dice: &mut Dice, shape: Shape) -> Draft {
    let contexts: Vec<Id> = (0..shape.contexts).map(|n| id("c", n)).collect();
    let not = shape.with_not;
    let goals = 3;
    let configurations = (0..4)
        .map(|n| {
            let goal = dice.below(goals);
            let mut elements = contexts.clone();
            if shape.chains {
                // An earlier sub-goal, as often as two contexts.
                elements.extend((0..goal).flat_map(|earlier| [id("g", earlier), id("g", earlier)]));
            }
            Configuration {
                id: id("k", n),
                activity: id("a", dice.below(2)),
                problem: id("p", dice.below(2)),
                mechanism: id("m", dice.below(2)),
                sub_goal: id("g", goal),
                wording: None,
                because: words("because"),
                conditions: conditions(dice, &elements, 1, not),
                source: Source::default(),
            }
        })
        .collect();
    let exclusive = if shape.restrained && shape.contexts > 3 {
        let first = dice.below(shape.contexts - 2);
        let elements = (first..first + 2 + dice.below(2)).map(|n| id("c", n)).collect();
        vec![Exclusive { elements, ..Exclusive::default() }]
    } else {
        Vec::new()
    };
    Draft {
        id: Some("random".into()),
        title: words("random"),
        outcome: Outcome { naming: naming("outcome"), caution: words("caution") },
        activities: (0..2)
            .map(|n| Activity { id: id("a", n), naming: naming("a"), conditions: conditions(dice, &contexts, 0, not) })
            .collect(),
        problems: (0..2).map(|n| ProblemMechanism { id: id("p", n), naming: naming("p") }).collect(),
        mechanisms: (0..2).map(|n| Mechanism { id: id("m", n), naming: naming("m"), resource: None, reasoning: None }).collect(),
        contexts: (0..shape.contexts)
            .map(|n| Context {
                id: id("c", n),
                naming: naming("c"),
                kind: if n % 3 == 0 { Kind::ForWhom } else { Kind::Circumstance },
                scope: Scope::Specific,
                group: None,
                fixed: shape.restrained && dice.below(4) == 0,
                clauses: Some(Clauses { present: words("c"), absent: words("not c") }),
            })
            .collect(),
        sub_goals: (0..goals).map(|n| SubGoal { id: id("g", n), naming: naming("g") }).collect(),
        exclusive,
        conditions: conditions(dice, &contexts, 0, not),
        configurations,
        ..Draft::default()
    }
}

pub fn theory(dice: &mut Dice, shape: Shape) -> Theory {
    Theory::new(draft(dice, shape)).expect("a random theory has no faults")
}

/// A person and a setting in which no two elements are there that exclude one another.
pub fn someone(dice: &mut Dice, theory: &Theory) -> (Person, Setting) {
    let mut person = Person::default();
    let mut setting = Setting::default();
    for problem in theory.problems() {
        if dice.below(4) > 0 {
            person.problems.insert(problem.id.clone());
        }
    }
    for context in theory.contexts() {
        let mut presence = dice.presence();
        let there = |id: &Id| person.presence(id) == Presence::Present || setting.presence(id) == Presence::Present;
        let excluded = theory.exclusive().iter().any(|it| it.elements.contains(&context.id) && it.elements.iter().any(there));
        if excluded && presence == Presence::Present {
            presence = Presence::Absent;
        }
        let values = if context.kind == Kind::ForWhom { &mut person.traits } else { &mut setting.contexts };
        values.insert(context.id.clone(), presence);
    }
    (person, setting)
}

/// What is there: every context, one way or the other.
pub type World = BTreeMap<Id, bool>;

/// What is known of a context, wherever it is kept.
pub fn known(theory: &Theory, person: &Person, setting: &Setting, id: &str) -> Presence {
    if theory.is_about_person(id) { person.presence(id) } else { setting.presence(id) }
}

/// Whether no two elements are there that exclude one another.
pub fn possible(theory: &Theory, world: &World) -> bool {
    theory.exclusive().iter().all(|group| group.elements.iter().filter(|id| world.get(*id) == Some(&true)).count() < 2)
}

/// Every possible world that what is known leaves open.
pub fn worlds(theory: &Theory, person: &Person, setting: &Setting) -> Vec<World> {
    let mut worlds = vec![World::new()];
    for context in theory.contexts() {
        let values: &[bool] = match known(theory, person, setting, &context.id) {
            Presence::Present => &[true],
            Presence::Absent => &[false],
            _ => &[false, true],
        };
        worlds = worlds
            .into_iter()
            .flat_map(|world| values.iter().map(move |&value| (world.clone(), value)))
            .map(|(mut world, value)| {
                world.insert(context.id.clone(), value);
                world
            })
            .collect();
    }
    worlds.retain(|world| possible(theory, world));
    worlds
}

/// Whether an expression holds in a world, for a person with these problem mechanisms.
pub fn holds(theory: &Theory, person: &Person, expression: &Expression, world: &World) -> bool {
    let part = |part: &Expression| holds(theory, person, part, world);
    match expression {
        Expression::Element(id) => world.get(id).copied().unwrap_or_else(|| reached(theory, person, id, world)),
        Expression::Not(inner) => !part(inner),
        Expression::All(parts) => parts.iter().all(part),
        Expression::Any(parts) => parts.iter().any(part),
        Expression::AtLeast(n, parts) => parts.iter().filter(|it| part(it)).count() >= *n,
    }
}

/// Whether a configuration is meant for the person, and whether it fires, in one world.
pub fn in_world(theory: &Theory, configuration: &Configuration, person: &Person, world: &World) -> (bool, bool) {
    let about_person = |expression: &Expression| expression.elements().iter().all(|id| theory.is_about_person(id));
    let mut relevant = person.problems.contains(&configuration.problem);
    let mut fires = relevant;
    for (_, condition) in theory.conditions_of(configuration) {
        let held = || holds(theory, person, &condition.expression, world);
        match condition.role {
            Role::Necessary => {
                let held = held();
                fires &= held;
                relevant &= held || !about_person(&condition.expression);
            }
            Role::Blocking => fires &= !held(),
            Role::Strengthening | Role::Ambivalent => {}
        }
    }
    (relevant, fires)
}

/// Whether a sub-goal is reached in one world.
pub fn reached(theory: &Theory, person: &Person, goal: &str, world: &World) -> bool {
    let leads = |it: &&Configuration| it.sub_goal == *goal;
    theory.configurations().iter().filter(leads).any(|it| in_world(theory, it, person, world).1)
}
