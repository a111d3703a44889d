//! The library against the tables of the thesis, row by row. The rows stand here by hand.

use std::collections::{BTreeMap, BTreeSet};

use virker::language::Words;
use virker::theory::{Condition, Configuration, Kind, Level, Presence, Role, Scope, Status, Theory, library};

/// (activity, problem mechanism, mechanism, sub-goal) of Tab. 12–17 by their Danish names; the sub-goal as the row words it.
const PARALLEL: [(&str, &str, &str, &str); 16] = [
    (
        "Psykolog eller psykoterapeut",
        "Uvidenhed om begrænsninger som følge af psykisk lidelse",
        "Afklaring af psykiske begrænsninger",
        "Øget selvforståelse ift. muligheder og begrænsninger og tryghed ift. indsatsen",
    ),
    (
        "Psykolog eller psykoterapeut",
        "Udfordringer med at håndtere psykisk lidelse",
        "Redskaber til at håndtere psykisk lidelse",
        "Evnen til at have et job til trods for psykisk lidelse",
    ),
    (
        "Psykolog eller psykoterapeut",
        "Ensomhed og manglende sociale evner",
        "Øvelse af sociale kompetencer",
        "Evnen til at kunne indgå i fagligt fællesskab",
    ),
    ("Holdundervisning", "Manglende erhvervserfaring", "Undervisning i arbejdsmarkedsforhold", "Viden om arbejdsmarkedet"),
    ("Holdundervisning", "Ingen drømme for fremtiden", "Refleksion om fremtiden", "Afklaring om uddannelse eller job"),
    (
        "Holdundervisning",
        "Ustruktureret hverdag",
        "Minerydning",
        "De praktiske udfordringer, der forhindrer beskæftigelse, er fjernet",
    ),
    (
        "Holdundervisning",
        "Ensomhed og manglende sociale evner",
        "Øvelse af sociale kompetencer",
        "Selvtillid til og evnen til at kunne indgå i fagligt fællesskab",
    ),
    ("Holdundervisning", "Uansvarlighed", "Krav om mødedeltagelse", "Tager ansvar og bliver stabil"),
    ("Motivationssamtaler", "Uengageret", "Motivation og engagement", "Fortsætter udviklingen i aktiveringsforløbet"),
    (
        "Motivationssamtaler",
        "Ingen tiltro eller håb til sig selv",
        "Håb og tiltro",
        "Fortsætter udviklingen i aktiveringsforløbet",
    ),
    (
        "Social mentor",
        "Ustruktureret hverdag",
        "Minerydning",
        "De praktiske udfordringer, der forhindrer beskæftigelse, er fjernet",
    ),
    (
        "Social mentor",
        "Ensomhed og manglende sociale evner",
        "Øvelse af sociale kompetencer",
        "Evnen til at kunne indgå i fagligt fællesskab",
    ),
    ("Motion", "Fysiske problemer", "Lindring af smerter", "Overskud til aktivering, uddannelse eller job"),
    ("Motion", "Uansvarlighed", "Træning af mødestabilitet", "Tager ansvar og bliver stabil"),
    (
        "Motion",
        "Psykiske udfordringer",
        "Kontrol over psykiske udfordringer via træning",
        "Overskud til aktivering, uddannelse eller job",
    ),
    ("Misbrugsbehandling", "Misbrugsproblemer", "Behandling", "Det misbrug, der forhindrer beskæftigelse, er fjernet"),
];

/// The same of Tab. 18 and 22.
const CENTRES: [(&str, &str, &str, &str); 5] = [
    ("Forløb i virksomhedscenter", "Lavt selvværd", "Øget selvværd", "Tro på egne evner"),
    ("Forløb i virksomhedscenter", "Begrænsede sociale evner", "Socialisering i job", "Indgår i fagligt fællesskab"),
    ("Forløb i virksomhedscenter", "Uansvarlighed", "Myndiggørelse", "Tager ansvar og bliver stabil"),
    ("Forløb i virksomhedscenter", "Manglende erhvervserfaring", "Erhvervserfaring", "Øgede faglige kompetencer"),
    ("Forløb i virksomhedscenter", "Ingen drømme for fremtiden", "Refleksion om fremtiden", "Afklaring om uddannelse eller job"),
];

fn label<'a>(theory: &'a Theory, id: &str) -> &'a str {
    theory.naming(id).map_or("", |naming| &naming.label.da)
}

