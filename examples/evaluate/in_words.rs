//! The answers in sentences.

use std::fmt::Write as _;

use virker::language::Language;
use virker::theory::{ChangeSets, Standing, evaluate, explain_sub_goal, sentence};

use crate::answer::{Answer, MOST, answers, most};
use crate::input::Question;

/// The most sets of changes, reasons and ways that are written out.
const MOST_LINES: usize = 8;

/// The program's own few words.
struct Words {
    why: &'static str,
    ways: &'static str,
    reach: &'static str,
    lose: &'static str,
    most: &'static str,
    rules: &'static str,
    nothing: &'static str,
    none: &'static str,
    more: &'static str,
}

const ENGLISH: Words = Words {
    why: "Why",
    ways: "Ways, and what each lacks",
    reach: "Smallest changes that reach it",
    lose: "Smallest changes that break it",
    most: "What would help most",
    rules: "Rules",
    nothing: "Nothing in this theory is relevant for this person.",
    none: "none",
    more: "and more",
};

const DANISH: Words = Words {
    why: "Hvorfor",
    ways: "Måder, og hvad hver mangler",
    reach: "De mindste ændringer, der når det",
    lose: "De mindste ændringer, der bryder det",
    most: "Hvad der ville hjælpe mest",
    rules: "Regler",
    nothing: "Intet i denne teori er relevant for denne person.",
    none: "ingen",
    more: "og flere",
};

fn words(language: Language) -> &'static Words {
    match language.of_contents() {
        Language::Danish => &DANISH,
        _ => &ENGLISH,
    }
}

/// Everything, as text.
pub fn written(question: &Question) -> String {
    let Question { theory, person, setting, options, .. } = question;
    let (language, words) = (options.language, words(options.language));
    let counts = evaluate(theory, person, setting).counts;
    let mut text = format!("{}\n", theory.title().in_language(language));
    let _ = match language.of_contents() {
        Language::Danish => writeln!(
            text,
            "Relevante delmål: {}; nås: {}; uafgjort: {}; nås ikke: {}.",
            counts.relevant, counts.reached, counts.undecided, counts.not_reached
        ),
        _ => writeln!(
            text,
            "Relevant sub-goals: {}; reached: {}; undecided: {}; not reached: {}.",
            counts.relevant, counts.reached, counts.undecided, counts.not_reached
        ),
    };
    let answers = answers(question);
    if answers.is_empty() {
        let _ = writeln!(text, "{}", words.nothing);
    }
    answers.iter().for_each(|answer| of_answer(&mut text, question, answer));
    if let Some(found) = most(question).filter(|_| !answers.is_empty()) {
        let most = options.most.unwrap_or(MOST);
        let said = sentence::most_reached(theory, person, setting, &found, most, language);
        let _ = writeln!(text, "\n{}", words.most);
        lines(&mut text, question, &said, found.complete, String::clone);
    }
    text
}

fn of_answer(text: &mut String, question: &Question, answer: &Answer) {
    let Question { theory, person, setting, options, .. } = question;
    let (language, words) = (options.language, words(options.language));
    let goal = &answer.gathered.id;
    let _ = writeln!(text, "\n{}", heading(question, answer));
    if let Some(explained) = explain_sub_goal(theory, person, setting, goal) {
        let _ = writeln!(text, "  {}", sentence::why_sub_goal(theory, &explained, language));
    }
    let what_if = |it: &Vec<_>| sentence::what_if(theory, person, setting, std::slice::from_ref(goal), it, language);
    if answer.gathered.standing == Standing::Reached {
        let _ = writeln!(text, "  {}: {}", words.why, answer.reasons.len());
        lines(text, question, &answer.reasons, true, |it| sentence::reason(theory, it, language));
        let _ = writeln!(text, "  {}: {}", words.lose, count(question, &answer.lose));
        lines(text, question, &answer.lose.sets, answer.lose.complete, what_if);
    } else {
        let _ = writeln!(text, "  {}: {}", words.ways, answer.alternatives.len());
        lines(text, question, &answer.alternatives, true, |it| sentence::alternative(theory, it, language));
        let _ = writeln!(text, "  {}: {}", words.reach, count(question, &answer.reach));
        lines(text, question, &answer.reach.sets, answer.reach.complete, what_if);
    }
    let _ = writeln!(text, "  {}:", words.rules);
    for configuration in theory.configurations().iter().filter(|it| it.sub_goal == *goal) {
        let rules = sentence::rules(theory, &configuration.id, language);
        lines(text, question, &rules, true, |rule| format!("{}: {rule}", configuration.id));
    }
}

fn heading(question: &Question, answer: &Answer) -> String {
    let language = question.options.language;
    let label = question.theory.naming(&answer.gathered.id).map_or("", |it| it.label.in_language(language));
    let standing = sentence::standing(answer.gathered.standing, language);
    format!("{label} ({}): {standing}; {}", answer.gathered.id, sentence::degree(answer.degree, language))
}

fn count(question: &Question, found: &ChangeSets) -> String {
    match found.sets.len() {
        0 => words(question.options.language).none.to_owned(),
        count => count.to_string(),
    }
}

/// The first of some items, a line each, and whether there are more.
fn lines<T>(text: &mut String, question: &Question, items: &[T], complete: bool, say: impl Fn(&T) -> String) {
    let language = question.options.language;
    for item in items.iter().take(MOST_LINES) {
        let _ = writeln!(text, "  - {}", say(item));
    }
    if items.len() > MOST_LINES {
        let _ = writeln!(text, "  … {}: {}", words(language).more, items.len() - MOST_LINES);
    }
    if !complete {
        let _ = writeln!(text, "  … {}", sentence::incomplete(language));
    }
}
