use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Worker;

use super::super::listening::Listening;
use super::{Answer, NoAnswer};

/// A spreadsheet that is open in a worker of its own. Dropping it closes it.
pub struct Spreadsheet(Listening);

impl Spreadsheet {
    /// Has a file opened; `tell` is told of its sheets, and again after every [`Spreadsheet::choose`].
    ///
    /// # Errors
    /// [`NoAnswer::NotFetched`] where the program that reads spreadsheets cannot be had.
    pub async fn open(bytes: &[u8], tell: impl Fn(Result<Answer, NoAnswer>) + Clone + 'static) -> Result<Spreadsheet, NoAnswer> {
        let worker = spawn().await.map_err(|_| NoAnswer::NotFetched)?;
        let said = {
            let tell = tell.clone();
            move |data: JsValue| {
                let answer = data.as_string().and_then(|text| serde_json::from_str(&text).ok());
                tell(answer.ok_or(NoAnswer::Died));
            }
        };
        let listening = Listening::to(worker, said, move || tell(Err(NoAnswer::Died)));
        let bytes = Uint8Array::from(bytes).buffer();
        let posted = listening.worker().post_message_with_transfer(&bytes, &Array::of1(&bytes));
        posted.map_err(|_| NoAnswer::NotFetched)?;
        Ok(Spreadsheet(listening))
    }

    /// Asks for another sheet.
    pub fn choose(&self, sheet: &str) {
        // A worker that is gone has said so.
        let _ = self.0.worker().post_message(&sheet.into());
    }
}

/// `boot.js` knows the names, and how to fetch.
async fn spawn() -> Result<Worker, JsValue> {
    let spawner = js_sys::Reflect::get(&js_sys::global(), &"virkerSpawnSpreadsheet".into())?;
    let promise: Promise = spawner.dyn_into::<js_sys::Function>()?.call0(&JsValue::UNDEFINED)?.dyn_into()?;
    JsFuture::from(promise).await?.dyn_into()
}
