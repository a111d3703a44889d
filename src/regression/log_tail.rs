//! Logarithms of tail probabilities, which go on where the probabilities themselves are below the least double.

use super::incomplete_beta::ln_incomplete_beta;

/// ln P(|T| ≥ |t|) of Student's t with `df` degrees of freedom; NaN where that has no meaning.
pub fn ln_t_two_sided(t: f64, df: f64) -> f64 {
    ln_tail_of_root(t.abs(), 1.0, df)
}

/// ln P(F ≥ f) of Fisher's F with `df1` and `df2` degrees of freedom; NaN where that has no meaning.
///
/// P = I_x(df2/2, df1/2) with x = df2 / (df2 + df1·f).
pub fn ln_f_tail(f: f64, df1: f64, df2: f64) -> f64 {
    ln_tail_of_root(f.sqrt(), df1, df2)
}

/// The same for F = root², which may itself be beyond doubles.
fn ln_tail_of_root(root: f64, df1: f64, df2: f64) -> f64 {
    if root.is_nan() || root < 0.0 || df1.is_nan() || df1 <= 0.0 || df2.is_nan() || df2 <= 0.0 {
        return f64::NAN;
    }
    // ln r for r = df1·F/df2; then x = 1/(1 + r) and 1 − x = r/(1 + r).
    let ln_ratio = (df1 / df2).ln() + 2.0 * root.ln();
    let ln_one_more = if ln_ratio > 700.0 { ln_ratio } else { (df1 / df2 * root * root).ln_1p() };
    ln_incomplete_beta(df2 / 2.0, df1 / 2.0, -ln_one_more, ln_ratio - ln_one_more)
}

#[cfg(test)]
mod tests {
    use super::super::f_tail;
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
            let plain = f_tail(t * t, 1.0, 30.0).ln();
            assert!((ln_t_two_sided(t, 30.0) - plain).abs() <= 1e-13 * plain.abs(), "{t}");
        }
        assert_eq!(ln_f_tail(f64::INFINITY, 2.0, 9.0), f64::NEG_INFINITY);
        assert!(ln_t_two_sided(f64::NAN, 5.0).is_nan());
        assert!(ln_t_two_sided(1e160, 3.0).is_finite());
        assert!(ln_t_two_sided(1e161, 3.0) < ln_t_two_sided(1e160, 3.0));
    }

    const CASES: [(f64, f64, f64, f64); 4] = [
        (10000000000.0, 1.0, 94.0, -871.180_237_645_798_3),
        (1000000.0, 3.0, 600.0, -2_552.244_128_995_638),
        (50000.0, 20.0, 900.0, -3114.0342994679197),
        (1e+300, 1.0, 3.0, -1035.372421227716),
    ];
}
