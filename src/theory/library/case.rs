//! The municipalities of the thesis as settings.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::theory::{Id, Presence, Setting, Source};

/// How a context was read out of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The thesis says it of this case.
    Stated,
    /// It follows from what the thesis says of this case.
    Inferred,
}

/// What is known of one context in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The context.
    pub context: Id,
    /// Present or absent. A context without a finding is unknown.
    pub presence: Presence,
    /// Said outright, or inferred.
    pub reading: Reading,
    /// Where.
    pub source: Source,
    /// What the thesis tells, in a sentence.
    pub note: Words,
}

/// A fact about a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub label: Words,
    /// The fact.
    pub text: Words,
    /// Where.
    pub source: Source,
}

/// A key figure, for the municipalities and for the country.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What is counted, with its unit.
    pub label: Words,
    /// The year that it is of.
    pub year: u16,
    /// Its value in Billund.
    pub billund: Option<f64>,
    /// Its value in Norddjurs.
    pub norddjurs: Option<f64>,
    /// Its value in the whole country.
    pub country: Option<f64>,
    /// Where.
    pub source: Source,
}

/// A municipality that the thesis chose as a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// `norddjurs`, `billund`, `silkeborg`.
    pub id: Id,
    /// The municipality's name.
    pub name: &'static str,
    /// What the case is, in a few sentences.
    pub summary: Words,
    /// Why there is no setting, where there is none (Silkeborg declined to take part).
    pub no_setting: Option<Words>,
    /// What is known of the contexts of both theories.
    pub findings: Vec<Finding>,
    /// What the case is like.
    pub facts: Vec<Fact>,
}

impl Case {
    /// The findings as a setting; `None` where the case has none.
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

/// The cases, Norddjurs and Billund first.
pub fn cases() -> &'static [Case] {
    todo!("content follows")
}
