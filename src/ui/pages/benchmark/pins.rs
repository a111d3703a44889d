use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::{Action, Casework};

/// What a [`PinButton`] needs.
#[derive(Properties, PartialEq)]
pub struct PinButtonProps {
    /// The unit's name.
    pub unit: AttrValue,
    /// The units that are pinned.
    pub pinned: Vec<String>,
    /// The language of its words.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// Puts a unit among those that are compared, or takes it away.
#[component]
pub fn PinButton(props: &PinButtonProps) -> Html {
    let PinButtonProps { unit, pinned, language, act } = props;
    let is_pinned = pinned.iter().any(|name| **unit == *name);
    let is_full = !is_pinned && pinned.len() >= Casework::MOST_PINNED;
    let onclick = {
        let unit = unit.to_string();
        act.reform(move |_: MouseEvent| Action::Pin(unit.clone(), !is_pinned))
    };
    let words = language.say(if is_pinned { msg::CHOOSE_UNPIN } else { msg::CHOOSE_PIN });
    let title = is_full.then(|| language.say_with(msg::CHOOSE_FULL, &[("most", Casework::MOST_PINNED.into())]));
    html! {
        <button type="button" class="button bench-pin" aria-pressed={is_pinned.to_string()} disabled={is_full} {title} {onclick}
            aria-label={format!("{words}: {unit}")}>{ words.clone() }</button>
    }
}
