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

/// What hangs together with a context, trait, configuration or sub-goal; nothing for `None`.
pub fn related(theory: &Theory, id: Option<&Id>) -> Related {
    let Some(id) = id else { return Related::default() };
    let names = |configuration: &Configuration| {
        theory.conditions_of(configuration).any(|(_, condition)| condition.expression.elements().contains(&id))
    };
    let mut ids = BTreeSet::from([id.clone()]);
    for configuration in theory.configurations() {
        let is_it = configuration.id == *id || configuration.sub_goal == *id;
        if is_it {
            let conditions = theory.conditions_of(configuration);
            ids.extend(conditions.flat_map(|(_, condition)| condition.expression.elements()).cloned());
        }
        if is_it || names(configuration) {
            ids.extend([configuration.id.clone(), configuration.sub_goal.clone()]);
        }
    }
    Related { ids }
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
    fn an_overall_context_lights_every_configuration() {
        let theory = library::business_centres();
        let lit = related(&theory, Some(&"mentor-right-motivation".into()));
        assert!(theory.configurations().iter().all(|it| lit.holds(&it.id)));
    }
}
