//! Intervals of ranks that hold for all units at once.

use serde::{Deserialize, Serialize};

use crate::regression::t_two_sided;

use super::TrueResiduals;

/// The ranks that each unit can have if every true value lies in its interval from `low` to `high`; 1 for the lowest.
///
/// Unit k cannot be above the units whose interval ends at or before its own begins, nor below those whose interval
/// begins at or after its own ends: with Λ_L the former, Λ_R the latter, its rank is between |Λ_L| + 1 and n − |Λ_R|. If
/// the intervals hold jointly with probability 1 − α, so do the ranks.
///
/// Source: Klein, Wright & Wieczorek, "A joint confidence region for an overall ranking of populations", Journal of
/// the Royal Statistical Society C 69 (2020), theorem 1.
pub fn joint_ranks_of_intervals(low: &[f64], high: &[f64]) -> Vec<(usize, usize)> {
    let n = low.len().min(high.len());
    let others = |k: usize| (0..n).filter(move |&j| j != k);
    (0..n)
        .map(|k| {
            let below = others(k).filter(|&j| high[j] <= low[k]).count();
            let above = others(k).filter(|&j| low[j] >= high[k] && high[j] > low[k]).count();
            (below + 1, n - above)
        })
        .collect()
}

/// Joint intervals of the units' true residuals under one model, and the ranks that follow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JointRanks {
    /// The probability with which all of them hold.
    pub level: f64,
    /// Each unit's interval for its true residual.
    pub intervals: Vec<(f64, f64)>,
    /// The least and the greatest rank of each unit.
    pub ranks: Vec<(usize, usize)>,
}

impl JointRanks {
    /// Intervals e_i ± t·s·√h_ii, each with probability (1 − α)^(1/n): all hold at once with at least 1 − α however
    /// they depend on each other (Šidák, JASA 62, 1967, for normal and Student's t alike).
    pub fn of(given: &TrueResiduals, level: f64) -> JointRanks {
        let n = given.residuals().len();
        let each = 1.0 - level.powf(1.0 / n.max(1) as f64);
        let t = t_critical(each, given.df() as f64);
        let intervals: Vec<(f64, f64)> = given
            .residuals()
            .iter()
            .enumerate()
            .map(|(unit, residual)| {
                let half = t * given.standard_error(unit);
                (residual - half, residual + half)
            })
            .collect();
        let (low, high): (Vec<f64>, Vec<f64>) = intervals.iter().copied().unzip();
        JointRanks { level, ranks: joint_ranks_of_intervals(&low, &high), intervals }
    }
}

/// The |t| that is exceeded with probability `p`, by halving.
fn t_critical(p: f64, df: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    while t_two_sided(high, df) > p && high < 1e12 {
        low = high;
        high *= 2.0;
    }
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if t_two_sided(middle, df) > p { low = middle } else { high = middle }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::random::Random;
    use crate::benchmark::thirds::ranks;
    use crate::regression::{Columns, Sample};

    #[test]
    fn critical_values_are_those_of_the_tables() {
        assert!((t_critical(0.05, 10.0) - 2.228_138_852).abs() < 1e-8);
        assert!((t_critical(0.01, 90.0) - 2.631_565).abs() < 1e-5);
    }

    /// Against every order that values within the intervals can have, tried out on a grid.
    #[test]
    fn the_ranks_are_those_that_values_in_the_intervals_can_have() {
        let mut random = Random::new(1);
        for _ in 0..200 {
            let low: Vec<f64> = (0..4).map(|_| random.below(12) as f64).collect();
            let high: Vec<f64> = low.iter().map(|low| low + 0.5 + random.below(5) as f64).collect();
            let steps = 5;
            let mut reached = [(4, 1); 4];
            for code in 0..(steps * steps * steps * steps) {
                let place = |unit: usize| (code / [1, steps, steps * steps, steps * steps * steps][unit]) % steps;
                let values: Vec<f64> = (0..4)
                    .map(|unit| {
                        // Open intervals, and never the same value twice.
                        let share = (place(unit) as f64 + 0.5 + 0.01 * unit as f64) / steps as f64;
                        let share = if place(unit) == 0 { 1e-3 + 1e-5 * unit as f64 } else { share };
                        let share = if place(unit) == steps - 1 { 1.0 - 1e-3 - 1e-5 * unit as f64 } else { share };
                        low[unit] + (high[unit] - low[unit]) * share
                    })
                    .collect();
                for (unit, rank) in ranks(&values).into_iter().enumerate() {
                    reached[unit] = (reached[unit].0.min(rank), reached[unit].1.max(rank));
                }
            }
            assert_eq!(joint_ranks_of_intervals(&low, &high), reached, "{low:?} {high:?}");
        }
    }

    /// All true ranks lie within theirs in at least 90 % of worlds.
    #[test]
    fn they_hold_jointly() {
        let mut random = Random::new(6);
        let (mut held, worlds) = (0, 300);
        for _ in 0..worlds {
            let x: Vec<f64> = (0..8).map(|_| random.normal()).collect();
            let truth: Vec<f64> = (0..8).map(|_| random.normal()).collect();
            let y = x.iter().zip(&truth).map(|(x, truth)| 3.0 * x + truth).collect();
            let given = TrueResiduals::of(&Columns::of(&Sample::of_columns(y, vec![x])), &[0]).expect("sound");
            let joint = JointRanks::of(&given, 0.9);
            held += usize::from(ranks(&truth).iter().zip(&joint.ranks).all(|(rank, range)| (range.0..=range.1).contains(rank)));
        }
        assert!(held as f64 >= 0.9 * f64::from(worlds) - 3.0 * 5.2, "{held} of {worlds}");
    }
}
