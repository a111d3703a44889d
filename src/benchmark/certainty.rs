//! Probabilities as words.

use serde::{Deserialize, Serialize};

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
}
