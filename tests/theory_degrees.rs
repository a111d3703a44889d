//! Degrees against brute force: every unknown element at every quarter, on seeded random theories.

mod random_theories;

use std::collections::BTreeMap;

use random_theories::{Dice, Shape, known, someone, theory};
use virker::theory::{
    Configuration, Degree, Expression, FiringStatus, Id, Interval, Kind, Person, Presence, Role, Setting, Standing, Theory,
    degrees, evaluate,
};

type Degrees = BTreeMap<Id, f64>;

fn degree(theory: &Theory, person: &Person, expression: &Expression, world: &Degrees) -> f64 {
    let of = |parts: &[Expression]| -> Vec<f64> { parts.iter().map(|part| degree(theory, person, part, world)).collect() };
    match expression {
        Expression::Element(id) => world.get(id).copied().unwrap_or_else(|| goal(theory, person, id, world)),
        Expression::Not(part) => 1.0 - degree(theory, person, part, world),
        Expression::All(parts) => of(parts).into_iter().fold(1.0, f64::min),
        Expression::Any(parts) => of(parts).into_iter().fold(0.0, f64::max),
        Expression::AtLeast(n, parts) => {
            let mut all = of(parts);
            all.sort_by(f64::total_cmp);
            all[all.len() - n]
        }
    }
}

/// Plain, and raised by the mean of the strengthening conditions.
fn of_configuration(theory: &Theory, person: &Person, configuration: &Configuration, world: &Degrees) -> (f64, f64) {
    if !person.problems.contains(&configuration.problem) {
        return (0.0, 0.0);
    }
    let (mut plain, mut strength) = (1.0_f64, Vec::new());
    for (_, condition) in theory.conditions_of(configuration) {
        let held = || degree(theory, person, &condition.expression, world);
        match condition.role {
            Role::Necessary => plain = plain.min(held()),
            Role::Blocking => plain = plain.min(1.0 - held()),
            Role::Strengthening => strength.push(held()),
            Role::Ambivalent => {}
        }
    }
    let mean = if strength.is_empty() { 1.0 } else { strength.iter().sum::<f64>() / strength.len() as f64 };
    (plain, if plain > 0.5 { 0.5 + (plain - 0.5) * (1.0 + mean) / 2.0 } else { plain })
}

fn goal(theory: &Theory, person: &Person, goal: &str, world: &Degrees) -> f64 {
    let leading = theory.configurations().iter().filter(|it| it.sub_goal == *goal);
    leading.map(|it| of_configuration(theory, person, it, world).0).fold(0.0, f64::max)
}

