//! Large tables are read in a worker: the page is told how far it is, and is handed the table column by column.
//!
//! The page posts a file, or a text, and how it is to be read. Dropping the page's [`TableReader`] ends the worker, and
//! what was open before stays open.

mod page_side;
mod worker_side;

pub use page_side::{Source, TableReader, read_off_the_page};
pub(super) use worker_side::read;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::table::crossing::Label;
use crate::table::csv::{Dialect, Draft, Reading};
use crate::table::{Encoding, TableProblem};

/// Texts up to so many bytes are read by the page itself: that takes it no longer than the blink of an eye.
pub const AT_ONCE: usize = 2_000_000;

/// How a table is to be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// What it is called.
    pub name: String,
    /// What the user says of its text.
    pub reading: Reading,
    /// How its letters are written as bytes; none where that is to be found out.
    pub encoding: Option<Encoding>,
    /// Whether the page wants the text as well, because it has only the file.
    pub with_text: bool,
}

/// What came of reading.
#[derive(Clone)]
pub enum Outcome {
    /// So much of the work is done, from 0 to 1.
    Share(f64),
    /// It is read.
    Read(Rc<Read>),
    /// The worker has died, most likely for want of memory, or would not start.
    Died,
}

/// What was read.
pub struct Read {
    /// The text, where the page wanted it.
    pub text: Option<Rc<str>>,
    /// How its letters are written.
    pub encoding: Encoding,
    /// What it reads as.
    pub draft: Rc<Draft>,
}

/// What the worker says besides the columns.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum News {
    Share(f64),
    Summary(Box<Summary>),
    End,
}

/// A [`Draft`] but for its table, whose parts follow.
#[derive(Debug, Serialize, Deserialize)]
struct Summary {
    encoding: Encoding,
    dialect: Option<Dialect>,
    headers: Vec<String>,
    unit_column: Option<usize>,
    first_rows: Vec<Vec<String>>,
    rows: usize,
    table: Result<Label, Vec<TableProblem>>,
}
