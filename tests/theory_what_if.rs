//! What would be if, how much hangs on it, and comparing, in sentences of both languages; and that they are true.

use virker::language::Language::{self, Danish, English};
use virker::theory::{
    Change, Id, Interval, Presence, Relation, SeenCase, Setting, Standing, Target, Theory, banzhaf, changes_that_break,
    changes_that_reach, conflicts, disagreements, evaluate, held_against, library, losses, most_reached, sentence, side_by_side,
};

fn billund() -> Setting {
    library::case("billund").and_then(|case| case.setting()).expect("Billund has a setting")
}

fn to(element: &str, to: Presence) -> Change {
    Change { element: element.into(), to }
}

fn what_if(setting: &Setting, goals: &[&str], changes: &[Change], language: Language) -> String {
    let goals: Vec<Id> = goals.iter().map(|goal| Id::from(*goal)).collect();
    let (theory, person) = (library::business_centres(), &library::default_persona().person);
    sentence::what_if(&theory, person, setting, &goals, changes, language)
}

#[test]
fn if_then_because() {
    let belief = "belief-in-own-abilities";
    let back = to("one-job-consultant-per-person", Presence::Present);
    let without = billund().with("one-job-consultant-per-person", Presence::Absent);
    assert_eq!(
        what_if(&without, &[belief], std::slice::from_ref(&back), English),
        "If one job consultant per young person is in place, then belief in own abilities is reached, because raised \
         self-esteem then fires."
    );
    assert_eq!(
        what_if(&without, &[belief], &[back], Danish),
        "Hvis én jobkonsulent pr. ung er på plads, nås tro på egne evner, fordi øget selvværd så udløses."
    );
    let gone = to("mentor-has-time", Presence::Absent);
    assert_eq!(
        what_if(&billund(), &[belief], std::slice::from_ref(&gone), English),
        "If a mentor with time to talk when the need arises is not there, then belief in own abilities is not reached, \
         because raised self-esteem then does not fire."
    );
    assert!(what_if(&billund(), &[belief], &[gone], Danish).ends_with("fordi øget selvværd så ikke udløses."));
    let skill = [to("mentor-overview-of-tasks", Presence::Present), to("flexible-move", Presence::Present)];
    assert_eq!(
        what_if(&billund(), &[belief, "vocational-skill"], &skill, English),
        "If a mentor with an overview of all tasks and flexibility to move the young person to other tasks are in place, then \
         belief in own abilities and greater vocational skill and experience are reached, because raised self-esteem and \
         gaining work experience then fire."
    );
    assert_eq!(what_if(&billund(), &[belief], &[], English), "Nothing more is needed.");
}

#[test]
fn the_most_that_can_be_reached() {
    let (theory, person) = (library::business_centres(), &library::default_persona().person);
    let said = |most: usize, language: Language| {
        let found = most_reached(&theory, person, &billund(), most);
        sentence::most_reached(&theory, person, &billund(), &found, most, language)
    };
    assert_eq!(
        said(1, English),
        [
            "With at most one change one sub-goal can be reached at once.",
            "Belief in own abilities: this much is reached without any change."
        ]
    );
    assert_eq!(said(2, English).len(), 2);
    assert!(said(2, Danish)[0].starts_with("Med højst 2 ændringer kan 2 delmål nås på samme tid."));
    assert!(said(2, English)[1].starts_with("If a mentor with an overview of all tasks and flexibility"));
    let nothing = most_reached(&theory, person, &Setting::default(), 1);
    assert_eq!(
        sentence::most_reached(&theory, person, &Setting::default(), &nothing, 1, English),
        ["With at most one change no sub-goal can be reached."]
    );
}

