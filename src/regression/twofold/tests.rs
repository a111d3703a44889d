//! Twofold numbers against whole numbers of any size, so that no rounding of our own is the judge.

use proptest::prelude::*;

use super::*;

/// A double as a whole number times a power of two, in which sums and products are exact.
mod exact {
    use num_bigint::BigInt;
    use num_traits::{Signed, ToPrimitive, Zero};

    pub fn of(value: f64) -> (BigInt, i64) {
        let bits = value.abs().to_bits();
        let (biased, fraction) = ((bits >> 52) as i64, bits & ((1 << 52) - 1));
        let (mantissa, power) = if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) };
        let mantissa = BigInt::from(mantissa);
        (if value < 0.0 { -mantissa } else { mantissa }, power)
    }

    pub fn sum(a: (BigInt, i64), b: (BigInt, i64)) -> (BigInt, i64) {
        let power = a.1.min(b.1);
        let at_power = |(mantissa, own): (BigInt, i64)| mantissa << (own - power) as usize;
        (at_power(a) + at_power(b), power)
    }

    pub fn product(a: &(BigInt, i64), b: &(BigInt, i64)) -> (BigInt, i64) {
        (&a.0 * &b.0, a.1 + b.1)
    }

    /// |found − expected| / |expected|.
    pub fn error(found: (BigInt, i64), expected: (BigInt, i64)) -> f64 {
        let difference = sum(found, (-expected.0.clone(), expected.1));
        if difference.0.is_zero() {
            return 0.0;
        }
        ratio(difference, expected)
    }

    fn ratio(a: (BigInt, i64), b: (BigInt, i64)) -> f64 {
        let digits = |value: &BigInt| {
            let bits = value.bits() as i64;
            let shift = (bits - 64).max(0);
            ((value.abs() >> shift as usize).to_f64().unwrap_or(f64::NAN), shift)
        };
        let ((top, top_power), (bottom, bottom_power)) = (digits(&a.0), digits(&b.0));
        top / bottom * 2.0_f64.powi((top_power + a.1 - bottom_power - b.1) as i32)
    }
}

fn fraction(value: Twofold) -> (num_bigint::BigInt, i64) {
    exact::sum(exact::of(value.high), exact::of(value.low))
}

fn twofold() -> impl Strategy<Value = Twofold> {
    (-1.0..1.0_f64, -1.0..1.0_f64, -60..60_i32)
        .prop_map(|(high, low, power)| Twofold::sum_of(high, low * high.abs() * 2.0_f64.powi(-53)).scaled(power))
}

/// 2^−102: four units in the last place of the smaller part.
const LAST_BITS: f64 = 1.972_152_263_052_53e-31;

