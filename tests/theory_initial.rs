//! The initial theories, and what the reference has in tables besides the final theories, row by row. The rows stand
//! here by hand.

use std::collections::BTreeSet;

use virker::language::Words;
use virker::theory::{Kind, Presence, Relation, Role, Setting, Theory, evaluate, library};

/// An activity with its contexts and its sub-goals, by their English names.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

/// Tab. 2.
const BUSINESS: [Row; 2] = [
    (
        "Placement in a firm",
        &[
            "A mentor who supports the person",
            "The right match between firm and person",
            "Good contact between job centre and firm",
            "Structured follow-up",
            "Several kinds of tasks",
            "The firm's ability to integrate and support",
            "A clear aim of the placement",
            "Is clear about job or education",
            "A placement within the field of interest",
        ],
        &[
            "Qualified for a wage subsidy",
            "Knows the norms and rules of working life",
            "Clarity about education or job",
            "Greater vocational skill and experience",
            "A work identity",
            "Experiences of success",
            "Reliable attendance",
            "Responsibility",
        ],
    ),
    (
        "Wage-subsidy job",
        &["Is clear about job or education", "The firm's ability to integrate and support"],
        &["Greater vocational skill and experience", "Ordinary work", "Clarity about education or job"],
    ),
];

/// Tab. 3.
const GUIDANCE: [Row; 2] = [
    (
        "Clarifying talks",
        &[
            "Genuine belief in the effort",
            "A list of possible offers",
            "Agreement on the aims",
            "Aims for progress, with successes celebrated",
            "Stepping in on missing results",
            "Stepping in on challenges",
        ],
        &["Hope and belief in moving limits", "Communicates needs and limits", "Considerations at the workplace clarified"],
    ),
    (
        "One fixed contact person",
        &["Resources for one fixed contact person", "Time for dialogue with the young person"],
        &[
            "Stays in the programme",
            "Commitment and responsibility",
            "Trust that motivates",
            "Needs understood, best possible offer",
        ],
    ),
];

/// What Tab. 4 has of its own.
const MENTOR: Row = (
    "Social mentor (initial theory)",
    &[
        "An offer that suits vulnerable youth",
        "Guidance on tasks",
        "Support with personal and social challenges",
        "Help with language and culture",
        "Clearing of practical obstacles",
    ],
    &["Structure and surplus in everyday life", "Calm to develop", "Motivated to finish"],
);

/// The overall contexts of Tab. 3 and Tab. 4.
const GUIDANCE_OVERALL: [&str; 2] = ["The caseworkers' competence", "Enough resources for the caseworkers"];
const PARALLEL_OVERALL: [&str; 8] = [
    "A fixed action plan of who does what",
    "A coordinator",
    "Mutual respect between the professions",
    "Time for progression",
    "Good interdisciplinary cooperation",
    "Ad-hoc composition of the effort",
    "Few administrative barriers",
    "Has resources of his or her own",
];

fn label<'a>(theory: &'a Theory, id: &str) -> &'a str {
    &theory.naming(id).expect("it is named").label.en
}

fn rows(theory: &Theory) -> Vec<(String, BTreeSet<String>, BTreeSet<String>)> {
    let row = |activity: &virker::theory::Activity| {
        let contexts = activity.conditions.iter().flat_map(|it| it.expression.elements());
        let goals = theory.configurations().iter().filter(|it| it.activity == activity.id);
        (
            activity.naming.label.en.clone(),
            contexts.map(|id| label(theory, id).to_owned()).collect(),
            goals.map(|it| label(theory, &it.sub_goal).to_owned()).collect(),
        )
    };
    theory.activities().iter().map(row).collect()
}

fn expected(rows: &[Row], more: &[&str]) -> Vec<(String, BTreeSet<String>, BTreeSet<String>)> {
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<String>>();
    rows.iter().map(|(activity, contexts, goals)| ((*activity).to_owned(), &set(contexts) | &set(more), set(goals))).collect()
}

