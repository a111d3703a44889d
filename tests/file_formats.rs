//! docs/file-formats.md and docs/theory-format.md against the code: fields, values and examples.

#![allow(clippy::unwrap_used)]

#[path = "documents/markdown.rs"]
#[allow(dead_code)]
mod markdown;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use markdown::{between, cells, parted};
use serde_json::Value;
use virker::benchmark::case_types::Kind;
use virker::benchmark::{By, Indicator, Selection};
use virker::language::Language;
use virker::regression::Hc;
use virker::study::{BenchmarkWork, Casework, Data, ExplorerWork, ModelTable, OwnTheory, Statistic, Study, View};
use virker::table::csv::{Delimiter, Quote, Reading, UnitColumn};
use virker::table::{Changes, DecimalSign, Edit, Thousands};
use virker::theory::{Answers, Degree, Done, Guess, Id, Presence, Round, Theory, library, write};

const STUDIES: &str = include_str!("../docs/file-formats.md");
const THEORIES: &str = include_str!("../docs/theory-format.md");
const GARDENING: &str = include_str!("fixtures/theories/gardening.toml");
const VERSION_2: &str = include_str!("fixtures/theories/version-2.toml");

/// What lies under names of the user's own: units, contexts, configurations.
const NAMED_BY_USERS: [&str; 5] = [
    "view.round.guesses",
    "benchmark.changes.reasons",
    "benchmark.casework.reasons",
    "explorer.person.traits",
    "explorer.setting.contexts",
];

/// Studies in which every field is set, some of them in turn.
fn full() -> Vec<Value> {
    let id = Id::from;
    let reading = Reading {
        delimiter: Some(Delimiter::Semicolon),
        quote: Some(Quote::Double),
        decimal: Some(DecimalSign::Comma),
        thousands: Some(Thousands::Point),
        units: Some(UnitColumn::Under("u".to_owned())),
        as_text: vec!["t".to_owned()],
    };
    let text = "u;y;x;z;c;t\nA;1;2;5;1;7\nB;2;4;3;2;8\nC;4;3;8;5;9\nD;3;9;1;4;6\n";
    let own = |reading| Data::Own { name: "own.csv".to_owned(), text: text.into(), reading };
    let mut work = BenchmarkWork::on(own(reading.clone())).expect("a sound table");
    work.settings.candidates.iter_mut().for_each(|candidate| candidate.reason = "because".to_owned());
    work.settings.second = Some(Indicator { header: "z".to_owned(), high_is_good: true });
    work.settings.cost = Some("c".to_owned());
    let headers = vec!["x".to_owned()];
    work.settings.selection = Selection { by: By::Hand, forced: headers.clone(), hand: headers.clone(), ..Selection::default() };
    let reasons: BTreeMap<String, String> = [("A".to_owned(), "because".to_owned())].into();
    work.casework = Casework { pinned: vec!["A".to_owned()], reasons: reasons.clone(), columns: headers, reliability: 0.5 };
    let edit = Edit { unit: "A".to_owned(), header: "x".to_owned(), typed: "3".to_owned() };
    work.changes = Rc::new(Changes { edits: vec![edit], excluded: ["B".to_owned()].into(), reasons });
    let view = View {
        language: Some(Language::Danish),
        unit: Some("A".to_owned()),
        element: Some(id("belonging")),
        relevant_only: true,
        round: Some(Round { guesses: [(id("belong"), Guess::Fires)].into(), revealed: true }),
        beside: Some(id("parallel-courses")),
        models: ModelTable { shown: vec![Statistic::Beta], errors: Some(Hc::Three) },
        variable: Some("x".to_owned()),
        cases: Some(Kind::Best),
        ..View::default()
    };
    let written = OwnTheory::of(id("own-1"), Some(id("business-centres")), GARDENING).expect("a sound theory");
    let mut broken = serde_json::to_value(&written).unwrap();
    broken["text"] = "no theory".into();
    broken["sound"] = GARDENING.into();
    let broken: OwnTheory = serde_json::from_value(broken).expect("a text with errors beside its sound version");
    let mut explorer = ExplorerWork {
        persona: Some(id("low-self-esteem-never-had-a-job")),
        case: Some(id("billund")),
        left_out: ["some-finding".to_owned()].into(),
        answers: Answers { same_theory: Some(true), done: Some(Done::AsNeither), good_results: Some(false) },
        own: vec![Rc::new(written), Rc::new(broken)],
        ..ExplorerWork::default()
    };
    explorer.person.problems.insert(id("low-self-esteem"));
    let degree = Presence::Degree(Degree::of_per_cent(70).unwrap());
    explorer.person.traits.extend([(id("under-25"), Presence::Present), (id("adhd"), degree)]);
    explorer.setting.contexts.extend([(id("coordinator"), Presence::Present), (id("mentor-has-time"), degree)]);
    let full = Study { view, benchmark: Rc::new(work.clone()), explorer: Rc::new(explorer) };
    let numbered = Reading { units: Some(UnitColumn::Numbered), ..reading };
    let other = Study { benchmark: Rc::new(BenchmarkWork { data: own(numbered), ..work }), ..full.clone() };
    let texts = [full.to_text(), full.to_text_apart("key"), other.to_text(), Study::default().to_text()];
    texts.iter().map(|text| serde_json::from_str(text).expect("a study is JSON")).collect()
}

