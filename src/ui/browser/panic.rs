//! What the user sees when the program itself has failed: what happened, and the work, still savable.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, window};

use super::{file, storage, tables};
use crate::language::{Language, msg};
use crate::study::Study;

thread_local! {
    /// The study as it last stood, and the language of the page.
    static LAST: RefCell<(Option<Rc<Study>>, Language)> = const { RefCell::new((None, Language::English)) };
}

/// Remembers the study, so that it can be saved should the program fail.
pub fn remember(study: Rc<Study>, language: Language) {
    LAST.with(|last| {
        if let Ok(mut last) = last.try_borrow_mut() {
            *last = (Some(study), language);
        }
    });
}

/// From now on a panic ends in a sentence and a way to save the work, not in a dead page.
pub fn watch() {
    // Yew would put its own hook in the place of one that is set behind its back.
    yew::set_custom_panic_hook(Box::new(|information| {
        let reason = information.to_string();
        web_sys::console::error_1(&reason.as_str().into());
        let (study, language) = LAST.with(|last| last.try_borrow().map(|last| last.clone()).unwrap_or_default());
        if let Some(document) = window().and_then(|window| window.document()) {
            // Where even this fails there is nothing left to show it with.
            let _ = explain(&document, study, language, &reason);
        }
    }));
}

fn explain(document: &Document, study: Option<Rc<Study>>, language: Language, reason: &str) -> Option<()> {
    let part = |tag: &str, class: &str, text: &str| -> Option<Element> {
        let element = document.create_element(tag).ok()?;
        element.set_class_name(class);
        element.set_text_content(Some(text));
        Some(element)
    };
    let board = part("div", "failure", "")?;
    board.set_attribute("role", "alertdialog").ok()?;
    let card = part("div", "failure__card card stack", "")?;
    card.append_child(part("h1", "", &language.say(msg::FAILURE_TITLE))?.as_ref()).ok()?;
    card.append_child(part("p", "", &language.say(msg::FAILURE_WORDS))?.as_ref()).ok()?;
    let buttons = part("p", "row", "")?;
    if let Some(study) = study {
        let save = part("button", "button button--main", &language.say(msg::FAILURE_SAVE))?;
        on_click(&save, move || {
            // Whether the browser saved it, the browser itself shows.
            let _ = file::save("virker.json", "application/json", &study.to_readable_text());
        });
        buttons.append_child(save.as_ref()).ok()?;
    }
    let again = part("button", "button", &language.say(msg::FAILURE_AGAIN))?;
    on_click(&again, || drop(window().map(|window| window.location().reload())));
    buttons.append_child(again.as_ref()).ok()?;
    let afresh = part("button", "button", &language.say(msg::FAILURE_AFRESH))?;
    on_click(&afresh, || {
        storage::forget(storage::STUDY);
        tables::ask_to_forget();
        drop(window().map(|window| window.location().reload()));
    });
    buttons.append_child(afresh.as_ref()).ok()?;
    card.append_child(buttons.as_ref()).ok()?;
    card.append_child(part("small", "", reason)?.as_ref()).ok()?;
    board.append_child(card.as_ref()).ok()?;
    document.body()?.append_child(board.as_ref()).ok()?;
    Some(())
}

fn on_click(element: &Element, act: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(act);
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        element.set_onclick(Some(listener.as_ref().unchecked_ref()));
    }
    // The page is at its end: the listener lives as long as it.
    listener.forget();
}
