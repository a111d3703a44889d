use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The stable name of an element: English, lower case, ASCII, words joined by hyphens (`raised-self-esteem`).
///
/// Cheap to clone. Ids are shared between theories where they mean the same: one person has the same problem
/// mechanisms in every theory, and one setting answers for the contexts of them all.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Arc<str>);

impl Id {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `text` is well formed: words of `a`–`z` and `0`–`9`, joined by single hyphens, beginning with a
    /// letter.
    pub fn is_well_formed(text: &str) -> bool {
        text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Id(text.into())
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Id(text.into())
    }
}

impl Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_words_joined_by_hyphens() {
        for good in ["adhd", "under-25", "one-job-consultant-per-person"] {
            assert!(Id::is_well_formed(good), "{good}");
        }
        for bad in ["", "25-under", "Under-25", "a--b", "-a", "a-", "selvværd", "a b"] {
            assert!(!Id::is_well_formed(bad), "{bad}");
        }
    }
}
