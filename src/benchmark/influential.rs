//! Units that pull at the model harder than others, and by which measure.

use crate::regression::Influence;

/// By which measure a unit is worth a look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pull {
    /// It lies farther from the model of the others than chance explains, also when one remembers that all units were
    /// looked at (Bonferroni).
    Outlier {
        /// Its externally studentised residual.
        studentised: f64,
        /// Its p, times the number of units.
        bonferroni_p: f64,
    },
    /// Without it all expected values move together.
    Cook(f64),
    /// Its terms are unusual, so that the model heeds it more than others.
    Leverage(f64),
    /// Without it its own expected value moves, in standard errors.
    Dffits(f64),
    /// Without it a coefficient moves, in standard errors.
    Dfbetas {
        /// The coefficient: 0 for the constant, then the terms in the order of the fit.
        coefficient: usize,
        /// By how much.
        value: f64,
    },
}

/// A unit that is worth a look, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Influential {
    /// Its place in the sample.
    pub unit: usize,
    /// Its Cook's distance.
    pub cook: f64,
    /// By which measures; of the coefficients the one that moves most.
    pub pulls: Vec<Pull>,
}

/// A Bonferroni p below this makes an outlier.
const OUTLIER: f64 = 0.05;

/// The units beyond the limits of Cook's distance, DFFITS or DFBETAS (see [`crate::regression::Limits`]), and the
/// outlier if there is one; those that move most first. Leverage alone moves nothing: it is told, and is no reason.
pub fn influential(influence: &Influence) -> Vec<Influential> {
    let limits = influence.limits;
    let outlier = influence.outlier.filter(|outlier| outlier.bonferroni_p < OUTLIER);
    let pulls_of = |place: usize| {
        let unit = &influence.units[place];
        let strongest = unit.dfbetas.iter().copied().enumerate().max_by(|(_, a), (_, b)| a.abs().total_cmp(&b.abs()));
        let outlier = outlier
            .filter(|outlier| outlier.unit == place)
            .map(|outlier| Pull::Outlier { studentised: outlier.studentised, bonferroni_p: outlier.bonferroni_p });
        let dfbetas = strongest.filter(|(_, value)| value.abs() > limits.dfbetas);
        let mut pulls: Vec<Pull> = outlier.into_iter().collect();
        pulls.extend((unit.cook > limits.cook).then_some(Pull::Cook(unit.cook)));
        pulls.extend((unit.dffits.abs() > limits.dffits).then_some(Pull::Dffits(unit.dffits)));
        pulls.extend(dfbetas.map(|(coefficient, value)| Pull::Dfbetas { coefficient, value }));
        if !pulls.is_empty() && unit.leverage > limits.leverage {
            pulls.push(Pull::Leverage(unit.leverage));
        }
        pulls
    };
    let all =
        (0..influence.units.len()).map(|unit| Influential { unit, cook: influence.units[unit].cook, pulls: pulls_of(unit) });
    let mut found: Vec<Influential> = all.filter(|one| !one.pulls.is_empty()).collect();
    found.sort_by(|a, b| b.cook.total_cmp(&a.cook));
    found
}

/// The standardised residual at which a unit of this leverage has this Cook's distance, in a model of so many
/// coefficients: the line of equal distance in a figure of leverage. Cook's D is r²·h/((1 − h)·k).
pub fn residual_of_cook(cook: f64, leverage: f64, coefficients: usize) -> f64 {
    (cook * coefficients as f64 * (1.0 - leverage) / leverage).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::{Analysis, Settings};
    use crate::regression::Report;
    use crate::table::{csv, examples};

    #[test]
    fn every_unit_beyond_a_limit_is_named_with_its_reason() {
        let table = &examples::municipalities().table;
        let analysis = Analysis::of(table, &Settings::for_table(table)).expect("sound");
        let report = Report::of(&analysis.sample, analysis.path.chosen()).expect("a fit");
        let influence = &report.influence;
        let found = influential(influence);
        assert!(!found.is_empty() && found.len() < 30, "{}", found.len());
        assert!(found.windows(2).all(|pair| pair[0].cook >= pair[1].cook));
        for (place, unit) in influence.units.iter().enumerate() {
            let told = found.iter().find(|one| one.unit == place);
            let beyond = unit.cook > 4.0 / 96.0;
            assert_eq!(told.is_some_and(|told| told.pulls.contains(&Pull::Cook(unit.cook))), beyond);
            let moved = unit.dfbetas.iter().any(|value| value.abs() > 2.0 / 96.0_f64.sqrt());
            assert_eq!(told.is_some_and(|told| told.pulls.iter().any(|pull| matches!(pull, Pull::Dfbetas { .. }))), moved);
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_an_outlier() {
        let rows: String = (0..20).map(|i| format!("u{i},{},{i}\n", if i == 7 { 99 } else { 2 * i + i % 3 })).collect();
        let table = csv::read("t", &format!("u,y,x\n{rows}")).expect("sound");
        let mut settings = Settings::for_table(&table);
        settings.selection.by = crate::benchmark::By::Hand;
        settings.selection.take("x", true);
        let analysis = Analysis::of(&table, &settings).expect("sound");
        let report = Report::of(&analysis.sample, analysis.path.chosen()).expect("a fit");
        let first = &influential(&report.influence)[0];
        assert_eq!(first.unit, 7);
        assert!(matches!(first.pulls[0], Pull::Outlier { bonferroni_p, .. } if bonferroni_p < 1e-6));
    }

    #[test]
    fn a_unit_lies_on_the_line_of_its_own_distance() {
        let table = &examples::municipalities().table;
        let analysis = Analysis::of(table, &Settings::for_table(table)).expect("sound");
        let report = Report::of(&analysis.sample, analysis.path.chosen()).expect("a fit");
        for unit in &report.influence.units {
            let on_line = residual_of_cook(unit.cook, unit.leverage, 6);
            assert!((on_line - unit.standardised.abs()).abs() < 1e-9);
        }
    }
}
