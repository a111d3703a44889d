//! What the thesis prints, to be held against what the program reckons.

use crate::language::Words;

use super::{Judgement, Third};

/// Why the thesis chose a case, as far as the numbers can bear it out (section 6.2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The third of the residual.
    Residual(Third),
    /// The third of the level.
    Level(Third),
    /// The third of the second indication.
    Second(Third),
    /// It lies in the same employment region as the other cases. No number here bears on it.
    SameRegion,
}

/// A case of the thesis.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The municipality.
    pub unit: &'static str,
    /// Whether it was chosen as good practice; else it was to test what is found in the others.
    pub good_practice: bool,
    /// Whether it took part.
    pub took_part: bool,
    /// Why it was chosen.
    pub reasons: Vec<Reason>,
    /// Where the thesis says so.
    pub place: Words,
}

/// The three cases of the thesis.
pub fn cases() -> Vec<Case> {
    todo!("in the next commit")
}

impl Reason {
    /// Whether the judgement bears the reason out for this unit; `None` where it cannot tell.
    pub fn holds(self, unit: &str, judgement: &Judgement) -> Option<bool> {
        let judged = judgement.unit(unit)?;
        match self {
            Reason::Residual(third) => Some(judged.residual_third == third),
            Reason::Level(third) => Some(judged.level_third == third),
            Reason::Second(third) => judged.second_third.map(|found| found == third),
            Reason::SameRegion => None,
        }
    }
}
