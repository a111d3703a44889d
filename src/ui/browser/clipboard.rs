//! The clipboard.

use gloo::file::Blob;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
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

/// Puts the same thing on the clipboard twice, as HTML for word processors and as text for all others; says whether
/// the browser let us. Where it takes text only, the text.
pub async fn copy_both(html: &str, text: &str) -> bool {
    match write_both(html, text) {
        Ok(promise) => JsFuture::from(promise).await.is_ok() || copy(text).await,
        Err(_) => copy(text).await,
    }
}

/// The class of what goes on the clipboard is looked up by name: older browsers do not have it.
fn write_both(html: &str, text: &str) -> Result<Promise, JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &"ClipboardItem".into())?.dyn_into()?;
    let forms = Object::new();
    for (kind, content) in [("text/html", html), ("text/plain", text)] {
        let blob = Blob::new_with_options(content, Some(kind));
        let blob: &web_sys::Blob = blob.as_ref();
        Reflect::set(&forms, &kind.into(), blob)?;
    }
    let item = Reflect::construct(&class, &Array::of1(&forms))?;
    let clipboard = window().map(|window| window.navigator().clipboard()).ok_or(JsValue::NULL)?;
    let write: Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
    write.call1(&clipboard, &Array::of1(&item))?.dyn_into()
}
