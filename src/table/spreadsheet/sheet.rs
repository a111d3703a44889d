//! The cells of a sheet on their way to a text.

use calamine::{Data, ExcelDateTime};

use super::super::csv::quoted;
use super::super::{MOST_COLUMNS, MOST_UNITS};
use super::SpreadsheetProblem;

/// The cells that have anything in them, in the order in which the file has them. Their texts lie in one string.
#[derive(Default)]
pub(super) struct Cells {
    places: Vec<(u32, u32, usize)>,
    texts: String,
    rows: usize,
}

impl Cells {
    /// Takes a cell. Empty ones are passed over.
    pub(super) fn push(&mut self, row: u32, column: u32, value: Data) -> Result<(), SpreadsheetProblem> {
        let text = match value {
            Data::Empty => return Ok(()),
            Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
            Data::Int(number) => number.to_string(),
            Data::Float(number) => number.to_string(),
            Data::Bool(yes) => u8::from(yes).to_string(),
            Data::DateTime(time) => date(&time),
            Data::Error(error) => error.to_string(),
        };
        if text.trim().is_empty() {
            return Ok(());
        }
        if self.places.last().is_none_or(|&(last, ..)| last != row) {
            self.rows += 1;
            // Some rows for titles; the reader of the text counts the units exactly.
            if self.rows > MOST_UNITS + 100 {
                return Err(SpreadsheetProblem::TooManyRows { found: self.rows });
            }
        }
        self.texts.push_str(&text);
        self.places.push((row, column, self.texts.len()));
        Ok(())
    }

    /// The text of the sheet.
    pub(super) fn text(self, sheet: &str) -> Result<String, SpreadsheetProblem> {
        let mut start = 0;
        let mut cells: Vec<(u32, u32, &str)> = self
            .places
            .iter()
            .map(|&(row, column, end)| (row, column, &self.texts[std::mem::replace(&mut start, end)..end]))
            .collect();
        cells.sort_by_key(|&(row, column, _)| (row, column));
        let begin = cells.windows(2).position(|pair| pair[0].0 == pair[1].0);
        let table = cells.get(begin.unwrap_or(cells.len())..).unwrap_or_default();
        let columns = || table.iter().map(|&(_, column, _)| column);
        let (Some(left), Some(right)) = (columns().min(), columns().max()) else {
            return Err(SpreadsheetProblem::EmptySheet { sheet: sheet.to_owned() });
        };
        let found = (right - left) as usize;
        if found > MOST_COLUMNS {
            return Err(SpreadsheetProblem::TooManyColumns { found });
        }
        Ok(written(table, left, right))
    }
}

fn written(cells: &[(u32, u32, &str)], left: u32, right: u32) -> String {
    let mut text = String::new();
    let mut lines = 0;
    for row in cells.chunk_by(|a, b| a.0 == b.0) {
        let Some(&(at, ..)) = row.first() else { continue };
        for _ in lines..at {
            text.push('\n');
        }
        lines = at + 1;
        let mut column = left;
        for &(_, place, cell) in row {
            for _ in column..place {
                text.push('\t');
            }
            column = column.max(place);
            text.push_str(&quoted(cell));
        }
        for _ in column..right {
            text.push('\t');
        }
        text.push('\n');
    }
    text
}

/// A date as ISO 8601 has it, with the time of day where there is one.
fn date(time: &ExcelDateTime) -> String {
    if time.is_duration() {
        return time.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    match (hour, minute, second) {
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
    }
}
