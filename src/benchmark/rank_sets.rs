//! Confidence sets for ranks.
//!
//! A unit's rank follows from which units it is surely above and which it is surely below. To be sure of all of
//! these at once, the hypotheses θ_j ≤ θ_k for pairs (j, k) are tested together, with the chance of any false
//! rejection at most α: T_jk = (θ̂_j − θ̂_k)/s_jk is held against the 1 − α quantile of the greatest such statistic
//! of the errors, over the pairs not yet rejected; what exceeds it is rejected; then again, until nothing more is
//! (stepdown: Romano & Wolf, "Exact and approximate stepdown methods for multiple hypothesis testing", JASA 100,
//! 2005). With the units surely below j and those surely above counted, the rank of j is between
//! 1 + |below| and n − |above|.
//!
//! For one unit's set (marginal) only the pairs with that unit are tested; for all sets at once (simultaneous) all
//! pairs are. A simultaneous set always holds the marginal one.
//!
//! Source: Mogstad, Romano, Shaikh & Wilhelm, "Inference for ranks with applications to mobility across
//! neighbourhoods and academic achievement across countries", Review of Economic Studies 91 (2024), sections 3.1–3.3.
//! Errors of residuals under one model are Student's t in many dimensions, σ\*·Q·z, so that the quantiles are exact up
//! to the number of draws; with selection, take the draws of [`super::standing::Drawing`].

use serde::{Deserialize, Serialize};

use super::random::Random;
use super::standing::{Drawing, Request};
use super::{Problem, TrueResiduals};

/// Confidence sets for all units' ranks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RankSets {
    /// The probability of the sets.
    pub level: f64,
    /// For each unit the least and the greatest rank, 1 for the lowest; each holds by itself.
    pub marginal: Vec<(usize, usize)>,
    /// For each unit the least and the greatest rank; all hold at once.
    pub simultaneous: Vec<(usize, usize)>,
}

impl RankSets {
    /// The sets under one model, from so many draws of the errors; 2,000 will do.
    pub fn of(given: &TrueResiduals, level: f64, draws: usize, seed: u64) -> RankSets {
        let n = given.residuals().len();
        let mut random = Random::new(seed);
        let mut errors = vec![0.0; n * draws];
        for error in errors.chunks_exact_mut(n.max(1)) {
            given.draw(&mut random, error);
            error.iter_mut().zip(given.residuals()).for_each(|(value, residual)| *value -= residual);
        }
        let scale = |j: usize, k: usize| given.standard_error_of_difference(j, k);
        Comparisons::new(given.residuals().to_vec(), errors, scale).rank_sets(level)
    }

    /// The sets with the doubt about the model in: from the draws of the request, at its level.
    ///
    /// # Errors
    /// Those of [`super::Analysis::of`].
    pub fn with_selection(request: &Request) -> Result<RankSets, Vec<Problem>> {
        let mut drawing = Drawing::new(request)?;
        let mut draws = Vec::new();
        let mut before = 0;
        let mut is_left = true;
        while is_left {
            is_left = drawing.run(1);
            if drawing.done() > before {
                before = drawing.done();
                draws.extend_from_slice(drawing.last_drawn());
            }
        }
        let level = if request.level > 0.0 && request.level < 1.0 { request.level } else { 0.95 };
        Ok(RankSets::of_draws(drawing.last_drawn().len(), &draws, level))
    }

    /// The sets from draws of all units' true residuals, one draw after another: of a bootstrap, or with the doubt
    /// about the model in. The estimates are the means of the draws, s_jk is the standard deviation of the drawn
    /// difference.
    pub fn of_draws(units: usize, draws: &[f64], level: f64) -> RankSets {
        let count = (draws.len() / units.max(1)).max(1) as f64;
        let mut values = vec![0.0; units];
        for draw in draws.chunks_exact(units.max(1)) {
            values.iter_mut().zip(draw).for_each(|(sum, value)| *sum += value / count);
        }
        let mut errors = draws[..draws.len() - draws.len() % units.max(1)].to_vec();
        for error in errors.chunks_exact_mut(units.max(1)) {
            error.iter_mut().zip(&values).for_each(|(value, mean)| *value -= mean);
        }
        let deviations = deviations(units, &errors);
        Comparisons::new(values, errors, |j, k| deviations[j * units + k]).rank_sets(level)
    }
}

/// For each pair the standard deviation of the difference of its errors.
fn deviations(n: usize, errors: &[f64]) -> Vec<f64> {
    let count = (errors.len() / n.max(1)).max(2) as f64 - 1.0;
    let mut squares = vec![0.0; n * n];
    for error in errors.chunks_exact(n.max(1)) {
        for (j, row) in squares.chunks_exact_mut(n).enumerate() {
            row.iter_mut().zip(error).for_each(|(sum, other)| *sum += (error[j] - other).powi(2));
        }
    }
    squares.into_iter().map(|sum| (sum / count).sqrt()).collect()
}

