//! What the browser says of its user: languages, the system's theme, the width of the window.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, window};

use crate::language::Language;

/// The language that the browser's user prefers.
pub fn language() -> Language {
    let tags: Vec<String> = window()
        .map(|window| window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect())
        .unwrap_or_default();
    Language::preferred(tags.iter().map(String::as_str))
}

/// The address of the whole page as one file, where this is a release that lies beside it.
pub fn one_file() -> Option<String> {
    let files = window()?.document()?.get_element_by_id("files")?;
    files.get_attribute("data-one-file")
}

/// Whether a media query holds now.
pub fn matches(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|list| list.matches())
}

/// Sets an attribute on the root element of the page.
pub fn mark_root(name: &str, value: &str) {
    if let Some(root) = window().and_then(|window| window.document()).and_then(|document| document.document_element()) {
        // Only a name that is no XML name is refused.
        let _ = root.set_attribute(name, value);
    }
}

/// Sets the title of the page.
pub fn entitle(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Moves to the top of the page, and the keyboard to its main part, as a new page would.
pub fn start_of_page() {
    let Some(window) = window() else { return };
    window.scroll_to_with_x_and_y(0.0, 0.0);
}

/// The page's type size in pixels of the style sheet; 16 where the browser does not say.
pub fn type_size() -> f64 {
    let style = window().and_then(|window| {
        let root = window.document()?.document_element()?;
        window.get_computed_style(&root).ok().flatten()
    });
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| size.trim_end_matches("px").parse::<f64>().ok()).filter(|size| *size > 0.0).unwrap_or(16.0)
}

/// Scrolls no more than is needed to show the element that a selector finds.
pub fn bring_into_view(selector: &str) {
    let found =
        window().and_then(|window| window.document()).and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Moves to the element with this id once the page that holds it has been drawn.
pub fn go_to(id: &'static str) {
    // The page is drawn before the next frame but one.
    gloo::timers::callback::Timeout::new(40, move || {
        let found = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
        if let Some(element) = found {
            element.scroll_into_view();
        }
    })
    .forget();
}

/// Moves to a heading, and the keyboard and the screen reader with it.
pub fn read_from(id: &str) {
    let found = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    let Some(heading) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    heading.set_tab_index(-1);
    heading.scroll_into_view();
    // A heading that does not take the focus is still in view.
    let _ = heading.focus();
}

/// Today's date, as the language writes it.
pub fn today(language: Language) -> String {
    let options = js_sys::Object::new();
    for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // A plain object takes every value.
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    js_sys::Date::new_0().to_locale_date_string(language.tag_for_dates(), &options).into()
}

/// Gives the focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it was.
        let _ = element.focus();
    }
}

/// The element that the keyboard is at.
pub fn focused() -> Option<web_sys::Element> {
    window()?.document()?.active_element()
}
