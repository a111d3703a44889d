//! Random numbers from a seed: the same everywhere, natively and in a browser.

use rand_core::Rng;
use rand_pcg::Pcg32;

/// The stream of random numbers; any will do.
const STREAM: u64 = 0x00a0_2bdb_f7bb_3c0a;

/// A source of random numbers.
#[derive(Clone, Debug)]
pub(super) struct Random {
    pcg: Pcg32,
    /// Normal numbers come in pairs; this is the second of the last pair.
    spare: Option<f64>,
}

impl Random {
    pub fn new(seed: u64) -> Random {
        Random { pcg: Pcg32::new(seed, STREAM), spare: None }
    }

    /// One of 0, 1 … `n` − 1, as likely as any other; off by at most n / 2³².
    pub fn below(&mut self, n: usize) -> usize {
        ((u64::from(self.pcg.next_u32()) * n as u64) >> 32) as usize
    }

    /// Uniform on [0, 1), with 53 binary places.
    pub fn uniform(&mut self) -> f64 {
        (self.pcg.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// Standard normal, by Marsaglia & Bray's polar method (1964).
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (u, v) = (2.0 * self.uniform() - 1.0, 2.0 * self.uniform() - 1.0);
            let s = u * u + v * v;
            if s > 0.0 && s < 1.0 {
                let factor = (-2.0 * s.ln() / s).sqrt();
                self.spare = Some(v * factor);
                return u * factor;
            }
        }
    }

    /// χ² with `df` ≥ 1 degrees of freedom: twice a gamma of df/2, by Marsaglia & Tsang ("A simple method for
    /// generating gamma variables", ACM Transactions on Mathematical Software 26, 2000); for df = 1 a normal squared.
    pub fn chi_squared(&mut self, df: usize) -> f64 {
        if df < 2 {
            return self.normal().powi(2);
        }
        let d = df as f64 / 2.0 - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 && (1.0 - self.uniform()).ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return 2.0 * d * v;
            }
        }
    }

    /// Puts a list into random order (Fisher & Yates; Durstenfeld 1964).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(last + 1);
            list.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mean, variance and fourth moment lie within five of their own standard errors.
    #[test]
    fn normal_numbers_have_the_moments_of_the_normal() {
        let mut random = Random::new(1);
        let n = 200_000_u32;
        let (mut mean, mut square, mut fourth) = (0.0, 0.0, 0.0);
        for _ in 0..n {
            let z = random.normal();
            mean += z;
            square += z * z;
            fourth += z.powi(4);
        }
        let n = f64::from(n);
        assert!((mean / n).abs() < 5.0 / n.sqrt());
        assert!((square / n - 1.0).abs() < 5.0 * (2.0 / n).sqrt());
        assert!((fourth / n - 3.0).abs() < 5.0 * (96.0 / n).sqrt());
    }

    #[test]
    fn chi_squared_has_mean_df_and_variance_twice_that() {
        let mut random = Random::new(2);
        for df in [1_u32, 2, 3, 90] {
            let draws: Vec<f64> = (0..100_000).map(|_| random.chi_squared(df as usize)).collect();
            let (n, df) = (draws.len() as f64, f64::from(df));
            let mean = draws.iter().sum::<f64>() / n;
            let variance = draws.iter().map(|draw| (draw - mean).powi(2)).sum::<f64>() / n;
            assert!((mean - df).abs() < 5.0 * (2.0 * df / n).sqrt(), "{mean} for {df}");
            assert!((variance / (2.0 * df) - 1.0).abs() < 5.0 * ((2.0 + 12.0 / df) / n).sqrt(), "{variance} for {df}");
        }
    }

    /// Each of the six orders of three comes as often as the others.
    #[test]
    fn shuffling_favours_no_order() {
        let mut random = Random::new(3);
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..60_000 {
            let mut list = [0, 1, 2];
            random.shuffle(&mut list);
            *counts.entry(list).or_insert(0_u32) += 1;
        }
        assert_eq!(counts.len(), 6);
        assert!(counts.values().all(|&count| (f64::from(count) - 10_000.0).abs() < 5.0 * 91.3));
    }
}
