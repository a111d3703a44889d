//! What every part of the page begins with.

use yew::prelude::*;

use crate::glossary::Term;
use crate::language::{Language, Message, msg};
use crate::ui::help::explained;
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::Subject;

/// The problems that stand in the place of results.
pub fn problems(subject: &Subject, language: Language) -> Html {
    let Err(problems) = &subject.analysis else { return html! {} };
    html! {
        <div class="notice notice--problem stack">
            <p><strong>{ language.say(msg::BENCH_PROBLEMS) }</strong></p>
            <ul>{ for problems.iter().map(|problem| html! { <li>{ sentences::problem(subject, language, problem) }</li> }) }</ul>
        </div>
    }
}

/// A part's heading: its number, its name, what it is about, and the terms that first matter in it.
pub fn part_head(language: Language, id: &'static str, number: &str, name: Message, lead: Message, terms: &[Term]) -> Html {
    html! {
        <div class="section__head">
            <span class="section__number" aria-hidden="true">{ number }</span>
            <h2 {id}>{ language.say(name) }</h2>
            <p>{ explained(language, &language.say(lead), terms) }</p>
        </div>
    }
}
