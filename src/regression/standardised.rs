//! Columns about their mean and of length 1, with what rounding would take off them.

/// A list of numbers less their mean and of length 1, and that length.
///
/// Correlations and least squares both start from this form: sums of products of such columns are correlations,
/// and neither the size nor the level of a variable costs digits.
#[derive(Clone, Debug)]
pub(super) struct Standardised {
    /// (value − mean) / length.
    pub values: Vec<f64>,
    /// The root of the sum of squared distances from the mean; 0 for a constant list, infinite beyond doubles.
    pub length: f64,
}

impl Standardised {
    pub fn of(values: &[f64]) -> Standardised {
        let mut values: Vec<f64> = distances(values).collect();
        let length = root_of_squares(values.iter().copied());
        if length > 0.0 && length.is_finite() {
            values.iter_mut().for_each(|value| *value /= length);
        }
        Standardised { values, length }
    }
}

/// The root of the sum of squared distances from the mean: [`Standardised::length`] by itself.
pub(super) fn spread(values: &[f64]) -> f64 {
    root_of_squares(distances(values))
}

/// How far each value lies from their mean: not at all in a constant list, whatever the mean is rounded to.
fn distances(values: &[f64]) -> impl Iterator<Item = f64> + Clone {
    let constant = values.windows(2).all(|pair| pair[0] == pair[1]);
    let (mean, rest) = if constant { (0.0, 0.0) } else { mean(values) };
    values.iter().map(move |&value| if constant { 0.0 } else { (value - mean) - rest })
}

/// √Σd², without squares beyond doubles; infinite where one of them is no number.
fn root_of_squares(distances: impl Iterator<Item = f64> + Clone) -> f64 {
    if distances.clone().any(|distance| !distance.is_finite()) {
        return f64::INFINITY;
    }
    let largest = distances.clone().fold(0.0_f64, |largest, distance| largest.max(distance.abs()));
    if largest == 0.0 { 0.0 } else { largest * distances.map(|distance| (distance / largest).powi(2)).sum::<f64>().sqrt() }
}

/// The mean as a double and what is left of it beyond a double's digits.
pub(super) fn mean(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = exact_sum(values.iter().copied()) / n;
    (mean, exact_sum(values.iter().map(|value| value - mean)) / n)
}

/// A sum that also adds up what rounding takes off each step (Neumaier 1974).
fn exact_sum(values: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut rest) = (0.0_f64, 0.0_f64);
    for value in values {
        let next = sum + value;
        rest += if sum.abs() >= value.abs() { (sum - next) + value } else { (value - next) + sum };
        sum = next;
    }
    sum + rest
}
