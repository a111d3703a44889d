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
    let rules: toml::Table = include_str!("../deny.toml").parse().expect("TOML");
    let allowed = rules["licenses"]["allow"].as_array().expect("a list");
    let allowed: Vec<&str> = allowed.iter().filter_map(toml::Value::as_str).collect();
    assert!(allowed.contains(&"MIT") && !allowed.iter().any(|licence| licence.contains("GPL")), "{allowed:?}");
    for line in linked() {
        let licence = line.rsplit('\t').next().unwrap_or_default().replace(['(', ')'], "");
        let free = licence.split(" AND ").all(|part| part.split(" OR ").any(|one| allowed.contains(&one.trim())));
        assert!(free, "{line}");
    }
}

/// Every library comes from the registry, and Cargo holds it against its hash.
#[test]
fn every_library_comes_from_the_registry() {
    let lock: toml::Table = include_str!("../Cargo.lock").parse().expect("TOML");
    let packages = lock["package"].as_array().expect("packages");
    assert!(packages.len() > 100);
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        if ["virker", "xtask"].contains(&name) {
            continue;
        }
        let source = package.get("source").and_then(toml::Value::as_str);
        assert_eq!(source, Some("registry+https://github.com/rust-lang/crates.io-index"), "{name}");
        assert!(package.get("checksum").is_some(), "{name}");
    }
}
