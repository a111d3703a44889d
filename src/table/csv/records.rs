//! A text's records under a dialect, and the line before them that may announce it.

use csv::{Reader, ReaderBuilder};

use super::{Delimiter, Quote};

/// The records of a text; blank lines are none.
pub(super) fn reader(text: &str, delimiter: Delimiter, quote: Quote) -> Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(delimiter.byte()).flexible(true).has_headers(false);
    match quote.byte() {
        Some(mark) => builder.quote(mark),
        None => builder.quoting(false),
    };
    builder.from_reader(text.as_bytes())
}

/// The first line, if it announces the delimiter.
pub(super) fn announcement(text: &str) -> Option<&str> {
    let line = text.lines().next()?;
    (line.chars().count() == 5 && line.get(..4)?.eq_ignore_ascii_case("sep=")).then_some(line)
}
