//! All that a user can choose about a benchmark.

use serde::{Deserialize, Serialize};

use crate::regression::{Override, Transform, Variable, stepwise};
use crate::table::examples::{self, Example, Role};
use crate::table::{Column, Table};

use super::Selection;

/// The columns of the examples that the thesis takes the logarithm of (note 9).
const LOGARITHMS: [&str; 1] = ["almennyttige_pct"];

/// One value in so many may be missing before a column is left out of a guess.
const MOST_MISSING: usize = 10;

/// A column that may explain the response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The header of the column.
    pub header: String,
    /// Whether it takes part at all.
    pub on: bool,
    /// What is done to its values.
    #[serde(default)]
    pub transform: Transform,
    /// What the user says about it against the rule of screening.
    #[serde(default)]
    pub screening: Override,
    /// Why the user lets it in or leaves it out, in the user's words; empty where the computed reason stands.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Candidate {
    /// A candidate that takes part.
    pub fn new(header: impl Into<String>, transform: Transform) -> Candidate {
        Candidate { header: header.into(), on: true, transform, screening: Override::ByRule, reason: String::new() }
    }

    /// The column under its transform.
    pub fn variable(&self) -> Variable {
        Variable::new(self.header.clone(), self.transform)
    }
}

/// A column that says how well a unit does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// The header of the column.
    pub header: String,
    /// Whether a high value is the good one.
    pub high_is_good: bool,
}

/// The settings of a benchmark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// What is to be explained; the first indication.
    pub response: Indicator,
    /// What may explain it, in order.
    pub candidates: Vec<Candidate>,
    /// Pairs of candidates whose |r| is at least this are screened; above 1 there is no screening.
    pub threshold: f64,
    /// The method of going step by step, its limits, and the tolerance.
    pub stepwise: stepwise::Options,
    /// Whether the model is chosen step by step, among all or by hand, and what must be in it.
    #[serde(default)]
    pub selection: Selection,
    /// The second indication of good work, if the table has one.
    pub second: Option<Indicator>,
    /// What the work costs, if the table says.
    pub cost: Option<String>,
}

impl Settings {
    /// The thesis' threshold for two candidates that say the same (note 7).
    pub const THRESHOLD: f64 = 0.8;

    /// Settings to start from.
    ///
    /// For the reconstructed municipalities: the thesis' set-up, with social housing under ln; for the other examples
    /// what is known of their columns. For any other
    /// table a guess: the first numeric column that varies is the response and the others are candidates as they
    /// are; those that do not vary, that are called a code or a number of the unit, or that miss more than one value in
    /// ten and would cost as many units, are off. A column called expenditure or cost is the cost.
    pub fn for_table(table: &Table) -> Settings {
        match examples::of_table(table) {
            Some(example) => Settings::for_example(example),
            None => Settings::guessed(table),
        }
    }

    fn for_example(example: &Example) -> Settings {
        let header_of =
            |role: Role| example.descriptions.iter().find(|column| column.role == role).map(|column| column.header.to_owned());
        let with_role = |role: Role| example.descriptions.iter().filter(move |column| column.role == role);
        let transform = |header: &str| if LOGARITHMS.contains(&header) { Transform::Ln } else { Transform::None };
        Settings {
            response: Indicator { header: header_of(Role::Response).unwrap_or_default(), high_is_good: example.high_is_good },
            candidates: with_role(Role::Candidate)
                .map(|column| Candidate::new(column.header, transform(column.header)))
                .collect(),
            threshold: Settings::THRESHOLD,
            stepwise: stepwise::Options::default(),
            selection: Selection::default(),
            second: header_of(Role::SecondIndicator).map(|header| Indicator { header, high_is_good: true }),
            cost: header_of(Role::Cost),
        }
    }

    fn guessed(table: &Table) -> Settings {
        let varies = |column: &Column| {
            let mut values = column.values().iter().filter(|value| !value.is_nan());
            values.next().is_some_and(|first| values.any(|value| value != first))
        };
        let speaks = |column: &Column| varies(column) && !is_identifier(column.header());
        let response = table.numeric_columns().find(|column| speaks(column)).or_else(|| table.numeric_columns().next());
        let header = response.map_or_else(String::new, |column| column.header().to_owned());
        let others = || table.numeric_columns().filter(|column| column.header() != header);
        let cost = others().find(|column| is_cost(column.header())).map(|column| column.header().to_owned());
        let candidates = others().filter(|column| cost.as_deref() != Some(column.header())).map(|column| {
            let complete_enough = column.missing() * MOST_MISSING <= column.len();
            Candidate { on: speaks(column) && complete_enough, ..Candidate::new(column.header(), Transform::None) }
        });
        Settings {
            candidates: candidates.collect(),
            response: Indicator { header, high_is_good: false },
            threshold: Settings::THRESHOLD,
            stepwise: stepwise::Options::default(),
            selection: Selection::default(),
            second: None,
            cost,
        }
    }

