//! The conditions of a configuration as pieces to be stacked: chips for the elements, words for what joins them.

use crate::theory::{Condition, Expression, Id, Kind, Role, Theory};

/// A piece of a stack of conditions.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// An element that can be changed by a click.
    Chip(Chip),
    /// A word that joins the chips around it.
    Joint {
        /// The word.
        joint: Joint,
        /// How deep it stands within the expression.
        depth: usize,
    },
}

/// An element of a condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// The context or trait.
    pub element: Id,
    /// The part that its condition plays.
    pub role: Role,
    /// Whether it is about the person.
    pub for_whom: bool,
    /// Whether it stands under a *not*.
    pub negated: bool,
    /// How deep it stands within the expression.
    pub depth: usize,
}

/// A word between chips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// What follows is a list of which one is enough.
    OneOf,
    /// What follows is a list of which so many are enough.
    SomeOf(usize),
    /// Another way begins.
    Or,
}

/// The pieces of some conditions, in their order.
pub fn pieces<'a>(theory: &Theory, conditions: impl Iterator<Item = &'a Condition>) -> Vec<Piece> {
    let mut found = Vec::new();
    for condition in conditions {
        collect(theory, condition.role, &condition.expression, false, 0, &mut found);
    }
    found
}

fn collect(theory: &Theory, role: Role, expression: &Expression, negated: bool, depth: usize, found: &mut Vec<Piece>) {
    match expression {
        Expression::Element(id) => {
            let for_whom = theory.context(id).is_none_or(|context| context.kind == Kind::ForWhom);
            found.push(Piece::Chip(Chip { element: id.clone(), role, for_whom, negated, depth }));
        }
        Expression::Not(part) => collect(theory, role, part, !negated, depth, found),
        Expression::All(parts) => parts.iter().for_each(|part| collect(theory, role, part, negated, depth, found)),
        Expression::Any(parts) => list(theory, role, (Joint::OneOf, parts), negated, depth, found),
        Expression::AtLeast(n, parts) => list(theory, role, (Joint::SomeOf(*n), parts), negated, depth, found),
    }
}

fn list(theory: &Theory, role: Role, (head, parts): (Joint, &[Expression]), negated: bool, depth: usize, found: &mut Vec<Piece>) {
    found.push(Piece::Joint { joint: head, depth });
    for (place, part) in parts.iter().enumerate() {
        if place > 0 && head == Joint::OneOf {
            found.push(Piece::Joint { joint: Joint::Or, depth: depth + 1 });
        }
        collect(theory, role, part, negated, depth + 1, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::library;

    /// Tab. 22 a–b: an idea of the future and a centre in that line, or none and many kinds of tasks.
    #[test]
    fn either_or_becomes_chips_with_words_between() {
        let theory = library::business_centres();
        let reflection = theory.configuration("centre-reflection").expect("it is one of the five");
        let told: Vec<String> = pieces(&theory, reflection.conditions.iter())
            .into_iter()
            .map(|piece| match piece {
                Piece::Chip(chip) => format!("{}{}", if chip.negated { "not " } else { "" }, chip.element),
                Piece::Joint { joint, .. } => format!("{joint:?}"),
            })
            .collect();
        let idea = "has-idea-of-future";
        let expected = ["OneOf", idea, "centre-in-line-of-interest", "Or", &format!("not {idea}"), "many-kinds-of-tasks"];
        assert_eq!(told, expected);
    }
}
