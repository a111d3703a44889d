use yew::prelude::*;

use crate::language::{Language, msg};
use crate::theory::Presence;
use crate::ui::components::state;

/// What [`PresenceChoice`] needs.
#[derive(Properties, PartialEq)]
pub struct PresenceChoiceProps {
    /// The context or trait.
    pub label: AttrValue,
    /// Whether it is a trait of the person: one has it or not.
    #[prop_or_default]
    pub of_person: bool,
    /// What is known of it.
    pub presence: Presence,
    /// The language.
    pub language: Language,
    /// Told what is to be known of it.
    pub onset: Callback<Presence>,
}

/// Present, absent or unknown, as three adjoining signs, each with its word as its name.
#[component]
pub fn PresenceChoice(props: &PresenceChoiceProps) -> Html {
    let language = props.language;
    html! {
        <span class="choice presence-choice" role="group" aria-label={props.label.clone()}>
            { for Presence::ALL.into_iter().map(|presence| {
                let word = language.say(match (presence, props.of_person) {
                    (Presence::Present, false) => msg::PRESENCE_PRESENT,
                    (Presence::Absent, false) => msg::PRESENCE_ABSENT,
                    (Presence::Present, true) => msg::PRESENCE_YES,
                    (Presence::Absent, true) => msg::PRESENCE_NO,
                    (Presence::Unknown | Presence::Degree(_), _) => msg::PRESENCE_UNKNOWN,
                });
                let onclick = props.onset.reform(move |_: MouseEvent| presence);
                html! {
                    <button type="button" aria-pressed={(presence == props.presence).to_string()} aria-label={word.clone()} title={word}
                        class={state::presence_class(presence)} {onclick}>
                        <svg class="state-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                            <g class="sign">{ state::presence_drawn(presence) }</g>
                        </svg>
                    </button>
                }
            }) }
        </span>
    }
}
