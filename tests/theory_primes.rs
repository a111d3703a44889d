//! Prime implicants, changes, breaks and weights against brute force over all worlds, on seeded random theories with
//! *not*, thresholds, unknowns, fixed and exclusive contexts, and chains.

mod random_theories;

use std::collections::{BTreeMap, BTreeSet};

use random_theories::{Dice, Shape, World, in_world, known, reached, someone, theory};
use virker::theory::{
    Change, Condition, Expression, Id, Kind, Literal, MOST_PRIMES, Person, Presence, Role, Setting, Source, Standing, Target,
    Theory, alternatives, banzhaf, changes_that_break, changes_that_reach, evaluate, losses, most_reached, reasons,
};

/// All worlds of up to seven variables, one bit each.
struct Worlds {
    /// Contexts, then problem mechanisms.
    variables: Vec<Id>,
    /// The worlds in which each variable holds.
    holds: Vec<u128>,
    all: u128,
    /// The worlds in which no two members of a group hold.
    possible: u128,
}

impl Worlds {
    fn of(theory: &Theory) -> Worlds {
        let variables: Vec<Id> =
            theory.contexts().iter().map(|it| it.id.clone()).chain(theory.problems().iter().map(|it| it.id.clone())).collect();
        let count = 1 << variables.len();
        let all = if count == 128 { u128::MAX } else { (1 << count) - 1 };
        let bits =
            |test: &dyn Fn(usize) -> bool| (0..count).filter(|world| test(*world)).fold(0, |bits, world| bits | 1_u128 << world);
        let holds = (0..variables.len()).map(|number| bits(&|world| world >> number & 1 == 1)).collect();
        let place = |id: &Id| variables.iter().position(|it| it == id).expect("it is a variable");
        let possible = bits(&|world| {
            theory.exclusive().iter().all(|group| group.elements.iter().filter(|id| world >> place(id) & 1 == 1).count() < 2)
        });
        Worlds { holds, all, possible, variables }
    }

    /// The worlds in which `test` is so.
    fn where_(&self, test: impl Fn(&Person, &World) -> bool) -> u128 {
        let in_world = |world: &usize| {
            let named = |number: usize| (self.variables[number].clone(), world >> number & 1 == 1);
            let (contexts, problems): (Vec<_>, Vec<_>) =
                (0..self.variables.len()).map(named).partition(|(id, _)| id.starts_with('c'));
            let problems = problems.into_iter().filter(|it| it.1).map(|it| it.0).collect();
            test(&Person { problems, ..Person::default() }, &contexts.into_iter().collect())
        };
        (0..1_usize << self.variables.len()).filter(in_world).fold(0, |bits, world| bits | 1_u128 << world)
    }

    /// The worlds of a cube: for each variable 0 no matter, 1 holds, 2 does not.
    fn cube(&self, cube: &[u8]) -> u128 {
        cube.iter().zip(&self.holds).fold(self.all, |worlds, (side, holds)| match side {
            1 => worlds & holds,
            2 => worlds & !holds,
            _ => worlds,
        })
    }

    fn cubes(&self) -> impl Iterator<Item = Vec<u8>> + '_ {
        let count = self.variables.len();
        (0..3_usize.pow(count as u32)).map(move |code| (0..count).map(|n| (code / 3_usize.pow(n as u32) % 3) as u8).collect())
    }

    fn is_enough(&self, cube: &[u8], function: u128) -> bool {
        let worlds = self.cube(cube) & self.possible;
        worlds != 0 && worlds & !function == 0
    }

    fn primes(&self, function: u128) -> BTreeSet<Vec<Literal>> {
        let spared = |cube: &[u8], number: usize| {
            let mut less = cube.to_vec();
            less[number] = 0;
            less
        };
        let is_prime = |cube: &Vec<u8>| {
            self.is_enough(cube, function)
                && (0..cube.len()).all(|number| cube[number] == 0 || !self.is_enough(&spared(cube, number), function))
        };
        let named = |cube: Vec<u8>| {
            let literal = |(number, side): (usize, u8)| Literal { element: self.variables[number].clone(), holds: side == 1 };
            let mut found: Vec<Literal> = cube.into_iter().enumerate().filter(|it| it.1 > 0).map(literal).collect();
            found.sort();
            found
        };
        self.cubes().filter(is_prime).map(named).collect()
    }

    /// What is known, as a cube.
    fn known(&self, theory: &Theory, person: &Person, setting: &Setting) -> Vec<u8> {
        let side = |id: &Id| match known(theory, person, setting, id) {
            _ if id.starts_with('p') => 2 - u8::from(person.problems.contains(id)),
            Presence::Present => 1,
            Presence::Absent => 2,
            _ => 0,
        };
        self.variables.iter().map(side).collect()
    }
}

