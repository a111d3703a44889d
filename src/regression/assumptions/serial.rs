//! Durbin & Watson's test that the residuals of neighbouring units do not hang together.

use nalgebra::DMatrix;

use super::Verdict;
use crate::regression::anatomy::Anatomy;
use crate::regression::strands::product;
use crate::regression::tail::beta_tail;

/// Durbin & Watson's d: the sum of squared differences of neighbouring residuals by the sum of their squares. Near 2
/// they do not hang together, near 0 they are alike, near 4 they alternate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DurbinWatson {
    /// d.
    pub statistic: f64,
    /// The probability of such a d or a smaller one: small for residuals that are alike. It comes from the beta
    /// distribution on 0 to 4 that has d's own mean and variance for these terms (J. Durbin & G. S. Watson, Biometrika
    /// 58, 1971), which is good to about two digits; the exact one is asked for apart.
    pub p_alike: f64,
    /// The probability of such a d or a greater one: small for residuals that alternate.
    pub p_alternating: f64,
    /// By the smaller of the two p's, doubled.
    pub verdict: Verdict,
}

/// The most units for which the exact p is reckoned.
pub const MOST_UNITS_FOR_EXACT_P: usize = 500;

pub(super) fn durbin_watson(residuals: &[f64], anatomy: &Anatomy) -> DurbinWatson {
    let squares = product(residuals, residuals);
    let differences: f64 = residuals.windows(2).map(|pair| (pair[1] - pair[0]).powi(2)).sum();
    let statistic = if squares > 0.0 { differences / squares } else { f64::NAN };
    let (mean, variance) = moments(anatomy);
    // d/4 as beta(a, b): a / (a + b) = mean / 4, and a + b from the variance.
    let (centre, spread) = (mean / 4.0, variance / 16.0);
    let sum = centre * (1.0 - centre) / spread - 1.0;
    let p_alike = beta_tail(1.0 - statistic / 4.0, sum * (1.0 - centre), sum * centre);
    let p_alternating = beta_tail(statistic / 4.0, sum * centre, sum * (1.0 - centre));
    let both = (2.0 * p_alike.min(p_alternating)).min(1.0);
    DurbinWatson { statistic, p_alike, p_alternating, verdict: Verdict::of(both) }
}

/// The columns of Q, that of the constant among them.
fn all_of_q(anatomy: &Anatomy) -> Vec<Vec<f64>> {
    let equal = anatomy.has_constant.then(|| vec![1.0 / (anatomy.n as f64).sqrt(); anatomy.n]);
    equal.into_iter().chain(anatomy.q.iter().cloned()).collect()
}

/// A·v, where v′Av is the sum of squared differences of v's neighbours.
fn differenced(values: &[f64]) -> Vec<f64> {
    let mut turned = vec![0.0; values.len()];
    for i in 1..values.len() {
        let step = values[i] - values[i - 1];
        turned[i] += step;
        turned[i - 1] -= step;
    }
    turned
}

/// Mean and variance of d: with M = I − QQ′, P = tr(MA) and S = tr((MA)²), they are P / df and
/// 2·(S − P²/df) / (df·(df + 2)) (J. Durbin & G. S. Watson, Biometrika 37, 1950).
fn moments(anatomy: &Anatomy) -> (f64, f64) {
    let q = all_of_q(anatomy);
    let turned: Vec<Vec<f64>> = q.iter().map(|column| differenced(column)).collect();
    let (n, df) = (anatomy.n as f64, anatomy.n as f64 - q.len() as f64);
    let trace = 2.0 * (n - 1.0) - q.iter().zip(&turned).map(|(column, turned)| product(column, turned)).sum::<f64>();
    // tr(A²): 6 on the inner places, 2 + … at the ends.
    let of_a = if anatomy.n > 2 { 6.0 * n - 8.0 } else { 4.0 };
    let once: f64 = turned.iter().map(|turned| product(turned, turned)).sum();
    let twice: f64 = q.iter().map(|column| turned.iter().map(|turned| product(column, turned).powi(2)).sum::<f64>()).sum();
    let squares = of_a - 2.0 * once + twice;
    (trace / df, 2.0 * (squares - trace * trace / df) / (df * (df + 2.0)))
}

