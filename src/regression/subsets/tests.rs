//! All models against refitting each.

use rand_core::Rng;
use rand_pcg::Pcg64Mcg;

use super::*;
use crate::regression::{Fit, Sample, Variable};
use crate::table::{Column, DecimalSign, Table};

/// A sample whose first column is the response.
pub(super) fn sample(columns: &[Vec<f64>]) -> Sample {
    let units = (1..=columns[0].len()).map(|unit| format!("U{unit}")).collect();
    let column = |(place, values): (usize, &Vec<f64>)| {
        let cells: Vec<String> = values.iter().map(f64::to_string).collect();
        Column::read(format!("x{place}"), cells.iter().map(String::as_str), DecimalSign::Point)
    };
    let table = Table::new("t", "unit", units, columns.iter().enumerate().map(column).collect()).expect("a sound table");
    let candidates: Vec<Variable> = (1..columns.len()).map(|place| Variable::plain(format!("x{place}"))).collect();
    Sample::of(&table, &Variable::plain("x0"), &candidates).expect("a sound sample")
}

pub(super) fn uniform(random: &mut Pcg64Mcg) -> f64 {
    (f64::from(random.next_u32()) + 0.5) / 4_294_967_296.0 - 0.5
}

/// A response and p candidates: each a mixture of noise and the earlier ones, the noise being this much.
pub(super) fn random_sample(random: &mut Pcg64Mcg, n: usize, p: usize, noise: f64) -> Sample {
    let mut columns: Vec<Vec<f64>> = Vec::new();
    for place in 0..p {
        let shares: Vec<f64> = (0..place).map(|_| uniform(random)).collect();
        let size = if place > 0 && random.next_u32().is_multiple_of(3) { noise } else { 1.0 };
        let value = |row: usize, random: &mut Pcg64Mcg| {
            shares.iter().zip(&columns).map(|(share, column)| share * column[row]).sum::<f64>() + size * uniform(random)
        };
        let column = (0..n).map(|row| value(row, random)).collect();
        columns.push(column);
    }
    let weights: Vec<f64> = (0..p).map(|_| uniform(random)).collect();
    let y = (0..n)
        .map(|row| weights.iter().zip(&columns).map(|(w, column)| w * column[row]).sum::<f64>() + 0.5 * uniform(random))
        .collect();
    columns.insert(0, y);
    sample(&columns)
}

fn all(sample: &Sample) -> Vec<usize> {
    (0..sample.candidates().len()).collect()
}

/// QR on the same columns: its residual has an error of about ε·|β| of the response, so this much is granted.
fn agrees(found: f64, fit: &Fit) -> bool {
    let largest = fit.terms.iter().fold(1.0_f64, |largest, term| largest.max(term.beta.abs()));
    let error = (found - fit.residual_ss).abs() / fit.total_ss;
    error <= 1e-14 * largest * (fit.residual_ss / fit.total_ss).sqrt() + 1e-26 * largest * largest + 1e-12 * fit.residual_ss / fit.total_ss
}

#[test]
fn every_model_is_that_of_its_refit() {
    let mut random = Pcg64Mcg::new(3);
    for (round, (p, noise)) in [(1, 1.0), (2, 1.0), (3, 1.0), (4, 0.1), (5, 1e-3), (6, 1e-5), (7, 1e-7), (8, 1e-2), (9, 1e-6)]
        .into_iter()
        .cycle()
        .take(36)
        .enumerate()
    {
        let sample = random_sample(&mut random, p + 3 + round, p, noise);
        let models = Models::of(&sample, &all(&sample), &[]).expect("few candidates");
        for mask in 0..models.len() as Mask {
            let fit = Fit::of(&sample, &models.terms(mask)).expect("a model");
            let found = models.residual_ss(mask);
            assert!(agrees(found, &fit), "round {round}, {mask:b}: {found:e} is not {:e}", fit.residual_ss);
        }
    }
}
