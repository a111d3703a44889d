//! From a chosen file, or a pasted text, to an opening.

use std::cell::{Cell, RefCell};
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
use crate::task::reading::AT_ONCE;
use crate::task::spreadsheet::{Answer, NoAnswer, Spreadsheet};
use crate::ui::browser::file::{self, Chosen};

/// What comes of reading a file.
#[derive(Clone)]
pub enum Outcome {
    /// It can be looked at.
    Opening(Box<Opening>),
    /// Another sheet of the spreadsheet that is being looked at.
    Sheet(usize, Rc<str>),
    /// It cannot be read at all.
    Refused(Rc<Refusal>),
}

/// So many bytes tell what kind of file it is.
const BEGINNING: u64 = 4_096;

/// Reads a file; `tell` is told what comes of it, and later of every other sheet that is asked for. Dropping what is
/// returned puts it away: nothing more is told, and a spreadsheet is closed.
pub fn begin(chosen: Chosen, language: Language, work: Rc<BenchmarkWork>, tell: Callback<Outcome>) -> Rc<UnderWay> {
    let name = chosen.name();
    let under_way = Rc::new(UnderWay::default());
    let tell = under_way.guarded(&tell);
    let book = under_way.book.clone();
    spawn_local(async move {
        // A large text goes to a worker; a spreadsheet goes to its own, and PC-Axis files are read whole.
        if chosen.size() <= file::TABLE_LIMIT && chosen.size() > AT_ONCE as u64 {
            let beginning = file::read_bytes(&chosen.slice(0, BEGINNING), BEGINNING).await.unwrap_or_default();
            let start = Encoding::detect(&beginning).decode(&beginning);
            if !is_spreadsheet(&beginning) && !px::is_px(&start) {
                let reading = reading_of(&work);
                let opening = Opening::new(name, Origin::File(chosen, None), "".into(), reading, waiting(work));
                return tell.emit(Outcome::Opening(Box::new(opening)));
            }
        }
        let bytes = match file::read_bytes(&chosen, file::TABLE_LIMIT).await {
            Ok(bytes) => bytes,
            Err(problem) => return refuse(&tell, name, Reason::File(problem)),
        };
        if is_spreadsheet(&bytes) {
            spreadsheet(name, &bytes, work, tell, book).await;
        } else {
            text(name, bytes.into(), language, work, &tell);
        }
    });
    under_way
}

fn is_spreadsheet(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// A file that is being read. It goes with whoever holds it.
#[derive(Default)]
pub struct UnderWay {
    is_put_away: Rc<Cell<bool>>,
    book: Rc<RefCell<Book>>,
}

impl UnderWay {
    /// Tells on until this is put away.
    fn guarded(&self, tell: &Callback<Outcome>) -> Callback<Outcome> {
        let (is_put_away, tell) = (self.is_put_away.clone(), tell.clone());
        Callback::from(move |outcome: Outcome| {
            if !is_put_away.get() {
                tell.emit(outcome);
            }
        })
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        // A spreadsheet that is shown by now is held by its opening, and still tells of its sheets.
        if matches!(*self.book.borrow(), Book::Shown) {
            return;
        }
        self.is_put_away.set(true);
        self.book.replace(Book::PutAway);
    }
}

/// How far a spreadsheet has come.
#[derive(Default)]
enum Book {
    /// Nothing has been heard of it.
    #[default]
    Starting,
    /// The worker has answered before the page has taken hold of it.
    Early(Result<Answer, NoAnswer>),
    /// It is being opened.
    Open(Rc<Spreadsheet>),
    /// Its first sheet is there.
    Shown,
    /// It is no longer wanted.
    PutAway,
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
async fn spreadsheet(name: String, bytes: &[u8], work: Rc<BenchmarkWork>, tell: Callback<Outcome>, stage: Rc<RefCell<Book>>) {
    let answered = {
        let (stage, name, tell) = (stage.clone(), name.clone(), tell.clone());
        move |answer: Result<Answer, NoAnswer>| {
            let mut stage = stage.borrow_mut();
            match &*stage {
                Book::Starting | Book::Early(_) => *stage = Book::Early(answer),
                Book::Open(book) => {
                    let outcome = first(&name, book, answer, work.clone());
                    let held = std::mem::replace(&mut *stage, Book::Shown);
                    drop(stage);
                    tell.emit(outcome);
                    // Ending a worker ends what listens to it, which is here: a moment later.
                    gloo::timers::callback::Timeout::new(0, move || drop(held)).forget();
                }
                Book::Shown => {
                    drop(stage);
                    tell.emit(match answer.map_err(Reason::NoAnswer).and_then(text_of) {
                        Ok((_, sheet, text)) => Outcome::Sheet(sheet, text),
                        Err(reason) => Outcome::Refused(Rc::new(Refusal { name: name.clone(), reason })),
                    });
                }
                Book::PutAway => {}
            }
        }
    };
    match Spreadsheet::open(bytes, answered.clone()).await {
        Ok(book) => {
            let mut now = stage.borrow_mut();
            if matches!(*now, Book::PutAway) {
                return;
            }
            let early = std::mem::replace(&mut *now, Book::Open(Rc::new(book)));
            drop(now);
            if let Book::Early(answer) = early {
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
