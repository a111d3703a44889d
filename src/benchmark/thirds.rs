//! Three groups of equal size, by rank.

use serde::{Deserialize, Serialize};

/// A third of the units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Third {
    /// The lowest values.
    Low,
    /// Those between.
    Middle,
    /// The highest values.
    High,
}

impl Third {
    /// From low to high.
    pub const ALL: [Third; 3] = [Third::Low, Third::Middle, Third::High];

    /// 0, 1 or 2, from low to high.
    pub fn place(self) -> usize {
        self as usize
    }

    /// The third at the other end.
    pub fn opposite(self) -> Third {
        match self {
            Third::Low => Third::High,
            Third::Middle => Third::Middle,
            Third::High => Third::Low,
        }
    }
}

/// The third of each value.
///
/// The outer thirds have n/3 units each, rounded; the middle has the rest: 98 are 33, 32, 33. Equal values share
/// a third: that of their average rank; a group of equals whose average lies on a cut counts as middle.
pub fn thirds(values: &[f64]) -> Vec<Third> {
    let _ = values;
    todo!("in the next commit")
}
