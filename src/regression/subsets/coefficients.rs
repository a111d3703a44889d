//! The standardised coefficients of one model, from the correlations.

use std::ops::{Div, Mul, Sub};

use super::gram::Gram;
use super::mask::{Mask, bits};
use super::tree::{LEAST_TOLERANCE, harm};
use crate::regression::Twofold;

/// The coefficients of a model in standardised units, in the order of its bits.
#[derive(Clone, Debug, Default)]
pub(super) struct Betas {
    /// The coefficients.
    pub beta: Vec<f64>,
    /// The variance inflation factors: the diagonal of the inverse of the terms' correlations.
    pub vif: Vec<f64>,
}

/// Double or twofold.
trait Number: Copy + Mul<Output = Self> + Sub<Output = Self> + Div<Output = Self> {
    fn of(value: Twofold) -> Self;
    fn round(self) -> f64;
}

impl Number for f64 {
    fn of(value: Twofold) -> f64 {
        value.value()
    }
    fn round(self) -> f64 {
        self
    }
}

impl Number for Twofold {
    fn of(value: Twofold) -> Twofold {
        value
    }
    fn round(self) -> f64 {
        Twofold::value(self)
    }
}

impl Betas {
    /// Those of a model whose terms do not add up to each other.
    pub fn of(gram: &Gram, mask: Mask) -> Betas {
        let terms: Vec<usize> = bits(mask).collect();
        solve::<f64>(gram, &terms).or_else(|| solve::<Twofold>(gram, &terms)).unwrap_or_default()
    }
}

/// Solves by R = L·D·L′ and inverts L; `None` where doubles are too short.
fn solve<T: Number>(gram: &Gram, terms: &[usize]) -> Option<Betas> {
    let k = terms.len();
    let (zero, one) = (T::of(Twofold::default()), T::of(Twofold::ONE));
    let mut lower = vec![zero; k * k];
    let mut pivots = Vec::with_capacity(k);
    let mut turned = Vec::with_capacity(k);
    let mut risk = 1.0;
    for i in 0..k {
        for j in 0..=i {
            let mut value = T::of(gram.between(terms[i], terms[j]));
            for l in 0..j {
                value = value - lower[i * k + l] * lower[j * k + l] * pivots[l];
            }
            if j < i {
                lower[i * k + j] = value / pivots[j];
            } else {
                risk *= harm(value.round());
                pivots.push(value);
                lower[i * k + i] = one;
            }
        }
        let mut value = T::of(gram.with_response(terms[i]));
        for (l, &known) in turned.iter().enumerate() {
            value = value - lower[i * k + l] * known;
        }
        turned.push(value);
    }
    if size_of::<T>() == size_of::<f64>() && risk < LEAST_TOLERANCE {
        return None;
    }
    let mut beta: Vec<T> = turned.iter().zip(&pivots).map(|(&value, &pivot)| value / pivot).collect();
    for i in (0..k).rev() {
        for l in i + 1..k {
            beta[i] = beta[i] - lower[l * k + i] * beta[l];
        }
    }
    // Column j of L⁻¹, whose weighted square is the j-th entry of the inverse's diagonal.
    let vif = (0..k).map(|j| {
        let mut column = vec![zero; k];
        column[j] = one;
        for i in j + 1..k {
            for l in j..i {
                column[i] = column[i] - lower[i * k + l] * column[l];
            }
        }
        column.iter().zip(&pivots).map(|(&value, &pivot)| (value * value / pivot).round()).sum()
    });
    Some(Betas { vif: vif.collect(), beta: beta.into_iter().map(T::round).collect() })
}