fn row<'a>(theory: &'a Theory, configuration: &'a Configuration) -> (&'a str, &'a str, &'a str, &'a str) {
    let goal = configuration.wording.as_ref().map_or_else(|| label(theory, &configuration.sub_goal), |words| words.da.as_str());
    (label(theory, &configuration.activity), label(theory, &configuration.problem), label(theory, &configuration.mechanism), goal)
}

#[test]
fn every_row_of_the_tables_is_a_configuration_and_no_other() {
    for (theory, rows) in [(library::parallel_courses(), &PARALLEL[..]), (library::business_centres(), &CENTRES[..])] {
        let found: Vec<_> = theory.configurations().iter().map(|configuration| row(&theory, configuration)).collect();
        assert_eq!(found, rows, "{}", theory.id());
    }
}

use Kind::{Circumstance, ForWhom};
use Role::{Ambivalent, Blocking, Necessary, Strengthening};

/// (where it is used: `*` the whole programme, else an activity or a configuration; context; kind; role).
type Use = (&'static str, &'static str, Kind, Role);

/// The numbered contexts of §9.2.1, those in its running text, and Tab. 19.
const PARALLEL_CONTEXTS: &[Use] = &[
    ("*", "shared-employment-goal", Circumstance, Necessary),
    ("*", "shared-understanding", Circumstance, Necessary),
    ("*", "shared-knowledge", Circumstance, Necessary),
    ("*", "staff-meetings", Circumstance, Necessary),
    ("*", "flexible-adaptation", Circumstance, Necessary),
    ("*", "coordinator", Circumstance, Strengthening),
    ("psychologist", "regular-psychologist-talks", Circumstance, Necessary),
    ("psychologist", "must-work-on-diagnosis-first", ForWhom, Strengthening),
    ("psychologist", "psychologist-at-start-up", Circumstance, Strengthening),
    ("psychologist", "psychologist-follow-up-in-placement", Circumstance, Strengthening),
    ("psychologist-coping-group", "several-with-same-diagnosis", Circumstance, Necessary),
    ("psychologist-coping-group", "psychologist-steers-dialogue", Circumstance, Necessary),
    ("group-teaching", "not-ready-for-placement", ForWhom, Necessary),
    ("group-teaching", "can-attend-several-times-a-week", ForWhom, Necessary),
    ("group-teaching", "can-sit-in-a-class", ForWhom, Necessary),
    ("group-teaching", "teacher-constructive-dynamic", Circumstance, Necessary),
    ("group-teaching", "weekly-evaluation-of-teaching", Circumstance, Strengthening),
    ("group-teaching", "dominating-participants-removed", Circumstance, Necessary),
    ("group-teaching", "active-abusers-apart", Circumstance, Strengthening),
    ("teaching-reflection", "individual-projects", Circumstance, Necessary),
    ("motivational-conversations", "belief-and-demands", Circumstance, Necessary),
    ("motivational-conversations", "genuine-engagement", Circumstance, Necessary),
    ("motivational-conversations", "best-placed-professional", Circumstance, Strengthening),
    ("motivational-conversations", "frequent-follow-up", Circumstance, Necessary),
    ("motivational-conversations", "tight-coordination", Circumstance, Necessary),
    ("motivational-conversations", "pity-shown", Circumstance, Blocking),
    ("social-mentor", "under-25", ForWhom, Strengthening),
    ("social-mentor", "mentor-background-fits", Circumstance, Necessary),
    ("social-mentor", "mentor-chemistry", Circumstance, Necessary),
    ("social-mentor", "mentor-contact-weekly", Circumstance, Necessary),
    ("social-mentor", "mentor-during-placement", Circumstance, Strengthening),
    ("exercise", "exercise-moves-limits", Circumstance, Necessary),
    ("exercise-pain", "rehabilitation-with-trainer", Circumstance, Necessary),
    ("exercise-mental", "overweight-weighs-on-mind", ForWhom, Strengthening),
    ("exercise-mental", "focus-on-weight-loss", Circumstance, Strengthening),
    ("exercise-mental", "adhd", ForWhom, Strengthening),
    ("exercise-mental", "hard-training", Circumstance, Strengthening),
    ("exercise-attendance", "exercise-on-other-days", Circumstance, Strengthening),
    ("abuse-treatment", "gradual-transition-to-treatment", Circumstance, Necessary),
    ("abuse-treatment", "weekly-treatment-follow-up", Circumstance, Necessary),
    ("abuse-treatment", "strong-dependence", ForWhom, Ambivalent),
];

