//! A column and its cells.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::number::{self, DecimalSign, NumberFormat, Reading, Thousands};

/// One cell of a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A number, as it was typed and as it is reckoned with.
    Number {
        /// The text in the file.
        typed: &'a str,
        /// Its value; always finite.
        value: f64,
    },
    /// No value; with the spelling that said so.
    Missing {
        /// The text in the file, perhaps empty.
        typed: &'a str,
    },
    /// A text that is no number.
    Text(&'a str),
}

/// Why what a person typed is no cell of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotUnderstood {
    /// A text among numbers.
    NotANumber,
    /// A number beyond the range of a double.
    TooLarge,
}

/// A variable: a header and one cell a unit.
///
/// The cells' texts lie in one string, so that the largest table takes little more room than its file; a copy of a
/// column shares them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "Typed", into = "Typed")]
pub struct Column {
    header: String,
    format: NumberFormat,
    kept_as_text: bool,
    texts: Arc<String>,
    ends: Arc<Vec<u32>>,
    values: Arc<Vec<f64>>,
    numeric: bool,
}

/// Columns are equal if their texts are: the values follow from them, and a missing one is not equal to itself.
impl PartialEq for Column {
    fn eq(&self, other: &Column) -> bool {
        let read_alike = (self.format, self.kept_as_text) == (other.format, other.kept_as_text);
        read_alike && (&self.header, &self.texts, &self.ends) == (&other.header, &other.texts, &other.ends)
    }
}

/// A column as it lies in a document: its texts, from which all else follows.
#[derive(Serialize, Deserialize)]
struct Typed {
    header: String,
    #[serde(default)]
    decimal_sign: DecimalSign,
    #[serde(default, skip_serializing_if = "is_any")]
    thousands: Thousands,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    kept_as_text: bool,
    cells: Vec<String>,
}

fn is_any(thousands: &Thousands) -> bool {
    *thousands == Thousands::Any
}

impl From<Column> for Typed {
    fn from(column: Column) -> Typed {
        Typed {
            header: column.header.clone(),
            decimal_sign: column.format.decimal,
            thousands: column.format.thousands,
            kept_as_text: column.kept_as_text,
            cells: (0..column.len()).map(|row| column.typed(row).to_owned()).collect(),
        }
    }
}

impl From<Typed> for Column {
    fn from(typed: Typed) -> Column {
        let format = NumberFormat { decimal: typed.decimal_sign, thousands: typed.thousands };
        let cells = typed.cells.iter().map(String::as_str);
        if typed.kept_as_text { Column::text(typed.header, cells, format) } else { Column::read(typed.header, cells, format) }
    }
}

/// What is to be known of a column besides its cells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Heading {
    header: String,
    decimal_sign: DecimalSign,
    thousands: Thousands,
    kept_as_text: bool,
    numeric: bool,
}

/// The cells of a column while they are gathered.
#[derive(Default)]
struct Parts {
    texts: String,
    ends: Vec<u32>,
    values: Vec<f64>,
}

impl Parts {
    fn push(&mut self, typed: &str, value: f64) {
        self.texts.push_str(typed);
        self.ends.push(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        self.values.push(value);
    }

    fn into_column(self, header: String, format: NumberFormat, numeric: bool) -> Column {
        let (texts, ends, values) = (Arc::new(self.texts), Arc::new(self.ends), Arc::new(self.values));
        Column { header, format, kept_as_text: false, texts, ends, values, numeric }
    }
}

impl Column {
    /// A column from the texts of its cells. It is numeric if it has numbers, and at least as many as other texts.
    ///
    /// `format` is a [`DecimalSign`] where any sign between thousands will do.
    pub fn read<'a>(
        header: impl Into<String>,
        cells: impl IntoIterator<Item = &'a str>,
        format: impl Into<NumberFormat>,
    ) -> Column {
        let format = format.into();
        let mut parts = Parts::default();
        let (mut numbers, mut texts) = (0_usize, 0_usize);
        for cell in cells {
            let cell = cell.trim();
            let value = match number::read(cell, format) {
                Reading::Number(value) => {
                    numbers += 1;
                    value
                }
                Reading::Missing => f64::NAN,
                Reading::TooLarge => {
                    numbers += 1;
                    f64::NAN
                }
                Reading::Text => {
                    texts += 1;
                    f64::NAN
                }
            };
            parts.push(cell, value);
        }
        parts.into_column(header.into(), format, numbers > 0 && numbers >= texts)
    }

