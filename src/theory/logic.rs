//! A theory as formulas over numbered variables.
//!
//! The variables are the contexts, the traits and the problem mechanisms, and after them the sub-goals, whose
//! values follow from the others. A sub-goal may stand in the conditions of configurations that lead elsewhere
//! (a ripple chain); no sub-goal depends on itself, so their values can be worked out one after another.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::completion::{Choice, Question};
use super::formula::Formula;
use super::primes::Primes;
use super::{Configuration, Draft, Expression, Id, Kind, Person, Role, Setting, Truth};

/// What a variable stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A context of circumstance, and whether it is fixed.
    Circumstance { fixed: bool },
    /// A *for whom* context or a trait.
    Person,
    /// A problem mechanism.
    Problem,
    /// A sub-goal: its value follows from the others.
    SubGoal,
}

/// A condition with its expression as a formula.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub(super) role: Role,
    /// Whether it speaks of the person alone.
    pub(super) for_whom: bool,
    pub(super) formula: Formula,
}

impl Clause {
    /// The formula and what it must be for the configuration to fire.
    pub(super) fn formula_wanted(&self) -> (&Formula, bool) {
        (&self.formula, self.role != Role::Blocking)
    }
}

/// A configuration as formulas.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    /// The variable of its problem mechanism.
    pub(super) problem: usize,
    pub(super) clauses: Vec<Clause>,
    /// When the necessary conditions hold and the blocking ones do not.
    pub(super) firing: Question,
    /// When the necessary conditions about the person alone hold.
    pub(super) relevance: Question,
}

/// Rules that stand together: those of a sub-goal, a problem mechanism, a mechanism, an activity.
#[derive(Clone, Debug)]
pub(super) struct Family {
    pub(super) id: Id,
    pub(super) rules: Vec<usize>,
    /// When some rule of it fires for a person who has its problem mechanism.
    pub(super) any: Question,
}

/// The prime implicants of configurations, mechanisms and sub-goals, each worked out when it is first asked for.
#[derive(Debug, Default)]
pub(super) struct PrimeTable {
    pub(super) rules: Vec<OnceLock<Primes>>,
    pub(super) mechanisms: Vec<OnceLock<Primes>>,
    pub(super) sub_goals: Vec<OnceLock<Primes>>,
}

/// A theory as formulas.
#[derive(Debug)]
pub(super) struct Logic {
    pub(super) variables: Vec<Id>,
    pub(super) sorts: Vec<Sort>,
    /// Variables of which at most one can be true; no variable stands in two groups.
    pub(super) groups: Vec<Vec<usize>>,
    /// The sub-goals' variables in an order in which each comes after those it depends on.
    pub(super) order: Vec<usize>,
    /// The variable of the first sub-goal.
    pub(super) first_sub_goal: usize,
    pub(super) rules: Vec<Rule>,
    pub(super) sub_goals: Vec<Family>,
    pub(super) problems: Vec<Family>,
    pub(super) mechanisms: Vec<Family>,
    pub(super) activities: Vec<Family>,
    pub(super) primes: PrimeTable,
}

