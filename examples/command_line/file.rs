//! From a file to a table.

use std::collections::HashMap;
use std::path::Path;

use virker::table::{Table, TableProblem, csv};

use super::{Asked, Complaint};

/// The table of the file asked for, and notes on what was mended in it.
pub fn table(asked: &Asked) -> Result<(Table, Vec<String>), Complaint> {
    let file = &asked.file;
    let bytes = std::fs::read(file).map_err(|error| Complaint::Unreadable { file: file.clone(), why: error.to_string() })?;
    // A file that is not UTF-8 is almost always one of western Europe, where each byte is the letter of that number.
    let text = String::from_utf8(bytes).unwrap_or_else(|error| error.as_bytes().iter().map(|&byte| char::from(byte)).collect());
    let text = text.trim_start_matches('\u{feff}');
    let name = Path::new(file).file_name().map_or_else(|| file.clone(), |name| name.to_string_lossy().into_owned());
    csv::read(&name, text).map(|table| (table, Vec::new())).or_else(|problems| {
        let mended = with_short_headers(&name, text, &problems)
            .or_else(|| with_twins(&name, text, &problems))
            .or_else(|| without_columns(&name, text, &problems, asked));
        mended.ok_or(Complaint::Table { file: file.clone(), problems })
    })
}

type Mended = Option<(Table, Vec<String>)>;

const DELIMITERS: [char; 3] = ['\t', ';', ','];

/// A table whose headers are one short, as R writes it: the names of the rows have none.
fn with_short_headers(name: &str, text: &str, problems: &[TableProblem]) -> Mended {
    let one_short = |problem: &TableProblem| match problem {
        TableProblem::Ragged { expected, found, .. } => *found == expected + 1,
        other => matches!(other, TableProblem::AndMore { .. }),
    };
    let all_short = problems.iter().all(one_short);
    let read = |delimiter| csv::read(name, &format!("{delimiter}{text}")).ok();
    let table = all_short.then(|| DELIMITERS.into_iter().find_map(read))??;
    Some((table, Vec::new()))
}

/// A table of units of which some are called alike, or not at all: these are told apart by their rows.
fn with_twins(name: &str, text: &str, problems: &[TableProblem]) -> Mended {
    use TableProblem::{AndMore, DuplicateUnit, NoUnit};
    if !problems.iter().all(|problem| matches!(problem, DuplicateUnit { .. } | NoUnit { .. } | AndMore { .. })) {
        return None;
    }
    let numbered = rewritten(text, |place, cells| {
        let mut cells = cells.to_vec();
        if place == 0 && cells.first().is_some_and(String::is_empty) {
            cells[0] = "unit".to_owned();
        }
        cells.insert(0, if place == 0 { String::new() } else { place.to_string() });
        cells
    });
    let table = csv::read(name, &numbered).ok()?;
    // The names stand first if they had no header, or else where the reader looks for them.
    let had_header = !text.trim_start().starts_with(['\t', ';', ',']) && !text.trim_start().starts_with("\"\"");
    let differ = |column: &virker::table::Column| {
        let differing: std::collections::HashSet<&str> = (0..column.len()).map(|row| column.typed(row)).collect();
        column.is_text() && 2 * differing.len() > column.len()
    };
    let place = if had_header { table.columns().iter().position(differ)? } else { 0 };
    let mut columns = table.columns().to_vec();
    let names = columns.remove(place);
    let mut times: HashMap<&str, usize> = HashMap::new();
    (0..names.len()).for_each(|row| *times.entry(names.typed(row)).or_default() += 1);
    let unit = |row: usize| match names.typed(row) {
        "" => format!("(row {})", row + 1),
        unit if times[unit] > 1 => format!("{unit} (row {})", row + 1),
        unit => unit.to_owned(),
    };
    let units = (0..names.len()).map(unit).collect();
    let table = Table::new(name, if had_header { names.header() } else { "" }, units, columns).ok()?;
    Some((table, vec!["Units of the same name, or of none, are told apart by their rows.".to_owned()]))
}

/// A table without the columns that hold something unsound and were not asked for.
fn without_columns(name: &str, text: &str, problems: &[TableProblem], asked: &Asked) -> Mended {
    let candidates = asked.candidates.as_ref()?;
    let mut unsound = Vec::new();
    for problem in problems {
        match problem {
            TableProblem::NotANumber { header, .. } | TableProblem::TooLarge { header, .. } => unsound.push(header.as_str()),
            TableProblem::AndMore { .. } => {}
            _ => return None,
        }
    }
    unsound.dedup();
    if unsound.is_empty() || unsound.iter().any(|header| *header == asked.response || candidates.iter().any(|c| c == header)) {
        return None;
    }
    let mut headers: Vec<String> = Vec::new();
    let rest = rewritten(text, |place, cells| {
        if place == 0 {
            headers = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        }
        let stays = |place: usize| headers.get(place).is_none_or(|header| !unsound.contains(&header.as_str()));
        cells.iter().enumerate().filter(|(place, _)| stays(*place)).map(|(_, cell)| cell.clone()).collect()
    });
    let removed = headers.iter().any(|header| unsound.contains(&header.as_str()));
    match csv::read(name, &rest) {
        Ok(table) => {
            let note = |header: &&str| format!("\"{header}\" holds texts among its numbers and was not read.");
            Some((table, unsound.iter().map(note).collect()))
        }
        Err(problems) if removed => without_columns(name, &rest, &problems, asked),
        Err(_) => None,
    }
}

/// The text with other cells in each of its lines, of which the headers are the first.
fn rewritten(text: &str, mut change: impl FnMut(usize, &[String]) -> Vec<String>) -> String {
    let records = |delimiter: char| {
        let mut reader = ::csv::ReaderBuilder::new();
        reader.delimiter(delimiter as u8).flexible(true).has_headers(false).from_reader(text.as_bytes()).into_records().flatten()
    };
    let columns = |delimiter: &char| records(*delimiter).next().map_or(0, |headers| headers.len());
    let delimiter = DELIMITERS.into_iter().rev().max_by_key(columns).unwrap_or(',');
    let is_empty = |record: &::csv::StringRecord| record.iter().all(|cell| cell.trim().is_empty());
    let mut lines = String::with_capacity(text.len() + text.len() / 4);
    for (place, record) in records(delimiter).filter(|record| !is_empty(record)).enumerate() {
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        let quoted: Vec<String> =
            change(place, &cells).into_iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        lines.push_str(&quoted.join(delimiter.encode_utf8(&mut [0; 4])));
        lines.push('\n');
    }
    lines
}
