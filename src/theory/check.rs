//! Looks a draft through and finds everything that is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use super::chain;
use super::completion::MOST_TRIALS;
use super::fault::{Fault, FaultKind, similar};
use super::logic::Logic;
use super::{Condition, Draft, Expression, Id, Kind, Naming};
use crate::language::{Language, Words};

/// The most elements, configurations included, that a theory may have.
pub const MOST_ELEMENTS: usize = 1000;
/// The most places, in all expressions together, at which a theory may name an element or join parts.
pub const MOST_PARTS: usize = 20_000;
/// The deepest that expressions may stand within expressions.
pub const MOST_DEPTH: usize = 16;

/// What an id may name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Activity,
    Problem,
    Mechanism,
    Context,
    Trait,
    SubGoal,
    Configuration,
}

struct Checker<'a> {
    faults: Vec<Fault>,
    names: BTreeMap<&'a str, Sort>,
}

/// Everything that is wrong with a draft.
pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let mut checker = Checker { faults: Vec::new(), names: BTreeMap::new() };
    if checker.too_large(draft) {
        return checker.faults;
    }
    checker.theory(draft);
    checker.elements(draft);
    checker.conditions("programme", None, &draft.conditions, 0);
    for (place, activity) in draft.activities.iter().enumerate() {
        checker.conditions(&format!("activity[{place}]"), Some(&activity.id), &activity.conditions, 0);
    }
    checker.configurations(draft);
    checker.exclusive(draft);
    checker.chains(draft);
    if checker.faults.iter().all(|fault| leaves_the_logic_whole(&fault.kind)) {
        checker.trials(draft);
    }
    checker.faults
}

/// Whether formulas can be made of a draft with such a fault.
fn leaves_the_logic_whole(fault: &FaultKind) -> bool {
    matches!(
        fault,
        FaultKind::NoWords { .. } | FaultKind::BadId { .. } | FaultKind::Missing { key: "present" } | FaultKind::NoContext
    )
}

impl<'a> Checker<'a> {
    fn add(&mut self, path: impl Into<String>, element: Option<&str>, kind: FaultKind) {
        self.faults.push(Fault::at(path, element, kind));
    }

    /// What is too large is not looked at further.
    fn too_large(&mut self, draft: &Draft) -> bool {
        let count = draft.elements();
        if count > MOST_ELEMENTS {
            self.add("", None, FaultKind::TooMany { count, most: MOST_ELEMENTS });
        }
        let parts = draft.all_conditions().map(|condition| condition.expression.parts()).sum();
        if parts > MOST_PARTS {
            self.add("", None, FaultKind::TooManyParts { count: parts, most: MOST_PARTS });
        }
        !self.faults.is_empty()
    }

    fn theory(&mut self, draft: &'a Draft) {
        match &draft.id {
            None => self.add("id", None, FaultKind::Missing { key: "id" }),
            Some(id) if !Id::is_well_formed(id) => self.add("id", None, FaultKind::BadId { id: id.to_string() }),
            Some(_) => {}
        }
        self.words("title", None, "title", &draft.title);
        self.words("outcome.label", None, "outcome.label", &draft.outcome.naming.label);
        if draft.configurations.is_empty() {
            self.add("", None, FaultKind::NoConfiguration);
        }
    }

    /// Both languages of a text that must be there.
    fn words(&mut self, path: &str, element: Option<&str>, key: &'static str, words: &Words) {
        let missing = [(Language::Danish, &words.da), (Language::English, &words.en)];
        for (language, _) in missing.into_iter().filter(|(_, text)| text.trim().is_empty()) {
            self.add(path, element, FaultKind::NoWords { key, language });
        }
    }

