//! The documents say what is so: names that stand on the screen, links, statistics, file formats, commands.

#![allow(clippy::unwrap_used)]

mod commands;
mod guide_names;
mod house;
mod links;
mod markdown;
mod statistics;

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the repository.
fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file, by its path in the repository.
fn text_of(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every document for people: its path in the repository, and its text.
fn documents() -> Vec<(String, String)> {
    let mut found: Vec<PathBuf> = ["README.md", "CONTRIBUTING.md"].iter().map(PathBuf::from).collect();
    for entry in fs::read_dir(repository().join("docs")).expect("the folder of the documents") {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".md") {
            found.push(Path::new("docs").join(name));
        }
    }
    found.sort();
    found.into_iter().map(|path| path.to_str().unwrap().to_owned()).map(|path| (path.clone(), text_of(&path))).collect()
}
