//! Theories, persons and settings in files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use virker::language::Language;
use virker::theory::{Id, Person, Presence, Setting, Theory, library};

use crate::complaint::Complaint;

/// A person as a file has it: a key that is none is a mistake.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonFile {
    #[serde(default)]
    problems: BTreeSet<Id>,
    #[serde(default)]
    traits: BTreeMap<Id, Presence>,
}

/// A setting as a file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingFile {
    #[serde(default)]
    contexts: BTreeMap<Id, Presence>,
}

/// The theory in a file.
pub fn theory(name: &str, language: Language) -> Result<Theory, Complaint> {
    let bytes = std::fs::read(name).map_err(|error| {
        let library = library::theories().into_iter().chain(library::initial_theories());
        let ids: Vec<String> = library.map(|theory| theory.id().to_string()).collect();
        Complaint::File(format!("{name} is no theory of the library ({}), and no file: {error}.", ids.join(", ")))
    })?;
    Theory::read_bytes(&bytes).map_err(|faults| Complaint::Theory { file: name.to_owned(), faults, language })
}

/// The person in a file.
pub fn person(name: &str) -> Result<Person, Complaint> {
    let ids: Vec<&str> = library::personas().iter().map(|it| it.id.as_str()).collect();
    let file: PersonFile = read(name, "persona", &ids)?;
    Ok(Person { problems: file.problems, traits: file.traits })
}

/// The setting in a file.
pub fn setting(name: &str) -> Result<Setting, Complaint> {
    let ids: Vec<&str> = library::cases().iter().filter(|it| it.no_setting.is_none()).map(|it| it.id.as_str()).collect();
    let file: SettingFile = read(name, "case", &ids)?;
    Ok(Setting { contexts: file.contexts })
}

/// What is in a file of JSON, or else TOML.
fn read<T: DeserializeOwned>(name: &str, what: &str, ids: &[&str]) -> Result<T, Complaint> {
    let refused = |why: String| Complaint::File(format!("{name}: {}", why.trim_end()));
    let bytes = std::fs::read(name).map_err(|error| {
        Complaint::File(format!("{name} is no {what} of the library ({}), and no file: {error}.", ids.join(", ")))
    })?;
    let text = String::from_utf8(bytes)
        .map_err(|error| refused(format!("The file is not text in UTF-8 after {} bytes.", error.utf8_error().valid_up_to())))?;
    if Path::new(name).extension().is_some_and(|extension| extension == "json") {
        serde_json::from_str(&text).map_err(|error| refused(error.to_string()))
    } else {
        toml::from_str(&text).map_err(|error| refused(error.to_string()))
    }
}