fn shape(round: usize, contexts: usize) -> Shape {
    Shape { contexts, with_not: !round.is_multiple_of(5), chains: round.is_multiple_of(2), restrained: !round.is_multiple_of(3) }
}

fn targets(theory: &Theory) -> Vec<Target<'_>> {
    let goals = theory.sub_goals().iter().map(|it| Target::SubGoal(&it.id));
    let mechanisms = theory.mechanisms().iter().map(|it| Target::Mechanism(&it.id));
    goals.chain(mechanisms).chain(theory.configurations().iter().map(|it| Target::Configuration(&it.id))).collect()
}

fn function(worlds: &Worlds, theory: &Theory, target: Target) -> u128 {
    worlds.where_(|person, world| {
        let fires = |test: &dyn Fn(&virker::theory::Configuration) -> bool| {
            theory.configurations().iter().filter(|it| test(it)).any(|it| in_world(theory, it, person, world).1)
        };
        match target {
            Target::SubGoal(id) => reached(theory, person, id, world),
            Target::Mechanism(id) => fires(&|it| it.mechanism == *id),
            Target::Configuration(id) => fires(&|it| it.id == *id),
        }
    })
}

#[test]
fn primes_equal_brute_force() {
    let mut dice = Dice(1955);
    let mut told = 0;
    for round in 0_usize..2000 {
        let contexts = 3 + dice.below(3);
        let theory = theory(&mut dice, shape(round, contexts));
        let worlds = Worlds::of(&theory);
        for target in targets(&theory) {
            let expected = worlds.primes(function(&worlds, &theory, target));
            let found = theory.primes(target).expect("it is in the theory");
            assert!(found.complete);
            let sorted = |mut it: Vec<Literal>| {
                it.sort();
                it
            };
            let count = found.all.len();
            let found: BTreeSet<Vec<Literal>> = found.all.into_iter().map(sorted).collect();
            assert_eq!(found, expected, "{target:?} in {:?}", theory.draft());
            assert_eq!(count, expected.len(), "each once");
            told += count;
        }
    }
    assert!(told > 10_000, "{told}");
}

/// Every possible set of changes to the setting, by definition, with the worlds that it leaves.
fn change_sets(theory: &Theory, worlds: &Worlds, known: &[u8]) -> Vec<(BTreeSet<Change>, u128)> {
    let changeable = |id: &Id| theory.context(id).is_some_and(|it| it.kind == Kind::Circumstance && !it.fixed);
    let fixed = |cube: &Vec<u8>| {
        cube.iter()
            .enumerate()
            .all(|(number, side)| *side == 0 || (changeable(&worlds.variables[number]) && known[number] != *side))
    };
    let made = |cube: Vec<u8>| {
        let change = |(number, side): (usize, &u8)| Change {
            element: worlds.variables[number].clone(),
            to: if *side == 1 { Presence::Present } else { Presence::Absent },
        };
        let changes = cube.iter().enumerate().filter(|it| *it.1 > 0).map(change).collect();
        let after: Vec<u8> = cube.iter().zip(known).map(|(to, now)| if *to == 0 { *now } else { *to }).collect();
        (changes, worlds.cube(&after) & worlds.possible)
    };
    worlds.cubes().filter(fixed).map(made).filter(|(_, left)| *left != 0).collect()
}

/// The sets that are right and of which nothing can be spared.
fn smallest(sets: &[(BTreeSet<Change>, u128)], right: impl Fn(u128) -> bool) -> BTreeSet<BTreeSet<Change>> {
    let found: Vec<&BTreeSet<Change>> = sets.iter().filter(|(_, left)| right(*left)).map(|it| &it.0).collect();
    found
        .iter()
        .filter(|it| !found.iter().any(|less| less.len() < it.len() && less.is_subset(it)))
        .map(|it| (*it).clone())
        .collect()
}

fn as_sets(found: &[Vec<Change>]) -> BTreeSet<BTreeSet<Change>> {
    let sets: BTreeSet<BTreeSet<Change>> = found.iter().map(|set| set.iter().cloned().collect()).collect();
    assert_eq!(sets.len(), found.len(), "each once");
    assert!(found.is_sorted_by_key(Vec::len), "smallest first");
    sets
}

