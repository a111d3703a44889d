//! What the page may weigh. A reader waits for what is fetched, so growth is decided here, not found later.

use std::fmt::Write as _;
use std::path::PathBuf;

use crate::one_file;
use crate::repository;
use crate::sizes::{self, Sizes, without_hash};

/// What is fetched together, and the bytes it may have as brotli packs it.
struct Load {
    /// When it is fetched.
    name: &'static str,
    files: &'static [&'static str],
    limit: u64,
}

const LOADS: [Load; 4] = [
    Load {
        name: "first load: the start page, to be read",
        files: &["index.html", "virker.css", "still.js", "boot.js", "favicon.svg", "manifest.webmanifest"],
        limit: 45_000,
    },
    Load {
        name: "the program, at the first sign of a hand",
        files: &["virker.js", "virker_bg.wasm", "worker.js"],
        limit: 1_550_000,
    },
    Load { name: "spreadsheets, when the first is opened", files: &["spreadsheet.js", "spreadsheet_bg.wasm"], limit: 290_000 },
    Load {
        name: "afterwards, for use without network",
        files: &["service-worker.js", "icon-192.png", "icon-512.png", "icon-maskable-512.png"],
        limit: 32_000,
    },
];

/// `budget [FOLDER]`
pub fn run(arguments: &[String]) -> Result<(), String> {
    let folder = arguments.first().map_or_else(|| repository().join("dist"), PathBuf::from);
    let sizes = sizes::of(&folder)?;
    let (text, complaints) = judged(&sizes)?;
    print!("{text}");
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) }
}

/// A line a load, and what is wrong.
fn judged(sizes: &Sizes) -> Result<(String, Vec<String>), String> {
    let (mut text, mut complaints) = (String::new(), Vec::new());
    let files = sizes.packed().ok_or("brotli is not there, and the budget counts in its bytes")?;
    let files: Vec<(String, u64)> = files.into_iter().map(|(name, bytes)| (without_hash(&name), bytes)).collect();
    for load in &LOADS {
        let bytes: u64 = files.iter().filter(|(name, _)| load.files.contains(&name.as_str())).map(|(_, bytes)| bytes).sum();
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{:<44}{bytes:>12} of {:>9} bytes", load.name, load.limit);
        if bytes > load.limit {
            complaints.push(format!("{}: {bytes} bytes, {} more than it may have", load.name, bytes - load.limit));
        }
        for missing in load.files.iter().filter(|wanted| !files.iter().any(|(name, _)| name == *wanted)) {
            complaints.push(format!("{missing} is not there"));
        }
    }
    let is_known = |name: &str| name == one_file::NAME || LOADS.iter().any(|load| load.files.contains(&name));
    for (name, _) in files.iter().filter(|(name, _)| !is_known(name)) {
        complaints.push(format!("{name} belongs to no load of the budget (xtask/src/budget.rs)"));
    }
    Ok((text, complaints))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder in which every file of the budget has as many bytes.
    fn with(bytes: u64, other: &[&str]) -> Sizes {
        let names = LOADS.iter().flat_map(|load| load.files).chain(other);
        Sizes::for_tests(names.map(|name| ((*name).to_owned(), Some(bytes))))
    }

    #[test]
    fn what_is_within_the_budget_is_let_through() {
        assert_eq!(judged(&with(7_000, &["virker.html"])).map(|(_, complaints)| complaints), Ok(Vec::new()));
    }

    #[test]
    fn too_much_unknown_and_missing_files_are_told() {
        let (_, complaints) = judged(&with(100_000, &["stray.js"])).expect("packed");
        assert!(complaints.iter().any(|text| text.starts_with("first load")), "{complaints:?}");
        assert!(complaints.iter().any(|text| text.starts_with("stray.js")), "{complaints:?}");
        let (_, complaints) = judged(&Sizes::for_tests([])).expect("packed");
        assert!(complaints.contains(&"boot.js is not there".to_owned()), "{complaints:?}");
        assert!(judged(&Sizes::for_tests([("boot.js".to_owned(), None)])).is_err());
    }
}
