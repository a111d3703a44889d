//! Reading tables from text with separated values.

use std::collections::HashSet;

use csv::{ReaderBuilder, StringRecord};

use super::check::{check, header_problems};
use super::{Column, DecimalSign, MOST_COLUMNS, MOST_UNITS, Table, TableProblem, number, problem};

/// The signs between columns that are understood, the most telling first.
const DELIMITERS: [u8; 3] = [b'\t', b';', b','];

/// How many lines are looked at to find out which of them it is.
const LINES_TO_JUDGE_BY: usize = 50;

/// Reads a table from text: a line of headers, then one line a unit.
///
/// The sign between columns (comma, semicolon, tab) and the decimal sign are found out. The first column of
/// texts that mostly differ has the units' names, or a first column without a header, as R and pandas write it;
/// without one, units are called by their number. Other columns of texts are kept but are not numeric. Missing values are spelled as nothing, `.`, `..`, `…`, `-` or `NA`.
///
/// # Errors
/// All problems found, each with its place, up to [`super::MOST_PROBLEMS`].
pub fn read(name: &str, text: &str) -> Result<Table, Vec<TableProblem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\0') {
        return Err(vec![TableProblem::NotText]);
    }
    if let Some(place) = text.find(char::REPLACEMENT_CHARACTER) {
        return Err(vec![TableProblem::Undecoded { line: line_of(text, place) }]);
    }
    if text.trim().is_empty() {
        return Err(vec![TableProblem::Empty]);
    }
    let delimiter = delimiter_of(text);
    let lines = Lines::read(text, delimiter).map_err(|mut problems| problem::listed(&mut problems))?;
    lines.into_table(name, delimiter).map_err(|mut problems| problem::listed(&mut problems))
}

fn line_of(text: &str, place: usize) -> usize {
    LineCounter { text, place: 0, line: 1 }.line_at(place)
}

/// Counts lines going forward. The `csv` crate reckons empty lines to the record that follows them; a person
/// looks for it where its own text begins.
struct LineCounter<'a> {
    text: &'a str,
    place: usize,
    line: usize,
}

impl LineCounter<'_> {
    /// The line of the first text at or after byte `place`, which may not lie before the last one asked for.
    fn line_at(&mut self, place: usize) -> usize {
        let bytes = self.text.as_bytes();
        let is_break = |at: usize| matches!(bytes.get(at), Some(b'\n' | b'\r'));
        while self.place < place || is_break(self.place) {
            let ends_line = match bytes.get(self.place) {
                Some(b'\n') => true,
                Some(b'\r') => bytes.get(self.place + 1) != Some(&b'\n'),
                Some(_) => false,
                None => break,
            };
            self.line += usize::from(ends_line);
            self.place += 1;
        }
        self.line
    }
}

/// The delimiter under which most lines have as many cells as the first, two at least.
fn delimiter_of(text: &str) -> u8 {
    let mut best = (0, 0, b',');
    for delimiter in DELIMITERS {
        let mut counts = records(text, delimiter).take(LINES_TO_JUDGE_BY).flatten().map(|record| record.len());
        let Some(columns) = counts.next().filter(|&columns| columns > 1) else { continue };
        let alike = counts.filter(|&count| count == columns).count();
        if (alike + 1, columns) > (best.0, best.1) {
            best = (alike + 1, columns, delimiter);
        }
    }
    best.2
}

fn records(text: &str, delimiter: u8) -> impl Iterator<Item = csv::Result<StringRecord>> {
    ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes()).into_records()
}

/// A file's lines: the headers, and for each unit its line and its cells.
struct Lines {
    headers: Vec<String>,
    rows: Vec<(usize, StringRecord)>,
}

