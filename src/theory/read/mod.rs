//! Theories as text: TOML, or JSON of the same shape.
//!
//! A careful evaluator can write it in an editor. The first key says what the file is; then come the theory's
//! own words, the `[outcome]`, the conditions of the whole `[programme]`, and one table for every element:
//! `[[activity]]`, `[[problem]]`, `[[mechanism]]`, `[[context]]`, `[[trait]]`, `[[sub-goal]]`, `[[exclusive]]` and
//! `[[configuration]]`. Every key stands in `docs/theory-format.md`.
//!
//! ```toml
//! virker-theory = 2
//! id = "my-theory"
//! title.da = "Min teori"
//! title.en = "My theory"
//!
//! [[context]]
//! id = "mentor-has-time"
//! kind = "circumstance"             # or "for-whom": then with the clauses present.da/.en and absent.da/.en
//! scope = "specific"                # or "overall"
//! label.da = "En mentor med tid"
//! label.en = "A mentor with time"
//!
//! [[configuration]]
//! id = "first"
//! activity = "placement"
//! problem = "low-self-esteem"
//! mechanism = "raised-self-esteem"
//! sub-goal = "belief"
//! necessary = ["mentor-has-time"]   # likewise strengthening, blocking, ambivalent
//! ```
//!
//! A condition is an id, or a table: `{ not = … }`, `{ all = [ … ] }`, `{ any = [ … ] }`,
//! `{ at-least = 2, of = [ … ] }`; `{ when = …, note = …, source = … }` gives it a note and a source of its own.
//!
//! Reading goes on after a fault, so that all of them are told at once. [`super::write`] is the other way.

mod comments;
mod conditions;
mod draft;
mod json_tree;
pub(super) mod node;
mod reader;
mod toml_tree;

pub use self::comments::has_comments;
use self::node::Table;
use self::reader::Reader;
use super::fault::{Fault, FaultKind, Place};
use super::{Draft, Role, Theory};

/// The newest version of the format. Version 1 had neither fixed contexts, nor exclusive groups, nor sub-goals as
/// contexts; a text of version 1 means the same in version 2.
pub const NEWEST_VERSION: i64 = 2;
/// The largest text that is read, in bytes.
pub const MOST_BYTES: usize = 1 << 20;
/// The most faults that are told at once.
pub const MOST_FAULTS: usize = 500;
/// The key that says that a file is a theory, and of which version.
pub(super) const FORMAT_KEY: &str = "virker-theory";

/// The keys under which conditions stand, role by role.
pub(super) const ROLES: [(&str, Role); 4] = [
    ("necessary", Role::Necessary),
    ("strengthening", Role::Strengthening),
    ("blocking", Role::Blocking),
    ("ambivalent", Role::Ambivalent),
];

impl Theory {
    /// A theory from the bytes of a file.
    ///
    /// # Errors
    /// As [`Theory::read`], and where the bytes are not UTF-8.
    pub fn read_bytes(bytes: &[u8]) -> Result<Theory, Vec<Fault>> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Theory::read(text),
            Err(error) => {
                let byte = error.valid_up_to();
                let place = std::str::from_utf8(&bytes[..byte]).ok().map(|good| Reader::new(good).place(byte));
                Err(vec![Fault { place, ..Fault::at("", None, FaultKind::NotUtf8 { byte }) }])
            }
        }
    }

    /// A theory from text in the format of this module: JSON where it begins with a brace, else TOML.
    ///
    /// # Errors
    /// Everything that is wrong with the text, in the order in which it stands there; no more than
    /// [`MOST_FAULTS`], and then how many more there are.
    pub fn read(text: &str) -> Result<Theory, Vec<Fault>> {
        if text.len() > MOST_BYTES {
            return Err(vec![at_the_top(FaultKind::TooLarge { bytes: text.len(), most: MOST_BYTES })]);
        }
        read(text).map_err(|mut faults| {
            if faults.len() > MOST_FAULTS {
                let count = faults.len() - MOST_FAULTS;
                faults.truncate(MOST_FAULTS);
                let place = faults.last().and_then(|last| last.place);
                faults.push(Fault { place, ..Fault::at("", None, FaultKind::AndMore { count }) });
            }
            faults
        })
    }
}

/// A fault of the file as a whole.
fn at_the_top(kind: FaultKind) -> Fault {
    Fault { place: Some(Place { line: 1, column: 1 }), ..Fault::at("", None, kind) }
}

/// The draft that a text holds, for an editor: also where it is no sound theory, as long as nothing of the text would be
/// lost by writing the draft again.
pub(super) fn drafted(text: &str) -> Option<Draft> {
    if text.len() > MOST_BYTES {
        return None;
    }
    let json = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    let root = if json { json_tree::read(text) } else { toml_tree::read(text) }.ok()?;
    let mut reader = Reader::new(text);
    let draft = reader.version(&root).then(|| reader.draft(&root))?;
    reader.faults.is_empty().then_some(draft)
}

