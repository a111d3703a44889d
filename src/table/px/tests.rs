use proptest::prelude::*;

use super::super::{TableProblem, csv};
use super::*;

const FILE: &str = include_str!("../../../tests/fixtures/data/unemployment.px");

fn problem(text: &str) -> PxProblem {
    match Cube::read(text, "en").expect_err("a broken file").as_slice() {
        [TableProblem::Px(problem)] => problem.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_speaks_either_of_its_languages() {
    assert!(is_px(FILE) && is_px("\u{feff}TITLE[en]=\"x\";") && !is_px("TITLE,x\nA,1\n") && !is_px("MATRIXES=1;"));
    let danish = Cube::read(FILE, "da").expect("sound");
    let names = |cube: &Cube| cube.dimensions().iter().map(|dimension| dimension.name.clone()).collect::<Vec<_>>().join(" ");
    assert_eq!(names(&danish), "område indikator køn tid");
    assert_eq!(danish.dimensions()[0].values[4], "Midtby og omegn");
    let english = Cube::read(FILE, "en").expect("sound");
    assert_eq!(names(&english), "region indicator sex time");
    assert_eq!(english.title(), "Invented figures by region, indicator, sex and time");
    assert_eq!((english.dimensions()[3].is_time, english.dimensions()[2].total), (true, Some(0)));
    assert_eq!(names(&Cube::read(FILE, "de").expect("sound")), names(&danish), "a language that the file has not");
}

#[test]
fn a_cut_becomes_a_table() {
    let cube = Cube::read(FILE, "da").expect("sound");
    let cut = cube.suggested_cut();
    assert_eq!(cut, Cut { units: 0, variables: Some(2), held: vec![4, 1, 0, 1] });
    let by_indicator = Cut { variables: Some(1), ..cut.clone() };
    assert_eq!(cube.held(&by_indicator), [("køn", "Mænd og kvinder"), ("tid", "2011")]);
    let table = csv::read("t", &cube.text(&by_indicator)).expect("sound");
    assert_eq!((table.unit_header(), table.units().len()), ("område", 5));
    let column = table.column("Under uddannelse").expect("there");
    assert_eq!((column.value(0), column.value(1), column.value(4)), (Some(21.0), None, Some(23.5)));
    let turned = cube.with_units(&by_indicator, 1);
    assert_eq!((turned.units, turned.variables), (1, Some(0)));
    let alone = Cut { variables: None, ..by_indicator };
    assert_eq!(csv::read("t", &cube.text(&alone)).map(|table| table.columns().len()), Ok(1));
}

#[test]
fn values_of_one_name_are_told_apart_by_their_codes() {
    let file = "STUB=\"a\";\nHEADING=\"b\";\nVALUES(\"a\")=\"X\",\"X\",\"Y\";\nCODES(\"a\")=\"1\",\"2\",\"3\";\nVALUES(\"b\")=\"u\",\"v\";\nDATA=1 2 3 4 5 6;";
    assert_eq!(Cube::read(file, "en").expect("sound").dimensions()[0].values, ["X (1)", "X (2)", "Y"]);
    let without = file.replace("CODES(\"a\")=\"1\",\"2\",\"3\";\n", "");
    assert_eq!(problem(&without), PxProblem::DuplicateValue { line: 3, dimension: "a".into(), value: "X".into() });
}

#[test]
fn every_broken_file_has_its_problem() {
    use PxProblem::*;
    let file = "STUB=\"a\";\nHEADING=\"b\";\nVALUES(\"a\")=\"X\",\"Y\";\nVALUES(\"b\")=\"u\",\"v\";\nDATA=\n1 2\n3 \"-\";\n";
    assert!(Cube::read(file, "en").is_ok());
    for (old, new, expected) in [
        ("DATA=\n1 2\n3 \"-\";\n", "", Lacks { keyword: "DATA".into() }),
        ("STUB=\"a\";\nHEADING=\"b\";\n", "", Lacks { keyword: "STUB".into() }),
        ("VALUES(\"b\")=\"u\",\"v\";\n", "", Lacks { keyword: "VALUES(\"b\")".into() }),
        ("\"X\",\"Y\";", "\"X\",\"Y;", OpenQuote { line: 7 }),
        ("HEADING=\"b\"", "HEADING \"b\"", Unreadable { line: 2 }),
        ("HEADING=\"b\"", "HEADING=\"a\"", DuplicateDimension { line: 2, dimension: "a".into() }),
        ("DATA=", "CODES(\"a\")=\"1\";\nDATA=", Codes { line: 5, dimension: "a".into(), values: 2, codes: 1 }),
        ("3 \"-\";", "3;", Count { line: 7, expected: 4, found: 3 }),
        ("3 \"-\";", "3 4 5;", Count { line: 7, expected: 4, found: 5 }),
        ("3 \"-\"", "3 x", NotANumber { line: 7, typed: "x".into() }),
    ] {
        let broken = file.replacen(old, new, 1);
        assert_ne!(broken, file);
        assert_eq!(problem(&broken), expected, "{broken}");
    }
    let many: String = (0..5000).map(|value| format!(",\"v{value}\"")).collect();
    let large = file.replace("\"X\",\"Y\"", &many[1..]).replace("\"u\",\"v\"", &many[1..]);
    assert_eq!(problem(&large), TooManyCells { found: 25_000_000 });
}

/// The file of statistics offices that leaves out rows of zeros: each row begins with its keys, in any order of rows.
#[test]
fn rows_that_are_left_out_are_zeros() {
    let file = "STUB=\"area\",\"age\";\nHEADING=\"sex\";\nVALUES(\"area\")=\"North\",\"South, east\";\nCODES(\"area\")=\"01\",\"02\";\n\
        VALUES(\"age\")=\"0-14\",\"15+\";\nVALUES(\"sex\")=\"men\",\"women\";\nKEYS(\"area\")=CODES;\nKEYS(\"age\")=VALUES;\n\
        DATA=\n\"02\",\"15+\",7 8.5\n\"01\",\"0-14\", 1 \"..\"\n;\n";
    let cube = Cube::read(file, "en").expect("sound");
    let text = |held: usize| cube.text(&Cut { units: 0, variables: Some(2), held: vec![0, held, 0] });
    assert_eq!(text(0), "area\tmen\twomen\nNorth\t1\t..\nSouth, east\t0\t0\n");
    assert_eq!(text(1), "area\tmen\twomen\nNorth\t0\t0\nSouth, east\t7\t8.5\n");
    use PxProblem::*;
    let (area, age) = (|| "area".to_owned(), || "age".to_owned());
    for (old, new, expected) in [
        ("\"02\",\"15+\"", "\"03\",\"15+\"", NoSuchKey { line: 10, dimension: area(), typed: "03".into() }),
        ("\"02\",\"15+\"", "\"02\",\"15\"", NoSuchKey { line: 10, dimension: age(), typed: "15".into() }),
        ("\"02\",\"15+\"", "\"01\",\"0-14\"", KeysTwice { line: 11 }),
        ("7 8.5", "7", NoSuchKey { line: 11, dimension: area(), typed: "0-14".into() }),
        ("7 8.5", "7 eight", NotANumber { line: 10, typed: "eight".into() }),
        ("1 \"..\"\n", "1", ShortRow { line: 11, expected: 2, found: 1 }),
        ("\"0-14\", 1 \"..\"\n", "", ShortRow { line: 11, expected: 2, found: 1 }),
        ("=CODES", "=NAMES", Keys { line: 7, dimension: area() }),
        ("(\"age\")=VALUES", "(\"age\")=CODES", Keys { line: 8, dimension: age() }),
        ("KEYS(\"age\")", "KEYS(\"ages\")", Keys { line: 8, dimension: "ages".into() }),
        ("KEYS(\"age\")=VALUES", "KEYS(\"area\")=VALUES", Keys { line: 8, dimension: area() }),
        ("\"01\",\"02\";", "\"01\",\"01\";", DuplicateValue { line: 4, dimension: area(), value: "01".into() }),
    ] {
        let broken = file.replacen(old, new, 1);
        assert_ne!(broken, file);
        assert_eq!(problem(&broken), expected, "{broken}");
    }
}

/// A file of these sizes whose cells are their own numbers, but for every seventh, which is missing; written with line
/// ends in odd places.
fn file(sizes: &[usize], width: usize) -> String {
    let name = |place: usize| format!("d{place}");
    let names: Vec<String> = (0..sizes.len()).map(|place| format!("\"{}\"", name(place))).collect();
    let (stub, heading) = names.split_at(sizes.len() / 2);
    let mut text = String::new();
    for (keyword, names) in [("STUB", stub), ("HEADING", heading)] {
        if !names.is_empty() {
            text += &format!("{keyword}={};\n", names.join(",\n"));
        }
    }
    for (place, size) in sizes.iter().enumerate() {
        let values: Vec<String> = (0..*size).map(|value| format!("\"v{place}\" \n\".{value}\"")).collect();
        text += &format!("VALUES[xx](\"other\")=\"z\";\nVALUES(\"{}\")={};\n", name(place), values.join(",\n"));
    }
    text += "DATA=";
    for cell in 0..sizes.iter().product::<usize>() {
        text.push(if cell % width == 0 { '\n' } else { ' ' });
        text += &if cell % 7 == 6 { "\"..\"".to_owned() } else { cell.to_string() };
    }
    text + "\n;\n"
}

proptest! {
    #[test]
    fn any_cut_has_the_cells_that_counting_gives(
        sizes in prop::collection::vec(1_usize..5, 1..5),
        width in 1_usize..6,
        choice in any::<[usize; 6]>(),
    ) {
        let cube = Cube::read(&file(&sizes, width), "en").expect("sound");
        let units = choice[0] % sizes.len();
        let variables = Some(choice[1] % sizes.len()).filter(|&place| place != units);
        let held: Vec<usize> = sizes.iter().zip(&choice[2..]).map(|(size, choice)| choice % size).collect();
        let text = cube.text(&Cut { units, variables, held: held.clone() });
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
        prop_assert_eq!(lines.len(), sizes[units] + 1);
        for unit in 0..sizes[units] {
            for variable in 0..variables.map_or(1, |place| sizes[place]) {
                let at = |place: usize| match place {
                    _ if place == units => unit,
                    _ if Some(place) == variables => variable,
                    _ => held[place],
                };
                let cell = (0..sizes.len()).fold(0, |cell, place| cell * sizes[place] + at(place));
                let expected = if cell % 7 == 6 { "..".to_owned() } else { cell.to_string() };
                prop_assert_eq!(lines[unit + 1][variable + 1], expected.as_str());
            }
        }
    }

    /// The same numbers with and without keys: rows of zeros left out, the others in another order.
    #[test]
    fn keys_change_nothing_but_the_form(
        sizes in prop::collection::vec(1_usize..4, 1..5),
        keyed in any::<[bool; 4]>(),
        zero in any::<[bool; 12]>(),
        turn in 0_usize..50,
    ) {
        let keyed: Vec<usize> = (0..sizes.len()).filter(|&place| keyed[place] || place == 0).collect();
        let product = |places: &[usize]| places.iter().map(|&place| sizes[place]).product::<usize>();
        let all: Vec<usize> = (0..sizes.len()).collect();
        let at = |cell: usize, place: usize| cell / product(&all[place + 1..]) % sizes[place];
        // The number of a cell's row among all keys, and its value, 0 in every cell of some rows.
        let row = |cell: usize| keyed.iter().fold(0, |row, &place| row * sizes[place] + at(cell, place));
        let value = |cell: usize| if zero[row(cell) % zero.len()] { 0 } else { cell + 1 };
        let cells = product(&all);
        let plain = file(&sizes, 3);
        let head = plain.split("DATA=").next().expect("a head").to_owned();
        let dense: Vec<String> = (0..cells).map(|cell| value(cell).to_string()).collect();
        let mut sparse = head.clone();
        for place in &keyed {
            sparse += &format!("KEYS(\"d{place}\")=VALUES;\n");
        }
        sparse += "DATA=\n";
        let rows = product(&keyed);
        for number in (0..rows).map(|number| (number + turn) % rows).filter(|row| !zero[row % zero.len()]) {
            let cells: Vec<usize> = (0..cells).filter(|&cell| row(cell) == number).collect();
            let keys: Vec<String> = keyed.iter().map(|&place| format!("\"v{place} .{}\"", at(cells[0], place))).collect();
            let numbers: Vec<String> = cells.into_iter().map(|cell| value(cell).to_string()).collect();
            sparse += &format!("{},{}\n", keys.join(","), numbers.join(" "));
        }
        let dense = Cube::read(&format!("{head}DATA=\n{};\n", dense.join(" ")), "en").expect("sound");
        let sparse = Cube::read(&(sparse + ";\n"), "en").expect("sound");
        for units in 0..sizes.len() {
            for variables in (0..sizes.len()).filter(|&place| place != units).map(Some).chain([None]) {
                let held: Vec<usize> = sizes.iter().map(|size| turn % size).collect();
                let cut = Cut { units, variables, held };
                prop_assert_eq!(dense.text(&cut), sparse.text(&cut));
            }
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(pieces in prop::collection::vec(0_usize..20, 0..60)) {
        const PIECES: [&str; 20] = [
            "KEYS", "CODES",
            "STUB", "HEADING", "VALUES", "DATA", "(\"a\")", "=", ";", "\"a\"", "\"b\"", ",", "\n", "1", " ", "\"", "[en]", "(", "æ", "..",
        ];
        let text: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
        if let Ok(cube) = Cube::read(&text, "en") {
            let _ = cube.text(&cube.suggested_cut());
        }
    }
}
