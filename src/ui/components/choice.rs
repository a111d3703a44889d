use yew::prelude::*;

/// One of the things to choose from.
#[derive(Clone, PartialEq)]
pub struct Offer<T> {
    /// What is chosen.
    pub value: T,
    /// Its name on screen.
    pub label: AttrValue,
}

impl<T> Offer<T> {
    /// An offer of `value` under a name.
    pub fn new(value: T, label: impl Into<AttrValue>) -> Self {
        Offer { value, label: label.into() }
    }
}

/// What a [`Choice`] needs.
#[derive(Properties, PartialEq)]
pub struct ChoiceProps<T: Clone + PartialEq + 'static> {
    /// What the choice is about; read out, not shown.
    pub label: AttrValue,
    /// What there is to choose from.
    pub offers: Vec<Offer<T>>,
    /// What is chosen now.
    pub chosen: Option<T>,
    /// Told what is chosen.
    pub onchoose: Callback<T>,
}

/// A choice among a few, as adjoining buttons of which one is pressed.
#[component]
pub fn Choice<T: Clone + PartialEq + 'static>(props: &ChoiceProps<T>) -> Html {
    html! {
        <span class="choice" role="group" aria-label={props.label.clone()}>
            { for props.offers.iter().map(|offer| {
                let pressed = props.chosen.as_ref() == Some(&offer.value);
                let value = offer.value.clone();
                let onclick = props.onchoose.reform(move |_: MouseEvent| value.clone());
                html! { <button type="button" aria-pressed={pressed.to_string()} {onclick}>{ &offer.label }</button> }
            }) }
        </span>
    }
}