fn worlds(theory: &Theory, person: &Person, setting: &Setting) -> Vec<Degrees> {
    let mut worlds = vec![Degrees::new()];
    for context in theory.contexts() {
        let values: Vec<f64> = match known(theory, person, setting, &context.id) {
            Presence::Present => vec![1.0],
            Presence::Absent => vec![0.0],
            Presence::Degree(degree) => vec![degree.share()],
            Presence::Unknown => vec![0.0, 0.25, 0.5, 0.75, 1.0],
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
    let unknown = |id: &Id| known(theory, person, setting, id) == Presence::Unknown;
    let fit = |world: &Degrees, one: &Id, other: &Id| {
        one == other || !(unknown(one) || unknown(other)) || world[one] + world[other] <= 1.0
    };
    let fits = |world: &Degrees| {
        let pairs = theory.exclusive().iter().flat_map(|it| it.elements.iter().map(move |one| (one, &it.elements)));
        pairs.into_iter().all(|(one, group)| group.iter().all(|other| fit(world, one, other)))
    };
    worlds.retain(fits);
    worlds
}

/// Some presences become degrees of quarters, on the same side of the half.
fn dimmed(dice: &mut Dice, theory: &Theory, person: &mut Person, setting: &mut Setting, with_half: bool) {
    for context in theory.contexts() {
        let known = if context.kind == Kind::ForWhom { &mut person.traits } else { &mut setting.contexts };
        let per_cent = match known.get(&context.id) {
            Some(Presence::Present) => 75,
            Some(Presence::Absent) if with_half && dice.below(3) == 0 => 50,
            Some(Presence::Absent) => 25,
            _ => continue,
        };
        if dice.below(2) == 0 {
            known.insert(context.id.clone(), Presence::Degree(Degree::of_per_cent(per_cent).expect("at most 100")));
        }
    }
}

fn range(found: impl Iterator<Item = f64>) -> Interval {
    found.fold(Interval { low: 1.0, high: 0.0 }, |it, degree| Interval { low: it.low.min(degree), high: it.high.max(degree) })
}

#[test]
fn degrees_equal_brute_force() {
    let mut dice = Dice(2015);
    let (mut settled, mut wide) = (0, 0);
    for round in 0_usize..700 {
        let contexts = 2 + dice.below(4);
        let theory =
            theory(&mut dice, Shape { contexts, with_not: true, chains: round.is_multiple_of(2), restrained: round % 4 < 2 });
        let (mut person, mut setting) = someone(&mut dice, &theory);
        dimmed(&mut dice, &theory, &mut person, &mut setting, true);
        let found = degrees(&theory, &person, &setting);
        let worlds = worlds(&theory, &person, &setting);
        for (configuration, dimmed) in theory.configurations().iter().zip(&found.configurations) {
            let all: Vec<(f64, f64)> =
                worlds.iter().map(|world| of_configuration(&theory, &person, configuration, world)).collect();
            assert_eq!(dimmed.plain, range(all.iter().map(|it| it.0)), "{configuration:?} {person:?} {setting:?}");
            let raised = range(all.iter().map(|it| it.1));
            assert!(dimmed.raised.low <= raised.low + 1e-12 && dimmed.raised.high >= raised.high - 1e-12, "{configuration:?}");
            if dimmed.plain.is_settled() { settled += 1 } else { wide += 1 }
        }
        for it in &found.sub_goals {
            let expected = range(worlds.iter().map(|world| goal(&theory, &person, &it.id, world)));
            assert_eq!(it.plain, expected, "{} in {:?} {person:?} {setting:?}", it.id, theory.draft());
            assert!(it.raised.low <= it.plain.low && it.raised.high <= it.plain.high && it.raised.low <= it.raised.high);
        }
    }
    assert!(settled > 300 && wide > 300, "{settled} {wide}");
}

/// On and off are the degree read at the cut, and strengthening does not change that.
#[test]
fn the_switch_is_the_dimmer_at_the_cut() {
    let mut dice = Dice(50);
    let (mut fired, mut settled) = (0, 0);
    for round in 0_usize..2000 {
        let contexts = 3 + dice.below(5);
        let theory =
            theory(&mut dice, Shape { contexts, with_not: true, chains: round.is_multiple_of(2), restrained: round % 4 < 2 });
        let (mut person, mut setting) = someone(&mut dice, &theory);
        dimmed(&mut dice, &theory, &mut person, &mut setting, false);
        let (switch, dimmer) = (evaluate(&theory, &person, &setting), degrees(&theory, &person, &setting));
        for (firing, dimmed) in switch.configurations.iter().zip(&dimmer.configurations) {
            let fires = firing.status.fires();
            // What is unknown may lie at the half itself, on neither side.
            assert_eq!(fires, dimmed.plain.low >= 0.5, "{:?}", theory.draft());
            assert_eq!(fires, dimmed.raised.low >= 0.5, "{:?}", theory.draft());
            let fires_not = matches!(firing.status, FiringStatus::DoesNotFire { .. } | FiringStatus::NotRelevant(_));
            assert_eq!(fires_not, dimmed.raised.high <= 0.5, "{:?}", theory.draft());
            if dimmed.plain.is_settled() {
                assert_eq!(fires, dimmed.plain.low > 0.5);
                settled += 1;
            }
            fired += usize::from(fires);
        }
        for (gathered, dimmed) in switch.sub_goals.iter().zip(&dimmer.sub_goals) {
            let expected = (dimmed.plain.low >= 0.5, dimmed.plain.high > 0.5);
            assert_eq!(gathered.standing == Standing::Reached, expected.0, "{:?}", theory.draft());
            assert_eq!(gathered.standing == Standing::Undecided, expected == (false, true), "{:?}", theory.draft());
        }
    }
    assert!(fired > 300 && settled > 300, "{fired} {settled}");
}

/// More of what strengthens gives a higher degree, more of what blocks a lower one.
#[test]
fn strengthening_raises_and_blocking_lowers() {
    use virker::theory::library;
    let theory = library::business_centres();
    let person = &library::default_persona().person;
    let billund = library::case("billund").and_then(|case| case.setting()).expect("Billund has a setting");
    let of = |context: &str, per_cent: u8| {
        let to = Presence::Degree(Degree::of_per_cent(per_cent).expect("at most 100"));
        let found = degrees(&theory, person, &billund.clone().with(context, to));
        found.configurations.into_iter().find(|it| it.id == "centre-self-esteem").expect("it is in the theory").raised
    };
    let raised: Vec<f64> = [0, 30, 60, 100].map(|per_cent| of("supplementary-social-mentor", per_cent).low).into();
    assert_eq!(raised.first(), Some(&0.75));
    assert_eq!(raised.last(), Some(&1.0));
    assert!(raised.is_sorted());
    let lowered: Vec<f64> = [0, 30, 60, 100].map(|per_cent| of("social-mentor-interferes", per_cent).high).into();
    assert!(lowered.iter().rev().is_sorted() && lowered[2] < 0.5, "{lowered:?}");
}