/// Every field that holds a value of its own, as `view.models.shown[]`, with its values.
fn fields(value: &Value, path: &str, found: &mut BTreeMap<String, Vec<Value>>) {
    match value {
        Value::Object(object) => {
            for (key, inner) in object {
                let key = if NAMED_BY_USERS.contains(&path) { "*" } else { key };
                fields(inner, &if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }, found);
            }
        }
        Value::Array(members) => members.iter().for_each(|member| fields(member, &format!("{path}[]"), found)),
        Value::Null => {}
        _ => found.entry(path.to_owned()).or_default().push(value.clone()),
    }
}

/// The fields that the page describes, with their cells.
fn described() -> BTreeMap<String, Vec<String>> {
    let (_, lines) = parted(STUDIES);
    let rows = lines.into_iter().map(|(_, line)| cells(line)).filter(|row| row.len() == 3);
    let fields = rows.filter(|row| row[0].starts_with('`') && row[0].ends_with('`') && !row[0].contains(' '));
    let fields = fields.map(|row| (row[0].trim_matches('`').to_owned(), row.into_iter().map(str::to_owned).collect()));
    fields.collect()
}

#[test]
fn every_field_of_a_study_is_described_and_every_described_one_is_written() {
    let mut written = BTreeMap::new();
    for study in full() {
        fields(&study, "", &mut written);
    }
    let described = described();
    let written: BTreeSet<&String> = written.keys().collect();
    let described: BTreeSet<&String> = described.keys().collect();
    let missing: Vec<_> = written.difference(&described).collect();
    assert!(missing.is_empty(), "written and not described: {missing:#?}");
    let stale: Vec<_> = described.difference(&written).collect();
    assert!(stale.is_empty(), "described and not written: {stale:#?}");
}

/// Puts a value in the place of every value of a field, and says what reading then complains of.
fn refused(study: &Value, field: &str, put: &str) -> Option<String> {
    fn set(value: &mut Value, path: &str, field: &str, put: &str) {
        match value {
            Value::Object(object) => {
                for (key, inner) in object {
                    let key = if NAMED_BY_USERS.contains(&path) { "*" } else { key.as_str() };
                    let inside = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
                    set(inner, &inside, field, put);
                }
            }
            Value::Array(members) => members.iter_mut().for_each(|member| set(member, &format!("{path}[]"), field, put)),
            _ if path == field => *value = put.into(),
            _ => {}
        }
    }
    let mut changed = study.clone();
    set(&mut changed, "", field, put);
    assert_ne!(&changed, study, "{field} is not in the study");
    serde_json::from_value::<Study>(changed).err().map(|error| error.to_string())
}

