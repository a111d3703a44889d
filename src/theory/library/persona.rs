//! Personas to try a theory on.

use std::sync::LazyLock;

use serde::Deserialize;

use super::content;
use crate::language::Words;
use crate::theory::{Clauses, Id, Naming, Person, Presence, Source, Trait};

/// The persona to begin with.
const DEFAULT: &str = "low-self-esteem-never-had-a-job";

/// An illustration of a person, after the kinds of people that the thesis tells of. No real person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Persona {
    /// Its id.
    pub id: Id,
    /// A name in a few words.
    pub label: Words,
    /// Who this is, in a sentence.
    pub description: Words,
    /// What the illustration leans on.
    pub source: Source,
    /// Problem mechanisms and traits, for all theories of the library.
    pub person: Person,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct PersonaEntry {
    id: Id,
    label: Words,
    description: Words,
    source: Source,
    problems: Vec<Id>,
    has: Vec<Id>,
    has_not: Vec<Id>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TraitEntry {
    id: Id,
    label: Words,
    description: Words,
    present: Words,
    absent: Words,
    source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    r#trait: Vec<TraitEntry>,
    persona: Vec<PersonaEntry>,
}

static CONTENT: LazyLock<(Vec<Trait>, Vec<Persona>)> = LazyLock::new(|| {
    let file: File = content(include_str!("personas.toml"));
    (file.r#trait.into_iter().map(Trait::from).collect(), file.persona.into_iter().map(Persona::from).collect())
});

impl From<TraitEntry> for Trait {
    fn from(entry: TraitEntry) -> Self {
        Trait {
            id: entry.id,
            naming: Naming { label: entry.label, description: entry.description, source: entry.source },
            clauses: Clauses { present: entry.present, absent: entry.absent },
        }
    }
}

impl From<PersonaEntry> for Persona {
    fn from(entry: PersonaEntry) -> Self {
        let present = entry.has.into_iter().map(|id| (id, Presence::Present));
        let absent = entry.has_not.into_iter().map(|id| (id, Presence::Absent));
        let person = Person { problems: entry.problems.into_iter().collect(), traits: present.chain(absent).collect() };
        Persona { id: entry.id, label: entry.label, description: entry.description, source: entry.source, person }
    }
}

/// All personas. They are illustrations and must be labelled so.
pub fn personas() -> &'static [Persona] {
    &CONTENT.1
}

/// The persona of that id.
pub fn persona(id: &str) -> Option<&'static Persona> {
    personas().iter().find(|persona| persona.id == id)
}

/// The persona to begin with: low self-esteem, has never had a job.
pub fn default_persona() -> &'static Persona {
    match persona(DEFAULT) {
        Some(persona) => persona,
        None => panic!("the library has no persona {DEFAULT}"),
    }
}

/// The traits by which [`crate::theory::who_goes_where`] decides; the theories do not name them.
pub fn direction_traits() -> &'static [Trait] {
    &CONTENT.0
}
