//! Where models are drawn from when the choice of a model is itself in doubt.

use serde::{Deserialize, Serialize};

use crate::regression::Correlations;
use crate::regression::bic_walk::BicWalk;
use crate::regression::resampled::Resampled;

use super::random::Random;

/// A model and how much it counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WeightedModel {
    /// The terms, by their place among the candidates that take part.
    pub terms: Vec<usize>,
    /// How much it counts against the others; the weights need not add up to anything.
    pub weight: f64,
}

/// Where the models come from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ModelsFrom {
    /// The chosen model alone, as if it had been known beforehand. Says more than it knows: see `docs/calibration.md`.
    Chosen,
    /// The whole procedure, screening and stepwise selection, on resampled units: a new model for every draw. Rather
    /// too careful where the model is plain to see, since a resample adds its own chance to that of the data.
    Bootstrap,
    /// All models of the screened candidates that have the forced ones, each as often as its BIC weight exp(−ΔBIC/2) says (Raftery, "Bayesian
    /// model selection in social research", Sociological Methodology 25, 1995), drawn by a walk over the models. Rather too sure where many small effects are at work.
    BicWeights,
    /// Half of the models from the bootstrap, half by BIC weights: a linear pool (Stone, "The opinion pool", Annals of
    /// Mathematical Statistics 32, 1961). The bootstrap's doubt is rather too large and that of BIC rather too small;
    /// of both together, what is said with .95 held in .93 to .97 of cases in every kind of world that was simulated
    /// (`docs/calibration.md`).
    #[default]
    Pooled,
    /// A list with weights, such as all subsets with their BIC weights exp(−ΔBIC/2) (Raftery, "Bayesian model
    /// selection in social research", Sociological Methodology 25, 1995).
    Weighted(Vec<WeightedModel>),
}

impl ModelsFrom {
    /// Models with weights, from wherever they are reckoned.
    pub fn weighted(models: impl IntoIterator<Item = (Vec<usize>, f64)>) -> ModelsFrom {
        ModelsFrom::Weighted(models.into_iter().map(|(terms, weight)| WeightedModel { terms, weight }).collect())
    }
}

/// A source of models, one for each draw.
#[derive(Clone, Debug)]
pub(super) enum Models {
    Chosen(Vec<usize>),
    Bootstrap(Box<Procedure>),
    Walk {
        walk: Box<BicWalk>,
        candidates: Vec<usize>,
        terms: Vec<usize>,
    },
    /// The two take turns.
    Pooled {
        pair: Box<[Models; 2]>,
        turn: usize,
    },
    Weighted {
        terms: Vec<Vec<usize>>,
        cumulative: Vec<f64>,
    },
}

/// How often each candidate is considered between two draws, on average, so that draws hardly depend on each other.
const STEPS_A_CANDIDATE: usize = 3;

impl Models {
    /// A walk over the models of these candidates of a sample that have the `forced` among them, from the model `start`.
    pub fn walk(
        n: usize,
        correlations: &Correlations,
        candidates: &[usize],
        forced: &[usize],
        start: &[usize],
        tolerance: f64,
    ) -> Models {
        let walk = Box::new(BicWalk::new(n, correlations, candidates, forced, start, tolerance));
        Models::Walk { walk, candidates: candidates.to_vec(), terms: Vec::new() }
    }

    /// Models from each of two sources in turn.
    pub fn pooled(one: Models, other: Models) -> Models {
        Models::Pooled { pair: Box::new([one, other]), turn: 0 }
    }

    /// Models of a list; those that count for nothing or name a candidate that is not there are left out.
    pub fn weighted(models: &[WeightedModel], candidates: usize) -> Models {
        let sound = |model: &&WeightedModel| {
            model.weight > 0.0 && model.weight.is_finite() && model.terms.iter().all(|&term| term < candidates)
        };
        let mut total = 0.0;
        let (terms, cumulative) = models
            .iter()
            .filter(sound)
            .map(|model| {
                total += model.weight;
                (model.terms.clone(), total)
            })
            .unzip();
        Models::Weighted { terms, cumulative }
    }

    /// The next model; `None` where this draw has none: the resampled response has one value only.
    pub fn next(&mut self, random: &mut Random) -> Option<&[usize]> {
        match self {
            Models::Chosen(terms) => Some(terms),
            Models::Bootstrap(procedure) => procedure.resample(random),
            Models::Pooled { pair, turn } => {
                *turn = 1 - *turn;
                pair[*turn].next(random)
            }
            Models::Walk { walk, candidates, terms } => {
                for _ in 0..STEPS_A_CANDIDATE * walk.free() {
                    walk.step(random.below(walk.free()), random.uniform());
                }
                terms.clear();
                terms.extend(walk.model().iter().map(|&place| candidates[place]));
                Some(terms)
            }
            Models::Weighted { terms, cumulative } => {
                let at = random.uniform() * cumulative.last()?;
                let place = cumulative.partition_point(|&sum| sum <= at).min(terms.len() - 1);
                Some(&terms[place])
            }
        }
    }
}

/// The whole procedure, screening and stepwise selection, ready to be repeated on resamples.
#[derive(Clone, Debug)]
pub(super) struct Procedure {
    ready: Resampled,
    counts: Vec<u32>,
    residuals: Vec<f64>,
}

impl Procedure {
    pub fn new(ready: Resampled, n: usize) -> Procedure {
        Procedure { ready, counts: vec![0; n], residuals: vec![0.0; n] }
    }

    /// The model that is chosen on as many units as there are, drawn with replacement.
    pub fn resample(&mut self, random: &mut Random) -> Option<&[usize]> {
        let n = self.counts.len();
        self.counts.fill(0);
        for _ in 0..n {
            self.counts[random.below(n)] += 1;
        }
        self.ready.select(&self.counts, &mut self.residuals).map(|outcome| outcome.model)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sources_take_turns() {
        let mut models = Models::pooled(Models::Chosen(vec![0]), Models::Chosen(vec![1]));
        let mut random = Random::new(1);
        let drawn: Vec<usize> = (0..4).filter_map(|_| models.next(&mut random).map(|terms| terms[0])).collect();
        assert_eq!(drawn, [1, 0, 1, 0]);
    }

    #[test]
    fn models_come_as_often_as_they_weigh() {
        let model = |terms: &[usize], weight| WeightedModel { terms: terms.to_vec(), weight };
        let list = [model(&[0], 3.0), model(&[1], -1.0), model(&[9], 5.0), model(&[], 0.0), model(&[1, 0], 1.0)];
        let mut models = Models::weighted(&list, 2);
        let mut random = Random::new(4);
        let draws = 40_000;
        let single = (0..draws).filter(|_| models.next(&mut random) == Some(&[0][..])).count() as f64;
        assert!((single / f64::from(draws) - 0.75).abs() < 5.0 * (0.75 * 0.25 / f64::from(draws)).sqrt());
        assert!((0..100).all(|_| matches!(models.next(&mut random), Some([0] | [1, 0]))));
        assert_eq!(Models::weighted(&list[1..3], 2).next(&mut random), None);
    }
}
