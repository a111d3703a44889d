//! The answers in sentences.

use std::fmt::Write as _;

use virker::theory::{ChangeSets, Standing, explain_sub_goal, sentence};

use crate::answer::{Answer, answers};
use crate::input::Question;

/// The most sets of changes, reasons and ways that are written out.
const MOST_LINES: usize = 8;

/// Everything, as text.
pub fn written(question: &Question) -> String {
    let language = question.options.language;
    let mut text = format!("{}\n", question.theory.title().in_language(language));
    for answer in answers(question) {
        let _ = writeln!(text, "\n{}", heading(question, &answer));
        let explained = explain_sub_goal(&question.theory, &question.person, &question.setting, &answer.gathered.id);
        if let Some(explained) = explained {
            let _ = writeln!(text, "  {}", sentence::why_sub_goal(&question.theory, &explained, language));
        }
        let of = |lines: Vec<String>| lines.into_iter().map(|line| format!("  - {line}\n")).collect::<String>();
        let theory = &question.theory;
        if answer.gathered.standing == Standing::Reached {
            text += &of(shown(&answer.reasons, |it| sentence::reason(theory, it, language)));
            text +=
                &sets("breaks", &answer.lose, &of(shown(&answer.lose.sets, |it| sentence::would_break(theory, it, language))));
        } else {
            text += &of(shown(&answer.alternatives, |it| sentence::alternative(theory, it, language)));
            text +=
                &sets("changes", &answer.reach, &of(shown(&answer.reach.sets, |it| sentence::would_reach(theory, it, language))));
        }
        for configuration in theory.configurations().iter().filter(|it| it.sub_goal == answer.gathered.id) {
            for rule in sentence::rules(theory, &configuration.id, language) {
                let _ = writeln!(text, "  {}: {rule}", configuration.id);
            }
        }
    }
    text
}

fn heading(question: &Question, answer: &Answer) -> String {
    let language = question.options.language;
    let label = question.theory.naming(&answer.gathered.id).map_or("", |it| it.label.in_language(language));
    let degree = |it: f64| language.number(it, 2);
    let (low, high) = (degree(answer.degree.low), degree(answer.degree.high));
    let degree = if low == high { low } else { format!("{low}–{high}") };
    format!("{label} ({}): {:?}, {degree}", answer.gathered.id, answer.gathered.standing)
}

fn shown<T>(items: &[T], say: impl Fn(&T) -> String) -> Vec<String> {
    let mut lines: Vec<String> = items.iter().take(MOST_LINES).map(say).collect();
    if items.len() > MOST_LINES {
        lines.push(format!("… {}", items.len() - MOST_LINES));
    }
    lines
}

fn sets(what: &str, found: &ChangeSets, lines: &str) -> String {
    let count = found.sets.len();
    let more = if found.complete { "" } else { " at least" };
    format!("  {what}: {count}{more}\n{lines}")
}
