//! A study as text: JSON with its kind and version in front.
//!
//! The version grows when a text of the old form would be read differently or not at all. A text of every
//! version is kept under `tests/fixtures/`, and is read for ever.

use serde::{Deserialize, Serialize};

use super::Study;

/// The version that is written.
pub const VERSION: u32 = 1;

/// What stands at the top of the text, so that no other file is taken for a study.
const KIND: &str = "virker-study";

#[derive(Serialize)]
struct Written<'a> {
    kind: &'a str,
    version: u32,
    #[serde(flatten)]
    study: &'a Study,
}

#[derive(Deserialize)]
struct Heading {
    kind: Option<String>,
    version: Option<u32>,
}

/// Why a text is not read as a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StudyProblem {
    /// It is no JSON, or not of the form of a study: where, counted from 1.
    Malformed {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// It is JSON, but was not written as a study.
    NotAStudy,
    /// It was written by a newer program.
    Newer(u32),
    /// It names a theory that this program does not have.
    UnknownTheory(String),
}

impl std::fmt::Display for StudyProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StudyProblem::Malformed { line, column } => write!(f, "not a study: line {line}, column {column}"),
            StudyProblem::NotAStudy => f.write_str("JSON, but not a study"),
            StudyProblem::Newer(version) => write!(f, "a study of version {version}; this program reads up to {VERSION}"),
            StudyProblem::UnknownTheory(theory) => write!(f, "unknown theory {theory}"),
        }
    }
}

impl std::error::Error for StudyProblem {}

impl From<serde_json::Error> for StudyProblem {
    fn from(error: serde_json::Error) -> Self {
        StudyProblem::Malformed { line: error.line(), column: error.column() }
    }
}

impl Study {
    /// The study as text, on one line: what is kept in the browser and packed into links.
    pub fn to_text(&self) -> String {
        serde_json::to_string(&Written { kind: KIND, version: VERSION, study: self }).unwrap_or_default()
    }

    /// The study as text for people to look at: what is saved as a file.
    pub fn to_readable_text(&self) -> String {
        serde_json::to_string_pretty(&Written { kind: KIND, version: VERSION, study: self }).unwrap_or_default()
    }

    /// Reads what [`Study::to_text`] wrote, now or in any earlier version.
    ///
    /// # Errors
    /// [`StudyProblem`]: what the text is instead, and where.
    pub fn from_text(text: &str) -> Result<Study, StudyProblem> {
        let heading: Heading = serde_json::from_str(text)?;
        if heading.kind.as_deref() != Some(KIND) {
            return Err(StudyProblem::NotAStudy);
        }
        match heading.version {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => return Err(StudyProblem::Newer(newer)),
            _ => return Err(StudyProblem::NotAStudy),
        }
        let study: Study = serde_json::from_str(text)?;
        if study.explorer.theory_of(&study.explorer.theory).is_none() {
            return Err(StudyProblem::UnknownTheory(study.explorer.theory.to_string()));
        }
        Ok(study)
    }
}
