//! What hangs on a single unit: the procedure repeated with each unit left out.
//!
//! ```
//! use virker::benchmark::{Settings, leave_one_out::LeaveOneOut};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let mut work = LeaveOneOut::new(table, &Settings::for_table(table)).expect("sound data");
//! while work.run(20) {}
//! assert_eq!(work.outcomes().len(), 96);
//! ```

use serde::{Deserialize, Serialize};

use crate::regression::Variable;
use crate::regression::resampled::Resampled;
use crate::table::Table;

use super::selection::ready;
use super::thirds::sort_into_thirds;
use super::{Analysis, Problem, Settings, Third, thirds};

/// A unit that would be in another third.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Changed {
    /// Its place in the sample.
    pub unit: usize,
    /// Its third with all units.
    pub from: Third,
    /// Its third without the one that is left out.
    pub to: Third,
}

/// What comes of leaving one unit out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The unit that is left out, by its place in the sample.
    pub left_out: usize,
    /// The terms that are chosen without it, in the order in which they enter; `None` if the response has one value
    /// then.
    pub terms: Option<Vec<Variable>>,
    /// The adjusted R² of that model on the other units; `None` if there is none.
    #[serde(default)]
    pub adj_r2: Option<f64>,
    /// Whether these are the terms that are chosen with all units, in whatever order.
    pub same_terms: bool,
    /// The units whose residual would be in another third. All units are judged, also the one left out, by the model
    /// that the others give.
    pub changed: Vec<Changed>,
}

/// The work under way: screening and stepwise selection without each unit in turn.
#[derive(Clone, Debug)]
pub struct LeaveOneOut {
    candidates: Vec<Variable>,
    chosen: Vec<usize>,
    thirds: Vec<Third>,
    ready: Resampled,
    counts: Vec<u32>,
    residuals: Vec<f64>,
    order: Vec<usize>,
    outcomes: Vec<Outcome>,
}

impl LeaveOneOut {
    /// Prepares the work.
    ///
    /// # Errors
    /// Those of [`Analysis::of`].
    pub fn new(table: &Table, settings: &Settings) -> Result<LeaveOneOut, Vec<Problem>> {
        Ok(LeaveOneOut::on(&Analysis::of(table, settings)?, settings))
    }

    /// Prepares the work on an analysis that is there already, by the settings that it was made with.
    pub fn on(analysis: &Analysis, settings: &Settings) -> LeaveOneOut {
        let sample = &analysis.sample;
        let mut chosen = analysis.path.chosen().to_vec();
        chosen.sort_unstable();
        LeaveOneOut {
            candidates: sample.candidates().to_vec(),
            chosen,
            thirds: thirds(&analysis.fit().residuals),
            ready: ready(sample, settings),
            counts: vec![1; sample.n()],
            residuals: vec![0.0; sample.n()],
            order: Vec::with_capacity(sample.n()),
            outcomes: Vec::with_capacity(sample.n()),
        }
    }

    /// Leaves out at most so many more units, one at a time; returns whether any are left to do.
    pub fn run(&mut self, at_most: u32) -> bool {
        for _ in 0..at_most {
            if self.outcomes.len() >= self.counts.len() {
                break;
            }
            let outcome = self.without(self.outcomes.len());
            self.outcomes.push(outcome);
        }
        self.outcomes.len() < self.counts.len()
    }

    /// What came out so far, in the order of the sample.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// What comes of leaving this unit out, by its place in the sample; `None` where there is no such unit.
    pub fn only(&mut self, left_out: usize) -> Option<Outcome> {
        (left_out < self.counts.len()).then(|| self.without(left_out))
    }

