//! Which point a pointer means.

use yew::MouseEvent;

/// Where the pointer is within an element, in CSS pixels from its upper left corner.
pub fn within(element: &web_sys::Element, event: &MouseEvent) -> (f64, f64) {
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
