//! What hangs on single units, and how well the procedure foretells units that it has not seen, in one go.
//!
//! First each unit is left out in turn ([`super::leave_one_out`]), then the procedure is cross-validated
//! ([`super::cross_validation`]). What is found is kept short, so that it can be sent often: of each unit how many others
//! change their third without it, and which terms come and go only where any do.
//!
//! ```
//! use virker::benchmark::{Settings, stability::{Request, Stability}};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let request = Request { table: table.clone(), settings: Settings::for_table(table), seed: 1, folds: 10, repeats: 2 };
//! let mut work = Stability::new(&request).expect("sound data");
//! while work.run(10) {}
//! assert_eq!(work.found().without.len(), 96);
//! assert_eq!(work.found().validated.r2_cv.len(), 2);
//! ```

use serde::{Deserialize, Serialize};

use crate::regression::Variable;

pub use super::cross_validation::Request;
use super::cross_validation::{CrossValidation, Validated};
use super::leave_one_out::{LeaveOneOut, Outcome};
use super::{Analysis, Problem};

/// What becomes of the model without one unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Without {
    /// How many units, the one left out among them, are then in another third.
    pub changed: u32,
    /// Which terms come and go; `None` where the model keeps its terms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Terms>,
}

/// How the terms of a model change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// Those that are in it only without the unit.
    pub come: Vec<Variable>,
    /// Those that are in it only with the unit.
    pub go: Vec<Variable>,
}

/// What came out so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The units, in the order of the sample.
    pub units: Vec<String>,
    /// What becomes of the model without each of the first units.
    pub without: Vec<Without>,
    /// For each unit, without how many of these it is in another third.
    pub moved: Vec<u32>,
    /// The cross-validation, begun when all units have been left out.
    pub validated: Validated,
}

impl Found {
    /// How many steps are done: units left out, and folds.
    pub fn done(&self) -> usize {
        self.without.len() + self.validated.done as usize
    }

    /// How many steps there are.
    pub fn wanted(&self) -> usize {
        self.units.len() + self.validated.folds * self.validated.wanted as usize
    }

    /// The units without which other terms are chosen.
    pub fn carrying(&self) -> impl Iterator<Item = (&str, &Terms)> {
        let units = self.units.iter().zip(&self.without);
        units.filter_map(|(unit, without)| Some((unit.as_str(), without.terms.as_ref()?)))
    }

    /// How many units are in another third without some other, or without themselves.
    pub fn unsteady(&self) -> usize {
        self.moved.iter().filter(|&&count| count > 0).count()
    }
}

/// The work under way.
#[derive(Clone, Debug)]
pub struct Stability {
    left_out: LeaveOneOut,
    validation: CrossValidation,
    chosen: Vec<Variable>,
    found: Found,
}

impl Stability {
    /// Prepares the work.
    ///
    /// # Errors
    /// Those of [`Analysis::of`].
    pub fn new(request: &Request) -> Result<Stability, Vec<Problem>> {
        let Request { table, settings, .. } = request;
        let analysis = Analysis::of(table, settings)?;
        let validation = CrossValidation::new(request)?;
        let units = analysis.sample.units().to_vec();
        Ok(Stability {
            left_out: LeaveOneOut::new(table, settings)?,
            chosen: analysis.fit().terms.iter().map(|term| term.variable.clone()).collect(),
            found: Found {
                without: Vec::with_capacity(units.len()),
                moved: vec![0; units.len()],
                units,
                validated: validation.validated().clone(),
            },
            validation,
        })
    }

    /// Does at most so many more steps, a unit or a fold each; returns whether any are left to do.
    pub fn run(&mut self, at_most: u32) -> bool {
        for _ in 0..at_most {
            if self.found.without.len() < self.found.units.len() {
                self.left_out.run(1);
                if let Some(outcome) = self.left_out.outcomes().last() {
                    let without = self.without(outcome);
                    outcome.changed.iter().for_each(|changed| self.found.moved[changed.unit] += 1);
                    self.found.without.push(without);
                }
            } else if !self.validation.run(1) {
                break;
            }
        }
        self.found.validated = self.validation.validated().clone();
        self.found.done() < self.found.wanted()
    }

    /// What came out so far.
    pub fn found(&self) -> &Found {
        &self.found
    }

    fn without(&self, outcome: &Outcome) -> Without {
        let terms = outcome.terms.as_deref().unwrap_or_default();
        let only = |these: &[Variable], those: &[Variable]| {
            these.iter().filter(|variable| !those.contains(variable)).cloned().collect::<Vec<Variable>>()
        };
        let change = Terms { come: only(terms, &self.chosen), go: only(&self.chosen, terms) };
        Without { changed: outcome.changed.len() as u32, terms: (!outcome.same_terms).then_some(change) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::Settings;
    use crate::table::examples;

    fn request() -> Request {
        let table = &examples::municipalities().table;
        Request { table: table.clone(), settings: Settings::for_table(table), seed: 3, folds: 8, repeats: 3 }
    }

    fn run(slice: u32) -> Found {
        let mut work = Stability::new(&request()).expect("sound");
        while work.run(slice) {}
        work.found().clone()
    }

    /// It says what its two parts say by themselves.
    #[test]
    fn it_is_its_two_parts() {
        let found = run(7);
        let asked = request();
        let mut left_out = LeaveOneOut::new(&asked.table, &asked.settings).expect("sound");
        while left_out.run(50) {}
        for (without, outcome) in found.without.iter().zip(left_out.outcomes()) {
            assert_eq!(without.changed as usize, outcome.changed.len());
            assert_eq!(without.terms.is_none(), outcome.same_terms);
        }
        let moves: usize = left_out.outcomes().iter().map(|outcome| outcome.changed.len()).sum();
        assert_eq!(found.moved.iter().sum::<u32>() as usize, moves);
        for (unit, terms) in found.carrying() {
            assert!(!terms.come.is_empty() || !terms.go.is_empty(), "{unit}");
        }
        let mut validation = CrossValidation::new(&asked).expect("sound");
        while validation.run(100) {}
        assert_eq!(&found.validated, validation.validated());
        assert_eq!((found.done(), found.wanted()), (96 + 24, 96 + 24));
    }

    #[test]
    fn slices_do_not_matter() {
        let whole = run(1000);
        assert_eq!(run(1), whole);
        let text = serde_json::to_string(&whole).expect("it can be written");
        assert_eq!(serde_json::from_str::<Found>(&text).expect("and read"), whole);
    }
}
