//! What the engine found, in sentences.
//!
//! Made from the message catalogue and the labels of the theory. A circumstance is spoken of by its label (a
//! noun phrase in the singular), a trait of the person by its clauses.

pub use super::compare_sentence::{fit, region, relation};
pub use super::rule_sentence::{alternative, loss, reason, rules, would_break, would_reach};
use super::speaker::Speaker;
pub use super::speaker::{capitalised, lowered};
pub use super::what_if_sentence::{band, conflict, decides, degree, incomplete, most_reached, standing, what_if};
use super::{Change, Explanation, FiringStatus, Id, NotRelevant, Presence, Role, Standing, SubGoalExplanation, Theory, Truth};
use crate::language::{Language, msg};

/// Why a configuration fires or does not, in a few sentences.
pub fn why_configuration(theory: &Theory, explanation: &Explanation, language: Language) -> String {
    let speaker = Speaker { theory, language };
    let mut sentences = vec![speaker.status(&explanation.firing.id, &explanation.firing.status)];
    let relevant = !matches!(explanation.firing.status, FiringStatus::NotRelevant(NotRelevant::LacksProblem(_)));
    for condition in explanation.conditions.iter().filter(|_| relevant) {
        let ambivalent = condition.role == Role::Ambivalent && condition.truth == Truth::True;
        if ambivalent && let Some(id) = condition.expression.single() {
            let what = capitalised(&speaker.listed(&[speaker.label(id)]));
            sentences.push(language.say_with(msg::THEORY_AMBIVALENT, &[("what", what.into())]));
        }
        if (ambivalent || !condition.hindered_by.is_empty())
            && let Some(note) = &condition.note
        {
            sentences.push(note.in_language(language).to_owned());
        }
    }
    sentences.join(" ")
}

/// Why a sub-goal is reached or is not, in a few sentences: first what becomes of it, then every configuration
/// that could reach it for this person.
pub fn why_sub_goal(theory: &Theory, explanation: &SubGoalExplanation, language: Language) -> String {
    let speaker = Speaker { theory, language };
    let goal = ("goal", speaker.label(&explanation.id).into());
    let firing: Vec<String> = explanation
        .configurations
        .iter()
        .filter(|it| it.firing.status.fires())
        .map(|it| lowered(&speaker.mechanism_in_activity(&it.firing.id)))
        .collect();
    let first = match explanation.standing {
        Standing::Reached if firing.is_empty() => language.say_with(msg::THEORY_SUB_GOAL_REACHED_EITHER, &[goal]),
        Standing::Reached => {
            language.say_with(msg::THEORY_SUB_GOAL_REACHED, &[goal, ("mechanisms", speaker.listed(&firing).into())])
        }
        Standing::NotRelevant => language.say_with(msg::THEORY_SUB_GOAL_NOT_RELEVANT, &[goal]),
        Standing::Undecided => language.say_with(msg::THEORY_SUB_GOAL_UNDECIDED, &[goal]),
        Standing::NotReached => language.say_with(msg::THEORY_SUB_GOAL_NOT_REACHED, &[goal]),
    };
    let mut sentences = vec![first];
    let relevant = explanation
        .configurations
        .iter()
        .filter(|it| !matches!(it.firing.status, FiringStatus::NotRelevant(NotRelevant::LacksProblem(_))));
    sentences.extend(relevant.map(|it| why_configuration(theory, it, language)));
    sentences.join(" ")
}

/// What would have to come about for a mechanism to fire: "It would fire if … were in place."
pub fn would_fire(theory: &Theory, changes: &[Change], language: Language) -> String {
    let speaker = Speaker { theory, language };
    let labels = |to: Presence| -> Vec<String> {
        changes.iter().filter(|it| it.to == to).map(|it| lowered(&speaker.label(&it.element))).collect()
    };
    let parts = [(msg::THEORY_THERE, labels(Presence::Present)), (msg::THEORY_NOT_THERE, labels(Presence::Absent))];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, labels)| !labels.is_empty())
        .map(|(message, labels)| language.say_with(message, &[("what", speaker.listed(&labels).into())]))
        .collect();
    language.say_with(msg::THEORY_WOULD_FIRE, &[("changes", speaker.clauses(&said).into())])
}

