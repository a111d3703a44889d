use rand_core::Rng;
use rand_pcg::Pcg64Mcg;

use super::super::{Cell, Column, DecimalSign, FEWEST_UNITS, MOST_COLUMNS, MOST_UNITS, Thousands, examples};
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
    let table = read("t", "u,x\nA,..\nB,…\nC,-\nD,NA\nE,\nF,.\nG,1\nH,–\nI,N/A\n").expect("sound");
    let column = table.column("x").expect("there");
    assert_eq!((column.missing(), column.value(6)), (8, Some(1.0)));
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
        ("u;x\nA;1,5\nB;2,5\nC;3.5\n", vec![NotANumber { line: 4, unit: "C".into(), header: "x".into(), typed: "3.5".into() }]),
        ("u,x\nA,1\nB,2\nC,1e999\n", vec![TooLarge { line: 4, unit: "C".into(), header: "x".into(), typed: "1e999".into() }]),
        ("u,x\nA,one\nB,two\nC,three\n", vec![NoNumbers]),
        ("u,x\nA,..\nB,..\nC,..\n", vec![NoNumbers]),
        ("u|x\nA|1\nB|2\n", vec![TooFewUnits { found: 2 }]),
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
    let rows: String = (0..300).map(|row| if row % 2 == 0 { format!("U{row},{row}\n") } else { format!("U{row},x\n") }).collect();
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
        ",", ";", "\t", "\n", "\r\n", "\"", "\"\"", "a", "b", "1", "2,5", "2.5", "-", "..", "NA", " ", "æ", "\u{feff}", "1e400",
        "1.234,5", "\u{a0}", "u", "x", "9", "−3", "\r", "0", "…",
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

fn found(text: &str) -> Dialect {
    draft("t", text, &Reading::default()).dialect.expect("there is text")
}

#[test]
fn the_dialect_is_found_out() {
    use DecimalSign::{Comma, Point};
    for (text, delimiter, quote, decimal, thousands) in [
        ("by|a\nX|1,234.5\nY|2\nZ|3\n", Delimiter::Pipe, Quote::Double, Point, Thousands::Comma),
        ("by;a\nX;1\u{a0}234,5\nY;2\nZ;3\n", Delimiter::Semicolon, Quote::Double, Comma, Thousands::Blank),
        ("'by';'a'\n'X;x';'1.234,5'\n'Y';'2'\n'Z';'3'\n", Delimiter::Semicolon, Quote::Single, Comma, Thousands::Point),
        ("sep=;\nby;a,b\nX;1\nY;2\nZ;3\n", Delimiter::Semicolon, Quote::Double, Point, Thousands::None),
        ("by\ta\nX\t12 %\nY\t8 %\nZ\t3 %\n", Delimiter::Tab, Quote::Double, Point, Thousands::None),
    ] {
        assert_eq!(found(text), Dialect { delimiter, quote, decimal, thousands }, "{text}");
        let table = read("t", text).unwrap_or_else(|problems| panic!("{text}: {problems:?}"));
        assert_eq!((table.units().len(), table.unit_header()), (3, "by"), "{text}");
    }
}

#[test]
fn what_the_user_says_goes_before_what_is_found_out() {
    let text = "by;a;b\nX;1.234;'1\nY;2.500;2\nZ;3.750;3\n";
    let value = |reading: Reading, header: &str| {
        read_as("t", text, &reading).map(|table| table.column(header).and_then(|column| column.value(0)))
    };
    assert_eq!(value(Reading { as_text: vec!["b".into()], ..Reading::default() }, "a"), Ok(Some(1.234)));
    let danish = Reading { decimal: Some(DecimalSign::Comma), as_text: vec!["b".into()], ..Reading::default() };
    assert_eq!(value(danish.clone(), "a"), Ok(Some(1234.0)));
    assert_eq!(value(danish.clone(), "b"), Ok(None), "a column kept as text has no numbers, and no problem either");
    let strict = Reading { thousands: Some(Thousands::None), ..danish };
    assert_eq!(read_as("t", text, &strict).expect_err("no numbers"), [TableProblem::NoNumbers]);
    let other = Reading { delimiter: Some(Delimiter::Comma), ..Reading::default() };
    let other = draft("t", text, &other);
    assert_eq!((other.headers.len(), other.table), (1, Err(vec![TableProblem::OneColumn])));
}

#[test]
fn the_units_column_can_be_chosen() {
    let text = "code,by,a\n101,X,1\n102,Y,2\n103,Z,4\n";
    assert_eq!(read("t", text).map(|table| table.units().join(" ")), Ok("X Y Z".to_owned()));
    let by_code = Reading { units: Some(UnitColumn::Under("code".into())), ..Reading::default() };
    let table = read_as("t", text, &by_code).expect("sound");
    assert_eq!((table.units().join(" "), table.columns().len()), ("101 102 103".to_owned(), 2));
    let numbered = Reading { units: Some(UnitColumn::Numbered), ..Reading::default() };
    assert_eq!(read_as("t", text, &numbered).map(|table| table.units().join(" ")), Ok("1 2 3".to_owned()));
}

#[test]
fn an_inch_mark_needs_no_fellow_where_nothing_quotes() {
    let text = "size,a\n14\" pipe,1\n\"x,2\ny,3\nz,4\n";
    assert!(read("t", text).is_err());
    let plain = Reading { quote: Some(Quote::None), ..Reading::default() };
    assert_eq!(read_as("t", text, &plain).map(|table| table.units()[1].clone()), Ok("\"x".to_owned()));
}

#[test]
fn a_draft_shows_the_first_rows_of_a_broken_text() {
    let draft = draft("t", "by;a\nX;1,5\nY;zwei\nZ;3\n", &Reading::default());
    assert_eq!(draft.headers, ["by", "a"]);
    assert_eq!(draft.first_rows[1], ["Y", "zwei"]);
    assert_eq!((draft.rows, draft.unit_column), (3, Some(0)));
    let place = TableProblem::NotANumber { line: 3, unit: "Y".into(), header: "a".into(), typed: "zwei".into() };
    assert_eq!(draft.table, Err(vec![place]));
}

#[test]
fn lines_are_counted_also_below_an_announcement_and_empty_ones() {
    let problems = problems("sep=;\n\nby;a\n\nX;1\nY;x\nZ;3\n");
    assert!(matches!(problems[..], [TableProblem::NotANumber { line: 6, .. }]), "{problems:?}");
}

#[test]
fn a_reading_survives_a_document() {
    let reading = Reading {
        delimiter: Some(Delimiter::Pipe),
        units: Some(UnitColumn::Under("by".into())),
        as_text: vec!["a".into()],
        ..Reading::default()
    };
    let text = serde_json::to_string(&reading).expect("a reading can be written");
    assert_eq!(text, r#"{"delimiter":"pipe","units":{"under":"by"},"as-text":["a"]}"#);
    assert_eq!(serde_json::from_str::<Reading>(&text).expect("and read"), reading);
    assert_eq!(serde_json::from_str::<Reading>("{}").expect("and read"), Reading::default());
}
