//! What can be wrong with a theory: as data, and in a sentence.

use crate::language::{Language, Message, Value, msg};

/// Something wrong with a theory, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The path of the value: `configuration[2].mechanism`; empty for the theory as a whole.
    pub path: String,
    /// The element in which it is, by id, where it is in one.
    pub element: Option<String>,
    /// Where it is in the file, where it was read from one. What is wrong with the theory as a whole stands at its head.
    pub place: Option<Place>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// What is wrong with a theory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The text is larger than a theory may be.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The most that is read.
        most: usize,
    },
    /// The text is not UTF-8 from this byte on.
    NotUtf8 {
        /// The number of good bytes before it.
        byte: usize,
    },
    /// The text is no TOML here; the parser's own words, in English.
    Syntax {
        /// What the parser says.
        message: String,
    },
    /// The text begins as JSON and is none here; the parser's own words, in English.
    NotJson {
        /// What the parser says.
        message: String,
    },
    /// The file does not say that it is a theory: the key `virker-theory` is missing.
    NotATheory,
    /// The file is of a version that this program does not know.
    UnknownVersion {
        /// The version found.
        version: String,
        /// The newest version known.
        newest: i64,
    },
    /// A key that means nothing here.
    UnknownKey {
        /// The key.
        key: String,
        /// The known key that looks most like it.
        similar: Option<String>,
    },
    /// A value of the wrong type.
    WrongType {
        /// What should stand here.
        expected: Expected,
        /// What stands here, by TOML's name for it.
        found: String,
    },
    /// A key without which the element means nothing.
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A text that lacks a language.
    NoWords {
        /// The key.
        key: &'static str,
        /// The language that is missing.
        language: Language,
    },
    /// A word out of a fixed choice that is none of them.
    UnknownWord {
        /// The word found.
        word: String,
        /// The choice.
        known: &'static [&'static str],
    },
    /// An id that is not lower-case words joined by hyphens.
    BadId {
        /// The id.
        id: String,
    },
    /// An id that two elements have.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// An id that names nothing, or something else than is wanted here.
    UnknownId {
        /// The id.
        id: String,
        /// What is wanted here: `mechanism`, `context` …
        wanted: &'static str,
        /// The id of the wanted sort that looks most like it.
        similar: Option<String>,
    },
    /// A theory without a configuration.
    NoConfiguration,
    /// A configuration that stands under no condition.
    NoContext,
    /// A list without a part, in `all`, `any` or `at-least`.
    EmptyExpression,
    /// `at-least` asks for none, or for more parts than there are.
    ThresholdOutOfRange {
        /// The number asked for.
        n: i64,
        /// The number of parts.
        of: usize,
    },
    /// Expressions within expressions, deeper than is read.
    TooDeep {
        /// The deepest that is read.
        most: usize,
    },
    /// More elements than a theory may have.
    TooMany {
        /// How many there are.
        count: usize,
        /// The most.
        most: usize,
    },
    /// More elements and joints in all expressions together than a theory may have.
    TooManyParts {
        /// How many there are.
        count: usize,
        /// The most.
        most: usize,
    },
    /// Sub-goals that depend on themselves.
    Cycle {
        /// The sub-goals by id: each waits for the next, and the last for the first.
        through: Vec<String>,
    },
    /// An exclusive group of fewer than two.
    GroupOfOne,
    /// An element in two exclusive groups, or twice in one.
    GroupedTwice {
        /// The element.
        id: String,
    },
    /// What is unknown would have to be tried out in too many ways: too many elements occur both plainly and
    /// under a *not* in one sub-goal, problem mechanism, mechanism or activity, or in exclusive groups.
    TooManyTrials {
        /// In how many ways.
        count: usize,
        /// The most.
        most: usize,
    },
    /// More faults than are told at once.
    AndMore {
        /// How many are not told.
        count: usize,
    },
}

/// What a value should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A text.
    Text,
    /// A table of a text in Danish and one in English.
    Words,
    /// A table.
    Table,
    /// A list.
    List,
    /// A whole number.
    WholeNumber,
    /// `true` or `false`.
    Flag,
    /// An id, or a table with `all`, `any`, `not` or `at-least`.
    Expression,
}

impl Fault {
    /// A fault without a place.
    pub(super) fn at(path: impl Into<String>, element: Option<&str>, kind: FaultKind) -> Fault {
        Fault { path: path.into(), element: element.filter(|id| !id.is_empty()).map(str::to_owned), place: None, kind }
    }

    /// The fault in a sentence or two: where, what, and how to mend it.
    pub fn sentence(&self, language: Language) -> String {
        let what = self.kind.sentence(language);
        let what = match &self.element {
            Some(element) => {
                language.say_with(msg::THEORY_FAULT_IN, &[("element", element.as_str().into()), ("fault", what.into())])
            }
            None => what,
        };
        match self.place {
            Some(place) => language.say_with(
                msg::THEORY_FAULT_AT,
                &[("line", place.line.into()), ("column", place.column.into()), ("fault", what.into())],
            ),
            None => what,
        }
    }
}