/// Estimates, draws of their errors, and the standard errors of differences.
struct Comparisons {
    n: usize,
    /// T_jk, row by row; infinite where the difference is known exactly.
    statistics: Vec<f64>,
    /// 1 / s_jk; 0 where the difference is known exactly, so that it never is the greatest error.
    per_error: Vec<f64>,
    errors: Vec<f64>,
}

impl Comparisons {
    fn new(values: Vec<f64>, errors: Vec<f64>, scale: impl Fn(usize, usize) -> f64) -> Comparisons {
        let n = values.len();
        let (mut statistics, mut per_error) = (vec![0.0; n * n], vec![0.0; n * n]);
        for (j, k) in (0..n).flat_map(|j| (0..n).map(move |k| (j, k))).filter(|(j, k)| j != k) {
            let (difference, scale) = (values[j] - values[k], scale(j, k));
            let place = j * n + k;
            per_error[place] = if scale > 0.0 { 1.0 / scale } else { 0.0 };
            statistics[place] = match difference {
                0.0 => 0.0,
                _ if scale > 0.0 => difference / scale,
                _ => f64::INFINITY.copysign(difference),
            };
        }
        Comparisons { n, statistics, per_error, errors }
    }

    fn rank_sets(&self, level: f64) -> RankSets {
        let n = self.n;
        let mut room = Vec::with_capacity(self.errors.len() / n.max(1));
        let all: Vec<(usize, usize)> = (0..n).flat_map(|j| (0..n).map(move |k| (j, k))).filter(|(j, k)| j != k).collect();
        let mut surely = vec![(0, 0); n];
        for (j, k) in self.rejected(all, level, &mut room) {
            surely[j].0 += 1;
            surely[k].1 += 1;
        }
        let range = |(below, above): (usize, usize)| (1 + below, n - above);
        let marginal = (0..n)
            .map(|unit| {
                let with_unit = (0..n).filter(|&k| k != unit).flat_map(|k| [(unit, k), (k, unit)]).collect();
                let rejected = self.rejected(with_unit, level, &mut room);
                let below = rejected.iter().filter(|pair| pair.0 == unit).count();
                range((below, rejected.len() - below))
            })
            .collect();
        RankSets { level, marginal, simultaneous: surely.into_iter().map(range).collect() }
    }

    /// The pairs (j, k) for which θ_j ≤ θ_k is rejected, by stepdown.
    fn rejected(&self, pairs: Vec<(usize, usize)>, level: f64, room: &mut Vec<f64>) -> Vec<(usize, usize)> {
        let (mut remaining, mut rejected) = (pairs, Vec::new());
        while !remaining.is_empty() {
            let critical = self.critical(&remaining, level, room);
            let (gone, left): (Vec<_>, Vec<_>) =
                remaining.into_iter().partition(|&(j, k)| self.statistics[j * self.n + k] > critical);
            remaining = left;
            if gone.is_empty() {
                break;
            }
            rejected.extend(gone);
        }
        rejected
    }

