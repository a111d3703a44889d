//! The scripts of the example and of hostile tables, as texts; R itself judges them in `tests/r_out.rs`.

use super::*;
use crate::benchmark::{Analysis, Settings};
use crate::language::Language;
use crate::table::{Table, csv, examples};

fn with<T>(table: &Table, change: impl FnOnce(&mut Settings), of: impl FnOnce(&Syntax) -> T) -> T {
    let mut settings = Settings::for_table(table);
    change(&mut settings);
    let analysis = Analysis::of(table, &settings).expect("sound data");
    of(&Syntax::of(&Told::of(table, &settings, &analysis, Language::Danish)))
}

#[test]
fn spss_gets_the_criteria_the_method_and_all_that_was_kept() {
    with(
        &examples::municipalities().table,
        |settings| settings.stepwise.pin = 0.01,
        |syntax| {
            let text = syntax.spss();
            for part in [
                "/CRITERIA=PIN(0.01) POUT(0.1) TOLERANCE(0.0001)",
                "/DEPENDENT match23_pct",
                "/METHOD=STEPWISE",
                "COMPUTE ln_almennyttige_pct = LN(almennyttige_pct).",
                "VARIABLE LABELS ln_almennyttige_pct '",
                "/SAVE PRED(expected) RESID(residual)",
                "SELECT IF (NMISS(",
            ] {
                assert!(text.contains(part), "{part}");
            }
            let method = text.split("/METHOD=STEPWISE").nth(1).and_then(|rest| rest.split("/SAVE").next()).expect("a method");
            assert!(!method.contains("grundskole_pct") && method.contains("rygere_pct"));
            assert!(text.lines().all(|line| line.len() <= 250), "SPSS takes 256 bytes a line");
            assert!(text.lines().filter(|line| line.starts_with('*')).all(|line| line.ends_with('.')));
        },
    );
}

#[test]
fn every_method_and_forced_terms_are_blocks() {
    let plan = Plan { forced: vec![2], blocks: vec![Block { method: Method::Backward, candidates: vec![0, 1, 2] }] };
    let found = blocks(&plan);
    assert_eq!(found[0], Block { method: Method::Enter, candidates: vec![2] });
    assert_eq!(found[1], Block { method: Method::Backward, candidates: vec![0, 1] });
}

#[test]
fn no_header_and_no_unit_becomes_a_command() {
    let header = "x\"); system(\"touch /tmp/x\") #'.\nERASE FILE='a'.";
    let text =
        format!("u,y,\"{}\",b\n\"=A\nERASE FILE='b'.\",1,2,9\nB,2,4,7\nC,4,3,8\nD,3,9,1\nE,5,5,5\n", header.replace('"', "\"\""));
    let table = csv::read("t\nERASE FILE='c'.", &text).expect("a sound table");
    with(
        &table,
        |_| {},
        |syntax| {
            assert!(!syntax.spss().lines().any(|line| line.trim_start().starts_with("ERASE")));
            let script = syntax.r();
            assert!(script.contains("\\\"); system(\\\"touch /tmp/x\\\")"));
            assert!(script.lines().all(|line| !line.trim_start().starts_with("system") && !line.starts_with("ERASE")));
            assert!(syntax.data_file().lines().nth(1).is_some_and(|line| line.starts_with("\"'=A")));
        },
    );
}
