use js_sys::{Array, ArrayBuffer, Float64Array, Uint8Array, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync};

use super::{Ask, News, Summary};
use crate::table::Encoding;
use crate::table::crossing::Freight;
use crate::table::csv;

/// How many bytes of a file are fetched at a time.
const PIECE: f64 = 4_194_304.0;

/// The share of the work that goes into fetching the bytes.
const FETCHING: f64 = 0.15;

/// How long the page has at least between two reports, in milliseconds.
const BETWEEN: f64 = 100.0;

/// Reads what the page posted, if that is a table to be read: its source, and how.
pub(crate) fn read(scope: &DedicatedWorkerGlobalScope, posted: &JsValue) {
    let Some(posted) = posted.dyn_ref::<Array>() else { return };
    let Some(ask) = posted.get(1).as_string().and_then(|text| serde_json::from_str::<Ask>(&text).ok()) else { return };
    let mut next = 0.0;
    let mut tell = |share: f64| {
        let now = js_sys::Date::now();
        if now >= next {
            post(scope, &News::Share(share));
            next = now + BETWEEN;
        }
    };
    tell(0.0);
    // A worker that comes to an end without a word has died for the page: that is said by an exception.
    let Some(bytes) = bytes_of(&posted.get(0), &mut tell) else { wasm_bindgen::throw_str("the file cannot be read") };
    let encoding = ask.encoding.unwrap_or_else(|| Encoding::detect(&bytes));
    let text = text_of(bytes, encoding);
    let draft = csv::draft_told(&ask.name, &text, &ask.reading, &mut |share| tell(FETCHING + (1.0 - FETCHING) * share));
    let mut summary = Summary {
        encoding,
        dialect: draft.dialect,
        headers: draft.headers,
        unit_column: draft.unit_column,
        first_rows: draft.first_rows,
        rows: draft.rows,
        table: Err(Vec::new()),
    };
    match &draft.table {
        Err(problems) => {
            summary.table = Err(problems.clone());
            post(scope, &News::Summary(Box::new(summary)));
        }
        Ok(table) => {
            let (label, parts) = Freight::all_of(table);
            summary.table = Ok(label);
            post(scope, &News::Summary(Box::new(summary)));
            for (heading, texts, ends, values) in parts {
                let texts = Uint8Array::from(texts.as_bytes()).buffer();
                let ends = Uint32Array::from(ends.as_slice()).buffer();
                let values = Float64Array::from(values.as_slice()).buffer();
                hand_over(scope, &heading, &[texts, ends, values]);
            }
        }
    }
    if ask.with_text {
        hand_over(scope, "", &[Uint8Array::from(text.as_bytes()).buffer()]);
    }
    post(scope, &News::End);
}

/// The bytes of a file, piece by piece, or those that were posted.
fn bytes_of(source: &JsValue, tell: &mut dyn FnMut(f64)) -> Option<Vec<u8>> {
    if let Some(buffer) = source.dyn_ref::<ArrayBuffer>() {
        return Some(Uint8Array::new(buffer).to_vec());
    }
    let blob = source.dyn_ref::<Blob>()?;
    let size = blob.size();
    let reader = FileReaderSync::new().ok()?;
    let mut bytes = Vec::with_capacity(size as usize);
    let mut done = 0.0;
    while done < size {
        let to = (done + PIECE).min(size);
        let piece = reader.read_as_array_buffer(&blob.slice_with_f64_and_f64(done, to).ok()?).ok()?;
        let piece = Uint8Array::new(&piece);
        let before = bytes.len();
        bytes.resize(before + piece.length() as usize, 0);
        piece.copy_to(bytes.get_mut(before..)?);
        done = to;
        tell(FETCHING * done / size);
    }
    Some(bytes)
}

/// Sound UTF-8 is its own text, and is not copied.
fn text_of(bytes: Vec<u8>, encoding: Encoding) -> String {
    if encoding != Encoding::Utf8 || bytes.starts_with(b"\xef\xbb\xbf") {
        return encoding.decode(&bytes);
    }
    String::from_utf8(bytes).unwrap_or_else(|error| encoding.decode(error.as_bytes()))
}

fn post(scope: &DedicatedWorkerGlobalScope, news: &News) {
    if let Ok(text) = serde_json::to_string(news) {
        // A page that is gone hears nothing; the worker goes with it.
        let _ = scope.post_message(&text.into());
    }
}

/// Hands arrays over to the page without copying them again.
fn hand_over(scope: &DedicatedWorkerGlobalScope, heading: &str, buffers: &[ArrayBuffer]) {
    let (message, transfer) = (Array::of1(&heading.into()), Array::new());
    for buffer in buffers {
        message.push(buffer);
        transfer.push(buffer);
    }
    let _ = scope.post_message_with_transfer(&message, &transfer);
}
