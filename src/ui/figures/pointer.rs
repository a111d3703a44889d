//! Which point a pointer means.

use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What a pointer does in a figure.
#[derive(Clone, PartialEq)]
pub struct Pointing {
    /// It glances at what it is over; a finger does not, for it scrolls.
    pub onpointermove: Callback<PointerEvent>,
    /// It looks at nothing any more.
    pub onpointerleave: Callback<PointerEvent>,
    /// It chooses what it is over.
    pub onclick: Callback<MouseEvent>,
}

impl Pointing {
    /// `under` finds what is meant by a place in the figure, in CSS pixels from its upper left corner.
    pub fn new(
        under: impl Fn((f64, f64)) -> Option<usize> + 'static,
        onglance: &Callback<Option<usize>>,
        onmark: &Callback<usize>,
    ) -> Pointing {
        let under = std::rc::Rc::new(move |event: &MouseEvent| {
            let figure = event.current_target()?.dyn_into::<web_sys::Element>().ok()?;
            under(within(&figure, event))
        });
        let onpointermove = {
            let (under, onglance) = (under.clone(), onglance.clone());
            Callback::from(move |event: PointerEvent| {
                if event.pointer_type() != "touch" {
                    onglance.emit(under(&event));
                }
            })
        };
        let onmark = onmark.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            if let Some(unit) = under(&event) {
                onmark.emit(unit);
            }
        });
        Pointing { onpointermove, onpointerleave: onglance.reform(|_: PointerEvent| None), onclick }
    }
}

/// Where the pointer is within an element, in CSS pixels from its upper left corner.
fn within(element: &web_sys::Element, event: &MouseEvent) -> (f64, f64) {
    let area = element.get_bounding_client_rect();
    (f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top())
}

/// The point nearest to `at`, no farther than `reach`; by its place in the list.
pub fn nearest(points: impl Iterator<Item = (f64, f64)>, at: (f64, f64), reach: f64) -> Option<usize> {
    points
        .map(|(x, y)| (x - at.0).hypot(y - at.1))
        .enumerate()
        .filter(|(_, distance)| *distance <= reach)
        .min_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_point_within_reach() {
        let points = [(0.0, 0.0), (10.0, 0.0), (10.0, 9.0)];
        assert_eq!(nearest(points.into_iter(), (9.0, 3.0), 20.0), Some(1));
        assert_eq!(nearest(points.into_iter(), (90.0, 3.0), 20.0), None);
        assert_eq!(nearest(std::iter::empty(), (0.0, 0.0), 20.0), None);
    }
}
