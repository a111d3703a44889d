//! What somebody thought would fire, held against what does: predict, then reveal.

use std::collections::BTreeMap;

use super::{Evaluation, FiringStatus, Id};

/// What somebody thinks will become of a mechanism.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
