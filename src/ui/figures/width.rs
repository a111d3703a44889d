use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// How wide an element is, in CSS pixels, now and after every change; `before` until it is on the page.
///
/// Figures are drawn to this width, so that their letters keep their size on a narrow screen.
#[hook]
pub fn use_width(node: &NodeRef, before: f64) -> f64 {
    let width = use_state_eq(|| before);
    let setter = width.setter();
    use_effect_with(node.clone(), move |node| {
        let watch = node.cast::<Element>().and_then(|element| {
            let measured = element.clone();
            let told = Closure::<dyn FnMut(Array)>::new(move |_: Array| {
                let now = f64::from(measured.client_width());
                if now > 0.0 {
                    setter.set(now);
                }
            });
            let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            Some((observer, told))
        });
        move || {
            if let Some((observer, told)) = watch {
                observer.disconnect();
                drop(told);
            }
        }
    });
    *width
}
