//! The ways to a table: a file, the clipboard, an example.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::{Action, Data};
use crate::ui::browser::file::{self, Chosen};
use crate::ui::components::{Choice, Offer};

#[derive(Properties, PartialEq)]
pub struct OpenButtonProps {
    pub language: Language,
    pub open: Callback<Chosen>,
}

/// A button that lets a file be chosen.
#[component]
pub fn OpenButton(props: &OpenButtonProps) -> Html {
    let input = use_node_ref();
    let onclick = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = {
        let open = props.open.clone();
        Callback::from(move |event: Event| {
            if let Some(chosen) = file::chosen(&event.target_unchecked_into()).into_iter().next() {
                open.emit(chosen);
            }
        })
    };
    let name = props.language.say(msg::BENCH_OPEN);
    html! {
        <>
            <button type="button" class="button" {onclick}>{ name.clone() }</button>
            <input ref={input} type="file" accept=".csv,.tsv,.txt,.tab,.px,.xlsx,.xlsm,.ods,text/csv,text/plain" hidden=true {onchange} aria-label={name.clone()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
pub struct PasteProps {
    pub language: Language,
    pub onread: Callback<String>,
    pub onclose: Callback<()>,
}

/// A field into which a table is pasted.
#[component]
pub fn PastePanel(props: &PasteProps) -> Html {
    let PasteProps { language, onread, onclose } = props;
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                // A field that cannot take the focus leaves it where it was.
                let _ = field.focus();
            }
        });
    }
    let onclick = {
        let field = field.clone();
        onread.reform(move |_: MouseEvent| field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default())
    };
    html! {
        <section class="card stack" aria-label={language.say(msg::DATA_PASTE)}>
            <label class="field">
                <span class="field__label">{ language.say(msg::DATA_PASTE_LABEL) }</span>
                <textarea ref={field} class="input data-paste" rows="6" spellcheck="false" />
            </label>
            <div class="row">
                <button type="button" class="button button--main" {onclick}>{ language.say(msg::DATA_PASTE_READ) }</button>
                <button type="button" class="button" onclick={onclose.reform(|_: MouseEvent| ())}>{ language.say(msg::DATA_CANCEL) }</button>
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub struct ExamplesProps {
    pub language: Language,
    pub data: Data,
    pub act: Callback<Action>,
}

/// The examples to start from.
#[component]
pub fn Examples(props: &ExamplesProps) -> Html {
    let ExamplesProps { language, data, act } = props;
    let offers: Vec<Offer<Data>> = [Data::Municipalities, Data::Swiss, Data::StateX77]
        .into_iter()
        .map(|data| {
            let title = data.example().map_or("", |example| example.title.in_language(*language));
            Offer::new(data, title)
        })
        .collect();
    let chosen = data.example().map(|_| data.clone());
    html! {
        <div class="data-examples">
            <span class="quiet" aria-hidden="true">{ language.say(msg::DATA_EXAMPLES) }</span>
            <Choice<Data> label={language.say(msg::DATA_EXAMPLES)} {offers} {chosen} onchoose={act.reform(Action::OpenData)} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct BackToExampleProps {
    pub language: Language,
    pub act: Callback<Action>,
}

/// Gives up the wait for a table.
#[component]
pub fn BackToExample(props: &BackToExampleProps) -> Html {
    let onclick = props.act.reform(|_: MouseEvent| Action::OpenData(Data::Municipalities));
    html! { <button type="button" class="button" {onclick}>{ props.language.say(msg::BENCH_BACK) }</button> }
}
