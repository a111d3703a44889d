//! Typed problems and changes as words of the catalogue.

use std::borrow::Cow;

use super::browser::file::FileProblem;
use crate::language::{Language, msg};
use crate::study::{Change, StudyProblem, VERSION};
use crate::theory::sentence::lowered;
use crate::theory::{Id, Theory};

/// The name of a change in «Undone: …».
pub fn change(language: Language, change: Change) -> Cow<'static, str> {
    language.say(match change {
        Change::Table => msg::CHANGE_TABLE,
        Change::Response => msg::CHANGE_RESPONSE,
        Change::Candidates => msg::CHANGE_CANDIDATES,
        Change::Transform => msg::CHANGE_TRANSFORM,
        Change::Threshold => msg::CHANGE_THRESHOLD,
        Change::Screening => msg::CHANGE_SCREENING,
        Change::Reason => msg::CHANGE_REASON,
        Change::Cell => msg::CHANGE_CELL,
        Change::Units => msg::CHANGE_UNITS,
        Change::Method => msg::SELECT_CHANGE_METHOD,
        Change::Forced => msg::SELECT_CHANGE_FORCED,
        Change::Terms => msg::SELECT_CHANGE_TERMS,
        Change::Tolerance => msg::SELECT_CHANGE_TOLERANCE,
        Change::Entry => msg::CHANGE_ENTRY,
        Change::Removal => msg::CHANGE_REMOVAL,
        Change::Second => msg::CHANGE_SECOND,
        Change::Cost => msg::CHANGE_COST,
        Change::Cases => msg::CHANGE_CASES,
        Change::Reliability => msg::CHANGE_RELIABILITY,
        Change::Benchmark => msg::CHANGE_BENCHMARK,
        Change::Theory => msg::CHANGE_THEORY,
        Change::Person => msg::CHANGE_PERSON,
        Change::Setting => msg::CHANGE_SETTING,
        Change::Context => msg::CHANGE_CONTEXT,
        Change::Scene => msg::CHANGE_SCENE,
        Change::Evidence => msg::CHANGE_EVIDENCE,
        Change::Answers => msg::CHANGE_ANSWERS,
        Change::Writing => msg::CHANGE_WRITING,
        Change::All => msg::CHANGE_ALL,
    })
}

/// Some things in a row, with the language's word before the last: "a, b and c".
pub fn list(language: Language, things: &[String]) -> String {
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., last] => {
            language.say_with(msg::THEORY_LIST_LAST, &[("head", rest.join(", ").into()), ("last", last.as_str().into())])
        }
    }
}

/// Why a text is no study; goes on after a colon.
pub fn study_problem(language: Language, problem: &StudyProblem) -> String {
    match problem {
        StudyProblem::Malformed { line, column } => {
            language.say_with(msg::PROBLEM_NOT_JSON, &[("line", (*line).into()), ("column", (*column).into())])
        }
        StudyProblem::NotAStudy => language.say(msg::PROBLEM_NOT_A_STUDY).into_owned(),
        StudyProblem::Newer(version) => language
            .say_with(msg::PROBLEM_NEWER, &[("version", version.to_string().into()), ("known", VERSION.to_string().into())]),
        StudyProblem::UnknownTheory(theory) => {
            language.say_with(msg::PROBLEM_UNKNOWN_ELEMENT, &[("what", theory.as_str().into())])
        }
    }
}

/// Why a file was not read; goes on after a colon.
pub fn file_problem(language: Language, problem: &FileProblem) -> String {
    match problem {
        FileProblem::TooLarge(limit) => {
            language.say_with(msg::PROBLEM_FILE_TOO_LARGE, &[("limit", (limit / 1024 / 1024).to_string().into())])
        }
        FileProblem::Unreadable => language.say(msg::PROBLEM_FILE_UNREADABLE).into_owned(),
        FileProblem::NotText => language.say(msg::PROBLEM_FILE_NOT_TEXT).into_owned(),
    }
}
/// What a configuration goes by: its mechanism, and the sub-goal where the activity sets the same mechanism off for several.
pub fn configuration(theory: &Theory, id: &str, language: Language) -> String {
    let label = |id: &Id| theory.naming(id).map_or(id.as_str(), |naming| naming.label.in_language(language)).to_owned();
    let Some(found) = theory.configuration(id) else { return id.to_owned() };
    let alike = theory.configurations().iter().filter(|it| it.mechanism == found.mechanism && it.activity == found.activity);
    let mechanism = label(&found.mechanism);
    if alike.count() > 1 { format!("{mechanism} → {}", lowered(&label(&found.sub_goal))) } else { mechanism }
}
