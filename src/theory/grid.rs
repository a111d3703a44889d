//! For whom, under which circumstances: one theory on many persons and many settings.

use super::evaluate::Counts;
use super::logic::{Family, Logic, Sort};
use super::{Id, Person, Setting, Standing, Theory, Truth};

/// What becomes of every sub-goal for every person in every setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The sub-goals, in the theory's order.
    pub sub_goals: Vec<Id>,
    /// How many settings there are: the length of a row.
    pub settings: usize,
    /// Person by person, setting by setting, sub-goal by sub-goal.
    standings: Vec<Standing>,
}

impl Grid {
    /// What becomes of the sub-goals for a person in a setting, by their places in what was asked; empty where there is
    /// no such place.
    pub fn cell(&self, person: usize, setting: usize) -> &[Standing] {
        let (width, place) = (self.sub_goals.len(), person * self.settings + setting);
        if setting >= self.settings {
            return &[];
        }
        self.standings.get(place * width..(place + 1) * width).unwrap_or_default()
    }

    /// How the sub-goals of a cell count up.
    pub fn counts(&self, person: usize, setting: usize) -> Counts {
        Counts::of(self.cell(person, setting).iter().copied())
    }
}

/// Evaluates every person in every setting: as [`super::evaluate`] would, and only the sub-goals.
pub fn grid(theory: &Theory, persons: &[Person], settings: &[Setting]) -> Grid {
    let logic = &*theory.logic;
    let nobody = Person::default();
    let settings_known: Vec<Vec<Truth>> = settings.iter().map(|setting| logic.known(&nobody, setting)).collect();
    let mut standings = Vec::with_capacity(persons.len() * settings.len() * logic.sub_goals.len());
    let mut values = Vec::new();
    for person in persons {
        let of_person = logic.known(person, &Setting::default());
        for of_setting in &settings_known {
            values.clear();
            let both = of_person.iter().zip(of_setting).zip(&logic.sorts);
            values.extend(both.map(|((person, setting), sort)| match sort {
                Sort::Circumstance { .. } => *setting,
                _ => *person,
            }));
            logic.settle(&mut values);
            standings.extend(logic.sub_goals.iter().enumerate().map(|(goal, family)| standing(logic, goal, family, &values)));
        }
    }
    Grid { sub_goals: logic.sub_goals.iter().map(|it| it.id.clone()).collect(), settings: settings.len(), standings }
}

/// What becomes of a sub-goal, whose own value is settled.
fn standing(logic: &Logic, goal: usize, family: &Family, values: &[Truth]) -> Standing {
    match values[logic.first_sub_goal + goal] {
        Truth::True => Standing::Reached,
        Truth::Undecided => Standing::Undecided,
        Truth::False => {
            let relevant = |rule: &&usize| {
                let rule = &logic.rules[**rule];
                values[rule.problem] == Truth::True && logic.answer(&rule.relevance, values) != Truth::False
            };
            if family.rules.iter().any(|rule| relevant(&rule)) { Standing::NotReached } else { Standing::NotRelevant }
        }
    }
}