impl Lines {
    fn read(text: &str, delimiter: u8) -> Result<Lines, Vec<TableProblem>> {
        let mut problems = Vec::new();
        let mut headers: Option<Vec<String>> = None;
        let mut rows: Vec<(usize, StringRecord)> = Vec::new();
        let mut last_line = 1;
        let mut counter = LineCounter { text, place: 0, line: 1 };
        for record in records(text, delimiter) {
            let Ok(record) = record else {
                problems.push(TableProblem::Unreadable { line: last_line });
                break;
            };
            let line = record.position().map_or(last_line, |position| counter.line_at(position.byte() as usize));
            last_line = line;
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let Some(headers) = &headers else {
                headers = Some(header_line(&record)?);
                continue;
            };
            let surplus = record.iter().skip(headers.len()).any(|cell| !cell.trim().is_empty());
            if record.len() < headers.len() || surplus {
                problems.push(TableProblem::Ragged { line, expected: headers.len(), found: record.len() });
            }
            if rows.len() == MOST_UNITS {
                return Err(vec![TableProblem::TooManyUnits { found: MOST_UNITS + 1 }]);
            }
            rows.push((line, record));
        }
        if is_left_open(text, rows.last()) {
            problems.insert(0, TableProblem::Unreadable { line: last_line });
        }
        match headers {
            _ if !problems.is_empty() => Err(problems),
            Some(headers) => Ok(Lines { headers, rows }),
            None => Err(vec![TableProblem::Empty]),
        }
    }

    fn into_table(self, name: &str, delimiter: u8) -> Result<Table, Vec<TableProblem>> {
        let sign = self.decimal_sign(delimiter);
        let mut columns: Vec<Column> = (0..self.headers.len())
            .map(|place| {
                Column::read(self.headers[place].clone(), self.rows.iter().map(|(_, row)| row.get(place).unwrap_or("")), sign)
            })
            .collect();
        let mut problems = header_problems(self.headers.iter().map(String::as_str));
        let names = names_of_units(&self.headers, &columns);
        if names == Some(0) && self.headers[0].is_empty() {
            problems.retain(|problem| !matches!(problem, TableProblem::NoHeader { column: 1 }));
        }
        let (unit_header, units) = match names {
            Some(place) => {
                let column = columns.remove(place);
                (column.header().to_owned(), (0..column.len()).map(|row| column.typed(row).to_owned()).collect())
            }
            None => (String::new(), (1..=self.rows.len()).map(|number| number.to_string()).collect()),
        };
        let table = Table::sound(name, unit_header, units, columns);
        let of_the_table = check(&table, |row| self.rows.get(row).map_or(0, |(line, _)| *line));
        problems.extend(of_the_table.into_iter().filter(|problem| !is_about_headers(problem)));
        if problems.is_empty() { Ok(table) } else { Err(problems) }
    }

    /// The sign for which more cells speak. Where none speaks, a point: `1.234` is then a little more than one.
    fn decimal_sign(&self, delimiter: u8) -> DecimalSign {
        let (mut point, mut comma) = (0_usize, 0_usize);
        for cell in self.rows.iter().flat_map(|(_, row)| row.iter()) {
            match number::speaks_for(cell) {
                Some(DecimalSign::Point) => point += 1,
                Some(DecimalSign::Comma) => comma += 1,
                None => {}
            }
        }
        // `1,234` alone speaks for neither; between semicolons it is far more often a decimal comma than a thousand.
        let silent_commas = || {
            let cells = self.rows.iter().flat_map(|(_, row)| row.iter());
            delimiter != b',' && cells.clone().any(|cell| cell.contains(',')) && !cells.clone().any(|cell| cell.contains('.'))
        };
        if comma > point || (comma == 0 && point == 0 && silent_commas()) { DecimalSign::Comma } else { DecimalSign::Point }
    }
}

/// The column with the units' names: one without a header that stands first, as R and pandas write the names of rows,
/// or else the first column of texts. Texts of which most occur more than once are groups and name no unit.
fn names_of_units(headers: &[String], columns: &[Column]) -> Option<usize> {
    if headers.first().is_some_and(String::is_empty) && columns.len() > 1 {
        return Some(0);
    }
    let names_units = |column: &Column| {
        let differing: HashSet<&str> = (0..column.len()).map(|row| column.typed(row)).collect();
        column.is_text() && 2 * differing.len() > column.len()
    };
    columns.iter().position(names_units)
}