    /// The quantile of the greatest error of these pairs: the ⌈level·(B + 1)⌉-th smallest of B; never below 0.
    fn critical(&self, pairs: &[(usize, usize)], level: f64, room: &mut Vec<f64>) -> f64 {
        room.clear();
        for error in self.errors.chunks_exact(self.n.max(1)) {
            let greatest = pairs.iter().map(|&(j, k)| (error[j] - error[k]) * self.per_error[j * self.n + k]);
            room.push(greatest.fold(0.0, |most: f64, value| if value > most { value } else { most }));
        }
        if room.is_empty() {
            return f64::INFINITY;
        }
        let place = ((level * (room.len() + 1) as f64).ceil() as usize).clamp(1, room.len()) - 1;
        *room.select_nth_unstable_by(place, f64::total_cmp).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::thirds::ranks;
    use crate::regression::{Columns, Sample};

    /// Units in a small world with so many terms, whose true residuals are known.
    fn world(random: &mut Random, n: usize, terms: usize) -> (Vec<f64>, TrueResiduals) {
        let x: Vec<Vec<f64>> = (0..terms).map(|_| (0..n).map(|_| random.normal()).collect()).collect();
        let truth: Vec<f64> = (0..n).map(|_| random.normal()).collect();
        let y = truth.iter().enumerate().map(|(unit, truth)| 2.0 - 3.0 * x[0][unit] + truth).collect();
        let sample = Sample::of_columns(y, x);
        let all: Vec<usize> = (0..terms).collect();
        (truth, TrueResiduals::of(&Columns::of(&sample), &all).expect("sound"))
    }

    fn comparisons(given: &TrueResiduals, draws: usize, random: &mut Random) -> Comparisons {
        let n = given.residuals().len();
        let mut errors = vec![0.0; n * draws];
        for error in errors.chunks_exact_mut(n) {
            given.draw(random, error);
            error.iter_mut().zip(given.residuals()).for_each(|(value, residual)| *value -= residual);
        }
        Comparisons::new(given.residuals().to_vec(), errors, |j, k| given.standard_error_of_difference(j, k))
    }

    /// Stepdown is a short cut for closed testing: a hypothesis is rejected if every set of hypotheses with it in it
    /// is, by its own greatest statistic. With four units that is 2¹² sets; all of them are tried.
    #[test]
    fn stepdown_is_closed_testing() {
        let mut random = Random::new(11);
        let pairs: Vec<(usize, usize)> = (0..4).flat_map(|j| (0..4).map(move |k| (j, k))).filter(|(j, k)| j != k).collect();
        let mut total = 0;
        for _ in 0..8 {
            let (_, given) = world(&mut random, 4, 1);
            let compared = comparisons(&given, 60, &mut random);
            let mut room = Vec::new();
            let mut by_closure = pairs.clone();
            for mask in 1..1_usize << pairs.len() {
                let set: Vec<(usize, usize)> = (0..12).filter(|bit| mask >> bit & 1 == 1).map(|bit| pairs[bit]).collect();
                let critical = compared.critical(&set, 0.6, &mut room);
                let greatest = set.iter().map(|&(j, k)| compared.statistics[j * 4 + k]).fold(f64::NEG_INFINITY, f64::max);
                if greatest <= critical {
                    by_closure.retain(|pair| !set.contains(pair));
                }
            }
            let mut by_stepdown = compared.rejected(pairs.clone(), 0.6, &mut room);
            by_stepdown.sort_unstable();
            assert_eq!(by_stepdown, by_closure);
            total += by_closure.len();
        }
        assert!(total > 0);
    }

    #[test]
    fn simultaneous_sets_hold_the_marginal_ones() {
        let mut random = Random::new(12);
        let mut narrower = 0;
        for seed in 0..20 {
            let (_, given) = world(&mut random, 15, 5);
            let sets = RankSets::of(&given, 0.9, 400, seed);
            for ((marginal, simultaneous), rank) in sets.marginal.iter().zip(&sets.simultaneous).zip(ranks(given.residuals())) {
                assert!(simultaneous.0 <= marginal.0 && marginal.1 <= simultaneous.1);
                assert!((marginal.0..=marginal.1).contains(&rank));
                narrower += usize::from(simultaneous != marginal);
            }
        }
        assert!(narrower > 0);
    }

    /// 90 % sets hold the true ranks in at least 90 % of worlds: each by itself, and all at once.
    #[test]
    fn the_sets_cover() {
        let mut random = Random::new(13);
        let (mut marginal, mut at_once) = (0, 0);
        let worlds = 400_u32;
        for seed in 0..worlds {
            let (truth, given) = world(&mut random, 8, 3);
            let sets = RankSets::of(&given, 0.9, 300, u64::from(seed));
            let holds = |set: &(usize, usize), rank: &usize| (set.0..=set.1).contains(rank);
            let ranks = ranks(&truth);
            marginal += u32::from(holds(&sets.marginal[3], &ranks[3]));
            at_once += u32::from(sets.simultaneous.iter().zip(&ranks).all(|(set, rank)| holds(set, rank)));
        }
        let least = 0.9 * f64::from(worlds) - 3.0 * (0.09 * f64::from(worlds)).sqrt();
        assert!(f64::from(marginal) > least && f64::from(at_once) > least, "{marginal} and {at_once} of {worlds}");
    }

    /// Draws give about the sets that the errors give they were made of.
    #[test]
    fn draws_can_stand_in_for_a_model() {
        let mut random = Random::new(14);
        let (_, given) = world(&mut random, 10, 2);
        let mut draws = vec![0.0; 10 * 3000];
        for draw in draws.chunks_exact_mut(10) {
            given.draw(&mut random, draw);
        }
        let (one, other) = (RankSets::of(&given, 0.9, 3000, 1), RankSets::of_draws(10, &draws, 0.9));
        for (one, other) in one.simultaneous.iter().zip(&other.simultaneous) {
            assert!(one.0.abs_diff(other.0) <= 2 && one.1.abs_diff(other.1) <= 2, "{one:?} {other:?}");
        }
        let table = &crate::table::examples::municipalities().table;
        let settings = crate::benchmark::Settings::for_table(table);
        let sets = RankSets::with_selection(&Request::new(table.clone(), settings, 1, 300)).expect("sound");
        assert_eq!(sets.marginal.len(), 96);
        assert!(sets.simultaneous.iter().any(|set| set.1 - set.0 < 70));
        assert_eq!(RankSets::of_draws(3, &[], 0.9).simultaneous, [(1, 3); 3]);
    }
}
