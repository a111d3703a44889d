use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;

use super::listening::Listening;
use super::{Order, Report};

/// The browser would not start a worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CannotStart;

/// A task under way in a worker of its own. Dropping it ends the worker.
pub struct Running(#[expect(dead_code, reason = "held only for its end")] Listening);

impl Running {
    /// Starts a worker on an order; `tell` is told every report.
    ///
    /// # Errors
    /// [`CannotStart`] where the browser has no workers or forbids them.
    pub fn start(order: &Order, tell: impl Fn(Report) + Clone + 'static) -> Result<Running, CannotStart> {
        let order = serde_json::to_string(order).map_err(|_| CannotStart)?;
        let worker = spawn().map_err(|_| CannotStart)?;
        let said = {
            let tell = tell.clone();
            move |data: JsValue| {
                let report = data.as_string().and_then(|text| serde_json::from_str(&text).ok());
                tell(report.unwrap_or(Report::Died));
            }
        };
        let listening = Listening::to(worker, said, move || tell(Report::Died));
        listening.worker().post_message(&order.into()).map_err(|_| CannotStart)?;
        Ok(Running(listening))
    }
}

/// `boot.js` knows the names and holds the compiled module that a worker needs.
pub(super) fn spawn() -> Result<Worker, JsValue> {
    let spawner = js_sys::Reflect::get(&js_sys::global(), &"virkerSpawnWorker".into())?;
    spawner.dyn_into::<js_sys::Function>()?.call0(&JsValue::UNDEFINED)?.dyn_into()
}