proptest! {
    #[test]
    fn sums_are_right_to_the_last_bits(a in twofold(), b in twofold()) {
        let expected = exact::sum(fraction(a), fraction(b));
        prop_assert!(exact::error(fraction(a + b), expected) < LAST_BITS);
    }

    #[test]
    fn products_are_right_to_the_last_bits(a in twofold(), b in twofold()) {
        prop_assert!(exact::error(fraction(a * b), exact::product(&fraction(a), &fraction(b))) < LAST_BITS);
    }

    #[test]
    fn a_quotient_times_its_divisor_is_the_number(a in twofold(), b in twofold()) {
        prop_assume!(a.value() != 0.0 && b.value().abs() > 1e-30);
        let quotient = fraction(a / b);
        prop_assert!(exact::error(exact::product(&quotient, &fraction(b)), fraction(a)) < LAST_BITS);
    }

    #[test]
    fn a_root_squared_is_the_number(a in twofold()) {
        prop_assume!(a.value() != 0.0);
        let root = fraction(a.abs().sqrt());
        prop_assert!(exact::error(exact::product(&root, &root), fraction(a.abs())) < 2.0 * LAST_BITS);
    }

    #[test]
    fn a_sum_of_products_is_right_for_the_size_of_its_terms(lists in prop::collection::vec((twofold(), twofold()), 1..40)) {
        let (a, b): (Vec<Twofold>, Vec<Twofold>) = lists.into_iter().unzip();
        let products = || a.iter().zip(&b).map(|(a, b)| exact::product(&fraction(*a), &fraction(*b)));
        let expected = products().reduce(exact::sum).expect("at least one");
        let found = fraction(dot(&a, &b));
        let difference = exact::sum(found, (-expected.0, expected.1));
        let size: f64 = a.iter().zip(&b).map(|(a, b)| (a.high * b.high).abs()).sum();
        let absolute = exact::error(exact::sum(difference, exact::of(size)), exact::of(size));
        prop_assert!(absolute < 20.0 * LAST_BITS, "{absolute}");
    }

    #[test]
    fn decimals_are_read_to_the_nearest_of_both_parts(digits in "[0-9]{1,40}", decimals in 0..40_usize, power in -30..30_i32) {
        let place = digits.len().saturating_sub(decimals);
        let text = format!("{}.{}e{power}", &digits[..place], &digits[place..]);
        let found = Twofold::of_decimal(&text).expect("a number");
        prop_assert_eq!(found.value(), text.parse::<f64>().expect("a number"));
        // digits · 10^(power − decimals), compared as whole numbers over a common power of ten.
        let whole: num_bigint::BigInt = digits.parse().expect("digits");
        let exponent = power - (digits.len() - place) as i32;
        let ten = |power: i32| num_bigint::BigInt::from(10).pow(power.max(0) as u32);
        let (expected, scale) = (whole * ten(exponent), ten(-exponent));
        let (mantissa, two) = fraction(found);
        let error = exact::error((mantissa * scale, two), (expected.clone(), 0));
        prop_assert!(expected == num_bigint::BigInt::ZERO || error < 1.3e-32, "{} {}", text, error);
    }

    /// The quick way that most cells go comes to the same as the careful one, or does not answer.
    #[test]
    fn short_texts_are_read_alike(text in "-?[0-9]{0,17}([.][0-9]{0,17})?") {
        let careful = Twofold::of_decimal(&text);
        if let Some(quick) = of_short_text(&text, b'.') {
            prop_assert_eq!(Some(quick), careful);
            prop_assert_eq!(of_short_text(&text.replace('.', ","), b','), Some(quick));
        } else {
            prop_assert!(careful.is_none() || text.bytes().filter(u8::is_ascii_digit).count() > 15);
        }
    }

    #[test]
    fn logarithm_and_exponential_undo_each_other(a in twofold()) {
        prop_assume!(a.value() != 0.0);
        let a = a.abs();
        let back = a.ln().exp();
        // An error in the logarithm is one of the exponential's argument.
        let allowed = LAST_BITS * 8.0 * (1.0 + a.value().ln().abs());
        prop_assert!(((back - a) / a).value().abs() < allowed, "{a:?} {back:?}");
    }
}

/// Digits from mpmath at 50 digits.
#[test]
fn functions_have_twice_a_doubles_digits() {
    let near = |found: Twofold, digits: &str| {
        let expected = Twofold::of_decimal(digits).expect("a number");
        assert!(((found - expected) / expected).value().abs() < 1e-30, "{found:?} is not {digits}");
    };
    near(Twofold::from(2.0).sqrt(), "1.41421356237309504880168872420969807856967187537694");
    near(Twofold::from(10.0).ln(), "2.30258509299404568401799145468436420760110148862877");
    near(Twofold::from(2.0).ln(), "0.693147180559945309417232121458176568075500134360255");
    near(Twofold::from(1.0).exp(), "2.71828182845904523536028747135266249775724709369995");
    near(Twofold::of_decimal("0.1").expect("a number").ln(), "-2.30258509299404568401799145468436420760110148862877");
    near(Twofold::from(7.0).powi(30), "22539340290692258087863249");
    near(Twofold::from(1e300).ln(), "690.775527898213705257902196660513681150659990441493231550394");
}

#[test]
fn numbers_at_the_ends_of_the_range() {
    assert_eq!(Twofold::from(0.0).sqrt(), Twofold::ZERO);
    assert!(Twofold::from(-1.0).sqrt().value().is_nan() && Twofold::from(-1.0).ln().value().is_nan());
    for value in [1e-300, 1e300] {
        let root = Twofold::from(value).sqrt();
        assert!((root.value() / value.sqrt() - 1.0).abs() < 1e-15);
        assert!((Twofold::from(value).ln().value() / value.ln() - 1.0).abs() < 1e-15);
    }
    assert_eq!(Twofold::of_decimal("1e999"), None);
    for text in ["", "-", ".", "e5", "1,5", "nan", "1e", "0x1"] {
        assert_eq!(Twofold::of_decimal(text), None, "{text}");
    }
    assert_eq!(Twofold::of_decimal("-0.0").map(Twofold::value), Some(0.0));
    assert_eq!(Twofold::of_decimal("-.5"), Some(Twofold::from(-0.5)));
}
