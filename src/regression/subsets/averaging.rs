//! How often a candidate is in the models that count, and what they say of it on average.

use crate::regression::{Sample, Variable};

use super::coefficients::Betas;
use super::defensible::ModelSet;
use super::gram::Gram;
use super::mask::{Mask, bits};
use super::models::Models;

/// A candidate over all models that count.
#[derive(Clone, Debug, PartialEq)]
pub struct AveragedTerm {
    /// Its place in the sample's list.
    pub candidate: usize,
    /// The column and its transform.
    pub variable: Variable,
    /// The share of the models that have it.
    pub share: f64,
    /// The same with the models weighted by BIC: an estimate of the probability that it belongs in the model, where
    /// all models are equally likely beforehand.
    pub weight: f64,
    /// Its coefficient, 0 where it is not in the model, averaged by those weights.
    pub b: f64,
    /// The standard deviation about that average: √(Σ w·(se² + b²) − b̄²), uncertainty about the model included.
    pub sd: f64,
    /// The average coefficient over the models that have it; NaN if none has.
    pub b_where_in: f64,
}

/// The models that count, as one.
///
/// Weights are exp(−ΔBIC/2), made to add up to 1. Sources: A. E. Raftery, "Bayesian model selection in social
/// research", Sociological Methodology 25 (1995); J. A. Hoeting, D. Madigan, A. E. Raftery & C. T. Volinsky,
/// "Bayesian model averaging", Statistical Science 14 (1999).
#[derive(Clone, Debug, PartialEq)]
pub struct Average {
    /// How many models count.
    pub models: usize,
    /// The weight of the best model.
    pub best_weight: f64,
    /// The weight of all models too light for their coefficients to be averaged; usually far below 10⁻⁶.
    pub light_weight: f64,
    /// The candidates, in the order of the bits.
    pub terms: Vec<AveragedTerm>,
}

/// Models of less than this weight against the best do not take part in the average of coefficients.
const LIGHT: f64 = 1e-12;

/// What is summed up of a candidate.
#[derive(Clone, Copy, Default)]
struct Sums {
    models: usize,
    weight: f64,
    b: f64,
    square: f64,
}

impl Average {
    /// The average of a set of models of this sample.
    pub fn of(sample: &Sample, models: &Models, set: &ModelSet) -> Average {
        let gram = Gram::of(sample, models.candidates());
        let best = set.iter().map(|mask| models.bic(mask)).fold(f64::INFINITY, f64::min);
        let mut sums = vec![Sums::default(); models.candidates().len()];
        let (mut total, mut light, mut heaviest) = (0.0, 0.0, 0.0_f64);
        for mask in set.iter() {
            let weight = relative_weight(models, mask, best);
            total += weight;
            heaviest = heaviest.max(weight);
            bits(mask).for_each(|bit| sums[bit].models += 1);
            if weight >= LIGHT {
                add(models, &gram, mask, weight, &mut sums);
            } else {
                light += weight;
                bits(mask).for_each(|bit| sums[bit].weight += weight);
            }
        }
        let heavy = total - light;
        let term = |(bit, sums): (usize, Sums)| {
            let b = sums.b / heavy;
            AveragedTerm {
                candidate: models.candidates()[bit],
                variable: models.variables()[bit].clone(),
                share: sums.models as f64 / set.count() as f64,
                weight: sums.weight / total,
                b,
                sd: (sums.square / heavy - b * b).max(0.0).sqrt(),
                b_where_in: sums.b / sums.weight,
            }
        };
        Average {
            models: set.count(),
            best_weight: heaviest / total,
            light_weight: light / total,
            terms: sums.into_iter().enumerate().map(term).collect(),
        }
    }
}

/// exp(−ΔBIC/2); 1 for the best, also where it leaves nothing unexplained.
fn relative_weight(models: &Models, mask: Mask, best: f64) -> f64 {
    let bic = models.bic(mask);
    if bic == best { 1.0 } else { ((best - bic) / 2.0).exp() }
}

fn add(models: &Models, gram: &Gram, mask: Mask, weight: f64, sums: &mut [Sums]) {
    let betas = Betas::of(gram, mask);
    let unexplained = models.unexplained()[mask as usize];
    let df = models.scale().df(mask.count_ones() as usize).map_or(f64::NAN, |df| df as f64);
    for ((bit, beta), vif) in bits(mask).zip(betas.beta).zip(betas.vif) {
        let scale = gram.total_ss.sqrt() / gram.lengths[bit];
        let (b, variance) = (beta * scale, unexplained / df * vif * scale * scale);
        let sums = &mut sums[bit];
        sums.weight += weight;
        sums.b += weight * b;
        sums.square += weight * (variance + b * b);
    }
}
