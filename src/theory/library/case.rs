//! The municipalities of the thesis as settings.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::content;
use crate::language::Words;
use crate::theory::{Id, Presence, Setting, Source};

/// How a context was read out of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// A respondent of the case is cited for it, or the thesis describes it there.
    Stated,
    /// It follows, less directly, from what the thesis tells of the case.
    Inferred,
}

/// What is known of one context in a case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The context.
    pub context: Id,
    /// Present or absent. A context without a finding is unknown, never guessed.
    pub presence: Presence,
    /// Said outright, or inferred.
    pub reading: Reading,
    /// Where.
    pub source: Source,
    /// What the thesis tells, in a sentence or two.
    pub note: Words,
}

/// A fact about a case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is about.
    pub label: Words,
    /// The fact.
    pub text: Words,
    /// Where.
    pub source: Source,
}

/// A municipality that the thesis chose as a case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Case {
    /// `norddjurs`, `billund`, `silkeborg`.
    pub id: Id,
    /// The municipality's name, as in the table of municipalities.
    pub name: String,
    /// What the case is, in a sentence or two.
    pub summary: Words,
    /// Why there is no setting, where there is none: Silkeborg declined to take part.
    pub no_setting: Option<Words>,
    /// Where the case as such is from.
    #[serde(default)]
    pub source: Source,
    /// What is known of the contexts of both theories.
    #[serde(default, rename = "finding")]
    pub findings: Vec<Finding>,
    /// What the case is like.
    #[serde(default, rename = "fact")]
    pub facts: Vec<Fact>,
}

impl Case {
    /// The findings as a setting, for both theories; `None` where the case has none.
    pub fn setting(&self) -> Option<Setting> {
        if self.no_setting.is_some() {
            return None;
        }
        let contexts = self.findings.iter().map(|finding| (finding.context.clone(), finding.presence)).collect();
        Some(Setting { contexts })
    }

    /// What is known of a context in the case.
    pub fn finding(&self, context: &str) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.context == context)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| content::<File>(include_str!("cases.toml")).case);

/// The cases: Norddjurs, Billund, and Silkeborg, which has no setting.
pub fn cases() -> &'static [Case] {
    &CASES
}

/// The case of that id, or of that municipality.
pub fn case(name: &str) -> Option<&'static Case> {
    cases().iter().find(|case| case.id == name || case.name == name)
}
