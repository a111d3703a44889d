use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::{Job, Order, Report};

/// How long a slice of work lasts, in milliseconds: short enough that reports look alive.
const SLICE: f64 = 50.0;

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Whether this code runs in a worker and not in the page.
pub fn in_worker() -> bool {
    scope().is_some()
}

/// From now on carries out each order that the page posts.
pub fn serve() {
    let Some(scope) = scope() else { return };
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        // The message with which boot.js starts the worker is no text, and not for us.
        let Some(order) = event.data().as_string().and_then(|text| serde_json::from_str::<Order>(&text).ok()) else { return };
        match Job::begin(&order) {
            Some(job) => work(Rc::new(RefCell::new(job))),
            None => post(&Report::Refused),
        }
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// One slice, then a breath in which messages get through, then the next.
fn work(job: Rc<RefCell<Job>>) {
    let end = js_sys::Date::now() + SLICE;
    let report = job.borrow_mut().advance(|| js_sys::Date::now() < end);
    let more = matches!(report, Report::Partial(_));
    post(&report);
    if more {
        Timeout::new(0, move || work(job)).forget();
    }
}

fn post(report: &Report) {
    if let (Some(scope), Ok(text)) = (scope(), serde_json::to_string(report)) {
        // A page that is gone hears nothing; the worker goes with it.
        let _ = scope.post_message(&text.into());
    }
}