#[test]
fn how_often_it_decides() {
    let (theory, person) = (library::business_centres(), &library::persona("no-idea-of-a-future").expect("it is there").person);
    let found = banzhaf(&theory, person, &Setting::default(), "clarity").expect("the theory is small enough");
    let (element, index) = found.into_iter().next().expect("something decides");
    let said = sentence::decides(&theory, "clarity", &element, index, English);
    assert!(said.starts_with("Whether ") && said.contains(" decides about clarity about education or job in "), "{said}");
    let by_hand = sentence::decides(&library::business_centres(), "clarity", &"has-idea-of-future".into(), 0.25, Danish);
    assert!(by_hand.starts_with("Om personen ") && by_hand.contains("i 25 pct."), "{by_hand}");
    assert!(sentence::decides(&theory, "clarity", &"under-25".into(), 0.0012, English).contains("0.12 per cent"));
}

#[test]
fn degrees_in_words() {
    assert_eq!(sentence::degree(Interval::exactly(0.75), English), "largely (0.75)");
    assert_eq!(sentence::degree(Interval::exactly(1.0), Danish), "fuldt ud (1,00)");
    assert_eq!(sentence::degree(Interval::UNKNOWN, English), "anything from not at all (0.00) to fully (1.00)");
    assert_eq!(sentence::degree(Interval { low: 0.3, high: 0.5 }, Danish), "alt fra lidt (0,30) til halvvejs (0,50)");
    assert_eq!(sentence::standing(Standing::NotReached, Danish), "nås ikke");
}

/// The sentence of a region names its theories, and what it says of them is so.
#[test]
fn where_two_theories_disagree() {
    let first = library::business_centres();
    let mut draft = first.draft().clone();
    let time = |it: &virker::theory::Condition| it.expression.single().is_some_and(|id| *id == "mentor-has-time");
    draft.configurations[0].conditions.retain(|it| !time(it));
    draft.title = virker::language::Words::new("Uden tid", "Without time");
    let second = Theory::new(draft).expect("the edit is sound");
    let person = &library::default_persona().person;
    let goal = Id::from("belief-in-own-abilities");
    let found = disagreements(&first, &second, person);
    let belief = found.iter().find(|it| it.sub_goal == goal).expect("they disagree on it");
    assert!(belief.only_first.is_empty() && belief.only_second.len() == 1);
    let said = |language| sentence::region(&second, &first, &goal, &belief.only_second[0], language);
    assert!(said(English).starts_with("If ") && said(English).contains("a mentor with time to talk when the need arises"));
    assert!(
        said(English).contains("is reached according to “Without time” and not according to “Business centres”"),
        "{}",
        said(English)
    );
    assert!(said(English).ends_with("because there raised self-esteem fires."), "{}", said(English));
    assert!(said(Danish).starts_with("Hvis ") && said(Danish).ends_with("fordi øget selvværd der udløses."), "{}", said(Danish));
    let beside = side_by_side(&first, &second, &belief.only_second[0].person, &belief.only_second[0].witness);
    let of_goal = beside.sub_goals.iter().find(|it| it.sub_goal == goal).expect("both have it");
    assert!(of_goal.differs());
    assert_eq!((of_goal.first, of_goal.second), (Some(Standing::NotReached), Some(Standing::Reached)));
}

#[test]
fn two_theories_side_by_side() {
    let (centres, parallel) = (library::business_centres(), library::parallel_courses());
    for persona in library::personas() {
        let found = side_by_side(&centres, &parallel, &persona.person, &billund());
        assert_eq!(found.first, evaluate(&centres, &persona.person, &billund()));
        assert_eq!(found.second, evaluate(&parallel, &persona.person, &billund()));
        let only_parallel = parallel.sub_goals().iter().filter(|it| centres.sub_goal(&it.id).is_none()).count();
        assert_eq!(found.sub_goals.len(), centres.sub_goals().len() + only_parallel);
        for it in &found.sub_goals {
            assert_eq!(it.first.is_some(), centres.sub_goal(&it.sub_goal).is_some());
            assert_eq!(it.second.is_some(), parallel.sub_goal(&it.sub_goal).is_some());
        }
    }
}

