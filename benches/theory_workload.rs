//! What is timed of the theories, natively and in a browser alike.

use virker::language::Words;
use virker::theory::{
    Activity, ChangeSets, Condition, Configuration, Context, Draft, Evaluation, Expression, Grid, Id, Kind, Mechanism, Naming,
    Person, Presence, ProblemMechanism, Role, Scope, Setting, Source, SubGoal, Target, Theory, changes_that_break,
    changes_that_reach, evaluate, grid, library, most_reached,
};

/// The library theory with most configurations and contexts.
pub fn largest() -> std::sync::Arc<Theory> {
    let all = library::theories().into_iter().chain(library::initial_theories());
    all.max_by_key(|theory| theory.configurations().len() * theory.contexts().len()).expect("the library has theories")
}

/// Everybody's problem mechanisms, and every circumstance there but the first.
pub fn everything(theory: &Theory) -> (Person, Setting) {
    let problems = theory.problems().iter().map(|it| it.id.clone()).collect();
    let traits = theory.contexts().iter().filter(|it| it.kind == Kind::ForWhom).map(|it| (it.id.clone(), Presence::Present));
    let there = theory.contexts().iter().filter(|it| it.kind == Kind::Circumstance).map(|it| (it.id.clone(), Presence::Present));
    let person = Person { problems, traits: traits.collect() };
    let mut setting = Setting { contexts: there.collect() };
    if let Some(presence) = setting.contexts.values_mut().next() {
        *presence = Presence::Absent;
    }
    (person, setting)
}

/// A theory of 60 contexts and 8 mechanisms that is not monotone: each mechanism needs four contexts and one of three
/// pairs, or two of four contexts; is blocked by a context that another mechanism needs; and asks of one context that
/// it be there in one way and not in another. Every second waits for the sub-goal of the one before.
pub fn synthetic() -> Draft {
    let words = |text: &str| Words::new(text, text);
    let naming = |text: &str| Naming { label: words(text), ..Naming::default() };
    let id = |letter: &str, number: usize| Id::from(format!("{letter}{number}"));
    let context = |number: usize| Expression::Element(id("c", number % 60));
    let condition = |role: Role, expression: Expression| Condition { role, expression, note: None, source: Source::default() };
    let configuration = |n: usize| {
        let from = 7 * n;
        let mut conditions: Vec<Condition> = (0..4).map(|k| condition(Role::Necessary, context(from + k))).collect();
        let pairs = (0..3).map(|k| Expression::All(vec![context(from + 4 + 2 * k), context(from + 5 + 2 * k)])).collect();
        conditions.push(condition(Role::Necessary, Expression::Any(pairs)));
        conditions.push(condition(Role::Necessary, Expression::AtLeast(2, (0..4).map(|k| context(from + 20 + k)).collect())));
        conditions.push(condition(Role::Blocking, context(from + 31)));
        let either = vec![
            Expression::All(vec![context(from + 40), context(from + 41)]),
            Expression::All(vec![Expression::Not(Box::new(context(from + 40))), context(from + 42)]),
        ];
        conditions.push(condition(Role::Necessary, Expression::Any(either)));
        if n % 2 == 1 {
            conditions.push(condition(Role::Necessary, Expression::Element(id("g", n - 1))));
        }
        Configuration {
            id: id("k", n),
            activity: id("a", n / 2),
            problem: id("p", n),
            mechanism: id("m", n),
            sub_goal: id("g", n),
            wording: None,
            because: Words::default(),
            conditions,
            source: Source::default(),
        }
    };
    Draft {
        id: Some("synthetic".into()),
        title: words("synthetic"),
        outcome: virker::theory::Outcome { naming: naming("outcome"), ..Default::default() },
        activities: (0..4).map(|n| Activity { id: id("a", n), naming: naming("a"), conditions: Vec::new() }).collect(),
        problems: (0..8).map(|n| ProblemMechanism { id: id("p", n), naming: naming("p") }).collect(),
        mechanisms: (0..8).map(|n| Mechanism { id: id("m", n), naming: naming("m"), resource: None, reasoning: None }).collect(),
        contexts: (0..60)
            .map(|n| Context {
                id: id("c", n),
                naming: naming("c"),
                kind: Kind::Circumstance,
                scope: Scope::Specific,
                group: None,
                fixed: false,
                clauses: None,
            })
            .collect(),
        sub_goals: (0..8).map(|n| SubGoal { id: id("g", n), naming: naming("g") }).collect(),
        configurations: (0..8).map(configuration).collect(),
        ..Draft::default()
    }
}

