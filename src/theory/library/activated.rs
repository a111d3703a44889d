//! How many were activated in 2012 (Tab. 1).

use crate::theory::Source;

/// Recipients of social assistance between 16 and 39 years of age in one match group, the whole country, 2012.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Activated {
    /// The match group: 1 to 3.
    pub match_group: u8,
    /// Persons in the course of the year.
    pub persons: u32,
    /// Share of all recipients, counted in full-time persons, per cent.
    pub share_of_full_time: u8,
    /// Activated persons (gross less net).
    pub activated: u32,
    /// Share of the group's full-time persons that is activated, per cent.
    pub share_activated: u8,
}

/// The year of the figures.
pub const ACTIVATED_YEAR: u16 = 2012;

/// Tab. 1, match group by match group. Counted by the authors from Jobindsats.dk.
pub const ACTIVATED: [Activated; 3] = [
    Activated { match_group: 1, persons: 59_664, share_of_full_time: 31, activated: 2_097, share_activated: 36 },
    Activated { match_group: 2, persons: 64_168, share_of_full_time: 52, activated: 1_629, share_activated: 32 },
    Activated { match_group: 3, persons: 20_119, share_of_full_time: 18, activated: 41, share_activated: 4 },
];

/// Where the figures are from.
pub fn activated_source() -> Source {
    Source { table: "1".into(), section: "2.4.1".into(), ..Source::default() }
}
