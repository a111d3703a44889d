//! Cases to look at more closely, by rule.

/// The marked units, each list with the clearest case first.
///
/// A unit is as clear a case as the poorer of its two placements: the rank of its residual and the rank of its
/// second indication, both counted from the good end (for the best) or the bad end (for the worst). Equal
/// placements are ordered by the residual.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extremes {
    /// Good on both indications: places in [`super::Judgement::units`].
    pub best: Vec<usize>,
    /// Bad on both.
    pub worst: Vec<usize>,
}
