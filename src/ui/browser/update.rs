//! A newer release of the page, which `boot.js` has had fetched: whether one waits, and taking it.

use gloo::events::EventListener;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

/// The event by which `boot.js` says that a release waits.
const EVENT: &str = "virker-update";

/// The function that it leaves for taking that release.
const TAKE: &str = "virkerUseUpdate";

fn taking() -> Option<Function> {
    Reflect::get(&js_sys::global(), &TAKE.into()).ok()?.dyn_into().ok()
}

/// Whether a newer release waits.
pub fn waits() -> bool {
    taking().is_some()
}

/// Tells when one does; no more once what is returned is dropped.
pub fn watch(tell: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, EVENT, move |_| tell()))
}

/// Takes the release that waits: the page is loaded anew.
pub fn take() {
    if let Some(taking) = taking() {
        // What fails here leaves the page as it was.
        let _ = taking.call0(&JsValue::UNDEFINED);
    }
}
