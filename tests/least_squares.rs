//! Least squares by hand, and where it must refuse.

use virker::regression::{Fit, Problem, Sample, Variable};
use virker::table::{Column, DecimalSign, Table};

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
