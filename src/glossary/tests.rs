use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::entries::ENTRIES;
use super::*;

#[test]
fn every_term_is_found_by_its_place_and_by_its_key() {
    for (place, entry) in ENTRIES.iter().enumerate() {
        assert_eq!(entry.term as usize, place, "{}", entry.key);
        assert_eq!(Term::at(entry.key), Some(entry.term));
    }
    assert_eq!(Term::at("nothing"), None);
    for language in Language::ALL {
        let listed = in_order(Half::Benchmark, language).len() + in_order(Half::Theory, language).len();
        assert_eq!(listed, ENTRIES.len());
    }
}

#[test]
fn every_term_has_name_question_meaning_and_a_source_in_each_language() {
    for language in Language::ALL {
        let mut names = BTreeSet::new();
        for entry in &ENTRIES {
            let (name, question, meaning) = (language.say(entry.name), language.say(entry.question), language.say(entry.meaning));
            assert!(names.insert(name.to_lowercase()), "{name} stands twice");
            let short: String = name.chars().take(4).collect();
            assert!(question.to_lowercase().contains(&short.to_lowercase()) && question.ends_with('?'), "{question}");
            assert!(meaning.ends_with('.') && meaning.len() > 40, "{name}: {meaning}");
            assert!(!entry.sources.is_empty(), "{name} has no source");
        }
    }
    // A language that only repeats another has not been written.
    for entry in &ENTRIES {
        assert_ne!(Language::Danish.say(entry.meaning), Language::English.say(entry.meaning), "{}", entry.key);
        assert_ne!(Language::Danish.say(entry.question), Language::English.say(entry.question), "{}", entry.key);
    }
}

#[test]
fn no_term_is_explained_by_itself() {
    for language in Language::ALL {
        for entry in &ENTRIES {
            let (name, meaning) = (language.say(entry.name).to_lowercase(), language.say(entry.meaning).to_lowercase());
            let words: Vec<&str> = meaning.split(|sign: char| !sign.is_alphanumeric()).collect();
            let itself = if name.chars().count() > 3 { meaning.contains(&name) } else { words.contains(&name.as_str()) };
            assert!(!itself, "{name}: {meaning}");
        }
    }
}

/// All texts of a kind below a folder of the repository, but for some.
fn texts(folder: &str, kind: &str, without: impl Fn(&Path) -> bool) -> Vec<String> {
    let mut waiting = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|extension| extension == kind) && !without(&path) {
            found.push(fs::read_to_string(&path).expect("a text"));
        }
    }
    found
}

/// A term that nobody meets needs no explanation: its name stands in the words of a page, or a page offers it.
#[test]
fn every_term_stands_on_screen() {
    let pages = texts("src/ui", "rs", |_| false).concat();
    for language in Language::ALL {
        let folder = format!("locales/{}", language.tag());
        // In a language that is one file the glossary would find itself.
        if !std::path::Path::new(&folder).is_dir() {
            continue;
        }
        let words = texts(&folder, "ftl", |path| path.ends_with("glossary.ftl")).concat().to_lowercase();
        for entry in &ENTRIES {
            let offered = pages.contains(&format!("Term::{:?}", entry.term));
            assert!(offered || words.contains(&language.say(entry.name).to_lowercase()), "{:?} in {language:?}", entry.term);
        }
    }
}

#[test]
fn works_are_in_order_and_every_source_is_among_them() {
    let shorts: Vec<&str> = WORKS.iter().map(|work| work.short).collect();
    assert!(shorts.is_sorted_by(|one, other| one < other), "out of order, or twice");
    for entry in &ENTRIES {
        for source in entry.sources {
            if let Source::Work(short) = source {
                assert!(shorts.contains(short), "{short}");
            }
        }
    }
}

/// No work is listed for show: a term is from it, or the code that is built on it says so.
#[test]
fn every_work_is_used() {
    let code = texts("src", "rs", |path| path.ends_with("glossary/works.rs")).concat();
    let lines: Vec<&str> = code.lines().collect();
    for work in &WORKS {
        let year: u16 = work.year().parse().expect("a year");
        assert!((1900..2100).contains(&year), "{}", work.short);
        let surname = work.short.split([' ', ',']).next().expect("a name");
        assert!(work.authors.contains(surname), "{} by {}", work.short, work.authors);
        // A citation may go on in the next line or the one after.
        let cited = lines.windows(4).any(|near| {
            let near = near.concat();
            near.contains(surname) && near.contains(work.year())
        });
        assert!(cited, "{} is cited nowhere", work.short);
    }
}

#[test]
fn a_term_is_found_where_it_first_stands_bent_or_not() {
    let text = "Se på residualerne, og på et residual.";
    assert_eq!(first_in(text, Term::Residual, Language::Danish), Some(("Se på residualerne", ", og på et residual.")));
    assert_eq!(first_in("The Residual", Term::Residual, Language::English), Some(("The Residual", "")));
    // Not within another word.
    assert_eq!(first_in("En undergrad", Term::Degree, Language::Danish), None);
    assert_eq!(first_in("nothing of it", Term::Residual, Language::English), None);
}
