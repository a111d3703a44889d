//! What a table reads as before it is opened, and what can be changed about it.

mod columns;
mod how_read;
mod pick;

use yew::prelude::*;

use self::columns::Columns;
use self::how_read::HowRead;
use super::opening::{Opening, Origin};
use super::problems;
use super::reason::Reason;
use super::refused::use_into_view;
use crate::benchmark::ColumnRole;
use crate::language::{Language, msg};
use crate::table::TableProblem;

/// An opening, equal only to itself: comparing two texts would cost more than drawing again.
#[derive(Clone)]
pub struct Shown(pub std::rc::Rc<Opening>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        std::rc::Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What a [`Preview`] needs.
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// What is about to be opened.
    pub opening: Shown,
    /// The language of its words.
    pub language: Language,
    /// Told of every change.
    pub onchange: Callback<Opening>,
    /// Told when it is to be opened as it is shown.
    pub onopen: Callback<()>,
    /// Told when it is put away.
    pub onclose: Callback<()>,
}

/// The first rows of a table, how it is read, what its columns are for, and what is wrong with it.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let PreviewProps { opening: shown, language, onchange, onopen, onclose } = props;
    let (opening, language) = (&shown.0, *language);
    let heading = use_node_ref();
    use_into_view(&heading, opening.name.clone());
    {
        let heading = heading.clone();
        use_effect_with(opening.name.clone(), move |_| {
            if let Some(element) = heading.cast::<web_sys::HtmlElement>() {
                // A heading that cannot take the focus leaves it where it was.
                let _ = element.focus();
            }
        });
    }
    let ready = opening.opened().is_some();
    html! {
        <section class="card stack data-preview" aria-labelledby="data-preview">
            <div class="data-preview__head">
                <h2 ref={heading} id="data-preview" tabindex="-1">{ language.say_with(msg::DATA_PREVIEW, &[("name", opening.name.as_str().into())]) }</h2>
                if let Origin::Px(cube, _) = &opening.origin { <p class="quiet">{ cube.title() }</p> }
            </div>
            { faults(opening, language, onchange) }
            <HowRead opening={shown.clone()} {language} onchange={onchange.clone()} />
            if opening.draft.headers.len() > 1 {
                <Columns opening={shown.clone()} {language} onchange={onchange.clone()} />
            }
            <div class="row">
                if ready {
                    <button type="button" class="button button--main" onclick={onopen.reform(|_: MouseEvent| ())}>{ language.say(msg::DATA_OPEN) }</button>
                } else if opening.draft.table.is_ok() {
                    <p>{ language.say(msg::DATA_NO_RESPONSE) }</p>
                }
                <button type="button" class="button" onclick={onclose.reform(|_: MouseEvent| ())}>{ language.say(msg::DATA_CANCEL) }</button>
            </div>
        </section>
    }
}

/// What is wrong with the table, with a way round each column at fault.
fn faults(opening: &std::rc::Rc<Opening>, language: Language, onchange: &Callback<Opening>) -> Html {
    let Err(found) = &opening.draft.table else { return html! {} };
    let mut headers: Vec<&str> = found.iter().filter_map(TableProblem::header).collect();
    headers.sort_unstable();
    headers.dedup();
    let ignore = |header: &str| {
        let (opening, name) = (opening.clone(), header.to_owned());
        let onclick = onchange.reform(move |_: MouseEvent| (*opening).clone().with_role(&name, ColumnRole::Ignored));
        html! {
            <button type="button" class="button button--small" {onclick}>
                { language.say_with(msg::DATA_IGNORE_COLUMN, &[("header", header.into())]) }
            </button>
        }
    };
    html! {
        <div class="notice notice--problem stack" role="alert">
            <p><strong>{ language.say_with(msg::BENCH_REFUSED, &[("name", opening.name.as_str().into())]) }</strong></p>
            <ul>{ for problems::reason(language, &Reason::Table(found.clone())).into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            if !headers.is_empty() { <p class="row">{ for headers.into_iter().map(ignore) }</p> }
            <p>{ language.say(msg::BENCH_REFUSED_UNCHANGED) }</p>
        </div>
    }
}
