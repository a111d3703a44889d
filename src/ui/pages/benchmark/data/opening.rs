//! A table that is about to be opened: what it reads as so far, and all that a user has said about it.

use std::rc::Rc;

use crate::benchmark::{ColumnRole, Roles, Settings};
use crate::study::{BenchmarkWork, Data};
use crate::table::csv::{self, Draft, Reading, UnitColumn};
use crate::table::px::{Cube, Cut};
use crate::table::{Encoding, Table};
use crate::task::reading::{AT_ONCE, Ask, Read, Source};
use crate::task::spreadsheet::Spreadsheet;
use crate::ui::browser::file::Chosen;

/// Where the text of a table comes from, and what can be chosen there.
#[derive(Clone)]
pub enum Origin {
    /// A file of text: its bytes, and the encoding that they are taken for.
    Bytes(Rc<[u8]>, Encoding),
    /// A large file of text, which a worker reads, and the encoding that it is taken for, once that is found out.
    File(Chosen, Option<Encoding>),
    /// A text as such: pasted, or that of the table that is open already.
    Text,
    /// A spreadsheet, its sheets, and which of them.
    Sheet(Rc<Spreadsheet>, Rc<[String]>, usize),
    /// A PC-Axis file and the cut through it.
    Px(Rc<Cube>, Cut),
}

/// A table that is about to be opened.
#[derive(Clone)]
pub struct Opening {
    /// The name of the file.
    pub name: String,
    /// Where its text comes from.
    pub origin: Origin,
    /// How its text is to be read.
    pub reading: Reading,
    /// What it reads as.
    pub draft: Rc<Draft>,
    /// What its columns are for; none while no sound table has been read.
    pub roles: Option<Roles>,
    text: Rc<str>,
    /// Whether a worker has to read it before it can be shown.
    is_unread: bool,
    /// As it was when it was last shown.
    shown: Option<Rc<Opening>>,
    /// The roles that the user gave, in that order.
    said: Vec<(String, ColumnRole)>,
    /// The work whose settings are to go on, where the table has their columns.
    before: Option<Rc<BenchmarkWork>>,
}

impl Opening {
    /// Reads a text for the first time. `before` is the work that the table belongs to, if it was waited for or is read again.
    pub fn new(name: String, origin: Origin, text: Rc<str>, reading: Reading, before: Option<Rc<BenchmarkWork>>) -> Opening {
        let draft = Rc::new(Draft::of_nothing());
        let opening =
            Opening { name, origin, reading, draft, roles: None, text, is_unread: true, shown: None, said: Vec::new(), before };
        opening.read_again()
    }

    /// What is to be read by a worker: what, and how; none where nothing is.
    pub fn unread(&self) -> Option<(Source, Ask)> {
        if !self.is_unread {
            return None;
        }
        let ask = |encoding, with_text| Ask { name: self.name.clone(), reading: self.reading.clone(), encoding, with_text };
        Some(match &self.origin {
            Origin::File(file, encoding) if self.text.is_empty() => {
                let file: &web_sys::Blob = file.as_ref();
                (Source::File(file.clone()), ask(*encoding, true))
            }
            _ => (Source::Text(self.text.clone()), ask(Some(Encoding::Utf8), false)),
        })
    }

    /// As it was before it had to be read again.
    pub fn before_reading(&self) -> Option<Rc<Opening>> {
        self.shown.clone()
    }

    /// Takes over what a worker has read.
    pub fn with_read(mut self, read: &Read) -> Opening {
        if let Some(text) = &read.text {
            self.text = text.clone();
        }
        if let (Origin::File(_, encoding), Some(_)) = (&mut self.origin, &read.text) {
            *encoding = Some(read.encoding);
        }
        self.draft = read.draft.clone();
        self.is_unread = false;
        self.shown = None;
        self.with_roles()
    }

    /// Another text, as of another sheet, encoding or cut. What was said of its columns is kept where they are the same.
    fn with_text(mut self, text: Rc<str>) -> Opening {
        self.text = text;
        self.read_again()
    }

    /// Reads the text as `reading` says.
    pub fn with_reading(mut self, reading: Reading) -> Opening {
        self.note();
        self.reading = reading;
        self.read_again()
    }

    /// Takes the file's bytes for another encoding.
    pub fn with_encoding(mut self, encoding: Encoding) -> Opening {
        self.note();
        let text = match &mut self.origin {
            Origin::Bytes(bytes, taken_for) => {
                *taken_for = encoding;
                encoding.decode(bytes).into()
            }
            Origin::File(_, taken_for) => {
                *taken_for = Some(encoding);
                "".into()
            }
            _ => return self,
        };
        self.with_text(text)
    }

