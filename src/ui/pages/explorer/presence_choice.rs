use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::theory::{Degree, Interval, Presence, sentence};
use crate::ui::components::roving;
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

/// The degree that is offered first: it is there, but not wholly.
const FIRST: u8 = 70;

/// Present, absent or unknown, as adjoining signs, each with its word as its name; and to a degree, which opens a slider.
#[component]
pub fn PresenceChoice(props: &PresenceChoiceProps) -> Html {
    let language = props.language;
    let degree = match props.presence {
        Presence::Degree(degree) => Some(degree),
        _ => None,
    };
    let offers = Presence::ALL.into_iter().chain(degree.or(Degree::of_per_cent(FIRST)).map(Presence::Degree));
    html! {
        <>
            <span class="choice presence-choice" role="group" aria-label={props.label.clone()}
                onkeydown={Callback::from(|event: KeyboardEvent| roving::walk(&event))}>
                { for offers.map(|presence| {
                    let word = language.say(match (presence, props.of_person) {
                        (Presence::Present, false) => msg::PRESENCE_PRESENT,
                        (Presence::Absent, false) => msg::PRESENCE_ABSENT,
                        (Presence::Present, true) => msg::PRESENCE_YES,
                        (Presence::Absent, true) => msg::PRESENCE_NO,
                        (Presence::Unknown, _) => msg::PRESENCE_UNKNOWN,
                        (Presence::Degree(_), _) => msg::PRESENCE_TO_A_DEGREE,
                    });
                    let onclick = props.onset.reform(move |_: MouseEvent| presence);
                    html! {
                        <button type="button" data-walk="" tabindex={if presence == props.presence { "0" } else { "-1" }}
                            aria-pressed={(presence == props.presence).to_string()} aria-label={word.clone()} title={word} class={state::presence_class(presence)} {onclick}>
                            <svg class="state-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                                <g class="sign">{ state::presence_drawn(presence) }</g>
                            </svg>
                        </button>
                    }
                }) }
            </span>
            if let Some(degree) = degree { { slider(props, degree) } }
        </>
    }
}

/// How far it is there, from a tenth to nine tenths: all and nothing have buttons of their own.
fn slider(props: &PresenceChoiceProps, degree: Degree) -> Html {
    let language = props.language;
    let label = language.say_with(msg::PRESENCE_DEGREE_OF, &[("what", props.label.as_str().into())]);
    let words = sentence::degree(Interval::exactly(degree.share()), language);
    let onchange = props.onset.reform(move |event: Event| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value().parse().ok();
        Presence::Degree(typed.and_then(Degree::of_per_cent).unwrap_or(degree))
    });
    html! {
        <label class="degree">
            <input type="range" min="10" max="90" step="10" value={degree.per_cent().to_string()} aria-label={label}
                aria-valuetext={words.clone()} {onchange} />
            <span aria-hidden="true">{ words }</span>
        </label>
    }
}