#[test]
fn a_fit_names_its_deviant_cases() {
    let theory = library::business_centres();
    let person = library::default_persona().person.clone();
    let case = |name: &str, setting: Setting, seen: f64| SeenCase {
        name: name.into(),
        person: person.clone(),
        setting,
        seen: [("belief-in-own-abilities".into(), seen)].into(),
    };
    let without = billund().with("mentor-has-time", Presence::Absent);
    let cases = [case("Anna", billund(), 1.0), case("Bo", billund(), 0.0), case("Carl", without, 1.0)];
    let found = held_against(&theory, &cases);
    assert_eq!(
        sentence::fit(&theory, &found[0], English),
        "Belief in own abilities: expected and seen in 1, expected and not seen in 1, seen and not expected in 1, neither in 0. \
         Consistency 0.50, coverage 0.50. Expected and not seen: Bo. Seen and not expected: Carl."
    );
    assert!(sentence::fit(&theory, &found[0], Danish).contains("Konsistens 0,50, dækning 0,50."));
}

#[test]
fn what_cannot_be_is_said() {
    let theory = Theory::read(include_str!("fixtures/theories/gardening.toml")).expect("it is sound");
    let both = Setting::default().with("small-group", Presence::Present).with("large-group", Presence::Present);
    let found = conflicts(&theory, &Default::default(), &both);
    assert_eq!(
        sentence::conflict(&theory, &found[0], English),
        "A small group and a large group exclude one another, and more than one of them is said to be there."
    );
}

/// Every smallest change of every persona in every case, in the library's theories, can be said whole, and is true.
#[test]
fn every_change_can_be_said() {
    let settings: Vec<Setting> = library::cases().iter().filter_map(|case| case.setting()).chain([Setting::default()]).collect();
    let (mut reached, mut broken) = (0, 0);
    for theory in library::theories() {
        for persona in library::personas() {
            for setting in &settings {
                for goal in theory.sub_goals() {
                    let target = Target::SubGoal(&goal.id);
                    let reach = changes_that_reach(&theory, &persona.person, setting, &[target], 4).expect("it is there");
                    let lose = changes_that_break(&theory, &persona.person, setting, target, 1).expect("it is there");
                    for language in Language::ALL {
                        for (sets, is_reached) in [(&reach.sets, true), (&lose.sets, false)] {
                            for changes in sets.iter().filter(|it| !it.is_empty()) {
                                let goals = [goal.id.clone()];
                                let said = sentence::what_if(&theory, &persona.person, setting, &goals, changes, language);
                                let not = if language == English { " not reached" } else { " ikke, fordi" };
                                assert_eq!(said.contains(not), !is_reached, "{said}");
                                assert!(said.starts_with(if language == English { "If " } else { "Hvis " }), "{said}");
                                assert!(said.contains(if language == English { ", because " } else { ", fordi " }), "{said}");
                                for gap in ["  ", "because  ", "because then", " ,", ",,", "{"] {
                                    assert!(!said.contains(gap), "{gap:?} in {said}");
                                }
                                *(if is_reached { &mut reached } else { &mut broken }) += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(reached > 50 && broken > 50, "{reached} {broken}");
}

#[test]
fn in_fewer_words() {
    let (theory, person) = (library::business_centres(), &library::default_persona().person);
    let gone = [to("mentor-has-time", Presence::Absent)];
    assert_eq!(
        sentence::would_break(&theory, &gone, English),
        "It would no longer be reached once a mentor with time to talk when the need arises is not there."
    );
    let back = [to("mentor-has-time", Presence::Present)];
    assert_eq!(
        sentence::would_reach(&theory, &back, English),
        "It would be reached once a mentor with time to talk when the need arises is in place."
    );
    let found = losses(&theory, person, &billund());
    let of = |context: &str| found.iter().find(|it| it.context == context).expect("it is there in Billund");
    assert_eq!(
        sentence::loss(&theory, of("mentor-has-time"), English),
        "A mentor with time to talk when the need arises: without it these would be lost: belief in own abilities."
    );
    assert!(sentence::loss(&theory, of("supplementary-social-mentor"), Danish).contains("intet delmål"));
    assert!(sentence::incomplete(Danish).ends_with('.') && sentence::relation(Relation::Moved, Danish) == "flyttet");
    assert_eq!(sentence::rules(&theory, "no-such-row", English), Vec::<String>::new());
}
