//! Names and sentences in two languages, said in one of them.

use crate::language::{Language, Message, Words, msg};
use crate::theory::Clauses;

/// The names with which things begin, until somebody names them.
const BEGINNINGS: [Message; 8] = [
    msg::OWN_NEW_TITLE,
    msg::OWN_NEW_OUTCOME,
    msg::OWN_NEW_CAUTION,
    msg::OWN_NEW_ACTIVITY,
    msg::OWN_NEW_CONTEXT,
    msg::OWN_NEW_MECHANISM,
    msg::OWN_NEW_PROBLEM,
    msg::OWN_NEW_SUB_GOAL,
];

/// A message in both languages.
pub(super) fn both(message: Message) -> Words {
    Words::new(Language::Danish.say(message), Language::English.say(message))
}

/// Says something in one language, and in the other one as well where nobody has said anything of its own there.
pub(super) fn say(words: &mut Words, language: Language, text: &str) {
    let follows = words.da == words.en
        || words.da.is_empty()
        || words.en.is_empty()
        || BEGINNINGS.into_iter().any(|message| *words == both(message));
    match language.of_contents() {
        _ if follows => *words = Words::new(text, text),
        Language::Danish => text.clone_into(&mut words.da),
        _ => text.clone_into(&mut words.en),
    }
}

/// The same of words that need not be there.
pub(super) fn say_some(words: &mut Option<Words>, language: Language, text: &str) {
    let mut said = words.take().unwrap_or_default();
    say(&mut said, language, text);
    *words = Some(said).filter(|said| !said.da.is_empty() || !said.en.is_empty());
}

/// How a sentence says that a context about the person holds, until it has words of its own.
pub(super) fn plain_clauses(label: &Words) -> Clauses {
    let clause = |message| {
        let of = |language: Language, label: &str| language.say_with(message, &[("label", label.into())]);
        Words::new(of(Language::Danish, &label.da), of(Language::English, &label.en))
    };
    Clauses { present: clause(msg::OWN_CLAUSE_PRESENT), absent: clause(msg::OWN_CLAUSE_ABSENT) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_language_is_left_alone_once_it_has_its_own_words() {
        let mut words = Words::default();
        say(&mut words, Language::Danish, "tillid");
        assert_eq!(words, Words::new("tillid", "tillid"));
        words.en = "trust".to_owned();
        say(&mut words, Language::Danish, "fuld tillid");
        assert_eq!(words, Words::new("fuld tillid", "trust"));
    }
}
