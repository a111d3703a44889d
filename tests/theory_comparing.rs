//! Comparing theories, persons by settings, and theories with cases.

mod random_theories;

use std::collections::{BTreeMap, BTreeSet};

use random_theories::{Dice, Shape, draft, reached, someone, theory, worlds};
use virker::theory::{
    Id, Person, Presence, Relation, SeenCase, Setting, Standing, Theory, compare, disagreements, evaluate, grid, held_against,
    library,
};

/// A theory and the same with some configurations' conditions taken from another.
fn pair(dice: &mut Dice, round: usize) -> (Theory, Theory) {
    let shape = Shape {
        contexts: 3 + dice.below(3),
        with_not: true,
        chains: round.is_multiple_of(2),
        restrained: round.is_multiple_of(3),
    };
    let first = draft(dice, shape);
    let mut second = draft(dice, Shape { chains: false, ..shape });
    second.contexts = first.contexts.clone();
    second.exclusive = first.exclusive.clone();
    (Theory::new(first).expect("sound"), Theory::new(second).expect("sound"))
}

/// The prime implicants by definition, of what is so in some of the worlds: over those elements that differ between them.
fn primes(worlds: &[random_theories::World], so: impl Fn(&random_theories::World) -> bool) -> BTreeSet<BTreeMap<Id, bool>> {
    let Some(first) = worlds.first() else { return BTreeSet::new() };
    let open: Vec<&Id> = first.keys().filter(|id| worlds.iter().any(|it| it[*id] != first[*id])).collect();
    let enough = |cube: &BTreeMap<Id, bool>| {
        let mut within = worlds.iter().filter(|world| cube.iter().all(|(id, holds)| world[id] == *holds)).peekable();
        within.peek().is_some() && within.all(&so)
    };
    let cube = |code: usize| -> BTreeMap<Id, bool> {
        let side = |(n, id): (usize, &&Id)| match code / 3_usize.pow(n as u32) % 3 {
            0 => None,
            side => Some(((*id).clone(), side == 1)),
        };
        open.iter().enumerate().filter_map(side).collect()
    };
    let less = |cube: &BTreeMap<Id, bool>, id: &Id| {
        let mut less = cube.clone();
        less.remove(id);
        less
    };
    let all = (0..3_usize.pow(open.len() as u32)).map(cube).filter(&enough);
    all.filter(|cube| cube.keys().all(|id| !enough(&less(cube, id)))).collect()
}

/// The regions are where, and only where, exactly one of the two has the sub-goal reached; each witness shows it.
#[test]
fn disagreements_equal_brute_force() {
    let mut dice = Dice(2006);
    let (mut told, mut regions) = (0, 0);
    for round in 0_usize..600 {
        let (first, second) = pair(&mut dice, round);
        let (mut person, _) = someone(&mut dice, &first);
        person.traits.retain(|_, presence| *presence != Presence::Unknown);
        let worlds = worlds(&first, &person, &Setting::default());
        for found in disagreements(&first, &second, &person) {
            assert!(found.complete);
            for world in &worlds {
                let [one, other] = [&first, &second].map(|theory| reached(theory, &person, &found.sub_goal, world));
                let within = |regions: &[virker::theory::Region]| {
                    regions.iter().any(|it| it.when.iter().all(|literal| world.get(&literal.element) == Some(&literal.holds)))
                };
                assert_eq!(
                    within(&found.only_first),
                    one && !other,
                    "{world:?} {found:?} {:?} {:?}",
                    first.draft(),
                    second.draft()
                );
                assert_eq!(within(&found.only_second), other && !one);
                told += 1;
            }
            let differs = |world: &random_theories::World, wanted: bool| {
                let [one, other] = [&first, &second].map(|theory| reached(theory, &person, &found.sub_goal, world));
                one == wanted && other != wanted
            };
            for (list, wanted) in [(&found.only_first, true), (&found.only_second, false)] {
                let expected = primes(&worlds, |world| differs(world, wanted));
                let told: BTreeSet<BTreeMap<Id, bool>> = list
                    .iter()
                    .map(|it| it.when.iter().map(|literal| (literal.element.clone(), literal.holds)).collect())
                    .collect();
                assert_eq!((told.len(), &told), (list.len(), &expected), "{:?} {:?}", first.draft(), second.draft());
            }
            let standing = |theory: &Theory, person: &Person, setting: &Setting| {
                evaluate(theory, person, setting).sub_goal(&found.sub_goal).is_some_and(|it| it.standing == Standing::Reached)
            };
            for (list, [one, other]) in [(&found.only_first, [true, false]), (&found.only_second, [false, true])] {
                for region in list {
                    assert_eq!(
                        standing(&first, &region.person, &region.witness),
                        one,
                        "{region:?} {:?} {:?}",
                        found.sub_goal,
                        first.exclusive()
                    );
                    assert_eq!(standing(&second, &region.person, &region.witness), other);
                    regions += 1;
                }
            }
        }
    }
    assert!(told > 5000 && regions > 500, "{told} {regions}");
}