/// The headers, without empty ones at the end: spreadsheets like to add such columns.
fn header_line(record: &StringRecord) -> Result<Vec<String>, Vec<TableProblem>> {
    let mut headers: Vec<String> = record.iter().map(|header| header.trim().to_owned()).collect();
    while headers.last().is_some_and(String::is_empty) {
        headers.pop();
    }
    match headers.len() {
        0 | 1 => Err(vec![TableProblem::OneColumn]),
        found if found > MOST_COLUMNS + 1 => Err(vec![TableProblem::TooManyColumns { found: found - 1 }]),
        _ => Ok(headers),
    }
}

/// Whether a quotation mark is never closed: it then swallows all lines to the end of the file.
fn is_left_open(text: &str, last: Option<&(usize, StringRecord)>) -> bool {
    let odd = text.bytes().filter(|&byte| byte == b'"').count() % 2 == 1;
    odd && last.is_none_or(|(_, record)| record.iter().any(|cell| cell.contains('\n')))
}

/// Headers are checked by their numbers in the file, not in the table.
fn is_about_headers(problem: &TableProblem) -> bool {
    matches!(problem, TableProblem::NoHeader { .. } | TableProblem::DuplicateHeader { .. })
}

#[cfg(test)]
mod tests {
    use rand_core::Rng;
    use rand_pcg::Pcg64Mcg;

    use super::super::{Cell, FEWEST_UNITS, examples};
    use super::*;

    fn problems(text: &str) -> Vec<TableProblem> {
        read("broken.csv", text).expect_err("a broken file")
    }

    #[test]
    fn delimiter_and_decimal_sign_are_found_out() {
        for text in [
            "by,a,b\nX,1.5,2\nY,2.5,3\nZ,3.5,4\n",
            "by;a;b\r\nX;1,5;2\r\nY;2,5;3\r\nZ;3,5;4\r\n",
            "\u{feff}by\ta\tb\nX\t1,5\t2\nY\t2,5\t3\nZ\t3,5\t4",
            "by,a,b\nX,\"1,5\",2\nY,\"2,5\",3\nZ,\"3,5\",4\n",
            "by;a;b;;\n\nX;1.5;2;;\nY;2.5;3;;\nZ;3.5;4;;\n;;;;\n",
            "a;by;b\n1.5;X;2\n2.5;Y;3\n3.5;Z;4\n",
        ] {
            let table = read("t", text).unwrap_or_else(|problems| panic!("{text}: {problems:?}"));
            assert_eq!(table.unit_header(), "by", "{text}");
            assert_eq!(table.units(), ["X", "Y", "Z"], "{text}");
            assert_eq!(table.column("a").map(Column::values), Some(&[1.5, 2.5, 3.5][..]), "{text}");
            assert_eq!(table.column("b").map(Column::values), Some(&[2.0, 3.0, 4.0][..]), "{text}");
        }
    }

    #[test]
    fn a_thousands_point_is_understood_where_other_cells_have_a_decimal_comma() {
        let table = read("t", "by;andel;pris\nX;1,5;130.490\nY;2,5;113.442\nZ;3,5;105.066\n").expect("sound");
        assert_eq!(table.column("pris").and_then(|column| column.value(0)), Some(130_490.0));
    }

    #[test]
    fn a_first_column_without_a_header_names_the_units() {
        for text in ["\"\",\"y\",\"x\"\n\"A\",1,2\n\"B\",2,4\n\"C\",3,5\n", ",y,x\nA,1,2\nB,2,4\nC,3,5\n"] {
            let table = read("t", text).expect("sound");
            assert_eq!(table.units(), ["A", "B", "C"]);
            assert_eq!(table.columns().len(), 2);
        }
        let table = read("t", ",y,x\n1,1,2\n2,2,4\n3,3,5\n").expect("sound");
        assert_eq!((table.units()[2].as_str(), table.columns().len()), ("3", 2));
    }

