//! What joins the elements: conditions, configurations, and contexts that exclude one another.

use serde::{Deserialize, Serialize};

use super::{Expression, Id, Source};
use crate::language::Words;

/// The part that a condition plays for a mechanism.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Without it the mechanism does not fire.
    Necessary,
    /// With it the mechanism has more effect.
    Strengthening,
    /// With it the mechanism does not fire.
    Blocking,
    /// The sources disagree, or it may turn either way. It never decides, and it is always shown.
    Ambivalent,
}

/// The use of contexts and traits in a configuration, an activity, or the whole programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The part that it plays.
    pub role: Role,
    /// What must be so; mostly a single element.
    pub expression: Expression,
    /// Why it plays this part, or what to do instead when it stands in the way.
    pub note: Option<Words>,
    /// Where this use comes from, where it is not simply where the context comes from.
    pub source: Source,
}

/// Context + activity → mechanism against a problem mechanism → sub-goal: one row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Configuration {
    /// Its id.
    pub id: Id,
    /// The activity that sets the mechanism off.
    pub activity: Id,
    /// The problem mechanism that the mechanism undermines.
    pub problem: Id,
    /// The mechanism.
    pub mechanism: Id,
    /// The sub-goal that a fired mechanism brings the person to.
    pub sub_goal: Id,
    /// The sub-goal in the words of this row, where they differ from its label.
    pub wording: Option<Words>,
    /// Why the mechanism brings the person to the sub-goal ("because …"): whole sentences.
    pub because: Words,
    /// What must hold for this configuration, besides the conditions of its activity and of the programme.
    pub conditions: Vec<Condition>,
    /// Where it comes from.
    pub source: Source,
}

/// Where a condition is laid down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// For the whole programme.
    Programme,
    /// For an activity.
    Activity,
    /// For a configuration.
    Configuration,
}

/// Contexts and traits of which at most one can be there at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exclusive {
    /// The contexts and traits; none of them stands in another such group.
    pub elements: Vec<Id>,
    /// Why they exclude one another.
    pub note: Option<Words>,
    /// Where that comes from.
    pub source: Source,
}
