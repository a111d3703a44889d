//! The languages on screen: words and numbers.
//!
//! All text that the program itself says stands in `locales/`, one file or folder a language, in Fluent's syntax;
//! `build.rs` compiles it, so each message is a constant of `msg` and a missing one does not build. [`Language`] has a
//! variant for each, and what kind of language it is (names, signs, plurals) is said there as well.
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
pub use message::{Language, Message, Value};
pub use number::round_half_up;
pub use words::Words;

impl Language {
    /// The tag of BCP 47, for the `lang` attribute.
    pub fn tag(self) -> &'static str {
        self.manner().tag
    }

    /// The language with this tag, or with its first part: `da-DK` is Danish.
    pub fn of_tag(tag: &str) -> Option<Language> {
        let first = tag.split('-').next()?;
        Language::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(first))
    }

    /// The language's name for itself.
    pub fn own_name(self) -> &'static str {
        self.manner().own_name
    }

    /// The tag by which browsers know how the language writes dates.
    pub fn tag_for_dates(self) -> &'static str {
        self.manner().dates
    }

    /// The language in which its readers are given what is written in Danish and English only: one of the two.
    pub fn of_contents(self) -> Language {
        self.manner().content
    }

    /// Whether a phrase with a comma within a list ends in one.
    pub fn closes_phrases(self) -> bool {
        self.manner().closes_phrases
    }

    /// The first of a browser's preferred tags that the program speaks; English where there is none.
    ///
    /// Norwegian and Swedish readers read Danish more easily than English menus for Danish content, but they
    /// have not asked for it, so only `da` gives Danish.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Language {
        tags.into_iter().find_map(Language::of_tag).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_spoken_language_is_preferred() {
        assert_eq!(Language::preferred(["sv", "da-DK", "en"]), Language::Danish);
        assert_eq!(Language::preferred(["en-GB", "da"]), Language::English);
        assert_eq!(Language::preferred(["tlh"]), Language::English);
    }
}
