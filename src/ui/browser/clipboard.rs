//! The clipboard.

use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Puts `text` on the clipboard; says whether the browser let us.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    let clipboard = window.navigator().clipboard();
    // Pages that are not served securely have no clipboard at all.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
