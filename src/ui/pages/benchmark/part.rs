//! What every part of the page begins with.

use yew::prelude::*;

use crate::language::{Language, Message, msg};
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

/// A part's heading: its number, its name, and what it is about.
pub fn part_head(language: Language, id: &'static str, number: &str, name: Message, lead: Message) -> Html {
    html! {
        <div class="section__head">
            <span class="section__number" aria-hidden="true">{ number }</span>
            <h2 {id}>{ language.say(name) }</h2>
            <p>{ language.say(lead) }</p>
        </div>
    }
}