impl Logic {
    /// The formulas of a draft without faults.
    pub(super) fn of(draft: &Draft) -> Logic {
        let (variables, sorts) = variables(draft);
        let first_sub_goal = variables.len() - draft.sub_goals.len();
        let numbers: BTreeMap<Id, usize> = variables.iter().cloned().enumerate().map(|(number, id)| (id, number)).collect();
        let number = |id: &Id| numbers.get(id).copied().unwrap_or(usize::MAX);
        let groups: Vec<Vec<usize>> = draft.exclusive.iter().map(|it| it.elements.iter().map(number).collect()).collect();
        let clauses: Vec<Vec<Clause>> = draft.configurations.iter().map(|it| clauses(draft, it, &numbers, &sorts)).collect();
        let firing: Vec<Formula> = clauses.iter().map(|clauses| firing(clauses)).collect();
        let of = |place: usize| &draft.configurations[place];
        let in_play = |rule: usize| Formula::All(vec![Formula::Variable(number(&of(rule).problem)), firing[rule].clone()]);
        let members = |member: &dyn Fn(&Configuration) -> bool| -> Vec<usize> {
            (0..firing.len()).filter(|&rule| member(of(rule))).collect()
        };
        let any = |rules: &[usize]| Formula::Any(rules.iter().map(|&rule| in_play(rule)).collect());
        let goals: Vec<Formula> = draft.sub_goals.iter().map(|goal| any(&members(&|it| it.sub_goal == goal.id))).collect();
        let order = order(&goals, first_sub_goal).unwrap_or_default();
        let mut reach = Reach::new(&groups, first_sub_goal);
        for &goal in &order {
            reach.add(goal, &goals[goal - first_sub_goal]);
        }
        let question = |formula: Formula| reach.question(formula);
        let family = |id: &Id, member: &dyn Fn(&Configuration) -> bool| {
            let rules = members(member);
            Family { id: id.clone(), any: question(any(&rules)), rules }
        };
        let sub_goals: Vec<Family> = draft.sub_goals.iter().map(|it| family(&it.id, &|rule| rule.sub_goal == it.id)).collect();
        let problems = draft.problems.iter().map(|it| family(&it.id, &|rule| rule.problem == it.id)).collect();
        let mechanisms: Vec<Family> = draft.mechanisms.iter().map(|it| family(&it.id, &|rule| rule.mechanism == it.id)).collect();
        let activities = draft.activities.iter().map(|it| family(&it.id, &|rule| rule.activity == it.id)).collect();
        let rules: Vec<Rule> = clauses
            .into_iter()
            .enumerate()
            .map(|(place, clauses)| Rule {
                problem: number(&of(place).problem),
                relevance: question(relevance(&clauses)),
                firing: question(firing[place].clone()),
                clauses,
            })
            .collect();
        let empty = |count: usize| (0..count).map(|_| OnceLock::new()).collect();
        let primes =
            PrimeTable { rules: empty(rules.len()), mechanisms: empty(mechanisms.len()), sub_goals: empty(sub_goals.len()) };
        Logic { variables, sorts, groups, order, first_sub_goal, rules, sub_goals, problems, mechanisms, activities, primes }
    }

    /// What is known of every variable, without what follows from it.
    pub(super) fn known(&self, person: &Person, setting: &Setting) -> Vec<Truth> {
        let known = |(id, sort): (&Id, &Sort)| match sort {
            Sort::Circumstance { .. } => setting.presence(id).truth(),
            Sort::Person => person.presence(id).truth(),
            Sort::Problem => Truth::of(person.problems.contains(id)),
            Sort::SubGoal => Truth::Undecided,
        };
        self.variables.iter().zip(&self.sorts).map(known).collect()
    }

    /// What is known of every variable, with what follows from it: the other members of a group of which one is
    /// present are absent, and the sub-goals stand as they do over all completions.
    pub(super) fn values(&self, person: &Person, setting: &Setting) -> Vec<Truth> {
        let mut values = self.known(person, setting);
        self.settle(&mut values);
        values
    }

    /// Works out what follows from the values of the contexts, traits and problem mechanisms.
    pub(super) fn settle(&self, values: &mut [Truth]) {
        for group in &self.groups {
            if group.iter().any(|&member| values[member] == Truth::True) {
                for &member in group {
                    if values[member] == Truth::Undecided {
                        values[member] = Truth::False;
                    }
                }
            }
        }
        for &goal in &self.order {
            values[goal] = self.answer(&self.sub_goals[goal - self.first_sub_goal].any, values);
        }
    }

    /// The exact answer to a question.
    pub(super) fn answer(&self, question: &Question, values: &[Truth]) -> Truth {
        question.answer(values, &|goal| &self.sub_goals[goal - self.first_sub_goal].any.formula)
    }

