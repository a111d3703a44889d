//! A text's cells, before anything is known of what they mean.

use csv::StringRecord;

use super::super::{MOST_COLUMNS, MOST_UNITS, TableProblem};
use super::line_counter::LineCounter;
use super::records::{announcement, reader};
use super::{Delimiter, Quote};

/// After so many rows it is told how far reading has come.
const ROWS_BETWEEN: usize = 2_000;

/// A line of headers and lines of as many cells. All texts lie in one string, so that the largest file takes
/// little more room than its bytes.
#[derive(Default)]
pub(super) struct Grid {
    pub(super) headers: Vec<String>,
    /// The line in the file of each row.
    lines: Vec<usize>,
    texts: String,
    ends: Vec<usize>,
}

impl Grid {
    /// The cells of a text, and what is wrong with its lines. Nothing is kept of a text with too many lines or columns.
    /// `tell` is told now and then what share of the text is done.
    pub(super) fn read(text: &str, delimiter: Delimiter, quote: Quote, tell: &mut dyn FnMut(f64)) -> (Grid, Vec<TableProblem>) {
        let mut grid = Grid::default();
        let mut problems = Vec::new();
        // Most texts have fewer lines than rows are allowed, and need not be counted.
        if text.bytes().filter(|&byte| byte == b'\n' || byte == b'\r').count() > MOST_UNITS {
            let found = count_rows(text, delimiter, quote);
            if found > MOST_UNITS {
                return (grid, vec![TableProblem::TooManyUnits { found }]);
            }
        }
        let (mut last_line, mut last_spans_lines) = (1, true);
        let mut counter = LineCounter::of(text);
        let mut reader = reader(text, delimiter, quote);
        let mut record = StringRecord::new();
        let mut to_skip = usize::from(announcement(text).is_some());
        loop {
            match reader.read_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(_) => {
                    problems.push(TableProblem::Unreadable { line: last_line });
                    break;
                }
            }
            let place = record.position().map_or(0, |position| position.byte() as usize);
            let line = record.position().map_or(last_line, |_| counter.line_at(place));
            if grid.rows().is_multiple_of(ROWS_BETWEEN) {
                tell(place as f64 / text.len() as f64);
            }
            last_line = line;
            if to_skip > 0 {
                to_skip -= 1;
                continue;
            }
            if is_blank(&record) {
                continue;
            }
            if grid.headers.is_empty() {
                grid.headers = headers(&record);
                match grid.headers.len() {
                    0 | 1 => problems.push(TableProblem::OneColumn),
                    found if found > MOST_COLUMNS + 1 => {
                        return (Grid::default(), vec![TableProblem::TooManyColumns { found: found - 1 }]);
                    }
                    _ => {}
                }
                continue;
            }
            let expected = grid.headers.len();
            let surplus = record.iter().skip(expected).any(|cell| !cell.trim().is_empty());
            if record.len() < expected || surplus {
                problems.push(TableProblem::Ragged { line, expected, found: record.len() });
            }
            last_spans_lines = record.iter().any(|cell| cell.contains('\n'));
            grid.push(line, &record);
        }
        if last_spans_lines && quote.byte().is_some_and(|mark| is_odd(text, mark)) {
            problems.insert(0, TableProblem::Unreadable { line: last_line });
        }
        if grid.headers.is_empty() && problems.is_empty() {
            problems.push(TableProblem::Empty);
        }
        (grid, problems)
    }

    fn push(&mut self, line: usize, record: &StringRecord) {
        self.lines.push(line);
        for place in 0..self.headers.len() {
            self.texts.push_str(record.get(place).unwrap_or_default().trim());
            self.ends.push(self.texts.len());
        }
    }

    /// How many rows there are below the headers.
    pub(super) fn rows(&self) -> usize {
        self.lines.len()
    }

    /// The line in the file of a row.
    pub(super) fn line(&self, row: usize) -> usize {
        self.lines.get(row).copied().unwrap_or_default()
    }

    /// The text of a cell; empty where there is none.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        self.text(row * self.headers.len() + column)
    }

    fn text(&self, place: usize) -> &str {
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(place).and_then(|&end| self.texts.get(start..end)).unwrap_or_default()
    }

    /// All cells, row by row.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|place| self.text(place))
    }

    /// The cells of one column.
    pub(super) fn column(&self, column: usize) -> impl Iterator<Item = &str> {
        (0..self.rows()).map(move |row| self.cell(row, column))
    }
}

fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

/// How many rows there are below the headers.
fn count_rows(text: &str, delimiter: Delimiter, quote: Quote) -> usize {
    let mut reader = reader(text, delimiter, quote);
    let mut record = StringRecord::new();
    let mut records = 0_usize;
    while let Ok(true) = reader.read_record(&mut record) {
        records += usize::from(!is_blank(&record));
    }
    records.saturating_sub(1 + usize::from(announcement(text).is_some()))
}

/// The headers, without empty ones at the end: spreadsheets like to add such columns.
fn headers(record: &StringRecord) -> Vec<String> {
    let mut headers: Vec<String> = record.iter().map(|header| header.trim().to_owned()).collect();
    while headers.last().is_some_and(String::is_empty) {
        headers.pop();
    }
    headers
}

/// Whether a quotation mark is without its fellow. If the last row then spans lines, it was never closed and has
/// swallowed the rest of the file.
fn is_odd(text: &str, mark: u8) -> bool {
    text.bytes().filter(|&byte| byte == mark).count() % 2 == 1
}
