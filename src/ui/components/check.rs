use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a [`Check`] needs.
#[derive(Properties, PartialEq)]
pub struct CheckProps {
    /// What it stands for.
    pub label: AttrValue,
    /// Whether it is on.
    pub on: bool,
    /// Whether it can be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// Told the new state.
    pub onchange: Callback<bool>,
}

/// A box to tick, with its label.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let onchange = props.onchange.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <label class="check">
            <input type="checkbox" checked={props.on} disabled={props.disabled} {onchange} />
            <span>{ &props.label }</span>
        </label>
    }
}
