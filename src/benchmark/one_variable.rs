//! The response against one variable alone: how the thesis explains the residual (appendix 2).

use crate::regression::{Fit, Variable};

use super::{Analysis, Third, thirds};

/// The regression of the response on one candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct OneVariable {
    /// The column and its transform.
    pub variable: Variable,
    /// The candidate's value of each unit, under its transform.
    pub values: Vec<f64>,
    /// The line, and the distance of each unit to it.
    pub fit: Fit,
    /// The third of each unit's distance.
    pub thirds: Vec<Third>,
}

impl OneVariable {
    /// The regression on a candidate of the sample, by its place; `None` where there is no such candidate, or no line.
    pub fn of(analysis: &Analysis, candidate: usize) -> Option<OneVariable> {
        let sample = &analysis.sample;
        let variable = sample.candidates().get(candidate)?.clone();
        let fit = Fit::of(sample, &[candidate]).ok()?;
        Some(OneVariable { variable, values: sample.x(candidate).to_vec(), thirds: thirds(&fit.residuals), fit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::Settings;
    use crate::benchmark::thesis::TABLE_5;
    use crate::language::round_half_up;
    use crate::table::examples;

    /// On smokers alone it is model 1 of Table 5.
    #[test]
    fn on_smokers_it_is_the_first_model() {
        let table = &examples::municipalities().table;
        let analysis = Analysis::of(table, &Settings::for_table(table)).expect("sound");
        let smokers = analysis.path.chosen()[0];
        let alone = OneVariable::of(&analysis, smokers).expect("a line");
        assert_eq!(alone.variable.header, "rygere_pct");
        assert_eq!(round_half_up(alone.fit.terms[0].b, 3), round_half_up(TABLE_5[0].terms[0].b, 3));
        for (unit, value) in alone.values.iter().enumerate() {
            let on_line = alone.fit.constant.b + alone.fit.terms[0].b * value;
            assert!((on_line - alone.fit.expected[unit]).abs() < 1e-9);
        }
        assert_eq!(OneVariable::of(&analysis, 99), None);
    }
}
