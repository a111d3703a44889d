//! A third language is one more file under `locales/`. Here it is a pretended one: English words, with numbers, plurals and
//! names of its own.

#[path = "../build/catalogue.rs"]
mod catalogue;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the third file says of its language: Esperanto's name, Swiss signs, and the plurals of Lithuanian (CLDR).
const MANNERS: &str = r#"
language-in-english = Esperanto
language-own-name = Esperanto
language-content = en
language-decimal-sign = ,
language-thousands-sign = ’
language-dates = eo
language-closes-phrases = no
language-plural =
    { $hundred ->
        [11] other
        [12] other
       *[other] { $ten ->
            [0] other
            [1] one
           *[other] few
        }
    }
"#;

/// What reads the catalogue of three languages as the program reads its own.
const PROGRAM: &str = r#"
#![allow(dead_code)]
mod language;
use language::{Language, Words, msg};
fn main() {
    let third = Language::of_tag("eo-XX").expect("the third language");
    assert_eq!(Language::ALL.map(Language::tag), ["da", "en", "eo"]);
    assert_eq!(Language::preferred(["tlh", "eo", "da"]), third);
    assert_eq!((third.own_name(), third.tag_for_dates()), ("Esperanto", "eo"));
    assert_eq!(third.number(-1234567.5, 1), "\u{2212}1’234’567,5");
    assert_eq!(third.with_decimal_sign("0.05"), "0,05");
    let said = |count: usize| third.say_with(msg::COUNT_OF_UNITS, &[("count", count.into())]);
    assert_eq!([1, 3, 11, 21].map(said), ["1 unuo", "3 unuoj", "11 da unuoj", "21 unuo"]);
    assert_eq!(Words::new("kontekst", "context").in_language(third), "context");
    assert_eq!(Language::Danish.number(1234.5, 1), "1.234,5");
}
"#;

/// A copy of the catalogue with a third language beside it, in one file, after `change`.
fn with_a_third(name: &str, change: impl Fn(String) -> String) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // What an earlier run has left.
    let _ = fs::remove_dir_all(&folder);
    let mut third = String::from(MANNERS);
    for language in ["da", "en"] {
        let copy = folder.join("locales").join(language);
        fs::create_dir_all(&copy).expect("a folder");
        for file in fs::read_dir(Path::new("locales").join(language)).expect("the catalogue") {
            let path = file.expect("a file").path();
            let name = path.file_name().expect("a name");
            fs::copy(&path, copy.join(name)).expect("a copy");
            if language == "en" && name != "language.ftl" {
                third.push_str(&fs::read_to_string(&path).expect("a text"));
                third.push('\n');
            }
        }
    }
    let units = "        [one] { $count } unit\n       *[other] { $count } units\n";
    assert!(third.contains(units), "the message that is given plurals of its own");
    let own = "        [one] { $count } unuo\n        [few] { $count } unuoj\n       *[other] { $count } da unuoj\n";
    fs::write(folder.join("locales/eo.ftl"), change(third.replace(units, own))).expect("a third language");
    folder
}

fn complaints(name: &str, change: impl Fn(String) -> String) -> Vec<String> {
    catalogue::code_of(&with_a_third(name, change).join("locales")).expect_err("something is wrong")
}

#[test]
fn one_file_is_a_language() {
    let folder = with_a_third("third-language", |whole| whole);
    let code = catalogue::code_of(&folder.join("locales")).unwrap_or_else(|complaints| panic!("{complaints:#?}"));
    fs::create_dir_all(folder.join("language")).expect("a folder");
    // Serde is no part of the question, and the compiler alone would not find it.
    let without_serde = |text: &str| {
        let text = text.replace(", serde::Serialize, serde::Deserialize", "").replace(", Serialize, Deserialize", "");
        text.lines().filter(|line| !line.contains("serde")).collect::<Vec<_>>().join("\n")
    };
    fs::write(folder.join("catalogue.rs"), without_serde(&code)).expect("the code");
    for file in ["mod.rs", "message.rs", "number.rs", "words.rs"] {
        let text = fs::read_to_string(Path::new("src/language").join(file)).expect("the room of languages");
        fs::write(folder.join("language").join(file), without_serde(&text)).expect("a copy");
    }
    fs::write(folder.join("main.rs"), PROGRAM).expect("a program");
    let program = folder.join("program");
    let mut compiler = Command::new("rustc");
    compiler.args(["--edition", "2024", "-o"]).arg(&program).arg(folder.join("main.rs")).env("OUT_DIR", &folder);
    assert!(compiler.status().expect("a compiler").success(), "the room does not compile with a third language");
    assert!(Command::new(&program).status().expect("the program").success(), "see above");
}

#[test]
fn what_is_wrong_with_a_language_is_said_by_name() {
    let missing = complaints("missing", |whole| whole.replace("shell-undo = Undo", ""));
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].ends_with("/eo: the message shell-undo is missing"), "{missing:?}");

    let unknown = complaints("unknown", |whole| whole + "\nshell-unheard-of = Unheard of\n");
    assert_eq!(unknown.len(), 2, "it is missing in the other two: {unknown:?}");
    assert!(unknown.iter().all(|complaint| complaint.contains("shell-unheard-of is missing")), "{unknown:?}");

    let arguments =
        complaints("arguments", |whole| whole.replace("notice-undone = Undone: { $what }.", "notice-undone = { $who }."));
    assert!(arguments[0].starts_with("notice-undone takes {\"what\"} in"), "{arguments:?}");

    let sign = complaints("sign", |whole| whole.replace("language-decimal-sign = ,", "language-decimal-sign = comma"));
    assert!(sign[0].contains("language-decimal-sign has to be one sign"), "{sign:?}");

    let unsaid = complaints("unsaid", |whole| whole.replace("language-dates = eo", ""));
    assert!(unsaid[0].contains("language-dates is missing"), "{unsaid:?}");
}
