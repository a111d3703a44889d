//! Key figures of the cases.

use std::sync::LazyLock;

use serde::Deserialize;

use super::content;
use crate::language::Words;
use crate::theory::{Id, Source};

/// Whom a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MatchGroup {
    /// Match group 2: ready for an effort, not for a job.
    Two,
    /// Match group 3: for the time being passive.
    Three,
    /// Insured and uninsured unemployed together.
    Everyone,
}

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Per cent.
    PerCent,
    /// Danish kroner.
    Kroner,
}

/// A figure for the country and the two cases.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Triple {
    /// The whole country.
    pub country: f64,
    /// Billund.
    pub billund: f64,
    /// Norddjurs.
    pub norddjurs: f64,
}

/// The cases that key figures are of, by their names in the table of municipalities.
pub const CASES: [&str; 2] = ["Billund", "Norddjurs"];

impl Triple {
    /// The figure of one of [`CASES`].
    pub fn of(&self, case: &str) -> Option<f64> {
        CASES.into_iter().zip([self.billund, self.norddjurs]).find(|(name, _)| *name == case).map(|(_, value)| value)
    }
}

/// A key figure (Tab. 8–11).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Figure {
    /// Its id.
    pub id: Id,
    /// What is counted.
    pub label: Words,
    /// What it is counted in.
    pub unit: Unit,
    /// The year it is of.
    pub year: u16,
    /// Where.
    pub source: Source,
    match_2: Option<Triple>,
    match_3: Option<Triple>,
    everyone: Option<Triple>,
}

impl Figure {
    /// The figure for a group; `None` where the thesis has none.
    pub fn of(&self, group: MatchGroup) -> Option<Triple> {
        match group {
            MatchGroup::Two => self.match_2,
            MatchGroup::Three => self.match_3,
            MatchGroup::Everyone => self.everyone,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    figure: Vec<Figure>,
}

static FIGURES: LazyLock<Vec<Figure>> = LazyLock::new(|| content::<File>(include_str!("figures.toml")).figure);

/// The key figures of Tab. 8–11.
pub fn figures() -> &'static [Figure] {
    &FIGURES
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tab. 9: the three kinds of activation make up the whole.
    #[test]
    fn the_kinds_of_activation_add_up_to_a_hundred() {
        let kinds = ["guidance-and-upskilling", "placements-in-firms", "wage-subsidy"];
        for group in [MatchGroup::Two, MatchGroup::Three] {
            let triples: Vec<Triple> =
                figures().iter().filter(|it| kinds.contains(&it.id.as_str())).filter_map(|it| it.of(group)).collect();
            assert_eq!(triples.len(), 3);
            for part in [|t: &Triple| t.country, |t: &Triple| t.billund, |t: &Triple| t.norddjurs] {
                assert_eq!(triples.iter().map(part).sum::<f64>(), 100.0, "{group:?}");
            }
        }
    }
}
