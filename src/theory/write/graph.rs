//! A theory as nodes and arrows: what bears on what, for programs that draw.
//!
//! Every configuration is a node of its own, named by its mechanism, so that no arrow ever leads back: a mechanism that
//! brings about a sub-goal may well need that sub-goal elsewhere. How conditions are joined (*all*, *any*, *at least*)
//! is not in a picture; the rules of [`super::qca`] say it.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::theory::{Expression, Id, Kind, Role, Theory};

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Activity,
    Circumstance,
    /// A *for whom* context or a trait.
    Person,
    Problem,
    /// A mechanism in one configuration.
    Mechanism,
    SubGoal,
    Outcome,
}

/// What an arrow says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Link {
    /// An activity sets off a mechanism, a mechanism brings to a sub-goal, a sub-goal brings nearer to the outcome.
    LeadsTo,
    /// A mechanism undermines a problem mechanism.
    Undermines,
    /// An element is a condition: its role, and whether it stands under a *not*.
    Condition(Role, bool),
}

impl Link {
    /// Whether what the arrow comes from must not be there.
    pub(super) fn is_negated(self) -> bool {
        matches!(self, Link::Condition(_, true))
    }
}

#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) sort: Sort,
}

/// The nodes, and the arrows by the places of their nodes.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    pub(super) nodes: Vec<Node>,
    pub(super) arrows: Vec<(usize, usize, Link)>,
}

/// The graph of a theory: activities, contexts and traits that are named, problem mechanisms, configurations, sub-goals
/// and the outcome, in the theory's order.
pub(super) fn of(theory: &Theory, language: Language) -> Graph {
    let mut graph = Graph::default();
    let mut places: BTreeMap<Id, usize> = BTreeMap::new();
    let mut add = |graph: &mut Graph, id: &Id, label: &str, sort: Sort| {
        graph.nodes.push(Node { id: id.to_string(), label: label.to_owned(), sort });
        places.insert(id.clone(), graph.nodes.len() - 1);
    };
    let label = |id: &Id| theory.naming(id).map_or_else(|| id.to_string(), |it| it.label.in_language(language).to_owned());
    theory.activities().iter().for_each(|it| add(&mut graph, &it.id, &label(&it.id), Sort::Activity));
    for context in theory.contexts() {
        let sort = if context.kind == Kind::ForWhom { Sort::Person } else { Sort::Circumstance };
        add(&mut graph, &context.id, &label(&context.id), sort);
    }
    theory.traits().iter().for_each(|it| add(&mut graph, &it.id, &label(&it.id), Sort::Person));
    theory.problems().iter().for_each(|it| add(&mut graph, &it.id, &label(&it.id), Sort::Problem));
    theory.configurations().iter().for_each(|it| add(&mut graph, &it.id, &label(&it.mechanism), Sort::Mechanism));
    theory.sub_goals().iter().for_each(|it| add(&mut graph, &it.id, &label(&it.id), Sort::SubGoal));
    let place = |id: &Id| places.get(id).copied();
    let mut arrows = Vec::new();
    for configuration in theory.configurations() {
        let Some(own) = place(&configuration.id) else { continue };
        arrows.extend(place(&configuration.activity).map(|from| (from, own, Link::LeadsTo)));
        arrows.extend(place(&configuration.problem).map(|to| (own, to, Link::Undermines)));
        arrows.extend(place(&configuration.sub_goal).map(|to| (own, to, Link::LeadsTo)));
        for (_, condition) in theory.conditions_of(configuration) {
            named(&condition.expression, false, &mut |id, negated| {
                arrows.extend(place(id).map(|from| (from, own, Link::Condition(condition.role, negated))));
            });
        }
    }
    let outcome = outcome_id(theory);
    graph.nodes.push(Node {
        id: outcome,
        label: theory.outcome().naming.label.in_language(language).to_owned(),
        sort: Sort::Outcome,
    });
    let last = graph.nodes.len() - 1;
    arrows.extend(theory.sub_goals().iter().filter_map(|it| place(&it.id)).map(|from| (from, last, Link::LeadsTo)));
    let mut seen = std::collections::BTreeSet::new();
    arrows.retain(|arrow| seen.insert(*arrow));
    graph.arrows = arrows;
    graph
}

/// Every element that an expression names, and whether it stands under an odd number of *not*s.
fn named(expression: &Expression, negated: bool, visit: &mut impl FnMut(&Id, bool)) {
    match expression {
        Expression::Element(id) => visit(id, negated),
        Expression::Not(part) => named(part, !negated, visit),
        Expression::All(parts) | Expression::Any(parts) | Expression::AtLeast(_, parts) => {
            parts.iter().for_each(|part| named(part, negated, visit));
        }
    }
}

/// An id for the outcome that no element has.
fn outcome_id(theory: &Theory) -> String {
    let taken = |id: &str| theory.naming(id).is_some() || theory.configuration(id).is_some();
    let mut id = "outcome".to_owned();
    while taken(&id) {
        id.insert_str(0, "the-");
    }
    id
}
