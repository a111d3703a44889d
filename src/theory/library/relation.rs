//! How the elements of the initial theories stand to the final ones, as the thesis records it.

use std::sync::LazyLock;

use serde::Deserialize;

use super::content;
use crate::language::Words;
use crate::theory::{Id, Relation, Source};

/// What has become of some elements of the initial theories in a final one (§9.4).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedRelation {
    /// The final theory.
    pub r#final: Id,
    /// What has become of them.
    pub relation: Relation,
    /// The elements of the initial theories; none where something is new.
    pub initial: Vec<Id>,
    /// What stands for them in the final theory; none where they are gone.
    pub becomes: Vec<Id>,
    /// Whether the thesis says so. Where not, it is read here.
    pub stated: bool,
    /// What has changed, in a sentence or two.
    pub note: Words,
    /// Where.
    pub source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    relation: Vec<RecordedRelation>,
}

static RELATIONS: LazyLock<Vec<RecordedRelation>> = LazyLock::new(|| content::<File>(include_str!("relations.toml")).relation);

/// Every recorded relation. Each element of an initial theory stands in one.
pub fn relations() -> &'static [RecordedRelation] {
    &RELATIONS
}

/// What has become of an element of an initial theory.
pub fn relation_of(initial: &str) -> Option<&'static RecordedRelation> {
    relations().iter().find(|it| it.initial.iter().any(|id| *id == *initial))
}
