//! Reading the sheets of spreadsheets: XLSX and ODS.
//!
//! A sheet becomes text with tabulators, as [`csv`](super::csv) reads it, its lines being the sheet's rows; from there
//! it goes the way of every other table. Only the program of its own that serves spreadsheets uses this room: what
//! it needs to unpack and read them weighs more than the rest of the page, and is fetched when the first is opened.

mod container;
mod problem;
mod sheet;
mod unpacked;

pub use container::{Container, MOST_UNPACKED};
pub use problem::SpreadsheetProblem;

use std::io::Cursor;

use calamine::{Ods, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use sheet::Cells;

/// An open spreadsheet.
pub struct Workbook {
    book: Book,
    sheets: Vec<String>,
}

enum Book {
    Xlsx(Box<Xlsx<Cursor<Vec<u8>>>>),
    Ods(Box<Ods<Cursor<Vec<u8>>>>),
}

impl Workbook {
    /// Opens a spreadsheet from the bytes of its file.
    ///
    /// # Errors
    /// [`SpreadsheetProblem`]: the bytes are none, or unpack to more than [`MOST_UNPACKED`], whatever they say.
    pub fn open(bytes: Vec<u8>) -> Result<Workbook, SpreadsheetProblem> {
        let book = match container::of(&bytes)? {
            Container::Xlsx => Xlsx::new(Cursor::new(bytes)).map(Box::new).map(Book::Xlsx).map_err(|error| match error {
                XlsxError::Password => SpreadsheetProblem::OldOrProtected,
                _ => SpreadsheetProblem::Unreadable,
            }),
            Container::Ods => {
                Ods::new(Cursor::new(bytes)).map(Box::new).map(Book::Ods).map_err(|_| SpreadsheetProblem::Unreadable)
            }
        }?;
        let metadata = match &book {
            Book::Xlsx(xlsx) => xlsx.sheets_metadata(),
            Book::Ods(ods) => ods.sheets_metadata(),
        };
        let shown = metadata.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
        let sheets: Vec<String> = shown.map(|sheet| sheet.name.clone()).collect();
        if sheets.is_empty() { Err(SpreadsheetProblem::NoSheet) } else { Ok(Workbook { book, sheets }) }
    }

    /// The names of the sheets that are not hidden.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// A sheet as text: a line a row, tabulators between cells, numbers with a point and no groups of thousands.
    ///
    /// Columns that are empty up to the first one with anything, and the cells of rows above the first with two cells
    /// (a title, mostly) are left out; the rows themselves stay, so that the lines are the sheet's own.
    ///
    /// # Errors
    /// [`SpreadsheetProblem`]: no such sheet, an empty one, or one beyond the limits of a table.
    pub fn text(&mut self, sheet: &str) -> Result<String, SpreadsheetProblem> {
        let mut cells = Cells::default();
        match &mut self.book {
            Book::Xlsx(xlsx) => {
                let mut reader = xlsx.worksheet_cells_reader(sheet).map_err(|_| SpreadsheetProblem::Unreadable)?;
                while let Some(cell) = reader.next_cell().map_err(|_| SpreadsheetProblem::Unreadable)? {
                    let (row, column) = cell.get_position();
                    cells.push(row, column, cell.get_value().clone().into())?;
                }
            }
            Book::Ods(ods) => {
                let range = ods.worksheet_range(sheet).map_err(|_| SpreadsheetProblem::Unreadable)?;
                let (top, left) = range.start().unwrap_or_default();
                for (row, column, value) in range.used_cells() {
                    let at = |start: u32, offset: usize| start.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
                    cells.push(at(top, row), at(left, column), value.clone())?;
                }
            }
        }
        cells.text(sheet)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, MOST_COLUMNS, csv};
    use super::*;

    const XLSX: &[u8] = include_bytes!("../../../tests/fixtures/data/municipalities.xlsx");
    const ODS: &[u8] = include_bytes!("../../../tests/fixtures/data/municipalities.ods");
    const WIDE: &[u8] = include_bytes!("../../../tests/fixtures/data/wide.xlsx");

    /// The fixtures are written by `tests/fixtures/data/make_spreadsheets.py`.
    #[test]
    fn both_formats_give_the_same_sheets() {
        for (name, bytes) in [("xlsx", XLSX), ("ods", ODS)] {
            let mut book = Workbook::open(bytes.to_vec()).unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
            assert_eq!(book.sheets(), ["Notes", "Figures"], "{name}");
            let text = book.text("Figures").unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
            let table = csv::read_as("t", &text, &csv::Reading::between_tabs())
                .unwrap_or_else(|found| panic!("{name}: {found:?}\n{text}"));
            assert_eq!(table.unit_header(), "Kommune");
            assert_eq!(table.units(), ["Nordby", "Sønderby", "Østerby", "Ny \"by\" midt"], "{name}");
            let share = table.column("Andel").expect("there");
            assert_eq!(share.values()[..3], [0.1, 12.25, 1234.5], "{name}");
            assert!(matches!(share.cell(3), Cell::Missing { .. }));
            assert_eq!(table.column("Udgift").and_then(|column| column.value(1)), Some(1_234_567.0));
            assert_eq!(table.column("By").map(|column| column.values().to_vec()), Some(vec![1.0, 0.0, 1.0, 0.0]), "{name}");
            assert_eq!(table.column("Dato").map(|column| column.typed(0).to_owned()), Some("2011-12-31".to_owned()), "{name}");
        }
    }

    #[test]
    fn lines_are_the_rows_of_the_sheet() {
        let text = Workbook::open(XLSX.to_vec()).and_then(|mut book| book.text("Figures")).expect("sound");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!((lines[0], lines[1]), ("", ""), "the title is left out");
        assert!(lines[2].starts_with("Kommune\t"));
    }

    #[test]
    fn what_is_no_sheet_is_refused() {
        let mut book = Workbook::open(XLSX.to_vec()).expect("sound");
        assert_eq!(book.text("Absent"), Err(SpreadsheetProblem::Unreadable));
        assert_eq!(book.text("Notes"), Err(SpreadsheetProblem::EmptySheet { sheet: "Notes".to_owned() }));
        assert_eq!(Workbook::open(b"just text".to_vec()).err(), Some(SpreadsheetProblem::NotASpreadsheet));
        assert_eq!(
            Workbook::open(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old".to_vec()).err(),
            Some(SpreadsheetProblem::OldOrProtected)
        );
        for length in [4, 30, 500, XLSX.len() / 2, XLSX.len() - 1] {
            assert!(Workbook::open(XLSX[..length].to_vec()).is_err(), "cut off at {length}");
        }
    }

    #[test]
    fn a_sheet_with_too_many_columns_is_refused_by_name_of_the_limit() {
        let mut book = Workbook::open(WIDE.to_vec()).expect("sound");
        let sheet = book.sheets()[0].clone();
        assert_eq!(book.text(&sheet), Err(SpreadsheetProblem::TooManyColumns { found: MOST_COLUMNS + 1 }));
    }
}
