//! One stop of the tabulator for many buttons: the arrow keys walk among them.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The attribute by which the buttons of a group are found.
pub const SELECTOR: &str = "button[data-walk]";

/// Moves the focus among the group's buttons on an arrow key, Home or End.
pub fn walk(event: &KeyboardEvent) {
    let Some(group) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Some(from) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Ok(found) = group.query_selector_all(SELECTOR) else { return };
    let buttons: Vec<HtmlElement> = (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect();
    let Some(place) = buttons.iter().position(|button| button.is_same_node(Some(&from))) else { return };
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => (place + 1).min(buttons.len() - 1),
        "ArrowLeft" | "ArrowUp" => place.saturating_sub(1),
        "Home" => 0,
        "End" => buttons.len() - 1,
        _ => return,
    };
    event.prevent_default();
    // A button that cannot take the focus leaves it where it is.
    let _ = buttons[next].focus();
}