    /// Whether a variable is about the person.
    pub(super) fn is_about_person(&self, number: usize) -> bool {
        matches!(self.sorts.get(number), Some(Sort::Person | Sort::Problem))
    }

    /// Whether an id is that of a variable about the person.
    pub(super) fn names_person(&self, id: &Id) -> bool {
        self.variables.iter().position(|it| it == id).is_some_and(|number| self.is_about_person(number))
    }

    /// Whether somebody in the programme can change a variable.
    pub(super) fn is_changeable(&self, number: usize) -> bool {
        matches!(self.sorts.get(number), Some(Sort::Circumstance { fixed: false }))
    }

    /// The formula of a sub-goal's variable; `None` for any other variable.
    pub(super) fn goal(&self, number: usize) -> Option<&Formula> {
        number.checked_sub(self.first_sub_goal).and_then(|place| self.sub_goals.get(place)).map(|family| &family.any.formula)
    }

    /// The undecided contexts and traits on which a formula hangs, also through sub-goals.
    pub(super) fn open(&self, formula: &Formula, values: &[Truth]) -> BTreeSet<usize> {
        let (mut found, mut seen) = (BTreeSet::new(), BTreeSet::new());
        formula.open(values, &mut seen);
        let mut through: Vec<usize> = seen.iter().copied().collect();
        while let Some(number) = through.pop() {
            match self.goal(number) {
                Some(goal) => {
                    let mut below = BTreeSet::new();
                    goal.open(values, &mut below);
                    through.extend(below.into_iter().filter(|&number| seen.insert(number)));
                }
                None => drop(found.insert(number)),
            }
        }
        found
    }

    /// In how many ways the unknown must be tried out, for each family at worst.
    pub(super) fn trials(&self) -> impl Iterator<Item = (&Id, usize)> {
        let families = [&self.sub_goals, &self.problems, &self.mechanisms, &self.activities];
        families.into_iter().flatten().map(|family| (&family.id, family.any.trials()))
    }
}

/// Contexts, traits, problem mechanisms and sub-goals, in this order, and what each of them is.
fn variables(draft: &Draft) -> (Vec<Id>, Vec<Sort>) {
    let contexts = draft.contexts.iter().map(|it| {
        let sort = if it.kind == Kind::ForWhom { Sort::Person } else { Sort::Circumstance { fixed: it.fixed } };
        (it.id.clone(), sort)
    });
    let traits = draft.traits.iter().map(|it| (it.id.clone(), Sort::Person));
    let problems = draft.problems.iter().map(|it| (it.id.clone(), Sort::Problem));
    let sub_goals = draft.sub_goals.iter().map(|it| (it.id.clone(), Sort::SubGoal));
    contexts.chain(traits).chain(problems).chain(sub_goals).unzip()
}

fn clauses(draft: &Draft, configuration: &Configuration, numbers: &BTreeMap<Id, usize>, sorts: &[Sort]) -> Vec<Clause> {
    let clause = |condition: &super::Condition| {
        let formula = formula(&condition.expression, numbers);
        let mut for_whom = true;
        formula.each_variable(&mut |number| for_whom &= sorts.get(number) == Some(&Sort::Person));
        Clause { role: condition.role, for_whom, formula }
    };
    draft.conditions_of(configuration).map(|(_, condition)| clause(condition)).collect()
}

fn firing(clauses: &[Clause]) -> Formula {
    let needed = clauses.iter().filter(|clause| clause.role == Role::Necessary).map(|clause| clause.formula.clone());
    let blocking = clauses.iter().filter(|clause| clause.role == Role::Blocking).map(|clause| clause.formula.clone().negated());
    Formula::All(needed.chain(blocking).collect())
}

fn relevance(clauses: &[Clause]) -> Formula {
    let about_person = clauses.iter().filter(|clause| clause.role == Role::Necessary && clause.for_whom);
    Formula::All(about_person.map(|clause| clause.formula.clone()).collect())
}

