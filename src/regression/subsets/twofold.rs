//! Numbers of twice a double's digits.

use std::ops::{Add, Div, Mul, Neg, Sub};

/// The unevaluated sum of two doubles, the second below half a unit in the first's last place: some 32 digits.
///
/// Sources: T. J. Dekker, "A floating-point technique for extending the available precision", Numerische
/// Mathematik 18 (1971); D. E. Knuth, The Art of Computer Programming 2, section 4.2.2 (the exact sum).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Twofold {
    high: f64,
    low: f64,
}

/// 2²⁷ + 1 parts a double into two halves (Veltkamp).
const SPLITTER: f64 = 134_217_729.0;

impl Twofold {
    pub const ONE: Twofold = Twofold { high: 1.0, low: 0.0 };

    /// The nearest double.
    pub fn round(self) -> f64 {
        self.high
    }

    /// The product of two doubles, exact.
    pub fn product(a: f64, b: f64) -> Twofold {
        let high = a * b;
        let ((a_high, a_low), (b_high, b_low)) = (split(a), split(b));
        Twofold { high, low: ((a_high * b_high - high) + a_high * b_low + a_low * b_high) + a_low * b_low }
    }

    /// The square root.
    pub fn sqrt(self) -> Twofold {
        if self.high <= 0.0 {
            return Twofold::default();
        }
        // One step of Newton's doubles the digits.
        let root = self.high.sqrt();
        let rest = self - Twofold::product(root, root);
        quick_sum(root, rest.high / (2.0 * root))
    }
}

impl From<f64> for Twofold {
    fn from(high: f64) -> Twofold {
        Twofold { high, low: 0.0 }
    }
}

/// The two halves of a double.
fn split(a: f64) -> (f64, f64) {
    let scaled = SPLITTER * a;
    let high = scaled - (scaled - a);
    (high, a - high)
}

/// a + b, exact, for |a| ≥ |b|.
fn quick_sum(a: f64, b: f64) -> Twofold {
    let high = a + b;
    Twofold { high, low: b - (high - a) }
}

/// a + b, exact.
fn sum(a: f64, b: f64) -> Twofold {
    let high = a + b;
    let part = high - a;
    Twofold { high, low: (a - (high - part)) + (b - part) }
}

impl Add for Twofold {
    type Output = Twofold;
    fn add(self, other: Twofold) -> Twofold {
        let (high, low) = (sum(self.high, other.high), sum(self.low, other.low));
        let once = quick_sum(high.high, high.low + low.high);
        quick_sum(once.high, once.low + low.low)
    }
}

impl Neg for Twofold {
    type Output = Twofold;
    fn neg(self) -> Twofold {
        Twofold { high: -self.high, low: -self.low }
    }
}

impl Sub for Twofold {
    type Output = Twofold;
    fn sub(self, other: Twofold) -> Twofold {
        self + -other
    }
}

impl Mul for Twofold {
    type Output = Twofold;
    fn mul(self, other: Twofold) -> Twofold {
        let product = Twofold::product(self.high, other.high);
        quick_sum(product.high, product.low + (self.high * other.low + self.low * other.high))
    }
}

impl Div for Twofold {
    type Output = Twofold;
    fn div(self, other: Twofold) -> Twofold {
        let first = self.high / other.high;
        let rest = self - other * Twofold::from(first);
        let second = rest.high / other.high;
        let rest = rest - other * Twofold::from(second);
        quick_sum(first, second) + Twofold::from(rest.high / other.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left after taking the whole off again has 16 further true digits.
    #[test]
    fn thirds_and_roots_have_thirty_digits() {
        let third = Twofold::ONE / Twofold::from(3.0);
        let rest = third + third + third - Twofold::ONE;
        assert!(rest.round().abs() < 1e-31, "{rest:?}");
        let root = Twofold::from(2.0).sqrt();
        assert!((root * root - Twofold::from(2.0)).round().abs() < 1e-30);
        // √2 less its nearest double, from its decimal expansion 1.41421356237309504880168872420969807856967…
        assert!((root.low - -9.667_293_313_452_913e-17).abs() < 1e-31);
    }

    #[test]
    fn products_are_exact() {
        let a = 1.0 + f64::EPSILON;
        let square = Twofold::product(a, a);
        assert_eq!((square.high, square.low), (1.0 + 2.0 * f64::EPSILON, f64::EPSILON * f64::EPSILON));
    }

    #[test]
    fn a_small_number_survives_a_large_one() {
        let sum = Twofold::from(1e16) + Twofold::from(0.3) - Twofold::from(1e16);
        assert!((sum.round() - 0.3).abs() < 1e-16);
    }
}
