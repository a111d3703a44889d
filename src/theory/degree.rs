//! To what degree a mechanism fires: the dimmer instead of the switch.
//!
//! After Dalkin, Greenhalgh, Jones, Cunningham & Lhussier (2015): a mechanism need not be on or off; it can be
//! more or less at work. Degrees are taken together as fuzzy sets are: the least for *and*, the greatest for
//! *or*, the rest up to one for *not*, and the *n*-th greatest for *at least n*. What is unknown can be anything,
//! so a degree is an interval: no narrower than the unknown makes it, and for [`Dimmed::plain`] no wider either.
//!
//! **Blocking** conditions take part as a *not*: a configuration fires to the degree to which the necessary
//! conditions hold and the blocking ones do not. **Strengthening** conditions decide nothing; they say how much of
//! what lies above a half comes into its own. With the plain degree *d* and the mean degree *s* of the
//! strengthening conditions,
//!
//! > raised = *d* where *d* ≤ ½, else ½ + (*d* − ½)(1 + *s*) / 2,
//!
//! so without any of them half of it does, with all of them all of it; where there are none to be had, raised
//! and plain are the same. Raised is above a half exactly where plain is, and plain is above a half exactly where
//! the configuration fires with every degree read at the cut ([`super::Presence::at_cut`]). What is unknown may
//! turn out to be a half, which is on neither side: a configuration fires over all that is unknown exactly where
//! its least degree is a half or more, and does not where its greatest is a half or less. Of contexts that exclude one
//! another any two have together a degree of at most one, so at most one of them is above a half.

use super::completion::{Choice, Question};
use super::formula::Formula;
use super::logic::{Family, Logic, Rule, Sort};
use super::{Id, Person, Presence, Role, Setting, Theory};

/// The degrees that something can have, depending on what is unknown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The least, from 0.
    pub low: f64,
    /// The greatest, up to 1.
    pub high: f64,
}

impl Interval {
    /// Anything at all.
    pub const UNKNOWN: Interval = Interval { low: 0.0, high: 1.0 };

    /// One degree.
    pub fn exactly(degree: f64) -> Interval {
        Interval { low: degree, high: degree }
    }

    fn negated(self) -> Interval {
        Interval { low: 1.0 - self.high, high: 1.0 - self.low }
    }

    /// Whether nothing unknown bears on it.
    pub fn is_settled(self) -> bool {
        self.low == self.high
    }

    /// The bands of the least and of the greatest degree.
    pub fn bands(self) -> (Band, Band) {
        (Band::of(self.low), Band::of(self.high))
    }
}

/// A degree in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// 0: not at all.
    NotAtAll,
    /// Below a half: a little, and not enough to fire.
    ALittle,
    /// A half: neither fires nor not.
    Halfway,
    /// Above a half: it fires, but not with all its force.
    Largely,
    /// 1: fully.
    Fully,
}

impl Band {
    /// The band of a degree.
    pub fn of(degree: f64) -> Band {
        match degree {
            d if d <= 0.0 => Band::NotAtAll,
            d if d < 0.5 => Band::ALittle,
            d if d <= 0.5 => Band::Halfway,
            d if d < 1.0 => Band::Largely,
            _ => Band::Fully,
        }
    }
}

/// To what degree something fires.
#[derive(Clone, Debug, PartialEq)]
pub struct Dimmed {
    /// The configuration, sub-goal, problem mechanism, mechanism or activity.
    pub id: Id,
    /// The degree by the necessary and blocking conditions. Exact over all that is unknown.
    pub plain: Interval,
    /// The degree with the strengthening conditions. Where an unknown element is both necessary and strengthening
    /// it can be wider than it need be, never narrower.
    pub raised: Interval,
}

/// To what degree a theory fires for a person in a setting. All lists are in the theory's order. What is not
/// relevant for the person because the problem mechanism is lacking has the degree 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Degrees {
    /// Every configuration.
    pub configurations: Vec<Dimmed>,
    /// Every sub-goal: the greatest degree of the configurations that lead to it, and likewise below.
    pub sub_goals: Vec<Dimmed>,
    /// Every problem mechanism.
    pub problems: Vec<Dimmed>,
    /// Every mechanism.
    pub mechanisms: Vec<Dimmed>,
    /// Every activity.
    pub activities: Vec<Dimmed>,
}

impl Degrees {
    /// The configurations that fire by these degrees and by others, and not to the same degree: with both. Where what is
    /// unknown bears on one of them there is nothing to compare.
    pub fn changed(&self, after: &Degrees) -> Vec<(Id, f64, f64)> {
        let fires = |it: &Dimmed| it.raised.is_settled() && it.plain.low > 0.5;
        let pairs = self.configurations.iter().zip(&after.configurations).filter(|(a, b)| a.id == b.id && fires(a) && fires(b));
        pairs.filter(|(a, b)| a.raised != b.raised).map(|(a, b)| (a.id.clone(), a.raised.low, b.raised.low)).collect()
    }

