//! Which mechanisms fire, for this person, under these circumstances.

use super::formula::Formula;
use super::hindrance::{self, Change};
use super::logic::{Family, Logic, Rule};
use super::prime_implicants::Place;
use super::{Id, Person, Presence, Role, Setting, Theory, Truth};

/// What a theory says of a person in a setting. All lists are in the theory's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// Every configuration.
    pub configurations: Vec<Firing>,
    /// Every sub-goal: reached or not.
    pub sub_goals: Vec<Gathered>,
    /// Every problem mechanism: undermined or not.
    pub problems: Vec<Gathered>,
    /// Every mechanism: fires somewhere or not.
    pub mechanisms: Vec<Gathered>,
    /// Every activity: sets something off or not.
    pub activities: Vec<Gathered>,
    /// How the sub-goals count up.
    pub counts: Counts,
}

/// What becomes of one configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Firing {
    /// The configuration.
    pub id: Id,
    /// Whether it fires.
    pub status: FiringStatus,
    /// The ambivalent elements that are present: they never decide.
    pub ambivalent: Vec<Id>,
}

/// Whether a configuration fires. Each answer holds over all completions of what is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FiringStatus {
    /// It is not meant for this person.
    NotRelevant(NotRelevant),
    /// It fires, whatever the unknown turns out to be.
    Fires {
        /// The strengthening elements that are present.
        strengthened_by: Vec<Id>,
    },
    /// It does not fire, whatever the unknown turns out to be. Nothing is missing and nothing in the way where its
    /// conditions exclude one another, so that it never fires.
    DoesNotFire {
        /// What is absent and stands in the way.
        missing: Vec<Id>,
        /// What is present and stands in the way.
        blocked_by: Vec<Id>,
    },
    /// What is unknown could turn it either way.
    Undecided {
        /// The unknown elements on which it hangs.
        because: Vec<Id>,
    },
}

/// Why a configuration is not meant for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRelevant {
    /// The person does not have the problem mechanism.
    LacksProblem(Id),
    /// Conditions about the person alone fail; this about the person would have to be otherwise. Empty where they
    /// exclude one another, so that it is meant for nobody.
    NotForThisPerson(Vec<Change>),
}

/// What becomes of several configurations together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// None of them is meant for this person.
    NotRelevant,
    /// At least one fires, whatever the unknown turns out to be: the sub-goal is *reached*, the problem
    /// mechanism *undermined*, the mechanism or activity *at work*.
    Reached,
    /// It depends on what is unknown.
    Undecided,
    /// None fires, whatever the unknown turns out to be.
    NotReached,
}

/// A sub-goal, problem mechanism, mechanism or activity, with what becomes of its configurations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// The sub-goal, problem mechanism, mechanism or activity.
    pub id: Id,
    /// What becomes of it.
    pub standing: Standing,
    /// The configurations that fire.
    pub through: Vec<Id>,
    /// The configurations that are undecided.
    pub perhaps: Vec<Id>,
    /// The configurations that are relevant and do not fire.
    pub without: Vec<Id>,
}

/// How the sub-goals count up. They bring closer to the outcome; no likelihood of it is ever worked out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sub-goals that are relevant for this person.
    pub relevant: usize,
    /// Relevant sub-goals that are reached.
    pub reached: usize,
    /// Relevant sub-goals that are undecided.
    pub undecided: usize,
    /// Relevant sub-goals that are not reached.
    pub not_reached: usize,
}

impl Counts {
    /// How some sub-goals count up.
    pub fn of(sub_goals: impl Iterator<Item = Standing>) -> Counts {
        let mut counts = Counts::default();
        for standing in sub_goals {
            match standing {
                Standing::NotRelevant => continue,
                Standing::Reached => counts.reached += 1,
                Standing::Undecided => counts.undecided += 1,
                Standing::NotReached => counts.not_reached += 1,
            }
            counts.relevant += 1;
        }
        counts
    }
}

impl Evaluation {
    /// What becomes of a configuration.
    pub fn configuration(&self, id: &str) -> Option<&Firing> {
        self.configurations.iter().find(|firing| firing.id == id)
    }

    /// What becomes of a sub-goal.
    pub fn sub_goal(&self, id: &str) -> Option<&Gathered> {
        self.sub_goals.iter().find(|gathered| gathered.id == id)
    }

    /// What becomes of a problem mechanism.
    pub fn problem(&self, id: &str) -> Option<&Gathered> {
        self.problems.iter().find(|gathered| gathered.id == id)
    }

    /// What becomes of a mechanism.
    pub fn mechanism(&self, id: &str) -> Option<&Gathered> {
        self.mechanisms.iter().find(|gathered| gathered.id == id)
    }

    /// What becomes of an activity.
    pub fn activity(&self, id: &str) -> Option<&Gathered> {
        self.activities.iter().find(|gathered| gathered.id == id)
    }
}

impl FiringStatus {
    /// Whether it fires.
    pub fn fires(&self) -> bool {
        matches!(self, FiringStatus::Fires { .. })
    }
}

