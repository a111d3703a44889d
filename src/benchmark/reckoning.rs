//! An analysis in the making: large tables take seconds, which a page spends a little at a time.
//!
//! ```
//! use virker::benchmark::{Analysis, Reckoning, Settings};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let mut settings = Settings::for_table(table);
//! let before = Analysis::of(table, &settings).expect("sound data");
//! settings.stepwise.pin = 0.01;
//! let mut reckoning = Reckoning::begin(table, &settings, Some(&before)).expect("sound settings");
//! assert_eq!(reckoning.left(), 0, "all variables and their correlations are those of before");
//! while reckoning.step(table).expect("sound data") {}
//! assert_eq!(reckoning.analysis(table, &settings), Analysis::of(table, &settings));
//! ```

use crate::regression::{self, Correlating, Making, Sample, Variable};
use crate::table::Table;

use super::analysis::settings_problems;
use super::{Analysis, Candidate, Problem, Settings};

/// Reading a variable to all its digits and scaling it takes as long as so many products of two numbers, a unit.
const A_VARIABLE: usize = 80;

/// An analysis in the making.
#[derive(Debug)]
pub struct Reckoning {
    making: Option<Making>,
    correlating: Option<(Sample, Correlating)>,
    n: usize,
    variables: usize,
    /// The sample of the analysis before.
    earlier: Option<(Sample, regression::Correlations)>,
}

impl Reckoning {
    /// Begins. What an `earlier` analysis has of the same cells is taken over from it, not reckoned again.
    ///
    /// # Errors
    /// Every [`Problem`] of the settings and the columns that shows at once.
    pub fn begin(table: &Table, settings: &Settings, earlier: Option<&Analysis>) -> Result<Reckoning, Vec<Problem>> {
        let problems = settings_problems(table, settings);
        if !problems.is_empty() {
            return Err(problems);
        }
        let taking_part = settings.candidates.iter().filter(|candidate| candidate.on);
        let variables: Vec<Variable> = taking_part.map(Candidate::variable).collect();
        let response = Variable::plain(settings.response.header.clone());
        let making = Making::begin(table, &response, &variables, earlier.map(|earlier| &earlier.sample)).map_err(of_data)?;
        let earlier = earlier.map(|earlier| (earlier.sample.clone(), earlier.correlations.clone()));
        Ok(Reckoning { n: making.n(), variables: variables.len() + 1, making: Some(making), correlating: None, earlier })
    }

    /// How much is left to do before the selection: about so many products of two numbers.
    pub fn left(&self) -> usize {
        let Some(making) = &self.making else {
            return self.correlating.as_ref().map_or(0, |(_, correlating)| self.n * correlating.left());
        };
        let new = making.left();
        // Every pair of which at least one is new.
        let pairs = new * self.variables - new * (new + 1) / 2;
        self.n * (new * A_VARIABLE + pairs)
    }

    /// How many values the sample has. Selection, model and judgement, which are not done a little at a time, take the longer
    /// the more there are.
    pub fn values(&self) -> usize {
        self.n * self.variables
    }

    /// Goes on with the same table, by one variable; returns whether any is left.
    ///
    /// # Errors
    /// What shows as the variables are made.
    pub fn step(&mut self, table: &Table) -> Result<bool, Vec<Problem>> {
        if let Some((sample, correlating)) = &mut self.correlating {
            return Ok(correlating.step(sample));
        }
        if self.making.as_mut().is_some_and(|making| making.step(table)) {
            return Ok(true);
        }
        let Some(making) = self.making.take() else { return Ok(false) };
        let sample = making.sample().map_err(of_data)?;
        let earlier = self.earlier.take();
        let correlating = Correlating::begin(&sample, earlier.as_ref().map(|(sample, correlations)| (sample, correlations)));
        self.correlating = Some((sample, correlating));
        Ok(true)
    }

    /// The analysis, once nothing is left: selection, model and judgement.
    ///
    /// # Errors
    /// As [`Analysis::of`].
    pub fn analysis(self, table: &Table, settings: &Settings) -> Result<Analysis, Vec<Problem>> {
        match self.correlating {
            Some((sample, correlating)) => Analysis::on(sample, correlating.correlations(), table, settings),
            // It was not gone through to the end.
            None => Analysis::of(table, settings),
        }
    }
}

fn of_data(problems: Vec<regression::Problem>) -> Vec<Problem> {
    problems.into_iter().map(Problem::Data).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regression::Transform;
    use crate::table::{Changes, DecimalSign, examples};

    fn after(table: &Table, settings: &Settings, earlier: &Analysis) -> (usize, Result<Analysis, Vec<Problem>>) {
        let mut reckoning = Reckoning::begin(table, settings, Some(earlier)).expect("sound settings");
        let left = reckoning.left();
        while match reckoning.step(table) {
            Ok(more) => more,
            Err(problems) => return (left, Err(problems)),
        } {}
        (left, reckoning.analysis(table, settings))
    }

    /// Whatever changes, what is taken over makes no difference to the result.
    #[test]
    fn an_analysis_after_another_is_the_same_as_one_afresh() {
        let table = &examples::municipalities().table;
        let settings = Settings::for_table(table);
        let before = Analysis::of(table, &settings).expect("sound");
        let changed = |change: &dyn Fn(&mut Settings)| {
            let mut settings = settings.clone();
            change(&mut settings);
            let (left, analysis) = after(table, &settings, &before);
            assert_eq!(analysis, Analysis::of(table, &settings));
            left
        };
        let whole = Reckoning::begin(table, &settings, None).expect("sound").left();
        assert!(whole > 0);
        assert_eq!(changed(&|settings| settings.threshold = 0.5), 0);
        for place in 0..settings.candidates.len() {
            // Where a column lacks values, leaving it out brings units in, and all is reckoned again.
            let left = changed(&|settings| settings.candidates[place].on = false);
            assert!(left == 0 || left > whole / 2, "{left} of {whole}");
            let root = changed(&|settings| settings.candidates[place].transform = Transform::Z);
            assert!(root > 0 && root < whole / 4, "{root} of {whole}");
        }
        let response = changed(&|settings| {
            let candidate = settings.candidates.remove(0);
            settings.response.header = candidate.header;
        });
        assert!(response < whole);
    }

    #[test]
    fn a_cell_typed_over_counts() {
        let table = &examples::swiss().table;
        let settings = Settings::for_table(table);
        let before = Analysis::of(table, &settings).expect("sound");
        let header = settings.candidates[1].header.clone();
        let mut changes = Changes::default();
        let edit = Changes::edit_of(table, &table.units()[3], &header, "77", DecimalSign::Point).expect("it fits");
        changes.take(table, &edit);
        let edited = changes.analysed(table);
        let (left, analysis) = after(&edited, &settings, &before);
        assert_eq!(analysis, Analysis::of(&edited, &settings));
        assert_ne!(analysis.expect("sound").correlations, before.correlations);
        assert!(left > 0);
        changes.excluded.insert(table.units()[5].clone());
        let fewer = changes.analysed(table);
        assert_eq!(after(&fewer, &settings, &before).1, Analysis::of(&fewer, &settings));
    }

    #[test]
    fn what_is_wrong_with_a_variable_shows_on_the_way() {
        let table = &examples::swiss().table;
        let mut settings = Settings::for_table(table);
        let before = Analysis::of(table, &settings).expect("sound");
        settings.candidates[0].transform = Transform::Logit;
        let (_, analysis) = after(table, &settings, &before);
        assert!(analysis.is_err());
        assert_eq!(analysis, Analysis::of(table, &settings));
    }
}
