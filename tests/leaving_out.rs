//! What a report says of a unit without fitting anew, against fitting anew without it.

use virker::regression::{Fit, Report, Sample, Transform, Variable};
use virker::table::{Column, DecimalSign, Table, examples};

const TERMS: [&str; 4] = ["rygere_pct", "kronikere_pr1000", "sengedage_pr_indb", "almennyttige_pct"];

fn sample(table: &Table) -> Sample {
    let transform = |header: &str| if header == "almennyttige_pct" { Transform::Ln } else { Transform::None };
    let candidates = TERMS.map(|header| Variable::new(header, transform(header)));
    Sample::of(table, &Variable::plain("match23_pct"), &candidates).expect("sound data")
}

/// The table without one of its rows, every cell as it was typed.
fn without(table: &Table, left_out: usize) -> Table {
    let rows: Vec<usize> = (0..table.units().len()).filter(|&row| row != left_out).collect();
    let column =
        |column: &Column| Column::read(column.header(), rows.iter().map(|&row| column.typed(row)), column.decimal_sign());
    let units = rows.iter().map(|&row| table.units()[row].clone()).collect();
    Table::new("t", "unit", units, table.columns().iter().map(column).collect()).expect("sound")
}

fn near(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() <= 1e-11 * (1.0 + expected.abs()), "{what}: {found} is not {expected}");
}

/// What the fit expects of a unit of the full sample.
fn expected(fit: &Fit, sample: &Sample, unit: usize) -> f64 {
    fit.constant.b + fit.terms.iter().map(|term| term.b * sample.x(term.candidate)[unit]).sum::<f64>()
}

#[test]
fn every_unit_left_out_and_fitted_anew() {
    let table = &examples::municipalities().table;
    let sample_of_all = sample(table);
    let all: Vec<usize> = (0..TERMS.len()).collect();
    let report = Report::of(&sample_of_all, &all).expect("a fit");
    let fit = &report.fit;
    for unit in (0..sample_of_all.n()).step_by(7) {
        let alone = Fit::of(&sample(&without(table, sample_of_all.rows()[unit])), &all).expect("a fit");
        let influence = &report.influence.units[unit];
        let foretold = expected(&alone, &sample_of_all, unit);
        near(report.prediction.residuals[unit], sample_of_all.y()[unit] - foretold, "residual by the others");

        // s of the others, with the leverage of all: Belsley, Kuh & Welsch.
        let error = alone.see * influence.leverage.sqrt();
        near(influence.dffits, (fit.expected[unit] - foretold) / error, "DFFITS");
        let spread: f64 =
            (0..sample_of_all.n()).map(|other| (fit.expected[other] - expected(&alone, &sample_of_all, other)).powi(2)).sum();
        near(influence.cook, spread / (fit.see * fit.see * fit.coefficients() as f64), "Cook");
        let studentised = fit.residuals[unit] / (alone.see * (1.0 - influence.leverage).sqrt());
        near(influence.studentised, studentised, "studentised");
        let coefficients = |fit: &Fit| {
            let constant = (fit.constant.b, fit.constant.se);
            std::iter::once(constant).chain(fit.terms.iter().map(|term| (term.b, term.se))).collect::<Vec<_>>()
        };
        for (j, (full, part)) in coefficients(fit).into_iter().zip(coefficients(&alone)).enumerate() {
            near(influence.dfbetas[j], (full.0 - part.0) / (full.1 / fit.see * alone.see), "DFBETAS");
        }
    }
    let sum: f64 = report.prediction.residuals.iter().map(|residual| residual * residual).sum();
    near(report.prediction.press, sum, "PRESS");
}

/// A unit that alone has a value in a column fits itself: of its own residual nothing can be told, of the others' all.
#[test]
fn a_unit_with_its_own_coefficient() {
    let texts = |values: [&str; 6]| values.map(str::to_owned).to_vec();
    let column =
        |(header, cells): (&str, Vec<String>)| Column::read(header, cells.iter().map(String::as_str), DecimalSign::default());
    let columns = [
        ("y", texts(["1", "2.5", "2", "4", "9", "5"])),
        ("x", texts(["1", "2", "3", "4", "5", "6"])),
        ("own", texts(["0", "0", "0", "0", "1", "0"])),
    ];
    let units = (1..=6).map(|unit| unit.to_string()).collect();
    let table = Table::new("t", "unit", units, columns.into_iter().map(column).collect()).expect("sound");
    let sample = Sample::of(&table, &Variable::plain("y"), &["x", "own"].map(Variable::plain)).expect("sound");
    let report = Report::of(&sample, &[0, 1]).expect("a fit");
    assert_eq!(report.influence.units[4].leverage, 1.0);
    assert!(report.influence.units[4].studentised.is_nan() && report.prediction.residuals[4].is_nan());
    assert!(report.influence.units.iter().enumerate().all(|(unit, of_unit)| unit == 4 || of_unit.studentised.is_finite()));
    assert!(report.influence.outlier.is_some_and(|outlier| outlier.unit != 4));
}