/// Which mechanisms fire, which sub-goals are reached and which problem mechanisms undermined.
///
/// Exact over all completions of what is unknown: a configuration is *not relevant* when it is meant for the
/// person in none of them, *fires* when it fires in all, *does not fire* when it fires in none, and is
/// *undecided* otherwise; in the same way for sub-goals, over the configurations that lead to them.
/// Strengthening and ambivalent conditions never decide.
pub fn evaluate(theory: &Theory, person: &Person, setting: &Setting) -> Evaluation {
    let logic = &*theory.logic;
    let values = logic.values(person, setting);
    let statuses = logic.rules.iter().enumerate().map(|(place, rule)| status(logic, place, rule, &values));
    let configurations: Vec<Firing> = theory
        .configurations()
        .iter()
        .zip(&logic.rules)
        .zip(statuses)
        .map(|((configuration, rule), status)| Firing {
            id: configuration.id.clone(),
            status,
            ambivalent: present(logic, rule, Role::Ambivalent, &values),
        })
        .collect();
    let gather = |families: &[Family]| -> Vec<Gathered> {
        families.iter().map(|family| gathered(logic, family, &configurations, &values)).collect()
    };
    let sub_goals = gather(&logic.sub_goals);
    let problems = gather(&logic.problems);
    let mechanisms = gather(&logic.mechanisms);
    let activities = gather(&logic.activities);
    let counts = Counts::of(sub_goals.iter().map(|it| it.standing));
    Evaluation { configurations, sub_goals, problems, mechanisms, activities, counts }
}

fn status(logic: &Logic, place: usize, rule: &Rule, values: &[Truth]) -> FiringStatus {
    if values[rule.problem] != Truth::True {
        return FiringStatus::NotRelevant(NotRelevant::LacksProblem(logic.variables[rule.problem].clone()));
    }
    if logic.answer(&rule.relevance, values) == Truth::False {
        let failing = rule.clauses.iter().filter(|clause| clause.role == Role::Necessary && clause.for_whom);
        let mut found = unique(failing.flat_map(|clause| hindrances(logic, clause.formula_wanted(), values)));
        if found.is_empty() {
            found = hindrance::in_every_way(logic, logic.primes(Place::Rule(place)), values);
            found.retain(|change| logic.names_person(&change.element));
        }
        return FiringStatus::NotRelevant(NotRelevant::NotForThisPerson(found));
    }
    match logic.answer(&rule.firing, values) {
        Truth::True => FiringStatus::Fires { strengthened_by: present(logic, rule, Role::Strengthening, values) },
        Truth::False => {
            let deciding = rule.clauses.iter().filter(|clause| matches!(clause.role, Role::Necessary | Role::Blocking));
            let mut found: Vec<Change> = deciding.flat_map(|clause| hindrances(logic, clause.formula_wanted(), values)).collect();
            if found.is_empty() {
                found = hindrance::in_every_way(logic, logic.primes(Place::Rule(place)), values);
            }
            let to = |presence| unique(found.iter().filter(|change| change.to == presence).map(|change| change.element.clone()));
            FiringStatus::DoesNotFire { missing: to(Presence::Present), blocked_by: to(Presence::Absent) }
        }
        Truth::Undecided => {
            let open = logic.open(&rule.firing.formula, values);
            FiringStatus::Undecided { because: open.into_iter().map(|number| logic.variables[number].clone()).collect() }
        }
    }
}

/// The elements that keep a formula from being what is wanted: those of all the smallest ways out.
fn hindrances(logic: &Logic, wanted: (&Formula, bool), values: &[Truth]) -> Vec<Change> {
    hindrance::hindrances(logic, wanted.0, wanted.1, values)
}

/// The present elements of the conditions that play a part and hold.
fn present(logic: &Logic, rule: &Rule, role: Role, values: &[Truth]) -> Vec<Id> {
    let holding = rule.clauses.iter().filter(|clause| clause.role == role && clause.formula.kleene(values) == Truth::True);
    let mut found = Vec::new();
    for clause in holding {
        clause.formula.each_variable(&mut |number| {
            if values[number] == Truth::True {
                found.push(logic.variables[number].clone());
            }
        });
    }
    unique(found.into_iter())
}

/// The items, each once, in the order in which they first come.
fn unique<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for item in items {
        if !found.contains(&item) {
            found.push(item);
        }
    }
    found
}

fn gathered(logic: &Logic, family: &Family, firings: &[Firing], values: &[Truth]) -> Gathered {
    let of = |wanted: &dyn Fn(&FiringStatus) -> bool| -> Vec<Id> {
        family.rules.iter().map(|&rule| &firings[rule]).filter(|firing| wanted(&firing.status)).map(|it| it.id.clone()).collect()
    };
    let through = of(&FiringStatus::fires);
    let perhaps = of(&|status| matches!(status, FiringStatus::Undecided { .. }));
    let without = of(&|status| matches!(status, FiringStatus::DoesNotFire { .. }));
    let standing = if !through.is_empty() {
        Standing::Reached
    } else if perhaps.is_empty() {
        if without.is_empty() { Standing::NotRelevant } else { Standing::NotReached }
    } else {
        match logic.answer(&family.any, values) {
            Truth::True => Standing::Reached,
            Truth::False => Standing::NotReached,
            Truth::Undecided => Standing::Undecided,
        }
    };
    Gathered { id: family.id.clone(), standing, through, perhaps, without }
}
