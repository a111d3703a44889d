//! Roots, powers, exponentials and logarithms to twice a double's digits.

use super::Twofold;

/// ln 2 = 0.693147180559945309417232121458176568… in two doubles.
const LN_2: Twofold = Twofold { high: std::f64::consts::LN_2, low: 2.319_046_813_846_299_6e-17 };

/// Beyond 2^±this, halves of the digits of a product would leave the range of doubles.
const SAFE_EXPONENT: i32 = 900;

/// The power of two of the leading bit of a finite number other than 0.
pub(in crate::regression) fn exponent(value: f64) -> i32 {
    const BIAS: i32 = 1023;
    let biased = ((value.to_bits() >> 52) & 0x7ff) as i32;
    // A subnormal number is made a normal one first.
    if biased == 0 { exponent(value * 2.0_f64.powi(64)) - 64 } else { biased - BIAS }
}

impl Twofold {
    /// The square root; NaN below 0. One step of Newton's from the double's own root doubles its digits (A. H. Karp
    /// & P. Markstein, "High-Precision Division and Square Root", ACM TOMS 23, 1997).
    pub fn sqrt(self) -> Twofold {
        if self.high <= 0.0 || !self.is_finite() {
            return Twofold::from(self.high.sqrt());
        }
        let power = exponent(self.high);
        if power.abs() > SAFE_EXPONENT {
            let even = power / 2 * 2;
            return self.scaled(-even).sqrt().scaled(even / 2);
        }
        let root = self.high.sqrt();
        let rest = self - Twofold::product_of(root, root);
        let first = Twofold::sum_of(root, rest.high / (2.0 * root));
        let rest = self - first.square();
        first + Twofold::from(rest.high / (2.0 * root))
    }

    /// x multiplied with itself `power` times; 1 for 0.
    pub fn powi(self, power: u32) -> Twofold {
        let (mut result, mut square, mut left) = (Twofold::ONE, self, power);
        while left > 0 {
            if left & 1 == 1 {
                result *= square;
            }
            left >>= 1;
            if left > 0 {
                square = square.square();
            }
        }
        result
    }

    /// e^x: the argument less a multiple of ln 2, halved nine times; Taylor's series; squared nine times.
    pub fn exp(self) -> Twofold {
        const HALVINGS: i32 = 9;
        if self.high > 709.0 || self.high < -700.0 || !self.is_finite() {
            return Twofold::from(self.high.exp());
        }
        let multiple = (self.high / LN_2.high).round();
        let small = (self - LN_2 * Twofold::from(multiple)).scaled(-HALVINGS);
        // e^r − 1, so that the leading 1 takes no digits while squaring: (1 + s)² − 1 = 2s + s².
        let (mut term, mut sum) = (small, small);
        for k in 2..=12 {
            term = term * small / Twofold::from(f64::from(k));
            sum += term;
        }
        for _ in 0..HALVINGS {
            sum = sum.scaled(1) + sum.square();
        }
        (Twofold::ONE + sum).scaled(multiple as i32)
    }

    /// The natural logarithm; NaN below 0. The power of two is set aside; for the rest m, two steps of Newton's on
    /// e^y = m: y ← y + (m·e^−y − 1).
    pub fn ln(self) -> Twofold {
        if self.high <= 0.0 || !self.is_finite() {
            return Twofold::from(self.high.ln());
        }
        let mut power = exponent(self.high);
        let mut rest = self.scaled(-power);
        if rest.high > std::f64::consts::SQRT_2 {
            power += 1;
            rest = rest.scaled(-1);
        }
        let mut y = Twofold::from(rest.high.ln());
        for _ in 0..2 {
            y += rest * (-y).exp() - Twofold::ONE;
        }
        y + LN_2 * Twofold::from(f64::from(power))
    }
}
