//! Persons to try a theory on.

use crate::language::Words;
use crate::theory::{Id, Person, Source};

/// An illustration of a person: invented for trying a theory on, after the kinds of people that the thesis tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Persona {
    /// Its id.
    pub id: Id,
    /// A name in a few words.
    pub label: Words,
    /// Who this is, in a sentence or two.
    pub description: Words,
    /// What the illustration leans on.
    pub source: Source,
    /// Problem mechanisms and traits, for all theories of the library.
    pub person: Person,
}

/// All personas. They are illustrations and must be labelled so.
pub fn personas() -> &'static [Persona] {
    todo!("content follows")
}

/// The persona to begin with: low self-esteem, has never had a job.
pub fn default_persona() -> &'static Persona {
    todo!("content follows")
}
