//! Tail probabilities, exact where they are tiny.
//!
//! Both tails are a regularised incomplete beta function taken at the small end, never one less a probability,
//! so that a p of 10⁻³⁰ has as many true digits as one of .04.

use std::f64::consts::SQRT_2;

use statrs::function::erf::{erfc, erfc_inv};
use statrs::function::gamma::checked_gamma_ur;

use super::incomplete_beta::ln_incomplete_beta;
use super::log_tail::ln_f_tail;

/// P(|T| ≥ |t|) of Student's t with `df` degrees of freedom; NaN where that has no meaning.
///
/// P = I_x(df/2, 1/2) with x = df / (df + t²).
pub fn t_two_sided(t: f64, df: f64) -> f64 {
    f_tail(t * t, 1.0, df)
}

/// P(F ≥ f) of Fisher's F with `df1` and `df2` degrees of freedom; NaN where that has no meaning.
///
/// P = I_x(df2/2, df1/2) with x = df2 / (df2 + df1·f).
pub fn f_tail(f: f64, df1: f64, df2: f64) -> f64 {
    ln_f_tail(f, df1, df2).exp()
}

/// The F of 1 and `df` degrees of freedom that is exceeded with probability `p`: infinite for p = 0, 0 for p = 1.
pub(super) fn f_critical(p: f64, df: f64) -> f64 {
    if p <= 0.0 {
        return f64::INFINITY;
    }
    if p >= 1.0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    while f_tail(high, 1.0, df) > p && high < f64::MAX / 4.0 {
        low = high;
        high *= 2.0;
    }
    // Halving a double's interval comes to its end; the tail only falls.
    for _ in 0..1100 {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if f_tail(middle, 1.0, df) > p {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// The |t| with `df` degrees of freedom that is exceeded, on either side, with probability `p`; NaN unless p is
/// between 0 and 1.
pub fn t_critical(p: f64, df: f64) -> f64 {
    if (0.0..=1.0).contains(&p) && df > 0.0 { f_critical(p, df).sqrt() } else { f64::NAN }
}

/// P(X ≥ share) of the beta distribution with parameters a and b.
pub(super) fn beta_tail(share: f64, a: f64, b: f64) -> f64 {
    if (0.0..=1.0).contains(&share) { ln_incomplete_beta(b, a, (-share).ln_1p(), share.ln()).exp() } else { f64::NAN }
}

/// P(X ≥ x) of χ² with `df` degrees of freedom; NaN where that has no meaning.
pub fn chi_squared_tail(x: f64, df: f64) -> f64 {
    if x == 0.0 && df > 0.0 { 1.0 } else { checked_gamma_ur(df / 2.0, x / 2.0).unwrap_or(f64::NAN) }
}

/// P(Z ≥ z) of the standard normal distribution.
pub fn normal_tail(z: f64) -> f64 {
    erfc(z / SQRT_2) / 2.0
}

/// The z that the standard normal distribution is below with probability `p`.
pub fn normal_quantile(p: f64) -> f64 {
    -SQRT_2 * erfc_inv(2.0 * p)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reckoned with mpmath to 40 digits.
    #[test]
    fn tails_have_all_their_digits_however_small_they_are() {
        for (f, df1, df2, p) in [
            (3.84, 1.0, 90.0, 0.053_137_852_091_667_59),
            (2.5, 1.0, 1.0, 0.359_017_035_971_376_1),
            (0.01, 1.0, 5.0, 0.924_230_141_154_660_1),
            (139.24, 1.0, 94.0, 2.975_115_763_918_773_5e-20),
            (1500.0, 1.0, 94.0, 1.403_443_121_995_951_5e-59),
            (50.0, 5.0, 90.0, 1.596_454_749_959_010_7e-24),
            (1e6, 3.0, 40.0, 1.620_451_466_686_94e-97),
            // Here a library's incomplete beta function had three digits; R's `pt` showed it.
            (82.592_215_656_891_95, 1.0, 106.0, 6.323_941_514_723_569e-15),
            (4.0, 7.0, 3.0, 0.141_020_074_890_113_66),
            (1e-9, 1.0, 30.0, 0.999_974_978_023_605_6),
        ] {
            let found = f_tail(f, df1, df2);
            assert!((found / p - 1.0).abs() < 1e-12, "F({df1}, {df2}) = {f}: {found} is not {p}");
        }
    }

    #[test]
    fn tails_at_the_ends() {
        assert_eq!(f_tail(0.0, 1.0, 5.0), 1.0);
        assert_eq!(f_tail(f64::INFINITY, 1.0, 5.0), 0.0);
        assert_eq!(t_two_sided(f64::NEG_INFINITY, 5.0), 0.0);
        assert!(f_tail(f64::NAN, 1.0, 5.0).is_nan());
        assert!(f_tail(1.0, 1.0, 0.0).is_nan());
    }

    #[test]
    fn critical_values_are_those_of_the_tables() {
        for (p, df, f) in
            [(0.05, 94.0, 3.942_303_338_201_807), (0.10, 90.0, 2.762_114_644_830_711), (0.005, 92.0, 8.273_153_623_261_265)]
        {
            assert!((f_critical(p, df) / f - 1.0).abs() < 1e-12, "{p} with {df}");
        }
        assert_eq!(f_critical(0.0, 5.0), f64::INFINITY);
        assert_eq!(f_critical(1.0, 5.0), 0.0);
    }
}