#[test]
fn the_values_of_a_field_are_all_that_there_are() {
    let studies = full();
    let mut choices = 0;
    for (field, row) in described() {
        if ["kind", "version", "table"].contains(&field.as_str()) {
            continue;
        }
        let holds = |study: &&Value| {
            let mut found = BTreeMap::new();
            fields(study, "", &mut found);
            found.contains_key(&field)
        };
        let study = studies.iter().find(holds).unwrap_or_else(|| panic!("{field} is in no study"));
        let Some(error) = refused(study, &field, "no-such-value") else { continue };
        if !error.starts_with("unknown variant") {
            continue;
        }
        choices += 1;
        let said = error.split_once("expected ").unwrap().1;
        let known: BTreeSet<&str> = between(said, "`", "`").into_iter().collect();
        let told: BTreeSet<&str> = between(&row[2], "`", "`").into_iter().collect();
        assert_eq!(told, known, "{field}");
    }
    assert!(choices >= 18, "only {choices} fields were found to have a choice of values");
}

/// The study without a field, wherever it stands.
fn without(study: &Value, field: &str) -> Value {
    fn remove(value: &mut Value, path: &str, field: &str) {
        match value {
            Value::Object(object) => {
                let inside = |key: &str| {
                    let key = if NAMED_BY_USERS.contains(&path) { "*" } else { key };
                    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
                };
                object.retain(|key, inner| inside(key) != field || inner.is_object());
                object.iter_mut().for_each(|(key, inner)| remove(inner, &inside(key), field));
            }
            Value::Array(members) => members.iter_mut().for_each(|member| remove(member, &format!("{path}[]"), field)),
            _ => {}
        }
    }
    let mut changed = study.clone();
    remove(&mut changed, "", field);
    changed
}

#[test]
fn the_fields_that_must_be_there_are_those_without_which_nothing_is_read() {
    let studies = full();
    for (field, row) in described() {
        // Members of lists may all be missing; what stands under `degree` and `under` is the value itself.
        let is_member = field.ends_with("[]") || field.ends_with(".degree") || field.ends_with(".under");
        if is_member || ["kind", "version", "table"].contains(&field.as_str()) {
            continue;
        }
        let refused = studies.iter().any(|study| serde_json::from_value::<Study>(without(study, &field)).is_err());
        assert_eq!(row[1].ends_with("must be there"), refused, "{field}: {}", row[1]);
    }
}

#[test]
fn the_examples_of_studies_are_read() {
    let (blocks, _) = parted(STUDIES);
    let examples: Vec<String> =
        blocks.iter().filter(|block| block.language == "json").map(|block| block.lines.join("\n")).collect();
    assert!(examples.len() >= 2);
    for example in &examples {
        let read = Study::from_text(example).unwrap_or_else(|problem| panic!("{problem}\n{example}"));
        assert!(read.benchmark.table().is_ok(), "{example}");
        let (mut fields_of, described) = (BTreeMap::new(), described());
        fields(&serde_json::from_str(example).unwrap(), "", &mut fields_of);
        let unknown: Vec<&String> = fields_of.keys().filter(|field| !described.contains_key(*field)).collect();
        assert!(unknown.is_empty(), "a field in an example that there is not: {unknown:?}");
    }
    assert_eq!(Study::from_text(&examples[0]).unwrap(), Study::default(), "the least study is a fresh start");
}

/// Every key of a theory, wherever it stands.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => object.iter().for_each(|(key, inner)| {
            found.insert(key.clone());
            keys(inner, found);
        }),
        Value::Array(members) => members.iter().for_each(|member| keys(member, found)),
        _ => {}
    }
}

#[test]
fn every_key_of_a_theory_is_described_and_every_described_one_is_written() {
    let mut written = BTreeSet::new();
    let own = [GARDENING, VERSION_2].map(|text| Theory::read(text).expect("a sound theory").into());
    for theory in library::theories().into_iter().chain(library::initial_theories()).chain(own) {
        keys(&serde_json::from_str(&write::json(&theory)).expect("JSON"), &mut written);
    }
    let described: BTreeSet<&str> = THEORIES.lines().flat_map(|line| between(line, "`", "`")).collect();
    // `{ any = [ … ] }` describes `any`.
    let is_described =
        |key: &&String| described.contains(key.as_str()) || described.iter().any(|code| code.contains(&format!("{key} =")));
    let missing: Vec<&String> = written.iter().filter(|key| !is_described(key)).collect();
    assert!(missing.is_empty(), "written and not described: {missing:?}");
    let (_, lines) = parted(THEORIES);
    let rows = lines.into_iter().map(|(_, line)| cells(line)).filter(|row| row.len() >= 2 && row[0].starts_with('`'));
    let first: BTreeSet<&str> = rows.flat_map(|row| between(row[0], "`", "`")).collect();
    assert!(first.len() >= 15, "{first:?}");
    let stale: Vec<&&str> = first.iter().filter(|key| !written.contains(**key)).collect();
    assert!(stale.is_empty(), "described and in no theory: {stale:?}");
}

