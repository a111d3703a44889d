//! What a change of person or setting turned on and off.

use super::{Evaluation, FiringStatus, Id, Standing};

/// The configurations and sub-goals that stand otherwise after a change than before it, in the theory's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Configurations whose answer is another: before, after. What is missing may differ too; that alone is no
    /// difference.
    pub configurations: Vec<(Id, FiringStatus, FiringStatus)>,
    /// Sub-goals that stand otherwise: before, after.
    pub sub_goals: Vec<(Id, Standing, Standing)>,
}

impl Difference {
    /// Whether nothing stands otherwise.
    pub fn is_empty(&self) -> bool {
        self.configurations.is_empty() && self.sub_goals.is_empty()
    }

    /// Whether a configuration or sub-goal stands otherwise.
    pub fn touches(&self, id: &str) -> bool {
        self.configurations.iter().any(|it| it.0 == *id) || self.sub_goals.iter().any(|it| it.0 == *id)
    }
}

/// What stands otherwise in `after` than in `before`, two evaluations of the same theory.
pub fn difference(before: &Evaluation, after: &Evaluation) -> Difference {
    let configurations = before.configurations.iter().filter_map(|old| {
        let new = after.configuration(&old.id)?;
        let same = std::mem::discriminant(&old.status) == std::mem::discriminant(&new.status);
        (!same).then(|| (old.id.clone(), old.status.clone(), new.status.clone()))
    });
    let sub_goals = before.sub_goals.iter().filter_map(|old| {
        let new = after.sub_goal(&old.id)?;
        (old.standing != new.standing).then(|| (old.id.clone(), old.standing, new.standing))
    });
    Difference { configurations: configurations.collect(), sub_goals: sub_goals.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::{Counts, Firing, Gathered};

    fn evaluation(status: FiringStatus, standing: Standing) -> Evaluation {
        let gathered = Gathered { id: "goal".into(), standing, through: vec![], perhaps: vec![], without: vec![] };
        Evaluation {
            configurations: vec![Firing { id: "row".into(), status, ambivalent: vec![] }],
            sub_goals: vec![gathered],
            problems: vec![],
            mechanisms: vec![],
            activities: vec![],
            counts: Counts::default(),
        }
    }

    #[test]
    fn only_what_stands_otherwise_is_told() {
        let fires = || FiringStatus::Fires { strengthened_by: vec![] };
        let fails = |missing: &[&str]| FiringStatus::DoesNotFire {
            missing: missing.iter().map(|id| Id::from(*id)).collect(),
            blocked_by: vec![],
        };
        let told = difference(&evaluation(fires(), Standing::Reached), &evaluation(fails(&["a"]), Standing::NotReached));
        assert_eq!(told.configurations, [("row".into(), fires(), fails(&["a"]))]);
        assert_eq!(told.sub_goals, [("goal".into(), Standing::Reached, Standing::NotReached)]);
        assert!(told.touches("goal") && !told.touches("other"));
        let more = evaluation(fails(&["a", "b"]), Standing::NotReached);
        assert!(difference(&evaluation(fails(&["a"]), Standing::NotReached), &more).is_empty());
    }
}
