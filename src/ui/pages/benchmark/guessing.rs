//! Whether a class guesses what enters the model: while it does, no other part of the page tells.

use yew::prelude::*;

/// Whether a class guesses, and how to say so.
#[derive(Clone, PartialEq)]
pub struct Guessing {
    /// Whether the steps are still to be guessed.
    pub on: bool,
    set: Callback<bool>,
}

/// What a [`GuessingTogether`] needs.
#[derive(Properties, PartialEq)]
pub struct GuessingTogetherProps {
    /// All that must not tell.
    pub children: Html,
}

/// Lets all parts in it know of the guessing.
#[component]
pub fn GuessingTogether(props: &GuessingTogetherProps) -> Html {
    let on = use_state_eq(|| false);
    let set = use_callback(on.setter(), |next: bool, on| on.set(next));
    html! { <ContextProvider<Guessing> context={Guessing { on: *on, set }}>{ props.children.clone() }</ContextProvider<Guessing>> }
}

/// Whether a class guesses; never outside of a [`GuessingTogether`].
#[hook]
pub fn use_guessing() -> bool {
    use_context::<Guessing>().is_some_and(|guessing| guessing.on)
}

/// Says whether a class guesses.
#[hook]
pub fn use_guessing_said(on: bool) {
    let set = use_context::<Guessing>().map(|guessing| guessing.set);
    use_effect_with(on, move |on| {
        if let Some(set) = set {
            set.emit(*on);
        }
    });
}
