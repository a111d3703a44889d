//! The rules of a theory in the notation of qualitative comparative analysis (Ragin 1987).

use std::fmt::Write as _;

use crate::language::Language;
use crate::theory::{Id, Literal, Target, Theory};

/// For every sub-goal the sum of the products that are enough for it: its prime implicants.
///
/// A condition is its id in capitals, `~` says that it must not be there, `*` is *and*, `+` is *or*, `=>` *is enough
/// for*. Lines that begin with `#` are notes. A sub-goal that can never be reached has none of the ways; one whose ways
/// are not all worked out says so.
///
/// ```
/// use virker::language::Language;
/// use virker::theory::{library, write};
///
/// let rules = write::qca(&library::business_centres(), Language::English);
/// assert!(rules.contains("=> CLARITY"));
/// ```
pub fn qca(theory: &Theory, language: Language) -> String {
    let mut text = format!("# {}\n", one_line(theory.title().in_language(language)));
    for goal in theory.sub_goals() {
        let _ = writeln!(text, "\n# {}", one_line(goal.naming.label.in_language(language)));
        let Some(primes) = theory.primes(Target::SubGoal(&goal.id)) else { continue };
        if !primes.complete {
            text.push_str("# not all ways are worked out\n");
        }
        let ways: Vec<String> = primes.all.iter().map(|way| product(way)).collect();
        if ways.is_empty() {
            let _ = writeln!(text, "# nothing is enough for {}", condition(&goal.id));
        } else {
            let _ = writeln!(text, "{} => {}", ways.join("\n  + "), condition(&goal.id));
        }
    }
    text
}

fn product(way: &[Literal]) -> String {
    if way.is_empty() {
        return "1".to_owned();
    }
    let literal = |it: &Literal| format!("{}{}", if it.holds { "" } else { "~" }, condition(&it.element));
    way.iter().map(literal).collect::<Vec<String>>().join("*")
}

fn condition(id: &Id) -> String {
    id.to_uppercase().replace('-', "_")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}