#[test]
fn changes_and_breaks_equal_brute_force() {
    let mut dice = Dice(1978);
    let (mut reaching, mut breaking, mut several, mut most_tried) = (0, 0, 0, 0);
    for round in 0_usize..2500 {
        let contexts = 3 + dice.below(3);
        let theory = theory(&mut dice, shape(round, contexts));
        let worlds = Worlds::of(&theory);
        let (person, setting) = someone(&mut dice, &theory);
        let sets = change_sets(&theory, &worlds, &worlds.known(&theory, &person, &setting));
        let goals: Vec<Target> = theory.sub_goals().iter().map(|it| Target::SubGoal(&it.id)).collect();
        let functions: Vec<u128> = goals.iter().map(|goal| function(&worlds, &theory, *goal)).collect();
        for (goal, function) in goals.iter().zip(&functions) {
            let expected = smallest(&sets, |left| left & !function == 0);
            let found = changes_that_reach(&theory, &person, &setting, &[*goal], usize::MAX).expect("it is in the theory");
            assert!(found.complete);
            let context = || format!("{goal:?} {person:?} {setting:?} {:?}", theory.draft());
            assert_eq!(as_sets(&found.sets), expected, "{}", context());
            reaching += expected.len();
            let expected = smallest(&sets, |left| left & function == 0);
            let found = changes_that_break(&theory, &person, &setting, *goal, usize::MAX).expect("it is in the theory");
            assert!(found.complete);
            assert_eq!(as_sets(&found.sets), expected, "{}", context());
            breaking += expected.len();
            let two: BTreeSet<_> = expected.into_iter().filter(|set| set.len() <= 2).collect();
            let found = changes_that_break(&theory, &person, &setting, *goal, 2).expect("it is in the theory");
            assert_eq!(as_sets(&found.sets), two, "{}", context());
        }
        let all = functions.iter().fold(u128::MAX, |all, function| all & function);
        let expected = smallest(&sets, |left| left & !all == 0);
        let found = changes_that_reach(&theory, &person, &setting, &goals, usize::MAX).expect("they are in the theory");
        assert_eq!(as_sets(&found.sets), expected);
        several += expected.len();

        let most = dice.below(3);
        let few: Vec<_> = sets.iter().filter(|(changes, _)| changes.len() <= most).cloned().collect();
        let count = |left: u128| functions.iter().filter(|function| left & !**function == 0).count();
        let best = few.iter().map(|(_, left)| count(*left)).max().unwrap_or(0);
        let found = most_reached(&theory, &person, &setting, most);
        assert!(found.complete);
        assert_eq!(found.count, best, "{person:?} {setting:?} {:?}", theory.draft());
        let ways: Vec<Vec<Change>> = found.ways.iter().map(|way| way.0.clone()).collect();
        assert_eq!(as_sets(&ways), smallest(&few, |left| count(left) == best), "{person:?} {setting:?} {:?}", theory.draft());
        for (changes, goals) in &found.ways {
            let after = changes.iter().fold(setting.clone(), |setting, it| setting.with(it.element.clone(), it.to));
            let evaluation = evaluate(&theory, &person, &after);
            assert!(goals.iter().all(|goal| evaluation.sub_goal(goal).is_some_and(|it| it.standing == Standing::Reached)));
            most_tried += 1;
        }
    }
    assert!(
        reaching > 1000 && breaking > 1000 && several > 100 && most_tried > 1000,
        "{reaching} {breaking} {several} {most_tried}"
    );
}

