use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::table::{Arrangement, Range};
use crate::ui::pages::benchmark::subject::Subject;

/// What [`Tools`] need.
#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    /// What the page is about.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// What is asked for now.
    pub arrangement: Arrangement,
    /// How many rows that finds.
    pub found: usize,
    /// Told what is asked for.
    pub onchange: Callback<Arrangement>,
}

/// What of the table is shown: a text to find, and a range of numbers of one column.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let ToolsProps { subject, language, arrangement, found, onchange } = props;
    let language = *language;
    let search = {
        let arrangement = arrangement.clone();
        onchange.reform(move |event: InputEvent| {
            let search = event.target_unchecked_into::<HtmlInputElement>().value();
            Arrangement { search, ..arrangement.clone() }
        })
    };
    let choose = {
        let arrangement = arrangement.clone();
        onchange.reform(move |event: Event| {
            let header = event.target_unchecked_into::<HtmlSelectElement>().value();
            let (least, greatest) = arrangement.range.as_ref().map_or((None, None), |range| (range.least, range.greatest));
            Arrangement { range: (!header.is_empty()).then_some(Range { header, least, greatest }), ..arrangement.clone() }
        })
    };
    let end = |is_least: bool| {
        let arrangement = arrangement.clone();
        onchange.reform(move |value: Option<f64>| {
            let range = arrangement
                .range
                .clone()
                .map(|range| if is_least { Range { least: value, ..range } } else { Range { greatest: value, ..range } });
            Arrangement { range, ..arrangement.clone() }
        })
    };
    let header = arrangement.range.as_ref().map(|range| range.header.clone()).unwrap_or_default();
    let all = subject.source.units().len();
    let clear = onchange.reform(|_: MouseEvent| Arrangement::default());
    html! {
        <div class="tview-tools">
            <label class="field">
                <span class="field__label">{ language.say(msg::TVIEW_SEARCH) }</span>
                <input type="text" autocomplete="off" value={arrangement.search.clone()} oninput={search} />
            </label>
            <label class="field">
                <span class="field__label">{ language.say(msg::TVIEW_RANGE_COLUMN) }</span>
                <select onchange={choose}>
                    <option value="" selected={header.is_empty()}>{ language.say(msg::TVIEW_RANGE_NONE) }</option>
                    { for subject.source.numeric_columns().map(|column| html! {
                        <option value={column.header().to_owned()} selected={column.header() == header}>{ subject.names(language).label(column.header()) }</option>
                    }) }
                </select>
            </label>
            if let Some(range) = &arrangement.range {
                <End key={format!("from {header}")} label={language.say(msg::TVIEW_FROM)} value={range.least} {language} onchange={end(true)} />
                <End key={format!("to {header}")} label={language.say(msg::TVIEW_TO)} value={range.greatest} {language} onchange={end(false)} />
            }
            <p class="tview-tools__found" role="status">
                { language.say_with(msg::TVIEW_FOUND, &[("found", (*found).into()), ("all", all.into())]) }
            </p>
            if *arrangement != Arrangement::default() {
                <button type="button" class="button button--small" onclick={clear}>{ language.say(msg::TVIEW_SHOW_ALL) }</button>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct EndProps {
    label: AttrValue,
    value: Option<f64>,
    language: Language,
    onchange: Callback<Option<f64>>,
}

/// One end of a range; empty for none.
#[component]
fn End(props: &EndProps) -> Html {
    let EndProps { label, value, language, onchange } = props;
    let typed = use_state(|| value.map(|value| written(*language, value)).unwrap_or_default());
    let bad = !typed.trim().is_empty() && language.parse(&typed).is_none();
    let oninput = {
        let (typed, onchange, language) = (typed.clone(), onchange.clone(), *language);
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if text.trim().is_empty() {
                onchange.emit(None);
            } else if let Some(value) = language.parse(&text) {
                onchange.emit(Some(value));
            }
            typed.set(text);
        })
    };
    html! {
        <label class="field">
            <span class="field__label">{ label }</span>
            <input type="text" inputmode="decimal" autocomplete="off" size="7" value={(*typed).clone()} aria-invalid={bad.to_string()} {oninput} />
        </label>
    }
}

fn written(language: Language, value: f64) -> String {
    language.with_decimal_sign(&value.to_string())
}
