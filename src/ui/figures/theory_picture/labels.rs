//! The words in the picture: names of elements, words between them, words below them.

use super::pieces::{Chip, Joint};
use crate::language::{Language, Message, Words, msg};
use crate::theory::{Id, Role, Theory};

/// The words of a theory in one language.
pub struct Labels<'a> {
    /// The theory.
    pub theory: &'a Theory,
    /// The language.
    pub language: Language,
}

impl Labels<'_> {
    /// Some words in the language, or the id where there are none.
    pub fn of(&self, words: Option<&Words>, id: &Id) -> String {
        words.map_or_else(|| id.to_string(), |words| words.in_language(self.language).to_owned())
    }

    /// The name of a context or trait.
    pub fn element(&self, id: &Id) -> String {
        self.of(self.theory.naming(id).map(|naming| &naming.label), id)
    }

    /// A word between chips.
    pub fn joint(&self, joint: Joint) -> String {
        match joint {
            Joint::OneOf => self.language.say(msg::PICTURE_ONE_OF).into_owned(),
            Joint::SomeOf(n) => self.language.say_with(msg::PICTURE_SOME_OF, &[("count", n.into())]),
            Joint::Or => self.language.say(msg::PICTURE_OR).into_owned(),
        }
    }

    /// The small words below a chip: what is special about it; empty for a plain necessary circumstance.
    pub fn tags(&self, piece: &Chip) -> String {
        let role: Option<Message> = match piece.role {
            Role::Necessary => None,
            Role::Strengthening => Some(msg::PICTURE_STRENGTHENS),
            Role::Blocking => Some(msg::PICTURE_BLOCKS),
            Role::Ambivalent => Some(msg::PICTURE_EITHER_WAY),
        };
        let words = [piece.for_whom.then_some(msg::PICTURE_FOR_WHOM), piece.negated.then_some(msg::PICTURE_NOT), role];
        let said: Vec<_> = words.into_iter().flatten().map(|message| self.language.say(message)).collect();
        said.join(" · ")
    }
}
