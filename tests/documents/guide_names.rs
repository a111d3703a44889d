//! The user guides call what stands on the screen by its name: what is bold in them is a message of the catalogue.

use std::fs;

use crate::markdown::{between, parted};
use crate::{repository, text_of};

/// The messages of a language that stand on one line, each as the pieces between its arguments.
fn messages(language: &str) -> Vec<Vec<String>> {
    let folder = repository().join("locales").join(language);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the catalogue") {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        for line in text.lines().filter(|line| !line.starts_with([' ', '#'])) {
            let Some((_, message)) = line.split_once(" = ") else { continue };
            found.push(pieces(message));
        }
    }
    found
}

/// “As in { $case }” as “As in ” and “”.
fn pieces(message: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut rest = message;
    while let Some((before, after)) = rest.split_once('{') {
        pieces.last_mut().unwrap().push_str(before);
        pieces.push(String::new());
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    pieces.last_mut().unwrap().push_str(rest);
    pieces
}

/// Whether a text can be this message with some arguments. A message without words of its own is no name.
fn is_said(text: &str, pieces: &[String]) -> bool {
    let [first, rest @ ..] = pieces else { return false };
    let (Some(mut left), Some((last, between))) = (text.strip_prefix(first.as_str()), rest.split_last()) else {
        return rest.is_empty() && text == first;
    };
    let words: usize = pieces.iter().map(|piece| piece.trim().chars().count()).sum();
    for piece in between {
        let Some((_, after)) = left.split_once(piece.as_str()) else { return false };
        left = after;
    }
    words >= 4 && left.len() > last.len() && left.ends_with(last.as_str())
}

#[test]
fn messages_with_arguments_are_known_again() {
    assert!(is_said("As in Billund", &pieces("As in { $case }")));
    assert!(!is_said("As in ", &pieces("As in { $case }")));
    assert!(!is_said("Whatever", &pieces("{ $what }")));
    assert!(!is_said("Undone", &pieces("Undo")));
    assert!(is_said("Undo", &pieces("Undo")));
    assert!(!is_said("Next stage", &pieces("{ $head }, and { $last }")));
}

#[test]
fn what_is_bold_in_a_guide_stands_on_the_screen() {
    for (path, language) in [("docs/user-guide.md", "en"), ("docs/brugervejledning.md", "da")] {
        let text = text_of(path);
        let words: Vec<&str> = parted(&text).1.into_iter().map(|(_, line)| line.trim()).collect();
        let words = words.join(" ");
        let names = between(&words, "**", "**");
        assert!(names.len() > 80, "{path}: only {} names were read", names.len());
        let catalogue = messages(language);
        let unknown: Vec<&&str> = names.iter().filter(|name| !catalogue.iter().any(|message| is_said(name, message))).collect();
        let allowed = if language == "da" { "fed skrift" } else { "bold" };
        let unknown: Vec<&&&str> = unknown.iter().filter(|name| ***name != allowed).collect();
        assert!(unknown.is_empty(), "{path} calls by a name that is not on the screen: {unknown:?}");
    }
}

#[test]
fn both_guides_have_the_same_parts() {
    let parts = |path: &str| -> Vec<usize> {
        let text = text_of(path);
        let (_, lines) = parted(&text);
        lines.iter().map(|(_, line)| line.chars().take_while(|&sign| sign == '#').count()).filter(|&depth| depth > 0).collect()
    };
    assert_eq!(parts("docs/user-guide.md"), parts("docs/brugervejledning.md"));
}
