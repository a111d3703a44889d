//! Reduced ordered binary decision diagrams (Bryant 1986), for counting.

use std::collections::HashMap;

/// The most nodes of a diagram.
const MOST_NODES: usize = 200_000;

/// A function of a [`Diagram`], by the number of its node.
pub(super) type Function = usize;

pub(super) const FALSE: Function = 0;
pub(super) const TRUE: Function = 1;

/// Functions that share their nodes. Variables are tried in the order of their numbers.
pub(super) struct Diagram {
    /// Variable, function without it, function with it.
    nodes: Vec<(usize, Function, Function)>,
    unique: HashMap<(usize, Function, Function), Function>,
    done: HashMap<(Function, Function, Function), Function>,
}

impl Diagram {
    pub(super) fn new() -> Diagram {
        let ends = vec![(usize::MAX, FALSE, FALSE), (usize::MAX, TRUE, TRUE)];
        Diagram { nodes: ends, unique: HashMap::new(), done: HashMap::new() }
    }

    fn node(&mut self, variable: usize, without: Function, with: Function) -> Option<Function> {
        if without == with {
            return Some(with);
        }
        if let Some(&found) = self.unique.get(&(variable, without, with)) {
            return Some(found);
        }
        if self.nodes.len() >= MOST_NODES {
            return None;
        }
        self.nodes.push((variable, without, with));
        self.unique.insert((variable, without, with), self.nodes.len() - 1);
        Some(self.nodes.len() - 1)
    }

    pub(super) fn variable(&mut self, number: usize) -> Option<Function> {
        self.node(number, FALSE, TRUE)
    }

    /// If, then, else; `None` where the diagram grows too large.
    pub(super) fn choose(&mut self, condition: Function, then: Function, otherwise: Function) -> Option<Function> {
        match (condition, then, otherwise) {
            (TRUE, _, _) => return Some(then),
            (FALSE, _, _) => return Some(otherwise),
            (_, TRUE, FALSE) => return Some(condition),
            _ if then == otherwise => return Some(then),
            _ => {}
        }
        if let Some(&found) = self.done.get(&(condition, then, otherwise)) {
            return Some(found);
        }
        let top = [condition, then, otherwise].map(|it| self.nodes[it].0).into_iter().min().unwrap_or(usize::MAX);
        let [c, t, o] = [condition, then, otherwise].map(|it| self.halves(it, top));
        let without = self.choose(c.0, t.0, o.0)?;
        let with = self.choose(c.1, t.1, o.1)?;
        let found = self.node(top, without, with)?;
        self.done.insert((condition, then, otherwise), found);
        Some(found)
    }

    fn halves(&self, function: Function, variable: usize) -> (Function, Function) {
        let (own, without, with) = self.nodes[function];
        if own == variable { (without, with) } else { (function, function) }
    }

    pub(super) fn and(&mut self, one: Function, other: Function) -> Option<Function> {
        self.choose(one, other, FALSE)
    }

    pub(super) fn or(&mut self, one: Function, other: Function) -> Option<Function> {
        self.choose(one, TRUE, other)
    }

    pub(super) fn not(&mut self, one: Function) -> Option<Function> {
        self.choose(one, FALSE, TRUE)
    }

    pub(super) fn differ(&mut self, one: Function, other: Function) -> Option<Function> {
        let not = self.not(other)?;
        self.choose(one, not, other)
    }

    /// The function where a variable is true, or false.
    pub(super) fn restricted(&mut self, function: Function, variable: usize, to: bool) -> Option<Function> {
        let mut done = HashMap::new();
        self.restrict(function, variable, to, &mut done)
    }

    fn restrict(
        &mut self,
        function: Function,
        variable: usize,
        to: bool,
        done: &mut HashMap<Function, Function>,
    ) -> Option<Function> {
        let (own, without, with) = self.nodes[function];
        if own == variable {
            return Some(if to { with } else { without });
        }
        if own > variable {
            return Some(function);
        }
        if let Some(&found) = done.get(&function) {
            return Some(found);
        }
        let without = self.restrict(without, variable, to, done)?;
        let with = self.restrict(with, variable, to, done)?;
        let found = self.node(own, without, with)?;
        done.insert(function, found);
        Some(found)
    }

    /// The share of all assignments in which the function is true.
    pub(super) fn share(&self, function: Function) -> f64 {
        // A node is made after those it leads to, so one pass in order is enough.
        let mut shares = vec![0.0; function + 1];
        for (number, (_, without, with)) in self.nodes.iter().enumerate().take(function + 1) {
            shares[number] = match number {
                FALSE => 0.0,
                TRUE => 1.0,
                _ => (shares[*without] + shares[*with]) / 2.0,
            };
        }
        shares[function]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_counted() {
        let mut diagram = Diagram::new();
        let [a, b, c] = [0, 1, 2].map(|number| diagram.variable(number).expect("small"));
        let either = diagram.or(a, b).expect("small");
        assert_eq!(diagram.share(either), 0.75);
        let both = diagram.and(either, c).expect("small");
        assert_eq!(diagram.share(both), 0.375);
        let odd = diagram.differ(a, b).expect("small");
        assert_eq!(diagram.share(odd), 0.5);
        assert_eq!(diagram.restricted(both, 2, true), Some(either));
    }
}
