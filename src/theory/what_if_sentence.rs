//! What changes would bring about, in sentences: if … then … because …

use std::borrow::Cow;

use super::speaker::{Speaker, capitalised, lowered};
use super::{
    Band, Change, FiringStatus, Id, Interval, Literal, MostReached, Person, Presence, Setting, Standing, Theory, evaluate,
};
use crate::language::{Language, Message, Value, msg};

/// What some changes of the setting would do to sub-goals: "If … is in place, then … is reached, because … then fires."
///
/// Several sub-goals are spoken of together where the changes reach them all; of others the first is.
pub fn what_if(
    theory: &Theory,
    person: &Person,
    setting: &Setting,
    goals: &[Id],
    changes: &[Change],
    language: Language,
) -> String {
    let speaker = Speaker { theory, language };
    let conditions = speaker.conditions(&literals(changes));
    if conditions.is_empty() {
        return language.say(msg::THEORY_REASON_NONE).into_owned();
    }
    let changed = changes.iter().fold(setting.clone(), |setting, it| setting.with(it.element.clone(), it.to));
    let after = evaluate(theory, person, &changed);
    let standing = |goal: &Id| after.sub_goal(goal).map_or(Standing::NotRelevant, |it| it.standing);
    let conditions = ("conditions", Value::from(conditions));
    if goals.iter().all(|goal| standing(goal) == Standing::Reached) {
        let count = ("count", Value::from(goals.len()));
        let said = speaker.goals(goals);
        let firing = speaker.mechanisms(&after, goals, FiringStatus::fires);
        let mut arguments = vec![conditions, count, ("goals", said.into())];
        if firing.is_empty() {
            return language.say_with(msg::THEORY_IF_REACHED_EITHER, &arguments);
        }
        arguments.push(("mechanisms", speaker.said_of(msg::THEORY_THEN_FIRES, &firing).into()));
        return language.say_with(msg::THEORY_IF_REACHED, &arguments);
    }
    let Some(goal) = goals.iter().find(|goal| standing(goal) != Standing::Reached) else { return String::new() };
    let (message, then): (Message, Message) = match standing(goal) {
        Standing::Undecided => (msg::THEORY_IF_UNDECIDED, msg::THEORY_THEN_OPEN),
        _ => (msg::THEORY_IF_NOT_REACHED, msg::THEORY_THEN_FAILS),
    };
    let only = std::slice::from_ref(goal);
    let lacks_problem = |status: &FiringStatus| matches!(status, FiringStatus::NotRelevant(_));
    let mut failing = speaker.mechanisms(&after, only, |status| !status.fires() && !lacks_problem(status));
    if failing.is_empty() {
        failing = speaker.mechanisms(&after, only, |status| !status.fires());
    }
    let mechanisms = ("mechanisms", speaker.said_of(then, &failing).into());
    language.say_with(message, &[conditions, ("goal", lowered(&speaker.label(goal)).into()), mechanisms])
}

/// How many sub-goals at most `most` changes can reach, and then each way of doing it.
pub fn most_reached(
    theory: &Theory,
    person: &Person,
    setting: &Setting,
    found: &MostReached,
    most: usize,
    language: Language,
) -> Vec<String> {
    let speaker = Speaker { theory, language };
    let most = ("most", Value::from(most));
    if found.count == 0 {
        return vec![language.say_with(msg::THEORY_IF_NOTHING, &[most])];
    }
    let mut said = vec![language.say_with(msg::THEORY_IF_MOST, &[most, ("count", found.count.into())])];
    said.extend(found.ways.iter().map(|(changes, goals)| {
        if changes.is_empty() {
            let goals = capitalised(&speaker.goals(goals));
            return language.say_with(msg::THEORY_IF_MOST_ALREADY, &[("goals", goals.into())]);
        }
        what_if(theory, person, setting, goals, changes, language)
    }));
    said
}

/// How often an element decides about a sub-goal, by its [`super::banzhaf`] index.
pub fn decides(theory: &Theory, sub_goal: &str, element: &Id, index: f64, language: Language) -> String {
    let speaker = Speaker { theory, language };
    let conditions = speaker.conditions(&[Literal { element: element.clone(), holds: true }]);
    let goal = lowered(&speaker.label(&sub_goal.into()));
    let decimals = if index < 0.0095 { 2 } else { 0 };
    let share = Value::Number(index * 100.0, decimals);
    language.say_with(msg::THEORY_DECIDES, &[("conditions", conditions.into()), ("goal", goal.into()), ("share", share)])
}

/// That a list is not whole: for where `complete` is false.
pub fn incomplete(language: Language) -> Cow<'static, str> {
    language.say(msg::THEORY_INCOMPLETE)
}

/// A degree in words and as a number; two of them where it hangs on what is unknown.
pub fn degree(interval: Interval, language: Language) -> String {
    let one = |degree: f64| {
        let band = band(Band::of(degree), language);
        language.say_with(msg::THEORY_DEGREE, &[("band", band.as_ref().into()), ("degree", Value::Number(degree, 2))])
    };
    if interval.is_settled() {
        return one(interval.low);
    }
    let (low, high) = (one(interval.low), one(interval.high));
    language.say_with(msg::THEORY_DEGREE_BETWEEN, &[("low", low.into()), ("high", high.into())])
}

/// A band in words.
pub fn band(band: Band, language: Language) -> Cow<'static, str> {
    language.say(match band {
        Band::NotAtAll => msg::THEORY_BAND_NOT_AT_ALL,
        Band::ALittle => msg::THEORY_BAND_A_LITTLE,
        Band::Halfway => msg::THEORY_BAND_HALFWAY,
        Band::Largely => msg::THEORY_BAND_LARGELY,
        Band::Fully => msg::THEORY_BAND_FULLY,
    })
}

/// How a sub-goal stands, in a word or two.
pub fn standing(standing: Standing, language: Language) -> Cow<'static, str> {
    language.say(match standing {
        Standing::Reached => msg::THEORY_STANDING_REACHED,
        Standing::NotReached => msg::THEORY_STANDING_NOT_REACHED,
        Standing::Undecided => msg::THEORY_STANDING_UNDECIDED,
        Standing::NotRelevant => msg::THEORY_STANDING_NOT_RELEVANT,
    })
}

/// That elements which exclude one another are said to be there together: for one of [`super::conflicts`].
pub fn conflict(theory: &Theory, elements: &[Id], language: Language) -> String {
    let speaker = Speaker { theory, language };
    let labels: Vec<String> = elements.iter().map(|id| lowered(&speaker.label(id))).collect();
    language.say_with(msg::THEORY_CONFLICT, &[("what", capitalised(&speaker.listed(&labels)).into())])
}

fn literals(changes: &[Change]) -> Vec<Literal> {
    changes.iter().map(|it| Literal { element: it.element.clone(), holds: it.to == Presence::Present }).collect()
}
