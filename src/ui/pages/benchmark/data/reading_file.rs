//! From a chosen file, or a pasted text, to an opening.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::opening::{Opening, Origin};
use super::reason::{Reason, Refusal};
use crate::language::Language;
use crate::study::{BenchmarkWork, Data};
use crate::table::csv::Reading;
use crate::table::px::{self, Cube};
use crate::table::{Encoding, TableProblem};
use crate::task::spreadsheet::{Answer, NoAnswer, Spreadsheet};
use crate::ui::browser::file::{self, Chosen};

/// What comes of reading a file.
#[derive(Clone)]
pub enum Outcome {
    /// It is being read.
    Reading(String),
    /// It can be looked at.
    Opening(Box<Opening>),
    /// Another sheet of the spreadsheet that is being looked at.
    Sheet(usize, Rc<str>),
    /// It cannot be read at all.
    Refused(Rc<Refusal>),
}

/// Reads a file; `tell` is told what comes of it, and later of every other sheet that is asked for.
pub fn begin(chosen: Chosen, language: Language, work: Rc<BenchmarkWork>, tell: Callback<Outcome>) {
    let name = chosen.name();
    tell.emit(Outcome::Reading(name.clone()));
    spawn_local(async move {
        let bytes = match file::read_bytes(&chosen, file::TABLE_LIMIT).await {
            Ok(bytes) => bytes,
            Err(problem) => return refuse(&tell, name, Reason::File(problem)),
        };
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            spreadsheet(name, &bytes, work, tell).await;
        } else {
            text(name, bytes.into(), language, work, &tell);
        }
    });
}

fn refuse(tell: &Callback<Outcome>, name: String, reason: Reason) {
    tell.emit(Outcome::Refused(Rc::new(Refusal { name, reason })));
}

fn text(name: String, bytes: Rc<[u8]>, language: Language, work: Rc<BenchmarkWork>, tell: &Callback<Outcome>) {
    let encoding = Encoding::detect(&bytes);
    let text = encoding.decode(&bytes);
    if text.contains('\0') {
        return refuse(tell, name, Reason::Table(vec![TableProblem::NotText]));
    }
    if px::is_px(&text) {
        return match Cube::read(&text, language.tag()) {
            Ok(cube) => {
                let cut = cube.suggested_cut();
                let text = cube.text(&cut).into();
                let opening = Opening::new(name, Origin::Px(Rc::new(cube), cut), text, Reading::between_tabs(), waiting(work));
                tell.emit(Outcome::Opening(Box::new(opening)));
            }
            Err(problems) => refuse(tell, name, Reason::Table(problems)),
        };
    }
    let reading = reading_of(&work);
    let opening = Opening::new(name, Origin::Bytes(bytes, encoding), text.into(), reading, waiting(work));
    tell.emit(Outcome::Opening(Box::new(opening)));
}

/// A text from the clipboard.
pub fn pasted(name: String, text: String, work: Rc<BenchmarkWork>) -> Opening {
    Opening::new(name, Origin::Text, text.into(), Reading::default(), waiting(work))
}

/// The table that is open, to be read in another way; none where that is an example.
pub fn again(work: &Rc<BenchmarkWork>) -> Option<Opening> {
    match &work.data {
        Data::Own { name, text, reading } if !text.is_empty() => {
            Some(Opening::new(name.clone(), Origin::Text, text.clone(), reading.clone(), Some(work.clone())))
        }
        _ => None,
    }
}

/// The work, if it waits for its table: a table with the columns that it speaks of goes on with its settings.
fn waiting(work: Rc<BenchmarkWork>) -> Option<Rc<BenchmarkWork>> {
    work.waits_for_its_table().then_some(work)
}

/// How a table that is waited for was read where the link was made.
fn reading_of(work: &BenchmarkWork) -> Reading {
    match &work.data {
        Data::Own { reading, .. } if work.waits_for_its_table() => reading.clone(),
        _ => Reading::default(),
    }
}

/// The first answer makes an opening, every later one another sheet of it.
async fn spreadsheet(name: String, bytes: &[u8], work: Rc<BenchmarkWork>, tell: Callback<Outcome>) {
    /// The worker may answer before the page has taken hold of it.
    enum Stage {
        Starting(Option<Result<Answer, NoAnswer>>),
        Open(Rc<Spreadsheet>),
        Shown,
    }
    let stage = Rc::new(RefCell::new(Stage::Starting(None)));
    let answered = {
        let (stage, name, tell) = (stage.clone(), name.clone(), tell.clone());
        move |answer: Result<Answer, NoAnswer>| {
            let mut stage = stage.borrow_mut();
            match &*stage {
                Stage::Starting(_) => *stage = Stage::Starting(Some(answer)),
                Stage::Open(book) => {
                    let outcome = first(&name, book, answer, work.clone());
                    *stage = Stage::Shown;
                    drop(stage);
                    tell.emit(outcome);
                }
                Stage::Shown => {
                    drop(stage);
                    tell.emit(match answer.map_err(Reason::NoAnswer).and_then(text_of) {
                        Ok((_, sheet, text)) => Outcome::Sheet(sheet, text),
                        Err(reason) => Outcome::Refused(Rc::new(Refusal { name: name.clone(), reason })),
                    });
                }
            }
        }
    };
    match Spreadsheet::open(bytes, answered.clone()).await {
        Ok(book) => {
            let early = std::mem::replace(&mut *stage.borrow_mut(), Stage::Open(Rc::new(book)));
            if let Stage::Starting(Some(answer)) = early {
                answered(answer);
            }
        }
        Err(problem) => refuse(&tell, name, Reason::NoAnswer(problem)),
    }
}

fn text_of(answer: Answer) -> Result<(Vec<String>, usize, Rc<str>), Reason> {
    let Answer { sheets, sheet, text } = answer;
    text.map(|text| (sheets, sheet, text.into())).map_err(Reason::Spreadsheet)
}

fn first(name: &str, book: &Rc<Spreadsheet>, answer: Result<Answer, NoAnswer>, work: Rc<BenchmarkWork>) -> Outcome {
    match answer.map_err(Reason::NoAnswer).and_then(text_of) {
        Ok((sheets, sheet, text)) => {
            let origin = Origin::Sheet(book.clone(), sheets.into(), sheet);
            Outcome::Opening(Box::new(Opening::new(name.to_owned(), origin, text, Reading::between_tabs(), waiting(work))))
        }
        Err(reason) => Outcome::Refused(Rc::new(Refusal { name: name.to_owned(), reason })),
    }
}