/// The whole evaluation of a person in a setting.
pub fn whole_evaluation(theory: &Theory, (person, setting): &(Person, Setting)) -> Evaluation {
    evaluate(theory, person, setting)
}

/// Checks the theory anew and works out the primes of every mechanism and sub-goal; returns how many there are.
pub fn all_primes(draft: Draft) -> usize {
    let theory = Theory::new(draft).expect("it is sound");
    let mechanisms = theory.mechanisms().iter().map(|it| Target::Mechanism(&it.id));
    let targets = mechanisms.chain(theory.sub_goals().iter().map(|it| Target::SubGoal(&it.id)));
    targets
        .map(|target| theory.primes(target).expect("it is in the theory"))
        .map(|it| (it.all.len(), assert!(it.complete)).0)
        .sum()
}

/// Half of the contexts of the synthetic theory there, every fourth of the others absent, the rest unknown.
pub fn half_there(theory: &Theory) -> (Person, Setting) {
    let presence = |n: usize| match n % 8 {
        0..=3 => Presence::Present,
        4 => Presence::Absent,
        _ => Presence::Unknown,
    };
    let contexts = theory.contexts().iter().enumerate().map(|(n, it)| (it.id.clone(), presence(n))).collect();
    let problems = theory.problems().iter().map(|it| it.id.clone()).collect();
    (Person { problems, ..Person::default() }, Setting { contexts })
}

/// All sets of at most four changes, for every sub-goal.
pub fn change_sets(theory: &Theory, (person, setting): &(Person, Setting)) -> usize {
    let of = |goal: &SubGoal| changes_that_reach(theory, person, setting, &[Target::SubGoal(&goal.id)], 4);
    theory.sub_goals().iter().filter_map(of).map(|found: ChangeSets| found.sets.len()).sum()
}

/// All sets of at most four changes that break a sub-goal, for every sub-goal.
pub fn break_sets(theory: &Theory, (person, setting): &(Person, Setting)) -> usize {
    let of = |goal: &SubGoal| changes_that_break(theory, person, setting, Target::SubGoal(&goal.id), 4);
    theory.sub_goals().iter().filter_map(of).map(|found: ChangeSets| found.sets.len()).sum()
}

/// Every context of the synthetic theory there, so that what blocks and what must not be there stands in the way.
pub fn all_there(theory: &Theory) -> (Person, Setting) {
    let contexts = theory.contexts().iter().map(|it| (it.id.clone(), Presence::Present)).collect();
    (half_there(theory).0, Setting { contexts })
}

/// The most sub-goals that four changes can reach.
pub fn most_of_four(theory: &Theory, (person, setting): &(Person, Setting)) -> usize {
    most_reached(theory, person, setting, 4).count
}

/// So many persons and settings, each of its own.
pub fn people_and_settings(theory: &Theory, count: usize) -> (Vec<Person>, Vec<Setting>) {
    let (person, setting) = everything(theory);
    let presence = |n: usize| Presence::ALL[n % 3];
    let persons = (0..count).map(|number| {
        let mut person = person.clone();
        person.problems.retain(|id| (id.len() + number) % 4 > 0);
        person.traits.values_mut().enumerate().for_each(|(n, it)| *it = presence(n + number));
        person
    });
    let settings = (0..count).map(|number| {
        let mut setting = setting.clone();
        setting
            .contexts
            .values_mut()
            .enumerate()
            .for_each(|(n, it)| *it = if (n * 7 + number) % 11 < 8 { Presence::Present } else { presence(n + number) });
        setting
    });
    (persons.collect(), settings.collect())
}

/// Every person in every setting.
pub fn whole_grid(theory: &Theory, (persons, settings): &(Vec<Person>, Vec<Setting>)) -> Grid {
    grid(theory, persons, settings)
}