fn formula(expression: &Expression, numbers: &BTreeMap<Id, usize>) -> Formula {
    let all = |parts: &[Expression]| parts.iter().map(|part| formula(part, numbers)).collect();
    match expression {
        Expression::Element(id) => Formula::Variable(numbers.get(id).copied().unwrap_or(usize::MAX)),
        Expression::Not(part) => Formula::Not(Box::new(formula(part, numbers))),
        Expression::All(parts) => Formula::All(all(parts)),
        Expression::Any(parts) => Formula::Any(all(parts)),
        Expression::AtLeast(n, parts) => Formula::AtLeast(*n, all(parts)),
    }
}

/// The sub-goals in an order in which each comes after those it depends on; `None` where they go round.
fn order(goals: &[Formula], first: usize) -> Option<Vec<usize>> {
    let needs: Vec<BTreeSet<usize>> = goals
        .iter()
        .map(|goal| {
            let mut needs = BTreeSet::new();
            goal.each_variable(&mut |number| {
                if number >= first && number < first + goals.len() {
                    needs.insert(number);
                }
            });
            needs
        })
        .collect();
    let mut order: Vec<usize> = Vec::new();
    let mut placed = vec![false; goals.len()];
    while order.len() < goals.len() {
        let before = order.len();
        for (place, needs) in needs.iter().enumerate() {
            if !placed[place] && needs.iter().all(|&number| placed[number - first]) {
                placed[place] = true;
                order.push(first + place);
            }
        }
        if order.len() == before {
            return None;
        }
    }
    Some(order)
}

/// The variables reached plainly and under a *not*, and the sub-goals needed, each after those it depends on.
type Reached = (BTreeSet<usize>, BTreeSet<usize>, Vec<usize>);

/// Which variables a formula reaches, also through sub-goals.
struct Reach<'a> {
    groups: &'a [Vec<usize>],
    first_sub_goal: usize,
    /// What each sub-goal seen so far reaches.
    goals: BTreeMap<usize, Reached>,
}

impl<'a> Reach<'a> {
    fn new(groups: &'a [Vec<usize>], first_sub_goal: usize) -> Self {
        Reach { groups, first_sub_goal, goals: BTreeMap::new() }
    }

    fn add(&mut self, goal: usize, formula: &Formula) {
        let mut found = self.of(formula);
        found.2.push(goal);
        self.goals.insert(goal, found);
    }

    fn of(&self, formula: &Formula) -> Reached {
        let (mut plain, mut negated, mut needs) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        formula.occurrences(true, &mut |number, is_plain| {
            let Some((below_plain, below_negated, below)) = self.goals.get(&number) else {
                if number < self.first_sub_goal {
                    if is_plain { &mut plain } else { &mut negated }.insert(number);
                }
                return;
            };
            let (same, other) = if is_plain { (below_plain, below_negated) } else { (below_negated, below_plain) };
            plain.extend(same);
            negated.extend(other);
            for goal in below {
                if !needs.contains(goal) {
                    needs.push(*goal);
                }
            }
        });
        (plain, negated, needs)
    }

    fn question(&self, formula: Formula) -> Question {
        let (plain, negated, needs) = self.of(&formula);
        let reached = |number: &usize| plain.contains(number) || negated.contains(number);
        let mut choices = Vec::new();
        let mut grouped = BTreeSet::new();
        for group in self.groups {
            let members: Vec<usize> = group.iter().copied().filter(reached).collect();
            if members.len() > 1 {
                grouped.extend(members.iter().copied());
                choices.push(Choice::AtMostOne(members));
            }
        }
        let both = plain.intersection(&negated).filter(|number| !grouped.contains(number));
        choices.extend(both.map(|&number| Choice::Either(number)));
        let reaches = plain.union(&negated).copied().collect();
        Question { formula, choices, needs, reaches }
    }
}
