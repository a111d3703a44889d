//! What the program says stands in `locales/`, never in its code: the source is read letter by letter, and every literal
//! that looks like something to be read by people is a fault.
//!
//! A literal looks like that where it
//! - stands alone between the braces of an `html!`, or is what an element is called (`aria-label`, `title`, `alt`,
//!   `placeholder`), and has a letter,
//! - is a phrase: a word of two letters or more next to a space, unless all of it are names of the style sheets, or
//! - is a name: a capital and small letters.
//!
//! That leaves a single small word in a variable, such as `"undo"`, which nothing tells from a key or an attribute.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Files in which words are contents, not what the program says, and which.
const CONTENTS: [(&str, &str); 17] = [
    ("src/benchmark/thesis.rs", "places in the thesis, in both languages"),
    ("src/glossary/entries.rs", "works, cited"),
    ("src/glossary/works.rs", "works, cited"),
    ("src/regression/transform.rs", "names of transforms in formulas"),
    ("src/report/syntax/mod.rs", "R and SPSS"),
    ("src/report/syntax/r.rs", "R"),
    ("src/report/syntax/spss.rs", "SPSS"),
    ("src/report/tables/checks.rs", "names of tests, after their authors"),
    ("src/table/example.rs", "works, cited"),
    ("src/table/municipalities.rs", "names of municipalities; the rest in both languages"),
    ("src/table/state_x77.rs", "in both languages"),
    ("src/table/swiss.rs", "in both languages"),
    ("src/theory/library/figure.rs", "names of municipalities"),
    ("src/theory/write/as_toml.rs", "the file format of theories"),
    ("src/theory/write/drawn.rs", "Mermaid and DOT"),
    ("src/theory/write/form.rs", "the file format of theories"),
    ("src/theory/write/qca.rs", "comments in a file for R's QCA"),
];

/// Literals that look like words and are none: names of keys, of elements and media, of formats.
const NO_WORDS: [&str; 45] = [
    // Keys, as browsers and keyboards call them.
    "Backspace",
    "Control",
    "Ctrl",
    "Delete",
    "End",
    "Enter",
    "Esc",
    "Escape",
    "Home",
    "Page Down",
    "Page Up",
    "Tab",
    // What the browser is asked: media, selectors, a kind of what is dragged.
    "(prefers-color-scheme: dark)",
    "(prefers-reduced-motion: reduce)",
    "Files",
    "button, select",
    "button, svg, [hidden]",
    "dialog, .menu, .why",
    "main h2, main h3, main h4",
    "main svg",
    "tbody tr:nth-child({}) td:nth-child({})",
    "td button",
    // Attributes and headers.
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    "end",
    "from {header}",
    "to {header}",
    // Formats, units and signs of statistics, the same in every language.
    "FIN {}, FOUT {}",
    "G1 = ",
    "PIN {}, POUT {}",
    "PNG",
    "SVG",
    "UTF-16 BE",
    "UTF-16 LE",
    "VIF = {}",
    "{}\\u{a0}kB",
    // Choices between the variants of a message.
    "outlier",
    "chance",
    // Variants and fields that a reader of files names to a programmer.
    "Plain",
    "Typed",
    "Written",
    // Inside the program: told to nobody.
    "it stops",
    "{key}: {} faults",
    "the file cannot be read",
    "too large",
    "{per_cent} per cent is more than all",
];

/// Before a literal: it is read by programmers, in a console or a test, or it is no value at all.
const FOR_PROGRAMMERS: [&str; 15] = [
    "expect(",
    "panic!(",
    "unreachable!(",
    "assert!(",
    "debug_assert!(",
    "include_str!(",
    "concat!(",
    "env!(",
    "allow(dead_code, reason = ",
    "reason = ",
    "rename = ",
    "rename_all = ",
    "deserialize_with = ",
    "skip_serializing_if = ",
    "class=",
];

struct Literal {
    file: PathBuf,
    line: usize,
    /// What stands before it, spaces and line breaks made one.
    before: String,
    after: String,
    text: String,
}

