//! Theories as text: TOML, version 1 of the format.
//!
//! A careful evaluator can write it in an editor. The first key says what the file is; then come the theory's
//! own words, the `[outcome]`, the conditions of the whole `[programme]`, and one table for every element:
//! `[[activity]]`, `[[problem]]`, `[[mechanism]]`, `[[context]]`, `[[trait]]`, `[[sub-goal]]` and
//! `[[configuration]]`.
//!
//! ```toml
//! virker-theory = 1
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
//! Reading goes on after a fault, so that all of them are told at once.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::check::MOST_DEPTH;
use super::fault::{Expected, Fault, FaultKind, Place, similar};
use super::{
    Activity, Clauses, Condition, Configuration, Context, Draft, Expression, Id, Kind, Mechanism, Naming, Outcome,
    ProblemMechanism, Role, Scope, Source, Status, SubGoal, Theory, Trait,
};
use crate::language::Words;

/// The newest version of the format, which is the only one so far.
pub const NEWEST_VERSION: i64 = 1;
/// The largest text that is read, in bytes.
pub const MOST_BYTES: usize = 1 << 20;
/// The key that says that a file is a theory, and of which version.
const FORMAT_KEY: &str = "virker-theory";

const ROLES: [(&str, Role); 4] = [
    ("necessary", Role::Necessary),
    ("strengthening", Role::Strengthening),
    ("blocking", Role::Blocking),
    ("ambivalent", Role::Ambivalent),
];

type Table<'t> = DeTable<'t>;

