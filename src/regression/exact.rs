//! Columns to twice a double's digits: what a sample keeps of a table, and the form that least squares starts from.

use crate::table::{Column, DecimalSign};

use super::twofold::{Twofold, dot, exponent, of_short_text, significant_digits};

/// Values exact to what was typed, and how exact that is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Exact {
    pub values: Vec<Twofold>,
    /// By how much, as a share of the largest value, each may be off.
    pub noise: f64,
}

/// The share of a value that rounding in twofold numbers may take.
const TWOFOLD_NOISE: f64 = 1e-30;

/// From so many digits on, a decimal is taken for what a program wrote for a double, the last digits being rounding.
const DIGITS_OF_A_DOUBLE: usize = 15;

impl Exact {
    pub fn of(values: Vec<Twofold>) -> Exact {
        Exact { values, noise: TWOFOLD_NOISE }
    }

    /// The numbers of these rows, read from their texts. Shares that a spreadsheet computed add up to 100 only to
    /// its own rounding; from 15 digits on a number is therefore taken to be off by as much.
    pub fn typed(column: &Column, rows: &[usize]) -> Exact {
        let mut noise = TWOFOLD_NOISE;
        let decimal_sign = match column.decimal_sign() {
            DecimalSign::Point => b'.',
            DecimalSign::Comma => b',',
        };
        let values = rows.iter().map(|&row| {
            let typed = column.typed(row);
            if let Some(value) = (typed.len() <= DIGITS_OF_A_DOUBLE).then(|| of_short_text(typed, decimal_sign)).flatten() {
                return value;
            }
            let text = column.decimal(row).unwrap_or_default();
            if text.len() > DIGITS_OF_A_DOUBLE && significant_digits(&text) >= DIGITS_OF_A_DOUBLE {
                noise = 4.0 * f64::EPSILON;
            }
            Twofold::of_decimal(&text).unwrap_or_else(|| column.value(row).unwrap_or(f64::NAN).into())
        });
        Exact { values: values.collect(), noise }
    }

    /// The values rounded to doubles.
    pub fn rounded(&self) -> Vec<f64> {
        self.values.iter().map(|value| value.value()).collect()
    }
}

/// A column brought to length 1, about its mean if the model has a constant.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scaled {
    /// (value − mean) / length.
    pub values: Vec<Twofold>,
    /// The mean; 0 without a constant.
    pub mean: Twofold,
    /// The root of the sum of squares.
    pub length: Twofold,
    /// How much of the values, as a share of the length, may be rounding.
    pub noise: f64,
}

/// What was taken off a column, and what it was divided by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// The mean; 0 without a constant.
    pub mean: Twofold,
    /// The root of the sum of squares.
    pub length: Twofold,
}

impl Scaled {
    /// How the column was scaled.
    pub fn scale(&self) -> Scale {
        Scale { mean: self.mean, length: self.length }
    }

    /// Scales by a power of two first, so that neither squares nor split halves leave the range of doubles.
    pub fn of(column: &Exact, about_mean: bool) -> Scaled {
        let largest = column.values.iter().fold(0.0_f64, |largest, value| largest.max(value.value().abs()));
        let power = if largest > 0.0 && largest.is_finite() { exponent(largest) } else { 0 };
        let mut values: Vec<Twofold> = column.values.iter().map(|value| value.scaled(-power)).collect();
        let n = Twofold::from(values.len() as f64);
        let mut mean = Twofold::ZERO;
        if about_mean {
            mean = values.iter().copied().sum::<Twofold>() / n;
            for value in &mut values {
                *value -= mean;
            }
            // What the rounding of the mean left over.
            let rest = values.iter().copied().sum::<Twofold>() / n;
            for value in &mut values {
                *value -= rest;
            }
            mean += rest;
        }
        let length = dot(&values, &values).sqrt();
        if length.value() > 0.0 {
            let shrink = length.recip();
            for value in &mut values {
                *value *= shrink;
            }
        }
        let noise = column.noise * (values.len() as f64).sqrt() * (1.0 + 2.0 / length.value());
        Scaled { values, mean: mean.scaled(power), length: length.scaled(power), noise }
    }
}
