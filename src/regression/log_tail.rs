//! Logarithms of tail probabilities, which go on where the probabilities themselves are below the least double.

use statrs::function::gamma::ln_gamma;

use super::tail::f_tail;

/// ln P(|T| ≥ |t|) of Student's t with `df` degrees of freedom; NaN where that has no meaning.
pub fn ln_t_two_sided(t: f64, df: f64) -> f64 {
    ln_f_tail_of_root(t.abs(), 1.0, df)
}

/// ln P(F ≥ f) of Fisher's F with `df1` and `df2` degrees of freedom; NaN where that has no meaning.
///
/// P = I_x(df2/2, df1/2) with x = df2 / (df2 + df1·f), for small x by the continued fraction of the incomplete beta
/// function (NIST Digital Library of Mathematical Functions, 8.17.22), whose leading factor is kept as a logarithm.
pub fn ln_f_tail(f: f64, df1: f64, df2: f64) -> f64 {
    ln_f_tail_of_root(f.sqrt(), df1, df2)
}

/// From this probability on the plain one has all its digits.
const PLAIN: f64 = 1e-200;

/// The same for F = root², which may itself be beyond doubles.
fn ln_f_tail_of_root(root: f64, df1: f64, df2: f64) -> f64 {
    let plain = f_tail(root * root, df1, df2);
    if plain.is_nan() || plain >= PLAIN || root == f64::INFINITY {
        return plain.ln();
    }
    let (a, b) = (df2 / 2.0, df1 / 2.0);
    // x = df2 / (df2 + df1·root²), by its logarithm.
    let ln_x = if root < 1e100 { (df2 / (df2 + df1 * root * root)).ln() } else { (df2 / df1).ln() - 2.0 * root.ln() };
    let x = ln_x.exp();
    let ln_beta = ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b);
    a * ln_x + b * (-x).ln_1p() - a.ln() - ln_beta + continued_fraction(a, b, x).ln()
}

/// 1 / (1 + d₁/(1 + d₂/(1 + …))) by Lentz' method.
fn continued_fraction(a: f64, b: f64, x: f64) -> f64 {
    const LEAST: f64 = 1e-300;
    let away_from_0 = |value: f64| if value.abs() < LEAST { LEAST } else { value };
    let (mut c, mut d) = (1.0, 1.0 / away_from_0(1.0 - (a + b) * x / (a + 1.0)));
    let mut fraction = d;
    for m in 1..10_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut change = 1.0;
        for step in [even, odd] {
            d = 1.0 / away_from_0(1.0 + step * d);
            c = away_from_0(1.0 + step / c);
            change = c * d;
            fraction *= change;
        }
        if (change - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reckoned with mpmath to 60 digits.
    #[test]
    fn logarithms_of_tails_go_on_below_the_least_double() {
        for (f, df1, df2, expected) in CASES {
            let found = ln_f_tail(f, df1, df2);
            assert!((found / expected - 1.0).abs() < 1e-13, "F({df1}, {df2}) = {f}: {found} is not {expected}");
        }
    }

    #[test]
    fn where_the_tail_is_a_double_its_logarithm_is_that() {
        for t in [0.0, 0.5, 3.0, 20.0] {
            assert_eq!(ln_t_two_sided(t, 30.0), f_tail(t * t, 1.0, 30.0).ln());
        }
        assert_eq!(ln_f_tail(f64::INFINITY, 2.0, 9.0), f64::NEG_INFINITY);
        assert!(ln_t_two_sided(f64::NAN, 5.0).is_nan());
        assert!(ln_t_two_sided(1e160, 3.0).is_finite());
        assert!(ln_t_two_sided(1e161, 3.0) < ln_t_two_sided(1e160, 3.0));
    }

    const CASES: [(f64, f64, f64, f64); 4] = [
        (10000000000.0, 1.0, 94.0, -871.18023764579832),
        (1000000.0, 3.0, 600.0, -2552.2441289956381),
        (50000.0, 20.0, 900.0, -3114.0342994679197),
        (1e+300, 1.0, 3.0, -1035.372421227716),
    ];
}
