//! What hangs together: what an element depends on, and what depends on it.

use std::collections::BTreeSet;

use crate::theory::{Configuration, Id, Theory};

/// What is lit up together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Related {
    /// Contexts, traits, configurations, sub-goals and activities.
    ids: BTreeSet<Id>,
}

impl Related {
    /// Whether an element is among them.
    pub fn holds(&self, id: &str) -> bool {
        self.ids.contains(id)
    }
}

/// What an element (a context, trait, activity, configuration or sub-goal) depends on, and what depends on it, however
/// many steps away; nothing for `None`.
pub fn related(theory: &Theory, id: Option<&Id>) -> Related {
    let Some(id) = id else { return Related::default() };
    let mut ids = followed(theory, id, &upwards);
    ids.append(&mut followed(theory, id, &downwards));
    Related { ids }
}

/// All that is reached from an element by steps of `one`.
fn followed(theory: &Theory, id: &Id, one: &dyn Fn(&Theory, &Configuration, &Id) -> Vec<Id>) -> BTreeSet<Id> {
    let mut found = BTreeSet::from([id.clone()]);
    let mut open = vec![id.clone()];
    while let Some(next) = open.pop() {
        for id in theory.configurations().iter().flat_map(|configuration| one(theory, configuration, &next)) {
            if found.insert(id.clone()) {
                open.push(id);
            }
        }
    }
    found
}

/// What `id` depends on directly, as far as a configuration says.
fn upwards(theory: &Theory, configuration: &Configuration, id: &Id) -> Vec<Id> {
    if configuration.id == *id {
        elements(theory, configuration).cloned().collect()
    } else if configuration.sub_goal == *id {
        vec![configuration.id.clone()]
    } else {
        Vec::new()
    }
}

/// What depends directly on `id`, as far as a configuration says.
fn downwards(theory: &Theory, configuration: &Configuration, id: &Id) -> Vec<Id> {
    if configuration.id == *id {
        vec![configuration.sub_goal.clone()]
    } else if configuration.activity == *id || elements(theory, configuration).any(|element| element == id) {
        vec![configuration.id.clone()]
    } else {
        Vec::new()
    }
}

fn elements<'a>(theory: &'a Theory, configuration: &'a Configuration) -> impl Iterator<Item = &'a Id> {
    theory.conditions_of(configuration).flat_map(|(_, condition)| condition.expression.elements())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::library;

    #[test]
    fn a_specific_context_lights_its_own_row_and_no_other() {
        let theory = library::business_centres();
        let lit = related(&theory, Some(&"one-job-consultant-per-person".into()));
        assert!(lit.holds("centre-self-esteem") && lit.holds("belief-in-own-abilities"));
        assert!(!lit.holds("centre-empowerment") && !lit.holds("mentor-has-time"));
    }

    #[test]
    fn a_sub_goal_lights_all_that_leads_to_it() {
        let theory = library::business_centres();
        let lit = related(&theory, Some(&"belief-in-own-abilities".into()));
        assert!(lit.holds("centre-self-esteem") && lit.holds("mentor-has-time") && lit.holds("mentor-right-motivation"));
    }

    #[test]
    fn an_activity_lights_its_mechanisms_and_their_sub_goals() {
        let theory = library::parallel_courses();
        let first = &theory.activities()[0].id;
        let lit = related(&theory, Some(first));
        for configuration in theory.configurations() {
            assert_eq!(lit.holds(&configuration.id), configuration.activity == *first, "{}", configuration.id);
        }
    }

    #[test]
    fn an_overall_context_lights_every_configuration() {
        let theory = library::business_centres();
        let lit = related(&theory, Some(&"mentor-right-motivation".into()));
        assert!(theory.configurations().iter().all(|it| lit.holds(&it.id)));
    }
}
