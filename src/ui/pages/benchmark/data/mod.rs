pub mod choices;
pub mod opening;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::{Action, Data};
use crate::ui::browser::file::{self, Chosen};
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::Subject;

/// What [`Head`] needs.
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// What the page is about; none while its table is not there.
    pub subject: Option<Subject>,
    /// The language of its words.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
    /// Opens a file.
    pub open: Callback<Chosen>,
    /// What is to be said of a file that was not opened.
    pub children: Children,
}

/// What the page is for, the table in use, and what must be known of it.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let HeadProps { subject, language, act, open, children } = props;
    let language = *language;
    html! {
        <header class="page__head">
            <h1 id="title" tabindex="-1">{ language.say(msg::BENCH_TITLE) }</h1>
            <p class="page__lead">{ language.say(msg::BENCH_LEAD) }</p>
            if let Some(example) = subject.as_ref().and_then(|subject| subject.example) {
                <aside class="notice" aria-label={language.say(msg::BENCH_NOTICE_NAME)}>
                    <p>{ example.notice.in_language(language) }</p>
                </aside>
            }
            if let Some(subject) = subject {
                <section class="bench-data" aria-label={language.say(msg::BENCH_DATA_NAME)}>
                    <div class="bench-data__words">
                        <p><span class="bench-data__title">{ subject.title(language) }</span>{ " " }{ size(subject, language) }</p>
                        { dropped(subject, language) }
                    </div>
                    <div class="row">
                        <OpenButton {language} {open} />
                        if subject.example.is_none() {
                            <BackToExample {language} {act} />
                        }
                        <small>{ language.say(msg::BENCH_DROP_HINT) }</small>
                    </div>
                </section>
            }
            { for children.iter() }
        </header>
    }
}

fn size(subject: &Subject, language: Language) -> String {
    let table = &subject.table;
    language
        .say_with(msg::BENCH_SIZE, &[("units", table.units().len().into()), ("columns", table.numeric_columns().count().into())])
}

/// How many names are listed before the rest is counted.
const NAMED: usize = 6;

/// Which units could not be used, and why.
fn dropped(subject: &Subject, language: Language) -> Html {
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let dropped = analysis.sample.dropped();
    let used = language.say_with(msg::BENCH_USED, &[("n", analysis.sample.n().into())]);
    if dropped.is_empty() {
        return html! { <p class="quiet">{ used }</p> };
    }
    let reasons: Vec<String> = dropped
        .iter()
        .take(NAMED)
        .map(|unit| {
            let missing: Vec<String> = unit.missing.iter().map(|header| subject.label(header, language)).collect();
            language.say_with(
                msg::BENCH_DROPPED_UNIT,
                &[("unit", unit.unit.as_str().into()), ("missing", sentences::list(language, &missing).into())],
            )
        })
        .collect();
    let more = dropped.len().saturating_sub(NAMED);
    html! {
        <p class="quiet">
            { used }{ " " }
            { language.say_with(msg::BENCH_DROPPED, &[("count", dropped.len().into())]) }{ " " }
            { reasons.join("; ") }
            if more > 0 { { "; " }{ language.say_with(msg::BENCH_AND_MORE, &[("more", more.into())]) } }
            { "." }
        </p>
    }
}

#[derive(Properties, PartialEq)]
struct OpenButtonProps {
    language: Language,
    open: Callback<Chosen>,
}

/// A button that lets a file be chosen.
#[component]
fn OpenButton(props: &OpenButtonProps) -> Html {
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
            <input ref={input} type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" hidden=true {onchange} aria-label={name.clone()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct BackToExampleProps {
    language: Language,
    act: Callback<Action>,
}

#[component]
fn BackToExample(props: &BackToExampleProps) -> Html {
    let onclick = props.act.reform(|_: MouseEvent| Action::OpenData(Data::Municipalities));
    html! { <button type="button" class="button" {onclick}>{ props.language.say(msg::BENCH_BACK) }</button> }
}

/// What [`Waiting`] needs.
#[derive(Properties, PartialEq)]
pub struct WaitingProps {
    /// The name of the file that is asked for.
    pub name: AttrValue,
    /// The language of its words.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
    /// Opens a file.
    pub open: Callback<Chosen>,
}

/// A study came by a link without its table: asks for it.
#[component]
pub fn Waiting(props: &WaitingProps) -> Html {
    let WaitingProps { name, language, act, open } = props;
    html! {
        <section class="card stack" aria-labelledby="waiting">
            <h2 id="waiting">{ language.say_with(msg::BENCH_WAITING, &[("name", name.as_str().into())]) }</h2>
            <p>{ language.say(msg::BENCH_WAITING_WORDS) }</p>
            <div class="row">
                <OpenButton language={*language} {open} />
                <BackToExample language={*language} {act} />
                <small>{ language.say(msg::BENCH_DROP_HINT) }</small>
            </div>
        </section>
    }
}
