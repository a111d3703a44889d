//! Least squares against NIST's certified values.

use serde::Deserialize;
use std::collections::BTreeMap;
use virker::regression::{Fit, Problem, Sample, Variable};
use virker::table::{Column, DecimalSign, Table};

/// A set of the NIST/ITL Statistical Reference Datasets; numbers as decimal strings.
#[derive(Deserialize)]
struct Certified {
    constant: bool,
    powers: u32,
    y: Vec<String>,
    x: Vec<Vec<String>>,
    b: Vec<String>,
    se: Vec<String>,
    residual_sd: String,
    r2: String,
    f: String,
    df: usize,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Set(Box<Certified>),
    #[allow(dead_code, reason = "the file's own note on its source")]
    Source(String),
}

fn sets() -> BTreeMap<String, Certified> {
    let entries: BTreeMap<String, Entry> = serde_json::from_str(include_str!("data/nist_strd.json")).expect("a sound file");
    let sets = entries.into_iter().filter_map(|(name, entry)| match entry {
        Entry::Set(set) => Some((name, *set)),
        Entry::Source(_) => None,
    });
    sets.collect()
}

fn number(text: &str) -> f64 {
    text.parse().expect("a number")
}

impl Certified {
    fn sample(&self) -> Sample {
        let mut columns = vec![Column::read("y", self.y.iter().map(String::as_str), DecimalSign::Point)];
        for (place, values) in self.x.iter().enumerate() {
            for power in 1..=self.powers {
                let cells: Vec<String> = values.iter().map(|value| number(value).powi(power as i32).to_string()).collect();
                let header = format!("x{}^{power}", place + 1);
                columns.push(Column::read(header, cells.iter().map(String::as_str), DecimalSign::Point));
            }
        }
        let candidates: Vec<Variable> = columns[1..].iter().map(|column| Variable::plain(column.header())).collect();
        let units = (1..=self.y.len()).map(|unit| unit.to_string()).collect();
        let table = Table::new("nist", "unit", units, columns).expect("a sound table");
        Sample::of(&table, &Variable::plain("y"), &candidates).expect("a sound sample")
    }
}

/// How many digits of `found` are certified: the log relative error, or the log absolute error of a 0.
fn digits(found: f64, certified: &str) -> f64 {
    let certified = number(certified);
    let error = if certified == 0.0 { found.abs() } else { ((found - certified) / certified).abs() };
    (-error.max(1e-16).log10()).max(0.0)
}

/// The fewest certified digits of the set's coefficients, and of everything else.
fn agreement(set: &Certified) -> (f64, f64) {
    let sample = set.sample();
    let fit = Fit::of(&sample, &(0..sample.candidates().len()).collect::<Vec<_>>()).expect("a fit");
    assert_eq!(fit.df, set.df);
    let b = std::iter::once(fit.constant.b).chain(fit.terms.iter().map(|term| term.b));
    let se = std::iter::once(fit.constant.se).chain(fit.terms.iter().map(|term| term.se));
    let of_b = b.zip(&set.b).map(|(found, certified)| digits(found, certified)).fold(16.0, f64::min);
    let others = [(fit.see, &set.residual_sd), (fit.r2, &set.r2), (fit.f.expect("terms"), &set.f)];
    let of_se = se.zip(&set.se).map(|(found, certified)| digits(found, certified)).fold(16.0, f64::min);
    (of_b, others.into_iter().map(|(found, certified)| digits(found, certified)).fold(of_se, f64::min))
}

#[test]
fn longley_and_norris_are_certified() {
    let sets = sets();
    for (name, fewest) in [("Longley", 11.0), ("Norris", 12.0)] {
        let (b, others) = agreement(&sets[name]);
        assert!(b >= fewest && others >= fewest, "{name}: {b:.1} digits of b, {others:.1} of the others");
    }
}

/// Sets whose powers are whole numbers and whose noise is not 0.
#[test]
fn higher_powers_keep_enough_digits() {
    let sets = sets();
    for name in ["Pontius", "Wampler3", "Wampler4", "Wampler5"] {
        assert!(sets[name].constant);
        let (b, others) = agreement(&sets[name]);
        assert!(b >= 5.9 && others >= 12.0, "{name}: {b:.1} digits of b, {others:.1} of the others");
    }
}

fn table(columns: &[(&str, &[f64])]) -> Table {
    let units = (1..=columns[0].1.len()).map(|unit| format!("U{unit}")).collect();
    let column = |(header, values): &(&str, &[f64])| {
        let cells: Vec<String> = values.iter().map(f64::to_string).collect();
        Column::read(*header, cells.iter().map(String::as_str), DecimalSign::Point)
    };
    Table::new("t", "unit", units, columns.iter().map(column).collect()).expect("sound")
}

