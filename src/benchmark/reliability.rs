//! How much of a residual is there again the year after.

use serde::{Deserialize, Serialize};

use crate::regression::correlation;

use super::Judgement;

/// How the residuals of two years go together.
///
/// If a residual is persistent performance θ and luck, ε_t = θ + luck_t with luck independent from year to year and
/// of equal variance, then the correlation of the two years' residuals is ρ = Var θ / Var ε: what
/// [`super::standing::Request::reliability`] asks for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reliability {
    /// Pearson's r.
    pub r: f64,
    /// The intraclass correlation of single measurements, ICC(1,1) = (MSB − MSW) / (MSB + MSW), which also takes a
    /// difference in level or spread for unreliability (Shrout & Fleiss, Psychological Bulletin 86, 1979).
    pub icc: f64,
    /// The 95 % interval of r by Fisher's z, tanh(artanh r ± 1.96/√(n − 3)); `None` for fewer than four units.
    pub interval: Option<(f64, f64)>,
    /// How many units have a residual in both years.
    pub n: usize,
}

impl Reliability {
    /// From two years' judgements, by the names of the units; `None` where fewer than three units are in both, or one
    /// of the years does not vary.
    pub fn between(first: &Judgement, second: &Judgement) -> Option<Reliability> {
        let pairs: Vec<(f64, f64)> =
            first.units.iter().filter_map(|judged| Some((judged.residual, second.unit(&judged.unit)?.residual))).collect();
        Reliability::of(&pairs)
    }

    /// From pairs of residuals, one a unit.
    pub fn of(pairs: &[(f64, f64)]) -> Option<Reliability> {
        let (first, second): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
        let r = correlation(&first, &second);
        let n = pairs.len();
        if n < 3 || r.is_nan() {
            return None;
        }
        let mean = (first.iter().sum::<f64>() + second.iter().sum::<f64>()) / (2 * n) as f64;
        let between = pairs.iter().map(|(a, b)| 2.0 * ((a + b) / 2.0 - mean).powi(2)).sum::<f64>() / (n - 1) as f64;
        let within = pairs.iter().map(|(a, b)| (a - b).powi(2) / 2.0).sum::<f64>() / n as f64;
        let half = 1.959_963_984_540_054 / (n as f64 - 3.0).sqrt();
        let interval = (n > 3).then(|| ((r.atanh() - half).tanh(), (r.atanh() + half).tanh()));
        Some(Reliability { r, icc: (between - within) / (between + within), interval, n })
    }

    /// ρ: r where it is positive; what goes the other way the year after is no performance.
    pub fn rho(&self) -> f64 {
        self.r.clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::random::Random;

    /// By hand: (1, 2), (2, 2), (4, 3), (5, 6) have MSB = 18.458/3 …
    #[test]
    fn small_enough_to_reckon_by_hand() {
        let found = Reliability::of(&[(1.0, 2.0), (2.0, 2.0), (4.0, 3.0), (5.0, 6.0)]).expect("it varies");
        // Means 1.5, 2, 3.5, 5.5 about 3.125: 2·(2.640625 + 1.265625 + .140625 + 5.640625)/3; within (1 + 0 + 1 + 1)/8.
        let (between, within) = (2.0 * 9.6875 / 3.0, 3.0 / 8.0);
        assert!((found.icc - (between - within) / (between + within)).abs() < 1e-14);
        // Σxy − n·x̄·ȳ = 8.0 − … : deviations (−2, −1, 1, 2) and (−1.25, −1.25, −.25, 2.75).
        assert!((found.r - 9.0 / (10.0_f64 * 10.75).sqrt()).abs() < 1e-14);
        assert_eq!(Reliability::of(&[(1.0, 2.0), (2.0, 2.0)]), None);
        assert_eq!(Reliability::of(&[(1.0, 2.0), (1.0, 3.0), (1.0, 4.0)]), None);
        let turned = Reliability::of(&[(1.0, 3.0), (2.0, 2.0), (3.0, 1.0)]).expect("it varies");
        assert_eq!((turned.rho(), turned.interval), (0.0, None));
    }

    #[test]
    fn it_finds_the_share_that_persists() {
        let mut random = Random::new(2);
        let pairs: Vec<(f64, f64)> = (0..20_000)
            .map(|_| {
                let (persistent, share) = (random.normal(), 0.6_f64);
                let mut year = || share.sqrt() * persistent + (1.0 - share).sqrt() * random.normal();
                (year(), year())
            })
            .collect();
        let found = Reliability::of(&pairs).expect("it varies");
        assert!((found.rho() - 0.6).abs() < 0.025 && (found.icc - 0.6).abs() < 0.025);
        assert!(found.interval.is_some_and(|(low, high)| low < found.r && found.r < high));
    }
}
