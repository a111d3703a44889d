//! The whole output of a run, as data: what `--json` prints, field by field.

use serde::Serialize;
use virker::regression::Sample;
use virker::regression::subsets::{Average, BySize, Criterion, Defensible, Mask, Model, Models};

use super::arguments::Arguments;

/// Up to so many candidates every model is printed as JSON unasked.
const PRINTED_UNASKED: usize = 12;

/// What a search has found.
pub enum Searched {
    /// All models, kept.
    Kept(Models),
    /// The best of all models, and the share of the BIC weight that each candidate has.
    GoneThrough(BySize, Vec<f64>),
    /// The best models, found without going through all.
    Bounded(BySize),
}

impl Searched {
    /// What a search of all models without keeping them has found.
    pub fn gone_through((best, weights): (BySize, Vec<f64>)) -> Searched {
        Searched::GoneThrough(best, weights)
    }
}

/// A run.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// The units with a value in every column.
    pub n: usize,
    /// The names of the units left out for missing values.
    pub dropped: Vec<String>,
    pub response: String,
    /// How many candidates there are.
    pub p: usize,
    /// Their names; bit k of a mask is the k-th of them, counted from 0.
    pub candidates: Vec<String>,
    /// The same, bit by bit.
    pub mask_bits: Vec<Bit>,
    /// Candidates that are in every model.
    pub forced: Vec<String>,
    /// How the models were searched: "all models", "all models, the best kept" or "branch and bound".
    pub search: &'static str,
    pub warnings: Vec<String>,
    /// The best few of each size, by size and then by RSS.
    pub best_by_size: Vec<OneModel>,
    /// The best few by each criterion.
    pub best_by_criterion: ByCriterion,
    /// How often each candidate is in the models; null after branch and bound.
    pub inclusion: Option<Vec<Inclusion>>,
    /// How many models there are; null where they were not all kept.
    pub counts: Option<Counts>,
    /// Every model that can be used, by its mask; null where they are too many.
    pub models: Option<Vec<OneModel>>,
}

/// What a bit of a mask stands for.
#[derive(Clone, Debug, Serialize)]
pub struct Bit {
    pub bit: usize,
    /// What it adds to the mask.
    pub value: Mask,
    pub candidate: String,
}

