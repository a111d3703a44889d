//! Tests that run in a real browser: what the crate does there and natively must be the same.
//!
//! `make test PARTS=browser` runs all files `tests/browser*.rs`; `webdriver.json` names the browser.
#![cfg(target_arch = "wasm32")]

use virker::language::Language;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The browser's own formatting for a language.
fn as_the_browser_writes(value: f64, decimals: u32, language: Language) -> String {
    let body = "return value.toLocaleString(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })";
    js_sys::Function::new_with_args("value, tag, decimals", body)
        .call3(&JsValue::NULL, &value.into(), &language.tag().into(), &decimals.into())
        .ok()
        .and_then(|written| written.as_string())
        .expect("a number can be written")
}

#[wasm_bindgen_test]
fn numbers_are_written_as_the_browser_writes_them() {
    for language in Language::ALL {
        for (value, decimals) in [(0.0, 0), (7.0, 2), (1234.5, 1), (0.046, 3), (9_876_543.21, 2)] {
            let expected = as_the_browser_writes(value, decimals, language);
            assert_eq!(language.number(value, decimals as usize), expected, "{value} in {}", language.tag());
        }
    }
}
