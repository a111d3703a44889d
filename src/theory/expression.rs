use serde::{Deserialize, Serialize};

use super::{Id, Truth};

/// A condition as a boolean expression over contexts, traits of the person, and sub-goals of other
/// configurations (a ripple chain: what one mechanism brings about is a context of the next).
///
/// In a file: an id stands for itself (`"mentor-has-time"`), and a table for a combination: `{ not = … }`,
/// `{ all = [ … ] }`, `{ any = [ … ] }`, `{ at-least = 2, of = [ … ] }`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expression {
    /// The context is present, the person has the trait, or the sub-goal is reached.
    Element(Id),
    /// The part is not so.
    Not(Box<Expression>),
    /// Every part is so.
    All(Vec<Expression>),
    /// At least one part is so.
    Any(Vec<Expression>),
    /// At least so many of the parts are so.
    AtLeast(usize, Vec<Expression>),
}

impl Expression {
    /// The expression that names one element.
    pub fn element(id: impl Into<Id>) -> Self {
        Expression::Element(id.into())
    }

    /// The elements named, in reading order, each as often as it is named.
    pub fn elements(&self) -> Vec<&Id> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    /// How many elements and joints it has.
    pub fn parts(&self) -> usize {
        match self {
            Expression::Element(_) => 1,
            Expression::Not(part) => 1 + part.parts(),
            Expression::All(parts) | Expression::Any(parts) | Expression::AtLeast(_, parts) => {
                1 + parts.iter().map(Expression::parts).sum::<usize>()
            }
        }
    }

    fn collect<'a>(&'a self, found: &mut Vec<&'a Id>) {
        match self {
            Expression::Element(id) => found.push(id),
            Expression::Not(part) => part.collect(found),
            Expression::All(parts) | Expression::Any(parts) | Expression::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.collect(found));
            }
        }
    }

    /// The only element, where the expression is one.
    pub fn single(&self) -> Option<&Id> {
        match self {
            Expression::Element(id) => Some(id),
            _ => None,
        }
    }

    /// The truth of the expression from that of its elements, occurrence by occurrence (Kleene).
    ///
    /// A definite answer is right for every completion of the unknown. *Undecided* is exact where no unknown
    /// element occurs both plainly and under a *not*; [`super::evaluate`] closes that gap.
    pub fn truth(&self, of: &impl Fn(&Id) -> Truth) -> Truth {
        match self {
            Expression::Element(id) => of(id),
            Expression::Not(part) => part.truth(of).negated(),
            Expression::All(parts) => Truth::all(parts.iter().map(|part| part.truth(of))),
            Expression::Any(parts) => Truth::any(parts.iter().map(|part| part.truth(of))),
            Expression::AtLeast(n, parts) => Truth::at_least(*n, parts.iter().map(|part| part.truth(of))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_come_in_reading_order() {
        let expression = Expression::Any(vec![
            Expression::All(vec![Expression::element("b"), Expression::element("a")]),
            Expression::Not(Box::new(Expression::element("b"))),
        ]);
        let named: Vec<&str> = expression.elements().into_iter().map(Id::as_str).collect();
        assert_eq!(named, ["b", "a", "b"]);
        assert_eq!(expression.truth(&|id| if id == "b" { Truth::False } else { Truth::Undecided }), Truth::True);
    }
}
