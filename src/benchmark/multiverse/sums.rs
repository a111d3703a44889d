//! Adding up residuals of one model after another.

use super::cuts::Cuts;
use super::tally::Tally;
use crate::benchmark::Third;

/// What is added up of each unit; side by side, so that a processor can take several units at a time.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    cuts: Cuts,
    models: f64,
    weight: f64,
    /// Low and high thirds, counted and weighed.
    low: Vec<f64>,
    high: Vec<f64>,
    weighted_low: Vec<f64>,
    weighted_high: Vec<f64>,
    least: Vec<f64>,
    most: Vec<f64>,
    weighted_sum: Vec<f64>,
    /// The length of the response about its mean: residuals are added up as shares of it.
    pub y_length: f64,
}

impl Sums {
    pub fn new(n: usize) -> Sums {
        Sums {
            cuts: Cuts::default(),
            models: 0.0,
            weight: 0.0,
            low: vec![0.0; n],
            high: vec![0.0; n],
            weighted_low: vec![0.0; n],
            weighted_high: vec![0.0; n],
            least: vec![f64::INFINITY; n],
            most: vec![f64::NEG_INFINITY; n],
            weighted_sum: vec![0.0; n],
            y_length: 1.0,
        }
    }

    pub fn add(&mut self, residuals: &[f64], weight: f64) {
        self.models += 1.0;
        self.weight += weight;
        match self.cuts.of(residuals) {
            Some((low, high)) => {
                count(residuals, |value| value < low, weight, &mut self.low, &mut self.weighted_low);
                count(residuals, |value| value >= high, weight, &mut self.high, &mut self.weighted_high);
            }
            None => {
                let (low, high) = (&mut self.low, &mut self.high);
                let (weighted_low, weighted_high) = (&mut self.weighted_low, &mut self.weighted_high);
                self.cuts.sorted(residuals, |unit, third| match third {
                    Third::Low => (low[unit], weighted_low[unit]) = (low[unit] + 1.0, weighted_low[unit] + weight),
                    Third::Middle => {}
                    Third::High => (high[unit], weighted_high[unit]) = (high[unit] + 1.0, weighted_high[unit] + weight),
                });
            }
        }
        let ranges = self.least.iter_mut().zip(&mut self.most).zip(&mut self.weighted_sum);
        for (((least, most), sum), &value) in ranges.zip(residuals) {
            *least = if value < *least { value } else { *least };
            *most = if value > *most { value } else { *most };
            *sum += weight * value;
        }
    }

    /// Writes the sums into a tally, in units of the response.
    pub fn write(&self, tally: &mut Tally, response: &[f64]) {
        debug_assert_eq!(response.len(), tally.units.len());
        for (place, unit) in tally.units.iter_mut().enumerate() {
            let (low, high) = (self.low[place], self.high[place]);
            unit.thirds = [low, self.models - low - high, high];
            let (low, high) = (self.weighted_low[place], self.weighted_high[place]);
            unit.weighted_thirds = [low, (self.weight - low - high).max(0.0), high];
            unit.range = (self.models > 0.0).then(|| [self.least[place], self.most[place]].map(|value| value * self.y_length));
            unit.weighted_sum = self.weighted_sum[place] * self.y_length;
        }
    }
}

/// Adds 1, and the weight, for each value for which this holds.
fn count(values: &[f64], holds: impl Fn(f64) -> bool, weight: f64, counts: &mut [f64], weights: &mut [f64]) {
    for ((&value, count), sum) in values.iter().zip(counts).zip(weights) {
        *count += if holds(value) { 1.0 } else { 0.0 };
        *sum += if holds(value) { weight } else { 0.0 };
    }
}
