//! The one dialog in which all help is shown: beside its button where it is short, else in the middle.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::{Shown, give_back, keys, soon, terms};
use crate::language::{Language, msg};
use crate::ui::browser::surroundings;

/// From this width on there is room beside a button; below it the dialog lies at the foot of the window.
const WIDE: &str = "(min-width: 46.01rem)";

/// Whether the dialog is open.
pub fn is_open(node: &NodeRef) -> bool {
    node.cast::<HtmlDialogElement>().is_some_and(|dialog| dialog.open())
}

/// Opens the dialog when there is something to show, and gives the keyboard back when it has been closed.
#[hook]
pub fn use_dialog(node: &NodeRef, shown: &UseStateHandle<Option<Shown>>, opener: &Rc<RefCell<Option<HtmlElement>>>) {
    {
        let (node, shown, opener) = (node.clone(), shown.setter(), opener.clone());
        use_effect_with((), move |()| {
            // Escape closes a dialog by itself, so the event is what tells.
            let closing = node.cast::<HtmlDialogElement>().map(|dialog| {
                EventListener::new(&dialog, "close", move |_| {
                    shown.set(None);
                    give_back(opener.take());
                })
            });
            move || drop(closing)
        });
    }
    let (node, opener) = (node.clone(), opener.clone());
    use_effect_with(**shown, move |shown| {
        let (Some(dialog), Some(shown)) = (node.cast::<HtmlDialogElement>(), *shown) else { return };
        if !dialog.open() {
            // It stands in the page and is not open: nothing that a browser would refuse.
            let _ = dialog.show_modal();
        }
        let beside = opener.borrow().clone().filter(|_| matches!(shown, Shown::Term(_)) && surroundings::matches(WIDE));
        place(&dialog, beside.as_deref());
        if let Shown::Terms(term) = shown {
            let key = term.map(|term| term.entry().key);
            soon(move || {
                surroundings::focus(".help__list");
                if let Some(key) = key {
                    surroundings::bring_into_view(&format!("#term-{key}"));
                }
            });
        }
    });
}

/// Puts the dialog below its button, or above it where there is no room; without a button the styles place it.
fn place(dialog: &HtmlDialogElement, beside: Option<&Element>) {
    const AWAY: f64 = 8.0;
    let style = dialog.style();
    let Some(button) = beside else {
        for name in ["left", "top", "margin"] {
            // What is not set need not go.
            let _ = style.remove_property(name);
        }
        return;
    };
    let window = web_sys::window();
    let size = |of: Option<wasm_bindgen::JsValue>| of.and_then(|value| value.as_f64()).unwrap_or_default();
    let (width, height) = (
        size(window.as_ref().and_then(|window| window.inner_width().ok())),
        size(window.as_ref().and_then(|window| window.inner_height().ok())),
    );
    let (at, own) = (button.get_bounding_client_rect(), dialog.get_bounding_client_rect());
    let left = (at.left() - 2.0 * AWAY).min(width - own.width() - AWAY).max(AWAY);
    let below = at.bottom() + AWAY;
    // A button that is pressed by keyboard may have been scrolled out of the window.
    let lowest = height - own.height() - AWAY;
    let top = if below < lowest { below } else { (at.top() - AWAY - own.height()).min(lowest) }.max(AWAY);
    for (name, value) in [("margin", "0".to_owned()), ("left", format!("{left}px")), ("top", format!("{top}px"))] {
        // A plain length is always taken.
        let _ = style.set_property(name, &value);
    }
}

/// The dialog, with what it shows.
pub fn dialog(node: &NodeRef, shown: Option<Shown>, language: Language) -> Html {
    let close = {
        let node = node.clone();
        move || {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        }
    };
    let onclick = {
        let (node, close) = (node.clone(), close.clone());
        Callback::from(move |event: MouseEvent| {
            // What lies behind an open dialog counts as the dialog itself; all that it shows stands in a part of it.
            if event.target().is_some_and(|target| node.get().is_some_and(|dialog| *dialog == target)) {
                close();
            }
        })
    };
    let small = matches!(shown, Some(Shown::Term(_)));
    html! {
        <dialog ref={node} class={classes!("help", small.then_some("help--small"))} aria-labelledby="help-title"
            aria-describedby={small.then_some("help-words")} {onclick}>
            if let Some(shown) = shown {
                <div class="help__inside">
                    { match shown {
                        Shown::Term(term) => terms::one(term, language),
                        Shown::Terms(term) => terms::all(term, language),
                        Shown::Keys => keys::all(language),
                    } }
                    <p class="help__buttons">
                        if let Shown::Term(term) = shown {
                            <button type="button" class="button button--small" data-help="terms" data-of={term.entry().key}>
                                { language.say(msg::HELP_TERMS) }
                            </button>
                        }
                        <button type="button" class="button button--small" onclick={Callback::from(move |_: MouseEvent| close())}>
                            { language.say(msg::SHELL_CLOSE) }
                        </button>
                    </p>
                </div>
            }
        </dialog>
    }
}
