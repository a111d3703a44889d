//! A study leaves the program and comes back as it was, whatever was done to it.

use virker::language::Language;
use virker::regression::Transform;
use virker::study::{Action, Data, History, OwnStep, Page, Study, StudyProblem, Theme, VERSION};
use virker::table::csv::Reading;
use virker::table::{DecimalSign, examples};
use virker::theory::{Id, Presence, library};

/// Every kind of action, on elements that exist.
fn actions() -> Vec<Action> {
    let theory = library::parallel_courses();
    let context = theory.contexts()[0].id.clone();
    let problem = theory.problems()[0].id.clone();
    vec![
        Action::Go(Page::Benchmark),
        Action::Speak(Language::Danish),
        Action::Paint(Theme::Dark),
        Action::MarkUnit(Some("Silkeborg".to_owned())),
        Action::SetEntry(0.005),
        Action::SetRemoval(0.2),
        Action::SetThreshold(0.75),
        Action::SetCandidate("kronikere_pr1000".to_owned(), false),
        Action::SetTransform("alkohol_pr1000".to_owned(), Transform::Sqrt),
        Action::SetSecond(None),
        Action::OpenTheory(theory.id().clone()),
        Action::BecomePersona(library::personas()[3].id.clone()),
        Action::SetProblem(problem, true),
        Action::SetTrait(Id::from("under-25"), Presence::Absent),
        Action::VisitCase(Id::from("billund")),
        Action::SetContext(context.clone(), Presence::Absent),
        Action::Explain(Some(context)),
        Action::Own(OwnStep::Copy(theory.id().clone())),
        Action::Own(OwnStep::Write(Id::from("own-1"), "no theory".to_owned())),
        Action::Own(OwnStep::Begin),
        Action::Own(OwnStep::Remove(Id::from("own-1"))),
        Action::OpenData(Data::Own {
            name: "æøå; \"odd\".csv".to_owned(),
            text: "unit;y;x\na;1,5;2\nb;2;3\nc;3;1\nd;4;2".into(),
            reading: Reading::default(),
        }),
        Action::OpenData(Data::Swiss),
        Action::OpenData(Data::StateX77),
        Action::OpenAs(
            Data::Own {
                name: "read otherwise.csv".to_owned(),
                text: "unit;y;x\na;1.500;2\nb;2;3\nc;3;1\nd;4;2".into(),
                reading: Reading { decimal: Some(DecimalSign::Comma), ..Reading::default() },
            },
            Box::new(virker::benchmark::Settings::for_table(&examples::swiss().table)),
        ),
    ]
}

#[test]
fn a_study_comes_back_as_it_was_after_every_action() {
    let mut history = History::new(Study::default());
    for action in actions() {
        let before = history.present().clone();
        history.act(&action);
        let study = history.present();
        assert_ne!(&before, study, "{action:?} changes something");
        for text in [study.to_text(), study.to_readable_text()] {
            assert_eq!(&Study::from_text(&text).expect("what was written is read"), &**study, "after {action:?}");
        }
    }
}

#[test]
fn the_frozen_text_of_version_1_is_read() {
    let study = Study::from_text(include_str!("fixtures/study-v1.json")).expect("version 1 is read for ever");
    assert_eq!(study.view.page, Page::Explorer);
    assert_eq!(study.view.language, Some(Language::Danish));
    assert_eq!(study.benchmark.settings.stepwise.pin, 0.005);
    assert_eq!(study.benchmark.data, Data::Municipalities);
    assert_eq!(study.explorer.case, Some(Id::from("billund")));
    assert_eq!(study.explorer.setting.presence("one-job-consultant-per-person"), Presence::Absent);
}

#[test]
fn what_is_no_study_is_told_apart() {
    let problem = |text: &str| Study::from_text(text).expect_err("this is no study");
    assert_eq!(problem("not json"), StudyProblem::Malformed { line: 1, column: 2 });
    assert_eq!(problem("{}"), StudyProblem::NotAStudy);
    assert_eq!(problem(r#"{"kind":"virker-study"}"#), StudyProblem::NotAStudy);
    assert_eq!(problem(r#"{"kind":"something-else","version":1}"#), StudyProblem::NotAStudy);
    let newer = Study::default().to_text().replace(&format!("\"version\":{VERSION}"), "\"version\":99");
    assert_eq!(problem(&newer), StudyProblem::Newer(99));
    let theory = Study::default().to_text().replace("\"theory\":\"business-centres\"", "\"theory\":\"astrology\"");
    assert_eq!(problem(&theory), StudyProblem::UnknownTheory("astrology".to_owned()));
}

/// Cut off and damaged texts end in a problem or in a study, never in a panic.
#[test]
fn damaged_texts_do_no_harm() {
    let text = Study::default().to_text();
    for end in (0..text.len()).step_by(7).filter(|&end| text.is_char_boundary(end)) {
        assert!(Study::from_text(&text[..end]).is_err());
    }
    for (at, _) in text.char_indices().step_by(3) {
        let mut damaged = text.clone();
        damaged.replace_range(at..=at + text[at..].chars().next().map_or(0, char::len_utf8) - 1, "7");
        drop(Study::from_text(&damaged));
    }
}
