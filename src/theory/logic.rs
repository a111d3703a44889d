//! A theory as formulas over numbered variables, and their exact three-valued truth.
//!
//! A formula is *exactly* true (false) when it is true (false) in every completion of the unknown variables.
//! Kleene's tables give that answer in one pass when no unknown variable occurs both plainly and under a
//! *not*: the most favourable completion is then the same for every occurrence, and so is the least
//! favourable one. For variables that do occur both ways the two values are tried in turn, and only where the
//! one pass leaves the question open.

use std::collections::{BTreeMap, BTreeSet};

use super::{Draft, Expression, Id, Kind, Person, Role, Setting, Truth};

/// The most variables that may occur both ways in one family: the time doubles with each.
pub(super) const MOST_BOTH_WAYS: usize = 12;

/// A boolean formula over variables by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Formula {
    Variable(usize),
    Not(Box<Formula>),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    AtLeast(usize, Vec<Formula>),
}

impl Formula {
    /// The truth by Kleene's tables, occurrence by occurrence.
    pub(super) fn kleene(&self, values: &[Truth]) -> Truth {
        match self {
            Formula::Variable(number) => values.get(*number).copied().unwrap_or(Truth::Undecided),
            Formula::Not(part) => part.kleene(values).negated(),
            Formula::All(parts) => Truth::all(parts.iter().map(|part| part.kleene(values))),
            Formula::Any(parts) => Truth::any(parts.iter().map(|part| part.kleene(values))),
            Formula::AtLeast(n, parts) => Truth::at_least(*n, parts.iter().map(|part| part.kleene(values))),
        }
    }

    /// Every occurrence of a variable, and whether it stands plainly (under an even number of *not*s).
    fn occurrences(&self, plain: bool, visit: &mut impl FnMut(usize, bool)) {
        match self {
            Formula::Variable(number) => visit(*number, plain),
            Formula::Not(part) => part.occurrences(!plain, visit),
            Formula::All(parts) | Formula::Any(parts) | Formula::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.occurrences(plain, visit));
            }
        }
    }

    /// Every occurrence of a variable.
    pub(super) fn each_variable(&self, visit: &mut impl FnMut(usize)) {
        self.occurrences(true, &mut |number, _| visit(number));
    }

    /// The undecided variables on which the truth of the formula hangs.
    pub(super) fn open(&self, values: &[Truth], found: &mut BTreeSet<usize>) {
        if self.kleene(values) != Truth::Undecided {
            return;
        }
        match self {
            Formula::Variable(number) => {
                found.insert(*number);
            }
            Formula::Not(part) => part.open(values, found),
            Formula::All(parts) | Formula::Any(parts) | Formula::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.open(values, found));
            }
        }
    }
}

/// The variables that occur both plainly and under a *not* in any of the formulas.
fn mixed<'a>(formulas: impl Iterator<Item = &'a Formula>) -> Vec<usize> {
    let (mut plain, mut negated) = (BTreeSet::new(), BTreeSet::new());
    for formula in formulas {
        formula.occurrences(true, &mut |number, is_plain| {
            if is_plain { &mut plain } else { &mut negated }.insert(number);
        });
    }
    plain.intersection(&negated).copied().collect()
}

/// The truth over all completions of what `kleene` gives in one pass, where `mixed` are the variables that
/// occur both ways.
fn exact(values: &mut [Truth], mixed: &[usize], kleene: &impl Fn(&[Truth]) -> Truth) -> Truth {
    let first = kleene(values);
    if first != Truth::Undecided {
        return first;
    }
    let Some(place) = mixed.iter().position(|&number| values[number] == Truth::Undecided) else { return first };
    let (number, rest) = (mixed[place], &mixed[place + 1..]);
    values[number] = Truth::True;
    let with = exact(values, rest, kleene);
    let result = if with == Truth::Undecided {
        with
    } else {
        values[number] = Truth::False;
        if exact(values, rest, kleene) == with { with } else { Truth::Undecided }
    };
    values[number] = Truth::Undecided;
    result
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
    pub(super) problem: Id,
    pub(super) clauses: Vec<Clause>,
    /// When the necessary conditions hold and the blocking ones do not.
    pub(super) firing: Formula,
    firing_mixed: Vec<usize>,
    /// When the necessary conditions about the person alone hold.
    relevance: Formula,
    relevance_mixed: Vec<usize>,
}

/// Rules that stand together: those of a sub-goal, a problem mechanism, an activity.
#[derive(Clone, Debug)]
pub(super) struct Family {
    pub(super) id: Id,
    pub(super) rules: Vec<usize>,
    mixed: Vec<usize>,
}

/// A theory as formulas.
#[derive(Clone, Debug)]
pub(super) struct Logic {
    pub(super) variables: Vec<Id>,
    about_person: Vec<bool>,
    pub(super) rules: Vec<Rule>,
    pub(super) sub_goals: Vec<Family>,
    pub(super) problems: Vec<Family>,
    pub(super) mechanisms: Vec<Family>,
    pub(super) activities: Vec<Family>,
}

