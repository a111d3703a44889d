//! The example program: what the documentation shows is what it writes, and every question to the library has an answer.

#[path = "../examples/evaluate/answer.rs"]
mod answer;
#[path = "../examples/evaluate/complaint.rs"]
mod complaint;
#[path = "../examples/evaluate/files.rs"]
mod files;
#[path = "../examples/evaluate/in_json.rs"]
mod in_json;
#[path = "../examples/evaluate/in_words.rs"]
mod in_words;
#[path = "../examples/evaluate/input.rs"]
mod input;

use complaint::Complaint;
use input::{Options, Question, USAGE};
use virker::theory::library;

const DOCUMENT: &str = include_str!("../docs/evaluate.md");
const FORMAT: &str = include_str!("../docs/theory-format.md");
const THEORY: &str = include_str!("fixtures/theories/gardening.toml");
const PERSON: &str = include_str!("fixtures/theories/gardening-person.toml");
const SETTING: &str = include_str!("fixtures/theories/gardening-setting.toml");

fn asked(arguments: &str) -> Result<Question, Complaint> {
    let arguments = arguments.split_whitespace().map(str::to_owned);
    Options::from(arguments)?.expect("no help is asked for").read()
}

fn written(arguments: &str) -> String {
    match asked(arguments) {
        Ok(question) if question.options.json => in_json::written(&question),
        Ok(question) => in_words::written(&question),
        Err(complaint) => panic!("{arguments}: {complaint}"),
    }
}

#[test]
fn the_documentation_shows_what_is_written() {
    assert!(FORMAT.contains(THEORY.trim()), "the file is the example of the format");
    let shown = DOCUMENT.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).expect("it has an example");
    let found = written(
        "tests/fixtures/theories/gardening.toml --person tests/fixtures/theories/gardening-person.toml \
         --setting tests/fixtures/theories/gardening-setting.toml",
    );
    assert_eq!(found, shown);
    assert!(DOCUMENT.contains(PERSON.trim().lines().next().expect("it has a line")));
    assert!(SETTING.lines().all(|line| line.is_empty() || line == "[contexts]" || line.ends_with("\"present\"")));
    for option in ["--person", "--setting", "--goal", "--most", "--language", "--json"] {
        assert!(DOCUMENT.contains(option) && USAGE.contains(option), "{option}");
    }
}

#[test]
fn the_files_in_the_documentation_are_read() {
    let blocks: Vec<&str> = DOCUMENT.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 2, "a person and a setting");
    for (place, block) in blocks.into_iter().enumerate() {
        let path = std::env::temp_dir().join(format!("virker-documentation-{}-{place}.toml", std::process::id()));
        std::fs::write(&path, block).expect("a file can be written");
        let option = if block.contains("[contexts]") { "--setting" } else { "--person" };
        let question = asked(&format!("tests/fixtures/theories/gardening.toml {option} {}", path.display()));
        std::fs::remove_file(&path).expect("it was written");
        assert!(question.is_ok(), "{block}");
    }
}

/// Every theory of the library for every persona in every setting, in words of both languages and as JSON.
#[test]
fn every_question_to_the_library_has_an_answer() {
    let theories = library::theories().into_iter().chain(library::initial_theories());
    for theory in theories {
        for persona in library::personas() {
            for setting in ["", "--setting norddjurs", "--setting billund"] {
                let question = format!("{} --person {} {setting} --most 2", theory.id(), persona.id);
                for language in ["da", "en"] {
                    let text = written(&format!("{question} --language {language}"));
                    assert!(text.lines().count() > 2, "{text}");
                    for gap in ["because .", "fordi .", " ,", ",,", "{", "[[", "NotReached", "  - \n"] {
                        assert!(!text.contains(gap), "{gap:?} in {text}");
                    }
                }
                let json: serde_json::Value = serde_json::from_str(&written(&format!("{question} --json"))).expect("it is JSON");
                assert_eq!(json["theory"], theory.id().as_str());
                assert_eq!(json["configurations"].as_array().map(Vec::len), Some(theory.configurations().len()));
                let relevant = json["counts"]["relevant"].as_u64().map(|count| count as usize);
                assert_eq!(json["sub-goals"].as_array().map(Vec::len), relevant);
            }
        }
        for goal in theory.sub_goals() {
            let text = written(&format!("{} --goal {}", theory.id(), goal.id));
            assert!(text.contains(&format!("({})", goal.id)), "{text}");
        }
    }
}

fn refused(arguments: &str) -> (String, bool) {
    match asked(arguments) {
        Ok(_) => panic!("{arguments} is answered"),
        Err(complaint) => {
            let is_arguments = matches!(complaint, Complaint::Arguments(_));
            let code = std::process::ExitCode::from(if is_arguments { 2 } else { 1 });
            assert_eq!(format!("{:?}", complaint.code()), format!("{code:?}"));
            (complaint.to_string(), is_arguments)
        }
    }
}

#[test]
fn what_is_wrong_is_said() {
    const GARDEN: &str = "tests/fixtures/theories/gardening.toml";
    let about_arguments = |arguments: &str, piece: &str| {
        let (said, is_arguments) = refused(arguments);
        assert!(is_arguments && said.contains(piece), "{said}");
    };
    about_arguments("", "No theory is named");
    about_arguments("a b", "one theory too many");
    about_arguments("a --wrong", "no option --wrong");
    about_arguments("a --most many", "whole number");
    about_arguments("a --person", "needs a value");
    about_arguments("a --language fr", "da or en");
    about_arguments(&format!("{GARDEN} --goal nothing"), "it has community, attendance");
    assert!(Options::from(["--help".to_owned()].into_iter()).is_ok_and(|it| it.is_none()));

    let about_files = |arguments: &str, piece: &str| {
        let (said, is_arguments) = refused(arguments);
        assert!(!is_arguments && said.contains(piece), "{said}");
    };
    about_files("nothing", "business-centres, parallel-courses");
    about_files("docs/evaluate.md", "not a theory");
    about_files("Cargo.toml", "not a theory");
    about_files("tests", "no file");
    about_files(&format!("{GARDEN} --person nobody"), "no persona");
    about_files(&format!("{GARDEN} --setting silkeborg"), "declined");
    about_files(&format!("{GARDEN} --person tests/fixtures/theories/gardening-setting.toml"), "unknown field");

    // What a person or setting has that the theory does not ask for is told, and no fault.
    let notes = asked("business-centres --setting tests/fixtures/theories/gardening-setting.toml").map(|it| it.notes);
    assert_eq!(notes.map_or(0, |it| it.len()), 2);
    let faults = asked("tests/evaluate_example.rs").err().and_then(|complaint| in_json::faults(&complaint));
    assert!(faults.is_some_and(|it| it.contains("\"line\": 1")));
}
