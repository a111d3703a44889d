use serde::{Deserialize, Serialize};

use super::Language;

/// A text in both languages: a label, a description.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Words {
    /// In Danish.
    #[serde(default)]
    pub da: String,
    /// In English.
    #[serde(default)]
    pub en: String,
}

impl Words {
    /// A text from its Danish and its English form.
    pub fn new(da: impl Into<String>, en: impl Into<String>) -> Self {
        Words { da: da.into(), en: en.into() }
    }

    /// The text in `language`, or in the other one where it is missing there; readers of a third language get the one that
    /// they read contents in.
    pub fn in_language(&self, language: Language) -> &str {
        let (wanted, other) = match language.of_contents() {
            Language::Danish => (&self.da, &self.en),
            _ => (&self.en, &self.da),
        };
        if wanted.is_empty() { other } else { wanted }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_the_other() {
        let words = Words::new("kontekst", "");
        assert_eq!(words.in_language(Language::English), "kontekst");
    }
}
