//! The exact three-valued truth of a formula: over all completions of what is unknown.
//!
//! A formula is *exactly* true (false) when it is true (false) in every completion of the unknown variables.
//! Kleene's tables give that answer in one pass when the unknown variables are independent of one another and
//! none of them occurs both plainly and under a *not*: the most favourable completion is then the same for every
//! occurrence, and so is the least favourable one. Variables that do occur both ways, and those of which at most
//! one can be there, are tried out in turn, and only where the one pass leaves the question open.

use super::Truth;
use super::formula::Formula;

/// The most ways in which the unknown may have to be tried out for one sub-goal, problem mechanism, mechanism or activity.
pub const MOST_TRIALS: usize = 4096;

/// Unknown variables that must be tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// A variable that occurs both ways.
    Either(usize),
    /// Variables of which at most one is true.
    AtMostOne(Vec<usize>),
}

/// A formula with what must be known of it to be answered exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) formula: Formula,
    pub(super) choices: Vec<Choice>,
    /// The sub-goals that it needs, each after those it depends on.
    pub(super) needs: Vec<usize>,
    /// The variables, other than sub-goals, that it reaches, in order.
    pub(super) reaches: Vec<usize>,
}

impl Question {
    /// In how many ways the unknown must be tried out at worst.
    pub(super) fn trials(&self) -> usize {
        let options = self.choices.iter().map(|choice| match choice {
            Choice::Either(_) => 2,
            Choice::AtMostOne(members) => members.len() + 1,
        });
        options.fold(1, usize::saturating_mul)
    }

    /// The truth over all completions, where `goal` gives the formula of a sub-goal.
    pub(super) fn answer<'a>(&self, values: &[Truth], goal: &impl Fn(usize) -> &'a Formula) -> Truth {
        let first = self.formula.kleene(values);
        let open = |&number: &usize| values[number] == Truth::Undecided;
        let must_try = |choice: &Choice| match choice {
            Choice::Either(number) => open(number),
            Choice::AtMostOne(members) => members.iter().any(open),
        };
        if first != Truth::Undecided || !self.choices.iter().any(must_try) {
            return first;
        }
        self.tried(&mut values.to_vec(), &self.choices, goal)
    }

    /// The truth when the first of the choices are tried out, then the rest.
    fn tried<'a>(&self, values: &mut Vec<Truth>, choices: &[Choice], goal: &impl Fn(usize) -> &'a Formula) -> Truth {
        for &number in &self.needs {
            values[number] = goal(number).kleene(values);
        }
        let now = self.formula.kleene(values);
        let Some((choice, rest)) = choices.split_first() else { return now };
        if now != Truth::Undecided {
            return now;
        }
        let members: Vec<usize> = match choice {
            Choice::Either(number) => vec![*number],
            Choice::AtMostOne(members) => members.clone(),
        };
        let open: Vec<usize> = members.into_iter().filter(|&number| values[number] == Truth::Undecided).collect();
        if open.is_empty() {
            return self.tried(values, rest, goal);
        }
        let mut found = None;
        for present in std::iter::once(None).chain(open.iter().copied().map(Some)) {
            for &number in &open {
                values[number] = if present == Some(number) { Truth::True } else { Truth::False };
            }
            let truth = self.tried(values, rest, goal);
            if truth == Truth::Undecided || found.is_some_and(|before| before != truth) {
                found = Some(Truth::Undecided);
                break;
            }
            found = Some(truth);
        }
        for &number in &open {
            values[number] = Truth::Undecided;
        }
        found.unwrap_or(Truth::Undecided)
    }
}
