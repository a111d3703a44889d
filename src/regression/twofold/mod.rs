//! Numbers of twice a double's digits: the unevaluated sum of two doubles, about 32 decimal digits.
//!
//! Sums and products of doubles are made exact by carrying their rounding error along (T. J. Dekker, "A
//! Floating-Point Technique for Extending the Available Precision", Numerische Mathematik 18, 1971; D. E. Knuth,
//! *The Art of Computer Programming* 2, 4.2.2). WebAssembly has no fused multiply-add, so products are split by
//! Veltkamp's method; a page and a native program therefore reckon the very same bits.
//!
//! The relative error of an operation is a few units of 2⁻¹⁰⁴ as long as nothing comes near the ends of the range
//! of doubles (10^±290); what is reckoned with at length is scaled by a power of two first ([`Twofold::scaled`]).
//!
//! ```
//! use virker::regression::Twofold;
//!
//! let tenth = Twofold::of_decimal("0.1").expect("a number");
//! let less = (tenth + tenth + tenth - Twofold::of_decimal("0.3").expect("a number")).value();
//! assert!(less.abs() < 1e-31 && (0.1_f64 + 0.1 + 0.1 - 0.3).abs() > 1e-17);
//! ```

mod decimal;
mod functions;

pub(super) use decimal::{of_short_text, significant_digits};
pub(super) use functions::exponent;

use std::cmp::Ordering;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

/// high + low, where high is the sum rounded to a double.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Twofold {
    high: f64,
    low: f64,
}

/// a + b and what rounding took off, whichever is larger (Knuth).
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let of_b = sum - a;
    (sum, (a - (sum - of_b)) + (b - of_b))
}

/// a + b and what rounding took off, for |a| ≥ |b| (Dekker).
fn quick_two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    (sum, b - (sum - a))
}

/// The upper 26 bits of a double and the rest (Veltkamp).
fn split(a: f64) -> (f64, f64) {
    const SPLITTER: f64 = 134_217_729.0; // 2^27 + 1
    let large = SPLITTER * a;
    let high = large - (large - a);
    (high, a - high)
}

/// a · b and what rounding took off.
fn two_product(a: f64, b: f64) -> (f64, f64) {
    let product = a * b;
    let ((a1, a2), (b1, b2)) = (split(a), split(b));
    (product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2)
}

impl Twofold {
    /// 0.
    pub const ZERO: Twofold = Twofold { high: 0.0, low: 0.0 };
    /// 1.
    pub const ONE: Twofold = Twofold { high: 1.0, low: 0.0 };

    /// The exact sum of two doubles.
    pub fn sum_of(a: f64, b: f64) -> Twofold {
        let (high, low) = two_sum(a, b);
        Twofold { high, low }
    }

    /// The exact product of two doubles.
    pub fn product_of(a: f64, b: f64) -> Twofold {
        let (high, low) = two_product(a, b);
        Twofold { high, low }
    }

    /// The nearest double.
    pub fn value(self) -> f64 {
        self.high
    }

    /// What the nearest double leaves out.
    pub fn rest(self) -> f64 {
        self.low
    }

    /// Whether it is neither infinite nor NaN.
    pub fn is_finite(self) -> bool {
        self.high.is_finite() && self.low.is_finite()
    }

    /// The size, without the sign.
    pub fn abs(self) -> Twofold {
        if self.high < 0.0 { -self } else { self }
    }

    /// Its square.
    pub fn square(self) -> Twofold {
        self * self
    }

    /// 1 / x.
    pub fn recip(self) -> Twofold {
        Twofold::ONE / self
    }

    /// x · 2^`power`, exactly as long as nothing leaves the range of doubles.
    pub fn scaled(self, power: i32) -> Twofold {
        // Beyond 2^±1023 the factor itself is no double: in two steps.
        let half = power / 2;
        let (first, second) = (2.0_f64.powi(half), 2.0_f64.powi(power - half));
        Twofold { high: self.high * first * second, low: self.low * first * second }
    }
}

impl From<f64> for Twofold {
    fn from(value: f64) -> Twofold {
        Twofold { high: value, low: 0.0 }
    }
}