impl Speaker<'_> {
    fn status(&self, configuration: &Id, status: &FiringStatus) -> String {
        let mechanism = ("mechanism", self.mechanism(configuration).into());
        match status {
            FiringStatus::Fires { strengthened_by } if strengthened_by.is_empty() => {
                self.language.say_with(msg::THEORY_FIRES, &[mechanism])
            }
            FiringStatus::Fires { strengthened_by } => self
                .language
                .say_with(msg::THEORY_FIRES_STRENGTHENED, &[mechanism, ("reasons", self.strengthening(strengthened_by).into())]),
            FiringStatus::DoesNotFire { missing, blocked_by } if missing.is_empty() && blocked_by.is_empty() => {
                self.language.say_with(msg::THEORY_NEVER_FIRES, &[mechanism])
            }
            FiringStatus::DoesNotFire { missing, blocked_by } => {
                let reasons = self.clauses(&self.reasons(missing, blocked_by));
                self.language.say_with(msg::THEORY_DOES_NOT_FIRE, &[mechanism, ("reasons", reasons.into())])
            }
            FiringStatus::Undecided { because } => {
                let unknowns = self.clauses(&self.unknowns(because));
                self.language.say_with(msg::THEORY_UNDECIDED, &[mechanism, ("unknowns", unknowns.into())])
            }
            FiringStatus::NotRelevant(NotRelevant::LacksProblem(problem)) => {
                let problem = ("problem", lowered(&self.label(problem)).into());
                self.language.say_with(msg::THEORY_LACKS_PROBLEM, &[mechanism, problem])
            }
            FiringStatus::NotRelevant(NotRelevant::NotForThisPerson(hindrances)) if hindrances.is_empty() => {
                self.language.say_with(msg::THEORY_FOR_NOBODY, &[mechanism])
            }
            FiringStatus::NotRelevant(NotRelevant::NotForThisPerson(hindrances)) => {
                let (missing, blocked_by): (Vec<Id>, Vec<Id>) = hindrances.iter().map(|it| (it.element.clone(), it.to)).fold(
                    (Vec::new(), Vec::new()),
                    |mut both, (id, to)| {
                        if to == Presence::Absent {
                            both.1.push(id)
                        } else {
                            both.0.push(id)
                        }
                        both
                    },
                );
                let reasons = self.clauses(&self.reasons(&missing, &blocked_by));
                self.language.say_with(msg::THEORY_NOT_FOR_THIS_PERSON, &[mechanism, ("reasons", reasons.into())])
            }
        }
    }

    /// Reasons for after "because".
    fn reasons(&self, missing: &[Id], blocked_by: &[Id]) -> Vec<String> {
        let mut reasons = Vec::new();
        for (ids, message, present) in [(missing, msg::THEORY_MISSING, false), (blocked_by, msg::THEORY_IN_THE_WAY, true)] {
            let (clauses, labels) = self.told_apart(ids, present);
            if !labels.is_empty() {
                reasons.push(self.said_of(message, &labels));
            }
            reasons.extend(clauses);
        }
        reasons
    }

    /// Strengthening elements for after "and": "a strengthens it", "the person is under 25".
    fn strengthening(&self, ids: &[Id]) -> String {
        let (clauses, labels) = self.told_apart(ids, true);
        let mut said = Vec::new();
        if !labels.is_empty() {
            said.push(self.said_of(msg::THEORY_STRENGTHENS, &labels));
        }
        if !clauses.is_empty() {
            said.push(self.language.say_with(msg::THEORY_STRENGTHENED_AS, &[("clauses", self.clauses(&clauses).into())]));
        }
        self.clauses(&said)
    }

    /// What is not known, for after "it is not known".
    fn unknowns(&self, ids: &[Id]) -> Vec<String> {
        let (clauses, labels) = self.told_apart(ids, true);
        let mut unknowns = Vec::new();
        if !labels.is_empty() {
            unknowns.push(self.said_of(msg::THEORY_WHETHER_PRESENT, &labels));
        }
        let whether = |clause: String| self.language.say_with(msg::THEORY_WHETHER, &[("clause", clause.into())]);
        unknowns.extend(clauses.into_iter().map(whether));
        unknowns
    }
}