    fn elements(&mut self, draft: &'a Draft) {
        self.list("activity", Sort::Activity, draft.activities.iter().map(|it| (&it.id, Some(&it.naming))));
        self.list("problem", Sort::Problem, draft.problems.iter().map(|it| (&it.id, Some(&it.naming))));
        self.list("mechanism", Sort::Mechanism, draft.mechanisms.iter().map(|it| (&it.id, Some(&it.naming))));
        self.list("context", Sort::Context, draft.contexts.iter().map(|it| (&it.id, Some(&it.naming))));
        for (place, context) in draft.contexts.iter().enumerate() {
            match (&context.clauses, context.kind) {
                (Some(clauses), _) => self.clauses(&format!("context[{place}]"), &context.id, clauses),
                (None, Kind::ForWhom) => {
                    let path = format!("context[{place}]");
                    self.add(path, Some(&context.id), FaultKind::Missing { key: "present" });
                }
                (None, Kind::Circumstance) => {}
            }
        }
        self.list("trait", Sort::Trait, draft.traits.iter().map(|it| (&it.id, Some(&it.naming))));
        for (place, it) in draft.traits.iter().enumerate() {
            self.clauses(&format!("trait[{place}]"), &it.id, &it.clauses);
        }
        self.list("sub-goal", Sort::SubGoal, draft.sub_goals.iter().map(|it| (&it.id, Some(&it.naming))));
        self.list("configuration", Sort::Configuration, draft.configurations.iter().map(|it| (&it.id, None)));
    }

    fn clauses(&mut self, path: &str, element: &Id, clauses: &super::Clauses) {
        self.words(&format!("{path}.present"), Some(element), "present", &clauses.present);
        self.words(&format!("{path}.absent"), Some(element), "absent", &clauses.absent);
    }

    fn list(&mut self, key: &str, sort: Sort, elements: impl Iterator<Item = (&'a Id, Option<&'a Naming>)>) {
        for (place, (id, naming)) in elements.enumerate() {
            let path = format!("{key}[{place}]");
            if id.is_empty() {
                self.add(format!("{path}.id"), None, FaultKind::Missing { key: "id" });
            } else {
                if !Id::is_well_formed(id) {
                    self.add(format!("{path}.id"), None, FaultKind::BadId { id: id.to_string() });
                }
                // An id that is not well formed names its element all the same, so that it is told once.
                if self.names.insert(id.as_str(), sort).is_some() {
                    self.add(format!("{path}.id"), Some(id), FaultKind::DuplicateId { id: id.to_string() });
                }
            }
            if let Some(naming) = naming {
                self.words(&format!("{path}.label"), Some(id), "label", &naming.label);
            }
        }
    }

    /// A reference to an element of one of the `sorts`.
    fn reference(&mut self, path: String, element: Option<&str>, id: &str, wanted: &'static str, sorts: &[Sort]) {
        if id.is_empty() {
            self.add(path, element, FaultKind::Missing { key: wanted });
        } else if !self.names.get(id).is_some_and(|sort| sorts.contains(sort)) {
            let candidates = self.names.iter().filter(|(_, sort)| sorts.contains(sort)).map(|(name, _)| *name);
            let similar = similar(id, candidates);
            self.add(path, element, FaultKind::UnknownId { id: id.to_owned(), wanted, similar });
        }
    }

    fn configurations(&mut self, draft: &'a Draft) {
        for (place, configuration) in draft.configurations.iter().enumerate() {
            let path = format!("configuration[{place}]");
            let element = Some(configuration.id.as_str());
            for (key, id, sort) in [
                ("activity", &configuration.activity, Sort::Activity),
                ("problem", &configuration.problem, Sort::Problem),
                ("mechanism", &configuration.mechanism, Sort::Mechanism),
                ("sub-goal", &configuration.sub_goal, Sort::SubGoal),
            ] {
                self.reference(format!("{path}.{key}"), element, id, key, &[sort]);
            }
            self.conditions(&path, element, &configuration.conditions, 0);
            if draft.conditions_of(configuration).next().is_none() {
                self.add(path, element, FaultKind::NoContext);
            }
        }
    }