/// All literals of a file, without comments, tests and what is written for programmers' eyes (`Display` of errors).
fn literals(file: &Path) -> Vec<Literal> {
    let source = fs::read_to_string(file).expect("a source file");
    let source = source.replace("#[cfg(all(test, not(target_arch = \"wasm32\")))]", "#[cfg(test)]");
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let signs: Vec<char> = source.chars().collect();
    let (mut found, mut code, mut at, mut line) = (Vec::new(), String::new(), 0, 1);
    let is = |at: usize, text: &str| text.chars().enumerate().all(|(place, sign)| signs.get(at + place) == Some(&sign));
    while at < signs.len() {
        let sign = signs[at];
        if is(at, "//") {
            while at < signs.len() && signs[at] != '\n' {
                at += 1;
            }
            continue;
        }
        // A sign between single quotation marks, not a lifetime.
        if sign == '\'' && (is(at + 2, "'") || is(at + 1, "\\")) {
            let end = (at + 2..signs.len()).find(|&end| signs[end] == '\'' && (signs[end - 1] != '\\' || signs[end - 2] == '\\'));
            code.push('c');
            at = end.unwrap_or(at) + 1;
            continue;
        }
        let hashes = if sign == 'r' && !code.ends_with(|before: char| before.is_alphanumeric() || before == '_') {
            let hashes = signs[at + 1..].iter().take_while(|&&sign| sign == '#').count();
            is(at + 1 + hashes, "\"").then_some(hashes)
        } else {
            None
        };
        if sign == '"' || hashes.is_some() {
            let begin = at + 1 + hashes.map_or(0, |hashes| hashes + 1);
            let close = format!("\"{}", "#".repeat(hashes.unwrap_or(0)));
            let mut end = begin;
            while end < signs.len() && !is(end, &close) {
                end += if hashes.is_none() && signs[end] == '\\' { 2 } else { 1 };
            }
            let text: String = signs[begin..end.min(signs.len())].iter().collect();
            let words: Vec<&str> = code.split_whitespace().collect();
            let before =
                words[words.len().saturating_sub(8)..].join(" ") + if code.ends_with(char::is_whitespace) { " " } else { "" };
            let rest = end + close.chars().count();
            let after: String = signs[rest.min(signs.len())..].iter().take(20).collect();
            // Bytes are no text.
            if !before.ends_with('b') {
                found.push(Literal { file: file.to_owned(), line, before, after, text: text.clone() });
            }
            line += text.matches('\n').count();
            code.push_str("\"\"");
            at = rest;
            continue;
        }
        line += usize::from(sign == '\n');
        code.push(sign);
        at += 1;
    }
    let for_terminals = terminal_lines(source);
    found.retain(|literal| !for_terminals.contains(&literal.line));
    found
}

/// The lines of `impl Display`: what the program shows are messages; a `Display` is for consoles and logs.
fn terminal_lines(source: &str) -> BTreeSet<usize> {
    let (mut lines, mut within) = (BTreeSet::new(), false);
    for (number, line) in source.lines().enumerate() {
        within |= line.starts_with("impl") && line.contains("Display for");
        if within {
            lines.insert(number + 1);
        }
        within &= line != "}";
    }
    lines
}

/// All files of the program, but not those that are tests.
fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    let room = fs::read_to_string(folder.join("mod.rs")).unwrap_or_default();
    let room = room.replace("#[cfg(all(test, not(target_arch = \"wasm32\")))]", "#[cfg(test)]");
    let is_test = |path: &Path| {
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        name == "tests" || room.contains(&format!("#[cfg(test)]\nmod {name};"))
    };
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test(&path) {
            into.push(path);
        }
    }
}

/// Every name that the style sheets know.
fn names_of_styles() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in fs::read_dir("styles").expect("the style sheets") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("a style sheet");
        for piece in text.split('.').skip(1) {
            names.insert(piece.chars().take_while(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_')).collect());
        }
    }
    names
}

