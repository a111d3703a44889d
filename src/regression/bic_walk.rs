//! A walk over all models that stays at each as long as it weighs.

use super::Correlations;
use super::sweep::Swept;

/// Visits models with the frequency of their BIC weights, exp(−BIC/2) with BIC = n·ln(RSS/n) + k·ln n, without going
/// through all 2^p of them.
///
/// Each step proposes to take one candidate in, or out if it is in, and does so with probability
/// min(1, exp(−ΔBIC/2)): Metropolis' rule on the models (MC³: Madigan & York, "Bayesian graphical models for discrete
/// data", International Statistical Review 63, 1995; for regression Raftery, Madigan & Hoeting, JASA 92, 1997). Models
/// in which some term's tolerance is below the limit, or without a degree of freedom, are not part of the space, and
/// neither are those that lack a forced term.
#[derive(Clone, Debug)]
pub(crate) struct BicWalk {
    n: usize,
    tolerance: f64,
    correlations: Vec<f64>,
    swept: Swept,
    /// The candidates that are not forced.
    free: Vec<usize>,
    sweeps: u32,
    again: Vec<usize>,
}

/// After so many sweeps the matrix is made anew, so that rounding does not add up.
const REFRESH: u32 = 2000;

/// A response of which less than this share is left counts as fully explained.
const NOTHING_LEFT: f64 = 1e-13;

impl BicWalk {
    /// A walk over the models of these candidates that have the `forced` among them, which starts at the model `start`;
    /// all by places among the sample's candidates. Terms of `start` that are not among the candidates are left out, and
    /// so is whatever would leave the space, the forced terms first to come.
    pub fn new(
        n: usize,
        correlations: &Correlations,
        candidates: &[usize],
        forced: &[usize],
        start: &[usize],
        tolerance: f64,
    ) -> BicWalk {
        let matrix = correlations.matrix_of(candidates);
        let swept = Swept::new(candidates.len() + 1, matrix.clone());
        let free = (0..candidates.len()).filter(|&place| !forced.contains(&candidates[place])).collect();
        let mut walk =
            BicWalk { n, tolerance: tolerance.max(1e-10), correlations: matrix, swept, free, sweeps: 0, again: Vec::new() };
        for place in forced.iter().chain(start).filter_map(|term| candidates.iter().position(|candidate| candidate == term)) {
            if !walk.swept.is_in(place) && walk.may_enter(place) {
                walk.swept.sweep(place);
            }
        }
        walk
    }

    /// How many candidates may come and go.
    pub fn free(&self) -> usize {
        self.free.len()
    }

    /// The model at which the walk is, by places among the walk's candidates.
    pub fn model(&self) -> &[usize] {
        self.swept.model()
    }

    /// Proposes to change one of the candidates that may come and go; `uniform`, from 0 to 1, decides. Panics if there
    /// is no such candidate.
    pub fn step(&mut self, free: usize, uniform: f64) {
        let candidate = self.free[free];
        let now = self.swept.unexplained().max(NOTHING_LEFT);
        let share = self.swept.share(candidate);
        let is_in = self.swept.is_in(candidate);
        let then = if is_in { now + share } else { (now - share).max(NOTHING_LEFT) };
        let n = self.n as f64;
        let difference = n * (then / now).ln() + if is_in { -n.ln() } else { n.ln() };
        // The tolerances are reckoned last: most proposals are turned down before.
        if uniform.ln() < -difference / 2.0 && (is_in || self.may_enter(candidate)) {
            self.swept.sweep(candidate);
            self.sweeps += 1;
            if self.sweeps >= REFRESH {
                self.refresh();
            }
        }
    }

    fn may_enter(&self, candidate: usize) -> bool {
        self.swept.model().len() + 3 <= self.n
            && self.swept.tolerance(candidate) >= self.tolerance
            && self.swept.model().iter().all(|&term| self.swept.tolerance_with(term, candidate) >= self.tolerance)
    }

    fn refresh(&mut self) {
        self.again.clear();
        self.again.extend_from_slice(self.swept.model());
        self.swept.refill(|matrix| matrix.copy_from_slice(&self.correlations));
        for &term in &self.again {
            self.swept.sweep(term);
        }
        self.sweeps = 0;
    }
}

