//! How a model is named.

use crate::regression::Sample;

use super::Problem;

/// Which candidates a model has: bit i stands for the i-th of the candidates searched.
pub type Mask = u32;

/// The bits that are set, from the lowest.
pub(super) fn bits(mask: Mask) -> impl Iterator<Item = usize> {
    (0..Mask::BITS as usize).filter(move |bit| mask >> bit & 1 == 1)
}

/// The forced candidates as a mask, if all can be searched.
pub(super) fn checked(sample: &Sample, candidates: &[usize], forced: &[usize], limit: usize) -> Result<Mask, Problem> {
    if candidates.len() > limit {
        return Err(Problem::TooManyCandidates { candidates: candidates.len(), limit });
    }
    if let Some(&candidate) = candidates.iter().find(|&&candidate| candidate >= sample.candidates().len()) {
        return Err(Problem::NotACandidate { candidate });
    }
    forced.iter().try_fold(0, |mask, &forced| match candidates.iter().position(|&candidate| candidate == forced) {
        Some(bit) => Ok(mask | 1 << bit),
        None => Err(Problem::NotACandidate { candidate: forced }),
    })
}
