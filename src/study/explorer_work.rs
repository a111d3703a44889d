use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Action;
use crate::theory::{Answers, Id, Kind, Person, Presence, Setting, Theory, library};

/// The explorer: theory, person and setting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExplorerWork {
    /// The theory that is open.
    pub theory: Id,
    /// The persona that the person was taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<Id>,
    /// The person.
    pub person: Person,
    /// The case that the setting was taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Id>,
    /// The setting. It answers for the contexts of every theory at once.
    pub setting: Setting,
    /// The findings of effect studies that do not count for the user, by their ids.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub left_out: BTreeSet<String>,
    /// What the user says of the outcome in a municipality (Tab. 7).
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub answers: Answers,
}

/// The case whose setting the explorer begins with: the one the thesis describes most of.
const FIRST_CASE: &str = "norddjurs";

impl Default for ExplorerWork {
    /// The business centres, the first persona and the setting of Norddjurs.
    fn default() -> Self {
        let persona = library::default_persona();
        let first = library::cases().iter().find(|case| case.id == FIRST_CASE);
        ExplorerWork {
            theory: library::business_centres().id().clone(),
            persona: Some(persona.id.clone()),
            person: persona.person.clone(),
            case: first.map(|case| case.id.clone()),
            setting: first.and_then(|case| case.setting()).unwrap_or_default(),
            left_out: BTreeSet::new(),
            answers: Answers::default(),
        }
    }
}

/// The theory of the library with this id.
pub(super) fn theory(id: &str) -> Option<std::sync::Arc<Theory>> {
    library::theory_of(id)
}

impl ExplorerWork {
    /// The theory that is open; the first of the library where it is none of them.
    pub fn open_theory(&self) -> std::sync::Arc<Theory> {
        theory(&self.theory).unwrap_or_else(library::business_centres)
    }

    /// What is known of a context or trait of `theory`, wherever it is kept.
    pub fn presence(&self, theory: &Theory, id: &str) -> Presence {
        if theory.is_about_person(id) { self.person.presence(id) } else { self.setting.presence(id) }
    }

    /// The case that the setting was taken from.
    pub fn base_case(&self) -> Option<&'static library::Case> {
        let id = self.case.as_ref()?;
        library::cases().iter().find(|case| case.id == *id)
    }

    pub(super) fn after(&self, action: &Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::OpenTheory(id) if theory(id).is_some() => next.theory = id.clone(),
            Action::BecomePersona(id) => {
                if let Some(persona) = library::personas().iter().find(|persona| persona.id == *id) {
                    next.persona = Some(id.clone());
                    next.person = persona.person.clone();
                }
            }
            Action::SetProblem(id, present) => {
                if *present {
                    next.person.problems.insert(id.clone());
                } else {
                    next.person.problems.remove(id);
                }
            }
            Action::SetTrait(id, presence) => set(&mut next.person.traits, id, *presence),
            Action::TakeCase(id) | Action::VisitCase(id) => {
                let case = library::cases().iter().find(|case| case.id == *id);
                if let Some((case, setting)) = case.and_then(|case| Some((case, case.setting()?))) {
                    next.case = Some(case.id.clone());
                    next.setting = setting;
                }
            }
            Action::SetEveryContext(presence) => {
                if let Some(theory) = theory(&next.theory) {
                    for context in theory.contexts().iter().filter(|context| context.kind == Kind::Circumstance) {
                        set(&mut next.setting.contexts, &context.id, *presence);
                    }
                    next.case = None;
                }
            }
            Action::SetContext(id, presence) => set(&mut next.setting.contexts, id, *presence),
            Action::MakeSo(changes) => {
                if let Some(theory) = theory(&next.theory) {
                    for (id, presence) in changes {
                        let about_person = theory.is_about_person(id);
                        let known = if about_person { &mut next.person.traits } else { &mut next.setting.contexts };
                        set(known, id, *presence);
                    }
                }
            }
            Action::Load(scene) => {
                next.persona.clone_from(&scene.persona);
                next.person = scene.person.clone();
                next.case.clone_from(&scene.case);
                next.setting = scene.setting.clone();
            }
            Action::CountFinding(id, counts) => {
                if *counts {
                    next.left_out.remove(id);
                } else {
                    next.left_out.insert(id.clone());
                }
            }
            Action::Answer(answers) => next.answers = *answers,
            _ => {}
        }
        // An initial theory names only whom it is for: whoever comes to it is one of them, until the user says otherwise.
        if !matches!(action, Action::SetProblem(..)) {
            next.person = library::person_for(&next.open_theory(), &next.person);
        }
        next
    }

    /// Whether the person is another than the persona's, but for belonging to those whom the initial theories are for.
    pub fn is_person_changed(&self, persona: &library::Persona) -> bool {
        library::as_target_group(&persona.person) != library::as_target_group(&self.person)
    }
}

