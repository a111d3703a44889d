use std::sync::Arc;

use yew::prelude::*;

use crate::glossary::Term;
use crate::language::{Language, msg};
use crate::theory::Theory;
use crate::ui::help::what_is;

/// What [`OutcomeBox`] needs.
#[derive(Properties, PartialEq)]
pub struct OutcomeBoxProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// The language.
    pub language: Language,
}

/// What the programme is for, with the caution that belongs to it.
#[component]
pub fn OutcomeBox(props: &OutcomeBoxProps) -> Html {
    let (language, outcome) = (props.language, props.theory.outcome());
    html! {
        <section class="outcome" aria-labelledby="outcome-title">
            <p class="outcome__kind">{ language.say(msg::OUTCOME_KIND) }{ what_is(Term::Outcome, language) }</p>
            <h3 id="outcome-title">{ outcome.naming.label.in_language(language) }</h3>
            <p>{ outcome.caution.in_language(language) }</p>
        </section>
    }
}