impl FaultKind {
    fn sentence(&self, language: Language) -> String {
        let hint = |similar: &Option<String>, otherwise: Message| match similar {
            Some(similar) => {
                format!(" {}", language.say_with(msg::THEORY_FAULT_SIMILAR, &[("similar", similar.as_str().into())]))
            }
            None => format!(" {}", language.say(otherwise)),
        };
        match self {
            FaultKind::TooLarge { bytes, most } => {
                language.say_with(msg::THEORY_FAULT_TOO_LARGE, &[("bytes", (*bytes).into()), ("most", (*most).into())])
            }
            FaultKind::NotUtf8 { byte } => language.say_with(msg::THEORY_FAULT_NOT_UTF8, &[("byte", (*byte).into())]),
            FaultKind::Syntax { message } => language.say_with(msg::THEORY_FAULT_SYNTAX, &[("message", message.as_str().into())]),
            FaultKind::NotJson { message } => {
                language.say_with(msg::THEORY_FAULT_NOT_JSON, &[("message", message.as_str().into())])
            }
            FaultKind::NotATheory => language.say(msg::THEORY_FAULT_NOT_A_THEORY).into_owned(),
            FaultKind::UnknownVersion { version, newest } => language.say_with(
                msg::THEORY_FAULT_UNKNOWN_VERSION,
                &[("version", version.as_str().into()), ("newest", Value::Count(*newest))],
            ),
            FaultKind::UnknownKey { key, similar } => {
                language.say_with(msg::THEORY_FAULT_UNKNOWN_KEY, &[("key", key.as_str().into())])
                    + &hint(similar, msg::THEORY_FAULT_REMOVE_IT)
            }
            FaultKind::WrongType { expected, found } => language
                .say_with(msg::THEORY_FAULT_WRONG_TYPE, &[("expected", expected.key().into()), ("found", found.as_str().into())]),
            FaultKind::Missing { key } => language.say_with(msg::THEORY_FAULT_MISSING, &[("key", (*key).into())]),
            FaultKind::NoWords { key, language: missing } => {
                language.say_with(msg::THEORY_FAULT_NO_WORDS, &[("key", (*key).into()), ("language", missing.tag().into())])
            }
            FaultKind::UnknownWord { word, known } => language
                .say_with(msg::THEORY_FAULT_UNKNOWN_WORD, &[("word", word.as_str().into()), ("known", known.join(", ").into())]),
            FaultKind::BadId { id } => language.say_with(msg::THEORY_FAULT_BAD_ID, &[("id", id.as_str().into())]),
            FaultKind::DuplicateId { id } => language.say_with(msg::THEORY_FAULT_DUPLICATE_ID, &[("id", id.as_str().into())]),
            FaultKind::UnknownId { id, wanted, similar } => {
                language.say_with(msg::THEORY_FAULT_UNKNOWN_ID, &[("id", id.as_str().into()), ("wanted", (*wanted).into())])
                    + &hint(similar, msg::THEORY_FAULT_ADD_IT)
            }
            FaultKind::NoConfiguration => language.say(msg::THEORY_FAULT_NO_CONFIGURATION).into_owned(),
            FaultKind::NoContext => language.say(msg::THEORY_FAULT_NO_CONTEXT).into_owned(),
            FaultKind::EmptyExpression => language.say(msg::THEORY_FAULT_EMPTY_EXPRESSION).into_owned(),
            FaultKind::ThresholdOutOfRange { n, of } => {
                language.say_with(msg::THEORY_FAULT_THRESHOLD, &[("n", Value::Count(*n)), ("of", (*of).into())])
            }
            FaultKind::TooDeep { most } => language.say_with(msg::THEORY_FAULT_TOO_DEEP, &[("most", (*most).into())]),
            FaultKind::TooMany { count, most } => {
                language.say_with(msg::THEORY_FAULT_TOO_MANY, &[("count", (*count).into()), ("most", (*most).into())])
            }
            FaultKind::TooManyParts { count, most } => {
                language.say_with(msg::THEORY_FAULT_TOO_MANY_PARTS, &[("count", (*count).into()), ("most", (*most).into())])
            }
            FaultKind::Cycle { through } => {
                let round = through.iter().chain(through.first()).map(String::as_str).collect::<Vec<_>>().join(" → ");
                language.say_with(msg::THEORY_FAULT_CYCLE, &[("round", round.into())])
            }
            FaultKind::GroupOfOne => language.say(msg::THEORY_FAULT_GROUP_OF_ONE).into_owned(),
            FaultKind::GroupedTwice { id } => language.say_with(msg::THEORY_FAULT_GROUPED_TWICE, &[("id", id.as_str().into())]),
            FaultKind::TooManyTrials { count, most } => {
                language.say_with(msg::THEORY_FAULT_TOO_MANY_TRIALS, &[("count", (*count).into()), ("most", (*most).into())])
            }
            FaultKind::AndMore { count } => language.say_with(msg::THEORY_FAULT_AND_MORE, &[("count", (*count).into())]),
        }
    }
}

impl Expected {
    fn key(self) -> &'static str {
        match self {
            Expected::Text => "text",
            Expected::Words => "words",
            Expected::Table => "table",
            Expected::List => "list",
            Expected::WholeNumber => "whole-number",
            Expected::Flag => "flag",
            Expected::Expression => "expression",
        }
    }
}

/// Nothing is offered for longer words than this: nobody mistypes them by a letter or two.
const MOST_LETTERS: usize = 80;

/// The candidate that looks most like `wanted`, where one looks like it at all.
pub(super) fn similar<'a>(wanted: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let length = wanted.chars().count();
    if length > MOST_LETTERS {
        return None;
    }
    let most = length / 3 + 1;
    candidates
        .filter(|candidate| candidate.len().abs_diff(wanted.len()) <= 2 * most && candidate.len() <= 4 * MOST_LETTERS)
        .map(|candidate| (distance(wanted, candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

/// Levenshtein's distance: how many letters to put in, take out or change.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let changed = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_id_is_offered() {
        let known = ["mentor-has-time", "one-job-consultant-per-person"];
        assert_eq!(similar("mentor-has-tiem", known.into_iter()).as_deref(), Some("mentor-has-time"));
        assert_eq!(similar("weather", known.into_iter()), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
