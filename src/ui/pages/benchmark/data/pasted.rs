//! A table comes in by being pasted anywhere on the page.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, window};
use yew::prelude::*;

/// Takes a table that is pasted anywhere but into a field. Text on one line without a tabulator is none.
#[hook]
pub fn use_paste(ontext: Callback<String>) {
    use_effect_with(ontext, |ontext| {
        let ontext = ontext.clone();
        let listener = window().map(|window| {
            EventListener::new(&window, "paste", move |event| {
                let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
                let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
                if target.is_some_and(|target| matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")) {
                    return;
                }
                let text = event.clipboard_data().and_then(|carried| carried.get_data("text/plain").ok()).unwrap_or_default();
                if text.contains('\t') || text.trim().contains('\n') {
                    ontext.emit(text);
                }
            })
        });
        move || drop(listener)
    });
}
