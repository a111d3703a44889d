use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// What a [`Paragraph`] needs.
#[derive(Properties, PartialEq)]
pub struct ParagraphProps {
    /// What the words are for.
    pub label: AttrValue,
    /// Whether the label can be seen; it is read out in any case.
    #[prop_or(true)]
    pub labelled: bool,
    /// The words so far.
    pub said: AttrValue,
    /// Told the words when the user leaves the field.
    pub onsay: Callback<String>,
}

/// Some sentences.
#[component]
pub fn Paragraph(props: &ParagraphProps) -> Html {
    let ParagraphProps { label, labelled, said, onsay } = props;
    let onchange = onsay.reform(|event: Event| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    html! {
        <label class="field own-paragraph">
            if *labelled { <span class="field__label" aria-hidden="true">{ label }</span> }
            <textarea class="input" rows="3" aria-label={label} {onchange} value={said} />
        </label>
    }
}