#[test]
fn a_theory_agrees_with_itself() {
    for theory in library::theories() {
        assert!(compare(&theory, &theory).iter().all(|it| it.relation == Relation::Confirmed));
        for persona in library::personas() {
            for found in disagreements(&theory, &theory, &persona.person) {
                assert!(found.complete && found.only_first.is_empty() && found.only_second.is_empty());
            }
        }
    }
}

#[test]
fn an_edit_is_seen() {
    let theory = library::business_centres();
    let mut draft = theory.draft().clone();
    // The mentor's time no longer matters, the match with the consultant stands in the way, one word is another.
    let mut conditions = std::mem::take(&mut draft.configurations[0].conditions);
    conditions.retain(|it| it.expression.single().is_none_or(|id| *id != "mentor-has-time"));
    for condition in &mut conditions {
        if condition.expression.single().is_some_and(|id| *id == "match-with-consultant") {
            condition.role = virker::theory::Role::Blocking;
        }
    }
    draft.configurations[0].conditions = conditions;
    draft.sub_goals[0].naming.label.en = "Self-confidence".into();
    draft.contexts.retain(|it| it.id != "mentor-has-time");
    let edited = Theory::new(draft).expect("the edit is sound");
    let found: BTreeMap<Id, Relation> = compare(&theory, &edited).into_iter().map(|it| (it.id, it.relation)).collect();
    assert_eq!(found["mentor-has-time"], Relation::Gone);
    assert_eq!(found["match-with-consultant"], Relation::Contradicted);
    assert_eq!(found["belief-in-own-abilities"], Relation::Nuanced);
    assert_eq!(found["individual-consideration"], Relation::Confirmed);
    assert!(compare(&edited, &theory).iter().any(|it| it.id == "mentor-has-time" && it.relation == Relation::New));
    let person = &library::default_persona().person;
    let belief = &disagreements(&theory, &edited, person)[0];
    assert_eq!(
        (belief.only_first.len(), belief.only_second.len()),
        (1, 1),
        "with the match only the first, without it only the second"
    );
}

/// Every part of an element that means something is seen when it changes, and nothing else is called changed.
#[test]
fn every_kind_of_edit_is_seen() {
    use virker::theory::{Condition, Draft, Expression, Role, Scope};
    type Edit = fn(&mut Draft);
    let theory = library::parallel_courses();
    let edits: [(&str, Relation, Edit); 11] = [
        ("pity-shown", Relation::Nuanced, |it| context(it, "pity-shown").fixed = true),
        ("under-25", Relation::Nuanced, |it| context(it, "under-25").scope = Scope::Overall),
        ("coordinator", Relation::Nuanced, |it| context(it, "coordinator").naming.description.da.push('!')),
        ("mine-clearing", Relation::Nuanced, |it| {
            let found = it.mechanisms.iter_mut().find(|it| it.id == "mine-clearing").expect("it is there");
            found.reasoning = Some(virker::language::Words::new("x", "x"));
        }),
        ("irresponsibility", Relation::Nuanced, |it| {
            it.problems.iter_mut().find(|it| it.id == "irresponsibility").expect("it is there").naming.label.en.push('!');
        }),
        ("exercise", Relation::Nuanced, |it| {
            it.activities.iter_mut().find(|it| it.id == "exercise").expect("it is there").conditions.push(Condition {
                role: Role::Strengthening,
                expression: Expression::element("under-25"),
                note: None,
                source: Default::default(),
            });
        }),
        ("exercise-pain", Relation::Nuanced, |it| configuration(it, "exercise-pain").because.en.push('!')),
        ("exercise-pain", Relation::Nuanced, |it| configuration(it, "exercise-pain").conditions.clear()),
        ("exercise-pain", Relation::Moved, |it| configuration(it, "exercise-pain").activity = "social-mentor".into()),
        ("rehabilitation-with-trainer", Relation::Moved, |it| {
            let moved = std::mem::take(&mut configuration(it, "exercise-pain").conditions);
            configuration(it, "exercise-mental").conditions.extend(moved);
        }),
        ("pity-shown", Relation::Contradicted, |it| {
            let talks = it.activities.iter_mut().find(|it| it.id == "motivational-conversations").expect("it is there");
            talks.conditions.iter_mut().filter(|it| it.role == Role::Blocking).for_each(|it| it.role = Role::Necessary);
        }),
    ];
    for (id, relation, edit) in edits {
        let mut draft = theory.draft().clone();
        edit(&mut draft);
        let edited = Theory::new(draft).expect("the edit is sound");
        let found = compare(&theory, &edited);
        let of = |id: &str| found.iter().find(|it| it.id == id).map(|it| it.relation);
        assert_eq!(of(id), Some(relation), "{id}");
        let others = found.iter().filter(|it| it.relation != Relation::Confirmed).count();
        assert!(others <= 4, "{id}: {others} more");
    }
    // Where something was found is no part of what it is.
    let mut draft = theory.draft().clone();
    draft.contexts.iter_mut().for_each(|it| it.naming.source = Default::default());
    let cited = Theory::new(draft).expect("sources may be left out");
    assert!(compare(&theory, &cited).iter().all(|it| it.relation == Relation::Confirmed));
}

