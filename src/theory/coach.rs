//! What may still be missing from a theory that is being written. It is advice: nothing waits for it.

use std::collections::BTreeSet;

use super::{Draft, Id, Sort};
use crate::language::{Language, Message, Words, msg};

/// What may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// A mechanism that says neither which resource nor which reasoning it changes: perhaps it is an activity.
    ResourceAndReasoning,
    /// A context that stands in no condition, so that it changes nothing.
    Use,
    /// A mechanism that no configuration has.
    ConfigurationOfMechanism,
    /// Another element that no configuration has: a list, not a theory.
    Configuration,
    /// A configuration that does not say why the mechanism brings the person to the sub-goal.
    Because,
}

/// A piece of advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What may be missing.
    pub missing: Missing,
    /// The element or configuration, by id.
    pub element: Id,
}

/// What may still be missing from a draft, in the order of the configurations and then of the lists.
pub fn advice(draft: &Draft) -> Vec<Advice> {
    let empty = |words: &Words| words.da.trim().is_empty() && words.en.trim().is_empty();
    let rows = &draft.configurations;
    let mut found = Vec::new();
    let mut add = |missing, element: &Id| found.push(Advice { missing, element: element.clone() });
    for row in rows.iter().filter(|row| empty(&row.because)) {
        add(Missing::Because, &row.id);
    }
    for mechanism in &draft.mechanisms {
        if [&mechanism.resource, &mechanism.reasoning].into_iter().flatten().all(empty) {
            add(Missing::ResourceAndReasoning, &mechanism.id);
        }
        if rows.iter().all(|row| row.mechanism != mechanism.id) {
            add(Missing::ConfigurationOfMechanism, &mechanism.id);
        }
    }
    let used: BTreeSet<&Id> = draft.all_conditions().flat_map(|condition| condition.expression.elements()).collect();
    for context in draft.contexts.iter().filter(|context| !used.contains(&context.id)) {
        add(Missing::Use, &context.id);
    }
    let named: BTreeSet<&Id> = rows.iter().flat_map(|row| [&row.activity, &row.problem, &row.sub_goal]).collect();
    for sort in [Sort::Activity, Sort::Problem, Sort::SubGoal] {
        for (id, _) in draft.of_sort(sort).into_iter().filter(|(id, _)| !named.contains(id)) {
            add(Missing::Configuration, id);
        }
    }
    found
}

impl Advice {
    /// The advice in a sentence, with the question that it asks.
    pub fn sentence(&self, draft: &Draft, language: Language) -> String {
        let label = |id: &str| draft.naming(id).map_or(id, |naming| naming.label.in_language(language)).to_owned();
        let name = match draft.configurations.iter().find(|row| row.id == self.element) {
            Some(row) => format!("{} → {}", label(&row.mechanism), label(&row.sub_goal)),
            None => label(&self.element),
        };
        let message: Message = match self.missing {
            Missing::ResourceAndReasoning => msg::OWN_COACH_REASONING,
            Missing::Use => msg::OWN_COACH_CONTEXT,
            Missing::ConfigurationOfMechanism => msg::OWN_COACH_MECHANISM,
            Missing::Configuration => msg::OWN_COACH_LIST,
            Missing::Because => msg::OWN_COACH_BECAUSE,
        };
        language.say_with(message, &[("name", name.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::{Edit, Slot};

    fn missing(draft: &Draft) -> Vec<(Missing, &str)> {
        let found = advice(draft).into_iter().map(|it| (it.missing, it.element.to_string())).collect::<Vec<_>>();
        found.into_iter().map(|(missing, id)| (missing, &*id.leak())).collect()
    }

    #[test]
    fn each_gap_is_pointed_out_until_it_is_filled() {
        let draft = Draft::beginning();
        let row = draft.configurations[0].id.clone();
        assert_eq!(missing(&draft), [(Missing::Because, &*row), (Missing::ResourceAndReasoning, "mechanism-1")]);
        let draft = draft
            .after(&Edit::SetBecause(row.clone(), Language::English, "It is so.".to_owned()))
            .after(&Edit::SetResource(Id::from("mechanism-1"), Language::English, "A tool".to_owned()));
        assert_eq!(missing(&draft), []);
        let draft = draft.after(&Edit::Add(Sort::Context)).after(&Edit::Connect(row, Slot::Mechanism, None));
        assert_eq!(
            missing(&draft),
            [
                (Missing::ConfigurationOfMechanism, "mechanism-1"),
                (Missing::ResourceAndReasoning, "mechanism-2"),
                (Missing::Use, "context-2"),
            ]
        );
        let draft = draft.after(&Edit::Add(Sort::SubGoal));
        assert!(missing(&draft).contains(&(Missing::Configuration, "sub-goal-2")));
        assert!(advice(&draft).iter().all(|it| !it.sentence(&draft, Language::Danish).is_empty()));
    }
}