impl Logic {
    /// The formulas of a draft without faults.
    pub(super) fn of(draft: &Draft) -> Logic {
        let contexts = draft.contexts.iter().map(|context| (context.id.clone(), context.kind == Kind::ForWhom));
        let traits = draft.traits.iter().map(|it| (it.id.clone(), true));
        let (variables, about_person): (Vec<Id>, Vec<bool>) = contexts.chain(traits).unzip();
        let numbers: BTreeMap<&Id, usize> = variables.iter().enumerate().map(|(number, id)| (id, number)).collect();
        let rules: Vec<Rule> = draft
            .configurations
            .iter()
            .map(|configuration| {
                let clauses = draft.conditions_of(configuration).map(|(_, condition)| {
                    let formula = formula(&condition.expression, &numbers);
                    let mut for_whom = true;
                    formula.occurrences(true, &mut |number, _| for_whom &= about_person[number]);
                    Clause { role: condition.role, for_whom, formula }
                });
                Rule::new(configuration.problem.clone(), clauses.collect())
            })
            .collect();
        let family = |id: &Id, member: &dyn Fn(usize) -> bool| {
            let members: Vec<usize> = (0..rules.len()).filter(|&number| member(number)).collect();
            let mixed = mixed(members.iter().map(|&number| &rules[number].firing));
            Family { id: id.clone(), rules: members, mixed }
        };
        let of = |number: usize| &draft.configurations[number];
        let sub_goals = draft.sub_goals.iter().map(|it| family(&it.id, &|rule| of(rule).sub_goal == it.id)).collect();
        let problems = draft.problems.iter().map(|it| family(&it.id, &|rule| of(rule).problem == it.id)).collect();
        let mechanisms = draft.mechanisms.iter().map(|it| family(&it.id, &|rule| of(rule).mechanism == it.id)).collect();
        let activities = draft.activities.iter().map(|it| family(&it.id, &|rule| of(rule).activity == it.id)).collect();
        drop(numbers);
        Logic { variables, about_person, rules, sub_goals, problems, mechanisms, activities }
    }

    /// What is known of every variable.
    pub(super) fn values(&self, person: &Person, setting: &Setting) -> Vec<Truth> {
        let known =
            |(id, &about_person): (&Id, &bool)| if about_person { person.presence(id) } else { setting.presence(id) }.truth();
        self.variables.iter().zip(&self.about_person).map(known).collect()
    }

    /// Whether a variable is about the person.
    pub(super) fn is_about_person(&self, number: usize) -> bool {
        self.about_person.get(number).copied().unwrap_or(false)
    }

    /// How many variables occur both ways in each family.
    pub(super) fn both_ways(&self) -> impl Iterator<Item = (&Id, usize)> {
        let families = [&self.sub_goals, &self.problems, &self.mechanisms, &self.activities];
        families.into_iter().flatten().map(|family| (&family.id, family.mixed.len()))
    }

    /// Whether some rule of the family fires, exactly; rules that are not `in_play` never do.
    pub(super) fn any_fires(&self, family: &Family, in_play: &[bool], values: &mut [Truth]) -> Truth {
        let members = || family.rules.iter().filter(|&&rule| in_play[rule]);
        exact(values, &family.mixed, &|values| Truth::any(members().map(|&rule| self.rules[rule].firing.kleene(values))))
    }
}

impl Rule {
    fn new(problem: Id, clauses: Vec<Clause>) -> Rule {
        let needed = |clause: &&Clause| clause.role == Role::Necessary;
        let blocking = |clause: &&Clause| clause.role == Role::Blocking;
        let mut firing: Vec<Formula> = clauses.iter().filter(needed).map(|clause| clause.formula.clone()).collect();
        firing.extend(clauses.iter().filter(blocking).map(|clause| Formula::Not(Box::new(clause.formula.clone()))));
        let relevance =
            clauses.iter().filter(needed).filter(|clause| clause.for_whom).map(|clause| clause.formula.clone()).collect();
        let (firing, relevance) = (Formula::All(firing), Formula::All(relevance));
        let (firing_mixed, relevance_mixed) = (mixed([&firing].into_iter()), mixed([&relevance].into_iter()));
        Rule { problem, clauses, firing, firing_mixed, relevance, relevance_mixed }
    }

    /// Whether the rule fires, exactly, for a person with its problem mechanism.
    pub(super) fn fires(&self, values: &mut [Truth]) -> Truth {
        exact(values, &self.firing_mixed, &|values| self.firing.kleene(values))
    }

    /// Whether the person is one for whom the rule is meant, exactly.
    pub(super) fn is_relevant(&self, values: &mut [Truth]) -> Truth {
        exact(values, &self.relevance_mixed, &|values| self.relevance.kleene(values))
    }
}

fn formula(expression: &Expression, numbers: &BTreeMap<&Id, usize>) -> Formula {
    let all = |parts: &[Expression]| parts.iter().map(|part| formula(part, numbers)).collect();
    match expression {
        Expression::Element(id) => Formula::Variable(numbers.get(id).copied().unwrap_or(usize::MAX)),
        Expression::Not(part) => Formula::Not(Box::new(formula(part, numbers))),
        Expression::All(parts) => Formula::All(all(parts)),
        Expression::Any(parts) => Formula::Any(all(parts)),
        Expression::AtLeast(n, parts) => Formula::AtLeast(*n, all(parts)),
    }
}
