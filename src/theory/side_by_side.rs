//! Two theories on the same person and setting.

use super::{Evaluation, Id, Person, Setting, Standing, Theory, evaluate};

/// What two theories say of the same person in the same setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideBySide {
    /// What the first says.
    pub first: Evaluation,
    /// What the second says.
    pub second: Evaluation,
    /// Every sub-goal of either: those of the first in its order, then those that only the second has.
    pub sub_goals: Vec<Beside>,
}

/// A sub-goal in both theories; `None` where a theory does not have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The sub-goal.
    pub sub_goal: Id,
    /// How it stands by the first theory.
    pub first: Option<Standing>,
    /// How it stands by the second.
    pub second: Option<Standing>,
}

impl Beside {
    /// Whether both have it and say otherwise of it.
    pub fn differs(&self) -> bool {
        self.first.zip(self.second).is_some_and(|(first, second)| first != second)
    }
}

/// Evaluates two theories on the same person and setting.
///
/// ```
/// use virker::theory::{library, side_by_side};
///
/// let person = &library::default_persona().person;
/// let billund = library::case("billund").unwrap().setting().unwrap();
/// let found = side_by_side(&library::business_centres(), &library::parallel_courses(), person, &billund);
/// // Clarity about education or job is a sub-goal of both.
/// assert!(found.sub_goals.iter().any(|it| it.sub_goal == "clarity" && it.first.is_some() && it.second.is_some()));
/// ```
pub fn side_by_side(first: &Theory, second: &Theory, person: &Person, setting: &Setting) -> SideBySide {
    let (first, second) = (evaluate(first, person, setting), evaluate(second, person, setting));
    let standing = |evaluation: &Evaluation, id: &Id| evaluation.sub_goal(id).map(|it| it.standing);
    let only_second = second.sub_goals.iter().filter(|it| first.sub_goal(&it.id).is_none());
    let all = first.sub_goals.iter().chain(only_second).map(|it| Beside {
        sub_goal: it.id.clone(),
        first: standing(&first, &it.id),
        second: standing(&second, &it.id),
    });
    let sub_goals = all.collect();
    SideBySide { first, second, sub_goals }
}