#[cfg(test)]
mod tests {
    use rand_core::Rng;
    use rand_pcg::Pcg32;

    use super::*;
    use crate::regression::{Fit, Sample, Variable};
    use crate::table::examples;

    /// All 32 models of five candidates, fitted by QR and weighed, against the walk's visits; with some forced, those
    /// that have them.
    #[test]
    fn the_walk_visits_each_model_as_often_as_it_weighs() {
        for forced in [&[][..], &[4], &[2, 3]] {
            visits_are_weights(forced);
        }
    }

    fn visits_are_weights(forced: &[usize]) {
        let table = &examples::municipalities().table;
        let headers = ["rygere_pct", "kronikere_pr1000", "boernetilskud_pct", "alkohol_pr1000", "boligpris_kr_m2"];
        let sample = Sample::of(table, &Variable::plain("match23_pct"), &headers.map(Variable::plain)).expect("sound");
        let n = sample.n() as f64;
        let bics: Vec<f64> = (0..32_usize)
            .map(|mask| {
                if forced.iter().any(|place| mask >> place & 1 == 0) {
                    return f64::INFINITY;
                }
                let terms: Vec<usize> = (0..5).filter(|place| mask >> place & 1 == 1).collect();
                let fit = Fit::of(&sample, &terms).expect("sound");
                n * fit.residual_ss.ln() + terms.len() as f64 * n.ln()
            })
            .collect();
        let least = bics.iter().copied().fold(f64::INFINITY, f64::min);
        let weights: Vec<f64> = bics.iter().map(|bic| (-(bic - least) / 2.0).exp()).collect();
        let total: f64 = weights.iter().sum();
        let mut walk = BicWalk::new(sample.n(), &Correlations::of(&sample), &[0, 1, 2, 3, 4], forced, &[3], 1e-4);
        let mut start = forced.to_vec();
        start.extend((!forced.contains(&3)).then_some(3));
        assert_eq!((walk.model(), walk.free()), (&start[..], 5 - forced.len()));
        let mut random = Pcg32::new(1, 1);
        let mut visits = [0_u32; 32];
        let steps = 400_000;
        for _ in 0..steps {
            walk.step(random.next_u32() as usize % walk.free(), f64::from(random.next_u32()) / 4_294_967_296.0);
            visits[walk.model().iter().map(|place| 1 << place).sum::<usize>()] += 1;
        }
        let mut doubtful = 0;
        for (visits, weight) in visits.iter().zip(&weights) {
            let (share, expected) = (f64::from(*visits) / f64::from(steps), weight / total);
            assert!((share - expected).abs() < 0.012, "{share} is not {expected}");
            doubtful += usize::from(expected > 0.02 && expected < 0.9);
        }
        assert!(doubtful >= 2);
    }

    /// What starts or is forced beyond the tolerance does not come in: such models are not part of the space.
    #[test]
    fn terms_that_say_all_but_the_same_are_never_together() {
        let table = crate::table::csv::read(
            "t",
            "u,y,a,b,c\nA,1,1,1.0001,4\nB,2,2,2.0002,1\nC,4,3,2.9999,7\nD,3,4,4.0001,2\nE,6,5,4.9998,9\nF,5,6,6,3\nG,8,7,7.0001,5\n",
        );
        let headers = ["a", "b", "c"].map(Variable::plain);
        let sample = Sample::of(&table.expect("sound"), &Variable::plain("y"), &headers).expect("sound");
        let correlations = Correlations::of(&sample);
        for (forced, start) in [(&[][..], &[0, 1][..]), (&[0, 1], &[]), (&[1], &[0, 1])] {
            let mut walk = BicWalk::new(sample.n(), &correlations, &[0, 1, 2], forced, start, 1e-4);
            let mut random = Pcg32::new(5, 1);
            for _ in 0..2000 {
                assert!(!(walk.model().contains(&0) && walk.model().contains(&1)), "{forced:?}, {start:?}");
                assert!(forced.first().is_none_or(|first| walk.model().contains(first)));
                walk.step(random.next_u32() as usize % walk.free(), f64::from(random.next_u32()) / 4_294_967_296.0);
            }
        }
    }
}
