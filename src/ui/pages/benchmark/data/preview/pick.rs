use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What a [`Pick`] needs.
#[derive(Properties, PartialEq)]
pub struct PickProps {
    /// What is chosen.
    pub label: AttrValue,
    /// Whether the label is only read out.
    #[prop_or_default]
    pub bare: bool,
    /// The names of what there is to choose from.
    pub offers: Vec<AttrValue>,
    /// The place of what is chosen.
    pub chosen: usize,
    /// Told the place of what is chosen.
    pub onchoose: Callback<usize>,
}

/// A choice from a list.
#[component]
pub fn Pick(props: &PickProps) -> Html {
    let onchange = props.onchoose.reform(|event: Event| {
        // A list always has something selected.
        usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index()).unwrap_or(0)
    });
    let options = props.offers.iter().enumerate().map(|(place, offer)| {
        html! { <option selected={place == props.chosen}>{ offer }</option> }
    });
    if props.bare {
        return html! { <select aria-label={props.label.clone()} {onchange}>{ for options }</select> };
    }
    html! {
        <label class="field">
            <span class="field__label">{ &props.label }</span>
            <select {onchange}>{ for options }</select>
        </label>
    }
}
