use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::Action;
use crate::theory::library;

/// What a [`TheoryButton`] needs.
#[derive(Properties, PartialEq)]
pub struct TheoryButtonProps {
    /// The unit's name.
    pub unit: AttrValue,
    /// Whether the unit is one of the example's. A unit of the same name in another table is not the thesis' case.
    pub example: bool,
    /// The language of its words.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// The way from a case to its programme theory; nothing for a unit of which no setting is known.
#[component]
pub fn TheoryButton(props: &TheoryButtonProps) -> Html {
    let case = props.example.then(|| library::case(&props.unit)).flatten().filter(|case| case.setting().is_some());
    let Some(case) = case else { return html! {} };
    let onclick = props.act.reform(|_: MouseEvent| Action::VisitCase(case.id.clone()));
    let words = props.language.say(msg::BENCH_OPEN_THEORY);
    html! {
        <button type="button" class="button button--main" {onclick} aria-label={format!("{}: {}", words, case.name)}>
            { words.clone() }
        </button>
    }
}
