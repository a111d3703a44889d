//! Decimal texts read to twice a double's digits.

use super::{Twofold, two_product};

/// The powers of ten that are doubles.
const EXACT_POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
    1e22,
];

/// A text as ±digits · 10^exponent, without zeros at either end of the digits.
struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    exponent: i64,
}

impl Decimal {
    fn of(text: &str) -> Option<Decimal> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (mantissa, power) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, power)) => (mantissa, power.parse::<i64>().ok()?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let both = || whole.bytes().chain(fraction.bytes());
        if both().next().is_none() || !both().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let mut digits: Vec<u8> = both().map(|digit| digit - b'0').skip_while(|&digit| digit == 0).collect();
        let mut exponent = power.checked_sub(fraction.len() as i64)?;
        while digits.last() == Some(&0) {
            digits.pop();
            exponent += 1;
        }
        Some(Decimal { negative, digits, exponent })
    }
}

/// How many digits of a decimal text count: those between its first and last that are not 0.
pub(in crate::regression) fn significant_digits(text: &str) -> usize {
    Decimal::of(text).map_or(0, |decimal| decimal.digits.len())
}

impl Twofold {
    /// Reads `[+-]digits[.digits][e[+-]digits]`: the nearest double, and the nearest double to what that leaves out.
    /// `None` for any other text, and for numbers beyond the range of doubles.
    pub fn of_decimal(text: &str) -> Option<Twofold> {
        let decimal = Decimal::of(text)?;
        let value = match fast(&decimal) {
            Some(value) => value,
            None => {
                let high = text.trim_start_matches(['+', '-']).parse::<f64>().ok().filter(|high| high.is_finite())?;
                Twofold { high, low: remainder(&decimal, high) }
            }
        };
        Some(if decimal.negative { -value } else { value })
    }
}

/// For at most 15 digits and a small power of ten, both parts come from exact doubles: what division leaves over is
/// itself a double, and so is what a product loses.
fn fast(decimal: &Decimal) -> Option<Twofold> {
    if decimal.digits.len() > MOST_SHORT_DIGITS {
        return None;
    }
    let whole = decimal.digits.iter().fold(0_u64, |whole, &digit| whole * 10 + u64::from(digit)) as f64;
    let power = *EXACT_POWERS.get(usize::try_from(decimal.exponent.unsigned_abs()).ok()?)?;
    Some(if decimal.exponent >= 0 { Twofold::product_of(whole, power) } else { quotient(whole, power) })
}

/// How many digits a whole number has at most that is a double for certain.
const MOST_SHORT_DIGITS: usize = 15;

/// whole / power, of two doubles that are exact.
fn quotient(whole: f64, power: f64) -> Twofold {
    let high = whole / power;
    let (product, error) = two_product(high, power);
    Twofold { high, low: ((whole - product) - error) / power }
}

/// Reads what most cells of most tables hold: an ASCII sign or none, at most 15 digits, and at most one `decimal_sign`
/// among them. `None` for everything else, which [`Twofold::of_decimal`] reads more slowly.
pub(in crate::regression) fn of_short_text(text: &str, decimal_sign: u8) -> Option<Twofold> {
    let (negative, unsigned) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        other => (false, other),
    };
    let (mut whole, mut digits, mut decimals) = (0_u64, 0, None);
    for &byte in unsigned {
        if byte.is_ascii_digit() {
            whole = whole * 10 + u64::from(byte - b'0');
            digits += 1;
            decimals = decimals.map(|count: usize| count + 1);
        } else if byte == decimal_sign && decimals.is_none() {
            decimals = Some(0);
        } else {
            return None;
        }
        if digits > MOST_SHORT_DIGITS {
            return None;
        }
    }
    if digits == 0 {
        return None;
    }
    let value = quotient(whole as f64, EXACT_POWERS[decimals.unwrap_or(0)]);
    Some(if negative { -value } else { value })
}

