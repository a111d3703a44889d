//! Every table of the example and of hostile data.

use super::*;
use crate::benchmark::{Analysis, Settings, thesis};
use crate::language::Language;
use crate::report::{Cell, Csv, Row};
use crate::table::{Table, csv, examples};

fn with<T>(table: &Table, language: Language, of: impl FnOnce(&Told) -> T) -> T {
    let settings = Settings::for_table(table);
    let analysis = Analysis::of(table, &settings).expect("sound data");
    of(&Told::of(table, &settings, &analysis, language))
}

fn example<T>(language: Language, of: impl FnOnce(&Told) -> T) -> T {
    with(&examples::municipalities().table, language, of)
}

fn numbers(row: &Row) -> Vec<f64> {
    let Row::Cells(cells) = row else { return Vec::new() };
    cells.iter().filter_map(|cell| if let Cell::Number(number) = cell { Some(number.value) } else { None }).collect()
}

#[test]
fn every_table_has_rows_of_equal_length_in_both_languages() {
    for language in Language::ALL {
        example(language, |told| {
            for content in Content::ALL {
                let sheet = content.sheet(told);
                assert!(!sheet.rows.is_empty() && !sheet.title.is_empty(), "{content:?}");
                for row in &sheet.rows {
                    let Row::Cells(cells) = row else { continue };
                    assert!(cells.len() <= sheet.headers.len(), "{content:?} {row:?}");
                }
                let csv = sheet.csv(Csv::FOR_PROGRAMS, language);
                let mut reader = ::csv::ReaderBuilder::new().flexible(false).from_reader(csv.as_bytes());
                assert_eq!(reader.records().filter(Result::is_ok).count(), sheet.rows.len(), "{content:?}");
            }
        });
    }
}

/// Thesis, Table 5, every printed coefficient and standard error.
#[test]
fn the_table_of_models_has_the_printed_numbers() {
    example(Language::English, |told| {
        let text = Content::Models.sheet(told).markdown(Language::English);
        for (_, printed) in thesis::table_5() {
            let (b, se) = (Language::English.number(printed.b, 3), Language::English.number(printed.se, 3));
            assert!(text.contains(&format!(" {b}")) && text.contains(&format!(" {se}")), "{b} {se}");
        }
        let last = Content::Models.sheet(told).rows.last().map(numbers).expect("rows");
        let shown: Vec<String> = last.iter().map(|r2| Language::English.number(*r2, 3)).collect();
        assert_eq!(shown, thesis::TABLE_5.map(|model| Language::English.number(model.adj_r2, 3)));
    });
}

#[test]
fn the_nine_cells_hold_every_unit_once() {
    example(Language::Danish, |told| {
        let sheet = Content::NineCells.sheet(told);
        let counts: f64 = sheet.rows.iter().flat_map(numbers).sum();
        assert_eq!(counts, 96.0);
        let Row::Cells(first) = &sheet.rows[0] else { panic!("a row") };
        assert!(first[1].shown(Language::Danish).contains("Billund*"), "a low level and better than expected");
    });
}

#[test]
fn excluded_candidates_are_weighed_once_more_than_there_are_steps() {
    example(Language::English, |told| {
        let groups = Content::Outside.sheet(told).rows.iter().filter(|row| matches!(row, Row::Group(_))).count();
        assert_eq!(groups, told.analysis.path.steps.len() + 1);
        let steps = Content::Steps.sheet(told);
        let entered: Vec<&Row> = steps.rows.iter().collect();
        assert_eq!(entered.len(), 5);
        assert!((numbers(entered[4])[4] - told.analysis.fit().adj_r2).abs() < 1e-15);
    });
}

#[test]
fn hostile_headers_and_units_stay_texts() {
    let header = "<img src=x onerror=alert(1)>|=cmd";
    let text = format!("u,y,\"{header}\",b\n=1+1,1,2,9\n</td><script>,2,4,7\nC,4,3,8\nD,3,9,1\nE,5,5,5\n");
    let table = csv::read("=evil", &text).expect("a sound table");
    with(&table, Language::English, |told| {
        for content in Content::ALL {
            let sheet = content.sheet(told);
            let html = sheet.html(Language::English);
            assert!(!html.contains("<img") && !html.contains("<script"), "{content:?}");
            let csv = sheet.csv(Csv::for_spreadsheet(Language::English), Language::English);
            assert!(!csv.lines().any(|line| line.trim_start_matches(['\u{feff}', '"']).starts_with('=')), "{content:?}");
            assert!(!sheet.markdown(Language::English).contains("<img"), "{content:?}");
        }
    });
}