fn read(text: &str) -> Result<Theory, Vec<Fault>> {
    // A byte-order mark is kept in the text, so that every place stays where it is.
    let json = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    let mut reader = Reader::new(text);
    let root = match if json { json_tree::read(text) } else { toml_tree::read(text) } {
        Ok(root) => root,
        // Of a text that is something else, what a parser says of every line helps nobody.
        Err(_) if !text.contains(FORMAT_KEY) => return Err(vec![at_the_top(FaultKind::NotATheory)]),
        // What follows from a broken line would be told as faults of its own, so the broken lines come alone.
        Err(wrong) => {
            let fault = |(at, message): (Option<usize>, String)| {
                let kind = if json { FaultKind::NotJson { message } } else { FaultKind::Syntax { message } };
                Fault { place: at.map(|at| reader.place(at)), ..Fault::at("", None, kind) }
            };
            return Err(wrong.into_iter().map(fault).collect());
        }
    };
    if !reader.version(&root) {
        return Err(reader.faults);
    }
    let draft = reader.draft(&root);
    match (Theory::new(draft), reader.faults.is_empty()) {
        (Ok(theory), true) => Ok(theory),
        (Ok(_), false) => Err(reader.sorted(Vec::new())),
        (Err(faults), _) => Err(reader.sorted(faults)),
    }
}

