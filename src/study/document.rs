//! A study as text: JSON with its kind and version in front.
//!
//! The version grows when a text of the old form would be read differently or not at all. A text of every
//! version is kept under `tests/fixtures/`, and is read for ever.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{BenchmarkWork, Study};

/// The version that is written.
pub const VERSION: u32 = 1;

/// What stands at the top of the text, so that no other file is taken for a study.
const KIND: &str = "virker-study";

#[derive(Serialize)]
struct Written<'a> {
    kind: &'a str,
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<&'a str>,
    #[serde(flatten)]
    study: &'a Study,
}

#[derive(Deserialize)]
struct Heading {
    kind: Option<String>,
    version: Option<u32>,
    #[serde(default)]
    table: Option<String>,
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
        serde_json::to_string(&Written { kind: KIND, version: VERSION, table: None, study: self }).unwrap_or_default()
    }

    /// The study as text without the user's own table, which is kept apart from it under `key`.
    pub fn to_text_apart(&self, key: &str) -> String {
        let work = BenchmarkWork { data: self.benchmark.data.without_text(), ..(*self.benchmark).clone() };
        let study = Study { benchmark: Rc::new(work), ..self.clone() };
        serde_json::to_string(&Written { kind: KIND, version: VERSION, table: Some(key), study: &study }).unwrap_or_default()
    }

    /// The key under which the table of a study is kept apart from this text; none where the text is whole.
    pub fn key_of_table(text: &str) -> Option<String> {
        serde_json::from_str::<Heading>(text).ok()?.table
    }

    /// Whether a kept text holds the same work: everything but how it is looked at. `key` is that of this study's own table,
    /// where it has one.
    pub fn has_the_work_of(&self, text: &str, key: Option<&str>) -> bool {
        let Ok(other) = Study::from_text(text) else { return false };
        let same_benchmark = match Study::key_of_table(text) {
            None => self.benchmark == other.benchmark,
            Some(kept) => {
                let apart = BenchmarkWork { data: self.benchmark.data.without_text(), ..(*self.benchmark).clone() };
                key == Some(&*kept) && apart == *other.benchmark
            }
        };
        same_benchmark && self.explorer == other.explorer
    }

    /// The study as text for people to look at: what is saved as a file.
    pub fn to_readable_text(&self) -> String {
        serde_json::to_string_pretty(&Written { kind: KIND, version: VERSION, table: None, study: self }).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::study::{Action, Data, Page};

    #[test]
    fn a_table_kept_apart_leaves_its_key() {
        let data = Data::own("own.csv", "unit,y,a\nA,1,2\nB,2,4\nC,4,3\nD,3,9\n");
        let benchmark = Rc::new(BenchmarkWork::on(data.clone()).expect("a sound table"));
        let study = Study { benchmark, ..Study::default() };
        let text = study.to_text_apart("some-key");
        assert!(!text.contains("A,1,2"), "{text}");
        assert_eq!(Study::key_of_table(&text).as_deref(), Some("some-key"));
        let read = Study::from_text(&text).expect("a study");
        assert!(read.benchmark.waits_for_its_table());
        assert_eq!(read.benchmark.settings, study.benchmark.settings);
        assert_eq!(Study::key_of_table(&study.to_text()), None);
        let elsewhere = study.after(&Action::Go(Page::Explorer)).after(&Action::Speak(Language::Danish));
        for kept in [elsewhere.to_text_apart("some-key"), elsewhere.to_text()] {
            assert!(study.has_the_work_of(&kept, Some("some-key")), "pages and language are no work");
        }
        assert!(!study.has_the_work_of(&text, Some("another-key")), "another table");
        let changed = study.after(&Action::SetEntry(0.01)).to_text_apart("some-key");
        assert!(!study.has_the_work_of(&changed, Some("some-key")), "a change");
        assert_eq!(Study::from_text(&study.to_text()).expect("a study").benchmark.data, data, "as it was kept before");
    }
}