    #[test]
    fn groups_do_not_name_units() {
        let table = read("t", "group,y,x\na,1,2\na,2,4\nb,3,5\nb,4,5\n").expect("sound");
        assert_eq!(table.units(), ["1", "2", "3", "4"]);
        assert!(table.column("group").is_some_and(Column::is_text));
    }

    #[test]
    fn all_spellings_of_missing_are_understood() {
        let table = read("t", "u,x\nA,..\nB,…\nC,-\nD,NA\nE,\nF,.\nG,1\n").expect("sound");
        let column = table.column("x").expect("there");
        assert_eq!((column.missing(), column.value(6)), (6, Some(1.0)));
        assert!(matches!(column.cell(0), Cell::Missing { typed: ".." }));
    }

    #[test]
    fn texts_are_kept_and_not_offered() {
        let table = read("t", "u,region,x\nA,Nord,1\nB,Syd,2\nC,Nord,3\n").expect("sound");
        assert_eq!(table.numeric_columns().map(Column::header).collect::<Vec<_>>(), ["x"]);
        assert_eq!(table.column("region").map(|column| column.cell(1)), Some(Cell::Text("Syd")));
    }

    #[test]
    fn units_without_names_are_numbered() {
        let table = read("t", "y,x\n1,2\n3,4\n5,7\n").expect("sound");
        assert_eq!((table.unit_header(), table.units().join(" ")), ("", "1 2 3".to_owned()));
    }