impl Reader<'_> {
    /// Whether the file is a theory of a version that can be read.
    fn version(&mut self, root: &Table) -> bool {
        let Some(value) = root.get(FORMAT_KEY) else {
            self.faults.push(at_the_top(FaultKind::NotATheory));
            return false;
        };
        self.head = root.0.iter().find(|entry| entry.key == FORMAT_KEY).map(|entry| self.place(entry.at));
        match value.whole() {
            Some(1..=NEWEST_VERSION) => true,
            other => {
                let version = other.map_or_else(|| "?".to_owned(), |number| number.to_string());
                self.fault(FORMAT_KEY, value.at, FaultKind::UnknownVersion { version, newest: NEWEST_VERSION });
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::theory::fault::Expected;
    use crate::theory::{Expression, Status};

    const SOUND: &str = r#"virker-theory = 1
id = "small"
title = { da = "Lille", en = "Small" }
outcome.label = { da = "Job", en = "Job" }
[[activity]]
id = "placement"
label = { da = "Praktik", en = "Placement" }
[[problem]]
id = "low"
label = { da = "Lavt selvværd", en = "Low self-esteem" }
[[mechanism]]
id = "raised"
label = { da = "Øget selvværd", en = "Raised self-esteem" }
[[context]]
id = "time"
kind = "circumstance"
scope = "specific"
label = { da = "Tid", en = "Time" }
[[trait]]
id = "young"
label = { da = "Er ung", en = "Is young" }
present = { da = "personen er ung", en = "the person is young" }
absent = { da = "personen ikke er ung", en = "the person is not young" }
[[sub-goal]]
id = "belief"
label = { da = "Tro", en = "Belief" }
[[configuration]]
id = "first"
activity = "placement"
problem = "low"
mechanism = "raised"
sub-goal = "belief"
necessary = [{ at-least = 1, of = ["time", { not = "young" }] }]
"#;

    fn faults(text: &str) -> Vec<Fault> {
        Theory::read(text).expect_err("the text has faults")
    }

    fn line_of(text: &str, wanted: &str) -> Option<usize> {
        text.lines().position(|line| line.contains(wanted)).map(|line| line + 1)
    }

    #[test]
    fn a_sound_theory_is_read() {
        let theory = Theory::read(SOUND).expect("the text is sound");
        assert_eq!(theory.id(), &"small");
        let configuration = theory.configuration("first").expect("it is in the text");
        assert_eq!(
            configuration.conditions[0].expression,
            Expression::AtLeast(1, vec![Expression::element("time"), Expression::Not(Box::new(Expression::element("young")))])
        );
        assert_eq!(theory.status(), Status::Written, "nothing is said of a source");
    }

    #[test]
    fn all_faults_are_told_at_once_each_in_its_place() {
        let text = SOUND
            .replace("title = { da = \"Lille\", en", "title = { en")
            .replace("mechanism = \"raised\"", "mechanism = \"riased\"")
            .replace("sub-goal = \"belief\"", "sub-goal = \"low\"\nactivty = \"x\"")
            .replace("kind = \"circumstance\"", "kind = \"situation\"")
            .replace("id = \"young\"", "id = \"time\"")
            .replace("at-least = 1, of = [\"time\"", "at-least = 5, of = [\"tiem\"")
            .replace("[[problem]]", "[[problem]]\nlabel = 7\n[[problem]]");
        let found = faults(&text);
        let told = |wanted: &str, kind: fn(&FaultKind) -> bool| {
            let line = line_of(&text, wanted);
            assert!(
                found.iter().any(|fault| fault.place.map(|place| place.line) == line && kind(&fault.kind)),
                "{wanted} in line {line:?}: {found:#?}"
            );
        };
        told("title", |kind| matches!(kind, FaultKind::NoWords { key: "title", language: Language::Danish }));
        told("riased", |kind| matches!(kind, FaultKind::UnknownId { similar: Some(it), .. } if it == "raised"));
        told("sub-goal = \"low\"", |kind| matches!(kind, FaultKind::UnknownId { id, wanted: "sub-goal", .. } if id == "low"));
        told("activty", |kind| matches!(kind, FaultKind::UnknownKey { similar: Some(it), .. } if it == "activity"));
        told("situation", |kind| matches!(kind, FaultKind::UnknownWord { .. }));
        told("tiem", |kind| matches!(kind, FaultKind::UnknownId { similar: Some(it), .. } if it == "time"));
        told("at-least", |kind| matches!(kind, FaultKind::ThresholdOutOfRange { n: 5, of: 2 }));
        told("label = 7", |kind| matches!(kind, FaultKind::WrongType { expected: Expected::Words, .. }));
        assert!(found.iter().any(|it| matches!(&it.kind, FaultKind::DuplicateId { id } if id == "time")));
        assert!(found.iter().any(|it| it.kind == FaultKind::Missing { key: "id" }));
        assert!(found.is_sorted_by_key(|fault| fault.place), "in reading order");
    }

    #[test]
    fn what_is_no_theory_is_told_so() {
        assert_eq!(faults("")[0].kind, FaultKind::NotATheory);
        assert_eq!(faults("a = 1")[0].kind, FaultKind::NotATheory);
        assert!(matches!(faults("virker-theory = 99")[0].kind, FaultKind::UnknownVersion { .. }));
        assert!(matches!(faults("virker-theory = \"1\"")[0].kind, FaultKind::UnknownVersion { .. }));
        let broken = faults("virker-theory = 1\nid = \ntitle = \"\n");
        assert!(broken.len() >= 2 && broken.iter().all(|fault| matches!(fault.kind, FaultKind::Syntax { .. })), "{broken:?}");
        assert_eq!(broken[0].place.map(|place| place.line), Some(2));
        assert!(faults("virker-theory = 1").iter().any(|fault| fault.kind == FaultKind::NoConfiguration));
        let latin1 = Theory::read_bytes(b"virker-theory = 1 # \xe6").expect_err("it is not UTF-8");
        assert_eq!(latin1[0].kind, FaultKind::NotUtf8 { byte: 20 });
        let large = " ".repeat(MOST_BYTES + 1);
        assert!(matches!(faults(&large)[0].kind, FaultKind::TooLarge { .. }));
    }

    #[test]
    fn a_configuration_without_a_condition_and_a_list_without_parts_are_faults() {
        let bare = SOUND.replace("necessary = [{ at-least = 1, of = [\"time\", { not = \"young\" }] }]", "");
        assert_eq!(faults(&bare)[0].kind, FaultKind::NoContext);
        let empty = SOUND.replace("{ at-least = 1, of = [\"time\", { not = \"young\" }] }", "{ all = [] }");
        assert_eq!(faults(&empty)[0].kind, FaultKind::EmptyExpression);
        let deep = format!("{}\"time\"{}", "{ not = ".repeat(30), " }".repeat(30));
        let deep = SOUND.replace("{ at-least = 1, of = [\"time\", { not = \"young\" }] }", &deep);
        assert!(faults(&deep).iter().any(|fault| matches!(fault.kind, FaultKind::TooDeep { .. })));
    }

    #[test]
    fn a_fault_is_a_sentence_in_both_languages() {
        let text = SOUND.replace("mechanism = \"raised\"", "mechanism = \"riased\"");
        let found = faults(&text);
        let line = line_of(&text, "riased").expect("it is in the text");
        assert_eq!(
            found[0].sentence(Language::English),
            format!(
                "Line {line}, column 13: In “first”: “riased” is not the id of any mechanism in this theory. \
                 Did you mean “raised”?"
            )
        );
        assert!(found[0].sentence(Language::Danish).contains("Mente du »raised«?"));
    }

    /// Mangled copies of a library theory: whatever stands there, reading ends, and ends with a theory or a fault.
    #[test]
    fn mangled_text_never_panics() {
        let text = include_str!("../library/business_centres.toml");
        let mut state = 7_u64;
        let mut dice = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        let pieces =
            ["[", "]", "{", "}", "\"", "=", "\n", "'''", "æ", "\u{0}", "[[configuration]]", "not", "1e999", "{ not = ", "\\u"];
        for _ in 0..300 {
            let mut bytes = text.as_bytes().to_vec();
            for _ in 0..1 + dice(4) {
                let at = dice(bytes.len());
                match dice(3) {
                    0 => bytes.truncate(at.max(1)),
                    1 => bytes.splice(at..at, pieces[dice(pieces.len())].bytes()).for_each(drop),
                    _ => drop(bytes.drain(at..(at + dice(200)).min(bytes.len()))),
                }
            }
            match Theory::read_bytes(&bytes) {
                Ok(theory) => assert!(!theory.configurations().is_empty()),
                Err(faults) => {
                    assert!(!faults.is_empty() && faults.iter().all(|fault| !fault.sentence(Language::English).is_empty()))
                }
            }
        }
    }
}
