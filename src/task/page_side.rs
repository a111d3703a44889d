use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::{Order, Report};

/// The browser would not start a worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CannotStart;

/// A task under way in a worker of its own. Dropping it ends the worker.
pub struct Running {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Running {
    /// Starts a worker on an order; `tell` is told every report.
    ///
    /// # Errors
    /// [`CannotStart`] where the browser has no workers or forbids them.
    pub fn start(order: &Order, tell: impl Fn(Report) + Clone + 'static) -> Result<Running, CannotStart> {
        let order = serde_json::to_string(order).map_err(|_| CannotStart)?;
        let worker = spawn().map_err(|_| CannotStart)?;
        let on_message = {
            let tell = tell.clone();
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let report = event.data().as_string().and_then(|text| serde_json::from_str(&text).ok());
                tell(report.unwrap_or(Report::Died));
            })
        };
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |_: ErrorEvent| tell(Report::Died));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.post_message(&order.into()).map_err(|_| CannotStart)?;
        Ok(Running { worker, _on_message: on_message, _on_error: on_error })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // What the worker has said already may still be on its way, to listeners that are gone.
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// `boot.js` knows the names and holds the compiled module that a worker needs.
pub(super) fn spawn() -> Result<Worker, JsValue> {
    let spawner = js_sys::Reflect::get(&js_sys::global(), &"virkerSpawnWorker".into())?;
    spawner.dyn_into::<js_sys::Function>()?.call0(&JsValue::UNDEFINED)?.dyn_into()
}
