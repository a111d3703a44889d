//! Theories of one's own, as texts that grow.

use std::rc::Rc;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::theory::{Draft, Edit, Fault, Id, Theory, has_comments, write};

/// A theory of one's own: its text as it stands, and the last sound version of it, which stays in force.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct OwnTheory {
    key: Id,
    from: Option<Id>,
    text: Rc<str>,
    sound: Rc<str>,
    theory: Arc<Theory>,
}

/// As it stands in the text of a study.
#[derive(Clone, Serialize, Deserialize)]
struct Written {
    key: Id,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Id>,
    text: Rc<str>,
    /// Only where the text is not sound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sound: Option<Rc<str>>,
}

impl TryFrom<Written> for OwnTheory {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let Written { key, from, text, sound } = written;
        let sound = sound.unwrap_or_else(|| text.clone());
        let theory = Theory::read(&sound).map_err(|faults| format!("{key}: {} faults", faults.len()))?;
        Ok(OwnTheory { key, from, text, sound, theory: Arc::new(theory) })
    }
}

impl From<OwnTheory> for Written {
    fn from(own: OwnTheory) -> Written {
        let sound = (!own.is_sound()).then_some(own.sound);
        Written { key: own.key, from: own.from, text: own.text, sound }
    }
}

impl PartialEq for OwnTheory {
    /// The rest follows from the texts.
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.from == other.from && self.text == other.text && self.sound == other.sound
    }
}

impl OwnTheory {
    /// One of a sound text.
    ///
    /// # Errors
    /// Everything that is wrong with the text.
    pub fn of(key: Id, from: Option<Id>, text: &str) -> Result<OwnTheory, Vec<Fault>> {
        let theory = Arc::new(Theory::read(text)?);
        let text: Rc<str> = text.into();
        Ok(OwnTheory { key, from, sound: text.clone(), text, theory })
    }

    /// The name under which the study has it; no theory of the library has one like it.
    pub fn key(&self) -> &Id {
        &self.key
    }

    /// The theory of the library that it was copied from, by its id.
    pub fn copied_from(&self) -> Option<&Id> {
        self.from.as_ref()
    }

    /// Its text as it stands, sound or not.
    pub fn text(&self) -> &Rc<str> {
        &self.text
    }

    /// Whether its text as it stands is a sound theory.
    pub fn is_sound(&self) -> bool {
        self.text == self.sound
    }

    /// Its last sound version.
    pub fn theory(&self) -> &Arc<Theory> {
        &self.theory
    }

    /// What is wrong with its text; nothing where it is sound.
    pub fn faults(&self) -> Vec<Fault> {
        if self.is_sound() { Vec::new() } else { Theory::read(&self.text).err().unwrap_or_default() }
    }

    /// Whether a step of writing would lose the comments of its text.
    pub fn has_comments(&self) -> bool {
        has_comments(&self.text)
    }

    /// What is edited in place; none while the text cannot be read.
    pub fn draft(&self) -> Option<Draft> {
        if self.is_sound() { Some(self.theory.draft().clone()) } else { Draft::read(&self.text) }
    }

    /// With another text.
    pub(super) fn with_text(&self, text: &str) -> OwnTheory {
        let text: Rc<str> = text.into();
        match Theory::read(&text) {
            Ok(theory) => OwnTheory { sound: text.clone(), text, theory: Arc::new(theory), ..self.clone() },
            Err(_) => OwnTheory { text, ..self.clone() },
        }
    }

    /// After a step of writing.
    pub(super) fn after(&self, edit: &Edit) -> OwnTheory {
        match self.draft() {
            Some(draft) => self.with_text(&write::draft_as_toml(&draft.after(edit))),
            None => self.clone(),
        }
    }

    /// With the text of the last sound version.
    pub(super) fn restored(&self) -> OwnTheory {
        OwnTheory { text: self.sound.clone(), ..self.clone() }
    }
}

/// What can be done with theories of one's own.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnStep {
    /// Begins a theory with one of everything, and opens it.
    Begin,
    /// Copies a theory, and opens the copy.
    Copy(Id),
    /// Takes a theory in from a text that is sound, and opens it.
    Open(String),
    /// Puts another text in the place of one's text.
    Write(Id, String),
    /// Takes a step of writing in place.
    Edit(Id, Edit),
    /// Goes back to the last sound version.
    Restore(Id),
    /// Takes a theory away. Its last state is one step back.
    Remove(Id),
}
