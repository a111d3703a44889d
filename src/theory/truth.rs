use serde::{Deserialize, Serialize};

/// What is known of a context or a trait.
///
/// Kept to one place so that a degree can join the three: everything that reads a presence goes through
/// [`Presence::truth`].
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
}

impl Presence {
    /// All values, in the order in which they are offered.
    pub const ALL: [Presence; 3] = [Presence::Present, Presence::Absent, Presence::Unknown];

    /// The presence as a truth of the three-valued logic.
    pub fn truth(self) -> Truth {
        match self {
            Presence::Present => Truth::True,
            Presence::Absent => Truth::False,
            Presence::Unknown => Truth::Undecided,
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