    /// To what degree a configuration fires or a sub-goal is reached, with what strengthens it; `None` for an id that is
    /// neither's.
    pub fn of(&self, id: &str) -> Option<Interval> {
        self.configurations.iter().chain(&self.sub_goals).find(|it| it.id == *id).map(|it| it.raised)
    }
}

/// To what degree every configuration fires and every sub-goal is reached: the dimmer instead of the switch (Dalkin,
/// Greenhalgh, Jones, Cunningham & Lhussier 2015).
///
/// The degree of *all* is the least of its parts, of *any* the greatest, of *at least n* the *n*-th greatest, of *not* one
/// less the degree. Blocking conditions take part as a *not*. With the plain degree *d* and the mean degree *s* of the
/// strengthening conditions, the raised degree is *d* where *d* ≤ ½, else ½ + (*d* − ½)(1 + *s*) / 2; where there are no
/// strengthening conditions it is *d*. On and off are the same at a cut: what is above a half fires. What is unknown makes
/// an [`Interval`] of a degree.
///
/// ```
/// use virker::theory::{Degree, Presence, degrees, library};
///
/// let theory = library::business_centres();
/// let person = &library::default_persona().person;
/// let billund = library::case("billund").unwrap().setting().unwrap();
/// let some_time = Presence::Degree(Degree::of_per_cent(70).unwrap());
/// let degrees = degrees(&theory, person, &billund.with("mentor-has-time", some_time));
/// let raised = degrees.configurations.iter().find(|it| it.id == "centre-self-esteem").unwrap();
/// assert_eq!(raised.plain.low, 0.7);
/// ```
pub fn degrees(theory: &Theory, person: &Person, setting: &Setting) -> Degrees {
    let logic = &*theory.logic;
    let values = values(logic, person, setting);
    let configurations: Vec<Dimmed> = theory
        .configurations()
        .iter()
        .zip(&logic.rules)
        .map(|(configuration, rule)| of_rule(logic, rule, configuration.id.clone(), &values))
        .collect();
    let of = |families: &[Family]| families.iter().map(|family| of_family(logic, family, &configurations, &values)).collect();
    Degrees {
        sub_goals: of(&logic.sub_goals),
        problems: of(&logic.problems),
        mechanisms: of(&logic.mechanisms),
        activities: of(&logic.activities),
        configurations,
    }
}

/// What is known of every variable. Two members of an exclusive group share what there is: together they are at most 1.
fn values(logic: &Logic, person: &Person, setting: &Setting) -> Vec<Interval> {
    let of_presence = |presence: Presence| match presence {
        Presence::Present => Interval::exactly(1.0),
        Presence::Absent => Interval::exactly(0.0),
        Presence::Unknown => Interval::UNKNOWN,
        Presence::Degree(degree) => Interval::exactly(degree.share()),
    };
    let known = |(id, sort): (&Id, &Sort)| match sort {
        Sort::Circumstance { .. } => of_presence(setting.presence(id)),
        Sort::Person => of_presence(person.presence(id)),
        Sort::Problem => Interval::exactly(if person.problems.contains(id) { 1.0 } else { 0.0 }),
        Sort::SubGoal => Interval::UNKNOWN,
    };
    let mut values: Vec<Interval> = logic.variables.iter().zip(&logic.sorts).map(known).collect();
    for group in &logic.groups {
        let open: Vec<usize> = group.iter().copied().filter(|&member| values[member] == Interval::UNKNOWN).collect();
        for member in open {
            // A member that stands open has the least degree 0.
            values[member].high = 1.0 - group.iter().map(|&other| values[other].low).fold(0.0, f64::max);
        }
    }
    for &goal in &logic.order {
        values[goal] = exact(logic, &logic.sub_goals[goal - logic.first_sub_goal].any, &values);
    }
    values
}

fn of_rule(logic: &Logic, rule: &Rule, id: Id, values: &[Interval]) -> Dimmed {
    let has_problem = values[rule.problem].low > 0.5;
    let plain = if has_problem { exact(logic, &rule.firing, values) } else { Interval::exactly(0.0) };
    let strengthening: Vec<Interval> =
        rule.clauses.iter().filter(|clause| clause.role == Role::Strengthening).map(|it| it.formula.degree(values)).collect();
    let mean = |of: fn(&Interval) -> f64| match strengthening.len() {
        0 => 1.0,
        count => strengthening.iter().map(of).sum::<f64>() / count as f64,
    };
    let raised = Interval { low: raised(plain.low, mean(|it| it.low)), high: raised(plain.high, mean(|it| it.high)) };
    Dimmed { id, plain, raised }
}

fn of_family(logic: &Logic, family: &Family, configurations: &[Dimmed], values: &[Interval]) -> Dimmed {
    let plain = exact(logic, &family.any, values);
    let greatest = |of: fn(&Dimmed) -> f64| family.rules.iter().map(|&rule| of(&configurations[rule])).fold(0.0, f64::max);
    let raised = Interval {
        low: greatest(|it| it.raised.low).max(raised(plain.low, 0.0)),
        high: greatest(|it| it.raised.high).min(plain.high),
    };
    Dimmed { id: family.id.clone(), plain, raised }
}