/// A model; its size does not count the constant.
#[derive(Clone, Debug, Serialize)]
pub struct OneModel {
    pub mask: Mask,
    pub size: u32,
    pub terms: Vec<String>,
    pub rss: f64,
    pub r2: f64,
    pub adj_r2: f64,
    pub aic: f64,
    pub aicc: f64,
    pub bic: f64,
    pub cp: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct ByCriterion {
    pub adj_r2: Vec<OneModel>,
    pub aic: Vec<OneModel>,
    pub aicc: Vec<OneModel>,
    pub bic: Vec<OneModel>,
    pub cp: Vec<OneModel>,
}

/// A candidate over all models.
#[derive(Clone, Debug, Serialize)]
pub struct Inclusion {
    pub name: String,
    /// The share of the BIC weight, exp(−BIC/2), of all models that have it.
    pub weight: f64,
    /// The share of the models in which every term has p < .05 that have it; null where not all models were kept.
    pub share_of_significant: Option<f64>,
    /// The share of the models within 10 BIC of the best that have it.
    pub share_within_10_bic: Option<f64>,
    /// Its coefficient, 0 where it is not in the model, averaged by those weights.
    pub b: Option<f64>,
    /// The standard deviation about that average.
    pub sd: Option<f64>,
}

/// How many models there are of each kind.
#[derive(Clone, Debug, Serialize)]
pub struct Counts {
    /// With the forced terms, a degree of freedom left, and no terms that add up to each other.
    pub usable: usize,
    /// Whose terms add up to each other.
    pub singular: usize,
    /// In which every term has p < .05.
    pub significant: usize,
    pub within_10_bic: usize,
}

impl Document {
    /// The output of a search.
    pub fn of(sample: &Sample, searched: &Searched, arguments: &Arguments, mut warnings: Vec<String>) -> Document {
        let p = sample.candidates().len();
        let best = match searched {
            Searched::Kept(models) => models.best_by_size(arguments.top),
            Searched::GoneThrough(best, _) | Searched::Bounded(best) => best.clone(),
        };
        if matches!(searched, Searched::Bounded(_)) {
            warnings
                .push(format!("{p} candidates are too many to go through all models: how often each is in them is not told."));
        }
        let (inclusion, counts) = match searched {
            Searched::Kept(models) => {
                let (inclusion, counts) = inclusion(sample, models);
                if counts.singular > 0 {
                    let count = counts.singular;
                    warnings.push(format!("{count} models cannot be fitted: their terms add up to each other."));
                }
                (Some(inclusion), Some(counts))
            }
            Searched::GoneThrough(_, weights) => (Some(weighted(sample, weights)), None),
            Searched::Bounded(_) => (None, None),
        };
        let too_large = (0..=p).filter(|size| sample.n() < size + 2).count();
        if too_large > 0 {
            let n = sample.n();
            warnings.push(format!("{n} units leave nothing to judge models of more than {} terms by.", p - too_large));
        }
        let names = |model: &Model| one(sample, model);
        let by = |criterion| best.best(criterion, arguments.top).iter().map(names).collect();
        let header = |place: usize| sample.candidates()[place].header.clone();
        Document {
            n: sample.n(),
            dropped: sample.dropped().iter().map(|unit| unit.unit.clone()).collect(),
            response: sample.response().header.clone(),
            p,
            candidates: (0..p).map(header).collect(),
            mask_bits: (0..p).map(|bit| Bit { bit, value: 1 << bit, candidate: header(bit) }).collect(),
            forced: arguments.forced.clone(),
            search: match searched {
                Searched::Kept(_) => "all models",
                Searched::GoneThrough(..) => "all models, the best kept",
                Searched::Bounded(_) => "branch and bound",
            },
            warnings,
            best_by_size: best.all().iter().map(names).collect(),
            best_by_criterion: ByCriterion {
                adj_r2: by(Criterion::AdjustedR2),
                aic: by(Criterion::Aic),
                aicc: by(Criterion::Aicc),
                bic: by(Criterion::Bic),
                cp: by(Criterion::Cp),
            },
            inclusion,
            counts,
            models: match searched {
                Searched::Kept(models) if arguments.all || p <= PRINTED_UNASKED => Some(every(sample, models)),
                _ => None,
            },
        }
    }
}

fn one(sample: &Sample, model: &Model) -> OneModel {
    let candidates = sample.candidates().iter().enumerate();
    let criteria = &model.criteria;
    OneModel {
        mask: model.mask,
        size: model.mask.count_ones(),
        terms: candidates.filter(|(bit, _)| model.mask >> bit & 1 == 1).map(|(_, variable)| variable.header.clone()).collect(),
        rss: model.residual_ss,
        r2: criteria.r2,
        adj_r2: criteria.adj_r2,
        aic: criteria.aic,
        aicc: criteria.aicc,
        bic: criteria.bic,
        cp: criteria.cp,
    }
}

fn every(sample: &Sample, models: &Models) -> Vec<OneModel> {
    let model = |mask: Mask| Model {
        mask,
        unexplained: models.unexplained()[mask as usize],
        residual_ss: models.residual_ss(mask),
        criteria: models.criteria(mask),
    };
    models.defensible(Defensible::All).iter().map(|mask| one(sample, &model(mask))).collect()
}

fn inclusion(sample: &Sample, models: &Models) -> (Vec<Inclusion>, Counts) {
    let all = models.defensible(Defensible::All);
    let significant = models.defensible(Defensible::Significant(0.05));
    let near = models.defensible(Defensible::WithinBic(10.0));
    let of_all = Average::of(sample, models, &all);
    let of_significant = Average::of(sample, models, &significant);
    let of_near = Average::of(sample, models, &near);
    let rows = of_all.terms.iter().zip(&of_significant.terms).zip(&of_near.terms).map(|((term, significant), near)| Inclusion {
        name: term.variable.header.clone(),
        weight: term.weight,
        share_of_significant: Some(significant.share),
        share_within_10_bic: Some(near.share),
        b: Some(term.b),
        sd: Some(term.sd),
    });
    let counts = Counts {
        usable: all.count(),
        singular: models.unexplained().iter().filter(|share| !share.is_finite()).count(),
        significant: significant.count(),
        within_10_bic: near.count(),
    };
    (rows.collect(), counts)
}

fn weighted(sample: &Sample, weights: &[f64]) -> Vec<Inclusion> {
    let row = |(variable, &weight): (&virker::regression::Variable, &f64)| Inclusion {
        name: variable.header.clone(),
        weight,
        share_of_significant: None,
        share_within_10_bic: None,
        b: None,
        sd: None,
    };
    sample.candidates().iter().zip(weights).map(row).collect()
}
