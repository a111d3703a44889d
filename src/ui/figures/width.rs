use web_sys::Element;
use yew::prelude::*;

use crate::ui::browser::size::SizeWatch;

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
            SizeWatch::new(&element, move || {
                let now = f64::from(measured.client_width());
                if now > 0.0 {
                    setter.set(now);
                }
            })
        });
        move || drop(watch)
    });
    *width
}