/// The rule of this module for strengthening conditions of the mean degree `strength`.
fn raised(plain: f64, strength: f64) -> f64 {
    if plain <= 0.5 { plain } else { 0.5 + (plain - 0.5) * (1.0 + strength) / 2.0 }
}

impl Formula {
    /// The degree, occurrence by occurrence: at least as wide as it is.
    fn degree(&self, values: &[Interval]) -> Interval {
        let all = |parts: &[Formula]| -> (Vec<f64>, Vec<f64>) {
            parts.iter().map(|part| part.degree(values)).map(|it| (it.low, it.high)).unzip()
        };
        match self {
            Formula::Variable(number) => values.get(*number).copied().unwrap_or(Interval::UNKNOWN),
            Formula::Not(part) => part.degree(values).negated(),
            Formula::All(parts) => parts
                .iter()
                .map(|part| part.degree(values))
                .fold(Interval::exactly(1.0), |a, b| Interval { low: a.low.min(b.low), high: a.high.min(b.high) }),
            Formula::Any(parts) => parts
                .iter()
                .map(|part| part.degree(values))
                .fold(Interval::exactly(0.0), |a, b| Interval { low: a.low.max(b.low), high: a.high.max(b.high) }),
            Formula::AtLeast(n, parts) => {
                let (low, high) = all(parts);
                Interval { low: greatest_but(low, *n), high: greatest_but(high, *n) }
            }
        }
    }
}

/// The `n`-th greatest, from 1.
fn greatest_but(mut degrees: Vec<f64>, n: usize) -> f64 {
    degrees.sort_by(|a, b| b.total_cmp(a));
    match n.checked_sub(1) {
        None => 1.0,
        Some(place) => degrees.get(place).copied().unwrap_or(0.0),
    }
}

/// The exact interval of a question.
///
/// Occurrence by occurrence the interval can be too wide where a variable occurs both ways or excludes others.
/// A degree above a half asks of each such variable what presence or absence gives as well, so the greatest of
/// all trials is right where it is above a half; up to a half every literal can have a half at once, so there the
/// first answer is right. The least degree is the mirror image.
fn exact(logic: &Logic, question: &Question, values: &[Interval]) -> Interval {
    let wide = question.formula.degree(values);
    if wide.is_settled() || question.choices.is_empty() {
        return wide;
    }
    let mut found = Interval { low: 1.0, high: 0.0 };
    trials(logic, question, &question.choices, &mut values.to_vec(), &mut found);
    Interval { low: found.low.min(wide.low.max(0.5)), high: found.high.max(wide.high.min(0.5)) }
}

fn trials(logic: &Logic, question: &Question, choices: &[Choice], values: &mut Vec<Interval>, found: &mut Interval) {
    let Some((choice, rest)) = choices.split_first() else {
        for &goal in &question.needs {
            if let Some(formula) = logic.goal(goal) {
                values[goal] = formula.degree(values);
            }
        }
        let degree = question.formula.degree(values);
        *found = Interval { low: found.low.min(degree.low), high: found.high.max(degree.high) };
        return;
    };
    let members = match choice {
        Choice::Either(number) => std::slice::from_ref(number),
        Choice::AtMostOne(members) => members.as_slice(),
    };
    let open: Vec<(usize, Interval)> =
        members.iter().map(|&number| (number, values[number])).filter(|(_, it)| !it.is_settled()).collect();
    if open.is_empty() {
        return trials(logic, question, rest, values, found);
    }
    let may_be_present = open.iter().filter(|(_, it)| it.high > 0.5).map(|(number, _)| Some(*number));
    for present in std::iter::once(None).chain(may_be_present) {
        for &(number, interval) in &open {
            values[number] = Interval::exactly(if present == Some(number) { interval.high } else { 0.0 });
        }
        trials(logic, question, rest, values, found);
    }
    for (number, interval) in open {
        values[number] = interval;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strengthening_raises_and_never_decides() {
        assert_eq!(raised(1.0, 0.0), 0.75);
        assert_eq!(raised(1.0, 1.0), 1.0);
        assert_eq!(raised(0.5, 1.0), 0.5);
        assert_eq!(raised(0.4, 1.0), 0.4);
        assert!(raised(0.51, 0.0) > 0.5);
    }

    #[test]
    fn at_least_is_the_nth_greatest() {
        let of = |n| Formula::AtLeast(n, (0..3).map(Formula::Variable).collect());
        let values = [0.2, 0.9, 0.6].map(Interval::exactly);
        assert_eq!(of(1).degree(&values).low, 0.9);
        assert_eq!(of(2).degree(&values).low, 0.6);
        assert_eq!(of(3).degree(&values).low, 0.2);
    }

    #[test]
    fn bands_part_at_the_half() {
        let bands: Vec<Band> = [0.0, 0.49, 0.5, 0.51, 1.0].into_iter().map(Band::of).collect();
        assert_eq!(bands, [Band::NotAtAll, Band::ALittle, Band::Halfway, Band::Largely, Band::Fully]);
    }
}
