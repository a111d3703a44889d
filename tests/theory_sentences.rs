//! What people read aloud, in both languages.

use virker::language::Language::{self, Danish, English};
use virker::theory::sentence::{why_configuration, why_sub_goal, would_fire};
use virker::theory::{Presence, Setting, Theory, explain, explain_sub_goal, library};

fn billund() -> Setting {
    library::case("billund").and_then(|case| case.setting()).expect("Billund has a setting")
}

fn why(theory: &Theory, persona: &str, setting: &Setting, configuration: &str, language: Language) -> String {
    let person = &library::persona(persona).expect("the persona is in the library").person;
    let explanation = explain(theory, person, setting, configuration).expect("it is in the theory");
    why_configuration(theory, &explanation, language)
}

const DEFAULT: &str = "low-self-esteem-never-had-a-job";

#[test]
fn one_missing_context() {
    let theory = library::business_centres();
    let setting = billund().with("one-job-consultant-per-person", Presence::Absent);
    assert_eq!(
        why(&theory, DEFAULT, &setting, "centre-self-esteem", English),
        "Raised self-esteem does not fire, because one job consultant per young person is missing."
    );
    assert_eq!(
        why(&theory, DEFAULT, &setting, "centre-self-esteem", Danish),
        "Øget selvværd udløses ikke, fordi én jobkonsulent pr. ung mangler."
    );
}

#[test]
fn several_missing_and_one_in_the_way() {
    let theory = library::business_centres();
    let setting = billund()
        .with("mentor-has-time", Presence::Absent)
        .with("past-mistakes-disregarded", Presence::Absent)
        .with("match-with-consultant", Presence::Absent)
        .with("social-mentor-interferes", Presence::Present);
    assert_eq!(
        why(&theory, DEFAULT, &setting, "centre-self-esteem", English),
        "Raised self-esteem does not fire, because a mentor with time to talk when the need arises, a mentor who disregards \
         past mistakes and the right match between young person and job consultant are missing, and interference at the \
         workplace by the social mentor stands in the way."
    );
    assert_eq!(
        why(&theory, DEFAULT, &setting, "centre-self-esteem", Danish),
        "Øget selvværd udløses ikke, fordi en mentor med tid til at tale, når behovet opstår, en mentor, der ser bort fra \
         fortidens fejl, og det rette match mellem den unge og jobkonsulenten mangler, og indblanding på arbejdspladsen fra \
         den sociale mentor står i vejen."
    );
    let person = &library::default_persona().person;
    let explanation = explain(&theory, person, &setting, "centre-self-esteem").expect("it is in the theory");
    assert_eq!(
        would_fire(&theory, &explanation.smallest[0], English),
        "It would fire if a mentor with time to talk when the need arises, a mentor who disregards past mistakes and the \
         right match between young person and job consultant were in place, and interference at the workplace by the social \
         mentor were out of the way."
    );
}

#[test]
fn firing_with_and_without_strength() {
    let theory = library::business_centres();
    assert_eq!(
        why(&theory, DEFAULT, &billund(), "centre-self-esteem", English),
        "Raised self-esteem fires: all that it needs is in place, and a supplementary social mentor where needed strengthens it."
    );
    let alone = billund().with("supplementary-social-mentor", Presence::Unknown);
    assert_eq!(
        why(&theory, DEFAULT, &alone, "centre-self-esteem", Danish),
        "Øget selvværd udløses: alt, hvad der skal til, er på plads."
    );
    let parallel = library::parallel_courses();
    assert_eq!(
        why(&parallel, "adhd-disturbed-sleep", &billund(), "exercise-mental", English),
        "Control over mental challenges through training fires: all that it needs is in place, and a coordinator for the \
         young person and hard training such as crossfit or boxing strengthen it, and it has more effect because the person \
         has ADHD."
    );
}

