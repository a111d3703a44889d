//! The small button beside a term.

use yew::prelude::*;

use crate::glossary::{Term, first_in};
use crate::language::Language;

/// "What is this?", beside a term. Its sign is drawn by the styles, so that no text gains a letter by it.
pub fn what_is(term: Term, language: Language) -> Html {
    let entry = term.entry();
    html! {
        <button type="button" class="what" data-help={entry.key} aria-label={language.say(entry.question)} aria-haspopup="dialog"></button>
    }
}

/// A text with a button after the word where each of the terms first stands. Those that do not stand in it follow it by name.
pub fn explained(language: Language, text: &str, terms: &[Term]) -> Html {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut found: Vec<(usize, Term)> =
        terms.iter().filter_map(|&term| first_in(text, term, language).map(|(head, _)| (head.len(), term))).collect();
    found.sort_by_key(|&(at, _)| at);
    for &(at, term) in &found {
        let Some(piece) = text.get(text.len() - rest.len()..at) else { continue };
        rest = text.get(at..).unwrap_or_default();
        // The last word and its button stay on one line.
        let (head, word) = piece.split_at(piece.rfind(char::is_whitespace).map_or(0, |before| before + 1));
        pieces.push(
            html! { <>{ head.to_owned() }<span class="what-word">{ word.to_owned() }{ what_is(term, language) }</span></> },
        );
    }
    let others = terms.iter().filter(|term| found.iter().all(|(_, other)| other != *term));
    html! {
        <>
            { for pieces }
            { rest.to_owned() }
            { for others.map(|&term| html! {
                <span class="what-named">{ language.say(term.entry().name) }{ what_is(term, language) }</span>
            }) }
        </>
    }
}
