use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, ArrayBuffer, Float64Array, Promise, Uint8Array, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::super::listening::Listening;
use super::{Ask, News, Outcome, Read, Summary};
use crate::table::crossing::Arriving;
use crate::table::csv::Draft;

/// Where the bytes of a table are.
pub enum Source {
    /// In a file, or in what stands for one.
    File(Blob),
    /// In the page's own memory.
    Text(Rc<str>),
}

/// A table that is being read in a worker. Dropping it ends the worker.
pub struct TableReader(#[expect(dead_code, reason = "held only for its end")] Listening);

/// What has come of a table so far.
#[derive(Default)]
struct Coming {
    summary: Option<Summary>,
    arriving: Option<Arriving>,
    text: Option<Rc<str>>,
}

impl TableReader {
    /// Starts to read; `tell` is told how far it is, and at the end what was read. None where no worker is to be had.
    pub fn start(source: &Source, ask: &Ask, tell: impl Fn(Outcome) + Clone + 'static) -> Option<TableReader> {
        let worker = super::super::page_side::spawn().ok()?;
        let coming = RefCell::new(Coming::default());
        let said = {
            let tell = tell.clone();
            move |data: JsValue| {
                if let Some(outcome) = coming.borrow_mut().take(&data) {
                    tell(outcome);
                }
            }
        };
        let listening = Listening::to(worker, said, move || tell(Outcome::Died));
        let worker = listening.worker();
        let ask = JsValue::from(serde_json::to_string(ask).ok()?);
        let posted = match source {
            Source::File(blob) => worker.post_message(&Array::of2(blob, &ask)),
            Source::Text(text) => {
                let bytes = Uint8Array::from(text.as_bytes()).buffer();
                worker.post_message_with_transfer(&Array::of2(&bytes, &ask), &Array::of1(&bytes))
            }
        };
        posted.ok()?;
        Some(TableReader(listening))
    }
}

/// What a worker makes of a text; none where no worker is to be had, or it died.
pub async fn read_off_the_page(text: &Rc<str>, ask: &Ask) -> Option<Rc<Read>> {
    let read = Rc::new(RefCell::new(None));
    let mut reader = None;
    let ended = Promise::new(&mut |end, _| {
        let read = read.clone();
        let tell = move |outcome| {
            match outcome {
                Outcome::Share(_) => return,
                Outcome::Read(it) => drop(read.replace(Some(it))),
                Outcome::Died => {}
            }
            // Calling a promise's own function fails only where the page is gone.
            let _ = end.call0(&JsValue::UNDEFINED);
        };
        reader = TableReader::start(&Source::Text(text.clone()), ask, tell.clone());
        if reader.is_none() {
            tell(Outcome::Died);
        }
    });
    let _ = JsFuture::from(ended).await;
    drop(reader);
    read.take()
}

impl Coming {
    /// The next message; what the page is to be told of it.
    fn take(&mut self, message: &JsValue) -> Option<Outcome> {
        if let Some(parts) = message.dyn_ref::<Array>() {
            return self.part(parts).is_none().then_some(Outcome::Died);
        }
        match message.as_string().and_then(|text| serde_json::from_str::<News>(&text).ok()) {
            Some(News::Share(share)) => Some(Outcome::Share(share)),
            Some(News::Summary(summary)) => {
                self.arriving = summary.table.as_ref().ok().cloned().map(Arriving::new);
                self.summary = Some(*summary);
                None
            }
            Some(News::End) => Some(self.end().map_or(Outcome::Died, |read| Outcome::Read(Rc::new(read)))),
            None => Some(Outcome::Died),
        }
    }

    fn part(&mut self, parts: &Array) -> Option<()> {
        let buffer = |place| parts.get(place).dyn_into::<ArrayBuffer>().ok();
        let letters = buffer(1)?;
        let text = String::from_utf8(Uint8Array::new(&letters).to_vec()).ok()?;
        match (buffer(2), buffer(3)) {
            (Some(ends), Some(values)) => {
                let (ends, values) = (Uint32Array::new(&ends).to_vec(), Float64Array::new(&values).to_vec());
                self.arriving.as_mut()?.take(&parts.get(0).as_string()?, text, ends, values);
            }
            _ => self.text = Some(text.into()),
        }
        Some(())
    }

    fn end(&mut self) -> Option<Read> {
        let Summary { encoding, dialect, headers, unit_column, first_rows, rows, table } = self.summary.take()?;
        let table = match table {
            Ok(_) => Ok(self.arriving.take()?.table()?),
            Err(problems) => Err(problems),
        };
        let draft = Draft { dialect, headers, unit_column, first_rows, rows, table };
        Some(Read { text: self.text.take(), encoding, draft: Rc::new(draft) })
    }
}