/// Tab. 21, and row by row Tab. 22.
const CENTRE_CONTEXTS: &[Use] = &[
    ("*", "mentor-right-motivation", Circumstance, Necessary),
    ("*", "mentor-training-or-talent", Circumstance, Necessary),
    ("*", "cooperation-consultant-centre", Circumstance, Necessary),
    ("*", "cooperation-consultant-caseworkers", Circumstance, Necessary),
    ("*", "one-consultant-per-centre", Circumstance, Necessary),
    ("*", "consultant-personal-development", Circumstance, Necessary),
    ("*", "match-person-centre", Circumstance, Necessary),
    ("*", "supplementary-social-mentor", Circumstance, Strengthening),
    ("*", "social-mentor-interferes", Circumstance, Blocking),
    ("*", "support-beside-centre", Circumstance, Ambivalent),
    ("centre-self-esteem", "individual-consideration", Circumstance, Necessary),
    ("centre-self-esteem", "mentor-has-time", Circumstance, Necessary),
    ("centre-self-esteem", "past-mistakes-disregarded", Circumstance, Necessary),
    ("centre-self-esteem", "one-job-consultant-per-person", Circumstance, Necessary),
    ("centre-self-esteem", "match-with-consultant", Circumstance, Necessary),
    ("centre-socialisation", "colleagues-understand", Circumstance, Necessary),
    ("centre-socialisation", "special-considerations-respected", Circumstance, Necessary),
    ("centre-socialisation", "very-weak-social-skills", ForWhom, Blocking),
    ("centre-empowerment", "demands-raised-stepwise", Circumstance, Necessary),
    ("centre-empowerment", "demands-fit-personality", Circumstance, Necessary),
    ("centre-empowerment", "quick-contact-mentor-consultant", Circumstance, Necessary),
    ("centre-empowerment", "sanction-for-absence", Circumstance, Ambivalent),
    ("centre-work-experience", "mentor-overview-of-tasks", Circumstance, Necessary),
    ("centre-work-experience", "flexible-move", Circumstance, Necessary),
    ("centre-work-experience", "right-flow-of-tasks", Circumstance, Necessary),
    ("centre-reflection", "has-idea-of-future", ForWhom, Necessary),
    ("centre-reflection", "centre-in-line-of-interest", Circumstance, Necessary),
    ("centre-reflection", "has-idea-of-future", ForWhom, Necessary),
    ("centre-reflection", "many-kinds-of-tasks", Circumstance, Necessary),
];

/// Every use of a context in a theory.
fn uses(theory: &Theory) -> Vec<(String, String, Kind, Role)> {
    let mut found = Vec::new();
    let mut add = |place: &str, conditions: &[Condition]| {
        for condition in conditions {
            for id in condition.expression.elements() {
                let context = theory.context(id).expect("the library's conditions name contexts");
                found.push((place.to_owned(), id.to_string(), context.kind, condition.role));
            }
        }
    };
    add("*", theory.conditions());
    theory.activities().iter().for_each(|activity| add(&activity.id, &activity.conditions));
    theory.configurations().iter().for_each(|configuration| add(&configuration.id, &configuration.conditions));
    found.sort_by_key(|found| format!("{found:?}"));
    found
}

#[test]
fn every_context_is_used_where_and_as_the_thesis_uses_it() {
    for (theory, expected) in [(library::parallel_courses(), PARALLEL_CONTEXTS), (library::business_centres(), CENTRE_CONTEXTS)] {
        let mut expected: Vec<_> =
            expected.iter().map(|(place, id, kind, role)| (place.to_string(), id.to_string(), *kind, *role)).collect();
        expected.sort_by_key(|found| format!("{found:?}"));
        assert_eq!(uses(&theory), expected, "{}", theory.id());
        let used: BTreeSet<String> = expected.iter().map(|(_, id, _, _)| id.clone()).collect();
        for context in theory.contexts() {
            assert!(used.contains(context.id.as_str()), "{} is used nowhere", context.id);
            let overall = theory.conditions().iter().any(|it| it.expression.elements().contains(&&context.id));
            assert_eq!(context.scope == Scope::Overall, overall, "{}", context.id);
            assert_eq!(context.group.is_some(), overall, "{} stands under a heading of its table", context.id);
        }
    }
}

