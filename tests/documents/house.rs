//! docs/architecture.md and docs/development.md have the rooms, the commands and the parts that there are.

use crate::markdown::{between, cells, parted};
use crate::text_of;

/// What stands in code in the first cell of the rows below this heading, in order.
fn first_cells(document: &str, heading: &str) -> Vec<String> {
    let text = text_of(document);
    let (_, lines) = parted(&text);
    let below = lines.into_iter().map(|(_, line)| line).skip_while(|line| *line != heading).skip(1);
    let section = below.take_while(|line| !line.starts_with('#'));
    let rows = section.map(cells).filter(|row| row.first().is_some_and(|cell| cell.starts_with('`')));
    rows.map(|row| between(row[0], "`", "`")[0].to_owned()).collect()
}

#[test]
fn the_rooms_are_those_of_the_house() {
    let library = text_of("src/lib.rs");
    let rooms: Vec<&str> = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(rooms.len() >= 11, "{rooms:?}");
    assert_eq!(first_cells("docs/architecture.md", "# Architecture"), rooms);
}

#[test]
fn the_parts_of_the_tests_are_those_that_run() {
    let parts = text_of("xtask/src/parts.rs");
    let keys: Vec<&str> = between(&parts, "key: \"", "\"").into_iter().collect();
    assert!(keys.len() >= 10, "{keys:?}");
    assert_eq!(first_cells("docs/development.md", "## Parts of `make test`"), keys);
}

#[test]
fn the_commands_are_those_of_make_help() {
    let makefile = text_of("Makefile");
    let help: Vec<&str> = makefile.lines().filter_map(|line| line.strip_prefix("#   make ")?.split(' ').next()).collect();
    let told = first_cells("docs/development.md", "## Commands");
    let told: Vec<&str> = told.iter().filter_map(|command| command.strip_prefix("make ")).collect();
    assert_eq!(told, help);
}