impl Theory {
    /// A theory from the bytes of a file.
    ///
    /// # Errors
    /// As [`Theory::read`], and where the bytes are not UTF-8.
    pub fn read_bytes(bytes: &[u8]) -> Result<Theory, Vec<Fault>> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Theory::read(text),
            Err(error) => Err(vec![Fault::at("", None, FaultKind::NotUtf8 { byte: error.valid_up_to() })]),
        }
    }

    /// A theory from text in the format of this module.
    ///
    /// # Errors
    /// Everything that is wrong with the text, in the order in which it stands there.
    pub fn read(text: &str) -> Result<Theory, Vec<Fault>> {
        if text.len() > MOST_BYTES {
            return Err(vec![Fault::at("", None, FaultKind::TooLarge { bytes: text.len(), most: MOST_BYTES })]);
        }
        let mut reader = Reader::new(text);
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let place = error.span().map(|span| reader.place(span.start));
            let message = error.message().to_owned();
            reader.faults.push(Fault { place, ..Fault::at("", None, FaultKind::Syntax { message }) });
        }
        // What follows from a broken line would be told as faults of its own, so the lines come first.
        let root = root.get_ref();
        if !errors.is_empty() || !reader.version(root) {
            return Err(reader.faults);
        }
        let draft = reader.draft(root);
        match (Theory::new(draft), reader.faults.is_empty()) {
            (Ok(theory), true) => Ok(theory),
            (Ok(_), false) => Err(reader.sorted(Vec::new())),
            (Err(faults), _) => Err(reader.sorted(faults)),
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    line_starts: Vec<usize>,
    faults: Vec<Fault>,
    /// Where each value stands, by its path.
    places: HashMap<String, Place>,
    /// The element that is being read.
    element: Option<String>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Reader { text, line_starts, faults: Vec::new(), places: HashMap::new(), element: None }
    }

    fn place(&self, byte: usize) -> Place {
        let line = self.line_starts.partition_point(|&start| start <= byte).max(1);
        let start = self.line_starts[line - 1];
        let column = self.text.get(start..byte).map_or(1, |before| before.chars().count() + 1);
        Place { line, column }
    }

    fn fault(&mut self, path: &str, span: Range<usize>, kind: FaultKind) {
        let place = Some(self.place(span.start));
        self.faults.push(Fault { place, ..Fault::at(path, self.element.as_deref(), kind) });
    }

    fn wrong_type(&mut self, path: &str, expected: Expected, value: &Spanned<DeValue>) {
        let found = value.get_ref().type_str().to_owned();
        self.fault(path, value.span(), FaultKind::WrongType { expected, found });
    }

    /// The faults found by the reader and by the check, each where it stands, in reading order.
    fn sorted(self, found: Vec<Fault>) -> Vec<Fault> {
        let mut faults = self.faults;
        let missing = |fault: &Fault| faults.iter().any(|told| told.path == fault.path && told.element == fault.element);
        let mut new: Vec<Fault> = found.into_iter().filter(|fault| !missing(fault)).collect();
        for fault in &mut new {
            let mut path = fault.path.as_str();
            while fault.place.is_none() && !path.is_empty() {
                fault.place = self.places.get(path).copied();
                path = path.rfind('.').map_or("", |dot| &path[..dot]);
            }
        }
        faults.append(&mut new);
        faults.sort_by_key(|fault| fault.place);
        faults
    }

    /// Whether the file is a theory of a version that can be read.
    fn version(&mut self, root: &Table) -> bool {
        match root.get(FORMAT_KEY) {
            None => {
                self.faults.push(Fault::at("", None, FaultKind::NotATheory));
                false
            }
            Some(value) => match whole_number(value) {
                Some(NEWEST_VERSION) => true,
                other => {
                    let version = other.map_or_else(|| "?".to_owned(), |number| number.to_string());
                    self.fault(FORMAT_KEY, value.span(), FaultKind::UnknownVersion { version, newest: NEWEST_VERSION });
                    false
                }
            },
        }
    }

    fn draft(&mut self, root: &Table) -> Draft {
        self.only(
            root,
            "",
            &[
                FORMAT_KEY,
                "id",
                "status",
                "title",
                "summary",
                "origin",
                "source",
                "outcome",
                "programme",
                "activity",
                "problem",
                "mechanism",
                "context",
                "trait",
                "sub-goal",
                "configuration",
            ],
        );
        let id = self.text(root, "id", "").map(Id::from);
        let status = self.choice(
            root,
            "status",
            "",
            &[("stated", Status::Stated), ("rebuilt", Status::Rebuilt), ("written", Status::Written)],
            &["stated", "rebuilt", "written"],
        );
        let outcome = match self.table(root, "outcome", "") {
            Some(table) => {
                self.only(table, "outcome", &["label", "description", "source", "caution"]);
                Outcome { naming: self.naming(table, "outcome"), caution: self.words(table, "caution", "outcome") }
            }
            None => Outcome::default(),
        };
        let conditions = match self.table(root, "programme", "") {
            Some(table) => {
                self.only(table, "programme", &ROLES.map(|(key, _)| key));
                self.conditions(table, "programme")
            }
            None => Vec::new(),
        };
        Draft {
            id,
            title: self.words(root, "title", ""),
            summary: self.words(root, "summary", ""),
            status: status.unwrap_or(Status::Written),
            origin: self.words(root, "origin", ""),
            source: self.source(root, ""),
            outcome,
            activities: self.each(root, "activity", Reader::activity),
            problems: self.each(root, "problem", Reader::problem),
            mechanisms: self.each(root, "mechanism", Reader::mechanism),
            contexts: self.each(root, "context", Reader::context),
            traits: self.each(root, "trait", Reader::person_trait),
            sub_goals: self.each(root, "sub-goal", Reader::sub_goal),
            exclusive: Vec::new(),
            conditions,
            configurations: self.each(root, "configuration", Reader::configuration),
        }
    }

    fn activity(&mut self, table: &Table, path: &str) -> Activity {
        let mut known = vec!["id", "label", "description", "source"];
        known.extend(ROLES.map(|(key, _)| key));
        self.only(table, path, &known);
        Activity { id: self.id(table, path), naming: self.naming(table, path), conditions: self.conditions(table, path) }
    }

    fn problem(&mut self, table: &Table, path: &str) -> ProblemMechanism {
        self.only(table, path, &["id", "label", "description", "source"]);
        ProblemMechanism { id: self.id(table, path), naming: self.naming(table, path) }
    }

    fn mechanism(&mut self, table: &Table, path: &str) -> Mechanism {
        self.only(table, path, &["id", "label", "description", "source", "resource", "reasoning"]);
        Mechanism {
            id: self.id(table, path),
            naming: self.naming(table, path),
            resource: self.some_words(table, "resource", path),
            reasoning: self.some_words(table, "reasoning", path),
        }
    }

    fn context(&mut self, table: &Table, path: &str) -> Context {
        self.only(table, path, &["id", "label", "description", "source", "kind", "scope", "group", "present", "absent"]);
        let kinds = [("for-whom", Kind::ForWhom), ("circumstance", Kind::Circumstance)];
        let scopes = [("overall", Scope::Overall), ("specific", Scope::Specific)];
        let clauses = (table.contains_key("present") || table.contains_key("absent")).then(|| self.clauses(table, path));
        Context {
            id: self.id(table, path),
            naming: self.naming(table, path),
            kind: self.choice(table, "kind", path, &kinds, &["for-whom", "circumstance"]).unwrap_or(Kind::Circumstance),
            scope: self.choice(table, "scope", path, &scopes, &["overall", "specific"]).unwrap_or(Scope::Specific),
            group: self.some_words(table, "group", path),
            fixed: false,
            clauses,
        }
    }

    fn person_trait(&mut self, table: &Table, path: &str) -> Trait {
        self.only(table, path, &["id", "label", "description", "source", "present", "absent"]);
        Trait { id: self.id(table, path), naming: self.naming(table, path), clauses: self.clauses(table, path) }
    }

    fn sub_goal(&mut self, table: &Table, path: &str) -> SubGoal {
        self.only(table, path, &["id", "label", "description", "source"]);
        SubGoal { id: self.id(table, path), naming: self.naming(table, path) }
    }

    fn configuration(&mut self, table: &Table, path: &str) -> Configuration {
        let mut known = vec!["id", "activity", "problem", "mechanism", "sub-goal", "wording", "because", "source"];
        known.extend(ROLES.map(|(key, _)| key));
        self.only(table, path, &known);
        let id = self.id(table, path);
        let mut reference = |key| Id::from(self.text(table, key, path).unwrap_or_default());
        let (activity, problem, mechanism, sub_goal) =
            (reference("activity"), reference("problem"), reference("mechanism"), reference("sub-goal"));
        Configuration {
            id,
            activity,
            problem,
            mechanism,
            sub_goal,
            wording: self.some_words(table, "wording", path),
            because: self.words(table, "because", path),
            conditions: self.conditions(table, path),
            source: self.source(table, path),
        }
    }

    fn naming(&mut self, table: &Table, path: &str) -> Naming {
        Naming {
            label: self.words(table, "label", path),
            description: self.words(table, "description", path),
            source: self.source(table, path),
        }
    }

    fn clauses(&mut self, table: &Table, path: &str) -> Clauses {
        Clauses { present: self.words(table, "present", path), absent: self.words(table, "absent", path) }
    }

    fn source(&mut self, table: &Table, path: &str) -> Source {
        let Some(source) = self.table(table, "source", path) else { return Source::default() };
        let path = join(path, "source");
        self.only(source, &path, &["table", "section", "respondents", "work"]);
        let mut part = |key| self.text(source, key, &path).unwrap_or_default();
        Source { table: part("table"), section: part("section"), respondents: part("respondents"), work: part("work") }
    }

    /// The conditions of a programme, an activity or a configuration, role by role.
    fn conditions(&mut self, table: &Table, path: &str) -> Vec<Condition> {
        let mut conditions = Vec::new();
        for (key, role) in ROLES {
            let Some(value) = table.get(key) else { continue };
            let Some(list) = value.get_ref().as_array() else {
                self.wrong_type(&join(path, key), Expected::List, value);
                continue;
            };
            for item in list.iter() {
                let path = format!("{path}.condition[{}]", conditions.len());
                self.places.insert(path.clone(), self.place(item.span().start));
                if let Some(condition) = self.condition(item, role, &path) {
                    conditions.push(condition);
                }
            }
        }
        conditions
    }

    fn condition(&mut self, value: &Spanned<DeValue>, role: Role, path: &str) -> Option<Condition> {
        let with_note = value.get_ref().as_table().and_then(|table| table.get("when").map(|when| (table, when)));
        let Some((table, when)) = with_note else {
            let expression = self.expression(value, path, 0)?;
            return Some(Condition { role, expression, note: None, source: Source::default() });
        };
        self.only(table, path, &["when", "note", "source"]);
        let expression = self.expression(when, path, 0)?;
        Some(Condition { role, expression, note: self.some_words(table, "note", path), source: self.source(table, path) })
    }

    fn expression(&mut self, value: &Spanned<DeValue>, path: &str, depth: usize) -> Option<Expression> {
        if depth > MOST_DEPTH {
            self.fault(path, value.span(), FaultKind::TooDeep { most: MOST_DEPTH });
            return None;
        }
        let table = match value.get_ref() {
            DeValue::String(id) => return Some(Expression::element(id.as_ref())),
            DeValue::Table(table) => table,
            _ => {
                self.wrong_type(path, Expected::Expression, value);
                return None;
            }
        };
        let (known, found): (&[&str], _) = if let Some(part) = table.get("not") {
            (&["not"], self.expression(part, path, depth + 1).map(|part| Expression::Not(Box::new(part))))
        } else if let Some(parts) = table.get("all") {
            (&["all"], self.parts(parts, path, depth).map(Expression::All))
        } else if let Some(parts) = table.get("any") {
            (&["any"], self.parts(parts, path, depth).map(Expression::Any))
        } else if let (Some(least), Some(parts)) = (table.get("at-least"), table.get("of")) {
            let parts = self.parts(parts, path, depth);
            (&["at-least", "of"], self.threshold(least, path).zip(parts).map(|(n, parts)| Expression::AtLeast(n, parts)))
        } else {
            self.wrong_type(path, Expected::Expression, value);
            return None;
        };
        self.only(table, path, known);
        found
    }

    fn parts(&mut self, value: &Spanned<DeValue>, path: &str, depth: usize) -> Option<Vec<Expression>> {
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_type(path, Expected::List, value);
            return None;
        };
        let parts: Vec<Option<Expression>> = list.iter().map(|part| self.expression(part, path, depth + 1)).collect();
        parts.into_iter().collect()
    }

    fn threshold(&mut self, value: &Spanned<DeValue>, path: &str) -> Option<usize> {
        let Some(n) = whole_number(value) else {
            self.wrong_type(path, Expected::WholeNumber, value);
            return None;
        };
        match usize::try_from(n) {
            Ok(n) => Some(n),
            Err(_) => {
                self.fault(path, value.span(), FaultKind::ThresholdOutOfRange { n, of: 0 });
                None
            }
        }
    }

    /// Every table of a list of tables.
    fn each<T>(&mut self, root: &Table, key: &'static str, read: impl Fn(&mut Self, &Table, &str) -> T) -> Vec<T> {
        let Some(value) = root.get(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_type(key, Expected::List, value);
            return Vec::new();
        };
        let mut found = Vec::new();
        for item in list.iter() {
            let path = format!("{key}[{}]", found.len());
            self.places.insert(path.clone(), self.place(item.span().start));
            match item.get_ref().as_table() {
                Some(table) => {
                    self.element = table.get("id").and_then(|id| id.get_ref().as_str()).map(str::to_owned);
                    found.push(read(self, table, &path));
                    self.element = None;
                }
                None => self.wrong_type(&path, Expected::Table, item),
            }
        }
        found
    }

    /// A fault for every key that is not known here.
    fn only(&mut self, table: &Table, path: &str, known: &[&str]) {
        for key in table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let kind = FaultKind::UnknownKey { key: name.to_owned(), similar: similar(name, known.iter().copied()) };
                self.fault(&join(path, name), key.span(), kind);
            }
        }
    }

    fn id(&mut self, table: &Table, path: &str) -> Id {
        self.text(table, "id", path).unwrap_or_default().into()
    }

    fn text(&mut self, table: &Table, key: &str, path: &str) -> Option<String> {
        let value = table.get(key)?;
        let path = join(path, key);
        self.places.insert(path.clone(), self.place(value.span().start));
        match value.get_ref().as_str() {
            Some(text) => Some(text.to_owned()),
            None => {
                self.wrong_type(&path, Expected::Text, value);
                None
            }
        }
    }

    fn table<'t, 'i>(&mut self, table: &'t Table<'i>, key: &str, path: &str) -> Option<&'t Table<'i>> {
        let value = table.get(key)?;
        let path = join(path, key);
        self.places.insert(path.clone(), self.place(value.span().start));
        let found = value.get_ref().as_table();
        if found.is_none() {
            self.wrong_type(&path, Expected::Table, value);
        }
        found
    }

    fn words(&mut self, table: &Table, key: &str, path: &str) -> Words {
        self.some_words(table, key, path).unwrap_or_default()
    }

    fn some_words(&mut self, table: &Table, key: &str, path: &str) -> Option<Words> {
        let value = table.get(key)?;
        let path = join(path, key);
        self.places.insert(path.clone(), self.place(value.span().start));
        let Some(words) = value.get_ref().as_table() else {
            self.wrong_type(&path, Expected::Words, value);
            return None;
        };
        self.only(words, &path, &["da", "en"]);
        let mut text = |key| self.text(words, key, &path).unwrap_or_default();
        Some(Words { da: text("da"), en: text("en") })
    }

    /// A word out of a fixed choice.
    fn choice<T: Copy>(
        &mut self,
        table: &Table,
        key: &'static str,
        path: &str,
        choices: &[(&str, T)],
        known: &'static [&'static str],
    ) -> Option<T> {
        if !table.contains_key(key) {
            if key != "status" {
                let kind = FaultKind::Missing { key };
                let mut fault = Fault::at(path, self.element.as_deref(), kind);
                fault.place = self.places.get(path).copied();
                self.faults.push(fault);
            }
            return None;
        }
        let word = self.text(table, key, path)?;
        let found = choices.iter().find(|(name, _)| *name == word).map(|(_, choice)| *choice);
        if found.is_none() {
            let span = table.get(key).map_or(0..0, Spanned::span);
            self.fault(&join(path, key), span, FaultKind::UnknownWord { word, known });
        }
        found
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

fn whole_number(value: &Spanned<DeValue>) -> Option<i64> {
    let number = value.get_ref().as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

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
        let text = include_str!("library/business_centres.toml");
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
