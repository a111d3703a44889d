use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::{Answer, NoAnswer};

/// A spreadsheet that is open in a worker of its own. Dropping it closes it.
pub struct Spreadsheet {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Spreadsheet {
    /// Has a file opened; `tell` is told of its sheets, and again after every [`Spreadsheet::choose`].
    ///
    /// # Errors
    /// [`NoAnswer::NotFetched`] where the program that reads spreadsheets cannot be had.
    pub async fn open(bytes: &[u8], tell: impl Fn(Result<Answer, NoAnswer>) + Clone + 'static) -> Result<Spreadsheet, NoAnswer> {
        let worker = spawn().await.map_err(|_| NoAnswer::NotFetched)?;
        let on_message = {
            let tell = tell.clone();
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let answer = event.data().as_string().and_then(|text| serde_json::from_str(&text).ok());
                tell(answer.ok_or(NoAnswer::Died));
            })
        };
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |_: ErrorEvent| tell(Err(NoAnswer::Died)));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let bytes = Uint8Array::from(bytes).buffer();
        worker.post_message_with_transfer(&bytes, &Array::of1(&bytes)).map_err(|_| NoAnswer::NotFetched)?;
        Ok(Spreadsheet { worker, _on_message: on_message, _on_error: on_error })
    }

    /// Asks for another sheet.
    pub fn choose(&self, sheet: &str) {
        // A worker that is gone has said so.
        let _ = self.worker.post_message(&sheet.into());
    }
}

impl Drop for Spreadsheet {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// `boot.js` knows the names, and how to fetch.
async fn spawn() -> Result<Worker, JsValue> {
    let spawner = js_sys::Reflect::get(&js_sys::global(), &"virkerSpawnSpreadsheet".into())?;
    let promise: Promise = spawner.dyn_into::<js_sys::Function>()?.call0(&JsValue::UNDEFINED)?.dyn_into()?;
    JsFuture::from(promise).await?.dyn_into()
}
