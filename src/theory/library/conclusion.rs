//! The sub-goals of the thesis' conclusion.

use std::sync::LazyLock;

use serde::Deserialize;

use super::content;
use crate::language::Words;
use crate::theory::Id;

/// One of the eleven sub-goals of the conclusion (§10.1).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ConclusionGoal {
    /// Its id: that of the sub-goal of the theories, where there is one that is the same.
    pub id: Id,
    /// Its name in the conclusion.
    pub label: Words,
    /// The sub-goals of the theories that are the same.
    #[serde(default)]
    pub served_by: Vec<Id>,
    /// The sub-goals of the theories that are read here as serving it. The thesis does not say so.
    #[serde(default)]
    pub inferred: Vec<Id>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    sub_goal: Vec<ConclusionGoal>,
}

static CONCLUSION: LazyLock<Vec<ConclusionGoal>> = LazyLock::new(|| content::<File>(include_str!("conclusion.toml")).sub_goal);

/// The eleven sub-goals of the conclusion, in its order.
pub fn conclusion() -> &'static [ConclusionGoal] {
    &CONCLUSION
}

/// Which of the eleven a sub-goal of a theory is or serves.
pub fn serves(sub_goal: &str) -> Option<&'static ConclusionGoal> {
    conclusion().iter().find(|goal| goal.served_by.iter().chain(&goal.inferred).any(|id| id == sub_goal))
}