    /// The text of another sheet.
    pub fn with_sheet(mut self, sheet: usize, text: Rc<str>) -> Opening {
        self.note();
        if let Origin::Sheet(_, _, place) = &mut self.origin {
            *place = sheet;
        }
        self.with_text(text)
    }

    /// Cuts the PC-Axis file in another way.
    pub fn with_cut(mut self, cut: Cut) -> Opening {
        let Origin::Px(cube, taken) = &mut self.origin else { return self };
        let text = cube.text(&cut).into();
        *taken = cut;
        self.with_text(text)
    }

    /// Remembers how a large table is shown now: reading it anew can be cancelled.
    fn note(&mut self) {
        if !self.is_unread && (self.text.len() > AT_ONCE || matches!(self.origin, Origin::File(..))) {
            self.shown = Some(Rc::new(Opening { shown: None, ..self.clone() }));
        }
    }

    /// Gives a column a role.
    pub fn with_role(mut self, header: &str, role: ColumnRole) -> Opening {
        self.note();
        let (was_unit, reading) = (self.unit_header() == Some(header), self.reading.clone());
        self.said.retain(|(name, _)| name != header);
        let faulty =
            self.draft.table.as_ref().is_err_and(|problems| problems.iter().any(|problem| problem.header() == Some(header)));
        if role == ColumnRole::Unit {
            self.reading.units = Some(UnitColumn::Under(header.to_owned()));
        } else {
            if was_unit {
                self.reading.units = Some(UnitColumn::Numbered);
            }
            self.said.push((header.to_owned(), role));
        }
        if role == ColumnRole::Ignored && faulty {
            self.reading.as_text.push(header.to_owned());
        } else if role != ColumnRole::Ignored {
            self.reading.as_text.retain(|name| name != header);
        }
        if self.reading == reading { self.with_roles() } else { self.read_again() }
    }

    /// Reads the text, if that takes no longer than the blink of an eye; else a worker has to.
    fn read_again(mut self) -> Opening {
        self.is_unread = self.text.len() > AT_ONCE || matches!(self.origin, Origin::File(..));
        if self.is_unread {
            return self;
        }
        self.draft = Rc::new(csv::draft(&self.name, &self.text, &self.reading));
        self.with_roles()
    }

    fn with_roles(mut self) -> Opening {
        self.roles = self.draft.table.as_ref().ok().map(|table| {
            let mut roles = Roles::of(table, &self.base(table));
            for (header, role) in &self.said {
                roles.set(header, *role);
            }
            roles
        });
        self
    }

    /// The settings that the roles change: those of the work so far where they fit, else a guess.
    fn base(&self, table: &Table) -> Settings {
        match &self.before {
            Some(work) if work.fits(table) => work.settings.clone(),
            _ => Settings::for_table(table),
        }
    }

    /// The header of the column with the units' names.
    pub fn unit_header(&self) -> Option<&str> {
        self.draft.unit_column.and_then(|place| self.draft.headers.get(place)).map(String::as_str)
    }

    /// The role of a column.
    pub fn role(&self, header: &str) -> ColumnRole {
        if self.unit_header() == Some(header) {
            return ColumnRole::Unit;
        }
        self.roles.as_ref().map_or(ColumnRole::Ignored, |roles| roles.role(header))
    }

    /// The name under which it is opened: that of the file, with the sheet or what a cut holds fast.
    pub fn title(&self) -> String {
        match &self.origin {
            Origin::Sheet(_, sheets, place) if sheets.len() > 1 => {
                format!("{} · {}", self.name, sheets.get(*place).map_or("", String::as_str))
            }
            Origin::Px(cube, cut) => {
                let held: Vec<String> = cube.held(cut).iter().map(|(dimension, value)| format!("{dimension}: {value}")).collect();
                if held.is_empty() { self.name.clone() } else { format!("{} · {}", self.name, held.join(", ")) }
            }
            _ => self.name.clone(),
        }
    }

    /// Lets the study know the table that was read, so that opening it does not read it again.
    pub fn hand_over(&self) {
        if let (Some((data, _)), Ok(table)) = (self.opened(), &self.draft.table) {
            data.was_read_as(Rc::new(table.named(self.title())));
        }
    }

    /// What opening it makes of the study; none while it is no sound table with something to be explained.
    pub fn opened(&self) -> Option<(Data, Settings)> {
        let table = self.draft.table.as_ref().ok()?;
        let roles = self.roles.as_ref().filter(|roles| roles.has_response())?;
        let data = Data::Own { name: self.title(), text: self.text.clone(), reading: self.reading.clone() };
        Some((data, roles.settings(table, &self.base(table))))
    }
}