    #[test]
    fn every_broken_file_has_its_problem() {
        use TableProblem::*;
        let long = format!("u{}\n", ",x".repeat(MOST_COLUMNS + 1));
        let cases: Vec<(&str, Vec<TableProblem>)> = vec![
            ("", vec![Empty]),
            (" \n\n \t\n", vec![Empty]),
            ("\u{feff}", vec![Empty]),
            ("PK\u{3}\u{4}\0\0", vec![NotText]),
            ("u,x\nK\u{fffd}benhavn,1\n", vec![Undecoded { line: 2 }]),
            ("just words\nand more\n", vec![OneColumn]),
            (";;;\n;;\n", vec![Empty]),
            ("u,x\nA,1\nB\nC,3\nD,4\n", vec![Ragged { line: 3, expected: 2, found: 1 }]),
            ("u,x\nA,1\nB,2,9\nC,3\nD,4\n", vec![Ragged { line: 3, expected: 2, found: 3 }]),
            ("u,x\nA,1\n\"B,2\nC,3\n", vec![Unreadable { line: 3 }, Ragged { line: 3, expected: 2, found: 1 }]),
            ("u,x,x\nA,1,2\nB,2,3\nC,3,4\n", vec![DuplicateHeader { header: "x".into(), columns: (2, 3) }]),
            ("u,,x\nA,1,2\nB,2,3\nC,3,4\n", vec![NoHeader { column: 2 }]),
            ("u,x\nA,1\nB,2\n\nA,3\n", vec![DuplicateUnit { unit: "A".into(), lines: (2, 5) }]),
            ("u,x\nA,1\n,2\nC,3\n", vec![NoUnit { line: 3 }]),
            ("u,x\nA,1\nB,2\nC,tre\n", vec![NotANumber { line: 4, unit: "C".into(), header: "x".into(), typed: "tre".into() }]),
            (
                "u;x\nA;1,5\nB;2,5\nC;3.5\n",
                vec![NotANumber { line: 4, unit: "C".into(), header: "x".into(), typed: "3.5".into() }],
            ),
            ("u,x\nA,1\nB,2\nC,1e999\n", vec![TooLarge { line: 4, unit: "C".into(), header: "x".into(), typed: "1e999".into() }]),
            ("u,x\nA,one\nB,two\nC,three\n", vec![NoNumbers]),
            ("u,x\nA,..\nB,..\nC,..\n", vec![NoNumbers]),
            ("u,x\nA,1\nB,2\n", vec![TooFewUnits { found: 2 }]),
            ("u,x\n", vec![TooFewUnits { found: 0 }, NoNumbers]),
            (&long, vec![TooManyColumns { found: MOST_COLUMNS + 1 }]),
        ];
        for (text, expected) in cases {
            assert_eq!(problems(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_file_at_the_limit_is_read_and_one_beyond_is_not() {
        let rows = |count: usize| (0..count).fold(String::from("u,x\n"), |text, row| text + &format!("U{row},{row}\n"));
        assert_eq!(read("t", &rows(FEWEST_UNITS)).map(|table| table.units().len()), Ok(FEWEST_UNITS));
        assert_eq!(read("t", &rows(MOST_UNITS)).map(|table| table.units().len()), Ok(MOST_UNITS));
        assert_eq!(problems(&rows(MOST_UNITS + 1)), [TableProblem::TooManyUnits { found: MOST_UNITS + 1 }]);
        let columns = |count: usize| {
            let cells = |cell: &dyn Fn(usize) -> String| (0..count).map(|c| format!(",{}", cell(c))).collect::<String>();
            let line = cells(&|_| "1".into());
            format!("u{}\nA{line}\nB{line}\nC{line}\n", cells(&|c| format!("x{c}")))
        };
        assert!(read("t", &columns(MOST_COLUMNS)).is_ok());
        assert_eq!(problems(&columns(MOST_COLUMNS + 1)), [TableProblem::TooManyColumns { found: MOST_COLUMNS + 1 }]);
    }

    #[test]
    fn many_problems_are_not_all_listed() {
        let rows: String =
            (0..300).map(|row| if row % 2 == 0 { format!("U{row},{row}\n") } else { format!("U{row},x\n") }).collect();
        let problems = problems(&format!("u,x\n{rows}"));
        assert_eq!(problems.len(), super::super::MOST_PROBLEMS + 1);
        assert_eq!(problems.last(), Some(&TableProblem::AndMore { more: 50 }));
    }

    #[test]
    fn a_table_survives_a_document_and_a_forged_one_is_refused() {
        let table = &examples::municipalities().table;
        let text = serde_json::to_string(table).expect("a table can be written");
        assert_eq!(&serde_json::from_str::<Table>(&text).expect("and read"), table);
        let forged = text.replacen("\"Billund\"", "\"Rebild\"", 1);
        assert!(serde_json::from_str::<Table>(&forged).is_err());
    }

    /// Random text made of what upsets readers never panics, and a table that comes out is sound.
    #[test]
    fn no_text_makes_the_reader_panic() {
        const PIECES: [&str; 28] = [
            ",", ";", "\t", "\n", "\r\n", "\"", "\"\"", "a", "b", "1", "2,5", "2.5", "-", "..", "NA", " ", "æ", "\u{feff}",
            "1e400", "1.234,5", "\u{a0}", "u", "x", "9", "−3", "\r", "0", "…",
        ];
        let mut random = Pcg64Mcg::new(20_261_122);
        let mut tables = 0;
        for round in 0..20_000 {
            let length = 1 + (random.next_u32() % 60) as usize;
            let mut text = String::new();
            if round % 2 == 0 {
                text.push_str("u;x\nA;1\nB;2\nC;3\n");
            }
            for _ in 0..length {
                text.push_str(PIECES[random.next_u32() as usize % PIECES.len()]);
            }
            if let Ok(table) = read("fuzz", &text) {
                tables += 1;
                let again = Table::new("fuzz", table.unit_header(), table.units().to_vec(), table.columns().to_vec());
                assert_eq!(again.as_ref(), Ok(&table), "{text:?}");
            }
        }
        assert!(tables > 100, "only {tables} of the random texts were tables");
    }
}
