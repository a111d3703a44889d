//! What the thesis says beside its initial theories: its criticism of each, and what has no theory.

use std::sync::LazyLock;

use serde::Deserialize;

use super::content;
use crate::language::Words;
use crate::theory::{Id, Source};

/// What the authors themselves hold against an initial theory (§5.4).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criticism {
    /// The initial theory.
    pub theory: Id,
    /// The criticism, in a few sentences.
    pub text: Words,
    /// Where.
    pub source: Source,
}

/// An effort that the studies name as working, and of which nothing says how (below Tab. 4).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithoutTheory {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub label: Words,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    criticism: Vec<Criticism>,
    without_theory: Vec<WithoutTheory>,
}

static CONTENT: LazyLock<File> = LazyLock::new(|| content(include_str!("meta_evaluation.toml")));

/// The criticism of every initial theory.
pub fn criticisms() -> &'static [Criticism] {
    &CONTENT.criticism
}

/// The criticism of a theory; `None` of one that the thesis did not draw up after its meta-evaluation.
pub fn criticism_of(theory: &str) -> Option<&'static Criticism> {
    criticisms().iter().find(|it| it.theory == theory)
}

/// What the meta-evaluation names without a theory.
pub fn without_theory() -> &'static [WithoutTheory] {
    &CONTENT.without_theory
}

/// Where the efforts without a theory are named.
pub fn without_theory_source() -> Source {
    Source { table: "4".into(), section: "5.4".into(), ..Source::default() }
}
