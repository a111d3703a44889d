//! What thirds and marks mean, and how that is said.

use crate::benchmark::{Mark, Third};
use crate::language::{Message, msg};

/// How a unit does against what is expected of it: a third of the residuals, read by what is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// In the good third.
    Better,
    /// In the middle third.
    AsExpected,
    /// In the bad third.
    Worse,
}

impl Standing {
    /// From better to worse.
    pub const ALL: [Standing; 3] = [Standing::Better, Standing::AsExpected, Standing::Worse];

    /// What a third of the residuals means where `good` is the good one.
    pub fn of(third: Third, good: Third) -> Standing {
        match third {
            Third::Middle => Standing::AsExpected,
            third if third == good => Standing::Better,
            _ => Standing::Worse,
        }
    }

    /// The third of the residuals that means this where `good` is the good one.
    pub fn third(self, good: Third) -> Third {
        match self {
            Standing::Better => good,
            Standing::AsExpected => Third::Middle,
            Standing::Worse => good.opposite(),
        }
    }

    /// In words, to stand alone: a heading, a cell.
    pub fn message(self) -> Message {
        match self {
            Standing::Better => msg::BENCH_BETTER,
            Standing::AsExpected => msg::BENCH_AS_EXPECTED,
            Standing::Worse => msg::BENCH_WORSE,
        }
    }
}

/// A third of the level, as a heading.
pub fn level_words(level: Third) -> Message {
    match level {
        Third::Low => msg::BENCH_LEVEL_LOW,
        Third::Middle => msg::BENCH_LEVEL_MIDDLE,
        Third::High => msg::BENCH_LEVEL_HIGH,
    }
}

/// What both indications together say.
pub fn mark_words(mark: Mark) -> Message {
    match mark {
        Mark::Best => msg::BENCH_MARK_BEST,
        Mark::Worst => msg::BENCH_MARK_WORST,
    }
}

/// A third of the second indication, as what it means where `good` is the good one.
pub fn second_words(third: Third, good: Third) -> Message {
    match Standing::of(third, good) {
        Standing::Better => msg::BENCH_BEST_THIRD,
        Standing::AsExpected => msg::BENCH_MIDDLE_THIRD,
        Standing::Worse => msg::BENCH_WORST_THIRD,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_low_residual_is_good_where_the_response_is_bad() {
        assert_eq!(Standing::of(Third::Low, Third::Low), Standing::Better);
        assert_eq!(Standing::of(Third::Low, Third::High), Standing::Worse);
        for good in [Third::Low, Third::High] {
            for third in Third::ALL {
                assert_eq!(Standing::of(third, good).third(good), third);
            }
        }
    }
}
