//! Tests that numbers follow the normal distribution.

use std::f64::consts::PI;

use super::Test;
use crate::regression::tail::{chi_squared_tail, normal_quantile, normal_tail};

/// The fewest and the most numbers that Royston's approximation was made for.
const SHAPIRO_WILK_UNITS: std::ops::RangeInclusive<usize> = 3..=5000;

/// Shapiro & Wilk's W and its p, by P. Royston, "Remark AS R94: A Remark on Algorithm AS 181: The W-test for Normality",
/// Applied Statistics 44 (1995): W is the square of the correlation between the ordered values and weights that
/// approximate their expectations; ln(1 − W), suitably shifted, is nearly normal. For 3 to 5000 values that differ.
pub fn shapiro_wilk(values: &[f64]) -> Test {
    let n = values.len();
    let mut ordered = values.to_vec();
    ordered.sort_by(f64::total_cmp);
    let varies = ordered.first().zip(ordered.last()).is_some_and(|(first, last)| last - first > 0.0);
    if !SHAPIRO_WILK_UNITS.contains(&n) || !varies || ordered.iter().any(|value| !value.is_finite()) {
        return Test::untold();
    }
    let weights = weights(n);
    let range = ordered[n - 1] - ordered[0];
    let mean = ordered.iter().map(|value| value / range).sum::<f64>() / n as f64;
    let centred: Vec<f64> = ordered.iter().map(|value| value / range - mean).collect();
    let squares: f64 = centred.iter().map(|value| value * value).sum();
    let weighted: f64 = weights.iter().enumerate().map(|(i, weight)| weight * (centred[n - 1 - i] - centred[i])).sum();
    let length: f64 = 2.0 * weights.iter().map(|weight| weight * weight).sum::<f64>();
    // 1 − W by the rest of the regression on the weights, so that it keeps its digits where W is near 1.
    let root = weighted / length;
    let direction = |i: usize| {
        if i < n / 2 {
            -weights[i]
        } else if i >= n - n / 2 {
            weights[n - 1 - i]
        } else {
            0.0
        }
    };
    let rest: f64 = centred.iter().enumerate().map(|(i, value)| (value - root * direction(i)).powi(2)).sum();
    let one_less = rest / squares;
    Test::of(1.0 - one_less, 0.0, 0.0, royston_p(one_less, n))
}

/// a₀ + a₁x + a₂x² + …
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// The weights of the smaller half of the values, without their sign.
fn weights(n: usize) -> Vec<f64> {
    if n == 3 {
        return vec![0.5_f64.sqrt()];
    }
    let expected: Vec<f64> = (1..=n / 2).map(|i| -normal_quantile((i as f64 - 0.375) / (n as f64 + 0.25))).collect();
    let squares = 2.0 * expected.iter().map(|value| value * value).sum::<f64>();
    let u = 1.0 / (n as f64).sqrt();
    let first = expected[0] / squares.sqrt() + polynomial(&[0.0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], u);
    let (own, left, rest) = if n > 5 {
        let second = expected[1] / squares.sqrt() + polynomial(&[0.0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], u);
        let of_two = 2.0 * (expected[0].powi(2) + expected[1].powi(2));
        (vec![first, second], squares - of_two, 1.0 - 2.0 * (first * first + second * second))
    } else {
        (vec![first], squares - 2.0 * expected[0].powi(2), 1.0 - 2.0 * first * first)
    };
    let shrink = (left / rest).sqrt();
    let others = expected.iter().skip(own.len()).map(|value| value / shrink);
    own.iter().copied().chain(others).collect()
}

/// P(W is smaller), from 1 − W.
fn royston_p(one_less: f64, n: usize) -> f64 {
    let size = n as f64;
    if n == 3 {
        let least = 0.75_f64.sqrt().asin();
        return (6.0 / PI * ((1.0 - one_less).sqrt().asin() - least)).clamp(0.0, 1.0);
    }
    let y = one_less.ln();
    if n <= 11 {
        let shift = polynomial(&[-2.273, 0.459], size);
        if y >= shift {
            return 0.0;
        }
        let mean = polynomial(&[0.544, -0.39978, 0.025054, -6.714e-4], size);
        let deviation = polynomial(&[1.3822, -0.77857, 0.062767, -0.0020322], size).exp();
        return normal_tail((-(shift - y).ln() - mean) / deviation);
    }
    let x = size.ln();
    let mean = polynomial(&[-1.5861, -0.31082, -0.083751, 0.0038915], x);
    let deviation = polynomial(&[-0.4803, -0.082676, 0.0030302], x).exp();
    normal_tail((y - mean) / deviation)
}

/// Jarque & Bera's n/6 · (S² + K²/4) with skewness S and excess kurtosis K; χ² with 2 degrees of freedom, which it is
/// only for many values.
pub fn jarque_bera(values: &[f64]) -> Test {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let largest = values.iter().fold(0.0_f64, |largest, value| largest.max((value - mean).abs()));
    if values.len() < 3 || largest <= 0.0 || !largest.is_finite() {
        return Test::untold();
    }
    let moment = |power: i32| values.iter().map(|value| ((value - mean) / largest).powi(power)).sum::<f64>() / n;
    let variance = moment(2);
    let (skewness, kurtosis) = (moment(3) / variance.powf(1.5), moment(4) / (variance * variance) - 3.0);
    let statistic = n / 6.0 * (skewness * skewness + kurtosis * kurtosis / 4.0);
    Test::of(statistic, 2.0, 0.0, chi_squared_tail(statistic, 2.0))
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::*;

    #[test]
    fn three_values_have_an_exact_p() {
        // W of 0, 0, 1 is the least there is, 3/4; of 0, 1, 2 the greatest, 1.
        let least = shapiro_wilk(&[0.0, 0.0, 1.0]);
        assert!((least.statistic - 0.75).abs() < 1e-15 && least.p < 1e-7, "{least:?}");
        let greatest = shapiro_wilk(&[0.0, 1.0, 2.0]);
        assert!((greatest.statistic - 1.0).abs() < 1e-15 && (greatest.p - 1.0).abs() < 1e-7, "{greatest:?}");
    }

    /// Skewness 0, kurtosis 1: n/6 · (−2)²/4 = n/6.
    #[test]
    fn jarque_bera_by_hand() {
        let test = jarque_bera(&[1.0, -1.0, 1.0, -1.0, 1.0, -1.0]);
        assert!((test.statistic - 1.0).abs() < 1e-14 && (test.p - (-0.5_f64).exp()).abs() < 1e-14, "{test:?}");
    }

    #[test]
    fn what_cannot_be_tested_is_not() {
        for values in [&[][..], &[1.0, 2.0], &[3.0; 10], &[1.0, 2.0, f64::NAN, 4.0]] {
            assert_eq!(shapiro_wilk(values).verdict, Verdict::CannotTell);
            assert_eq!(jarque_bera(values).verdict, Verdict::CannotTell);
        }
    }
}
