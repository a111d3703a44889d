use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Id, Presence};

/// A person, as far as a theory asks: *for whom*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// The problem mechanisms at work in the person. One that is not named is not there: a mechanism that
    /// nothing is known to call for is not relevant.
    pub problems: BTreeSet<Id>,
    /// Traits and *for whom* contexts by id. One that is not named is unknown.
    pub traits: BTreeMap<Id, Presence>,
}

impl Person {
    /// What is known of a trait.
    pub fn presence(&self, id: &str) -> Presence {
        self.traits.get(id).copied().unwrap_or_default()
    }
}

/// The circumstances under which a programme is delivered: *under which circumstances*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Setting {
    /// Contexts of circumstance by id. One that is not named is unknown. One setting can hold the contexts of
    /// several theories.
    pub contexts: BTreeMap<Id, Presence>,
}

impl Setting {
    /// What is known of a context.
    pub fn presence(&self, id: &str) -> Presence {
        self.contexts.get(id).copied().unwrap_or_default()
    }

    /// The same setting with one context changed.
    pub fn with(mut self, id: impl Into<Id>, presence: Presence) -> Self {
        self.contexts.insert(id.into(), presence);
        self
    }
}