/// Tab. 20 is missing from the thesis.
#[test]
fn the_theory_without_a_table_says_that_it_is_rebuilt() {
    assert_eq!(library::parallel_courses().status(), Status::Rebuilt);
    assert!(library::parallel_courses().origin().en.contains("table 20"));
    assert_eq!(library::business_centres().status(), Status::Stated);
}

fn both(what: &str, words: &Words) {
    assert!(!words.da.trim().is_empty() && !words.en.trim().is_empty(), "{what}: {words:?}");
}

#[test]
fn everything_is_named_and_described_in_both_languages_with_a_source() {
    for theory in library::theories() {
        both("title", theory.title());
        both("summary", theory.summary());
        both("origin", theory.origin());
        both("caution", &theory.outcome().caution);
        assert!(!theory.source().is_empty());
        let draft = theory.draft();
        let ids = draft.activities.iter().map(|it| &it.id);
        let ids = ids.chain(draft.problems.iter().map(|it| &it.id)).chain(draft.mechanisms.iter().map(|it| &it.id));
        let ids = ids.chain(draft.contexts.iter().map(|it| &it.id)).chain(draft.sub_goals.iter().map(|it| &it.id));
        for id in ids {
            let naming = theory.naming(id).expect("it is named");
            both(id, &naming.label);
            both(id, &naming.description);
            assert!(!naming.source.is_empty(), "{id} has no source");
        }
        for configuration in theory.configurations() {
            both(&configuration.id, &configuration.because);
            assert!(!configuration.source.is_empty(), "{} has no source", configuration.id);
            for (_, condition) in theory.conditions_of(configuration) {
                if let Some(note) = &condition.note {
                    both(&configuration.id, note);
                }
            }
        }
        for mechanism in theory.mechanisms() {
            mechanism.resource.iter().chain(&mechanism.reasoning).for_each(|words| both(&mechanism.id, words));
            assert!(mechanism.resource.is_some() || mechanism.reasoning.is_some() || mechanism.id.starts_with("training-"));
        }
    }
}

/// An activity is never a mechanism.
#[test]
fn no_mechanism_bears_the_name_of_an_activity() {
    let theories = library::theories();
    let activities: BTreeSet<&str> = theories
        .iter()
        .flat_map(|theory| theory.activities())
        .flat_map(|it| [it.naming.label.da.as_str(), it.naming.label.en.as_str()])
        .collect();
    for mechanism in theories.iter().flat_map(|theory| theory.mechanisms()) {
        for label in [&mechanism.naming.label.da, &mechanism.naming.label.en] {
            assert!(!activities.contains(label.as_str()), "{label}");
        }
    }
}

/// The same id means the same in both theories.
#[test]
fn shared_ids_are_the_same_elements() {
    let [centres, parallel] = library::theories();
    let problems: BTreeMap<_, _> = centres.problems().iter().map(|it| (&it.id, it)).collect();
    let shared: Vec<_> = parallel.problems().iter().filter(|it| problems.contains_key(&it.id)).collect();
    assert_eq!(shared.len(), 3, "irresponsibility, no work experience, no dreams (Tab. 13 and 18)");
    for problem in shared {
        assert_eq!(problem, problems[&problem.id]);
    }
    for goal in parallel.sub_goals() {
        if let Some(other) = centres.sub_goal(&goal.id) {
            assert_eq!(goal, other);
        }
    }
    for context in parallel.contexts() {
        assert!(centres.context(&context.id).is_none(), "{} would be answered for in both", context.id);
    }
}

/// §10.1 lists eleven sub-goals; every sub-goal of the tables is or serves exactly one, three of them by our reading.
#[test]
fn the_sub_goals_serve_the_eleven_of_the_conclusion() {
    let goals: BTreeSet<String> =
        library::theories().iter().flat_map(|theory| theory.sub_goals()).map(|it| it.id.to_string()).collect();
    let mut served = Vec::new();
    for goal in library::conclusion() {
        both(&goal.id, &goal.label);
        assert!(!goal.served_by.is_empty() || !goal.inferred.is_empty(), "{} is served by nothing", goal.id);
        served.extend(goal.served_by.iter().chain(&goal.inferred).map(ToString::to_string));
    }
    served.sort();
    assert_eq!(served, goals.into_iter().collect::<Vec<_>>());
    let own = ["self-understanding-and-safety", "hold-a-job-despite-disorder", "surplus-of-energy"];
    for (goal, conclusion) in own.iter().zip(["trust-in-employment-system", "handling-the-disorder", "motivation-and-engagement"])
    {
        assert_eq!(library::serves(goal).map(|it| it.id.as_str()), Some(conclusion));
    }
}

