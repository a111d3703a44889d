use std::fmt;

use serde::{Deserialize, Serialize};

/// Where an element comes from, written as a citation: `Tab. 22 a; §9.3.1 (Jobkonsulent NDJ: 2; Mentor NDJ: 74)`.
///
/// The notation is the same in every language. Tables, sections and respondents are those of the thesis, whose
/// numbers after a respondent are the numbered answers of the interview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// The table and, where it has one, the letter of the row: `22 a`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub table: String,
    /// The section or sections: `9.3.1`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// The respondents and their answers: `Jobkonsulent NDJ: 2; Mentor NDJ: 74`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub respondents: String,
    /// A work other than the thesis: `Skipper 2010`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub work: String,
}

impl Source {
    /// Whether nothing at all is cited.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty() && self.section.is_empty() && self.respondents.is_empty() && self.work.is_empty()
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        if !self.work.is_empty() {
            parts.push(self.work.clone());
        }
        if !self.table.is_empty() {
            parts.push(format!("Tab. {}", self.table));
        }
        if !self.section.is_empty() {
            parts.push(format!("§{}", self.section));
        }
        f.write_str(&parts.join("; "))?;
        match (parts.is_empty(), self.respondents.is_empty()) {
            (_, true) => Ok(()),
            (true, false) => f.write_str(&self.respondents),
            (false, false) => write!(f, " ({})", self.respondents),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_reads_as_a_citation() {
        let source = Source {
            table: "22 a".into(),
            section: "9.3.1".into(),
            respondents: "Jobkonsulent NDJ: 2; Mentor NDJ: 74".into(),
            ..Source::default()
        };
        assert_eq!(source.to_string(), "Tab. 22 a; §9.3.1 (Jobkonsulent NDJ: 2; Mentor NDJ: 74)");
        assert_eq!(Source { respondents: "Rasmus BIL: 78".into(), ..Source::default() }.to_string(), "Rasmus BIL: 78");
        assert!(Source::default().is_empty());
    }
}
