//! Probabilities as words.

use serde::{Deserialize, Serialize};

use super::Third;

/// How sure a statement with a probability is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// The data cannot tell: less than .67.
    CannotTell,
    /// Probably so: .67 to .9.
    Probably,
    /// Clearly so: .9 and more.
    Clearly,
}

impl Certainty {
    /// From here on a statement holds probably.
    pub const PROBABLY: f64 = 0.67;
    /// From here on a statement holds clearly.
    pub const CLEARLY: f64 = 0.9;

    /// The word for a probability.
    pub fn of(probability: f64) -> Certainty {
        if probability >= Certainty::CLEARLY {
            Certainty::Clearly
        } else if probability >= Certainty::PROBABLY {
            Certainty::Probably
        } else {
            Certainty::CannotTell
        }
    }

    /// The likeliest third of a unit, and how sure that is; of equals the lower third. `shares` are those of the
    /// low, the middle and the high third.
    pub fn of_thirds(shares: [f64; 3]) -> (Third, Certainty) {
        let mut most = Third::Low;
        for third in Third::ALL {
            if shares[third.place()] > shares[most.place()] {
                most = third;
            }
        }
        (most, Certainty::of(shares[most.place()]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_belong_to_the_surer_word() {
        let words = [0.95, 0.9, 0.899, 0.67, 0.669, 0.0, f64::NAN].map(Certainty::of);
        use Certainty::{CannotTell, Clearly, Probably};
        assert_eq!(words, [Clearly, Clearly, Probably, Probably, CannotTell, CannotTell, CannotTell]);
    }

    #[test]
    fn the_likeliest_third_is_told_with_its_certainty() {
        assert_eq!(Certainty::of_thirds([0.9, 0.1, 0.0]), (Third::Low, Certainty::Clearly));
        assert_eq!(Certainty::of_thirds([0.0, 0.33, 0.67]), (Third::High, Certainty::Probably));
        assert_eq!(Certainty::of_thirds([0.2, 0.669, 0.131]), (Third::Middle, Certainty::CannotTell));
    }
}
