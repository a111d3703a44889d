//! The fragment of the page's address: `#/benchmark` names a page, `#/benchmark?lang=en` a language as well, and `#study=…`
//! carries a whole study.

use wasm_bindgen::JsValue;
use web_sys::window;

use crate::language::Language;

/// What stands before a packed study in the fragment.
const STUDY: &str = "#study=";

/// What the address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A page, by its name in the address, empty for none; and the language to show it in.
    Page(String, Option<Language>),
    /// A study, packed.
    Study(String),
}

/// What the address asks for now.
pub fn wish() -> Wish {
    let fragment = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    match fragment.strip_prefix(STUDY) {
        Some(packed) => Wish::Study(packed.to_owned()),
        None => page_in(&fragment),
    }
}

fn page_in(fragment: &str) -> Wish {
    let (page, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    let tag = query.split('&').find_map(|pair| pair.strip_prefix(LANGUAGE));
    Wish::Page(page.trim_start_matches(['#', '/']).to_owned(), tag.and_then(Language::of_tag))
}

/// What stands before a language's tag.
const LANGUAGE: &str = "lang=";

/// Whether the page itself has made the present entry of the browser's history, by [`show`]: nobody has followed a link there.
pub fn is_own() -> bool {
    let state = window().and_then(|window| window.history().ok()).and_then(|history| history.state().ok());
    state.is_some_and(|state| state.as_bool() == Some(true))
}

/// Puts a page's name in the address, and a language where one has been chosen: as a new entry of the browser's history, or in
/// place of the present one.
pub fn show(page: &str, language: Option<Language>, new_entry: bool) {
    let Some(window) = window() else { return };
    let query = language.map(|language| format!("?{LANGUAGE}{}", language.tag())).unwrap_or_default();
    let fragment = format!("#/{page}{query}");
    let is_there = window.location().hash().is_ok_and(|now| now == fragment);
    if is_there && is_own() {
        return;
    }
    let Ok(history) = window.history() else { return };
    let outcome = if new_entry && !is_there {
        history.push_state_with_url(&JsValue::TRUE, "", Some(&fragment))
    } else {
        history.replace_state_with_url(&JsValue::TRUE, "", Some(&fragment))
    };
    // From file:// some browsers refuse; the page works all the same, only its address stays behind.
    drop(outcome);
}

/// The address that carries a packed study.
pub fn with_study(packed: &str) -> String {
    let location = window().map(|window| window.location());
    let whole = location.and_then(|location| location.href().ok()).unwrap_or_default();
    let page = whole.split('#').next().unwrap_or_default();
    format!("{page}{STUDY}{packed}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_may_come_with_a_language() {
        let page = |name: &str, language| Wish::Page(name.to_owned(), language);
        assert_eq!(page_in("#/benchmark?lang=en"), page("benchmark", Some(Language::English)));
        assert_eq!(page_in("#/?from=afar&lang=da-DK"), page("", Some(Language::Danish)));
        assert_eq!(page_in("#/theory?lang=tlh"), page("theory", None));
        assert_eq!(page_in(""), page("", None));
    }
}