    fn conditions(&mut self, path: &str, element: Option<&str>, conditions: &'a [Condition], depth: usize) {
        for (place, condition) in conditions.iter().enumerate() {
            self.expression(&format!("{path}.condition[{place}]"), element, &condition.expression, depth);
        }
    }

    fn expression(&mut self, path: &str, element: Option<&str>, expression: &'a Expression, depth: usize) {
        if depth > MOST_DEPTH {
            return self.add(path, element, FaultKind::TooDeep { most: MOST_DEPTH });
        }
        match expression {
            Expression::Element(id) => {
                self.reference(path.to_owned(), element, id, "context", &[Sort::Context, Sort::Trait, Sort::SubGoal]);
            }
            Expression::Not(part) => self.expression(path, element, part, depth + 1),
            Expression::All(parts) | Expression::Any(parts) => self.parts(path, element, parts, depth),
            Expression::AtLeast(n, parts) => {
                if !parts.is_empty() && (*n == 0 || *n > parts.len()) {
                    let n = i64::try_from(*n).unwrap_or(i64::MAX);
                    self.add(path, element, FaultKind::ThresholdOutOfRange { n, of: parts.len() });
                }
                self.parts(path, element, parts, depth);
            }
        }
    }

    fn parts(&mut self, path: &str, element: Option<&str>, parts: &'a [Expression], depth: usize) {
        if parts.is_empty() {
            self.add(path, element, FaultKind::EmptyExpression);
        }
        for part in parts {
            self.expression(path, element, part, depth + 1);
        }
    }

    /// Groups of two or more contexts or traits, each of which stands in one group only.
    fn exclusive(&mut self, draft: &'a Draft) {
        let mut grouped = BTreeSet::new();
        for (place, group) in draft.exclusive.iter().enumerate() {
            let path = format!("exclusive[{place}]");
            if group.elements.len() < 2 {
                self.add(format!("{path}.elements"), None, FaultKind::GroupOfOne);
            }
            for (member, id) in group.elements.iter().enumerate() {
                let path = format!("{path}.elements[{member}]");
                self.reference(path.clone(), None, id, "excluded", &[Sort::Context, Sort::Trait]);
                if !grouped.insert(id) {
                    self.add(path, None, FaultKind::GroupedTwice { id: id.to_string() });
                }
            }
        }
    }

    /// No sub-goal may depend on itself.
    fn chains(&mut self, draft: &Draft) {
        for cycle in chain::cycles(draft) {
            let first = cycle.first().map(Id::as_str);
            let place = draft.sub_goals.iter().position(|it| Some(it.id.as_str()) == first).unwrap_or_default();
            let names = cycle.iter().map(Id::to_string).collect();
            self.add(format!("sub-goal[{place}].id"), first, FaultKind::Cycle { through: names });
        }
    }

    /// What must be tried out multiplies; sound theories need a handful.
    fn trials(&mut self, draft: &Draft) {
        let lists: [(&str, Vec<&Id>); 4] = [
            ("sub-goal", draft.sub_goals.iter().map(|it| &it.id).collect()),
            ("problem", draft.problems.iter().map(|it| &it.id).collect()),
            ("mechanism", draft.mechanisms.iter().map(|it| &it.id).collect()),
            ("activity", draft.activities.iter().map(|it| &it.id).collect()),
        ];
        let path = |id: &Id| {
            let of_list = |(key, ids): &(&str, Vec<&Id>)| Some(format!("{key}[{}].id", ids.iter().position(|it| *it == id)?));
            lists.iter().find_map(of_list).unwrap_or_default()
        };
        let mut told = BTreeSet::new();
        for (id, count) in Logic::of(draft).trials() {
            if count > MOST_TRIALS && told.insert(id.clone()) {
                self.add(path(id), Some(id.as_str()), FaultKind::TooManyTrials { count, most: MOST_TRIALS });
            }
        }
    }
}