    /// A column that is kept and not analysed, whatever stands in it: no cell of it is a number.
    pub fn text<'a>(
        header: impl Into<String>,
        cells: impl IntoIterator<Item = &'a str>,
        format: impl Into<NumberFormat>,
    ) -> Column {
        let mut column = Column::read(header, cells, format);
        column.kept_as_text = true;
        column.numeric = false;
        column.values = Arc::new(vec![f64::NAN; column.values.len()]);
        column
    }

    /// The column taken apart: what is to be known of it, the texts of its cells, where each ends, and the values.
    pub(super) fn taken_apart(&self) -> (Heading, &str, &[u32], &[f64]) {
        let heading = Heading {
            header: self.header.clone(),
            decimal_sign: self.format.decimal,
            thousands: self.format.thousands,
            kept_as_text: self.kept_as_text,
            numeric: self.numeric,
        };
        (heading, &self.texts, &self.ends, &self.values)
    }

    /// The column of such parts; none where they do not belong together.
    pub(super) fn put_together(heading: Heading, texts: String, ends: Vec<u32>, values: Vec<f64>) -> Option<Column> {
        let whole = ends.len() == values.len() && ends.last().map_or(0, |&end| end as usize) == texts.len();
        let format = NumberFormat { decimal: heading.decimal_sign, thousands: heading.thousands };
        let Heading { header, kept_as_text, numeric, .. } = heading;
        let (texts, ends, values) = (Arc::new(texts), Arc::new(ends), Arc::new(values));
        (whole && ends.is_sorted()).then_some(Column { header, format, kept_as_text, texts, ends, values, numeric })
    }

    /// Whether both have the very same cells in memory, which is quickly said; other cells may still be equal.
    pub fn shares_cells_with(&self, other: &Column) -> bool {
        let same = Arc::ptr_eq(&self.texts, &other.texts) && Arc::ptr_eq(&self.ends, &other.ends);
        same && Arc::ptr_eq(&self.values, &other.values) && self.format == other.format
    }

    /// The name of the variable, as in the file's first line.
    pub fn header(&self) -> &str {
        &self.header
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are no cells at all.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Whether the column holds numbers; one of texts is kept but not offered for analysis.
    /// In a table, a numeric column has nothing but numbers and missing values.
    pub fn is_numeric(&self) -> bool {
        self.numeric
    }

    /// Whether the column holds texts; one in which every cell is missing holds neither texts nor numbers.
    pub fn is_text(&self) -> bool {
        !self.numeric && self.cells().any(|cell| matches!(cell, Cell::Text(_)))
    }

    /// The sign between whole part and decimals in this column's texts.
    pub fn decimal_sign(&self) -> DecimalSign {
        self.format.decimal
    }

    /// How its numbers are written.
    pub fn format(&self) -> NumberFormat {
        self.format
    }

    /// The text in `row`, as typed; empty beyond the last row.
    pub fn typed(&self, row: usize) -> &str {
        let end = |row: usize| self.ends.get(row).map_or(self.texts.len(), |&end| end as usize);
        let start = if row == 0 { 0 } else { end(row - 1) };
        self.texts.get(start..end(row)).unwrap_or_default()
    }

    /// The number in `row`; `None` where it is missing, a text, or beyond the last row.
    pub fn value(&self, row: usize) -> Option<f64> {
        self.values.get(row).copied().filter(|value| !value.is_nan())
    }

    /// The numbers of all rows, NaN where there is none.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The number in `row` as a plain decimal, without groups of thousands and with a point, so that it can be read to
    /// more digits than a double holds; `None` where there is none.
    pub fn decimal(&self, row: usize) -> Option<String> {
        self.value(row).and_then(|_| number::plain(self.typed(row), self.format))
    }

    /// The cell in `row`; missing beyond the last row.
    pub fn cell(&self, row: usize) -> Cell<'_> {
        let typed = self.typed(row);
        match self.value(row) {
            Some(value) => Cell::Number { typed, value },
            None if number::read(typed, self.format) == Reading::Missing => Cell::Missing { typed },
            None => Cell::Text(typed),
        }
    }

    /// Whether the number in `row` is beyond the range of a double.
    pub(super) fn is_too_large(&self, row: usize) -> bool {
        number::read(self.typed(row), self.format) == Reading::TooLarge
    }

    /// The text of a cell of this column for what a person has typed, who may write numbers with another decimal `sign`.
    ///
    /// In a column of numbers, what is a number with the person's sign, or else with the other one, is rewritten with
    /// the column's own; a spelling of a missing value stays. In a column of texts any text will do.
    ///
    /// # Errors
    /// A text among numbers, or a number too large to reckon with.
    pub(super) fn understood(&self, typed: &str, sign: DecimalSign) -> Result<String, NotUnderstood> {
        let typed = typed.trim();
        let other = if sign == DecimalSign::Point { DecimalSign::Comma } else { DecimalSign::Point };
        if !self.numeric || number::read(typed, sign) == Reading::Missing {
            return Ok(typed.to_owned());
        }
        let read = [sign, other].map(|sign| (sign, number::read(typed, sign)));
        let number = read.into_iter().find(|(_, reading)| matches!(reading, Reading::Number(_)));
        match number {
            Some((sign, reading)) if sign == self.format.decimal && number::read(typed, self.format) == reading => {
                Ok(typed.to_owned())
            }
            Some((sign, _)) => {
                let plain = number::plain(typed, sign).ok_or(NotUnderstood::NotANumber)?;
                Ok(if self.format.decimal == DecimalSign::Comma { plain.replace('.', ",") } else { plain })
            }
            None if read.iter().any(|(_, reading)| *reading == Reading::TooLarge) => Err(NotUnderstood::TooLarge),
            None => Err(NotUnderstood::NotANumber),
        }
    }

    /// The column with other texts in some rows, each row at most once and rising. A column of numbers stays one as long
    /// as it has any.
    pub(super) fn with_typed(&self, edits: &[(usize, &str)]) -> Column {
        let mut parts = Parts::default();
        let mut edits = edits.iter().peekable();
        for row in 0..self.len() {
            match edits.next_if(|(edited, _)| *edited == row) {
                Some((_, typed)) => {
                    let value = match number::read(typed, self.format) {
                        Reading::Number(value) if !self.kept_as_text => value,
                        _ => f64::NAN,
                    };
                    parts.push(typed, value);
                }
                None => parts.push(self.typed(row), self.values[row]),
            }
        }
        self.of_parts(parts)
    }

    /// The column on these rows, in this order; a row may occur more than once, and those beyond the last are missing.
    pub fn at_rows(&self, rows: &[usize]) -> Column {
        let mut parts = Parts::default();
        for &row in rows {
            parts.push(self.typed(row), self.values.get(row).copied().unwrap_or(f64::NAN));
        }
        self.of_parts(parts)
    }

    /// The column with other cells. One of numbers stays one as long as it has any.
    fn of_parts(&self, parts: Parts) -> Column {
        let numeric = self.numeric && parts.values.iter().any(|value| !value.is_nan());
        Column { kept_as_text: self.kept_as_text, ..parts.into_column(self.header.clone(), self.format, numeric) }
    }

    /// All cells in the order of the rows.
    pub fn cells(&self) -> impl Iterator<Item = Cell<'_>> {
        (0..self.len()).map(|row| self.cell(row))
    }

    /// How many cells have no number.
    pub fn missing(&self) -> usize {
        self.values.iter().filter(|value| value.is_nan()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_keep_what_was_typed() {
        let column = Column::read("x", [" 1,50 ", "..", "1.234,5", "ja"], DecimalSign::Comma);
        let cells: Vec<Cell> = column.cells().collect();
        assert_eq!(
            cells,
            [
                Cell::Number { typed: "1,50", value: 1.5 },
                Cell::Missing { typed: ".." },
                Cell::Number { typed: "1.234,5", value: 1234.5 },
                Cell::Text("ja"),
            ]
        );
        assert_eq!((column.missing(), column.is_numeric()), (2, true));
        assert_eq!(column.cell(4), Cell::Missing { typed: "" });
        let decimals: Vec<Option<String>> = (0..5).map(|row| column.decimal(row)).collect();
        assert_eq!(decimals, [Some("1.50".to_owned()), None, Some("1234.5".to_owned()), None, None]);
    }

    #[test]
    fn a_column_survives_a_document() {
        let column = Column::read("x", ["1,50", "", "−2"], DecimalSign::Comma);
        let text = serde_json::to_string(&column).expect("a column can be written");
        assert_eq!(text, r#"{"header":"x","decimal_sign":"comma","cells":["1,50","","−2"]}"#);
        let back: Column = serde_json::from_str(&text).expect("and read");
        assert_eq!(back.value(2), Some(-2.0));
        assert_eq!(serde_json::to_string(&back).expect("and written again"), text);
    }

    #[test]
    fn a_number_is_understood_in_either_convention_and_kept_in_the_columns() {
        let point = Column::read("x", ["1.5", "2"], DecimalSign::Point);
        let comma = Column::read("x", ["1,5", "2"], DecimalSign::Comma);
        for (column, typed, sign, kept) in [
            (&point, " 3,25 ", DecimalSign::Comma, "3.25"),
            (&point, "1.234,5", DecimalSign::Comma, "1234.5"),
            (&point, "1.234", DecimalSign::Comma, "1234"),
            (&point, "1.234", DecimalSign::Point, "1.234"),
            (&point, "3.5", DecimalSign::Comma, "3.5"),
            (&comma, "3.5", DecimalSign::Point, "3,5"),
            (&comma, "-3.5", DecimalSign::Comma, "-3,5"),
            (&comma, "..", DecimalSign::Comma, ".."),
            (&comma, "", DecimalSign::Point, ""),
        ] {
            assert_eq!(column.understood(typed, sign).as_deref(), Ok(kept), "{typed} with {sign:?}");
        }
        assert_eq!(point.understood("zwei", DecimalSign::Point), Err(NotUnderstood::NotANumber));
        assert_eq!(point.understood("1e999", DecimalSign::Comma), Err(NotUnderstood::TooLarge));
        let words = Column::read("x", ["a", "b"], DecimalSign::Point);
        assert_eq!(words.understood(" c 1 ", DecimalSign::Comma).as_deref(), Ok("c 1"));
    }

    #[test]
    fn texts_and_rows_are_put_in_place() {
        let column = Column::read("x", ["1.5", "..", "30", "4"], DecimalSign::Point);
        let edited = column.with_typed(&[(0, "10.25"), (2, ""), (9, "7")]);
        assert_eq!(edited, Column::read("x", ["10.25", "..", "", "4"], DecimalSign::Point));
        assert_eq!((edited.value(0), edited.value(2), edited.value(3)), (Some(10.25), None, Some(4.0)));
        assert_eq!(column.at_rows(&[3, 0]), Column::read("x", ["4", "1.5"], DecimalSign::Point));
        assert!(!column.at_rows(&[1]).is_numeric(), "nothing but a missing value is left");
    }

    #[test]
    fn a_column_kept_as_text_stays_one() {
        let strict = NumberFormat { decimal: DecimalSign::Comma, thousands: Thousands::None };
        let column = Column::text("x", ["1,50", "about 3", ".."], strict);
        assert!(!column.is_numeric() && column.is_text());
        assert_eq!((column.value(0), column.cell(0), column.cell(2)), (None, Cell::Text("1,50"), Cell::Missing { typed: ".." }));
        let text = serde_json::to_string(&column).expect("a column can be written");
        let back = serde_json::from_str::<Column>(&text).expect("and read");
        assert_eq!((&back, back.is_numeric(), back.format()), (&column, false, strict));
        let turned = column.at_rows(&[2, 0, 0]);
        assert_eq!((turned.is_numeric(), turned.typed(0), turned.typed(2)), (false, "..", "1,50"));
    }
}
