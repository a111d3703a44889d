//! The best few models of each size, and by each criterion.

use super::criteria::{Criteria, Criterion, Scale};
use super::mask::Mask;

/// A model with what it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Model {
    /// Which candidates it has.
    pub mask: Mask,
    /// 1 − R².
    pub unexplained: f64,
    /// The residual sum of squares.
    pub residual_ss: f64,
    /// All criteria.
    pub criteria: Criteria,
}

/// The best few models of each size, by residual sum of squares; of equals the one of the lowest mask comes first.
///
/// At a given size every criterion ranks models by their residual sum of squares, so the best by any criterion are
/// among these.
#[derive(Clone, Debug, PartialEq)]
pub struct BySize {
    few: usize,
    forced: Mask,
    scale: Scale,
    /// For each size (1 − R², mask), the best first.
    lists: Vec<Vec<(f64, Mask)>>,
}

impl BySize {
    /// Empty lists, for models of up to so many terms.
    pub(super) fn new(most_terms: usize, few: usize, forced: Mask, scale: Scale) -> BySize {
        BySize { few, forced, scale, lists: vec![Vec::with_capacity(few + 1); most_terms + 1] }
    }

    /// Considers the models of successive masks, from `first` on.
    pub(super) fn consider(&mut self, first: Mask, unexplained: &[f64]) {
        let mut limits: Vec<f64> = (0..self.lists.len()).map(|terms| self.limit(terms)).collect();
        for (mask, &share) in (first..).zip(unexplained) {
            let terms = mask.count_ones() as usize;
            if share < limits[terms] && mask & self.forced == self.forced {
                self.add(mask, share);
                limits[terms] = self.limit(terms);
            }
        }
    }

    /// Models that do not fit better than this are not among the best of their size.
    pub(super) fn limit(&self, terms: usize) -> f64 {
        match self.lists.get(terms) {
            Some(list) if self.scale.df(terms).is_some() && self.few > 0 => {
                if list.len() < self.few {
                    f64::INFINITY
                } else {
                    list.last().map_or(f64::INFINITY, |&(share, _)| share)
                }
            }
            _ => f64::NEG_INFINITY,
        }
    }

    /// Adds a model, where it is one of the best.
    pub(super) fn add(&mut self, mask: Mask, share: f64) {
        let few = self.few;
        if let Some(list) = self.lists.get_mut(mask.count_ones() as usize) {
            let place = list.partition_point(|&(other, other_mask)| (other, other_mask) < (share, mask));
            list.insert(place, (share, mask));
            list.truncate(few);
        }
    }

    /// Whether a model is listed.
    pub(super) fn has(&self, mask: Mask) -> bool {
        self.lists.get(mask.count_ones() as usize).is_some_and(|list| list.iter().any(|&(_, listed)| listed == mask))
    }

    /// How large the models get.
    pub fn most_terms(&self) -> usize {
        self.lists.len().saturating_sub(1)
    }

    /// The best models of a size, the best first; none of sizes that are too large for the data.
    pub fn of_size(&self, terms: usize) -> Vec<Model> {
        self.lists.get(terms).into_iter().flatten().map(|&(share, mask)| self.model(mask, share)).collect()
    }

    /// All models listed, by size.
    pub fn all(&self) -> Vec<Model> {
        (0..self.lists.len()).flat_map(|terms| self.of_size(terms)).collect()
    }

    /// The best few by a criterion, the best first; at most as many as are listed of each size.
    pub fn best(&self, criterion: Criterion, few: usize) -> Vec<Model> {
        let mut models: Vec<Model> = self.all().into_iter().filter(|model| !model.criteria.get(criterion).is_nan()).collect();
        models.sort_by(|a, b| a.criteria.badness(criterion).total_cmp(&b.criteria.badness(criterion)));
        models.truncate(few);
        models
    }

    fn model(&self, mask: Mask, unexplained: f64) -> Model {
        let criteria = self.scale.criteria(mask.count_ones() as usize, unexplained);
        Model { mask, unexplained, residual_ss: unexplained * self.scale.total_ss, criteria }
    }
}