impl PartialOrd for Twofold {
    fn partial_cmp(&self, other: &Twofold) -> Option<Ordering> {
        match self.high.partial_cmp(&other.high) {
            Some(Ordering::Equal) => self.low.partial_cmp(&other.low),
            order => order,
        }
    }
}

impl Neg for Twofold {
    type Output = Twofold;
    fn neg(self) -> Twofold {
        Twofold { high: -self.high, low: -self.low }
    }
}

impl Add for Twofold {
    type Output = Twofold;
    fn add(self, other: Twofold) -> Twofold {
        let (high, error) = two_sum(self.high, other.high);
        let (low, error_of_low) = two_sum(self.low, other.low);
        let (high, error) = quick_two_sum(high, error + low);
        let (high, low) = quick_two_sum(high, error + error_of_low);
        Twofold { high, low }
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
        let (product, error) = two_product(self.high, other.high);
        let (high, low) = quick_two_sum(product, error + (self.high * other.low + self.low * other.high));
        Twofold { high, low }
    }
}

impl Div for Twofold {
    type Output = Twofold;
    /// Long division by three doubles, so that the last bits are right too.
    fn div(self, other: Twofold) -> Twofold {
        let first = self.high / other.high;
        if !first.is_finite() || first == 0.0 {
            return Twofold::from(first);
        }
        let rest = self - other * Twofold::from(first);
        let second = rest.high / other.high;
        let rest = rest - other * Twofold::from(second);
        let third = rest.high / other.high;
        let (high, low) = quick_two_sum(first, second);
        Twofold { high, low } + Twofold::from(third)
    }
}

impl AddAssign for Twofold {
    fn add_assign(&mut self, other: Twofold) {
        *self = *self + other;
    }
}

impl SubAssign for Twofold {
    fn sub_assign(&mut self, other: Twofold) {
        *self = *self - other;
    }
}

impl MulAssign for Twofold {
    fn mul_assign(&mut self, other: Twofold) {
        *self = *self * other;
    }
}

impl Sum for Twofold {
    fn sum<I: Iterator<Item = Twofold>>(terms: I) -> Twofold {
        terms.fold(Twofold::ZERO, |sum, term| sum + term)
    }
}

/// The sum of products of two lists, with an error of a few 2⁻¹⁰⁴ of the sum of the products' sizes (T. Ogita,
/// S. M. Rump & S. Oishi, "Accurate Sum and Dot Product", SIAM Journal on Scientific Computing 26, 2005). Four sums
/// run side by side, because each step of one waits for the step before.
pub(super) fn dot(a: &[Twofold], b: &[Twofold]) -> Twofold {
    const LANES: usize = 4;
    let (mut sums, mut errors) = ([0.0_f64; LANES], [0.0_f64; LANES]);
    let whole = a.len().min(b.len()) / LANES * LANES;
    for (a, b) in a[..whole].chunks_exact(LANES).zip(b[..whole].chunks_exact(LANES)) {
        for lane in 0..LANES {
            let (product, error) = two_product(a[lane].high, b[lane].high);
            let (sum, lost) = two_sum(sums[lane], product);
            sums[lane] = sum;
            errors[lane] += (error + lost) + (a[lane].high * b[lane].low + a[lane].low * b[lane].high);
        }
    }
    let lanes: Twofold = sums.iter().zip(errors).map(|(&sum, error)| Twofold::sum_of(sum, error)).sum();
    let rest: Twofold = a[whole..].iter().zip(&b[whole..]).map(|(&a, &b)| a * b).sum();
    lanes + rest
}

/// Takes `multiple` times `direction` off `values`.
pub(super) fn subtract_multiple(values: &mut [Twofold], multiple: Twofold, direction: &[Twofold]) {
    let (m1, m2) = split(multiple.high);
    for (value, direction) in values.iter_mut().zip(direction) {
        let product = multiple.high * direction.high;
        let (d1, d2) = split(direction.high);
        let error = ((m1 * d1 - product) + m1 * d2 + m2 * d1) + m2 * d2;
        let error = error + (multiple.high * direction.low + multiple.low * direction.high);
        let (high, lost) = two_sum(value.high, -product);
        let (high, low) = quick_two_sum(high, lost + (value.low - error));
        *value = Twofold { high, low };
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
