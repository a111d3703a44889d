//! The contexts of circumstance of a theory in the order of the panel: overall ones first, then activity by
//! activity those that its mechanisms share, then mechanism by mechanism.

use crate::language::{Language, Words};
use crate::theory::{Condition, Context, Id, Kind, Theory};

/// Contexts under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextGroup {
    /// What they are for.
    pub heading: Heading,
    /// The contexts, by id.
    pub contexts: Vec<Id>,
}

/// What a group of contexts is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Heading {
    /// The whole programme, under a heading of the source where there is one.
    Overall(Option<Words>),
    /// An activity.
    Activity(Id),
    /// The mechanism of a configuration.
    Mechanism(Id),
    /// Nothing: no condition names them.
    Unused,
}

impl Heading {
    /// The heading's words, but for [`Heading::Overall`] without words of its own and [`Heading::Unused`].
    pub fn words<'a>(&'a self, theory: &'a Theory, language: Language) -> Option<&'a str> {
        let words = match self {
            Heading::Overall(words) => words.as_ref()?,
            Heading::Activity(id) | Heading::Mechanism(id) => &theory.naming(id)?.label,
            Heading::Unused => return None,
        };
        Some(words.in_language(language))
    }
}

/// The groups; each context of circumstance stands in one of them, where it is first needed.
pub fn groups(theory: &Theory) -> Vec<ContextGroup> {
    let mut groups: Vec<ContextGroup> = Vec::new();
    let mut add = |heading: Heading, context: &Context| {
        let told = groups.iter().any(|group| group.contexts.contains(&context.id));
        if context.kind != Kind::Circumstance || told {
            return;
        }
        match groups.iter_mut().find(|group| group.heading == heading) {
            Some(group) => group.contexts.push(context.id.clone()),
            None => groups.push(ContextGroup { heading, contexts: vec![context.id.clone()] }),
        }
    };
    let of = |condition: &Condition| -> Vec<&Context> {
        condition.expression.elements().into_iter().filter_map(|id| theory.context(id)).collect()
    };
    for context in theory.conditions().iter().flat_map(of) {
        add(Heading::Overall(context.group.clone()), context);
    }
    for activity in theory.activities() {
        for context in activity.conditions.iter().flat_map(of) {
            add(Heading::Activity(activity.id.clone()), context);
        }
        for configuration in theory.configurations().iter().filter(|it| it.activity == activity.id) {
            for context in configuration.conditions.iter().flat_map(of) {
                add(Heading::Mechanism(configuration.mechanism.clone()), context);
            }
        }
    }
    for context in theory.contexts() {
        add(Heading::Unused, context);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::library;

    #[test]
    fn every_circumstance_stands_in_exactly_one_group() {
        for theory in library::theories() {
            let mut told: Vec<Id> = groups(&theory).into_iter().flat_map(|group| group.contexts).collect();
            let mut all: Vec<Id> =
                theory.contexts().iter().filter(|it| it.kind == Kind::Circumstance).map(|it| it.id.clone()).collect();
            told.sort();
            all.sort();
            assert_eq!(told, all, "{}", theory.id());
        }
    }

    #[test]
    fn overall_contexts_come_first_and_the_rest_by_mechanism() {
        let theory = library::business_centres();
        let groups = groups(&theory);
        assert!(matches!(groups[0].heading, Heading::Overall(_)));
        let self_esteem = groups.iter().find(|group| group.heading == Heading::Mechanism("raised-self-esteem".into()));
        assert_eq!(self_esteem.map(|group| group.contexts.len()), Some(5), "Tab. 22 a–e");
    }
}
