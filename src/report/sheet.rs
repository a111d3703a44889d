//! A table as data.

use crate::language::{Language, round_half_up};

/// A table: what it is called, what its columns are, and its rows.
///
/// It knows nothing of any format; [`Sheet::csv`], [`Sheet::markdown`], [`Sheet::html`] and [`Sheet::json`] write it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The name of its file, without an ending.
    pub name: String,
    /// Its heading.
    pub title: String,
    /// What stands below it.
    pub notes: Vec<String>,
    /// The headings of its columns.
    pub headers: Vec<String>,
    /// How many columns from the left name the row.
    pub stub: usize,
    /// Its rows, each with one cell a column.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A heading of the rows that follow.
    Group(String),
    /// One cell a column; columns without one are empty.
    Cells(Vec<Cell>),
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// The text of the cell above once more, which a reader needs not see and a program does.
    Ditto(String),
    /// A number.
    Number(Number),
}

/// A number and how it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Its value; not a number where there is none to tell.
    pub value: f64,
    /// How it is written.
    pub form: Form,
    /// What stands behind it, such as stars.
    pub mark: &'static str,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With so many decimals.
    Decimals(usize),
    /// With so many decimals, and with a sign also where it is positive.
    Signed(usize),
    /// A whole number.
    Count,
    /// A probability: three decimals, and below .001 that it is so.
    P,
    /// In as few digits as give it back.
    AsTyped,
}

impl Cell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    /// A number with so many decimals.
    pub fn number(value: f64, decimals: usize) -> Cell {
        Cell::marked(value, decimals, "")
    }

    /// A number with so many decimals and something behind it.
    pub fn marked(value: f64, decimals: usize, mark: &'static str) -> Cell {
        Cell::Number(Number { value, form: Form::Decimals(decimals), mark })
    }

    /// A number with so many decimals and its sign.
    pub fn signed(value: f64, decimals: usize) -> Cell {
        Cell::of(value, Form::Signed(decimals))
    }

    /// A whole number.
    pub fn count(count: usize) -> Cell {
        Cell::of(count as f64, Form::Count)
    }

    /// A probability.
    pub fn p(p: f64) -> Cell {
        Cell::of(p, Form::P)
    }

    /// A number of this form.
    pub fn of(value: f64, form: Form) -> Cell {
        Cell::Number(Number { value, form, mark: "" })
    }

    /// What `of` makes of a value, or nothing where there is none.
    pub fn or_empty<T>(value: Option<T>, of: impl FnOnce(T) -> Cell) -> Cell {
        value.map_or(Cell::Empty, of)
    }

    /// As it stands on screen.
    pub fn shown(&self, language: Language) -> String {
        match self {
            Cell::Empty | Cell::Ditto(_) => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.shown(language),
        }
    }
}

impl Number {
    /// As it stands on screen.
    pub fn shown(&self, language: Language) -> String {
        let value = self.value;
        let text = match self.form {
            Form::Decimals(decimals) => language.number(value, decimals),
            Form::Signed(decimals) => language.signed(value, decimals),
            Form::Count => language.number(value, 0),
            Form::P if value.is_nan() => language.number(value, 3),
            Form::P => language.p_value(value),
            Form::AsTyped => language.number(value, decimals_of(value)),
        };
        text + self.mark
    }

    /// As on screen, but with a plain hyphen for minus, no sign between thousands and nothing behind it, for programs
    /// that read it: `-1234.5`. Nothing where there is no number.
    pub(super) fn plain(&self) -> String {
        if !self.value.is_finite() {
            return String::new();
        }
        match self.form {
            Form::Decimals(decimals) | Form::Signed(decimals) => round_half_up(self.value, decimals),
            Form::Count => round_half_up(self.value, 0),
            // A bound is no number; what lies below it is written out.
            Form::P if self.value < 0.001 => self.full(),
            Form::P => round_half_up(self.value, 3),
            Form::AsTyped => self.full(),
        }
    }

    /// In as few digits as give the value back; nothing where there is no number.
    pub(super) fn full(&self) -> String {
        if self.value.is_finite() { shortest(self.value) } else { String::new() }
    }
}

/// The shortest decimal that gives a double back, with an exponent where it would be long.
pub(super) fn shortest(value: f64) -> String {
    let plain = format!("{value}");
    if plain.len() > 24 { format!("{value:e}") } else { plain }
}

fn decimals_of(value: f64) -> usize {
    format!("{value}").split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

impl Sheet {
    /// An empty table with these headings, the first of which names the rows.
    pub fn new(name: &str, title: impl Into<String>, headers: Vec<String>) -> Sheet {
        Sheet { name: name.to_owned(), title: title.into(), headers, stub: 1, ..Sheet::default() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(Row::Cells(cells));
    }

    /// Adds a heading of the rows that follow.
    pub fn group(&mut self, heading: impl Into<String>) {
        self.rows.push(Row::Group(heading.into()));
    }

    /// Adds what is to be said below it.
    pub fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    /// Whether a column holds numbers and nothing else.
    pub(super) fn is_of_numbers(&self, column: usize) -> bool {
        let cells = || {
            self.rows.iter().filter_map(|row| match row {
                Row::Cells(cells) => cells.get(column),
                Row::Group(_) => None,
            })
        };
        cells().any(|cell| matches!(cell, Cell::Number(_))) && cells().all(|cell| matches!(cell, Cell::Number(_) | Cell::Empty))
    }

    /// Whether some number of a column has something behind it.
    pub(super) fn has_marks(&self, column: usize) -> bool {
        let is_marked = |cell: &Cell| matches!(cell, Cell::Number(number) if !number.mark.is_empty());
        self.rows.iter().any(|row| matches!(row, Row::Cells(cells) if cells.get(column).is_some_and(is_marked)))
    }

    /// A row's cells, one a column.
    pub(super) fn filled<'a>(&self, cells: &'a [Cell]) -> impl Iterator<Item = &'a Cell> {
        cells.iter().chain(std::iter::repeat(&Cell::Empty)).take(self.headers.len().max(cells.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_as_on_screen_and_written_for_programs() {
        let cell = |form, value| Number { value, form, mark: "" };
        for (number, shown, plain) in [
            (cell(Form::Decimals(3), -0.0455), "−0,046", "-0.046"),
            (cell(Form::Signed(2), 1234.5), "+1.234,50", "1234.50"),
            (cell(Form::Count, 98.0), "98", "98"),
            (cell(Form::P, 1e-30), "<\u{a0}0,001", "1e-30"),
            (cell(Form::P, 0.0213), "0,021", "0.021"),
            (cell(Form::Decimals(2), f64::NAN), "–", ""),
            (cell(Form::P, f64::NAN), "–", ""),
            (cell(Form::AsTyped, -2.25), "−2,25", "-2.25"),
        ] {
            assert_eq!((number.shown(Language::Danish).as_str(), number.plain().as_str()), (shown, plain));
        }
        let starred = Number { mark: "***", ..cell(Form::Decimals(3), 0.3841) };
        assert_eq!((starred.shown(Language::English), starred.full()), ("0.384***".to_owned(), "0.3841".to_owned()));
    }

    #[test]
    fn a_column_of_numbers_is_known() {
        let mut sheet = Sheet::new("t", "T", ["a", "b", "c"].map(str::to_owned).to_vec());
        sheet.row(vec![Cell::text("x"), Cell::count(1), Cell::Empty]);
        sheet.group("g");
        sheet.row(vec![Cell::text("y"), Cell::Empty]);
        assert_eq!([0, 1, 2].map(|column| sheet.is_of_numbers(column)), [false, true, false]);
    }
}
