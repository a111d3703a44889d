//! Data in: the table in use, and every way to another.

mod pasted;
pub mod choices;
pub mod incoming;
mod opening;
mod preview;
mod problems;
mod reading_file;
mod reason;
mod refused;
mod ways_in;

use std::rc::Rc;

use yew::prelude::*;

use self::incoming::{Stage, Step};
use self::ways_in::{BackToExample, Examples, OpenButton};

use crate::language::{Language, msg};
use crate::study::Action;
use crate::ui::browser::file::Chosen;
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
    /// Reads a file.
    pub open: Callback<Chosen>,
    /// How far a table is that is coming in.
    pub stage: UseReducerHandle<Stage>,
}

/// What the page is for, the table in use, and what must be known of it.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let HeadProps { subject, language, act, open, stage } = props;
    let language = *language;
    html! {
        <header class="page__head">
            <h1 id="title" tabindex="-1">{ language.say(msg::BENCH_TITLE) }</h1>
            <p class="page__lead">{ language.say(msg::BENCH_LEAD) }</p>
            if let Some(example) = subject.as_ref().and_then(|subject| subject.known) {
                <aside class="notice" aria-label={language.say(msg::BENCH_NOTICE_NAME)}>
                    <p>{ example.notice.in_language(language) }</p>
                </aside>
            }
            if let Some(subject) = subject {
                <section class="bench-data" aria-label={language.say(msg::BENCH_DATA_NAME)}>
                    <div class="bench-data__words">
                        <p><span class="bench-data__title">{ subject.names(language).title(&subject.table) }</span>{ " " }{ size(subject, language) }</p>
                        { dropped(subject, language) }
                    </div>
                    <div class="row">
                        <OpenButton {language} {open} />
                        { paste_button(language, stage) }
                        { again_button(subject, language, stage) }
                        <small>{ language.say(msg::BENCH_DROP_HINT) }</small>
                    </div>
                    <Examples {language} data={subject.work.data.clone()} {act} />
                </section>
            }
            <incoming::Shows stage={stage.clone()} />
        </header>
    }
}

fn paste_button(language: Language, stage: &UseReducerHandle<Stage>) -> Html {
    let dispatcher = stage.dispatcher();
    let onclick = Callback::from(move |_: MouseEvent| dispatcher.dispatch(Step::To(Stage::Pasting)));
    html! { <button type="button" class="button" {onclick}>{ language.say(msg::DATA_PASTE) }</button> }
}

/// One's own table can be read in another way, and its columns given other roles.
fn again_button(subject: &Subject, language: Language, stage: &UseReducerHandle<Stage>) -> Html {
    if subject.known.is_some() {
        return html! {};
    }
    let (dispatcher, work) = (stage.dispatcher(), subject.work.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(opening) = reading_file::again(&work) {
            dispatcher.dispatch(Step::To(Stage::Opening(Rc::new(opening))));
        }
    });
    html! { <button type="button" class="button" {onclick}>{ language.say(msg::DATA_AGAIN) }</button> }
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
            let missing: Vec<String> = unit.missing.iter().map(|header| subject.names(language).label(header)).collect();
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

/// What [`Arriving`] needs.
#[derive(Properties, PartialEq)]
pub struct ArrivingProps {
    /// The name of the file.
    pub name: AttrValue,
    /// How much of it is there, from 0 to 1.
    pub share: f64,
    /// The language of its words.
    pub language: Language,
}

/// The table of the last visit is on its way.
#[component]
pub fn Arriving(props: &ArrivingProps) -> Html {
    let ArrivingProps { name, share, language } = props;
    let words = language.say_with(msg::DATA_ARRIVING, &[("name", name.as_str().into())]);
    html! {
        <section class="card stack" aria-labelledby="arriving">
            <h2 id="arriving">{ words.clone() }</h2>
            <progress class="progress" max="100" value={format!("{:.0}", share * 100.0)} aria-label={words} />
            <p class="quiet">{ language.say(msg::DATA_ARRIVING_WORDS) }</p>
        </section>
    }
}