#[test]
fn unknown_contexts_and_traits() {
    let theory = library::business_centres();
    assert_eq!(
        why(&theory, DEFAULT, &billund(), "centre-work-experience", English),
        "Gaining work experience is undecided: it is not known whether a mentor with an overview of all tasks and \
         flexibility to move the young person to other tasks are in place."
    );
    let parallel = library::parallel_courses();
    let mut person = library::persona("under-25-unstructured").expect("it is in the library").person.clone();
    person.traits.remove("can-sit-in-a-class");
    let explanation = explain(&parallel, &person, &billund(), "teaching-mine-clearing").expect("it is in the theory");
    assert_eq!(
        why_configuration(&parallel, &explanation, Danish),
        "Minerydning er uafgjort: det vides ikke, om personen kan sidde i en klasse på 15–20 med andre diagnoser."
    );
}

#[test]
fn not_for_this_person() {
    let parallel = library::parallel_courses();
    assert_eq!(
        why(&parallel, "anxious-and-housebound", &billund(), "teaching-social-skills", English),
        "Practising social skills is not meant for this person, because the person cannot attend several times a week, and \
         the person cannot sit in a class of 15–20 with other diagnoses. Otherwise individual tasks and a placement among \
         few people are the better way."
    );
    assert_eq!(
        why(&parallel, DEFAULT, &billund(), "treatment-abuse", Danish),
        "Behandling er ikke relevant her, fordi personen ikke har problemmekanismen »misbrugsproblemer«."
    );
    let centres = library::business_centres();
    assert_eq!(
        why(&centres, "hard-to-be-among-people", &billund(), "centre-socialisation", English),
        "Socialisation in a job does not fire, because the person finds it very hard to be among people. Then an individual \
         placement in a small firm, with few people to deal with, is the better place to begin."
    );
}

#[test]
fn what_may_turn_either_way_is_said() {
    let theory = library::business_centres();
    let said = why(&theory, "adhd-disturbed-sleep", &billund(), "centre-empowerment", English);
    assert!(
        said.contains("Sanction for absence after professional judgement may turn it either way. Meant as a spur;"),
        "{said}"
    );
}

#[test]
fn sub_goals() {
    let theory = library::business_centres();
    let person = &library::default_persona().person;
    let said = |setting: &Setting, goal: &str, language: Language| {
        let explanation = explain_sub_goal(&theory, person, setting, goal).expect("it is in the theory");
        why_sub_goal(&theory, &explanation, language)
    };
    assert!(
        said(&billund(), "belief-in-own-abilities", English)
            .starts_with("Belief in own abilities is reached through raised self-esteem. Raised self-esteem fires:")
    );
    let without = billund().with("one-job-consultant-per-person", Presence::Absent);
    assert_eq!(
        said(&without, "belief-in-own-abilities", Danish),
        "Tro på egne evner nås ikke. Øget selvværd udløses ikke, fordi én jobkonsulent pr. ung mangler."
    );
    assert_eq!(
        said(&billund(), "clarity", English),
        "Clarity about education or job is not relevant here: nothing that leads to it is meant for this person."
    );
}

/// Every explanation of every persona in every case can be said, whole and without a gap.
#[test]
fn every_explanation_can_be_said() {
    let settings = [Setting::default(), billund(), library::case("norddjurs").and_then(|it| it.setting()).expect("a setting")];
    for theory in library::theories() {
        for persona in library::personas() {
            for setting in &settings {
                for goal in theory.sub_goals() {
                    let explanation = explain_sub_goal(&theory, &persona.person, setting, &goal.id).expect("it is there");
                    for language in Language::ALL {
                        let said = why_sub_goal(&theory, &explanation, language);
                        assert!(said.ends_with('.') || said.ends_with('?'), "{said}");
                        for gap in ["  ", "because .", "fordi .", " ,", ",,", "{", "known .", "ikke, ."] {
                            assert!(!said.contains(gap), "{gap:?} in {said}");
                        }
                    }
                }
            }
        }
    }
}
