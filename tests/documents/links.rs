//! What a document links to is there.

use std::collections::BTreeSet;

use crate::markdown::{between, parted};
use crate::{documents, repository, text_of};

/// The anchors of a document's headings, as code hosts make them: lower case, hyphens for blanks, signs left out.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = parted(text).1.into_iter().filter_map(|(_, line)| line.strip_prefix('#'));
    headings
        .map(|heading| {
            let heading = heading.trim_start_matches('#').trim().to_lowercase();
            let kept = heading.chars().filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign));
            kept.map(|sign| if sign == ' ' { '-' } else { sign }).collect()
        })
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut seen = 0;
    for (path, text) in documents() {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (line, words) in parted(&text).1 {
            for target in between(words, "](", ")") {
                if target.starts_with("http") {
                    continue;
                }
                seen += 1;
                let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
                let at =
                    if file.is_empty() { path.clone() } else { format!("{folder}/{file}").trim_start_matches('/').to_owned() };
                assert!(repository().join(&at).exists(), "{path}:{line}: {target} is not there");
                if let Some(anchor) = anchor {
                    assert!(anchors(&text_of(&at)).contains(anchor), "{path}:{line}: {at} has no heading #{anchor}");
                }
            }
        }
    }
    assert!(seen > 40, "only {seen} links were read");
}

/// Every document can be found from the first one.
#[test]
fn no_document_is_hidden() {
    let (readme, all) = (text_of("README.md"), documents());
    for (path, _) in &all {
        let name = path.rsplit('/').next().unwrap();
        let linked = |text: &str| text.contains(&format!("{name})"));
        assert!(
            name == "README.md" || linked(&readme) || all.iter().any(|(other, text)| other != path && linked(text)),
            "{path}"
        );
    }
}

/// Files that are named in code in a line, such as a test.
#[test]
fn every_file_that_is_named_is_there() {
    let mut seen = 0;
    for (path, text) in documents() {
        for (line, words) in parted(&text).1 {
            for name in between(words, "`", "`") {
                let is_path = ["src/", "tests/", "docs/", "xtask/", "benches/", "web/", "styles/", "locales/", "data/"]
                    .iter()
                    .any(|folder| name.starts_with(folder));
                let is_plain = name.chars().all(|sign| sign.is_ascii_alphanumeric() || "/._-".contains(sign));
                if is_path && is_plain && !MADE.iter().any(|made| name.starts_with(made)) {
                    seen += 1;
                    assert!(repository().join(name).exists(), "{path}:{line}: {name} is not there");
                }
            }
        }
    }
    assert!(seen > 60, "only {seen} names were read");
}

/// What is there only once something has been built or run.
const MADE: [&str; 2] = ["tests/e2e/node_modules", "tests/e2e/screenshots"];
