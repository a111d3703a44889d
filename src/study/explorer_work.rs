use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Action;
use crate::theory::{Id, Kind, Person, Presence, Setting, Theory, library};

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
            _ => {}
        }
        // An initial theory names only whom it is for: whoever comes to it is one of them, until the user says otherwise.
        if !matches!(action, Action::SetProblem(..)) && library::is_for_target_group(&next.open_theory()) {
            next.person = library::as_target_group(&next.person);
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
    use crate::study::{History, Study};

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
}
