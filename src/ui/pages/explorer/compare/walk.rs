//! A table of buttons as one stop of the tabulator: the arrow keys walk along its rows and columns.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Moves the focus among the buttons of a table whose rows have `columns` of them each.
pub fn walk(event: &KeyboardEvent, columns: usize) {
    let Some(table) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Some(from) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Ok(found) = table.query_selector_all("td button") else { return };
    let buttons: Vec<HtmlElement> = (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect();
    let Some(place) = buttons.iter().position(|button| button.is_same_node(Some(&from))) else { return };
    let Some(next) = step(&event.key(), place, columns, buttons.len()) else { return };
    event.prevent_default();
    if let Some(button) = buttons.get(next) {
        // A button that cannot take the focus leaves it where it is.
        let _ = button.focus();
    }
}

/// The place that a key leads to from a place in a table of `all` cells; `None` for other keys. At an edge it stays.
fn step(key: &str, place: usize, columns: usize, all: usize) -> Option<usize> {
    let columns = columns.max(1);
    let row = place - place % columns;
    Some(match key {
        "ArrowRight" => (place + 1).min(row + columns - 1).min(all.saturating_sub(1)),
        "ArrowLeft" => place.saturating_sub(1).max(row),
        "ArrowDown" if place + columns < all => place + columns,
        "ArrowUp" if place >= columns => place - columns,
        "ArrowDown" | "ArrowUp" => place,
        "Home" => row,
        "End" => (row + columns - 1).min(all.saturating_sub(1)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn keys_lead_along_rows_and_columns_and_stay_at_the_edge() {
        // Two rows of three.
        let from = |key, place| step(key, place, 3, 6);
        assert_eq!((from("ArrowRight", 1), from("ArrowRight", 2), from("ArrowLeft", 3)), (Some(2), Some(2), Some(3)));
        assert_eq!((from("ArrowDown", 1), from("ArrowDown", 4), from("ArrowUp", 4)), (Some(4), Some(4), Some(1)));
        assert_eq!((from("Home", 5), from("End", 3), from("a", 0)), (Some(3), Some(5), None));
    }
}
