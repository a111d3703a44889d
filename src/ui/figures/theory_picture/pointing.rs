//! Which element of the picture is pointed at, by the mouse, a finger or the keyboard.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

use crate::theory::Id;

/// What is pointed at, and the listeners that find it out: one of each for the whole picture, in which every element
/// names itself by `data-id`.
pub struct Pointing {
    /// The element, if any.
    pub at: Option<Id>,
    /// For the whole picture.
    pub onmouseover: Callback<MouseEvent>,
    /// For the whole picture.
    pub onmouseleave: Callback<MouseEvent>,
    /// For the whole picture.
    pub onfocusin: Callback<FocusEvent>,
    /// For the whole picture.
    pub onfocusout: Callback<FocusEvent>,
}

/// Follows the mouse and the focus over a picture.
#[hook]
pub fn use_pointing() -> Pointing {
    let pointed = use_state_eq(|| None::<Id>);
    let point = {
        let pointed = pointed.setter();
        move |target: Option<EventTarget>| pointed.set(named(target))
    };
    let on_mouse = point.clone();
    let on_focus = point.clone();
    let leave = point.clone();
    Pointing {
        at: (*pointed).clone(),
        onmouseover: Callback::from(move |event: MouseEvent| on_mouse(event.target())),
        onmouseleave: Callback::from(move |_: MouseEvent| leave(None)),
        onfocusin: Callback::from(move |event: FocusEvent| on_focus(event.target())),
        onfocusout: Callback::from(move |_: FocusEvent| point(None)),
    }
}

/// The id of the element of the picture in which an event happened.
fn named(target: Option<EventTarget>) -> Option<Id> {
    let element = target?.dyn_into::<Element>().ok()?.closest("[data-id]").ok().flatten()?;
    element.get_attribute("data-id").map(Id::from)
}
