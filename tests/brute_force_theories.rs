//! Evaluation against brute force over all completions of what is unknown, on seeded random theories.

use std::collections::BTreeMap;

use virker::language::Words;
use virker::theory::{
    Activity, Clauses, Condition, Configuration, Context, Draft, Evaluation, Expression, FiringStatus, Gathered, Id, Kind,
    Mechanism, Naming, Outcome, Person, Presence, ProblemMechanism, Role, Scope, Setting, Source, Standing, SubGoal, Theory,
    evaluate, explain,
};

/// SplitMix64 (Steele, Lea & Flood 2014): small, seeded, the same everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    fn presence(&mut self) -> Presence {
        Presence::ALL[self.below(3)]
    }
}

fn words(text: &str) -> Words {
    Words::new(text, text)
}

fn naming(text: &str) -> Naming {
    Naming { label: words(text), description: words(text), source: Source::default() }
}

fn expression(dice: &mut Dice, contexts: usize, depth: usize, with_not: bool) -> Expression {
    let choice = if depth == 0 { 0 } else { dice.below(if with_not { 6 } else { 5 }) };
    let parts = |dice: &mut Dice| {
        let count = 1 + dice.below(3);
        (0..count).map(|_| expression(dice, contexts, depth - 1, with_not)).collect::<Vec<_>>()
    };
    match choice {
        0 | 1 => Expression::element(format!("c{}", dice.below(contexts)).as_str()),
        2 => Expression::All(parts(dice)),
        3 => Expression::Any(parts(dice)),
        4 => {
            let parts = parts(dice);
            Expression::AtLeast(1 + dice.below(parts.len()), parts)
        }
        _ => Expression::Not(Box::new(expression(dice, contexts, depth - 1, with_not))),
    }
}

fn conditions(dice: &mut Dice, contexts: usize, least: usize, with_not: bool) -> Vec<Condition> {
    let count = least + dice.below(3);
    let roles = if with_not {
        [Role::Necessary, Role::Necessary, Role::Blocking, Role::Strengthening, Role::Ambivalent]
    } else {
        [Role::Necessary, Role::Necessary, Role::Necessary, Role::Strengthening, Role::Ambivalent]
    };
    (0..count)
        .map(|_| Condition {
            role: roles[dice.below(5)],
            expression: expression(dice, contexts, 2, with_not),
            note: None,
            source: Source::default(),
        })
        .collect()
}

/// A theory of `contexts` contexts, every third about the person.
fn theory(dice: &mut Dice, contexts: usize, with_not: bool) -> Theory {
    let id = |letter: &str, number: usize| Id::from(format!("{letter}{number}"));
    let draft = Draft {
        id: Some("random".into()),
        title: words("random"),
        outcome: Outcome { naming: naming("outcome"), caution: words("caution") },
        activities: (0..2)
            .map(|n| Activity { id: id("a", n), naming: naming("a"), conditions: conditions(dice, contexts, 0, with_not) })
            .collect(),
        problems: (0..2).map(|n| ProblemMechanism { id: id("p", n), naming: naming("p") }).collect(),
        mechanisms: (0..2).map(|n| Mechanism { id: id("m", n), naming: naming("m"), resource: None, reasoning: None }).collect(),
        contexts: (0..contexts)
            .map(|n| Context {
                id: id("c", n),
                naming: naming("c"),
                kind: if n % 3 == 0 { Kind::ForWhom } else { Kind::Circumstance },
                scope: Scope::Specific,
                group: None,
                clauses: Some(Clauses { present: words("c"), absent: words("not c") }),
            })
            .collect(),
        sub_goals: (0..2).map(|n| SubGoal { id: id("g", n), naming: naming("g") }).collect(),
        conditions: conditions(dice, contexts, 0, with_not),
        configurations: (0..3)
            .map(|n| Configuration {
                id: id("k", n),
                activity: id("a", dice.below(2)),
                problem: id("p", dice.below(2)),
                mechanism: id("m", dice.below(2)),
                sub_goal: id("g", dice.below(2)),
                wording: None,
                because: words("because"),
                conditions: conditions(dice, contexts, 1, with_not),
                source: Source::default(),
            })
            .collect(),
        ..Draft::default()
    };
    Theory::new(draft).expect("a random theory has no faults")
}

