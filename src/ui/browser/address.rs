//! The fragment of the page's address: `#/benchmark` names a page, `#study=…` carries a whole study.

use web_sys::window;

/// What stands before a packed study in the fragment.
const STUDY: &str = "#study=";

/// What the address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A page, by its name in the address; empty for none.
    Page(String),
    /// A study, packed.
    Study(String),
}

/// What the address asks for now.
pub fn wish() -> Wish {
    let fragment = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    match fragment.strip_prefix(STUDY) {
        Some(packed) => Wish::Study(packed.to_owned()),
        None => Wish::Page(fragment.trim_start_matches(['#', '/']).to_owned()),
    }
}

/// Puts a page's name in the address: as a new entry of the browser's history, or in place of the present one.
pub fn show(page: &str, new_entry: bool) {
    let Some(window) = window() else { return };
    let fragment = format!("#/{page}");
    if window.location().hash().is_ok_and(|now| now == fragment) {
        return;
    }
    let Ok(history) = window.history() else { return };
    let null = wasm_bindgen::JsValue::NULL;
    let outcome = if new_entry {
        history.push_state_with_url(&null, "", Some(&fragment))
    } else {
        history.replace_state_with_url(&null, "", Some(&fragment))
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
