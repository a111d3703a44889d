//! The list of libraries on the page about the program is what Cargo.lock says, and nothing in it forbids shipping.
//!
//! `RENEW=1 cargo test --test licences` writes `data/libraries.tsv` anew.

use std::collections::BTreeSet;
use std::{env, fs, process};

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/libraries.tsv");

/// Name, version and licence of every library that is linked into the page, as Cargo resolves them.
fn linked() -> BTreeSet<String> {
    let mut cargo = process::Command::new(env!("CARGO"));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo.args(["tree", "--locked", "--package", "virker", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe", "--format", "{p}\t{l}"]);
    let output = cargo.output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("a text");
    let lines = text.lines().filter_map(|line| {
        let (package, licence) = line.split_once('\t')?;
        let (name, version) = package.split_once(" v")?;
        let version = version.split(' ').next()?;
        // "MIT/Apache-2.0" is the old way to write "MIT OR Apache-2.0".
        let licence = licence.replace(" / ", " OR ").replace('/', " OR ");
        (name != "virker").then(|| format!("{name}\t{version}\t{licence}"))
    });
    lines.collect()
}

#[test]
fn the_list_is_what_is_linked() {
    let linked = linked();
    assert!(linked.len() > 20, "only {} libraries", linked.len());
    if env::var_os("RENEW").is_some() {
        let text: String = linked.iter().map(|line| format!("{line}\n")).collect();
        fs::write(LIST, text).expect("the list can be written");
    }
    let listed = fs::read_to_string(LIST).expect("the list is there");
    let listed: Vec<&str> = listed.lines().collect();
    let wanted: Vec<&str> = linked.iter().map(String::as_str).collect();
    assert_eq!(listed, wanted, "run RENEW=1 cargo test --test licences");
}

/// Each library may be shipped with a program under MIT or Apache 2.0: one of its alternatives asks for no more than to be named.
#[test]
fn every_licence_lets_us_ship() {
    const FREE: [&str; 9] =
        ["MIT", "Apache-2.0", "BSD-3-Clause", "Zlib", "Unlicense", "CC0-1.0", "BSL-1.0", "MIT-0", "Unicode-3.0"];
    for line in linked() {
        let licence = line.rsplit('\t').next().unwrap_or_default().replace(['(', ')'], "");
        let free = licence.split(" AND ").all(|part| part.split(" OR ").any(|one| FREE.contains(&one.trim())));
        assert!(free, "{line}");
    }
}
