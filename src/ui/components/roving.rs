//! One stop of the tabulator for many buttons: the arrow keys walk among them.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// By which the buttons of a row are found.
const IN_A_ROW: &str = "button[data-walk]";

/// By which those of a table are found.
const IN_A_TABLE: &str = "td button";

/// Moves the focus among the group's buttons, one after the other, on an arrow key, Home or End.
pub fn walk(event: &KeyboardEvent) {
    move_focus(event, IN_A_ROW, along);
}

/// Moves the focus among the buttons of a table whose rows have `columns` of them each.
pub fn walk_table(event: &KeyboardEvent, columns: usize) {
    move_focus(event, IN_A_TABLE, |key, place, all| within(key, place, columns, all));
}

/// Moves the focus to the button to which `step` leads with the key, from a place among so many.
fn move_focus(event: &KeyboardEvent, selector: &str, step: impl Fn(&str, usize, usize) -> Option<usize>) {
    let Some(group) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Some(from) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Ok(found) = group.query_selector_all(selector) else { return };
    let buttons: Vec<HtmlElement> = (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect();
    let Some(place) = buttons.iter().position(|button| button.is_same_node(Some(&from))) else { return };
    let Some(next) = step(&event.key(), place, buttons.len()) else { return };
    event.prevent_default();
    if let Some(button) = buttons.get(next) {
        // A button that cannot take the focus leaves it where it is.
        let _ = button.focus();
    }
}

/// The place that a key leads to from a place in a row of `all`; `None` for other keys. At an end it stays.
fn along(key: &str, place: usize, all: usize) -> Option<usize> {
    let last = all.saturating_sub(1);
    Some(match key {
        "ArrowRight" | "ArrowDown" => (place + 1).min(last),
        "ArrowLeft" | "ArrowUp" => place.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

/// The place that a key leads to from a place in a table of `all` cells; `None` for other keys. At an edge it stays.
fn within(key: &str, place: usize, columns: usize, all: usize) -> Option<usize> {
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
    use super::{along, within};

    #[test]
    fn keys_lead_along_a_row_and_stay_at_the_ends() {
        let from = |key, place| along(key, place, 4);
        assert_eq!((from("ArrowRight", 1), from("ArrowDown", 3), from("ArrowUp", 0)), (Some(2), Some(3), Some(0)));
        assert_eq!((from("Home", 2), from("End", 0), from("a", 0)), (Some(0), Some(3), None));
    }

    #[test]
    fn keys_lead_along_rows_and_columns_and_stay_at_the_edge() {
        // Two rows of three.
        let from = |key, place| within(key, place, 3, 6);
        assert_eq!((from("ArrowRight", 1), from("ArrowRight", 2), from("ArrowLeft", 3)), (Some(2), Some(2), Some(3)));
        assert_eq!((from("ArrowDown", 1), from("ArrowDown", 4), from("ArrowUp", 4)), (Some(4), Some(4), Some(1)));
        assert_eq!((from("Home", 5), from("End", 3), from("a", 0)), (Some(3), Some(5), None));
    }
}
