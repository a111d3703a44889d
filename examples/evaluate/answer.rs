//! What the engine answers, sub-goal by sub-goal.

use virker::theory::{
    Alternative, ChangeSets, Gathered, Interval, Literal, MostReached, Target, alternatives, changes_that_break,
    changes_that_reach, degrees, evaluate, most_reached, reasons,
};

use crate::input::Question;

/// The most changes of a set, where nothing else is asked for.
pub const MOST: usize = 4;

/// All that is said of one sub-goal.
pub struct Answer {
    pub gathered: Gathered,
    pub degree: Interval,
    pub reasons: Vec<Vec<Literal>>,
    pub alternatives: Vec<Alternative>,
    pub reach: ChangeSets,
    pub lose: ChangeSets,
}

/// What so many changes can reach at most; `None` where a single sub-goal is asked for.
pub fn most(question: &Question) -> Option<MostReached> {
    let Question { theory, person, setting, options, .. } = question;
    options.goal.is_none().then(|| most_reached(theory, person, setting, options.most.unwrap_or(MOST)))
}

/// The answers for the sub-goal asked for, or for all that are relevant.
pub fn answers(question: &Question) -> Vec<Answer> {
    let Question { theory, person, setting, options, .. } = question;
    let most = options.most.unwrap_or(MOST);
    let degrees = degrees(theory, person, setting);
    let gathered = evaluate(theory, person, setting).sub_goals.into_iter().zip(degrees.sub_goals);
    let wanted = gathered.filter(|(it, _)| match &options.goal {
        Some(goal) => it.id == goal.as_str(),
        None => it.standing != virker::theory::Standing::NotRelevant,
    });
    let one = |(gathered, degree): (Gathered, virker::theory::Dimmed)| {
        let target = Target::SubGoal(&gathered.id);
        Answer {
            degree: degree.raised,
            reasons: reasons(theory, person, setting, target).unwrap_or_default(),
            alternatives: alternatives(theory, person, setting, target).unwrap_or_default(),
            reach: changes_that_reach(theory, person, setting, &[target], most).unwrap_or_default(),
            lose: changes_that_break(theory, person, setting, target, most).unwrap_or_default(),
            gathered,
        }
    };
    wanted.map(one).collect()
}
