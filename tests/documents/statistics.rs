//! docs/statistics.md: every statistic that the rooms show has a row, every name in a row exists, and every file that a
//! row names as its check has tests.

use std::collections::BTreeSet;

use crate::markdown::{between, cells, parted};
use crate::{repository, text_of};

/// What the rooms show besides statistics: questions, parts and pieces of answers.
const NO_STATISTIC: &[&str] = &[
    // regression: what is analysed, and what can be wrong with it
    "Correlating",
    "Dropped",
    "Making",
    "Override",
    "Problem",
    "Sample",
    "Variable",
    // benchmark: settings, and the parts of a table
    "Candidate",
    "ColumnRole",
    "Indicator",
    "OptionName",
    "Roles",
    "Settings",
];

/// The names after `pub use` and `pub mod` in the face of a room.
fn shown(room: &str) -> BTreeSet<String> {
    let face = text_of(&format!("src/{room}/mod.rs"));
    let mut names = BTreeSet::new();
    for statement in face.split(';').map(|statement| statement.rsplit("\n\n").next().unwrap_or_default().trim()) {
        let last = statement.rsplit('\n').find(|line| line.starts_with("pub ")).map(|_| statement);
        let Some(statement) = last.and_then(|statement| statement.find("pub ").map(|at| &statement[at..])) else { continue };
        if let Some(used) = statement.strip_prefix("pub use ") {
            let names_of = used.split_once("::").expect("a path").1.trim_matches(['{', '}']);
            names.extend(names_of.split(',').map(|name| name.trim().trim_matches(['{', '}', '\n', ' ']).to_owned()));
        } else if let Some(module) = statement.strip_prefix("pub mod ") {
            names.insert(module.trim().to_owned());
        }
    }
    names.remove("");
    names
}

/// The rows of all tables with five cells, without their heads.
fn rows(document: &str) -> Vec<Vec<&str>> {
    let (_, lines) = parted(document);
    let rows = lines.into_iter().map(|(_, line)| cells(line)).filter(|row| row.len() == 5);
    rows.filter(|row| row[0] != "What").collect()
}

#[test]
fn the_face_of_a_room_is_read() {
    let benchmark = shown("benchmark");
    for name in ["Analysis", "bootstrap", "thirds", "joint_ranks_of_intervals", "OverlapBars"] {
        assert!(benchmark.contains(name), "{name} in {benchmark:?}");
    }
    assert!(!benchmark.contains("calibration") && benchmark.len() > 40, "{benchmark:?}");
    let regression = shown("regression");
    for name in ["Anova", "mallows_cp", "assumptions", "Basis", "t_two_sided"] {
        assert!(regression.contains(name), "{name} in {regression:?}");
    }
}

#[test]
fn every_statistic_has_its_place_and_every_name_exists() {
    let document = text_of("docs/statistics.md");
    let documented: BTreeSet<&str> = rows(&document).iter().flat_map(|row| between(row[3], "`", "`")).collect();
    let shown: BTreeSet<String> = ["regression", "benchmark"].into_iter().flat_map(shown).collect();
    let missing: Vec<&String> =
        shown.iter().filter(|name| !documented.contains(name.as_str()) && !NO_STATISTIC.contains(&name.as_str())).collect();
    assert!(missing.is_empty(), "shown by the rooms and not in docs/statistics.md: {missing:?}");
    let table = text_of("src/table/mod.rs");
    let unknown: Vec<&&str> = documented.iter().filter(|name| !shown.contains(**name) && !table.contains(**name)).collect();
    assert!(unknown.is_empty(), "in docs/statistics.md and shown by no room: {unknown:?}");
    let stale: Vec<&&str> = NO_STATISTIC.iter().filter(|name| !shown.contains(**name) || documented.contains(**name)).collect();
    assert!(stale.is_empty(), "listed here without need: {stale:?}");
}

#[test]
fn every_check_that_is_named_has_tests() {
    let document = text_of("docs/statistics.md");
    let rows = rows(&document);
    assert!(rows.len() > 45, "only {} rows were read", rows.len());
    for row in rows {
        let files: Vec<&str> = between(row[4], "`", "`").into_iter().filter(|name| name.ends_with(".rs")).collect();
        assert!(!files.is_empty(), "no check of “{}”", row[0]);
    }
    for file in between(&document, "`", "`").into_iter().filter(|name| name.contains('/') && name.ends_with(".rs")) {
        assert!(repository().join(file).is_file(), "{file} is not there");
        assert!(text_of(file).contains("#[test]"), "{file} has no tests");
    }
}
