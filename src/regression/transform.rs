//! Transforms of a variable, and how a coefficient then reads.

use serde::{Deserialize, Serialize};

use super::Twofold;

/// What is done to a variable before it is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Transform {
    /// Nothing.
    #[default]
    None,
    /// The natural logarithm; for values above 0.
    Ln,
    /// The square root; for values of 0 and above.
    Sqrt,
    /// ln(p / (1 − p)) of a share; for values between 0 and 1.
    Logit,
    /// ln(p / (100 − p)) of a percentage; for values between 0 and 100.
    LogitPercent,
    /// The distance from the mean in standard deviations (n − 1), over the units of the sample.
    Z,
}

/// The change in a variable, as it was before its transform, that a [`Reading`] is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// One of the variable's own units.
    OneUnit,
    /// One per cent of its value, whatever the value.
    OnePercent,
    /// One standard deviation.
    OneStandardDeviation,
    /// From this value, the mean, to one unit above it.
    OneUnitFrom(f64),
    /// From this value, the mean, to one hundredth above it.
    OneHundredthFrom(f64),
}

/// How a coefficient reads: "with this change, the expected response changes by so much".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The change in the variable.
    pub change: Change,
    /// The change in the expected response, in the response's units.
    pub effect: f64,
}

impl Transform {
    /// All transforms, in the order in which they are offered.
    pub const ALL: [Transform; 6] =
        [Transform::None, Transform::Ln, Transform::Sqrt, Transform::Logit, Transform::LogitPercent, Transform::Z];

    /// The sign that stands beside a variable's name, the same in every language; nothing where nothing is done.
    pub fn sign(self) -> &'static str {
        match self {
            Transform::None => "",
            Transform::Ln => "ln",
            Transform::Sqrt => "√",
            Transform::Logit => "logit",
            Transform::LogitPercent => "logit %",
            Transform::Z => "z",
        }
    }

    /// The transformed value; `None` where it is not defined. [`Transform::Z`] leaves it as it is: it needs all values.
    pub fn of(self, value: f64) -> Option<f64> {
        match self {
            Transform::None | Transform::Z => Some(value),
            Transform::Ln => (value > 0.0).then(|| value.ln()),
            Transform::Sqrt => (value >= 0.0).then(|| value.sqrt()),
            Transform::Logit => (value > 0.0 && value < 1.0).then(|| value.ln() - (-value).ln_1p()),
            Transform::LogitPercent => (value > 0.0 && value < 100.0).then(|| value.ln() - (100.0 - value).ln()),
        }
    }

    /// The same as [`Transform::of`] to twice a double's digits.
    pub fn exact(self, value: Twofold) -> Option<Twofold> {
        let whole = |whole: f64| Twofold::from(whole);
        match self {
            Transform::None | Transform::Z => Some(value),
            Transform::Ln => (value > Twofold::ZERO).then(|| value.ln()),
            Transform::Sqrt => (value >= Twofold::ZERO).then(|| value.sqrt()),
            Transform::Logit => between(value, 1.0).then(|| (value / (whole(1.0) - value)).ln()),
            Transform::LogitPercent => between(value, 100.0).then(|| (value / (whole(100.0) - value)).ln()),
        }
    }

    /// How the coefficient `b` of a variable under this transform reads. `mean` is the mean of the variable
    /// before the transform; only the transforms whose effect differs from place to place use it.
    ///
    /// For a logarithm, 1 % more gives `b · ln(1.01)` (thesis, note 9).
    pub fn reading(self, b: f64, mean: f64) -> Reading {
        let difference = |step: f64| match (self.of(mean + step), self.of(mean)) {
            (Some(after), Some(before)) => b * (after - before),
            _ => f64::NAN,
        };
        match self {
            Transform::None => Reading { change: Change::OneUnit, effect: b },
            Transform::Ln => Reading { change: Change::OnePercent, effect: b * 0.01_f64.ln_1p() },
            Transform::Z => Reading { change: Change::OneStandardDeviation, effect: b },
            Transform::Sqrt | Transform::LogitPercent => Reading { change: Change::OneUnitFrom(mean), effect: difference(1.0) },
            Transform::Logit => Reading { change: Change::OneHundredthFrom(mean), effect: difference(0.01) },
        }
    }
}

fn between(value: Twofold, end: f64) -> bool {
    value > Twofold::ZERO && value < Twofold::from(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_outside_the_domain_have_none() {
        for (transform, outside) in [
            (Transform::Ln, &[0.0, -1.0][..]),
            (Transform::Sqrt, &[-0.1]),
            (Transform::Logit, &[0.0, 1.0, 1.5]),
            (Transform::LogitPercent, &[0.0, 100.0, -3.0]),
        ] {
            assert!(outside.iter().all(|&value| transform.of(value).is_none()), "{transform:?}");
            assert!(transform.of(f64::NAN).is_none(), "{transform:?}");
        }
        assert_eq!(Transform::Sqrt.of(0.0), Some(0.0));
    }

    #[test]
    fn exact_transforms_round_to_the_plain_ones() {
        for transform in Transform::ALL {
            for value in [0.015625, 0.25, 0.7, 0.999] {
                let (plain, exact) = (transform.of(value).expect("inside"), transform.exact(value.into()).expect("inside"));
                assert!((plain - exact.value()).abs() <= 4.0 * f64::EPSILON * plain.abs(), "{transform:?} {value}");
            }
            assert_eq!(transform.of(-1.0).is_some(), transform.exact(Twofold::from(-1.0)).is_some());
        }
    }

    #[test]
    fn a_percentage_and_its_share_have_the_same_logit() {
        for percent in [0.5, 25.0, 50.0, 99.0] {
            let (share, whole) = (Transform::Logit.of(percent / 100.0), Transform::LogitPercent.of(percent));
            assert!((share.expect("inside") - whole.expect("inside")).abs() < 1e-14);
        }
    }

    /// 0.545 · ln(101/100) = 0.00542 (thesis, note 9); √(25) − √(24) and the like by hand.
    #[test]
    fn coefficients_read_by_their_transform() {
        let effect = |transform: Transform, b: f64, mean: f64| transform.reading(b, mean).effect;
        assert!((effect(Transform::Ln, 0.545, 12.0) - 0.545 * 1.01_f64.ln()).abs() < 1e-16);
        assert_eq!(effect(Transform::None, 0.3, 12.0), 0.3);
        assert_eq!(effect(Transform::Z, 0.3, 12.0), 0.3);
        assert!((effect(Transform::Sqrt, 2.0, 24.0) - 2.0 * (5.0 - 24.0_f64.sqrt())).abs() < 1e-15);
        assert!((effect(Transform::LogitPercent, 1.0, 49.0) - (49.0_f64 / 51.0).recip().ln()).abs() < 1e-15);
        assert_eq!(Transform::LogitPercent.reading(1.0, 49.0).change, Change::OneUnitFrom(49.0));
        assert!(effect(Transform::LogitPercent, 1.0, 99.5).is_nan());
    }
}