fn overall(theory: &Theory) -> Vec<&str> {
    theory.conditions().iter().flat_map(|it| it.expression.elements()).map(|id| label(theory, id)).collect()
}

#[test]
fn the_initial_theories_are_tables_2_to_4() {
    let [business, guidance, parallel] = library::initial_theories();
    assert_eq!(rows(&business), expected(&BUSINESS, &[]));
    assert!(business.conditions().is_empty());
    assert_eq!(rows(&guidance), expected(&GUIDANCE, &[]));
    assert_eq!(overall(&guidance), GUIDANCE_OVERALL);
    // Tab. 4 takes in the two others; what is overall for guidance holds for its two activities there.
    let all = [expected(&BUSINESS, &[]), expected(&GUIDANCE, &GUIDANCE_OVERALL), expected(&[MENTOR], &[])].concat();
    assert_eq!(rows(&parallel), all);
    assert_eq!(overall(&parallel), PARALLEL_OVERALL);
    let ambivalent: Vec<_> = parallel.conditions().iter().filter(|it| it.role == Role::Ambivalent).collect();
    assert_eq!(ambivalent.len(), 1, "the effect of timing depends on the person's resources");
}

fn both(words: &Words) {
    assert!(!words.da.trim().is_empty() && !words.en.trim().is_empty(), "{words:?}");
}

#[test]
fn everything_is_named_described_and_cited() {
    for theory in library::initial_theories() {
        [theory.title(), theory.summary(), theory.origin(), &theory.outcome().caution].into_iter().for_each(both);
        assert!(theory.outcome().caution.en.contains("guarantee neither"));
        let draft = theory.draft();
        let namings = draft.activities.iter().map(|it| &it.naming).chain(draft.problems.iter().map(|it| &it.naming));
        let namings =
            namings.chain(draft.mechanisms.iter().map(|it| &it.naming)).chain(draft.contexts.iter().map(|it| &it.naming));
        for naming in namings.chain(draft.sub_goals.iter().map(|it| &it.naming)) {
            both(&naming.label);
            both(&naming.description);
            assert!(naming.source.table.parse::<u8>().is_ok_and(|table| (2..=4).contains(&table)), "{:?}", naming.source);
        }
        for mechanism in theory.mechanisms() {
            assert!(mechanism.naming.label.en.starts_with("Unstated"), "no mechanism is made up");
        }
        for configuration in theory.configurations() {
            both(&configuration.because);
        }
    }
}

/// A person of the target group, with everything in place: everything that is for the person is reached.
#[test]
fn the_initial_theories_work() {
    for theory in library::initial_theories() {
        let mut person = library::as_target_group(&library::default_persona().person);
        person.traits.insert("clarified-about-work".into(), Presence::Present);
        let all =
            theory.contexts().iter().filter(|it| it.kind == Kind::Circumstance).map(|it| (it.id.clone(), Presence::Present));
        let setting = Setting { contexts: all.collect() };
        let counts = evaluate(&theory, &person, &setting).counts;
        assert_eq!((counts.relevant, counts.reached), (theory.sub_goals().len(), theory.sub_goals().len()), "{}", theory.id());
        assert_eq!(evaluate(&theory, &library::default_persona().person, &setting).counts.relevant, 0);
    }
}

