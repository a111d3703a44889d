//! Elements and configurations that are dragged. Whatever is done by dragging can be done with a list or a button too.

use web_sys::DragEvent;
use yew::prelude::*;

use crate::theory::Id;

/// The kind under which the id of what is dragged is carried, so that nothing else is taken for it.
const KIND: &str = "application/x-virker-element";

/// Lets something be dragged by a handle.
pub fn takes(id: &Id) -> Callback<DragEvent> {
    let id = id.clone();
    Callback::from(move |event: DragEvent| {
        if let Some(carried) = event.data_transfer() {
            // A browser that refuses drags nothing, and the lists and buttons are there.
            drop(carried.set_data(KIND, &id));
        }
    })
}

/// Lets what is dragged be dropped here, where a browser would refuse it. The second is told when it comes and goes.
pub fn lets(hovered: Callback<bool>) -> Callback<DragEvent> {
    Callback::from(move |event: DragEvent| {
        if event.data_transfer().is_some_and(|carried| carried.types().includes(&KIND.into(), 0)) {
            event.prevent_default();
            hovered.emit(true);
        }
    })
}

/// Tells what was dropped here.
pub fn dropped(told: Callback<Id>) -> Callback<DragEvent> {
    Callback::from(move |event: DragEvent| {
        let id = event.data_transfer().and_then(|carried| carried.get_data(KIND).ok()).filter(|id| !id.is_empty());
        if let Some(id) = id {
            event.prevent_default();
            told.emit(Id::from(id));
        }
    })
}
