//! Columns that say the same: exactly, which is found and named, and nearly, which is warned of.

use rand_core::Rng;
use rand_pcg::Pcg64;
use virker::regression::{Correlations, Fit, Problem, Report, Sample, Variable, dependences};
use virker::table::{Column, DecimalSign, Table};

fn sample(columns: &[(&str, Vec<String>)]) -> Sample {
    let units = (1..=columns[0].1.len()).map(|unit| format!("U{unit}")).collect();
    let column =
        |(header, cells): &(&str, Vec<String>)| Column::read(*header, cells.iter().map(String::as_str), DecimalSign::Point);
    let table = Table::new("t", "unit", units, columns.iter().map(column).collect()).expect("sound");
    let candidates: Vec<Variable> = columns[1..].iter().map(|(header, _)| Variable::plain(*header)).collect();
    Sample::of(&table, &Variable::plain(columns[0].0), &candidates).expect("sound")
}

fn uniform(random: &mut Pcg64) -> f64 {
    random.next_u32() as f64 / 2.0_f64.powi(32)
}

/// Four shares and the rest to `whole`, all with so many decimals; the rest may be off by up to `off`.
fn shares(n: usize, decimals: usize, off: f64) -> Vec<(&'static str, Vec<String>)> {
    let mut random = Pcg64::new(20_261_122, 1);
    let mut columns: Vec<(&str, Vec<String>)> =
        ["y", "a", "b", "c", "d", "rest"].into_iter().map(|header| (header, Vec::new())).collect();
    for _ in 0..n {
        let parts: Vec<String> = (0..4).map(|_| format!("{:.decimals$}", 5.0 + 18.0 * uniform(&mut random))).collect();
        let sum: f64 = parts.iter().map(|part| part.parse::<f64>().expect("a number")).sum();
        let rest = 100.0 - sum + off * (2.0 * uniform(&mut random) - 1.0);
        columns[0].1.push(format!("{:.3}", uniform(&mut random)));
        for (column, part) in columns[1..].iter_mut().zip(parts.into_iter().chain([format!("{rest:.decimals$}")])) {
            column.1.push(part);
        }
    }
    columns
}

#[test]
fn shares_of_a_whole_are_named_with_their_sum() {
    let sample = sample(&shares(60, 1, 0.0));
    let all = [0, 1, 2, 3, 4];
    assert!(matches!(Fit::of(&sample, &all), Err(Problem::Dependent { variable, .. }) if variable.header == "rest"));
    let found = dependences(&sample, &all);
    assert_eq!(found.len(), 1);
    let sum = found[0].sum().expect("they add up");
    assert!((sum - 100.0).abs() < 1e-12, "{sum}");
    let names: Vec<&str> = found[0].of.iter().map(|(variable, _)| variable.header.as_str()).collect();
    assert_eq!((found[0].variable.header.as_str(), names), ("rest", vec!["a", "b", "c", "d"]));
    assert_eq!(dependences(&sample, &[0, 1, 2, 4]), []);
}

/// A spreadsheet's shares have 15 digits or more and add up only to its own rounding.
#[test]
fn rounding_of_a_program_does_not_hide_a_dependence() {
    let mut columns = shares(60, 1, 0.0);
    for (_, cells) in &mut columns[1..] {
        cells.iter_mut().for_each(|cell| *cell = (cell.parse::<f64>().expect("a number") / 7.0).to_string());
    }
    let found = dependences(&sample(&columns), &[0, 1, 2, 3, 4]);
    let sum = found.first().and_then(|relation| relation.sum()).expect("they add up");
    assert!((sum - 100.0 / 7.0).abs() < 1e-9, "{sum}");
}

#[test]
fn other_relations_have_their_multiples() {
    let texts = |values: [f64; 7]| values.iter().map(f64::to_string).collect::<Vec<String>>();
    let (a, b) = ([1.0, 4.0, 2.0, 8.0, 5.0, 7.0, 3.5], [0.5, 0.25, 3.0, 1.0, 2.0, 4.0, 1.5]);
    let mut c = a;
    for (c, b) in c.iter_mut().zip(b) {
        *c = 2.0 * *c - 0.5 * b + 3.0;
    }
    let twice = a.map(|a| 10.0 * a);
    let columns = [
        ("y", texts([1.0, 2.0, 4.0, 3.0, 6.0, 5.0, 9.0])),
        ("a", texts(a)),
        ("b", texts(b)),
        ("c", texts(c)),
        ("ten", texts(twice)),
    ];
    let found = dependences(&sample(&columns), &[0, 1, 2, 3]);
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].constant, found[0].of[0].1, found[0].of[1].1, found[0].sum()), (3.0, 2.0, -0.5, None));
    assert_eq!((found[1].variable.header.as_str(), found[1].of.len(), found[1].of[0].1), ("ten", 1, 10.0));
}

/// No pair correlates highly, and yet the tolerance of each is near 0: pairs do not show it, condition indices do.
#[test]
fn shares_that_nearly_add_up_are_warned_of() {
    let sample = sample(&shares(98, 4, 0.0015));
    let all = [0, 1, 2, 3, 4];
    let correlations = Correlations::of(&sample);
    assert!(correlations.pairs(&all, 0.83).is_empty());
    let report = Report::of(&sample, &all).expect("not quite dependent");
    let least = report.fit.terms.iter().map(|term| term.tolerance).fold(1.0, f64::min);
    assert!((3e-9..1.5e-8).contains(&least), "{least}");
    let warnings = report.collinearity.warnings();
    let (index, coefficients) = warnings.last().expect("a warning");
    assert!(*index > 10_000.0, "{index}");
    // The constant is in it too: the shares add up to 100 times it.
    assert_eq!(*coefficients, [0, 1, 2, 3, 4, 5]);
    for direction in &report.collinearity.indices {
        assert!(direction.index >= 1.0 && direction.proportions.len() == 6);
    }
    for coefficient in 0..6 {
        let sum: f64 = report.collinearity.indices.iter().map(|direction| direction.proportions[coefficient]).sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }
    // Without one of them nothing is left to warn of but what is usual between a constant and shares.
    let fewer = Report::of(&sample, &[0, 1, 2, 3]).expect("a fit");
    assert!(fewer.collinearity.condition_number() < 30.0, "{}", fewer.collinearity.condition_number());
    assert!(fewer.fit.terms.iter().all(|term| term.vif < 2.0));
}