    fn without(&mut self, left_out: usize) -> Outcome {
        self.counts.fill(1);
        self.counts[left_out] = 0;
        let Some(found) = self.ready.select(&self.counts, &mut self.residuals) else {
            return Outcome { left_out, terms: None, adj_r2: None, same_terms: false, changed: Vec::new() };
        };
        let adj_r2 = adjusted(found.unexplained, self.counts.len() - 1, found.model.len());
        let mut sorted = found.model.to_vec();
        sorted.sort_unstable();
        let terms = found.model.iter().map(|&term| self.candidates[term].clone()).collect();
        let mut changed = Vec::new();
        sort_into_thirds(&self.residuals, &mut self.order, |unit, to| {
            let from = self.thirds[unit];
            if from != to {
                changed.push(Changed { unit, from, to });
            }
        });
        changed.sort_unstable_by_key(|changed| changed.unit);
        Outcome { left_out, terms: Some(terms), adj_r2, same_terms: sorted == self.chosen, changed }
    }
}

/// The adjusted R² of a model of so many terms on `n` units; `None` without a degree of freedom.
fn adjusted(unexplained: f64, n: usize, terms: usize) -> Option<f64> {
    let df = n.checked_sub(terms + 1).filter(|&df| df > 0)?;
    Some(1.0 - unexplained * (n as f64 - 1.0) / df as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regression::{Correlations, Sample, Screening, stepwise};
    use crate::table::{Column, examples};

    /// Against the slow way: the row deleted from the table, the whole analysis made anew.
    #[test]
    fn leaving_out_is_deleting_the_row() {
        let table = &examples::municipalities().table;
        let settings = Settings::for_table(table);
        let analysis = Analysis::of(table, &settings).expect("sound");
        let mut work = LeaveOneOut::new(table, &settings).expect("sound");
        assert!(work.run(5));
        assert!(!work.run(1000));
        assert_eq!(work.only(analysis.sample.n()), None);
        let mut with_change = 0;
        for outcome in work.outcomes().iter().step_by(6) {
            let gone = analysis.sample.rows()[outcome.left_out];
            let rows: Vec<usize> = (0..table.units().len()).filter(|&row| row != gone).collect();
            let column =
                |column: &Column| Column::read(column.header(), rows.iter().map(|&row| column.typed(row)), column.decimal_sign());
            let units = rows.iter().map(|&row| table.units()[row].clone()).collect();
            let copy = Table::new("copy", "u", units, table.columns().iter().map(column).collect()).expect("sound");
            let variables = analysis.sample.candidates();
            let sample = Sample::of(&copy, analysis.sample.response(), variables).expect("sound");
            let correlations = Correlations::of(&sample);
            let kept = Screening::of(&correlations, settings.threshold, &[]).kept;
            let fit = stepwise::run_on(&sample, &correlations, &kept, &settings.stepwise).expect("sound").fit;
            let terms: Vec<Variable> = fit.terms.iter().map(|term| term.variable.clone()).collect();
            assert_eq!(outcome.terms.as_ref(), Some(&terms));
            assert!(outcome.adj_r2.is_some_and(|r2| (r2 - fit.adj_r2).abs() < 1e-10));
            assert_eq!(work.clone().only(outcome.left_out).as_ref(), Some(outcome));
            let all: Vec<f64> = (0..analysis.sample.n())
                .map(|unit| {
                    let explained = fit.terms.iter().map(|term| term.b * analysis.sample.x(term.candidate)[unit]);
                    analysis.sample.y()[unit] - fit.constant.b - explained.sum::<f64>()
                })
                .collect();
            let before = thirds(&analysis.fit().residuals);
            let changed: Vec<Changed> = before
                .into_iter()
                .zip(thirds(&all))
                .enumerate()
                .filter(|(_, (from, to))| from != to)
                .map(|(unit, (from, to))| Changed { unit, from, to })
                .collect();
            assert_eq!(outcome.changed, changed);
            with_change += usize::from(!changed.is_empty());
        }
        assert!(with_change > 0);
        let text = serde_json::to_string(work.outcomes()).expect("outcomes can be written");
        assert_eq!(serde_json::from_str::<Vec<Outcome>>(&text).expect("and read"), work.outcomes());
    }
}
