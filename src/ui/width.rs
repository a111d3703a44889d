//! How wide an element is, for figures that are laid out to fit.

use web_sys::Element;
use yew::prelude::*;

use super::browser::size::SizeWatch;
use super::browser::surroundings;

/// The width of the element in sixteenths of the page's type size; `None` before it has been measured.
///
/// Larger type makes the same window narrower, so that a figure with larger words in it is laid out for fewer
/// of them.
#[hook]
pub fn use_width(node: &NodeRef) -> Option<f64> {
    let width = use_state_eq(|| None::<f64>);
    let node = node.clone();
    let setter = width.setter();
    use_effect_with((), move |()| {
        let watch = node.cast::<Element>().and_then(|element| {
            let measured = element.clone();
            let measure = move || {
                let unit = surroundings::type_size() / 16.0;
                let width = measured.get_bounding_client_rect().width() / unit;
                // Whole units, so that a scroll bar's fraction does not lay everything out anew.
                if width > 0.0 {
                    setter.set(Some(width.floor()));
                }
            };
            measure();
            SizeWatch::new(&element, measure)
        });
        move || drop(watch)
    });
    *width
}
