//! The whole way from a table to a judgement.

use crate::regression::{self, Correlations, Equation, Fit, Sample, Screening, stepwise, subsets};
use crate::table::Table;

use super::selection::{self, Ranking};
use super::{Judgement, Reckoning, Settings};

/// What keeps a benchmark from being made.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The data cannot be analysed.
    Data(regression::Problem),
    /// An option is outside its range.
    Option {
        /// Which.
        name: OptionName,
        /// Its value.
        value: f64,
    },
    /// A candidate is to be in the model whatever the data say, but does not take part.
    InsistedButOff {
        /// Its header.
        header: String,
    },
    /// All models of the candidates cannot be searched.
    Subsets(subsets::Problem),
}

/// The options that have a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionName {
    /// The threshold of screening: above 0.
    Threshold,
    /// The p to enter: between 0 and 1.
    Pin,
    /// The p to remove: between 0 and 1.
    Pout,
    /// The F to enter: 0 or more.
    Fin,
    /// The F to remove: 0 or more.
    Fout,
    /// The tolerance: between 0 and 1.
    Tolerance,
}

/// Everything that follows from a table and settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// The units and columns that were used.
    pub sample: Sample,
    /// How they correlate.
    pub correlations: Correlations,
    /// Which candidates were left out before the selection.
    pub screening: Screening,
    /// The selection; [`stepwise::Path::fit`] is the final model. Of a search among all models and of a choice by hand
    /// it is the path of ENTER with the terms chosen.
    pub path: stepwise::Path,
    /// What a search among all models found, if there was one.
    pub ranking: Option<Ranking>,
    /// What follows for each unit.
    pub judgement: Judgement,
}

impl Analysis {
    /// Analyses a table. Pure; some hundred microseconds for 98 units and 20 candidates.
    ///
    /// That no candidate enters is not an error: the model is the constant alone then.
    ///
    /// # Errors
    /// Every [`Problem`] of the data and the settings.
    pub fn of(table: &Table, settings: &Settings) -> Result<Analysis, Vec<Problem>> {
        let mut reckoning = Reckoning::begin(table, settings, None)?;
        while reckoning.step(table)? {}
        reckoning.analysis(table, settings)
    }

    /// From a sample and its correlations on.
    pub(super) fn on(
        sample: Sample,
        correlations: Correlations,
        table: &Table,
        settings: &Settings,
    ) -> Result<Analysis, Vec<Problem>> {
        let screening = Screening::of(&correlations, settings.threshold, &selection::overrides(settings));
        let (path, ranking) = selection::chosen(&sample, &correlations, &screening, settings).map_err(|problem| vec![problem])?;
        let judgement = Judgement::of(table, settings, &sample, &path.fit);
        Ok(Analysis { sample, correlations, screening, path, ranking, judgement })
    }

    /// The plan by which SPSS would come to this model: for a search among all models and for a choice by hand that of
    /// entering the terms that were chosen.
    pub fn plan(&self, settings: &Settings) -> stepwise::Plan {
        selection::plan(&self.sample, &self.screening, &self.path, settings)
    }

    /// The models that a reader counts as steps, in their order, or the constant alone.
    pub fn models(&self) -> Vec<&Equation> {
        let fits: Vec<&Equation> = self.path.stages().iter().map(|stage| &stage.step.fit).collect();
        if fits.is_empty() { vec![self.fit()] } else { fits }
    }

    /// The final model.
    pub fn fit(&self) -> &Fit {
        &self.path.fit
    }
}