/// A whole number of any size, its 32-bit digits from the smallest on.
#[derive(Clone, PartialEq, Eq)]
struct Whole(Vec<u32>);

impl Whole {
    fn of(mut value: u64) -> Whole {
        let mut digits = Vec::new();
        while value > 0 {
            digits.push(value as u32);
            value >>= 32;
        }
        Whole(digits)
    }

    /// self · factor + more.
    fn grow(&mut self, factor: u32, more: u32) {
        let mut carry = u64::from(more);
        for digit in &mut self.0 {
            carry += u64::from(*digit) * u64::from(factor);
            *digit = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    fn times_ten_to(&mut self, power: u64) {
        for _ in 0..power {
            self.grow(10, 0);
        }
    }

    fn shift_left(&mut self, bits: u64) {
        for _ in 0..bits % 32 {
            self.grow(2, 0);
        }
        if !self.0.is_empty() {
            self.0.splice(0..0, std::iter::repeat_n(0, (bits / 32) as usize));
        }
    }

    fn bits(&self) -> u64 {
        self.0.last().map_or(0, |last| self.0.len() as u64 * 32 - u64::from(last.leading_zeros()))
    }

    fn is_less(&self, other: &Whole) -> bool {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev())).is_lt()
    }

    /// self − other, which may not be larger.
    fn subtract(&mut self, other: &Whole) {
        let mut borrow = 0_i64;
        for (place, digit) in self.0.iter_mut().enumerate() {
            let left = i64::from(*digit) - i64::from(other.0.get(place).copied().unwrap_or(0)) + borrow;
            *digit = left as u32;
            borrow = left >> 32;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

/// The decimal, without its sign, less `high`; rounded to a double.
fn remainder(decimal: &Decimal, high: f64) -> f64 {
    let mut value = Whole(Vec::new());
    for &digit in &decimal.digits {
        value.grow(10, u32::from(digit));
    }
    if high == 0.0 || value.0.is_empty() {
        return 0.0;
    }
    let bits = high.to_bits();
    let biased = (bits >> 52) as i64;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, power) = if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) };
    // value·10^e − mantissa·2^power, both brought to whole numbers over the same divisor.
    let mut near = Whole::of(mantissa);
    let mut divisor = Whole::of(1);
    if decimal.exponent >= 0 {
        value.times_ten_to(decimal.exponent.unsigned_abs());
    } else {
        near.times_ten_to(decimal.exponent.unsigned_abs());
        divisor.times_ten_to(decimal.exponent.unsigned_abs());
    }
    if power >= 0 {
        near.shift_left(power.unsigned_abs());
    } else {
        value.shift_left(power.unsigned_abs());
        divisor.shift_left(power.unsigned_abs());
    }
    let (sign, difference) = if value.is_less(&near) {
        near.subtract(&value);
        (-1.0, near)
    } else {
        value.subtract(&near);
        (1.0, value)
    };
    sign * ratio(difference, divisor)
}

/// a / b as a double: 64 bits of the quotient one by one, which rounds it right but for ties of measure 0.
fn ratio(mut a: Whole, mut b: Whole) -> f64 {
    if a.0.is_empty() {
        return 0.0;
    }
    let mut power = a.bits() as i64 - b.bits() as i64;
    if power >= 0 {
        b.shift_left(power.unsigned_abs())
    } else {
        a.shift_left(power.unsigned_abs())
    }
    if a.is_less(&b) {
        a.grow(2, 0);
        power -= 1;
    }
    let mut quotient = 0_u64;
    for _ in 0..63 {
        quotient <<= 1;
        if !a.is_less(&b) {
            a.subtract(&b);
            quotient |= 1;
        }
        a.grow(2, 0);
    }
    // A last bit says that something is left, so that a half is not taken for a tie.
    quotient = quotient << 1 | u64::from(!a.0.is_empty());
    Twofold::from(quotient as f64).scaled((power - 63) as i32).value()
}