fn sample(columns: &[(&str, &[f64])]) -> Sample {
    let candidates: Vec<Variable> = columns[1..].iter().map(|(header, _)| Variable::plain(*header)).collect();
    Sample::of(&table(columns), &Variable::plain(columns[0].0), &candidates).expect("sound")
}

#[test]
fn columns_that_add_up_to_a_constant_are_named() {
    let sample = sample(&[
        ("y", &[1.0, 3.0, 2.0, 5.0, 4.0, 7.0]),
        ("low", &[20.1, 30.2, 25.3, 50.4, 10.5, 33.3]),
        ("other", &[1.0, 2.0, 1.0, 2.0, 4.0, 1.0]),
        ("middle", &[30.9, 30.1, 40.2, 20.3, 55.5, 11.1]),
        ("high", &[49.0, 39.7, 34.5, 29.3, 34.0, 55.6]),
    ]);
    let Err(Problem::Dependent { variable, of }) = Fit::of(&sample, &[0, 1, 2, 3]) else { panic!("it must be found") };
    assert_eq!(variable.header, "high");
    let found: Vec<(&str, f64)> = of.iter().map(|(variable, multiple)| (variable.header.as_str(), multiple.round())).collect();
    assert_eq!(found, [("low", -1.0), ("middle", -1.0)]);
    assert!(of.iter().all(|(_, multiple)| (multiple - multiple.round()).abs() < 1e-9));
}

#[test]
fn more_terms_than_units_are_refused() {
    let sample = sample(&[("y", &[1.0, 3.0, 2.0]), ("a", &[1.0, 2.0, 5.0]), ("b", &[2.0, 1.0, 1.0])]);
    assert_eq!(Fit::of(&sample, &[0, 1]), Err(Problem::TooFewUnits { units: 3, coefficients: 3 }));
    assert!(Fit::of(&sample, &[0]).is_ok());
}

/// y = 1, 2, 4 on x = 0, 1, 2: b = 1.5, a = 5/6, residuals 1/6, −1/3, 1/6, all by hand.
#[test]
fn a_line_through_three_points_by_hand() {
    let sample = sample(&[("y", &[1.0, 2.0, 4.0]), ("x", &[0.0, 1.0, 2.0])]);
    let fit = Fit::of(&sample, &[0]).expect("a fit");
    let near = |found: f64, expected: f64| {
        assert!((found - expected).abs() < 1e-14 * (1.0 + 10.0 * expected.abs()), "{found} is not {expected}")
    };
    near(fit.terms[0].b, 1.5);
    near(fit.constant.b, 5.0 / 6.0);
    near(fit.residual_ss, 1.0 / 6.0);
    near(fit.total_ss, 14.0 / 3.0);
    near(fit.r2, 27.0 / 28.0);
    near(fit.adj_r2, 13.0 / 14.0);
    near(fit.terms[0].se, (1.0_f64 / 12.0).sqrt());
    near(fit.constant.se, (1.0_f64 / 6.0 * (1.0 / 3.0 + 1.0 / 2.0)).sqrt());
    near(fit.f.expect("a term"), 27.0);
    for ((residual, leverage), (e, h)) in fit.residuals.iter().zip(&fit.leverage).zip([(1.0, 5.0), (-2.0, 2.0), (1.0, 5.0)]) {
        near(*residual, e / 6.0);
        near(*leverage, h / 6.0);
    }
}

#[test]
fn the_model_of_the_constant_alone_is_the_mean() {
    let sample = sample(&[("y", &[1.0, 2.0, 6.0]), ("x", &[0.0, 1.0, 5.0])]);
    let fit = Fit::of(&sample, &[]).expect("a fit");
    assert_eq!((fit.constant.b, fit.f, fit.df, fit.terms.len()), (3.0, None, 2, 0));
    assert!(fit.r2.abs() < 1e-15 && fit.adj_r2.abs() < 1e-15);
    assert_eq!(fit.expected, [3.0; 3]);
    assert_eq!(fit.leverage, [1.0 / 3.0; 3]);
}

/// A column a thousand million times as large gives a coefficient as much smaller and the same t.
#[test]
fn the_scale_of_a_column_does_not_matter() {
    let y = [1.0, 3.0, 2.0, 5.0, 4.5];
    let x = [2.0, 1.0, 4.0, 3.5, 6.0];
    let z = [1.0, 4.0, 2.0, 2.5, 0.5];
    let large = x.map(|x| x * 1e9 + 5e9);
    let (plain, scaled) = (sample(&[("y", &y), ("x", &x), ("z", &z)]), sample(&[("y", &y), ("x", &large), ("z", &z)]));
    let (plain, scaled) = (Fit::of(&plain, &[0, 1]).expect("a fit"), Fit::of(&scaled, &[0, 1]).expect("a fit"));
    assert!((plain.terms[0].t - scaled.terms[0].t).abs() < 1e-12);
    assert!((plain.terms[0].b / (scaled.terms[0].b * 1e9) - 1.0).abs() < 1e-12);
}
