use super::ExplorerWork;
use crate::theory::{Id, Person, Setting};

/// A person in a setting, to be loaded as one: a cell of a grid, a setting on which two theories disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The persona that the person was taken from.
    pub persona: Option<Id>,
    /// The person.
    pub person: Person,
    /// The case that the setting was taken from.
    pub case: Option<Id>,
    /// The setting.
    pub setting: Setting,
}

impl Scene {
    /// The person and the setting of the work.
    pub fn of(work: &ExplorerWork) -> Scene {
        Scene {
            persona: work.persona.clone(),
            person: work.person.clone(),
            case: work.case.clone(),
            setting: work.setting.clone(),
        }
    }

    /// Whether the work has just this person in just this setting.
    pub fn is_in(&self, work: &ExplorerWork) -> bool {
        self.person == work.person && self.setting == work.setting
    }
}
