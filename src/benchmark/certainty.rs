//! How sure the third of a unit is, from how often it was each in a bootstrap.

use super::Third;

/// How sure a third is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The unit was there in nine resamples of ten, or more.
    Clear,
    /// In two of three, or more.
    Probable,
    /// In fewer: the data cannot tell.
    Open,
}

impl Certainty {
    /// The share of resamples from which a third is clear.
    pub const CLEAR: f64 = 0.9;

    /// The share of resamples from which a third is probable.
    pub const PROBABLE: f64 = 0.67;

    /// The third in which a unit was most often, and how sure that is; of equals the lower third. `shares` are those
    /// of the low, the middle and the high third.
    pub fn of(shares: [f64; 3]) -> (Third, Certainty) {
        let mut most = Third::Low;
        for third in Third::ALL {
            if shares[third.place()] > shares[most.place()] {
                most = third;
            }
        }
        let certainty = match shares[most.place()] {
            share if share >= Certainty::CLEAR => Certainty::Clear,
            share if share >= Certainty::PROBABLE => Certainty::Probable,
            _ => Certainty::Open,
        };
        (most, certainty)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_belong_to_the_surer_side() {
        assert_eq!(Certainty::of([0.9, 0.1, 0.0]), (Third::Low, Certainty::Clear));
        assert_eq!(Certainty::of([0.0, 0.33, 0.67]), (Third::High, Certainty::Probable));
        assert_eq!(Certainty::of([0.2, 0.669, 0.131]), (Third::Middle, Certainty::Open));
    }
}