#[test]
fn reasons_and_alternatives_equal_brute_force() {
    let mut dice = Dice(1997);
    let mut told = 0;
    for round in 0_usize..1000 {
        let contexts = 3 + dice.below(3);
        let theory = theory(&mut dice, shape(round, contexts));
        let worlds = Worlds::of(&theory);
        let (person, setting) = someone(&mut dice, &theory);
        let known = worlds.known(&theory, &person, &setting);
        let side = |literal: &Literal| known[worlds.variables.iter().position(|it| *it == literal.element).expect("a variable")];
        let holds = |literal: &Literal| side(literal) == 2 - u8::from(literal.holds);
        let sorted = |mut it: Vec<Literal>| {
            it.sort();
            it
        };
        for target in targets(&theory) {
            let function = function(&worlds, &theory, target);
            let primes = worlds.primes(function);
            let expected: BTreeSet<Vec<Literal>> = primes.iter().filter(|it| it.iter().all(holds)).cloned().collect();
            let found = reasons(&theory, &person, &setting, target).expect("it is in the theory");
            let found: BTreeSet<Vec<Literal>> = found.into_iter().map(sorted).collect();
            assert_eq!(found, expected, "{target:?} {:?}", theory.draft());
            // There is a reason exactly where it is so in every world that is left.
            assert_eq!(!found.is_empty(), worlds.cube(&known) & worlds.possible & !function == 0);
            told += found.len();
            // What excludes something that is there is known not to be there.
            let left = worlds.cube(&known) & worlds.possible;
            let holds_in = |literal: &Literal| {
                let number = worlds.variables.iter().position(|it| *it == literal.element).expect("a variable");
                if literal.holds { worlds.holds[number] } else { !worlds.holds[number] }
            };
            let ways = alternatives(&theory, &person, &setting, target).expect("it is in the theory");
            assert_eq!(ways.len(), primes.len());
            let sets = change_sets(&theory, &worlds, &known);
            for way in ways {
                assert!(way.in_place.iter().all(|it| left & !holds_in(it) == 0));
                assert!(way.against.iter().all(|it| left & holds_in(it) == 0));
                assert!(way.unknown.iter().all(|it| left & holds_in(it) != 0 && left & !holds_in(it) != 0));
                // Within reach is what some possible set of changes brings about; one that works only by bringing about
                // something else, which excludes what must go, does not count.
                let asked = [&way.in_place[..], &way.against, &way.unknown].concat();
                let after = asked.iter().fold(u128::MAX, |all, it| all & holds_in(it));
                let possible = sets.iter().any(|(_, left)| left & !after == 0);
                assert!(!way.within_reach || possible, "{way:?} {:?}", theory.draft());
                assert!(way.within_reach || !possible || !theory.exclusive().is_empty(), "{way:?} {:?}", theory.draft());
                let whole: Vec<Literal> = [way.in_place, way.against, way.unknown].concat();
                assert!(primes.contains(&sorted(whole)));
            }
        }
    }
    assert!(told > 500, "{told}");
}

#[test]
fn banzhaf_equals_brute_force() {
    let mut dice = Dice(1965);
    let mut told = 0;
    for round in 0_usize..800 {
        let contexts = 3 + dice.below(3);
        let theory = theory(&mut dice, shape(round, contexts));
        let worlds = Worlds::of(&theory);
        let (person, setting) = someone(&mut dice, &theory);
        let mut kept = worlds.known(&theory, &person, &setting);
        for (number, id) in worlds.variables.iter().enumerate() {
            if theory.context(id).is_some_and(|it| it.kind == Kind::Circumstance && !it.fixed) {
                kept[number] = 0;
            }
        }
        let base = worlds.cube(&kept) & worlds.possible;
        for goal in theory.sub_goals() {
            let function = function(&worlds, &theory, Target::SubGoal(&goal.id));
            let mut expected = BTreeMap::new();
            for (number, id) in worlds.variables.iter().enumerate().filter(|(number, _)| kept[*number] == 0) {
                let without = (0..128).filter(|world| base >> world & 1 == 1 && world >> number & 1 == 0);
                let both: Vec<usize> = without.filter(|world| base >> (world | 1 << number) & 1 == 1).collect();
                let decides =
                    both.iter().filter(|world| function >> **world & 1 != function >> (**world | 1 << number) & 1).count();
                if decides > 0 {
                    expected.insert(id.clone(), decides as f64 / both.len() as f64);
                }
            }
            let found = banzhaf(&theory, &person, &setting, &goal.id).expect("it is in the theory");
            assert!(found.is_sorted_by(|a, b| a.1 >= b.1));
            told += found.len();
            let found: BTreeMap<Id, f64> = found.into_iter().collect();
            assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{:?}", theory.draft());
            for (id, index) in found {
                assert!((index - expected[&id]).abs() < 1e-12, "{id}: {index} {}", expected[&id]);
            }
        }
    }
    assert!(told > 800, "{told}");
}

/// A theory of one mechanism that needs one of each of so many pairs.
fn pairs(count: usize) -> Theory {
    let mut dice = Dice(1);
    let shape = Shape { contexts: 2 * count, with_not: false, chains: false, restrained: false };
    let mut draft = random_theories::draft(&mut dice, shape);
    draft.conditions.clear();
    draft.activities.iter_mut().for_each(|it| it.conditions.clear());
    draft.configurations.truncate(1);
    let element = |number: usize| Expression::Element(Id::from(format!("c{number}")));
    let either = |pair: usize| Condition {
        role: Role::Necessary,
        expression: Expression::Any(vec![element(2 * pair), element(2 * pair + 1)]),
        note: None,
        source: Source::default(),
    };
    draft.configurations[0].conditions = (0..count).map(either).collect();
    draft.contexts.iter_mut().for_each(|it| it.kind = Kind::Circumstance);
    Theory::new(draft).expect("it is sound")
}

