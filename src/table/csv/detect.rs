//! Finding out how a text is written.

use csv::StringRecord;

use super::super::{DecimalSign, NumberFormat, Thousands, number};
use super::grid::Grid;
use super::records::{announcement, reader};
use super::{Delimiter, Dialect, Quote, Reading};

/// How many lines are looked at to find out what separates cells.
const LINES_TO_JUDGE_BY: usize = 50;

/// The delimiter and the quotation mark: what the user says of them, or else those under which most lines have as
/// many cells as the first, two at least.
pub(super) fn delimiter_and_quote(text: &str, reading: &Reading) -> (Delimiter, Quote) {
    let quote = reading.quote.unwrap_or_else(|| quote_of(text));
    let delimiter = reading.delimiter.or_else(|| announced(text)).unwrap_or_else(|| delimiter_of(text, quote));
    (delimiter, quote)
}

fn delimiter_of(text: &str, quote: Quote) -> Delimiter {
    let mut best = (0, 0, Delimiter::Comma);
    for delimiter in Delimiter::ALL {
        let records = reader(text, delimiter, quote).into_records();
        let mut counts = records.take(LINES_TO_JUDGE_BY).flatten().map(|record: StringRecord| record.len());
        let Some(columns) = counts.next().filter(|&columns| columns > 1) else { continue };
        let alike = counts.filter(|&count| count == columns).count();
        if (alike + 1, columns) > (best.0, best.1) {
            best = (alike + 1, columns, delimiter);
        }
    }
    best.2
}

/// The delimiter that a first line `sep=;` announces, as spreadsheets write and understand it.
fn announced(text: &str) -> Option<Delimiter> {
    let sign = announcement(text)?.chars().nth(4)?;
    Delimiter::ALL.into_iter().find(|delimiter| delimiter.sign() == sign)
}

/// Single marks quote where they stand around the first cell of most lines, as no apostrophe does.
fn quote_of(text: &str) -> Quote {
    let lines = || text.lines().take(LINES_TO_JUDGE_BY).filter(|line| !line.trim().is_empty());
    let marked = |line: &str| {
        let inner = line.strip_prefix('\'').and_then(|rest| rest.split_once('\'')).map(|(_, after)| after);
        inner.is_some_and(|after| after.is_empty() || Delimiter::ALL.iter().any(|delimiter| after.starts_with(delimiter.sign())))
    };
    if 2 * lines().filter(|line| marked(line)).count() > lines().count() { Quote::Single } else { Quote::Double }
}

/// The whole dialect: what the user says, and the rest from the cells.
pub(super) fn dialect(grid: &Grid, delimiter: Delimiter, quote: Quote, reading: &Reading) -> Dialect {
    let decimal = reading.decimal.unwrap_or_else(|| decimal_sign(grid, delimiter, reading.thousands.unwrap_or_default()));
    let thousands = reading.thousands.unwrap_or_else(|| thousands_sign(grid, reading.format(decimal)));
    Dialect { delimiter, quote, decimal, thousands }
}

/// The sign for which more cells speak. Where none speaks, a point: `1.234` is then a little more than one.
fn decimal_sign(grid: &Grid, delimiter: Delimiter, thousands: Thousands) -> DecimalSign {
    let (mut point, mut comma) = (0_usize, 0_usize);
    for cell in grid.cells() {
        match number::speaks_for(cell, thousands) {
            Some(DecimalSign::Point) => point += 1,
            Some(DecimalSign::Comma) => comma += 1,
            None => {}
        }
    }
    // `1,234` alone speaks for neither; between semicolons it is far more often a decimal comma than a thousand.
    let silent_commas = || {
        delimiter != Delimiter::Comma
            && grid.cells().any(|cell| cell.contains(','))
            && !grid.cells().any(|cell| cell.contains('.'))
    };
    if comma > point || (comma == 0 && point == 0 && silent_commas()) { DecimalSign::Comma } else { DecimalSign::Point }
}

/// The sign between the thousands of the first number that has any.
fn thousands_sign(grid: &Grid, format: NumberFormat) -> Thousands {
    grid.cells().find_map(|cell| number::thousands_in(cell, format)).unwrap_or(Thousands::None)
}
