//! How the elements of the initial theories stand to the final ones, as the thesis records it.

use std::sync::LazyLock;

use serde::Deserialize;

use super::content;
use crate::language::Words;
use crate::theory::{Compared, Id, Relation, Source, Theory, compare};

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

/// How an element of one theory stands to another theory, as the thesis records it or as the ids tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kinship {
    /// The element: of the first theory, or where it is new, of the second.
    pub id: Id,
    /// How it stands.
    pub relation: Relation,
    /// What the thesis records of it, where it does. Then the relation is the recorded one, else it is worked out from
    /// the ids by [`compare`].
    pub recorded: Option<&'static RecordedRelation>,
}

/// Every element of either theory and how it stands to the other: as recorded in §9.4 where the first is an initial
/// theory and the second a final one, and by ids where nothing is recorded of an element.
///
/// ```
/// use virker::theory::{Relation, library};
///
/// let [business, _, _] = library::initial_theories();
/// let found = library::kinship(&business, &library::business_centres());
/// let mentor = found.iter().find(|it| it.id == "firm-mentor").unwrap();
/// assert_eq!(mentor.relation, Relation::Nuanced);
/// assert!(mentor.recorded.is_some_and(|it| it.becomes[0] == "mentor-right-motivation"));
/// ```
pub fn kinship(first: &Theory, second: &Theory) -> Vec<Kinship> {
    let is_initial = super::is_initial(first);
    let recorded = |id: &Id, relation: Relation| {
        let of_pair = relations().iter().filter(|it| is_initial && it.r#final == *second.id());
        of_pair.into_iter().find(|it| match relation {
            Relation::New => it.initial.is_empty() && it.becomes.contains(id),
            _ => it.initial.contains(id),
        })
    };
    // What an element of the first has become is not new, even where it bears another id.
    let of_first: Vec<Compared> = compare(first, second);
    let stands = |id: &Id| of_first.iter().any(|it| it.id == *id && it.relation != Relation::New);
    let has_become = |id: &Id| {
        let of_pair = relations().iter().filter(|it| is_initial && it.r#final == *second.id());
        of_pair.into_iter().any(|it| it.initial.iter().any(stands) && it.becomes.contains(id))
    };
    let kinship = |it: &Compared| {
        let recorded = recorded(&it.id, it.relation);
        let relation = recorded.map_or(it.relation, |recorded| recorded.relation);
        Kinship { id: it.id.clone(), relation, recorded }
    };
    let told = |it: &&Compared| it.relation != Relation::New || !has_become(&it.id);
    of_first.iter().filter(told).map(kinship).collect()
}
