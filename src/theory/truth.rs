use serde::{Deserialize, Serialize};

/// What is known of a context or a trait.
///
/// A degree says how far it is there; for on and off it is read at a cut ([`Presence::at_cut`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// It is there.
    Present,
    /// It is not there.
    Absent,
    /// Nobody knows, or nobody has said. This is also what holds for an element that is not named.
    #[default]
    Unknown,
    /// It is there to a degree.
    Degree(Degree),
}

/// How far a context is there, in per cent: 0 is *absent*, 100 *present*, and 50 neither the one nor the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Degree(u8);

impl Degree {
    /// A degree of so many per cent; `None` above 100.
    pub fn of_per_cent(per_cent: u8) -> Option<Degree> {
        (per_cent <= 100).then_some(Degree(per_cent))
    }

    /// The degree in per cent.
    pub fn per_cent(self) -> u8 {
        self.0
    }

    /// The degree as a share, from 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl TryFrom<u8> for Degree {
    type Error = String;

    fn try_from(per_cent: u8) -> Result<Degree, String> {
        Degree::of_per_cent(per_cent).ok_or_else(|| format!("{per_cent} per cent is more than all"))
    }
}

impl From<Degree> for u8 {
    fn from(degree: Degree) -> u8 {
        degree.0
    }
}

impl Presence {
    /// The values without a degree, in the order in which they are offered.
    pub const ALL: [Presence; 3] = [Presence::Present, Presence::Absent, Presence::Unknown];

    /// The presence as one of the three without a degree: a degree above a half is *present*, one below it
    /// *absent*; a half, which is neither, is *unknown*.
    pub fn at_cut(self) -> Presence {
        match self {
            Presence::Degree(Degree(per_cent)) if per_cent > 50 => Presence::Present,
            Presence::Degree(Degree(per_cent)) if per_cent < 50 => Presence::Absent,
            Presence::Degree(_) => Presence::Unknown,
            other => other,
        }
    }

    /// The presence as a truth of the three-valued logic, a degree at the cut.
    pub fn truth(self) -> Truth {
        match self.at_cut() {
            Presence::Present => Truth::True,
            Presence::Absent => Truth::False,
            Presence::Unknown | Presence::Degree(_) => Truth::Undecided,
        }
    }
}

/// A truth of Kleene's strong three-valued logic.
///
/// *Undecided* means that some completions of what is unknown make it true and others make it false.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    /// True, whatever the unknown turns out to be.
    True,
    /// False, whatever the unknown turns out to be.
    False,
    /// It depends on what is unknown.
    Undecided,
}

impl Truth {
    /// The truth of what is known.
    pub fn of(known: bool) -> Truth {
        if known { Truth::True } else { Truth::False }
    }

    /// The negation.
    pub fn negated(self) -> Truth {
        match self {
            Truth::True => Truth::False,
            Truth::False => Truth::True,
            Truth::Undecided => Truth::Undecided,
        }
    }

    /// At least `n` of the parts are true. *All* is `n` = their number, *any* is `n` = 1.
    pub fn at_least(n: usize, parts: impl Iterator<Item = Truth>) -> Truth {
        let (mut sure, mut possible) = (0, 0);
        for part in parts {
            match part {
                Truth::True => sure += 1,
                Truth::Undecided => possible += 1,
                Truth::False => {}
            }
        }
        if sure >= n {
            Truth::True
        } else if sure + possible < n {
            Truth::False
        } else {
            Truth::Undecided
        }
    }

    /// Every part is true; true when there is none.
    pub fn all(parts: impl Iterator<Item = Truth>) -> Truth {
        let mut result = Truth::True;
        for part in parts {
            match part {
                Truth::False => return Truth::False,
                Truth::Undecided => result = Truth::Undecided,
                Truth::True => {}
            }
        }
        result
    }

    /// Some part is true; false when there is none.
    pub fn any(parts: impl Iterator<Item = Truth>) -> Truth {
        Truth::all(parts.map(Truth::negated)).negated()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Truth::{False, True, Undecided};

    #[test]
    fn the_tables_are_kleenes() {
        assert_eq!(Truth::all([True, Undecided, False].into_iter()), False);
        assert_eq!(Truth::all([True, Undecided].into_iter()), Undecided);
        assert_eq!(Truth::all(std::iter::empty()), True);
        assert_eq!(Truth::any([False, Undecided, True].into_iter()), True);
        assert_eq!(Truth::any([False, Undecided].into_iter()), Undecided);
        assert_eq!(Truth::any(std::iter::empty()), False);
        assert_eq!(Truth::at_least(2, [True, Undecided, False].into_iter()), Undecided);
        assert_eq!(Truth::at_least(2, [True, Undecided, True].into_iter()), True);
        assert_eq!(Truth::at_least(3, [True, Undecided, False].into_iter()), False);
    }
}
