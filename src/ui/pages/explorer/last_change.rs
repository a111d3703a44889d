//! What the last change of person or setting turned on and off.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use crate::language::{Language, Message, msg};
use crate::study::ExplorerWork;
use crate::theory::sentence::{capitalised, lowered};
use crate::theory::{Degrees, Difference, Evaluation, FiringStatus, Id, Presence, Standing, Theory, difference};
use crate::ui::wording;

/// What was changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cause {
    /// The how manieth change on this page it was.
    pub turn: usize,
    /// Contexts and traits whose value is another now.
    pub elements: Vec<(Id, Presence)>,
    /// Whether the person's problem mechanisms are others.
    pub problems: bool,
}

/// The last change and its consequences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LastChange {
    /// What was changed.
    pub cause: Rc<Cause>,
    /// What stands otherwise.
    pub difference: Difference,
    /// Mechanisms that fire before and after to another degree: the configuration, then and now.
    pub dimmed: Vec<(Id, f64, f64)>,
    /// How it was before; `None` before the first change.
    pub before: Option<(Rc<ExplorerWork>, Rc<Evaluation>)>,
    /// Since which change every configuration and sub-goal stands as it does, where a change made it so.
    pub since: BTreeMap<Id, Rc<Cause>>,
}

impl Cause {
    /// The change in a sentence.
    fn words(&self, theory: &Theory, language: Language) -> String {
        match self.elements.as_slice() {
            [(id, presence)] if !self.problems => {
                if let Presence::Degree(degree) = presence {
                    let degree = language.number(degree.share(), 2);
                    let what = label(theory, id, language);
                    return language.say_with(msg::CHANGED_TO_DEGREE, &[("what", what.into()), ("degree", degree.into())]);
                }
                let message = match presence {
                    Presence::Present => msg::CHANGED_TO_PRESENT,
                    Presence::Absent => msg::CHANGED_TO_ABSENT,
                    Presence::Unknown | Presence::Degree(_) => msg::CHANGED_TO_UNKNOWN,
                };
                language.say_with(message, &[("what", label(theory, id, language).into())])
            }
            _ if self.problems => language.say(msg::CHANGED_PERSON).into_owned(),
            elements => language.say_with(msg::CHANGED_SEVERAL, &[("count", elements.len().into())]),
        }
    }
}

impl LastChange {
    /// What lies between two states of the same theory; `None` where nothing that matters to it changed.
    fn between(
        theory: &Theory,
        before: &Seen,
        work: &ExplorerWork,
        (evaluation, degrees): (&Evaluation, &Degrees),
    ) -> Option<LastChange> {
        let ids = theory.contexts().iter().map(|it| &it.id).chain(theory.traits().iter().map(|it| &it.id));
        let elements: Vec<(Id, Presence)> = ids
            .filter(|id| before.work.presence(theory, id) != work.presence(theory, id))
            .map(|id| (id.clone(), work.presence(theory, id)))
            .collect();
        let problems = before.work.person.problems != work.person.problems;
        if !problems && elements.is_empty() {
            return None;
        }
        let cause = Rc::new(Cause { turn: before.last.cause.turn + 1, elements, problems });
        let difference = difference(&before.evaluation, evaluation);
        let changed = difference.configurations.iter().map(|it| &it.0).chain(difference.sub_goals.iter().map(|it| &it.0));
        let mut since = before.last.since.clone();
        since.extend(changed.map(|id| (id.clone(), cause.clone())));
        let dimmed = before.degrees.changed(degrees);
        Some(LastChange { cause, difference, dimmed, before: Some((before.work.clone(), before.evaluation.clone())), since })
    }

    /// Since when a configuration or sub-goal stands as it does; `None` where no change on this page made it so.
    pub fn since(&self, theory: &Theory, id: &str, language: Language) -> Option<String> {
        let cause = self.since.get(id)?;
        let what = cause.words(theory, language);
        Some(language.say_with(msg::CHANGED_SINCE, &[("turn", cause.turn.into()), ("what", what.into())]))
    }

