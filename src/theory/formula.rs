//! Boolean formulas over variables by number.

use std::collections::BTreeSet;

use super::Truth;

/// A boolean formula over variables by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Formula {
    Variable(usize),
    Not(Box<Formula>),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    AtLeast(usize, Vec<Formula>),
}

impl Formula {
    /// The truth by Kleene's tables, occurrence by occurrence.
    pub(super) fn kleene(&self, values: &[Truth]) -> Truth {
        match self {
            Formula::Variable(number) => values.get(*number).copied().unwrap_or(Truth::Undecided),
            Formula::Not(part) => part.kleene(values).negated(),
            Formula::All(parts) => Truth::all(parts.iter().map(|part| part.kleene(values))),
            Formula::Any(parts) => Truth::any(parts.iter().map(|part| part.kleene(values))),
            Formula::AtLeast(n, parts) => Truth::at_least(*n, parts.iter().map(|part| part.kleene(values))),
        }
    }

    /// Every occurrence of a variable, and whether it stands plainly (under an even number of *not*s).
    pub(super) fn occurrences(&self, plain: bool, visit: &mut impl FnMut(usize, bool)) {
        match self {
            Formula::Variable(number) => visit(*number, plain),
            Formula::Not(part) => part.occurrences(!plain, visit),
            Formula::All(parts) | Formula::Any(parts) | Formula::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.occurrences(plain, visit));
            }
        }
    }

    /// Every occurrence of a variable.
    pub(super) fn each_variable(&self, visit: &mut impl FnMut(usize)) {
        self.occurrences(true, &mut |number, _| visit(number));
    }

    /// The undecided variables on which the truth of the formula hangs.
    pub(super) fn open(&self, values: &[Truth], found: &mut BTreeSet<usize>) {
        if self.kleene(values) != Truth::Undecided {
            return;
        }
        match self {
            Formula::Variable(number) => {
                found.insert(*number);
            }
            Formula::Not(part) => part.open(values, found),
            Formula::All(parts) | Formula::Any(parts) | Formula::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.open(values, found));
            }
        }
    }

    /// The formula that is true where this one is false.
    pub(super) fn negated(self) -> Formula {
        Formula::Not(Box::new(self))
    }
}
