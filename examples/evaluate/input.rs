//! What is asked: the arguments, and the theory, person and setting that they name.

use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use virker::language::Language;
use virker::theory::{Person, Setting, Theory, library};

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
}

const USAGE: &str = "evaluate THEORY [--person FILE|ID] [--setting FILE|ID] [--goal ID] [--most N] [--language da|en] [--json]";

impl Options {
    pub fn from(mut arguments: impl Iterator<Item = String>) -> Result<Options, Vec<String>> {
        let mut options = Options::default();
        let mut theory = None;
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| vec![format!("{argument} wants a value"), USAGE.to_owned()]);
            match argument.as_str() {
                "--json" => options.json = true,
                "--person" => options.person = Some(value()?),
                "--setting" => options.setting = Some(value()?),
                "--goal" => options.goal = Some(value()?),
                "--most" => options.most = Some(value()?.parse().map_err(|_| vec!["--most wants a whole number".to_owned()])?),
                "--language" => {
                    let tag = value()?;
                    let known = Language::ALL.into_iter().find(|language| language.tag() == tag);
                    options.language = known.ok_or_else(|| vec![format!("{tag} is neither da nor en")])?;
                }
                _ if argument.starts_with('-') || theory.is_some() => return Err(vec![USAGE.to_owned()]),
                _ => theory = Some(argument),
            }
        }
        options.theory = theory.ok_or_else(|| vec![USAGE.to_owned()])?;
        Ok(options)
    }

    /// Reads what the arguments name.
    pub fn read(self) -> Result<Question, Vec<String>> {
        let theory = match library::theory_of(&self.theory) {
            Some(theory) => theory,
            None => Arc::new(self.theory_in_file()?),
        };
        let person = match &self.person {
            None => Person { problems: theory.problems().iter().map(|it| it.id.clone()).collect(), ..Person::default() },
            Some(name) => match library::persona(name) {
                Some(persona) => persona.person.clone(),
                None => in_file(name, "persona")?,
            },
        };
        let setting = match &self.setting {
            None => Setting::default(),
            Some(name) => match library::case(name).and_then(|case| case.setting()) {
                Some(setting) => setting,
                None => in_file(name, "case")?,
            },
        };
        if let Some(goal) = &self.goal
            && theory.sub_goal(goal).is_none()
        {
            let known: Vec<&str> = theory.sub_goals().iter().map(|it| it.id.as_str()).collect();
            return Err(vec![format!("the theory has no sub-goal {goal}; it has {}", known.join(", "))]);
        }
        Ok(Question { options: self, theory, person, setting })
    }

    fn theory_in_file(&self) -> Result<Theory, Vec<String>> {
        let bytes = std::fs::read(&self.theory).map_err(|error| {
            let ids: Vec<String> =
                library::theories().iter().chain(&library::initial_theories()).map(|theory| theory.id().to_string()).collect();
            vec![format!("{}: {error}; the library has {}", self.theory, ids.join(", "))]
        })?;
        let sentence = |fault: virker::theory::Fault| format!("{}: {}", self.theory, fault.sentence(self.language));
        Theory::read_bytes(&bytes).map_err(|faults| faults.into_iter().map(sentence).collect())
    }
}

/// A person or setting in a file of JSON, or else TOML.
fn in_file<T: DeserializeOwned>(name: &str, what: &str) -> Result<T, Vec<String>> {
    let text = std::fs::read_to_string(name)
        .map_err(|error| vec![format!("{name} is no {what} of the library, and no file: {error}")])?;
    let json = Path::new(name).extension().is_some_and(|extension| extension == "json");
    let read = if json {
        serde_json::from_str(&text).map_err(|error| error.to_string())
    } else {
        toml::from_str(&text).map_err(|error| error.to_string())
    };
    read.map_err(|error| vec![format!("{name}: {error}")])
}
