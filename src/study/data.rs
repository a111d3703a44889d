use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::table::csv::{self, Reading};
use crate::table::examples::{self, Example};
use crate::table::{Table, TableProblem};

/// Where the table of a benchmark comes from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Data {
    /// The reconstructed municipalities that come with the program.
    #[default]
    Municipalities,
    /// R's set *swiss*, which comes with the program, too.
    Swiss,
    /// R's set *state.x77*, likewise.
    #[serde(rename = "state-x77")]
    StateX77,
    /// The user's own table, as the text of its file.
    Own {
        /// The name of the file.
        name: String,
        /// Its text, in CSV; shared between the steps of a history. Empty where a link left the data out.
        text: Rc<str>,
        /// What the user said about how the text is to be read.
        #[serde(default, skip_serializing_if = "Reading::is_default")]
        reading: Reading,
    },
}

/// Texts that are one and the same are not compared letter by letter: that a study is what it was is asked at every click.
impl PartialEq for Data {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Data::Own { name, text, reading }, Data::Own { name: name2, text: text2, reading: reading2 }) => {
                name == name2 && reading == reading2 && (Rc::ptr_eq(text, text2) || text == text2)
            }
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl Data {
    /// The user's own table, of which everything is to be found out.
    pub fn own(name: impl Into<String>, text: impl Into<Rc<str>>) -> Data {
        Data::Own { name: name.into(), text: text.into(), reading: Reading::default() }
    }

    /// The example that this is; `None` for the user's own table.
    pub fn example(&self) -> Option<&'static Example> {
        match self {
            Data::Municipalities => Some(examples::municipalities()),
            Data::Swiss => Some(examples::swiss()),
            Data::StateX77 => Some(examples::state_x77()),
            Data::Own { .. } => None,
        }
    }

    /// The table.
    ///
    /// # Errors
    /// All that is wrong with the user's own text.
    pub fn table(&self) -> Result<Rc<Table>, Vec<TableProblem>> {
        thread_local! {
            static EXAMPLES: [Rc<Table>; 3] = examples::all().map(|example| Rc::new(example.table.clone()));
        }
        let place = match self {
            Data::Municipalities => 0,
            Data::Swiss => 1,
            Data::StateX77 => 2,
            Data::Own { name, text, reading } => {
                let known =
                    LAST_READ.with_borrow(|last| last.iter().find(|(data, _)| data == self).map(|(_, table)| table.clone()));
                return known.map_or_else(
                    || {
                        let table = Rc::new(csv::read_as(name, text, reading)?);
                        self.was_read_as(table.clone());
                        Ok(table)
                    },
                    Ok,
                );
            }
        };
        Ok(EXAMPLES.with(|tables| Rc::clone(&tables[place])))
    }

    /// Says that the user's own text has been read elsewhere, and as what: it is not read again.
    pub fn was_read_as(&self, table: Rc<Table>) {
        if matches!(self, Data::Own { .. }) {
            LAST_READ.with_borrow_mut(|last| {
                last.retain(|(data, _)| data != self);
                last.push((self.clone(), table));
                if last.len() > REMEMBERED {
                    last.remove(0);
                }
            });
        }
    }

    /// The text of the user's own table; none for an example, or while the table is waited for.
    pub fn own_text(&self) -> Option<&Rc<str>> {
        match self {
            Data::Own { text, .. } if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// The user's own table without its text, as it stands in what is kept apart from it; any other as it is.
    pub fn without_text(&self) -> Data {
        match self {
            Data::Own { name, reading, .. } => Data::Own { name: name.clone(), text: "".into(), reading: reading.clone() },
            example => example.clone(),
        }
    }
}

thread_local! {
    /// An edit asks for the table that is open, and undo for the one before: neither is read again.
    static LAST_READ: RefCell<Vec<(Data, Rc<Table>)>> = const { RefCell::new(Vec::new()) };
}

/// So many tables are remembered as they were read.
const REMEMBERED: usize = 2;