/// §9.4: every element of the initial theories has its relation to the final ones, once.
#[test]
fn every_initial_element_has_one_relation() {
    let mut seen = BTreeSet::new();
    for relation in library::relations() {
        both(&relation.note);
        assert!(relation.source.section.starts_with("9."));
        let theory = library::theory_of(&relation.r#final).expect("a final theory");
        for id in &relation.becomes {
            assert!(theory.naming(id).is_some(), "{id} is not in {}", theory.id());
        }
        for id in &relation.initial {
            assert!(seen.insert(id.to_string()), "{id} twice");
        }
        let empty = (relation.initial.is_empty(), relation.becomes.is_empty());
        assert!(empty != (true, true) && empty.1 == (relation.relation == Relation::Gone), "{relation:?}");
        assert!(!empty.0 || relation.relation == Relation::New);
    }
    let mut elements = BTreeSet::new();
    for theory in library::initial_theories() {
        let draft = theory.draft();
        let ids = draft.activities.iter().map(|it| &it.id).chain(draft.problems.iter().map(|it| &it.id));
        let ids = ids.chain(draft.mechanisms.iter().map(|it| &it.id)).chain(draft.contexts.iter().map(|it| &it.id));
        elements.extend(ids.chain(draft.sub_goals.iter().map(|it| &it.id)).map(ToString::to_string));
    }
    assert_eq!(seen, elements);
}

/// Section E of the reference by hand.
#[test]
fn the_relations_are_those_of_the_thesis() {
    use Relation::{Confirmed, Contradicted, Implicit, Moved, New, Nuanced, Replaced};
    for (id, relation) in [
        ("interdisciplinary-cooperation", Confirmed),
        ("joint-action-plan", Replaced),
        ("coordinator", Nuanced),
        ("clarifying-talks", Nuanced),
        ("caseworkers-competence", Nuanced),
        ("one-fixed-contact-person", Contradicted),
        ("initial-social-mentor", Nuanced),
        ("ad-hoc-composition", Moved),
        ("time-for-progression", Moved),
        ("firm-mentor", Nuanced),
        ("good-contact-centre-firm", Nuanced),
        ("right-match-firm", Confirmed),
        ("several-kinds-of-tasks", Confirmed),
        ("firm-able-to-integrate", Implicit),
        ("clarity", Confirmed),
        ("unstated-in-placement", New),
    ] {
        let found = library::relation_of(id).expect("it is recorded");
        assert_eq!((found.relation, found.stated), (relation, true), "{id}");
    }
    let new: BTreeSet<&str> =
        library::relations().iter().filter(|it| it.initial.is_empty()).flat_map(|it| &it.becomes).map(|id| id.as_str()).collect();
    assert_eq!(new, BTreeSet::from(["exercise", "abuse-treatment", "supplementary-social-mentor", "social-mentor-interferes"]));
    let mechanisms = &library::relation_of("unstated-in-placement").expect("it is recorded").becomes;
    assert_eq!(mechanisms.len(), library::business_centres().mechanisms().len());
    let goals = &library::relation_of("clarity").expect("it is recorded").becomes;
    let five: BTreeSet<_> = library::business_centres().sub_goals().iter().map(|it| it.id.clone()).collect();
    assert_eq!(goals.iter().cloned().collect::<BTreeSet<_>>(), five, "the five sub-goals are confirmed");
}

/// Tab. 1 and Tab. 8–11 by hand.
#[test]
fn the_key_figures_are_those_of_the_tables() {
    let persons: Vec<u32> = library::ACTIVATED.iter().map(|it| it.persons).collect();
    assert_eq!((persons, library::ACTIVATED_YEAR), (vec![59_664, 64_168, 20_119], 2012));
    assert_eq!(
        library::ACTIVATED.map(|it| (it.share_of_full_time, it.activated, it.share_activated)),
        [(31, 2_097, 36), (52, 1_629, 32), (18, 41, 4)]
    );
    let tables: BTreeSet<&str> = library::figures().iter().flat_map(|it| it.source.table.split(", ")).collect();
    assert_eq!(tables, BTreeSet::from(["8", "9", "10", "11"]));
    let figure = |id: &str| library::figures().iter().find(|it| it.id == *id).expect("it is in the library");
    let of = |id: &str| figure(id).of(library::MatchGroup::Two).map(|it| (it.country, it.billund, it.norddjurs));
    assert_eq!(of("touched-by-activation"), Some((74.8, 80.6, 78.9)));
    assert_eq!(of("degree-of-activation"), Some((27.8, 41.0, 28.6)));
    assert_eq!(of("sanctioned"), Some((18.0, 28.0, 18.0)));
}