type World = BTreeMap<Id, bool>;

fn holds(expression: &Expression, world: &World) -> bool {
    match expression {
        Expression::Element(id) => world[id],
        Expression::Not(part) => !holds(part, world),
        Expression::All(parts) => parts.iter().all(|part| holds(part, world)),
        Expression::Any(parts) => parts.iter().any(|part| holds(part, world)),
        Expression::AtLeast(n, parts) => parts.iter().filter(|part| holds(part, world)).count() >= *n,
    }
}

/// Every world that what is known leaves open.
fn worlds(theory: &Theory, person: &Person, setting: &Setting) -> Vec<World> {
    let mut worlds = vec![World::new()];
    for context in theory.contexts() {
        let presence = if context.kind == Kind::ForWhom { person.presence(&context.id) } else { setting.presence(&context.id) };
        let values: &[bool] = match presence {
            Presence::Present => &[true],
            Presence::Absent => &[false],
            Presence::Unknown => &[false, true],
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
    worlds
}

/// Whether the configuration is meant for the person, and whether it fires, in one world.
fn in_world(theory: &Theory, configuration: &Configuration, person: &Person, world: &World) -> (bool, bool) {
    let about_person = |expression: &Expression| expression.elements().iter().all(|id| theory.is_about_person(id));
    let mut relevant = person.problems.contains(&configuration.problem);
    let mut fires = relevant;
    for (_, condition) in theory.conditions_of(configuration) {
        let held = holds(&condition.expression, world);
        match condition.role {
            Role::Necessary => {
                fires &= held;
                relevant &= held || !about_person(&condition.expression);
            }
            Role::Blocking => fires &= !held,
            Role::Strengthening | Role::Ambivalent => {}
        }
    }
    (relevant, fires)
}

/// Standing by definition, from (relevant, fires) in every world.
fn standing(found: &[(bool, bool)]) -> Standing {
    if found.iter().all(|(relevant, _)| !relevant) {
        Standing::NotRelevant
    } else if found.iter().all(|(_, fires)| *fires) {
        Standing::Reached
    } else if found.iter().any(|(_, fires)| *fires) {
        Standing::Undecided
    } else {
        Standing::NotReached
    }
}

fn of_status(status: &FiringStatus) -> Standing {
    match status {
        FiringStatus::NotRelevant(_) => Standing::NotRelevant,
        FiringStatus::Fires { .. } => Standing::Reached,
        FiringStatus::Undecided { .. } => Standing::Undecided,
        FiringStatus::DoesNotFire { .. } => Standing::NotReached,
    }
}

fn someone(dice: &mut Dice, theory: &Theory) -> (Person, Setting) {
    let mut person = Person::default();
    let mut setting = Setting::default();
    for problem in theory.problems() {
        if dice.below(4) > 0 {
            person.problems.insert(problem.id.clone());
        }
    }
    for context in theory.contexts() {
        let values = if context.kind == Kind::ForWhom { &mut person.traits } else { &mut setting.contexts };
        values.insert(context.id.clone(), dice.presence());
    }
    (person, setting)
}

/// What gathers configurations into a family.
type Key = fn(&Configuration) -> &Id;

fn compare(theory: &Theory, person: &Person, evaluation: &Evaluation, worlds: &[World]) {
    let of = |configuration: &Configuration| -> Vec<(bool, bool)> {
        worlds.iter().map(|world| in_world(theory, configuration, person, world)).collect()
    };
    for (configuration, firing) in theory.configurations().iter().zip(&evaluation.configurations) {
        assert_eq!(of_status(&firing.status), standing(&of(configuration)), "{configuration:?} in {theory:?}");
        if let FiringStatus::Undecided { because } = &firing.status {
            // Whatever can make the difference is told.
            for world in worlds {
                let fires = in_world(theory, configuration, person, world).1;
                for id in world.keys() {
                    let mut other = world.clone();
                    other.insert(id.clone(), !world[id]);
                    if worlds.contains(&other) && in_world(theory, configuration, person, &other).1 != fires {
                        assert!(because.contains(id), "{id} decides {configuration:?}, {because:?}");
                    }
                }
            }
        }
    }
    let families: [(&[Gathered], Key); 4] = [
        (&evaluation.sub_goals, |it| &it.sub_goal),
        (&evaluation.problems, |it| &it.problem),
        (&evaluation.mechanisms, |it| &it.mechanism),
        (&evaluation.activities, |it| &it.activity),
    ];
    for (gathered, key) in families {
        for it in gathered {
            let members: Vec<Vec<(bool, bool)>> =
                theory.configurations().iter().filter(|configuration| *key(configuration) == it.id).map(&of).collect();
            let together: Vec<(bool, bool)> = (0..worlds.len())
                .map(|world| (members.iter().any(|found| found[world].0), members.iter().any(|found| found[world].1)))
                .collect();
            assert_eq!(it.standing, standing(&together), "{} in {theory:?}", it.id);
        }
    }
}

#[test]
fn evaluation_equals_brute_force() {
    let mut dice = Dice(2013);
    let mut seen = BTreeMap::new();
    for _ in 0..3000 {
        let contexts = 2 + dice.below(5);
        let theory = theory(&mut dice, contexts, true);
        for _ in 0..2 {
            let (person, setting) = someone(&mut dice, &theory);
            let evaluation = evaluate(&theory, &person, &setting);
            compare(&theory, &person, &evaluation, &worlds(&theory, &person, &setting));
            for it in &evaluation.sub_goals {
                *seen.entry(format!("{:?}", it.standing)).or_insert(0) += 1;
            }
        }
    }
    assert!(seen.len() == 4 && seen.values().all(|&count| count > 200), "every standing is tried often: {seen:?}");
}

/// With no *not* and no blocking, the first set of changes is a smallest one; with them every set that is told works.
#[test]
fn changes_make_it_fire() {
    let mut dice = Dice(1789);
    let (mut told, mut smallest) = (0, 0);
    for round in 0..1200 {
        let with_not = round % 2 == 0;
        let theory = theory(&mut dice, 5, with_not);
        let (person, setting) = someone(&mut dice, &theory);
        for configuration in theory.configurations() {
            let explanation = explain(&theory, &person, &setting, &configuration.id).expect("it is in the theory");
            for changes in &explanation.smallest {
                let changed =
                    changes.iter().fold(setting.clone(), |setting, change| setting.with(change.element.clone(), change.to));
                let after = evaluate(&theory, &person, &changed);
                assert!(after.configuration(&configuration.id).is_some_and(|it| it.status.fires()), "{changes:?} {theory:?}");
                told += 1;
            }
            if !with_not && !explanation.firing.status.fires() {
                let expected = fewest_changes(&theory, configuration, &person, &setting);
                assert_eq!(explanation.smallest.first().map(Vec::len), expected, "{configuration:?} {theory:?}");
                smallest += usize::from(expected.is_some());
            }
        }
    }
    assert!(told > 300 && smallest > 100, "{told} {smallest}");
}

/// The least number of contexts of circumstance to set so that it fires in every world left.
fn fewest_changes(theory: &Theory, configuration: &Configuration, person: &Person, setting: &Setting) -> Option<usize> {
    let circumstances: Vec<&Id> = theory.contexts().iter().filter(|it| it.kind == Kind::Circumstance).map(|it| &it.id).collect();
    let mut best = None;
    for code in 0..3_usize.pow(circumstances.len() as u32) {
        let (mut changed, mut count, mut rest) = (setting.clone(), 0, code);
        for id in &circumstances {
            let presence = [None, Some(Presence::Present), Some(Presence::Absent)][rest % 3];
            rest /= 3;
            if let Some(presence) = presence {
                changed.contexts.insert((*id).clone(), presence);
                count += 1;
            }
        }
        let fires = worlds(theory, person, &changed).iter().all(|world| in_world(theory, configuration, person, world).1);
        if fires && best.is_none_or(|best| count < best) {
            best = Some(count);
        }
    }
    best
}
