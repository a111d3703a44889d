//! What an analysis of a municipality can come out as, and what that says of the initial theory (Tab. 7, §6.4).
//!
//! The colours of the table are lost from the text of the thesis. The rule of §6.4 is kept instead: an outcome is to
//! be expected when "what is done follows the initial theory" and "the results are good" are both so or neither is.

use serde::{Deserialize, Serialize};

use super::Source;

/// What is really done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    /// What the initial theory says.
    AsInitialTheory,
    /// What the municipality's own theory says.
    AsMunicipalTheory,
    /// Neither.
    AsNeither,
}

/// One cell of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Observation {
    /// Whether the municipality's theory is the initial one.
    pub same_theory: bool,
    /// What is really done.
    pub done: Done,
    /// Whether the results are good.
    pub good_results: bool,
}

/// What it says of the initial theory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Expected: good results with what the theory says. They confirm it.
    Confirms,
    /// Expected: bad results without what the theory says. They only indicate that it is right.
    Indicates,
    /// Not expected: the theory is not confirmed, or must be adjusted.
    Unexpected,
}

/// What can explain an outcome that was not to be expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Explanation {
    /// What the municipality does matters little for the results.
    EffortMattersLittle,
    /// Something that is not in the benchmark's model makes the difference.
    MissingVariable,
    /// The theory may be right, and was carried out badly.
    FailedImplementation,
    /// The initial theory is wrong.
    InitialTheoryWrong,
}

/// What has been said of an outcome so far: an [`Observation`] once every question is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Answers {
    /// Whether the municipality's theory is the initial one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_theory: Option<bool>,
    /// What is really done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<Done>,
    /// Whether the results are good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub good_results: Option<bool>,
}

impl Answers {
    /// Whether nothing has been said.
    pub fn is_empty(&self) -> bool {
        *self == Answers::default()
    }

    /// The cells of the table that agree with what has been said: one when all is.
    pub fn cells(self) -> impl Iterator<Item = Observation> {
        Observation::all().filter(move |cell| {
            self.same_theory.is_none_or(|it| it == cell.same_theory)
                && self.done.is_none_or(|it| it == cell.done)
                && self.good_results.is_none_or(|it| it == cell.good_results)
        })
    }

    /// The outcome, once everything is said of it.
    pub fn observation(self) -> Option<Observation> {
        Some(Observation { same_theory: self.same_theory?, done: self.done?, good_results: self.good_results? })
    }
}

impl From<Observation> for Answers {
    fn from(it: Observation) -> Answers {
        Answers { same_theory: Some(it.same_theory), done: Some(it.done), good_results: Some(it.good_results) }
    }
}

impl Observation {
    /// Every cell of the table: municipal theory, then what is done, then results, in its order.
    pub fn all() -> impl Iterator<Item = Observation> {
        let done = [Done::AsInitialTheory, Done::AsMunicipalTheory, Done::AsNeither];
        let cells = [true, false].into_iter().flat_map(move |same_theory| done.map(|done| (same_theory, done)));
        cells.flat_map(|(same_theory, done)| [true, false].map(|good_results| Observation { same_theory, done, good_results }))
    }

    /// Whether what is done follows the initial theory: directly, or because the municipality's theory is the same.
    pub fn follows_initial_theory(self) -> bool {
        match self.done {
            Done::AsInitialTheory => true,
            Done::AsMunicipalTheory => self.same_theory,
            Done::AsNeither => false,
        }
    }

    /// What the outcome says of the initial theory.
    pub fn verdict(self) -> Verdict {
        match (self.follows_initial_theory(), self.good_results) {
            (true, true) => Verdict::Confirms,
            (false, false) => Verdict::Indicates,
            _ => Verdict::Unexpected,
        }
    }

    /// What can explain it, where it was not to be expected. Bad results need not mean that the theory is wrong where
    /// it was followed; failed implementation can explain them only there.
    pub fn explanations(self) -> &'static [Explanation] {
        use Explanation::{EffortMattersLittle, FailedImplementation, InitialTheoryWrong, MissingVariable};
        match (self.verdict(), self.good_results) {
            (Verdict::Unexpected, false) => &[EffortMattersLittle, MissingVariable, FailedImplementation, InitialTheoryWrong],
            (Verdict::Unexpected, true) => &[EffortMattersLittle, MissingVariable, InitialTheoryWrong],
            _ => &[],
        }
    }

    /// Where the table stands.
    pub fn source() -> Source {
        Source { table: "7".into(), section: "6.4".into(), ..Source::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_leaves_fewer_cells_until_one_is_left() {
        let mut answers = Answers::default();
        assert_eq!((answers.cells().count(), answers.observation()), (12, None));
        answers.done = Some(Done::AsNeither);
        assert_eq!(answers.cells().count(), 4);
        answers.good_results = Some(false);
        assert_eq!((answers.cells().count(), answers.observation()), (2, None));
        answers.same_theory = Some(true);
        let only = answers.observation().expect("everything is said");
        assert_eq!(answers.cells().collect::<Vec<_>>(), [only]);
        assert_eq!(Answers::from(only), answers);
    }

    /// §6.4 by hand, cell by cell: with the same theory, doing as either theory says is doing as the initial one.
    #[test]
    fn the_twelve_cells() {
        use Verdict::{Confirms, Indicates, Unexpected};
        let found: Vec<Verdict> = Observation::all().map(Observation::verdict).collect();
        let same = [Confirms, Unexpected, Confirms, Unexpected, Unexpected, Indicates];
        let other = [Confirms, Unexpected, Unexpected, Indicates, Unexpected, Indicates];
        assert_eq!(found, [same, other].concat());
        for cell in Observation::all() {
            assert_eq!(cell.explanations().is_empty(), cell.verdict() != Unexpected);
        }
    }
}
