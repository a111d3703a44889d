//! Which of all models can be defended.

use serde::{Deserialize, Serialize};

use crate::regression::tail::f_critical;

use super::mask::Mask;
use super::models::Models;

/// A rule for which models count.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Defensible {
    /// Every model that can be fitted.
    All,
    /// Those of whose terms each is significant at this level, two-sided, but for the forced ones: those are there
    /// whatever the data say. The constant alone, or with the forced terms, is among them, for it has no term that is
    /// not.
    Significant(f64),
    /// Those whose BIC is at most so much above the best (Kass & Raftery 1995: beyond 10 the evidence against a
    /// model is very strong).
    WithinBic(f64),
}

/// A set of models.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelSet {
    /// A bit for each model.
    words: Vec<u64>,
    count: usize,
}

impl ModelSet {
    /// The models for which this holds.
    pub fn of(models: usize, mut holds: impl FnMut(Mask) -> bool) -> ModelSet {
        let word = |place: usize, holds: &mut dyn FnMut(Mask) -> bool| {
            let masks = place * 64..models.min(place * 64 + 64);
            masks.fold(0_u64, |word, mask| word | u64::from(holds(mask as Mask)) << (mask % 64))
        };
        ModelSet::from_words((0..models.div_ceil(64)).map(|place| word(place, &mut holds)).collect())
    }

    fn from_words(words: Vec<u64>) -> ModelSet {
        let count = words.iter().map(|word| word.count_ones() as usize).sum();
        ModelSet { words, count }
    }

    /// How many models are in it.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether a model is in it.
    pub fn contains(&self, mask: Mask) -> bool {
        self.words.get(mask as usize / 64).is_some_and(|word| word >> (mask % 64) & 1 == 1)
    }

    /// Whether any of `length` models from `first` on is in it; both a multiple of the same power of two.
    pub fn any(&self, first: Mask, length: usize) -> bool {
        let first = first as usize;
        if length >= 64 {
            self.words.iter().skip(first / 64).take(length / 64).any(|&word| word != 0)
        } else {
            let ones = (1_u64 << length) - 1;
            self.words.get(first / 64).is_some_and(|word| word >> (first % 64) & ones != 0)
        }
    }

    /// The models in it, in the order of their masks.
    pub fn iter(&self) -> impl Iterator<Item = Mask> {
        self.words.iter().enumerate().flat_map(|(place, &word)| {
            std::iter::successors(Some(word), |word| Some(word & word.wrapping_sub(1)))
                .take_while(|&word| word != 0)
                .map(move |word| place as Mask * 64 + word.trailing_zeros())
        })
    }
}

/// Models are weighed against each other in blocks of so many: 8 KiB of a double each.
const BLOCK_BITS: usize = 10;

impl Models {
    /// The models that a rule lets count: never one that is singular, lacks a forced term or leaves no degree of
    /// freedom.
    pub fn defensible(&self, rule: Defensible) -> ModelSet {
        match rule {
            Defensible::All => ModelSet::of(self.len(), |mask| self.is_usable(mask)),
            Defensible::Significant(level) => self.significant(level),
            Defensible::WithinBic(beyond) => self.within_bic(beyond),
        }
    }

    /// The least BIC of all models that count; infinite if there is none.
    pub fn best_bic(&self) -> f64 {
        let best = self.best_by_size(1).all();
        best.iter().map(|model| model.criteria.bic).fold(f64::INFINITY, f64::min)
    }

    fn within_bic(&self, beyond: f64) -> ModelSet {
        let scale = self.scale();
        let limit = self.best_bic() + beyond;
        let n = scale.n as f64;
        // At a given size, BIC is n·ln(1 − R²) and a constant. Rounding must not lose the best of all.
        let most: Vec<f64> = (0..=self.candidates().len())
            .map(|terms| ((limit - scale.criteria(terms, 1.0).bic) / n).exp() * (1.0 + 1e-12))
            .collect();
        let unexplained = self.unexplained();
        let fits = |mask: Mask| unexplained[mask as usize] <= most[mask.count_ones() as usize];
        ModelSet::of(self.len(), |mask| fits(mask) && self.is_usable(mask))
    }

    /// A term is significant if leaving it out raises the residual sum of squares by at least F(1, df) times its
    /// mean square: t² = (RSS without − RSS)/(RSS/df). All the sums are at hand, so that a model costs as many
    /// comparisons as it has terms.
    fn significant(&self, level: f64) -> ModelSet {
        let terms = self.candidates().len();
        let scale = self.scale();
        let least_rise: Vec<f64> = (0..=terms)
            .map(|terms| scale.df(terms).map_or(f64::NAN, |df| 1.0 + f_critical(level, df as f64) / df as f64))
            .collect();
        let unexplained = self.unexplained();
        let block = 1 << terms.min(BLOCK_BITS);
        let mut without = vec![0.0; block];
        let mut words = vec![0_u64; self.len().div_ceil(64)];
        let forced = self.forced();
        for (place, here) in unexplained.chunks_exact(block).enumerate() {
            least_without(unexplained, place * block, forced as usize, &mut without);
            for (offset, (&share, &without)) in here.iter().zip(&without).enumerate() {
                let mask = (place * block + offset) as Mask;
                // Without a degree of freedom the limit is NaN, and no comparison holds.
                let holds =
                    without >= share * least_rise[mask.count_ones() as usize] && mask & forced == forced && share.is_finite();
                words[mask as usize / 64] |= u64::from(holds) << (mask % 64);
            }
        }
        ModelSet::from_words(words)
    }
}

/// Writes, for each model of a block, the least 1 − R² that is left when one of its terms that are not forced is left
/// out; infinite where there is none.
fn least_without(unexplained: &[f64], first: usize, forced: usize, without: &mut [f64]) {
    let block = without.len();
    without.fill(f64::INFINITY);
    let mut high = first & !forced;
    while high != 0 {
        let bit = high & high.wrapping_neg();
        high &= high - 1;
        lower(without, &unexplained[first - bit..first - bit + block]);
    }
    let here = &unexplained[first..first + block];
    for bit in (0..block.trailing_zeros()).map(|bit| 1 << bit).filter(|bit| forced & bit == 0) {
        for (without, here) in without.chunks_exact_mut(2 * bit).zip(here.chunks_exact(2 * bit)) {
            lower(&mut without[bit..], &here[..bit]);
        }
    }
}

/// Each the lower of two.
fn lower(values: &mut [f64], others: &[f64]) {
    for (value, &other) in values.iter_mut().zip(others) {
        *value = if other < *value { other } else { *value };
    }
}