    /// The change and what it caused, in sentences; `None` before the first.
    pub fn words(&self, theory: &Theory, language: Language) -> Option<String> {
        (self.cause.turn > 0).then(|| {
            let because = match self.cause.elements.as_slice() {
                [(id, Presence::Absent)] if !self.cause.problems => {
                    theory.clauses(id).map(|it| it.absent.in_language(language).to_owned())
                }
                _ => None,
            };
            let mut said = vec![self.cause.words(theory, language)];
            said.extend(self.effects(theory, language));
            let mut words = said.join(" ");
            if let (Some(because), false) = (because, self.difference.is_empty()) {
                words.push(' ');
                words.push_str(&language.say_with(msg::CHANGED_BECAUSE, &[("why", because.into())]));
            }
            words
        })
    }

    fn effects(&self, theory: &Theory, language: Language) -> Vec<String> {
        let mechanisms = |message: Message, wanted: &dyn Fn(&FiringStatus, &FiringStatus) -> bool| {
            let found = self.difference.configurations.iter().filter(|(_, before, after)| wanted(before, after));
            let mut names: Vec<String> = found
                .filter_map(|(id, ..)| Some(lowered(&label(theory, &theory.configuration(id)?.mechanism, language))))
                .collect();
            names.dedup();
            sentence(language, message, &names)
        };
        let goals = |message: Message, wanted: &dyn Fn(Standing, Standing) -> bool| {
            let found = self.difference.sub_goals.iter().filter(|(_, before, after)| wanted(*before, *after));
            let names: Vec<String> = found.map(|(id, ..)| lowered(&label(theory, id, language))).collect();
            sentence(language, message, &names)
        };
        let undecided = |status: &FiringStatus| matches!(status, FiringStatus::Undecided { .. });
        let aside = |status: &FiringStatus| matches!(status, FiringStatus::NotRelevant(_));
        let said = [
            mechanisms(msg::CHANGED_STARTED, &|_, after| after.fires()),
            mechanisms(msg::CHANGED_STOPPED, &|before, after| before.fires() && !undecided(after) && !aside(after)),
            mechanisms(msg::CHANGED_SHUT, &|before, after| !before.fires() && matches!(after, FiringStatus::DoesNotFire { .. })),
            mechanisms(msg::CHANGED_UNDECIDED, &|_, after| undecided(after)),
            mechanisms(msg::CHANGED_ASIDE, &|_, after| aside(after)),
            goals(msg::CHANGED_REACHED, &|_, after| after == Standing::Reached),
            goals(msg::CHANGED_LOST, &|before, after| before == Standing::Reached && after == Standing::NotReached),
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        let dimmed: Vec<String> = self
            .dimmed
            .iter()
            .filter_map(|(id, before, after)| {
                let name = lowered(&label(theory, &theory.configuration(id)?.mechanism, language));
                Some(format!("{name} ({} → {})", language.number(*before, 2), language.number(*after, 2)))
            })
            .collect();
        let said: Vec<String> = said.into_iter().chain(sentence(language, msg::CHANGED_DIMMED, &dimmed)).collect();
        if said.is_empty() { vec![language.say(msg::CHANGED_NOTHING).into_owned()] } else { said }
    }
}

fn label(theory: &Theory, id: &Id, language: Language) -> String {
    theory.naming(id).map_or_else(|| id.to_string(), |naming| naming.label.in_language(language).to_owned())
}

/// The longest list that is read out whole.
const MOST: usize = 4;

fn sentence(language: Language, message: Message, names: &[String]) -> Option<String> {
    if names.is_empty() {
        return None;
    }
    let what = if names.len() > MOST {
        let mut told = names[..MOST - 1].to_vec();
        told.push(language.say_with(msg::CHANGED_MORE, &[("count", (names.len() + 1 - MOST).into())]));
        wording::list(language, &told)
    } else {
        wording::list(language, names)
    };
    Some(capitalised(&language.say_with(message, &[("what", what.into()), ("count", names.len().into())])))
}

/// What was last seen on the page.
struct Seen {
    theory: Arc<Theory>,
    work: Rc<ExplorerWork>,
    evaluation: Rc<Evaluation>,
    degrees: Rc<Degrees>,
    last: Rc<LastChange>,
}

/// The last change of person or setting since the page was opened. Undoing is a change too; opening another
/// theory begins anew.
#[hook]
pub fn use_last_change(
    theory: &Arc<Theory>,
    work: &Rc<ExplorerWork>,
    evaluation: &Rc<Evaluation>,
    degrees: &Rc<Degrees>,
) -> Rc<LastChange> {
    let seen = use_mut_ref(|| None::<Seen>);
    let mut seen = seen.borrow_mut();
    let last = match &*seen {
        Some(before) if *before.theory == **theory && *before.work == **work => before.last.clone(),
        Some(before) if *before.theory == **theory => {
            LastChange::between(theory, before, work, (evaluation, degrees)).map_or_else(|| before.last.clone(), Rc::new)
        }
        _ => Rc::default(),
    };
    *seen = Some(Seen {
        theory: theory.clone(),
        work: work.clone(),
        evaluation: evaluation.clone(),
        degrees: degrees.clone(),
        last: last.clone(),
    });
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::{Action, Study};
    use crate::theory::{Degree, degrees, evaluate};

    fn seen(study: &Study) -> Seen {
        let (work, theory) = (study.explorer.clone(), study.explorer.open_theory());
        let evaluation = Rc::new(evaluate(&theory, &work.person, &work.setting));
        let degrees = Rc::new(degrees(&theory, &work.person, &work.setting));
        Seen { theory, work, evaluation, degrees, last: Rc::default() }
    }

    fn told(before: &Study, after: &Study, language: Language) -> Option<String> {
        let (before, after) = (seen(before), seen(after));
        LastChange::between(&after.theory, &before, &after.work, (&after.evaluation, &after.degrees))?
            .words(&after.theory, language)
    }

    #[test]
    fn taking_the_job_consultant_away_in_billund_is_told_with_what_it_caused() {
        let billund = Study::default().after(&Action::TakeCase("billund".into()));
        let without = billund.after(&Action::SetContext("one-job-consultant-per-person".into(), Presence::Absent));
        let words = told(&billund, &without, Language::English).expect("something changed");
        assert!(words.contains("One job consultant per young person: now absent."), "{words}");
        assert!(words.contains("Raised self-esteem stopped."), "{words}");
        assert!(words.contains("Belief in own abilities is no longer reached."), "{words}");
        let back = told(&without, &billund, Language::Danish).expect("something changed");
        assert!(back.contains("Øget selvværd udløses nu."), "{back}");
    }

    #[test]
    fn a_mechanism_that_goes_on_firing_to_a_lesser_degree_is_told_with_both_degrees() {
        let billund = Study::default().after(&Action::TakeCase("billund".into()));
        let some = Presence::Degree(Degree::of_per_cent(70).expect("no more than all"));
        let dimmed = billund.after(&Action::SetContext("mentor-has-time".into(), some));
        let words = told(&billund, &dimmed, Language::English).expect("something changed");
        assert!(words.contains("raised self-esteem (1.00 → 0.70)"), "{words}");
        assert!(!words.contains("No mechanism"), "{words}");
    }

    #[test]
    fn every_mechanism_knows_since_when_it_stands_as_it_does() {
        let billund = Study::default().after(&Action::TakeCase("billund".into()));
        let without = billund.after(&Action::SetContext("one-job-consultant-per-person".into(), Presence::Absent));
        let more = without.after(&Action::SetContext("sanction-for-absence".into(), Presence::Absent));
        let (first, second, third) = (seen(&billund), seen(&without), seen(&more));
        let change = LastChange::between(&second.theory, &first, &second.work, (&second.evaluation, &second.degrees))
            .expect("something changed");
        let second = Seen { last: Rc::new(change), ..second };
        let change = LastChange::between(&third.theory, &second, &third.work, (&third.evaluation, &third.degrees))
            .expect("something changed");
        let said = change.since(&third.theory, "centre-self-esteem", Language::English).expect("the first change turned it off");
        assert!(said.contains('1') && said.contains("One job consultant per young person: now absent."), "{said}");
        assert_eq!(change.since(&third.theory, "centre-empowerment", Language::English), None);
        assert_eq!(change.before.map(|(work, _)| work), Some(without.explorer), "what is shown as «before» is one change ago");
    }

    #[test]
    fn a_change_without_consequences_says_so_and_no_change_says_nothing() {
        let billund = Study::default().after(&Action::TakeCase("billund".into()));
        let more = billund.after(&Action::SetContext("sanction-for-absence".into(), Presence::Absent));
        let words = told(&billund, &more, Language::English).expect("something changed");
        assert!(words.ends_with("No mechanism was turned on or off."), "{words}");
        assert_eq!(told(&billund, &billund, Language::English), None);
    }
}
