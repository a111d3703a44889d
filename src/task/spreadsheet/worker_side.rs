use std::cell::RefCell;

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::Answer;
use crate::table::spreadsheet::Workbook;

/// From now on opens each file whose bytes the page posts, and reads each sheet that it names.
///
/// Only the program for spreadsheets may call this: what it leads to must stay out of the page's own.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let open = RefCell::new(None::<Workbook>);
    let answering = scope.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let mut open = open.borrow_mut();
        let answer = match (event.data().as_string(), event.data().dyn_into::<ArrayBuffer>()) {
            (Some(sheet), _) => open.as_mut().map(|book| read(book, &sheet)),
            (None, Ok(bytes)) => Some(begin(&mut open, Uint8Array::new(&bytes).to_vec())),
            (None, Err(_)) => None,
        };
        if let Some(Ok(text)) = answer.map(|answer| serde_json::to_string(&answer)) {
            // A page that is gone hears nothing; the worker goes with it.
            let _ = answering.post_message(&text.into());
        }
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Opens a file and reads the first sheet that can be read, or says what is wrong with the first.
fn begin(open: &mut Option<Workbook>, bytes: Vec<u8>) -> Answer {
    let book = match Workbook::open(bytes) {
        Ok(book) => open.insert(book),
        Err(problem) => return Answer { sheets: Vec::new(), sheet: 0, text: Err(problem) },
    };
    let sheets = book.sheets().to_vec();
    let mut first = None;
    for (sheet, name) in sheets.iter().enumerate() {
        let text = book.text(name);
        if text.is_ok() {
            return Answer { sheets, sheet, text };
        }
        first.get_or_insert(text);
    }
    let text = first.unwrap_or(Err(crate::table::spreadsheet::SpreadsheetProblem::NoSheet));
    Answer { sheets, sheet: 0, text }
}

fn read(book: &mut Workbook, name: &str) -> Answer {
    let sheet = book.sheets().iter().position(|sheet| sheet == name).unwrap_or(0);
    Answer { sheets: book.sheets().to_vec(), sheet, text: book.text(name) }
}