fn context<'a>(draft: &'a mut virker::theory::Draft, id: &str) -> &'a mut virker::theory::Context {
    draft.contexts.iter_mut().find(|it| it.id == *id).expect("it is in the theory")
}

fn configuration<'a>(draft: &'a mut virker::theory::Draft, id: &str) -> &'a mut virker::theory::Configuration {
    draft.configurations.iter_mut().find(|it| it.id == *id).expect("it is in the theory")
}

#[test]
fn the_grid_is_what_evaluating_gives() {
    let mut dice = Dice(40_000);
    for round in 0_usize..300 {
        let shape = Shape {
            contexts: 3 + dice.below(4),
            with_not: true,
            chains: round.is_multiple_of(2),
            restrained: !round.is_multiple_of(3),
        };
        let theory = theory(&mut dice, shape);
        let (persons, settings): (Vec<Person>, Vec<Setting>) = (0..4).map(|_| someone(&mut dice, &theory)).unzip();
        let grid = grid(&theory, &persons, &settings);
        for (row, person) in persons.iter().enumerate() {
            for (column, setting) in settings.iter().enumerate() {
                let expected = evaluate(&theory, person, setting);
                let standings: Vec<Standing> = expected.sub_goals.iter().map(|it| it.standing).collect();
                assert_eq!(grid.cell(row, column), standings, "{:?} {person:?} {setting:?}", theory.draft());
                assert_eq!(grid.counts(row, column), expected.counts);
            }
        }
        assert!(grid.cell(0, 4).is_empty() && grid.cell(9, 0).is_empty());
    }
}

/// Ragin (2006), by hand: three cases in which the goal is expected, two of them with it; one more in which it was
/// seen and not expected; one with neither; one that cannot be said.
#[test]
fn consistency_and_coverage_are_ragins() {
    let theory = library::business_centres();
    let person = library::default_persona().person.clone();
    let all = |presence: Presence| Setting { contexts: theory.contexts().iter().map(|it| (it.id.clone(), presence)).collect() };
    let with = all(Presence::Present).with("social-mentor-interferes", Presence::Absent);
    let without = all(Presence::Absent);
    let case = |name: &str, setting: &Setting, seen: f64| SeenCase {
        name: name.into(),
        person: person.clone(),
        setting: setting.clone(),
        seen: [("belief-in-own-abilities".into(), seen)].into(),
    };
    let cases = [
        case("a", &with, 1.0),
        case("b", &with, 1.0),
        case("c", &with, 0.0),
        case("d", &without, 1.0),
        case("e", &without, 0.0),
        case("f", &Setting::default(), 1.0),
    ];
    let found = held_against(&theory, &cases);
    assert_eq!(found.len(), 1);
    let fit = &found[0];
    assert_eq!(
        (&fit.expected_seen[..], &fit.expected_not_seen[..]),
        (&["a".to_owned(), "b".to_owned()][..], &["c".to_owned()][..])
    );
    assert_eq!((&fit.not_expected_seen[..], &fit.neither[..]), (&["d".to_owned()][..], &["e".to_owned()][..]));
    assert_eq!(fit.undecided, ["f"]);
    assert_eq!((fit.consistency, fit.coverage), (Some(2.0 / 3.0), Some(2.0 / 3.0)));

    // Degrees: x = .7 and y = .4; x = 1 and y = .9. Σmin = 1.3, Σx = 1.7, Σy = 1.3.
    let dim =
        with.clone().with("mentor-has-time", Presence::Degree(virker::theory::Degree::of_per_cent(70).expect("at most 100")));
    let fit = &held_against(&theory, &[case("g", &dim, 0.4), case("h", &with, 0.9)])[0];
    assert!(
        fit.consistency.is_some_and(|it| (it - 1.3 / 1.7).abs() < 1e-12)
            && fit.coverage.is_some_and(|it| (it - 1.0).abs() < 1e-12)
    );
    assert_eq!((&fit.expected_not_seen[..], &fit.expected_seen[..]), (&["g".to_owned()][..], &["h".to_owned()][..]));
}
