//! The models on the way to the last one, as the columns of a table.
//!
//! ```
//! use virker::benchmark::{Analysis, Settings, model_columns};
//! use virker::regression::Hc;
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let analysis = Analysis::of(table, &Settings::for_table(table)).expect("sound data");
//! let columns = model_columns(&analysis, Some(Hc::Three));
//! assert_eq!(columns.len(), 5);
//! assert!(columns[0].terms[0].low < columns[0].terms[0].b);
//! ```

use crate::regression::{Equation, Hc, Information, Robust, RobustCoefficient, t_critical};

use super::Analysis;

/// A coefficient with its doubt, by one kind of standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficient {
    /// The coefficient.
    pub b: f64,
    /// Its standard error.
    pub se: f64,
    /// b / se.
    pub t: f64,
    /// Two-sided, by Student's t.
    pub p: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Coefficient {
    fn of(b: f64, RobustCoefficient { se, t, p, .. }: RobustCoefficient, critical: f64) -> Coefficient {
        Coefficient { b, se, t, p, low: b - critical * se, high: b + critical * se }
    }
}

/// A model as a column.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelColumn<'a> {
    /// The model.
    pub fit: &'a Equation,
    /// Its constant.
    pub constant: Coefficient,
    /// Its terms, in the order of the fit's.
    pub terms: Vec<Coefficient>,
    /// How much more or less it explains than the model before it, the first than the constant alone.
    pub r2_change: f64,
    /// Its information criteria.
    pub information: Information,
}

/// One column for each model that a reader counts as a step, or one for the constant alone; with classical standard
/// errors, or with robust ones of a kind.
pub fn model_columns(analysis: &Analysis, errors: Option<Hc>) -> Vec<ModelColumn<'_>> {
    let fits = analysis.models();
    let before = std::iter::once(0.0).chain(fits.iter().map(|fit| fit.r2));
    fits.iter().zip(before).map(|(fit, before)| column(analysis, fit, fit.r2 - before, errors)).collect()
}

fn column<'a>(analysis: &Analysis, fit: &'a Equation, r2_change: f64, errors: Option<Hc>) -> ModelColumn<'a> {
    let critical = t_critical(0.05, fit.df as f64);
    let terms: Vec<usize> = fit.terms.iter().map(|term| term.candidate).collect();
    let robust = errors.and_then(|kind| Robust::of_model(&analysis.sample, &terms, kind).ok());
    let constant = robust.as_ref().and_then(|robust| robust.constant).unwrap_or(RobustCoefficient {
        se: fit.constant.se,
        t: fit.constant.t,
        p: fit.constant.p,
        log_p: fit.constant.log_p,
    });
    let of_term = |(place, term): (usize, &crate::regression::Term)| {
        let classical = RobustCoefficient { se: term.se, t: term.t, p: term.p, log_p: term.log_p };
        let doubt = robust.as_ref().and_then(|robust| robust.terms.get(place).copied()).unwrap_or(classical);
        Coefficient::of(term.b, doubt, critical)
    };
    ModelColumn {
        fit,
        constant: Coefficient::of(fit.constant.b, constant, critical),
        terms: fit.terms.iter().enumerate().map(of_term).collect(),
        r2_change,
        information: Information::of(fit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::{By, Settings};
    use crate::regression::{Report, stepwise::Method};
    use crate::table::examples;

    fn analysis(change: impl FnOnce(&mut Settings)) -> Analysis {
        let table = &examples::municipalities().table;
        let mut settings = Settings::for_table(table);
        change(&mut settings);
        Analysis::of(table, &settings).expect("sound")
    }

    #[test]
    fn what_the_models_add_makes_up_what_the_last_explains() {
        for method in [Method::Stepwise, Method::Backward, Method::Enter] {
            let analysis = analysis(|settings| settings.stepwise.method = method);
            let columns = model_columns(&analysis, None);
            assert_eq!(columns.len(), analysis.path.stages().len());
            let sum: f64 = columns.iter().map(|column| column.r2_change).sum();
            assert!((sum - analysis.fit().r2).abs() < 1e-12);
        }
        let constant = analysis(|settings| settings.selection.by = By::Hand);
        assert_eq!(model_columns(&constant, None).len(), 1, "the constant alone");
    }

    #[test]
    fn standard_errors_are_those_asked_for() {
        let analysis = analysis(|_| ());
        let report = Report::of(&analysis.sample, analysis.path.chosen()).expect("a fit");
        let classical = model_columns(&analysis, None);
        let last = classical.last().expect("a model");
        assert!(last.terms.iter().zip(&report.fit.terms).all(|(one, term)| (one.se, one.p) == (term.se, term.p)));
        for kind in Hc::ALL {
            let columns = model_columns(&analysis, Some(kind));
            let last = columns.last().expect("a model");
            let same =
                last.terms.iter().zip(&report.robust(kind).terms).all(|(one, robust)| (one.se, one.p) == (robust.se, robust.p));
            assert!(same, "{kind:?}");
        }
        // t of .975 with 90 degrees of freedom, from the printed tables: 1.9867.
        let term = last.terms[0];
        assert!(((term.high - term.b) / term.se - 1.9867).abs() < 5e-5 && last.fit.df == 90);
    }
}
