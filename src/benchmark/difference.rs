//! What of a benchmark came out otherwise.

use std::collections::HashMap;

use crate::regression::Variable;

use super::{Analysis, Judged, Third};

/// A unit whose residual lies in another third.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The unit's name.
    pub unit: String,
    /// The third before.
    pub from: Third,
    /// The third after.
    pub to: Third,
}

/// The difference between two benchmarks of the same question: before a change of the data, and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// How many units were used, before and after.
    pub n: (usize, usize),
    /// The adjusted R² of the model, before and after.
    pub adj_r2: (f64, f64),
    /// The variables that are in the model after but were not before.
    pub entered: Vec<Variable>,
    /// The variables that were in the model before but are not after.
    pub left: Vec<Variable>,
    /// The units of both benchmarks whose residual changed its third, in the order of the table.
    pub moved: Vec<Moved>,
}

impl Difference {
    /// What is different after.
    pub fn between(before: &Analysis, after: &Analysis) -> Difference {
        let terms =
            |analysis: &Analysis| -> Vec<Variable> { analysis.fit().terms.iter().map(|term| term.variable.clone()).collect() };
        let (was, is) = (terms(before), terms(after));
        let without = |some: &[Variable], others: &[Variable]| -> Vec<Variable> {
            some.iter().filter(|variable| !others.contains(variable)).cloned().collect()
        };
        let earlier: HashMap<&str, &Judged> =
            before.judgement.units.iter().map(|judged| (judged.unit.as_str(), judged)).collect();
        let moved = after.judgement.units.iter().filter_map(|judged| {
            let from = earlier.get(judged.unit.as_str())?.residual_third;
            let to = judged.residual_third;
            (from != to).then(|| Moved { unit: judged.unit.clone(), from, to })
        });
        Difference {
            n: (before.sample.n(), after.sample.n()),
            adj_r2: (before.fit().adj_r2, after.fit().adj_r2),
            entered: without(&is, &was),
            left: without(&was, &is),
            moved: moved.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::Settings;
    use crate::table::{Changes, DecimalSign, csv};

    const TEXT: &str = "u,y,x\nA,1,1\nB,2.1,2\nC,2.9,3\nD,4.2,4\nE,4.8,5\nF,6.3,6\n";

    fn analysis(changes: &Changes) -> Analysis {
        let table = csv::read("t", TEXT).expect("sound");
        Analysis::of(&changes.analysed(&table), &Settings::for_table(&table)).expect("sound")
    }

    #[test]
    fn a_unit_left_out_and_a_cell_typed_over_show() {
        let before = analysis(&Changes::default());
        let same = Difference::between(&before, &before);
        assert_eq!((same.n, &same.entered, &same.left, &same.moved), ((6, 6), &vec![], &vec![], &vec![]));
        assert_eq!(same.adj_r2.0, same.adj_r2.1);

        let mut changes = Changes::default();
        changes.excluded.insert("F".to_owned());
        let source = csv::read("t", TEXT).expect("sound");
        changes.take(&source, &Changes::edit_of(&source, "A", "y", "40", DecimalSign::Point).expect("fits"));
        let after = analysis(&changes);
        let found = Difference::between(&before, &after);
        assert_eq!(found.n, (6, 5));
        assert_eq!(found.left, [Variable::plain("x")], "one unit far off hides the line");
        assert!(found.entered.is_empty());
        assert_eq!(found.adj_r2, (before.fit().adj_r2, after.fit().adj_r2));
        for moved in &found.moved {
            let third = |analysis: &Analysis| analysis.judgement.unit(&moved.unit).map(|judged| judged.residual_third);
            assert_eq!((third(&before), third(&after)), (Some(moved.from), Some(moved.to)));
            assert_ne!(moved.from, moved.to);
        }
        let stayed = after.judgement.units.iter().filter(|judged| !found.moved.iter().any(|moved| moved.unit == judged.unit));
        for judged in stayed {
            assert_eq!(before.judgement.unit(&judged.unit).map(|before| before.residual_third), Some(judged.residual_third));
        }
        assert!(!found.moved.is_empty());
    }
}
