//! Evaluation against brute force over all completions of what is unknown, on seeded random theories.

mod random_theories;

use std::collections::BTreeMap;

use random_theories::{Dice, Shape, World, in_world, someone, theory, worlds};
use virker::theory::{
    Configuration, Evaluation, FiringStatus, Gathered, Id, Kind, NotRelevant, Person, Presence, Setting, Standing, Theory,
    evaluate, explain,
};

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

/// What gathers configurations into a family.
type Key = fn(&Configuration) -> &Id;

/// Whether a configuration is meant for anybody who has its problem mechanism, and whether it fires anywhere for them.
fn anywhere(theory: &Theory, configuration: &Configuration) -> (bool, bool) {
    let everyone = Person { problems: theory.problems().iter().map(|it| it.id.clone()).collect(), ..Person::default() };
    let worlds = worlds(theory, &everyone, &Setting::default());
    let found: Vec<(bool, bool)> = worlds.iter().map(|world| in_world(theory, configuration, &everyone, world)).collect();
    (found.iter().any(|it| it.0), found.iter().any(|it| it.1))
}

fn compare(theory: &Theory, person: &Person, evaluation: &Evaluation, worlds: &[World]) {
    let of = |configuration: &Configuration| -> Vec<(bool, bool)> {
        worlds.iter().map(|world| in_world(theory, configuration, person, world)).collect()
    };
    for (configuration, firing) in theory.configurations().iter().zip(&evaluation.configurations) {
        assert_eq!(of_status(&firing.status), standing(&of(configuration)), "{configuration:?} in {:?}", theory.draft());
        match &firing.status {
            FiringStatus::DoesNotFire { missing, blocked_by } if missing.is_empty() && blocked_by.is_empty() => {
                assert!(!anywhere(theory, configuration).1, "it can fire: {configuration:?} in {:?}", theory.draft());
            }
            FiringStatus::NotRelevant(NotRelevant::NotForThisPerson(changes)) if changes.is_empty() => {
                assert!(!anywhere(theory, configuration).0, "it is for somebody: {configuration:?} in {:?}", theory.draft());
            }
            FiringStatus::DoesNotFire { missing, blocked_by } => {
                // What is missing is not there, and what is in the way is.
                let there = |id: &Id, so: bool| worlds.iter().all(|world| world.get(id).is_none_or(|it| *it == so));
                assert!(missing.iter().all(|id| there(id, false)) && blocked_by.iter().all(|id| there(id, true)));
            }
            _ => {}
        }
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
            assert_eq!(it.standing, standing(&together), "{} in {:?}", it.id, theory.draft());
        }
    }
}

#[test]
fn evaluation_equals_brute_force() {
    let mut dice = Dice(2013);
    let mut seen = BTreeMap::new();
    for round in 0_usize..4000 {
        let contexts = 2 + dice.below(5);
        let theory =
            theory(&mut dice, Shape { contexts, with_not: true, chains: round.is_multiple_of(2), restrained: round % 4 < 2 });
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
    for round in 0_usize..1200 {
        let with_not = round.is_multiple_of(2);
        let theory = theory(&mut dice, Shape { contexts: 5, with_not, chains: false, restrained: false });
        let (person, setting) = someone(&mut dice, &theory);
        for configuration in theory.configurations() {
            let explanation = explain(&theory, &person, &setting, &configuration.id).expect("it is in the theory");
            for changes in &explanation.smallest {
                let changed =
                    changes.iter().fold(setting.clone(), |setting, change| setting.with(change.element.clone(), change.to));
                let after = evaluate(&theory, &person, &changed);
                assert!(
                    after.configuration(&configuration.id).is_some_and(|it| it.status.fires()),
                    "{changes:?} {:?}",
                    theory.draft()
                );
                told += 1;
            }
            if !with_not && !explanation.firing.status.fires() {
                let expected = fewest_changes(&theory, configuration, &person, &setting);
                assert_eq!(explanation.smallest.first().map(Vec::len), expected, "{configuration:?} {:?}", theory.draft());
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
