//! The incomplete beta function, from which the tails of t, F and beta come.

use std::f64::consts::TAU;

use statrs::function::gamma::ln_gamma;

/// ln I_x(a, b), the logarithm of the probability that beta(a, b) is below x, given ln x and ln(1 − x), so that neither
/// end costs digits.
///
/// I_x = x^a (1 − x)^b / (a·B(a, b)) times a continued fraction (NIST Digital Library of Mathematical Functions, 8.17.22),
/// which is short for x below the middle (a + 1)/(a + b + 2); above it, 1 − I of the other end.
pub(super) fn ln_incomplete_beta(a: f64, b: f64, ln_x: f64, ln_rest: f64) -> f64 {
    let x = ln_x.exp();
    if x <= (a + 1.0) / (a + b + 2.0) {
        below_middle(a, b, ln_x, ln_rest)
    } else {
        (-below_middle(b, a, ln_rest, ln_x).exp()).ln_1p()
    }
}

fn below_middle(a: f64, b: f64, ln_x: f64, ln_rest: f64) -> f64 {
    if ln_x == f64::NEG_INFINITY {
        return ln_x;
    }
    a * ln_x + b * ln_rest - a.ln() - ln_beta(a, b) + continued_fraction(a, b, ln_x.exp()).ln()
}

/// From here on the corrections to Stirling's formula have all their digits.
const LARGE: f64 = 10.0;

/// ln B(a, b). Large logarithms of gamma functions would cancel; for a large a or b only Stirling's corrections do.
fn ln_beta(a: f64, b: f64) -> f64 {
    let (small, large) = (a.min(b), a.max(b));
    if large < LARGE {
        return ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b);
    }
    let corrections = correction(large) - correction(small + large);
    let ln_share = -(small / large).ln_1p();
    if small < LARGE {
        return ln_gamma(small) + (large - 0.5) * ln_share - small * (small + large).ln() + small + corrections;
    }
    (TAU.ln() - small.ln()) / 2.0
        + (large - 0.5) * ln_share
        + small * (small / (small + large)).ln()
        + correction(small)
        + corrections
}

/// ln Γ(z) less Stirling's (z − ½) ln z − z + ½ ln 2π.
fn correction(z: f64) -> f64 {
    const COEFFICIENTS: [f64; 8] = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
        -3617.0 / 122_400.0,
    ];
    let square = 1.0 / (z * z);
    COEFFICIENTS.iter().rev().fold(0.0, |sum, coefficient| sum * square + coefficient) / z
}

/// 1 / (1 + d₁/(1 + d₂/(1 + …))) by Lentz' method.
fn continued_fraction(a: f64, b: f64, x: f64) -> f64 {
    const LEAST: f64 = 1e-300;
    const MOST_STEPS: u32 = 100_000;
    let away_from_0 = |value: f64| if value.abs() < LEAST { LEAST } else { value };
    let (mut c, mut d) = (1.0, 1.0 / away_from_0(1.0 - (a + b) * x / (a + 1.0)));
    let mut fraction = d;
    for m in 1..MOST_STEPS {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let before = fraction;
        for step in [even, odd] {
            d = 1.0 / away_from_0(1.0 + step * d);
            c = away_from_0(1.0 + step / c);
            fraction *= c * d;
        }
        if (fraction / before - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    fraction
}
