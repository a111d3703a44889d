//! Why a configuration fires or does not, and why a sub-goal is reached or is not: as data.

use super::change_sets::changes_that_reach;
use super::evaluate::{Firing, Standing, evaluate};
use super::formula::Formula;
use super::hindrance::{self, Change};
use super::logic::Logic;
use super::prime_implicants::Target;
use super::{Expression, Id, Level, Person, Role, Setting, Source, Theory, Truth};
use crate::language::Words;

/// The most sets of changes that an explanation tells.
pub const MOST_SMALLEST: usize = 64;

/// Why a configuration fires, or why it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What becomes of the configuration.
    pub firing: Firing,
    /// The problem mechanism that it is meant for, and whether the person has it.
    pub problem: (Id, bool),
    /// Every condition that it stands under, from the widest to the narrowest.
    pub conditions: Vec<Judged>,
    /// All smallest sets of changes to the setting that make it fire, the shortest first, and of many no more than
    /// [`MOST_SMALLEST`]; each set would have to come about whole. Empty where it fires already, or where no change
    /// to the setting makes it fire. A change of something unknown to
    /// *present* means: if it turned out to be there.
    pub smallest: Vec<Vec<Change>>,
}

/// A condition held against the person and the setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Where it is laid down.
    pub level: Level,
    /// The part that it plays.
    pub role: Role,
    /// Whether it speaks of the person alone.
    pub for_whom: bool,
    /// What must be so.
    pub expression: Expression,
    /// Whether it is so.
    pub truth: Truth,
    /// Why it plays its part, or what to do instead when it stands in the way.
    pub note: Option<Words>,
    /// Where this use comes from, where it is not simply where the context comes from.
    pub source: Source,
    /// The elements that keep a necessary condition from holding, or a blocking one from not holding: absent
    /// ones that are missing, present ones that are in the way.
    pub hindered_by: Vec<Change>,
    /// The unknown elements on which it hangs.
    pub unknown: Vec<Id>,
}

/// Why a sub-goal is reached, or why it is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubGoalExplanation {
    /// The sub-goal.
    pub id: Id,
    /// What becomes of it.
    pub standing: Standing,
    /// Every configuration that leads to it.
    pub configurations: Vec<Explanation>,
    /// The smallest sets of changes to the setting that reach it, smallest first, over all its configurations.
    pub smallest: Vec<Vec<Change>>,
}

/// Why a configuration fires or does not; `None` where the theory has no configuration of that id.
pub fn explain(theory: &Theory, person: &Person, setting: &Setting, configuration: &str) -> Option<Explanation> {
    let place = theory.configurations().iter().position(|it| it.id == configuration)?;
    let firing = evaluate(theory, person, setting).configurations.into_iter().nth(place)?;
    Some(explained(theory, person, setting, place, firing))
}

/// Why a sub-goal is reached or is not; `None` where the theory has no sub-goal of that id.
pub fn explain_sub_goal(theory: &Theory, person: &Person, setting: &Setting, sub_goal: &str) -> Option<SubGoalExplanation> {
    let evaluation = evaluate(theory, person, setting);
    let gathered = evaluation.sub_goal(sub_goal)?.clone();
    let configurations: Vec<Explanation> = theory
        .configurations()
        .iter()
        .zip(evaluation.configurations)
        .enumerate()
        .filter(|(_, (configuration, _))| configuration.sub_goal == sub_goal)
        .map(|(place, (_, firing))| explained(theory, person, setting, place, firing))
        .collect();
    let smallest = if gathered.standing == Standing::Reached {
        Vec::new()
    } else {
        smallest(theory, person, setting, Target::SubGoal(sub_goal))
    };
    Some(SubGoalExplanation { id: gathered.id, standing: gathered.standing, configurations, smallest })
}

fn explained(theory: &Theory, person: &Person, setting: &Setting, place: usize, firing: Firing) -> Explanation {
    let logic = &*theory.logic;
    let (configuration, rule) = (&theory.configurations()[place], &logic.rules[place]);
    let values = logic.values(person, setting);
    let conditions = theory
        .conditions_of(configuration)
        .zip(&rule.clauses)
        .map(|((level, condition), clause)| Judged {
            level,
            role: condition.role,
            for_whom: clause.for_whom,
            expression: condition.expression.clone(),
            note: condition.note.clone(),
            source: condition.source.clone(),
            truth: clause.formula.kleene(&values),
            hindered_by: hindrances(logic, condition.role, &clause.formula, &values),
            unknown: unknown(logic, &clause.formula, &values),
        })
        .collect();
    let has_problem = person.problems.contains(&configuration.problem);
    let smallest = if has_problem && !firing.status.fires() {
        smallest(theory, person, setting, Target::Configuration(&configuration.id))
    } else {
        Vec::new()
    };
    Explanation { firing, problem: (configuration.problem.clone(), has_problem), conditions, smallest }
}

fn smallest(theory: &Theory, person: &Person, setting: &Setting, target: Target) -> Vec<Vec<Change>> {
    let mut sets = changes_that_reach(theory, person, setting, &[target], usize::MAX).unwrap_or_default().sets;
    sets.truncate(MOST_SMALLEST);
    sets
}

fn hindrances(logic: &Logic, role: Role, formula: &Formula, values: &[Truth]) -> Vec<Change> {
    match role {
        Role::Necessary => hindrance::hindrances(logic, formula, true, values),
        Role::Blocking => hindrance::hindrances(logic, formula, false, values),
        Role::Strengthening | Role::Ambivalent => Vec::new(),
    }
}

fn unknown(logic: &Logic, formula: &Formula, values: &[Truth]) -> Vec<Id> {
    logic.open(formula, values).into_iter().map(|number| logic.variables[number].clone()).collect()
}
