//! When an element changes its size.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};

/// Watches an element until it is dropped.
pub struct SizeWatch {
    observer: ResizeObserver,
    /// The browser calls it as long as the observer lives.
    _told: Closure<dyn FnMut()>,
}

impl SizeWatch {
    /// Calls `told` whenever the element's size changes, the first time soon after this; nothing where the browser cannot
    /// watch.
    pub fn new(element: &Element, told: impl FnMut() + 'static) -> Option<SizeWatch> {
        let told = Closure::<dyn FnMut()>::new(told);
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(SizeWatch { observer, _told: told })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
