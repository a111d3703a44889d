//! How often each unit had each rank.

use super::standings::Standing;

/// How often each unit had each rank.
#[derive(Clone, Debug)]
pub(super) struct RankCounts {
    n: usize,
    /// How many draws have been counted.
    pub draws: u32,
    thirds: Vec<[u32; 3]>,
    sums: Vec<f64>,
    /// How many ranks share a count, so that very many units do not take their number squared of room.
    width: usize,
    bins: usize,
    counts: Vec<u32>,
}

/// The most counts that are kept for a unit.
const MOST_BINS: usize = 1000;

impl RankCounts {
    /// For so many units.
    pub fn of(n: usize) -> RankCounts {
        let width = n.div_ceil(MOST_BINS).max(1);
        let bins = n.div_ceil(width);
        RankCounts { n, draws: 0, thirds: vec![[0; 3]; n], sums: vec![0.0; n], width, bins, counts: vec![0; n * bins] }
    }

    /// Counts a draw; the units from the lowest to the highest.
    pub fn count(&mut self, units: impl Iterator<Item = usize>) {
        self.draws += 1;
        let outer = (self.n + 1) / 3;
        for (place, unit) in units.enumerate() {
            let third = usize::from(place >= outer) + usize::from(place >= self.n - outer);
            self.thirds[unit][third] += 1;
            self.sums[unit] += (place + 1) as f64;
            self.counts[unit * self.bins + place / self.width] += 1;
        }
    }

    /// Where a unit stands, as far as has been counted.
    pub fn standing(&self, unit: usize, name: &str, level: f64) -> Standing {
        Standing {
            unit: name.to_owned(),
            thirds: self.thirds[unit].map(|count| share(count, self.draws)),
            expected_rank: if self.draws == 0 { (self.n + 1) as f64 / 2.0 } else { self.sums[unit] / f64::from(self.draws) },
            ranks: self.interval(unit, level),
        }
    }

    /// The ranks with at most half of what the level leaves over below them, and as much above.
    fn interval(&self, unit: usize, level: f64) -> (usize, usize) {
        let counts = &self.counts[unit * self.bins..(unit + 1) * self.bins];
        let outside = f64::from(self.draws) * (1.0 - level) / 2.0;
        let (mut below, mut above) = (0.0, 0.0);
        let skipped = |count: &&u32, sum: &mut f64| {
            *sum += f64::from(**count);
            *sum <= outside
        };
        let low = counts.iter().take_while(|count| skipped(count, &mut below)).count();
        let high = counts.iter().rev().take_while(|count| skipped(count, &mut above)).count();
        if low + high >= self.bins {
            return (1, self.n);
        }
        (low * self.width + 1, ((self.bins - high) * self.width).min(self.n))
    }
}

/// A share of none is 0.
pub(super) fn share(count: u32, of: u32) -> f64 {
    if of == 0 { 0.0 } else { f64::from(count) / f64::from(of) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_by_hand() {
        let mut ranks = RankCounts::of(3);
        for _ in 0..98 {
            ranks.count([0, 1, 2].into_iter());
        }
        (0..2).for_each(|_| ranks.count([2, 1, 0].into_iter()));
        assert_eq!(ranks.interval(0, 0.9), (1, 1));
        assert_eq!(ranks.interval(0, 0.97), (1, 3));
        assert_eq!(ranks.interval(2, 0.97), (1, 3));
        assert_eq!(ranks.interval(1, 0.99), (2, 2));
        assert_eq!(ranks.standing(0, "A", 0.9).thirds, [0.98, 0.0, 0.02]);
    }
}
