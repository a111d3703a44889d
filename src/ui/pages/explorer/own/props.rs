use std::rc::Rc;

use yew::prelude::*;

use crate::language::Language;
use crate::study::{Action, OwnTheory};
use crate::theory::{Draft, Edit, Id};
use crate::ui::shared::Shared;

/// What the parts that write need.
#[derive(Properties, PartialEq, Clone)]
pub struct WritingProps {
    /// The theory that is written.
    pub own: Rc<OwnTheory>,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// What a part of the form needs.
#[derive(Properties, PartialEq, Clone)]
pub struct DraftProps {
    /// The theory as it is being written.
    pub draft: Shared<Draft>,
    /// The language.
    pub language: Language,
    /// Takes a step.
    pub edit: Callback<Edit>,
}

impl DraftProps {
    /// The name of an element.
    pub fn label(&self, id: &Id) -> String {
        self.draft.naming(id).map_or(&**id, |naming| naming.label.in_language(self.language)).to_owned()
    }
}
