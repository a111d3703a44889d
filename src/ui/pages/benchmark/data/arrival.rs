//! A table comes in by being dropped or pasted anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, window};
use yew::prelude::*;

use crate::ui::browser::file::Chosen;

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