/// Options outside their range, and indicators that the table does not have.
pub(super) fn settings_problems(table: &Table, settings: &Settings) -> Vec<Problem> {
    let options = [
        (OptionName::Threshold, settings.threshold, settings.threshold > 0.0 && settings.threshold.is_finite()),
        (OptionName::Pin, settings.stepwise.pin, settings.stepwise.pin > 0.0 && settings.stepwise.pin <= 1.0),
        (OptionName::Pout, settings.stepwise.pout, settings.stepwise.pout > 0.0 && settings.stepwise.pout <= 1.0),
        (OptionName::Fin, settings.stepwise.fin, settings.stepwise.fin >= 0.0 && settings.stepwise.fin.is_finite()),
        (OptionName::Fout, settings.stepwise.fout, settings.stepwise.fout >= 0.0 && settings.stepwise.fout.is_finite()),
        (OptionName::Tolerance, settings.stepwise.tolerance, (0.0..1.0).contains(&settings.stepwise.tolerance)),
    ];
    let out_of_range = options.into_iter().filter(|(_, _, sound)| !sound);
    let extra = settings.second.as_ref().map(|second| &second.header).into_iter().chain(&settings.cost);
    let absent = extra.filter_map(|header| match table.column(header) {
        None => Some(regression::Problem::NoSuchColumn { header: header.clone() }),
        Some(column) if !column.is_numeric() => Some(regression::Problem::NotNumeric { header: header.clone() }),
        Some(_) => None,
    });
    let options = out_of_range.map(|(name, value, _)| Problem::Option { name, value });
    options.chain(absent.map(Problem::Data)).chain(settings.selection.problems(settings)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{csv, examples};

    fn problems(change: impl FnOnce(&mut Settings)) -> Vec<Problem> {
        let table = &examples::municipalities().table;
        let mut settings = Settings::for_table(table);
        change(&mut settings);
        Analysis::of(table, &settings).expect_err("the settings are unsound")
    }

    #[test]
    fn unsound_settings_are_told() {
        let option = |name, value| vec![Problem::Option { name, value }];
        assert_eq!(problems(|settings| settings.threshold = 0.0), option(OptionName::Threshold, 0.0));
        assert_eq!(problems(|settings| settings.stepwise.pin = 1.5), option(OptionName::Pin, 1.5));
        assert_eq!(problems(|settings| settings.stepwise.pout = -0.1), option(OptionName::Pout, -0.1));
        assert_eq!(problems(|settings| settings.stepwise.tolerance = 1.0), option(OptionName::Tolerance, 1.0));
        assert_eq!(problems(|settings| settings.stepwise.pin = f64::NAN).len(), 1);
        assert_eq!(problems(|settings| settings.stepwise.fin = -1.0), option(OptionName::Fin, -1.0));
        assert_eq!(problems(|settings| settings.stepwise.fout = f64::INFINITY), option(OptionName::Fout, f64::INFINITY));
        let off = |header: &str| vec![Problem::InsistedButOff { header: header.to_owned() }];
        assert_eq!(problems(|settings| settings.selection.force("gone", true)), off("gone"));
        let gone = vec![Problem::Data(regression::Problem::NoSuchColumn { header: "gone".to_owned() })];
        assert_eq!(problems(|settings| settings.cost = Some("gone".to_owned())), gone);
        assert_eq!(problems(|settings| settings.response.header = "gone".to_owned()), gone);
    }

    #[test]
    fn that_nothing_enters_is_a_result() {
        let table = csv::read("t", "u,y,x\nA,1,5\nB,2,1\nC,3,4\nD,4,2\nE,6,3\n").expect("sound");
        let analysis = Analysis::of(&table, &Settings::for_table(&table)).expect("sound");
        assert!(analysis.path.chosen().is_empty());
        assert_eq!(analysis.fit().constant.b, 3.2);
        assert_eq!(analysis.judgement.units.len(), 5);
        assert_eq!(analysis.judgement.cost, None);
    }

    /// Thesis, section 6.2.2: no variable explains self-sufficiency.
    #[test]
    fn nothing_explains_self_sufficiency() {
        let table = &examples::municipalities().table;
        let mut settings = Settings::for_table(table);
        settings.response.header = "selvforsoergelse_pct".to_owned();
        settings.second = None;
        let analysis = Analysis::of(table, &settings).expect("sound");
        assert_eq!(analysis.sample.n(), 98);
        assert!(analysis.path.chosen().is_empty());
    }
}