#[test]
fn the_examples_of_theories_are_read() {
    let (blocks, _) = parted(THEORIES);
    let examples: Vec<_> = blocks.iter().filter(|block| block.language == "toml").collect();
    assert!(!examples.is_empty());
    for example in examples {
        let faults = Theory::read(&example.lines.join("\n")).err();
        assert!(faults.is_none(), "line {}: {faults:?}", example.line);
    }
}

/// Where studies lie as earlier programs have written them: a file for every form there was, a study a line.
const FROZEN: &str = "tests/fixtures/studies";

/// All frozen studies, by the name of their file: the newest form last.
fn frozen() -> BTreeMap<String, Vec<String>> {
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.expect("an entry").path();
        let lines = std::fs::read_to_string(&path).expect("a text").lines().map(str::to_owned).collect();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), lines)
    };
    let entries = std::fs::read_dir(FROZEN).expect("the frozen studies");
    entries.map(read).filter(|(name, _)| name.starts_with('v')).collect()
}

/// The fields of several studies, each with the kinds of values it holds.
fn form(studies: &[Value]) -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut found = BTreeMap::new();
    studies.iter().for_each(|study| fields(study, "", &mut found));
    let kind = |value: &Value| match value {
        Value::String(_) => "text",
        Value::Number(_) => "number",
        _ => "yes or no",
    };
    found.into_iter().map(|(field, values)| (field, values.iter().map(kind).collect())).collect()
}

/// Whoever changes the form of a study freezes it: `FREEZE=v1-3 cargo test --test file_formats` writes the file. An earlier
/// one is never changed: somebody has it on a disk.
#[test]
fn the_form_of_today_is_frozen() {
    if let Ok(name) = std::env::var("FREEZE") {
        let lines: Vec<String> = full().iter().map(Value::to_string).collect();
        std::fs::write(format!("{FROZEN}/{name}.jsonl"), lines.join("\n") + "\n").expect("it can be written");
    }
    let (name, newest) = frozen().pop_last().expect("a frozen form");
    let newest: Vec<Value> = newest.iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let (today, then) = (form(&full()), form(&newest));
    let changed: Vec<_> = today.iter().filter(|field| then.get(field.0) != Some(field.1)).collect();
    assert!(changed.is_empty(), "new since {name}, to be frozen: {changed:#?}");
    let gone: Vec<_> = then.keys().filter(|field| !today.contains_key(*field)).collect();
    assert!(gone.is_empty(), "written by {name}, and no more: {gone:#?}");
}

/// What an earlier program has written is read, and nothing of it is lost when it is written again.
#[test]
fn studies_of_every_earlier_form_are_read_whole() {
    let first = include_str!("fixtures/study-v1.json").to_owned();
    let mut all: Vec<(String, String)> = vec![("the first".to_owned(), first)];
    all.extend(frozen().into_iter().flat_map(|(name, lines)| lines.into_iter().map(move |line| (name.clone(), line))));
    assert!(all.len() > 4);
    for (name, text) in all {
        let study = Study::from_text(&text).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
        fields(&serde_json::from_str(&text).unwrap(), "", &mut before);
        fields(&serde_json::from_str(&study.to_text()).unwrap(), "", &mut after);
        for (field, values) in before.into_iter().filter(|(field, _)| !matches!(field.as_str(), "table" | "version")) {
            assert_eq!(after.get(&field), Some(&values), "{name}: {field}");
        }
    }
}
