use serde::{Deserialize, Serialize};

use super::{Shape, Under};
use crate::language::{Language, Message, msg};
use crate::theory::{Id, Kind, Role};

/// A sort of element that can be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sort {
    /// An activity.
    Activity,
    /// A context.
    Context,
    /// A mechanism.
    Mechanism,
    /// A problem mechanism.
    Problem,
    /// A sub-goal.
    SubGoal,
}

/// A slot of a configuration that holds one element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Slot {
    /// What sets the mechanism off.
    Activity,
    /// The mechanism.
    Mechanism,
    /// What it undermines.
    Problem,
    /// What it brings the person to.
    SubGoal,
}

/// What a theory says of itself as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Line {
    /// Its name.
    Title,
    /// What it is about, in a few sentences.
    Summary,
    /// The name of the outcome.
    Outcome,
    /// What the outcome means.
    OutcomeDescription,
    /// That sub-goals promise nothing.
    Caution,
}

/// A step of writing. Words are said in one language; they hold for the other one as well until it has its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Says something of the theory as a whole.
    Say(Line, Language, String),
    /// Adds an element with a name to be changed.
    Add(Sort),
    /// Adds a configuration, of the first element of each sort.
    AddConfiguration,
    /// Gives an element a name.
    Rename(Id, Language, String),
    /// Says what an element means.
    Describe(Id, Language, String),
    /// Takes an element away, with the configurations that are nothing without it; or a configuration.
    Delete(Id),
    /// Moves an element or a configuration to a place in its list.
    Move(Id, usize),
    /// Says whether a context is about the person or the circumstances.
    SetKind(Id, Kind),
    /// Says what the activity puts at the person's disposal, by mechanism.
    SetResource(Id, Language, String),
    /// Says how the person comes to reason differently, by mechanism.
    SetReasoning(Id, Language, String),
    /// Says why the mechanism of a configuration brings the person to the sub-goal.
    SetBecause(Id, Language, String),
    /// Puts an element into a slot of a configuration: one that there is, or a new one.
    Connect(Id, Slot, Option<Id>),
    /// Puts an element where it belongs in a configuration: into the slot of its sort, or among the necessary conditions.
    Attach(Id, Id),
    /// Lays down a condition of one element: one that there is, or a new context.
    AddCondition(Under, Role, Option<Id>),
    /// Says which part the condition at a place plays.
    SetRole(Under, usize, Role),
    /// Changes a part of the condition at a place; which part, says the way of places that leads to it.
    Reshape(Under, usize, Vec<usize>, Shape),
}

impl Sort {
    /// All sorts, in the order in which a theory is told.
    pub const ALL: [Sort; 5] = [Sort::Context, Sort::Activity, Sort::Mechanism, Sort::Problem, Sort::SubGoal];

    /// The first part of a new id, and the first name.
    pub(super) fn beginning(self) -> (&'static str, Message) {
        match self {
            Sort::Activity => ("activity", msg::OWN_NEW_ACTIVITY),
            Sort::Context => ("context", msg::OWN_NEW_CONTEXT),
            Sort::Mechanism => ("mechanism", msg::OWN_NEW_MECHANISM),
            Sort::Problem => ("problem", msg::OWN_NEW_PROBLEM),
            Sort::SubGoal => ("sub-goal", msg::OWN_NEW_SUB_GOAL),
        }
    }
}
