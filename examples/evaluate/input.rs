//! What is asked: the arguments, and the theory, person and setting that they name.

use std::sync::Arc;

use virker::language::Language;
use virker::theory::{Id, Person, Setting, Theory, conflicts, library, sentence};

use crate::complaint::Complaint;
use crate::files;

/// The arguments.
#[derive(Default)]
pub struct Options {
    theory: String,
    person: Option<String>,
    setting: Option<String>,
    pub goal: Option<String>,
    pub most: Option<usize>,
    pub language: Language,
    pub json: bool,
}

/// What is asked of which theory.
pub struct Question {
    pub options: Options,
    pub theory: Arc<Theory>,
    pub person: Person,
    pub setting: Setting,
    /// What a reader should know of the person and the setting, in sentences.
    pub notes: Vec<String>,
}

pub const USAGE: &str = "\
evaluate THEORY [--person FILE|ID] [--setting FILE|ID] [--goal ID] [--most N] [--language da|en] [--json]

Tells which sub-goals of a programme theory are reached, why, why not, and the smallest changes.

  THEORY            a file (docs/theory-format.md), or a theory of the library: business-centres, parallel-courses,
                    initial-business-oriented, initial-guidance, initial-parallel
  --person FILE|ID  a persona of the library or a file; otherwise somebody with every problem mechanism
  --setting FILE|ID norddjurs, billund or a file; otherwise nothing is known of the circumstances
  --goal ID         only this sub-goal
  --most N          the most changes of a set (4 where nothing is said)
  --language da|en  the language of the answer (en where nothing is said)
  --json            the answer for a machine

It ends with 0 after an answer, 1 where a file has faults, 2 where the arguments have.";

impl Options {
    /// The options; `None` where help is asked for.
    pub fn from(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>, Complaint> {
        let mut options = Options::default();
        let mut theory = None;
        let wrong = |sentence: String| Err(Complaint::Arguments(sentence));
        while let Some(argument) = arguments.next() {
            let mut value =
                || arguments.next().ok_or_else(|| Complaint::Arguments(format!("{argument} needs a value after it.")));
            match argument.as_str() {
                "--help" | "-h" => return Ok(None),
                "--json" => options.json = true,
                "--person" => options.person = Some(value()?),
                "--setting" => options.setting = Some(value()?),
                "--goal" => options.goal = Some(value()?),
                "--most" => {
                    let typed = value()?;
                    match typed.parse() {
                        Ok(most) => options.most = Some(most),
                        Err(_) => return wrong(format!("--most {typed}: it has to be a whole number from 0.")),
                    }
                }
                "--language" => {
                    let tag = value()?;
                    match Language::ALL.into_iter().find(|language| language.tag() == tag) {
                        Some(language) => options.language = language,
                        None => return wrong(format!("--language {tag}: it has to be da or en.")),
                    }
                }
                _ if argument.starts_with('-') => return wrong(format!("There is no option {argument}.")),
                _ if theory.is_some() => return wrong(format!("\"{argument}\" is one theory too many.")),
                _ => theory = Some(argument),
            }
        }
        match theory {
            Some(theory) => Ok(Some(Options { theory, ..options })),
            None => wrong("No theory is named.".to_owned()),
        }
    }

    /// Reads what the arguments name.
    pub fn read(self) -> Result<Question, Complaint> {
        let theory = match library::theory_of(&self.theory) {
            Some(theory) => theory,
            None => Arc::new(files::theory(&self.theory, self.language)?),
        };
        let mut notes = Vec::new();
        let person = match &self.person {
            None => Person { problems: theory.problems().iter().map(|it| it.id.clone()).collect(), ..Person::default() },
            Some(name) => match library::persona(name) {
                Some(persona) if is_initial(&theory) => library::as_target_group(&persona.person),
                Some(persona) => persona.person.clone(),
                None => {
                    let person = files::person(name)?;
                    let traits = person.traits.keys().filter(|id| !theory.is_about_person(id));
                    notes.extend(traits.map(|id| unknown(name, id, "trait or for-whom context")));
                    let problems = person.problems.iter().filter(|id| theory.problem(id).is_none());
                    notes.extend(problems.map(|id| unknown(name, id, "problem mechanism")));
                    person
                }
            },
        };
        let setting = match &self.setting {
            None => Setting::default(),
            Some(name) => match library::case(name) {
                Some(case) => case.setting().ok_or_else(|| {
                    let why = case.no_setting.as_ref().map_or("", |it| it.in_language(self.language));
                    Complaint::File(format!("{} has no setting. {why}", case.name))
                })?,
                None => {
                    let setting = files::setting(name)?;
                    let circumstance = |id: &Id| theory.context(id).is_some() && !theory.is_about_person(id);
                    let contexts = setting.contexts.keys().filter(|id| !circumstance(id));
                    notes.extend(contexts.map(|id| unknown(name, id, "context of circumstance")));
                    setting
                }
            },
        };
        if let Some(goal) = &self.goal
            && theory.sub_goal(goal).is_none()
        {
            let known: Vec<&str> = theory.sub_goals().iter().map(|it| it.id.as_str()).collect();
            return Err(Complaint::Arguments(format!("The theory has no sub-goal {goal}; it has {}.", known.join(", "))));
        }
        let found = conflicts(&theory, &person, &setting);
        notes.extend(found.iter().map(|elements| sentence::conflict(&theory, elements, self.language)));
        Ok(Question { options: self, theory, person, setting, notes })
    }
}

fn is_initial(theory: &Theory) -> bool {
    library::initial_theories().iter().any(|it| it.id() == theory.id())
}

/// A setting or person may well hold what other theories ask for, so this is said and nothing more.
fn unknown(file: &str, id: &Id, what: &str) -> String {
    format!("{file}: {id} is no {what} of this theory, so it makes no difference.")
}
