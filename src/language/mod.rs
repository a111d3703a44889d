//! The languages on screen: words and numbers.
//!
//! All text that the program itself says stands in `locales/`, one folder a language, in Fluent's syntax;
//! `build.rs` compiles it, so each message is a constant of `msg` and a missing one does not build.
//! Content that comes with two languages of its own, such as the label of a mechanism, is [`Words`].
//!
//! ```
//! use virker::language::Language;
//!
//! assert_eq!(Language::English.number(-0.0455, 3), "\u{2212}0.046");
//! assert_eq!(Language::Danish.number(1234.5, 1), "1.234,5");
//! ```

mod message;
mod number;
mod words;

pub(crate) use message::msg;
pub use message::{Message, Value};
pub use number::round_half_up;
pub use words::Words;

use serde::{Deserialize, Serialize};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Danish, `da`: the language of the thesis.
    #[serde(rename = "da")]
    Danish,
    /// English, `en`.
    #[default]
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Language; 2] = [Language::Danish, Language::English];

    /// The tag of BCP 47, for the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Danish => "da",
            Language::English => "en",
        }
    }

    /// The language's name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::Danish => "Dansk",
            Language::English => "English",
        }
    }

    /// The first of a browser's preferred tags that the program speaks; English where there is none.
    ///
    /// Norwegian and Swedish readers read Danish more easily than English menus for Danish content, but they
    /// have not asked for it, so only `da` gives Danish.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Language {
        tags.into_iter()
            .find_map(|tag| match tag.split('-').next() {
                Some("da") => Some(Language::Danish),
                Some("en") => Some(Language::English),
                _ => None,
            })
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_spoken_language_is_preferred() {
        assert_eq!(Language::preferred(["sv", "da-DK", "en"]), Language::Danish);
        assert_eq!(Language::preferred(["en-GB", "da"]), Language::English);
        assert_eq!(Language::preferred(["fr"]), Language::English);
    }
}