/// P(d is smaller) if the residuals do not hang together: with λ the eigenvalues of MAM, that of Σ(λ − d)·z² ≤ 0, by
/// numerical inversion (R. B. Davies, "Numerical Inversion of a Characteristic Function", Biometrika 60, 1973). `None`
/// beyond [`MOST_UNITS_FOR_EXACT_P`] units, or without a statistic.
pub(in crate::regression) fn exact_p(statistic: f64, anatomy: &Anatomy) -> Option<f64> {
    if anatomy.n > MOST_UNITS_FOR_EXACT_P || !statistic.is_finite() {
        return None;
    }
    let q = all_of_q(anatomy);
    let df = anatomy.n - q.len();
    let cleaned = |mut column: Vec<f64>| {
        for direction in &q {
            let along = product(direction, &column);
            column.iter_mut().zip(direction).for_each(|(value, direction)| *value -= along * direction);
        }
        column
    };
    let columns = (0..anatomy.n).map(|i| {
        let unit = (0..anatomy.n).map(|row| if row == i { 1.0 } else { 0.0 }).collect();
        cleaned(differenced(&cleaned(unit)))
    });
    let entries: Vec<f64> = columns.flatten().collect();
    let matrix = DMatrix::from_column_slice(anatomy.n, anatomy.n, &entries);
    let mut eigenvalues: Vec<f64> = matrix.symmetric_eigenvalues().iter().copied().collect();
    // The directions of Q itself have eigenvalues of 0; all others lie above.
    eigenvalues.sort_by(|a, b| b.total_cmp(a));
    let weights: Vec<f64> = eigenvalues[..df].iter().map(|value| value - statistic).collect();
    Some(below_0(&weights))
}

/// P(Σ weight·z² ≤ 0) for independent standard normal z: 1/2 − Σ sin(angle(u)) / (π·(k + ½)·size(u)) over u = (k + ½)·step,
/// with finer and finer steps until nothing changes.
fn below_0(weights: &[f64]) -> f64 {
    let largest = weights.iter().fold(0.0_f64, |largest, weight| largest.max(weight.abs()));
    let at_step = |step: f64| {
        let mut sum = 0.0;
        for k in 0..100_000 {
            let place = f64::from(k) + 0.5;
            let u = place * step;
            let (mut angle, mut ln_size) = (0.0, 0.0);
            for weight in weights {
                let turn = 2.0 * u * weight / largest;
                angle += turn.atan() / 2.0;
                ln_size += (turn * turn).ln_1p() / 4.0;
            }
            let size = (-ln_size).exp() / (std::f64::consts::PI * place);
            sum += angle.sin() * size;
            if size < 1e-14 {
                break;
            }
        }
        0.5 - sum
    };
    let (mut step, mut p) = (0.25, at_step(0.25));
    for _ in 0..12 {
        step /= 2.0;
        let finer = at_step(step);
        let change = (finer - p).abs();
        p = finer;
        if change < 1e-12 {
            break;
        }
    }
    p.clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Σ z² of ten against 1.5 · Σ z² of ten others is an F of 10 and 10 degrees of freedom against 1.5.
    #[test]
    fn sums_of_squares_of_normals() {
        for ratio in [0.2, 1.0, 1.5, 4.0] {
            let weights: Vec<f64> = [1.0; 10].into_iter().chain([-ratio; 10]).collect();
            let expected = 1.0 - crate::regression::f_tail(ratio, 10.0, 10.0);
            assert!((below_0(&weights) - expected).abs() < 1e-11, "{ratio}: {} is not {expected}", below_0(&weights));
        }
    }
}
