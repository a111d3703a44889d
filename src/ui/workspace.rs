//! The study on the page, and the way to act on it: one value that every component can ask for.

use std::rc::Rc;

use yew::prelude::*;

use crate::language::Language;
use crate::study::{Action, Change, Data, History, Study};

/// What the page holds: the history of the study.
pub struct Holder {
    history: History,
}

/// What can be asked of the [`Holder`].
pub enum Request {
    /// An action of the user.
    Act(Action),
    /// Take the last change back.
    Undo,
    /// Do again what was undone.
    Redo,
    /// Put a table that was kept apart in its place.
    Bring(Data),
}

impl Holder {
    /// Holds a history that begins with `study`.
    pub fn new(study: Study) -> Self {
        Holder { history: History::new(study) }
    }

    /// The history.
    pub fn history(&self) -> &History {
        &self.history
    }
}

impl Reducible for Holder {
    type Action = Request;

    fn reduce(self: Rc<Self>, request: Request) -> Rc<Self> {
        let mut history = self.history.clone();
        match request {
            Request::Act(action) => history.act(&action),
            Request::Undo => drop(history.undo()),
            Request::Redo => drop(history.redo()),
            Request::Bring(data) => history.bring(&data),
        }
        if Rc::ptr_eq(history.present(), self.history.present()) { self } else { Rc::new(Holder { history }) }
    }
}

/// What a component sees of the study, and how it asks for a change.
#[derive(Clone, PartialEq)]
pub struct Workspace {
    /// The study as it stands.
    pub study: Rc<Study>,
    /// The language on screen: a link's, else the one that was chosen, else the browser's.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
    /// Tells the user something, at the foot of the page and to screen readers.
    pub tell: Callback<String>,
    /// Takes the last change back.
    pub undo: Callback<()>,
    /// Does again what was undone.
    pub redo: Callback<()>,
    /// What would be undone.
    pub undoable: Option<Change>,
    /// What would be redone.
    pub redoable: Option<Change>,
    /// How far the table of the last visit has come, from 0 to 1, while it is on its way.
    pub arriving: Option<f64>,
}

impl Workspace {
    /// The language on screen.
    pub fn language(&self) -> Language {
        self.language
    }
}

/// Words for the foot of the page, whether they pass by themselves, and a text to copy by hand.
pub type Showing = Callback<(String, bool, Option<String>)>;

/// The workspace of the page.
///
/// # Panics
/// Outside `App`, which provides it.
#[hook]
pub fn use_workspace() -> Workspace {
    use_context::<Workspace>().expect("App provides the workspace to every component below it")
}