/// Unknown is what an element that is not named is, so the two are kept the same.
fn set(known: &mut BTreeMap<Id, Presence>, id: &Id, presence: Presence) {
    if presence == Presence::Unknown {
        known.remove(id);
    } else {
        known.insert(id.clone(), presence);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::{History, Scene, Study};

    /// Tab. 2–4 name no problem mechanism but being far from work; without it an initial theory is about nobody.
    #[test]
    fn whoever_comes_to_an_initial_theory_is_one_of_its_target_group() {
        let opened = Study::default().after(&Action::OpenTheory("initial-guidance".into()));
        assert_eq!(opened.explorer.open_theory().id().as_str(), "initial-guidance");
        let theory = opened.explorer.open_theory();
        let problem = theory.problems()[0].id.clone();
        assert!(opened.explorer.person.problems.contains(&problem));
        let persona = &library::personas()[0];
        let another = opened.after(&Action::BecomePersona(persona.id.clone()));
        assert!(another.explorer.person.problems.contains(&problem));
        assert!(!another.explorer.is_person_changed(persona));
        let without = another.after(&Action::SetProblem(problem.clone(), false));
        assert!(!without.explorer.person.problems.contains(&problem), "the user has the last word");
    }

    #[test]
    fn several_changes_at_once_reach_person_and_setting_and_are_one_step_back() {
        let mut history = History::new(Study::default());
        let before = history.present().explorer.clone();
        let changes =
            vec![("one-job-consultant-per-person".into(), Presence::Absent), ("has-idea-of-future".into(), Presence::Present)];
        history.act(&Action::MakeSo(changes));
        let after = history.present().explorer.clone();
        assert_eq!(after.setting.presence("one-job-consultant-per-person"), Presence::Absent);
        assert_eq!(after.person.presence("has-idea-of-future"), Presence::Present);
        history.undo();
        assert_eq!(history.present().explorer, before);
    }

    #[test]
    fn a_person_in_a_setting_is_loaded_in_one_step_and_evidence_and_answers_are_undone_like_all_else() {
        let mut history = History::new(Study::default());
        let before = history.present().explorer.clone();
        let persona = &library::personas()[0];
        let billund = library::case("billund").expect("it is a case");
        let setting = billund.setting().expect("it has a setting");
        let scene =
            Scene { persona: Some(persona.id.clone()), person: persona.person.clone(), case: Some(billund.id.clone()), setting };
        history.act(&Action::Load(Box::new(scene.clone())));
        assert!(scene.is_in(&history.present().explorer));
        assert_eq!(Scene::of(&history.present().explorer), scene);
        history.act(&Action::CountFinding("wage-subsidy".into(), false));
        history.act(&Action::Answer(Answers { good_results: Some(true), ..Answers::default() }));
        let text = history.present().to_text();
        assert_eq!(Study::from_text(&text).expect("it was just written").explorer, history.present().explorer);
        assert!(history.present().explorer.left_out.contains("wage-subsidy"));
        for _ in 0..3 {
            history.undo();
        }
        assert_eq!(history.present().explorer, before);
    }
}