    /// The candidate of this header.
    pub fn candidate(&self, header: &str) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.header == header)
    }

    /// The candidate of this header, to be changed.
    pub fn candidate_mut(&mut self, header: &str) -> Option<&mut Candidate> {
        self.candidates.iter_mut().find(|candidate| candidate.header == header)
    }
}

/// Whether a column of this name numbers the units instead of saying something about them.
fn is_identifier(header: &str) -> bool {
    let name = header.to_lowercase();
    let last = name.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    matches!(last, "id" | "nr" | "no" | "code" | "kode") || name.ends_with("kode")
}

/// Whether a column of this name says what the work costs, in Danish or English.
fn is_cost(header: &str) -> bool {
    let name = header.to_lowercase();
    ["udgift", "omkostning", "cost", "expenditure", "expense"].iter().any(|word| name.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::csv;

    #[test]
    fn the_example_starts_as_the_thesis_did() {
        let settings = Settings::for_table(&examples::municipalities().table);
        assert_eq!(settings.candidates.len(), 20);
        assert!(settings.candidates.iter().all(|candidate| candidate.on));
        assert_eq!(settings.candidate("almennyttige_pct").map(|candidate| candidate.transform), Some(Transform::Ln));
        assert_eq!(settings.candidate("almennyttige_ln"), None);
        assert_eq!(settings.second.map(|second| second.high_is_good), Some(true));
    }

    #[test]
    fn another_table_gets_a_guess() {
        let table = csv::read("t", "u,same,y,a,text,b\nA,1,2,3,x,\nB,1,3,5,y,\nC,1,5,1,z,4\n").expect("sound");
        let settings = Settings::for_table(&table);
        assert_eq!(settings.response.header, "y");
        let candidates: Vec<(&str, bool)> =
            settings.candidates.iter().map(|candidate| (candidate.header.as_str(), candidate.on)).collect();
        assert_eq!(candidates, [("same", false), ("a", true), ("b", false)]);
    }

    #[test]
    fn names_of_columns_are_heeded() {
        let text = "by,Kommunekode,andel,Udgift pr. person,unit_id,kodeord\nA,101,2,3,7,1\nB,147,3,5,8,2\nC,151,5,1,9,4\n";
        let settings = Settings::for_table(&csv::read("t", text).expect("sound"));
        assert_eq!((settings.response.header.as_str(), settings.cost.as_deref()), ("andel", Some("Udgift pr. person")));
        let candidates: Vec<(&str, bool)> =
            settings.candidates.iter().map(|candidate| (candidate.header.as_str(), candidate.on)).collect();
        assert_eq!(candidates, [("Kommunekode", false), ("unit_id", false), ("kodeord", true)]);
    }

    #[test]
    fn the_real_examples_start_from_what_is_known_of_them() {
        let settings = Settings::for_table(&examples::state_x77().table);
        assert_eq!(settings.response, Indicator { header: "Life Exp".to_owned(), high_is_good: true });
        assert_eq!((settings.candidates.len(), settings.cost, settings.second), (7, None, None));
        assert_eq!(Settings::for_table(&examples::swiss().table).response.header, "Fertility");
    }

    #[test]
    fn settings_survive_a_document() {
        let settings = Settings::for_table(&examples::municipalities().table);
        let text = serde_json::to_string(&settings).expect("settings can be written");
        assert_eq!(serde_json::from_str::<Settings>(&text).expect("and read"), settings);
    }

    #[test]
    fn settings_from_before_there_was_a_choice_of_ways_go_step_by_step() {
        let settings = Settings::for_table(&examples::municipalities().table);
        let mut document = serde_json::to_value(&settings).expect("settings can be written");
        let fields = document.as_object_mut().expect("an object");
        fields.remove("selection").expect("it is there");
        assert_eq!(serde_json::from_value::<Settings>(document).expect("and read"), settings);
    }
}
