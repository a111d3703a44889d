//! Where the values would lie if they followed the normal distribution.

use super::tail::normal_quantile;

/// For each value the quantile of the standard normal distribution at its place in the order: with rank i from 1, that
/// of (i − a)/(n + 1 − 2a), a = 3/8 up to 10 values and 1/2 beyond, as R's `ppoints` has it (G. Blom 1958). Equal
/// values take places next to each other in their own order; NaN's come last.
pub fn normal_scores(values: &[f64]) -> Vec<f64> {
    let n = values.len();
    let a = if n <= 10 { 3.0 / 8.0 } else { 0.5 };
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&one, &other| values[one].total_cmp(&values[other]));
    let mut scores = vec![0.0; n];
    for (place, &value) in order.iter().enumerate() {
        scores[value] = normal_quantile((place as f64 + 1.0 - a) / (n as f64 + 1.0 - 2.0 * a));
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R: `qnorm(ppoints(5))` and `qnorm(ppoints(12))[1:2]`.
    #[test]
    fn scores_are_those_of_r() {
        let five = normal_scores(&[3.0, -1.0, 10.0, 2.0, 5.0]);
        let printed = [0.0, -1.179_761_12, 1.179_761_12, -0.497_200_57, 0.497_200_57];
        assert!(five.iter().zip(printed).all(|(score, r)| (score - r).abs() < 1e-8), "{five:?}");
        let twelve = normal_scores(&(0..12).map(f64::from).collect::<Vec<_>>());
        assert!((twelve[0] + 1.731_664_40).abs() < 1e-8 && (twelve[1] + 1.150_349_38).abs() < 1e-8, "{twelve:?}");
        assert_eq!(normal_scores(&[]), Vec::<f64>::new());
    }
}
