//! What somebody thought would fire, held against what does: predict, then reveal.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Evaluation, FiringStatus, Id};

/// What somebody thinks will become of a mechanism.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guess {
    /// It fires.
    Fires,
    /// It does not.
    DoesNotFire,
    /// It hangs on what is unknown.
    CannotBeSaid,
}

impl Guess {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Guess; 3] = [Guess::Fires, Guess::DoesNotFire, Guess::CannotBeSaid];

    /// The guess that would have been right; `None` where the configuration is not relevant for the person, and so
    /// not asked for.
    pub fn right_for(status: &FiringStatus) -> Option<Guess> {
        match status {
            FiringStatus::Fires { .. } => Some(Guess::Fires),
            FiringStatus::DoesNotFire { .. } => Some(Guess::DoesNotFire),
            FiringStatus::Undecided { .. } => Some(Guess::CannotBeSaid),
            FiringStatus::NotRelevant(_) => None,
        }
    }

    /// The mark after this one when marks are gone through one by one: the three in turn, then none.
    pub fn next(before: Option<Guess>) -> Option<Guess> {
        match before {
            None => Some(Guess::Fires),
            Some(Guess::Fires) => Some(Guess::DoesNotFire),
            Some(Guess::DoesNotFire) => Some(Guess::CannotBeSaid),
            Some(Guess::CannotBeSaid) => None,
        }
    }
}

/// Guesses by the configurations' ids.
pub type Guesses = BTreeMap<Id, Guess>;

/// A round of predicting for a theory, a person and a setting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// What was marked so far.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub guesses: Guesses,
    /// Whether the answer was told; until then it is kept back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revealed: bool,
}

/// A step of the game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundStep {
    /// A new round.
    Begin,
    /// The next mark for a configuration.
    Mark(Id),
    /// A certain mark for a configuration, or none.
    Guess(Id, Option<Guess>),
    /// The answer.
    Reveal,
    /// No more.
    Stop,
}

impl Round {
    /// The round after a step; none where none is being played, or no more.
    pub fn after(round: Option<Round>, step: &RoundStep) -> Option<Round> {
        let marked = |mut round: Round, id: &Id, guess: Option<Guess>| {
            match guess {
                Some(guess) => drop(round.guesses.insert(id.clone(), guess)),
                None => drop(round.guesses.remove(id)),
            }
            round
        };
        match step {
            RoundStep::Begin => Some(Round::default()),
            RoundStep::Stop => None,
            RoundStep::Mark(id) => round.map(|round| {
                let next = Guess::next(round.guesses.get(id).copied());
                marked(round, id, next)
            }),
            RoundStep::Guess(id, guess) => round.map(|round| marked(round, id, *guess)),
            RoundStep::Reveal => round.map(|round| Round { revealed: true, ..round }),
        }
    }
}

/// How guesses turned out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// How many guesses were right.
    pub right: usize,
    /// How many configurations were asked for: those that are relevant for the person.
    pub asked: usize,
    /// The guesses that were wrong, with what it really is, in the theory's order.
    pub wrong: Vec<(Id, Guess, FiringStatus)>,
    /// Configurations that were asked for and not marked.
    pub unmarked: Vec<(Id, FiringStatus)>,
}

/// Holds guesses against what becomes of a theory. Guesses about configurations that are not relevant, or are none of
/// the theory's, count neither way.
///
/// ```
/// use virker::theory::{Guess, Guesses, evaluate, library, score};
///
/// let theory = library::business_centres();
/// let billund = library::case("billund").unwrap().setting().unwrap();
/// let evaluation = evaluate(&theory, &library::default_persona().person, &billund);
/// let guesses = Guesses::from([("centre-self-esteem".into(), Guess::Fires)]);
/// assert_eq!(score(&evaluation, &guesses).right, 1);
/// ```
pub fn score(evaluation: &Evaluation, guesses: &Guesses) -> Score {
    let mut score = Score::default();
    for firing in &evaluation.configurations {
        let Some(right) = Guess::right_for(&firing.status) else { continue };
        score.asked += 1;
        match guesses.get(&firing.id) {
            Some(guess) if *guess == right => score.right += 1,
            Some(guess) => score.wrong.push((firing.id.clone(), *guess, firing.status.clone())),
            None => score.unmarked.push((firing.id.clone(), firing.status.clone())),
        }
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::{Counts, Firing, NotRelevant};

    fn evaluation() -> Evaluation {
        let one = |id: &str, status| Firing { id: id.into(), status, ambivalent: vec![] };
        Evaluation {
            configurations: vec![
                one("on", FiringStatus::Fires { strengthened_by: vec![] }),
                one("off", FiringStatus::DoesNotFire { missing: vec!["x".into()], blocked_by: vec![] }),
                one("open", FiringStatus::Undecided { because: vec!["y".into()] }),
                one("aside", FiringStatus::NotRelevant(NotRelevant::LacksProblem("p".into()))),
            ],
            sub_goals: vec![],
            problems: vec![],
            mechanisms: vec![],
            activities: vec![],
            counts: Counts::default(),
        }
    }

    #[test]
    fn right_wrong_and_unmarked_are_told_apart_and_the_irrelevant_is_not_asked_for() {
        let guesses = Guesses::from([
            ("on".into(), Guess::Fires),
            ("off".into(), Guess::CannotBeSaid),
            ("aside".into(), Guess::Fires),
            ("elsewhere".into(), Guess::Fires),
        ]);
        let score = score(&evaluation(), &guesses);
        assert_eq!((score.right, score.asked), (1, 3));
        assert_eq!(score.wrong.iter().map(|it| (it.0.as_str(), it.1)).collect::<Vec<_>>(), [("off", Guess::CannotBeSaid)]);
        assert_eq!(score.unmarked.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), ["open"]);
    }

    #[test]
    fn all_right_is_all_that_was_asked() {
        let evaluation = evaluation();
        let right = |firing: &Firing| Some((firing.id.clone(), Guess::right_for(&firing.status)?));
        let guesses: Guesses = evaluation.configurations.iter().filter_map(right).collect();
        assert_eq!(score(&evaluation, &guesses), Score { right: 3, asked: 3, ..Score::default() });
    }

    #[test]
    fn a_round_is_begun_marked_revealed_and_stopped() {
        let round = Round::after(None, &RoundStep::Begin);
        assert_eq!(round, Some(Round::default()));
        let round = Round::after(round, &RoundStep::Mark("on".into()));
        let round = Round::after(round, &RoundStep::Guess("off".into(), Some(Guess::CannotBeSaid)));
        let guesses = Guesses::from([("on".into(), Guess::Fires), ("off".into(), Guess::CannotBeSaid)]);
        assert_eq!(round, Some(Round { guesses: guesses.clone(), revealed: false }));
        let round = Round::after(round, &RoundStep::Reveal);
        assert_eq!(round, Some(Round { guesses, revealed: true }));
        assert_eq!(Round::after(round, &RoundStep::Stop), None);
        assert_eq!(Round::after(None, &RoundStep::Mark("on".into())), None, "nothing is marked before a round is begun");
    }

    #[test]
    fn the_marks_come_round() {
        let mut mark = None;
        let mut seen = Vec::new();
        for _ in 0..4 {
            mark = Guess::next(mark);
            seen.push(mark);
        }
        assert_eq!(seen, [Some(Guess::Fires), Some(Guess::DoesNotFire), Some(Guess::CannotBeSaid), None]);
    }
}