/// A literal without what is put into it: `{name}`, `\u{a0}`, `\n`.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('u') => {
                    let code: String = signs.by_ref().skip(1).take_while(|&sign| sign != '}').collect();
                    bare.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                }
                Some('"') => bare.push('"'),
                _ => bare.push(' '),
            },
            '{' if signs.peek() != Some(&'{') => {
                signs.by_ref().find(|&sign| sign == '}');
                bare.push('\u{fffc}');
            }
            _ => bare.push(sign),
        }
    }
    bare
}

fn is_word(piece: &str) -> bool {
    let piece =
        piece.trim_matches(|sign: char| matches!(sign, '.' | ',' | ':' | ';' | '!' | '?' | '(' | ')' | '“' | '”' | '…' | '–'));
    piece.chars().count() > 1 && piece.chars().all(|sign| sign.is_alphabetic() || matches!(sign, '’' | '\''))
}

fn looks_like_words(literal: &Literal, styles: &BTreeSet<String>) -> bool {
    let text = bare(&literal.text);
    let has_letters = text.split(|sign: char| !sign.is_alphabetic()).any(|word| word.chars().count() > 1);
    let before = literal.before.trim_end();
    let asserted = before.rsplit(';').next().is_some_and(|statement| statement.contains("assert!("));
    if !has_letters || asserted || FOR_PROGRAMMERS.iter().any(|it| literal.before.ends_with(it)) || before.ends_with("!=") {
        return false;
    }
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let is_styles = pieces.iter().all(|piece| {
        piece.contains('\u{fffc}')
            || piece.contains("--")
            || piece.contains("__")
            || styles.contains(piece.trim_start_matches('.'))
    });
    let called = ["aria-label=", "title=", "alt=", "placeholder=", "aria-description=", "aria-roledescription="];
    let in_html = literal.file.starts_with("src/ui")
        && (before.ends_with('{') && literal.after.trim_start().starts_with('}') && before.contains(['<', '>']) && !is_styles
            || called.iter().any(|it| before.ends_with(it)));
    let phrase = text.contains([' ', '\u{a0}']) && pieces.iter().any(|piece| is_word(piece)) && !is_styles;
    let name = {
        let mut signs = text.chars();
        signs.next().is_some_and(char::is_uppercase) && text.chars().count() > 2 && signs.all(char::is_lowercase)
    };
    in_html || phrase || name
}

#[test]
fn what_the_program_says_stands_in_the_catalogue() {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    files.sort();
    assert!(files.len() > 250, "only {} files", files.len());
    let styles = names_of_styles();
    let is_content = |file: &Path| CONTENTS.iter().any(|(content, _)| file == Path::new(content));
    let faults: Vec<String> = files
        .iter()
        .filter(|file| !is_content(file))
        .flat_map(|file| literals(file))
        .filter(|literal| looks_like_words(literal, &styles))
        .filter(|literal| !NO_WORDS.contains(&literal.text.as_str()))
        .map(|literal| format!("{}:{}: {:?}", literal.file.display(), literal.line, literal.text))
        .collect();
    assert!(faults.is_empty(), "words that belong into locales/:\n{}", faults.join("\n"));
}

#[test]
fn the_test_sees_words() {
    let styles = names_of_styles();
    let sees = |before: &str, text: &str, after: &str| {
        let (before, text, after) = (before.to_owned(), text.to_owned(), after.to_owned());
        looks_like_words(&Literal { file: PathBuf::from("src/ui/any.rs"), line: 1, before, text, after }, &styles)
    };
    for (before, text, after) in [
        ("html! { <p>{ ", "undo", " }</p>"),
        ("<button aria-label=", "undo", ">"),
        ("format!(", "{count} units", ", "),
        ("let words = ", "Undone", ";"),
        ("let words = ", "it is gone", ";"),
        ("let words = ", "alt er \u{f8}vet", ";"),
    ] {
        assert!(sees(before, text, after), "{text}");
    }
    for (before, text, after) in [
        ("html! { <p>{ ", " · ", " }</p>"),
        ("<p class=", "row card", ">"),
        ("format!(", "M{} {}h3", ", "),
        ("format!(", "{left}px", ", "),
        ("let key = ", "undo", ";"),
        ("expect(", "it is there", ")"),
    ] {
        assert!(!sees(before, text, after), "{text}");
    }
}
