//! The words of the field, each with what it means and where that stands.
//!
//! Names, questions and meanings are messages of the catalogue (`locales/<language>/glossary.ftl`), so a language is
//! added by a file. What does not change with the language stands here: which terms there are, which half of the
//! program they belong to, and their sources: a place in the thesis, or a [`Work`].
//!
//! ```
//! use virker::glossary::{Source, Term};
//! use virker::language::Language;
//!
//! let residual = Term::at("residual").expect("a term of the field");
//! assert_eq!(Language::Danish.say(residual.entry().question), "Hvad er et residual?");
//! assert_eq!(residual.entry().sources, [Source::Appendix("2")]);
//! ```

mod entries;
mod works;

pub use works::{WORKS, Work};

use std::cmp::Ordering;

use crate::language::{Language, Message};

/// A term of the field that stands on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // what each means is what the room is for
pub enum Term {
    Benchmark,
    Unit,
    Response,
    Candidate,
    SecondIndicator,
    Correlation,
    Skewness,
    Stepwise,
    FToEnter,
    Tolerance,
    Vif,
    Coefficient,
    Constant,
    StandardError,
    PValue,
    AdjustedR2,
    Bic,
    Residual,
    ExpectedLevel,
    Third,
    NineCells,
    Studentised,
    Leverage,
    Cook,
    Outlier,
    Rho,
    Case,
    Multiverse,
    Bootstrap,
    CrossValidation,
    ProgrammeTheory,
    InitialTheory,
    Context,
    Mechanism,
    Resource,
    Reasoning,
    ProblemMechanism,
    Activity,
    SubGoal,
    Outcome,
    Configuration,
    Setting,
    Persona,
    BlackBox,
    Degree,
    EffectStudy,
    Grade,
    LockIn,
    Consistency,
    Coverage,
}

/// Which half of the program a term belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// From a table of units to cases.
    Benchmark,
    /// What fires, and why.
    Theory,
}

/// Where the meaning of a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A section of the thesis, by its number.
    Section(&'static str),
    /// A table of the thesis.
    Table(&'static str),
    /// A note of the thesis.
    Note(&'static str),
    /// An appendix of the thesis.
    Appendix(&'static str),
    /// Somebody else's work, by its short name: one of [`WORKS`].
    Work(&'static str),
}

/// All there is to say of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which term.
    pub term: Term,
    /// Its name in addresses and attributes, the same in every language.
    pub key: &'static str,
    /// Which half of the program it belongs to.
    pub half: Half,
    /// As it stands on screen.
    pub name: Message,
    /// "What is a residual?"
    pub question: Message,
    /// What it means.
    pub meaning: Message,
    /// Where that stands; at least one.
    pub sources: &'static [Source],
}

impl Term {
    /// All there is to say of it.
    pub fn entry(self) -> &'static Entry {
        &entries::ENTRIES[self as usize]
    }

    /// The term with this key.
    pub fn at(key: &str) -> Option<Term> {
        entries::ENTRIES.iter().find(|entry| entry.key == key).map(|entry| entry.term)
    }
}

/// The terms of a half, in the order in which a reader of the language looks them up.
pub fn in_order(half: Half, language: Language) -> Vec<&'static Entry> {
    let mut entries: Vec<_> = entries::ENTRIES.iter().filter(|entry| entry.half == half).collect();
    entries.sort_by(|one, other| by_letters(&language.say(one.name), &language.say(other.name)));
    entries
}

/// Small and capital letters alike. Æ, ø and å already stand last among the letters here, å before æ: no two names
/// differ by that.
fn by_letters(one: &str, other: &str) -> Ordering {
    one.to_lowercase().cmp(&other.to_lowercase())
}

/// A text in three: up to and with the word that holds the term's name, and what follows; `None` where it does not stand there.
///
/// The name may be bent, as in «residualet»; it has to begin a word.
pub fn first_in(text: &str, term: Term, language: Language) -> Option<(&str, &str)> {
    let name = language.say(term.entry().name).to_lowercase();
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let begins_a_word = |at: &usize| !lower[..*at].chars().next_back().is_some_and(char::is_alphanumeric);
    let at = lower.match_indices(name.as_str()).map(|(at, _)| at).find(begins_a_word)?;
    let end = at + name.len();
    let rest = text.get(end..)?;
    let bent = rest.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(rest.len());
    Some(text.split_at(end + bent))
}

#[cfg(test)]
mod tests;
