//! A table of the user's own: chosen, or dropped anywhere on the page.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, window};
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::{Action, Data};
use crate::table::TableProblem;
use crate::ui::browser::file::{self, Chosen, FileProblem};
use crate::ui::pages::benchmark::sentences;
use crate::ui::wording;

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// It could not be read.
    File(FileProblem),
    /// It was read, but is no sound table.
    Table(Vec<TableProblem>),
}

/// A file that was not opened, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The name of the file.
    pub name: String,
    /// Why.
    pub reason: Reason,
}

/// What came of opening a file.
pub type Outcome = Result<String, Rc<Refusal>>;

/// Reads a file as a table and opens it; what is open stays so if it is none.
pub fn open(chosen: Chosen, act: Callback<Action>, tell: Callback<Outcome>) {
    spawn_local(async move {
        let name = chosen.name();
        let refuse = |reason| Err(Rc::new(Refusal { name: name.clone(), reason }));
        let outcome = match file::read_text(&chosen).await {
            Err(problem) => refuse(Reason::File(problem)),
            Ok(text) => {
                let data = Data::own(name.clone(), text);
                match data.table() {
                    Err(problems) => refuse(Reason::Table(problems)),
                    Ok(_) => {
                        act.emit(Action::OpenData(data));
                        Ok(name)
                    }
                }
            }
        };
        tell.emit(outcome);
    });
}

/// Lets a file be dropped anywhere on the page; returns whether one hovers over it.
#[hook]
pub fn use_drop(onfile: Callback<Chosen>) -> bool {
    let hovering = use_state_eq(|| false);
    let setter = hovering.setter();
    use_effect_with(onfile, move |onfile| {
        let listeners = window().map(|window| {
            let listen = |name: &'static str, act: Box<dyn Fn(&DragEvent)>| {
                EventListener::new_with_options(&window, name, EventListenerOptions::enable_prevent_default(), move |event| {
                    if let Some(event) = event.dyn_ref::<DragEvent>().filter(|event| carries_files(event)) {
                        event.prevent_default();
                        act(event);
                    }
                })
            };
            let (over, left, dropped, onfile) = (setter.clone(), setter.clone(), setter, onfile.clone());
            [
                listen("dragover", Box::new(move |_| over.set(true))),
                listen(
                    "dragleave",
                    Box::new(move |event| {
                        // Leaving one element for another within the page has a target; leaving the page has none.
                        if event.related_target().is_none() {
                            left.set(false);
                        }
                    }),
                ),
                listen(
                    "drop",
                    Box::new(move |event| {
                        dropped.set(false);
                        let files = event.data_transfer().and_then(|carried| carried.files());
                        if let Some(first) = files.and_then(|files| gloo::file::FileList::from(files).to_vec().into_iter().next())
                        {
                            onfile.emit(first);
                        }
                    }),
                ),
            ]
        });
        move || drop(listeners)
    });
    *hovering
}

fn carries_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|carried| carried.types().includes(&"Files".into(), 0))
}

/// What a [`Refused`] needs.
#[derive(Properties, PartialEq)]
pub struct RefusedProps {
    /// What was not opened.
    pub refusal: Rc<Refusal>,
    /// The language of its words.
    pub language: Language,
    /// Told when it is put away.
    pub onclose: Callback<()>,
}

/// Why a file was not opened, in full.
#[component]
pub fn Refused(props: &RefusedProps) -> Html {
    let language = props.language;
    let node = use_node_ref();
    {
        // The file may have been dropped far down the page.
        let node = node.clone();
        use_effect_with(props.refusal.clone(), move |_| {
            if let Some(element) = node.cast::<web_sys::HtmlElement>() {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Center);
                element.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
    let sentences: Vec<String> = match &props.refusal.reason {
        Reason::File(problem) => vec![capital(&wording::file_problem(language, problem))],
        Reason::Table(problems) => problems.iter().map(|problem| sentences::table_problem(language, problem)).collect(),
    };
    html! {
        <div ref={node} class="notice notice--problem stack" role="alert">
            <p><strong>{ language.say_with(msg::BENCH_REFUSED, &[("name", props.refusal.name.as_str().into())]) }</strong></p>
            <ul>{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            <p>
                { language.say(msg::BENCH_REFUSED_UNCHANGED) }{ " " }
                <button type="button" class="button button--small" onclick={props.onclose.reform(|_: MouseEvent| ())}>
                    { language.say(msg::SHELL_CLOSE) }
                </button>
            </p>
        </div>
    }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
