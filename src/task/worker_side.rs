use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::{Job, Order, Report};

/// How long a slice of work lasts, in milliseconds: short enough that reports look alive.
const SLICE: f64 = 50.0;

/// How long the page has at least between two reports, in milliseconds: they come no faster than anyone reads.
const BETWEEN: f64 = 150.0;

/// A report that takes long to make and to read comes the more rarely: after so many times as long.
const RARELY: f64 = 20.0;

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
        // A table to be read comes as a list; the message with which boot.js starts the worker is not for us.
        let Some(text) = event.data().as_string() else {
            if let Some(scope) = self::scope() {
                super::reading::read(&scope, &event.data());
            }
            return;
        };
        match serde_json::from_str::<Order>(&text).map(|order| Job::begin(&order)) {
            Ok(Ok(job)) => work(Rc::new(Course { job: RefCell::new(job), next_report: Cell::new(0.0) })),
            Ok(Err(refusal)) => post(&Report::Refused(refusal)),
            Err(_) => post(&Report::Died),
        }
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// A job, and when the page is told of it next.
struct Course {
    job: RefCell<Job>,
    next_report: Cell<f64>,
}

/// One slice, then a breath in which messages get through, then the next.
fn work(course: Rc<Course>) {
    let end = js_sys::Date::now() + SLICE;
    let more = course.job.borrow_mut().advance(|| js_sys::Date::now() < end);
    let begun = js_sys::Date::now();
    if !more || begun >= course.next_report.get() {
        post(&course.job.borrow().report());
        let now = js_sys::Date::now();
        course.next_report.set(now + BETWEEN.max((now - begun) * RARELY));
    }
    if more {
        Timeout::new(0, move || work(course)).forget();
    }
}

fn post(report: &Report) {
    if let (Some(scope), Ok(text)) = (scope(), serde_json::to_string(report)) {
        // A page that is gone hears nothing; the worker goes with it.
        let _ = scope.post_message(&text.into());
    }
}
