use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a [`Reason`] needs.
#[derive(Properties, PartialEq)]
pub struct ReasonProps {
    /// What the reason is for, for those who do not see the field.
    pub label: AttrValue,
    /// What stands in the field while it is empty.
    pub hint: AttrValue,
    /// The reason so far.
    pub said: AttrValue,
    /// Told the reason when the user leaves the field.
    pub onsay: Callback<String>,
}

/// A reason in the user's own words, on one line.
#[component]
pub fn Reason(props: &ReasonProps) -> Html {
    let ReasonProps { label, hint, said, onsay } = props;
    let onchange = onsay.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <input type="text" class="input reason" autocomplete="off" maxlength="500" aria-label={label} placeholder={hint} value={said} {onchange} />
    }
}
