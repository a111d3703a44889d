use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Action, OwnStep, OwnTheory};
use crate::theory::{Answers, Draft, Id, Kind, Person, Presence, Setting, Theory, library, write};

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
    /// Theories of one's own, in the order in which they were begun.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<Rc<OwnTheory>>,
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
            own: Vec::new(),
        }
    }
}

/// With what the keys of theories of one's own begin. No id of a theory in the library does.
const OWN: &str = "own-";

impl ExplorerWork {
    /// The theory that is open; the first of the library where it is none of them.
    pub fn open_theory(&self) -> Arc<Theory> {
        self.theory_of(&self.theory).unwrap_or_else(library::business_centres)
    }

    /// The theory of one's own that is open, if one is.
    pub fn open_own(&self) -> Option<&Rc<OwnTheory>> {
        self.own.iter().find(|own| *own.key() == self.theory)
    }

    /// The theory of that key of one's own, or of that id in the library.
    pub fn theory_of(&self, id: &str) -> Option<Arc<Theory>> {
        let own = self.own.iter().find(|own| **own.key() == *id).map(|own| own.theory().clone());
        own.or_else(|| library::theory_of(id))
    }

    /// The theory of the library that is open, or that the open one is a copy of; else the open one.
    pub fn library_theory(&self) -> Arc<Theory> {
        let from = self.open_own().and_then(|own| own.copied_from());
        from.and_then(|id| library::theory_of(id)).unwrap_or_else(|| self.open_theory())
    }

    fn own_after(&mut self, step: &OwnStep) {
        let known: BTreeSet<Id> = self.own.iter().flat_map(|own| own.theory().problems()).map(|it| it.id.clone()).collect();
        self.write(step);
        // Whoever writes of a problem has someone in mind who has it; without it, nothing of what is written is relevant.
        let is_writing = matches!(step, OwnStep::Begin | OwnStep::Write(..) | OwnStep::Edit(..));
        let problems = self.open_own().into_iter().flat_map(|own| own.theory().problems()).map(|it| it.id.clone());
        let problems: Vec<Id> = problems.collect();
        let is_about_nobody = problems.iter().all(|id| !self.person.problems.contains(id));
        match step {
            OwnStep::Open(_) if is_about_nobody => self.person.problems.extend(problems),
            _ if is_writing => {
                let is_new = |id: &Id| *step == OwnStep::Begin || !known.contains(id);
                self.person.problems.extend(problems.into_iter().filter(is_new));
            }
            _ => {}
        }
    }

    fn write(&mut self, step: &OwnStep) {
        match step {
            OwnStep::Begin => self.add(None, &write::draft_as_toml(&Draft::beginning())),
            OwnStep::Copy(id) => {
                let Some(theory) = self.theory_of(id) else { return };
                // A copy of a copy comes from the same theory of the library.
                let own = self.own.iter().find(|own| own.key() == id);
                let from = own.map_or(Some(id), |own| own.copied_from()).cloned();
                let nth = 1 + self.own.iter().filter(|own| own.copied_from() == from.as_ref()).count();
                self.add(from, &write::draft_as_toml(&Draft::copy_of(&theory, nth)));
            }
            OwnStep::Open(text) => self.add(None, text),
            OwnStep::Write(key, text) => self.change(key, |own| own.with_text(text)),
            OwnStep::Edit(key, edit) => self.change(key, |own| own.after(edit)),
            OwnStep::Restore(key) => self.change(key, OwnTheory::restored),
            OwnStep::Remove(key) => {
                let from = self.own.iter().find(|own| own.key() == key).and_then(|own| own.copied_from().cloned());
                self.own.retain(|own| own.key() != key);
                if self.theory == *key {
                    let next = from.filter(|id| self.theory_of(id).is_some());
                    self.theory = next.unwrap_or_else(|| library::business_centres().id().clone());
                }
            }
        }
    }

    /// Takes a theory in and opens it. A text that is no theory changes nothing.
    fn add(&mut self, from: Option<Id>, text: &str) {
        let taken = |key: &str| self.own.iter().any(|own| **own.key() == *key);
        let key = (1..).map(|number| format!("{OWN}{number}")).find(|key| !taken(key)).unwrap_or_default();
        if let Ok(own) = OwnTheory::of(Id::from(key), from, text) {
            self.theory = own.key().clone();
            self.own.push(Rc::new(own));
        }
    }

