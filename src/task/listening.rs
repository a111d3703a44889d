use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// A worker that is listened to. Dropping it ends the worker, and with it what is heard of it.
pub struct Listening {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Listening {
    /// Listens to a worker: to what it says, and to that it died.
    pub fn to(worker: Worker, mut said: impl FnMut(JsValue) + 'static, mut died: impl FnMut() + 'static) -> Listening {
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| said(event.data()));
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |_: ErrorEvent| died());
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Listening { worker, _on_message: on_message, _on_error: on_error }
    }

    /// The worker, to be told something.
    pub fn worker(&self) -> &Worker {
        &self.worker
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        // What the worker has said already may still be on its way, to listeners that are gone.
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
