//! How the elements of a theory are spoken of inside sentences.

use super::{Evaluation, Firing, FiringStatus, Id, Literal, Theory};
use crate::language::{Language, Message, Value, msg};

/// A theory in a language.
pub(super) struct Speaker<'a> {
    pub(super) theory: &'a Theory,
    pub(super) language: Language,
}

impl Speaker<'_> {
    /// The elements that have clauses, as clauses, and the others by their labels.
    pub(super) fn told_apart(&self, ids: &[Id], present: bool) -> (Vec<String>, Vec<String>) {
        let (mut clauses, mut labels) = (Vec::new(), Vec::new());
        for id in ids {
            match self.theory.clauses(id) {
                Some(found) => {
                    let clause = if present { &found.present } else { &found.absent };
                    clauses.push(clause.in_language(self.language).to_owned());
                }
                None => match self.sub_goal_or_problem(id, present) {
                    Some(clause) => clauses.push(clause),
                    None => labels.push(lowered(&self.label(id))),
                },
            }
        }
        (clauses, labels)
    }

    /// The clause of a sub-goal or a problem mechanism, which have no clauses of their own.
    fn sub_goal_or_problem(&self, id: &Id, present: bool) -> Option<String> {
        let message = match (self.theory.sub_goal(id).is_some(), self.theory.problem(id).is_some(), present) {
            (true, _, true) => msg::THEORY_GOAL_REACHED,
            (true, _, false) => msg::THEORY_GOAL_NOT_REACHED,
            (_, true, true) => msg::THEORY_HAS_PROBLEM,
            (_, true, false) => msg::THEORY_HAS_NOT_PROBLEM,
            _ => return None,
        };
        Some(self.language.say_with(message, &[("what", lowered(&self.label(id)).into())]))
    }

    pub(super) fn said_of(&self, message: Message, labels: &[String]) -> String {
        let count = Value::from(labels.len());
        self.language.say_with(message, &[("count", count), ("what", self.listed(labels).into())])
    }

    /// The label of an element, or its id where it has none.
    pub(super) fn label(&self, id: &Id) -> String {
        let naming = self.theory.naming(id);
        naming.map_or_else(|| id.to_string(), |naming| naming.label.in_language(self.language).to_owned())
    }

    pub(super) fn mechanism(&self, configuration: &Id) -> String {
        match self.theory.configuration(configuration) {
            Some(found) => self.label(&found.mechanism),
            None => configuration.to_string(),
        }
    }

    /// The mechanism, with its activity where the theory has more than one.
    pub(super) fn mechanism_in_activity(&self, configuration: &Id) -> String {
        let mechanism = self.mechanism(configuration);
        match self.theory.configuration(configuration) {
            Some(found) if self.theory.activities().len() > 1 => {
                let activity = lowered(&self.label(&found.activity));
                let arguments = [("mechanism", mechanism.into()), ("activity", activity.into())];
                self.language.say_with(msg::THEORY_THROUGH, &arguments)
            }
            _ => mechanism,
        }
    }

    /// Clauses one after another: "a, b, and c".
    pub(super) fn clauses(&self, clauses: &[String]) -> String {
        match clauses {
            [] => String::new(),
            [only] => only.clone(),
            [head @ .., last] => {
                let arguments = [("head", head.join(", ").into()), ("last", last.as_str().into())];
                self.language.say_with(msg::THEORY_CLAUSES_LAST, &arguments)
            }
        }
    }

    /// "a", "a and b", "a, b and c". In Danish a phrase with a comma in it ends in one.
    pub(super) fn listed(&self, items: &[String]) -> String {
        let closed = |item: &String| {
            let open = self.language.closes_phrases() && item.contains(", ") && !item.ends_with(',');
            if open { format!("{item},") } else { item.clone() }
        };
        match items {
            [] => String::new(),
            [only] => closed(only),
            [head @ .., last] => {
                let mut text = String::new();
                for item in head {
                    if !text.is_empty() {
                        text.push_str(if text.ends_with(',') { " " } else { ", " });
                    }
                    text.push_str(&closed(item));
                }
                self.language.say_with(msg::THEORY_LIST_LAST, &[("head", text.into()), ("last", closed(last).into())])
            }
        }
    }

    /// Conditions for after "if" or "that": "a and b are in place, and the person has ADHD".
    pub(super) fn conditions(&self, literals: &[Literal]) -> String {
        let (mut said, mut clauses) = (Vec::new(), Vec::new());
        for (holds, message) in [(true, msg::THEORY_IN_PLACE), (false, msg::THEORY_NOT_IN_PLACE)] {
            let ids: Vec<Id> = literals.iter().filter(|it| it.holds == holds).map(|it| it.element.clone()).collect();
            let (of_person, labels) = self.told_apart(&ids, holds);
            if !labels.is_empty() {
                said.push(self.said_of(message, &labels));
            }
            clauses.extend(of_person);
        }
        said.extend(clauses);
        self.clauses(&said)
    }

    /// Some sub-goals, for before a comma or a colon.
    pub(super) fn goals(&self, goals: &[Id]) -> String {
        let labels: Vec<String> = goals.iter().map(|goal| lowered(&self.label(goal))).collect();
        self.listed(&labels).trim_end_matches(',').to_owned()
    }

    /// The mechanisms of the configurations that lead to one of the goals and stand so, each once.
    pub(super) fn mechanisms(
        &self,
        evaluation: &Evaluation,
        goals: &[Id],
        stands: impl Fn(&FiringStatus) -> bool,
    ) -> Vec<String> {
        let leads = |firing: &&Firing| {
            self.theory.configuration(&firing.id).is_some_and(|it| goals.contains(&it.sub_goal)) && stands(&firing.status)
        };
        let mut found: Vec<String> = Vec::new();
        for firing in evaluation.configurations.iter().filter(leads) {
            let mechanism = lowered(&self.mechanism_in_activity(&firing.id));
            if !found.contains(&mechanism) {
                found.push(mechanism);
            }
        }
        found
    }
}

/// A label as it stands inside a sentence: the first letter small, unless the word is an acronym.
pub fn lowered(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if !second.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()) => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

/// A text as it stands at the beginning of a sentence.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