/// A finding names a context of circumstance of one of the theories, once, and says where it is from.
#[test]
fn the_cases_answer_for_contexts_of_the_theories() {
    let theories = library::theories();
    for case in library::cases() {
        both(&case.id, &case.summary);
        let mut seen = BTreeSet::new();
        for finding in &case.findings {
            let context = theories.iter().find_map(|theory| theory.context(&finding.context));
            assert!(context.is_some_and(|it| it.kind == Circumstance), "{} in {}", finding.context, case.name);
            assert!(seen.insert(&finding.context), "{} twice in {}", finding.context, case.name);
            assert_ne!(finding.presence, Presence::Unknown, "{}: what is unknown is not listed", finding.context);
            assert!(!finding.source.section.is_empty(), "{}", finding.context);
            let (mine, others) = if case.id == "billund" { ("BIL", "NDJ") } else { ("NDJ", "BIL") };
            assert!(finding.source.respondents.contains(mine), "{} has no respondent of {}", finding.context, case.name);
            assert!(!finding.source.respondents.contains(others), "{} cites the other case", finding.context);
            both(&finding.context, &finding.note);
        }
        for fact in &case.facts {
            both(&case.id, &fact.label);
            both(&case.id, &fact.text);
            assert!(!fact.source.is_empty());
        }
    }
    let silkeborg = library::case("Silkeborg").expect("Silkeborg is a case");
    assert!(silkeborg.setting().is_none() && silkeborg.no_setting.is_some() && silkeborg.findings.is_empty());
}

/// What the thesis says is not there, it says outright (§8.1.4, §9.3.2), or it follows from what respondents reject (§9.2.1).
#[test]
fn absent_is_only_what_the_thesis_says() {
    let absent = |case: &str| -> Vec<&str> {
        let case = library::case(case).expect("the case is in the library");
        case.findings.iter().filter(|it| it.presence == Presence::Absent).map(|it| it.context.as_str()).collect()
    };
    assert_eq!(absent("norddjurs"), ["frequent-follow-up", "pity-shown"]);
    assert_eq!(absent("billund"), ["social-mentor-interferes", "support-beside-centre", "pity-shown"]);
}

/// Section by section, the personas name what the theories have.
#[test]
fn personas_are_made_of_the_theories() {
    let theories = library::theories();
    let directions: BTreeSet<&str> = library::direction_traits().iter().map(|it| it.id.as_str()).collect();
    assert_eq!(library::personas().len(), 11);
    for persona in library::personas() {
        both(&persona.id, &persona.label);
        both(&persona.id, &persona.description);
        assert!(!persona.source.is_empty() && !persona.person.problems.is_empty());
        for problem in &persona.person.problems {
            assert!(theories.iter().any(|theory| theory.problem(problem).is_some()), "{problem} of {}", persona.id);
        }
        for id in persona.person.traits.keys() {
            let known = directions.contains(id.as_str()) || theories.iter().any(|theory| theory.is_about_person(id));
            assert!(known, "{id} of {}", persona.id);
        }
    }
}

/// Every problem mechanism of both theories is somebody's.
#[test]
fn every_problem_mechanism_has_a_persona() {
    for theory in library::theories() {
        for problem in theory.problems() {
            let somebody = library::personas().iter().any(|persona| persona.person.problems.contains(&problem.id));
            assert!(somebody, "{}", problem.id);
        }
    }
}

#[test]
fn an_outcome_is_never_promised() {
    for theory in library::theories() {
        assert!(theory.outcome().caution.en.contains("guarantee neither"));
    }
    assert_eq!(library::business_centres().outcome(), library::parallel_courses().outcome());
}

#[test]
fn levels_go_from_wide_to_narrow() {
    let theory = library::parallel_courses();
    let configuration = theory.configuration("teaching-reflection").expect("it is in the theory");
    let levels: Vec<Level> = theory.conditions_of(configuration).map(|(level, _)| level).collect();
    assert_eq!(levels.iter().filter(|it| **it == Level::Programme).count(), 6);
    assert_eq!(levels.iter().filter(|it| **it == Level::Activity).count(), 7);
    assert_eq!(levels.last(), Some(&Level::Configuration));
}
