//! Two windows of the page keep their study in one place. What another window has changed meanwhile is not written over: the
//! page says so, keeps nothing more, and lets the user choose whose study goes on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::browser::storage;
use super::keeping;
use super::workspace::{Showing, use_workspace};
use crate::language::msg;
use crate::study::Study;

/// What was last seen to be kept: its text, and the study in it.
#[derive(Clone, Default)]
struct Seen {
    text: Option<String>,
    study: Option<Rc<Study>>,
}

thread_local! {
    static SEEN: RefCell<Seen> = RefCell::default();
    /// Whether another window has changed the study and the user has not yet chosen.
    static CONTESTED: Cell<bool> = const { Cell::new(false) };
    /// Whom to tell when that begins.
    static WATCHER: RefCell<Option<Callback<()>>> = const { RefCell::new(None) };
}

/// Notes what this window has read or written.
pub fn saw(text: Option<String>, study: Option<Rc<Study>>) {
    SEEN.set(Seen { text, study });
}

/// Whether the kept study is another window's, by something done there since this one last saw it. Turning pages, language
/// and appearance is nothing done.
pub fn is_contested(study: &Rc<Study>) -> bool {
    if CONTESTED.get() {
        return true;
    }
    let now = storage::read(storage::STUDY);
    let seen = SEEN.with_borrow(Seen::clone);
    if now == seen.text {
        return false;
    }
    let is_in = |study: &Rc<Study>, text: &str| study.has_the_work_of(text, keeping::key_of_its_table(study).as_deref());
    let same =
        now.as_deref().is_some_and(|text| is_in(study, text) || seen.study.as_ref().is_some_and(|study| is_in(study, text)));
    if same {
        SEEN.with_borrow_mut(|seen| seen.text = now);
        return false;
    }
    CONTESTED.set(true);
    if let Some(watcher) = WATCHER.with_borrow(Option::clone) {
        watcher.emit(());
    }
    true
}

/// What [`OtherWindow`] needs.
#[derive(Properties, PartialEq)]
pub struct OtherWindowProps {
    /// Says something at the foot of the page.
    pub show: Showing,
}

/// The question whose study goes on, in a live region of its own: it stays until it is answered.
#[component]
pub fn OtherWindow(props: &OtherWindowProps) -> Html {
    let workspace = use_workspace();
    let language = workspace.language();
    let asks = use_state_eq(|| false);
    {
        let (setter, study) = (asks.setter(), workspace.study.clone());
        use_effect_with(study, move |study| {
            WATCHER.set(Some(Callback::from(move |()| setter.set(true))));
            let study = study.clone();
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "storage", move |event| {
                    let key = event.dyn_ref::<web_sys::StorageEvent>().and_then(web_sys::StorageEvent::key);
                    // Without a key everything was cleared.
                    if key.is_none_or(|key| key == storage::STUDY) {
                        is_contested(&study);
                    }
                })
            });
            move || drop(listener)
        });
    }
    let take_theirs = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // What is kept comes with the page, its table too. A page that cannot be loaded anew still asks.
            drop(window.location().reload());
        }
    });
    let keep_mine = {
        let (study, show, asks) = (workspace.study.clone(), props.show.clone(), asks.clone());
        Callback::from(move |_: MouseEvent| {
            CONTESTED.set(false);
            saw(storage::read(storage::STUDY), None);
            asks.set(false);
            let (study, show) = (study.clone(), show.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(words) = keeping::keep(study, language).await {
                    show.emit((words, false, None));
                }
            });
        })
    };
    html! {
        <div class="toast" role="status" aria-live="polite">
            if *asks {
                <div class="toast__words">
                    <span>{ language.say(msg::WINDOW_CONTESTED) }</span>
                    <button type="button" class="button" onclick={keep_mine}>{ language.say(msg::WINDOW_KEEP_MINE) }</button>
                    <button type="button" class="button" onclick={take_theirs}>{ language.say(msg::WINDOW_TAKE_THEIRS) }</button>
                </div>
            }
        </div>
    }
}