/// Thirteen pairs have 8,192 primes, and seventy more elements than are looked at: each time it is said, and nothing that is
/// told is wrong.
#[test]
fn what_is_left_out_is_said() {
    let theory = pairs(12);
    let goal = Target::SubGoal(&theory.configurations()[0].sub_goal);
    let whole = theory.primes(goal).expect("it is in the theory");
    assert_eq!((whole.all.len(), whole.complete), (MOST_PRIMES, true));

    let theory = pairs(13);
    let goal_id = theory.configurations()[0].sub_goal.clone();
    let goal = Target::SubGoal(&goal_id);
    let some = theory.primes(goal).expect("it is in the theory");
    assert_eq!((some.all.len(), some.complete), (MOST_PRIMES, false));
    let person = Person { problems: theory.problems().iter().map(|it| it.id.clone()).collect(), ..Person::default() };
    for way in some.all.iter().take(50) {
        let there = way.iter().filter(|it| it.element.starts_with('c') && it.holds);
        let setting = Setting { contexts: there.map(|it| (it.element.clone(), Presence::Present)).collect() };
        assert_eq!(evaluate(&theory, &person, &setting).sub_goal(&goal_id).map(|it| it.standing), Some(Standing::Reached));
    }
    let changes = changes_that_reach(&theory, &person, &Setting::default(), &[goal], 13).expect("it is in the theory");
    assert!(!changes.complete && !changes.sets.is_empty());
    assert!(!changes_that_break(&theory, &person, &Setting::default(), goal, 2).expect("it is in the theory").complete);
    assert!(!most_reached(&theory, &person, &Setting::default(), 13).complete);
    assert_eq!(banzhaf(&theory, &person, &Setting::default(), &goal_id), None);

    let theory = pairs(70);
    let goal = Target::SubGoal(&theory.configurations()[0].sub_goal);
    let none = theory.primes(goal).expect("it is in the theory");
    assert_eq!((none.all.len(), none.complete), (0, false));
}

/// A trait is to the engine what a *for whom* context is.
#[test]
fn traits_are_as_contexts_about_the_person() {
    let mut dice = Dice(1890);
    for round in 0_usize..300 {
        let contexts = 3 + dice.below(3);
        let draft = random_theories::draft(&mut dice, shape(round, contexts));
        let mut with_traits = draft.clone();
        let (about_person, rest) = with_traits.contexts.into_iter().partition(|it| it.kind == Kind::ForWhom);
        with_traits.contexts = rest;
        let about_person: Vec<virker::theory::Context> = about_person;
        with_traits.traits = about_person
            .into_iter()
            .map(|it| virker::theory::Trait { id: it.id, naming: it.naming, clauses: it.clauses.expect("it has clauses") })
            .collect();
        let [one, other] = [draft, with_traits].map(|draft| Theory::new(draft).expect("it is sound"));
        let (person, setting) = someone(&mut dice, &one);
        assert_eq!(evaluate(&one, &person, &setting).sub_goals, evaluate(&other, &person, &setting).sub_goals);
        for target in targets(&one) {
            let sorted = |theory: &Theory| {
                let ways = theory.primes(target).expect("it is in the theory").all;
                let sorted = |mut way: Vec<Literal>| {
                    way.sort();
                    way
                };
                ways.into_iter().map(sorted).collect::<BTreeSet<_>>()
            };
            assert_eq!(sorted(&one), sorted(&other));
            let sets = |theory: &Theory| {
                let found = changes_that_reach(theory, &person, &setting, &[target], usize::MAX).expect("it is in the theory");
                as_sets(&found.sets)
            };
            assert_eq!(sets(&one), sets(&other));
        }
    }
}

#[test]
fn what_falls_away_is_lost() {
    use virker::theory::library;
    let theory = library::business_centres();
    let person = &library::default_persona().person;
    let billund = library::case("billund").and_then(|case| case.setting()).expect("Billund has a setting");
    let found = losses(&theory, person, &billund);
    let of = |context: &str| found.iter().find(|it| it.context == context).expect("it is there in Billund");
    assert_eq!(of("one-job-consultant-per-person").sub_goals, [Id::from("belief-in-own-abilities")]);
    assert_eq!(of("one-job-consultant-per-person").configurations, [Id::from("centre-self-esteem")]);
    assert!(of("supplementary-social-mentor").sub_goals.is_empty(), "what strengthens does not decide");
    assert_eq!(
        changes_that_break(&theory, person, &billund, Target::SubGoal("belief-in-own-abilities"), 1).map(|it| it.sets.len()),
        Some(13)
    );
}
