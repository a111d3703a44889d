//! A file comes in by being dropped anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, window};
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