    fn change(&mut self, key: &Id, change: impl Fn(&OwnTheory) -> OwnTheory) {
        for own in self.own.iter_mut().filter(|own| own.key() == key) {
            *own = Rc::new(change(own));
        }
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
            Action::OpenTheory(id) if self.theory_of(id).is_some() => next.theory = id.clone(),
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
                if let Some(theory) = self.theory_of(&next.theory) {
                    for context in theory.contexts().iter().filter(|context| context.kind == Kind::Circumstance) {
                        set(&mut next.setting.contexts, &context.id, *presence);
                    }
                    next.case = None;
                }
            }
            Action::SetContext(id, presence) => set(&mut next.setting.contexts, id, *presence),
            Action::MakeSo(changes) => {
                if let Some(theory) = self.theory_of(&next.theory) {
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
            Action::Own(step) => next.own_after(step),
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
    use crate::language::Language;
    use crate::study::{History, Scene, Study};
    use crate::theory::Edit;

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

    #[test]
    fn a_theory_of_one_s_own_is_copied_written_undone_and_kept() {
        let mut history = History::new(Study::default());
        let centres = library::business_centres().id().clone();
        history.act(&Action::Own(OwnStep::Copy(centres.clone())));
        let key = history.present().explorer.theory.clone();
        let row = library::business_centres().configurations()[0].id.clone();
        let edit = |text: &str| Edit::SetBecause(row.clone(), Language::English, text.to_owned());
        for number in 0..20 {
            history.act(&Action::Own(OwnStep::Edit(key.clone(), edit(&number.to_string()))));
        }
        let study = history.present().clone();
        let own = study.explorer.open_own().expect("it is open");
        assert!(own.is_sound() && own.copied_from() == Some(&centres));
        assert_eq!(study.explorer.open_theory().configurations()[0].because.en, "19");
        assert_eq!(Study::from_text(&study.to_text()).as_ref(), Ok(&*study));
        for _ in 0..20 {
            history.undo();
        }
        let undone = history.present().explorer.open_theory();
        assert_eq!(undone.configurations(), library::business_centres().configurations());
        let mut again = history.clone();
        again.act(&Action::Own(OwnStep::Copy(key)));
        assert_eq!(again.present().explorer.library_theory(), library::business_centres());
        assert_eq!(again.present().explorer.own.len(), 2);
        history.undo();
        assert_eq!(**history.present(), Study { view: history.present().view.clone(), ..Study::default() });
    }

    #[test]
    fn a_theory_that_is_written_is_about_the_person() {
        let about = |study: &Study| {
            let explorer = &study.explorer;
            explorer.open_theory().problems().iter().filter(|it| explorer.person.problems.contains(&it.id)).count()
        };
        let begun = Study::default().after(&Action::Own(OwnStep::Begin));
        assert_eq!(about(&begun), 1);
        let key = begun.explorer.theory.clone();
        let unset = begun.after(&Action::SetProblem(Id::from("problem-1"), false));
        let second = unset.after(&Action::Own(OwnStep::Edit(key, Edit::Add(crate::theory::Sort::Problem))));
        assert_eq!(about(&second), 1, "what the user has said of another problem stays");
        let text = begun.explorer.open_own().map(|own| own.text().to_string()).expect("it is open");
        let opened = Study::default().after(&Action::Own(OwnStep::Open(text)));
        assert_eq!(about(&opened), 1);
        let copied = Study::default().after(&Action::Own(OwnStep::Copy(library::business_centres().id().clone())));
        assert_eq!(copied.explorer.person, Study::default().explorer.person);
    }

    #[test]
    fn a_broken_text_is_kept_while_the_last_sound_version_stays_in_force() {
        let mut history = History::new(Study::default());
        history.act(&Action::Own(OwnStep::Begin));
        let key = history.present().explorer.theory.clone();
        let sound = history.present().explorer.open_theory();
        history.act(&Action::Own(OwnStep::Write(key.clone(), "virker-theory = 2\nid = 7".to_owned())));
        let study = history.present().clone();
        let own = study.explorer.open_own().expect("it is open");
        assert!(!own.is_sound() && own.faults().len() > 1 && own.draft().is_none());
        assert_eq!(study.explorer.open_theory(), sound);
        let read = Study::from_text(&study.to_text()).expect("it is read");
        assert_eq!(read, *study);
        assert_eq!(read.explorer.open_theory(), sound);
        history.act(&Action::Own(OwnStep::Restore(key.clone())));
        assert!(history.present().explorer.open_own().is_some_and(|own| own.is_sound()));
        history.act(&Action::Own(OwnStep::Remove(key)));
        assert_eq!(history.present().explorer.open_theory(), library::business_centres());
        assert!(history.present().explorer.own.is_empty());
    }
}
