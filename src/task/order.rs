//! What can be asked of a worker, and what it can find.

use serde::{Deserialize, Serialize};

use crate::benchmark::{OverlapBars, bootstrap, multiverse, noise, stability, standing};
use crate::regression::subsets;

/// Something that takes long.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// The whole stepwise selection on resampled units, again and again.
    Bootstrap(bootstrap::Request),
    /// How surely each unit is in the best third, and between what ranks, the doubt about the model included.
    Standing(standing::Request),
    /// The third of each unit under every model that can be defended.
    Multiverse(multiverse::Request),
    /// The procedure on a response that means nothing.
    Noise(noise::Request),
    /// The procedure without each unit in turn, and on units that it has not seen.
    Stability(stability::Request),
}

/// Where the units stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// Their probabilities and ranks.
    pub standings: standing::Standings,
    /// Bars about the residuals that may be compared by eye; none for very many units, since they take every pair.
    pub bars: Option<OverlapBars>,
}

/// What was found, wholly or so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Found {
    /// Of [`Order::Bootstrap`].
    Bootstrap(bootstrap::Tally),
    /// Of [`Order::Standing`].
    Standing(Ranking),
    /// Of [`Order::Multiverse`].
    Multiverse(multiverse::Tally),
    /// Of [`Order::Noise`].
    Noise(noise::Digest),
    /// Of [`Order::Stability`].
    Stability(stability::Found),
}

impl Found {
    /// How many steps are done, and how many there will be; 0 while that is not known yet.
    pub fn progress(&self) -> (u64, u64) {
        match self {
            Found::Bootstrap(tally) => (tally.drawn().into(), tally.wanted.into()),
            Found::Standing(Ranking { standings, .. }) => {
                ((standings.done + standings.without_model).into(), standings.wanted.into())
            }
            Found::Multiverse(tally) => (tally.done, tally.models),
            Found::Noise(digest) => (digest.done.into(), digest.wanted.into()),
            Found::Stability(found) => (found.done() as u64, found.wanted() as u64),
        }
    }
}

/// Why an order cannot be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// Its data do not allow the analysis that it repeats.
    Data,
    /// There are too many candidates to go through all models.
    TooManyCandidates {
        /// So many are left after screening.
        found: usize,
        /// So many can be worked with.
        most: usize,
    },
    /// The table is too large to be reckoned with hundreds of times over.
    TooManyValues {
        /// So many cells it has.
        found: usize,
        /// So many it may have.
        most: usize,
    },
}

/// The most cells of a table that long work is done on: 100,000 units by 30 columns.
const MOST_VALUES: usize = 3_000_000;

impl Order {
    /// What shows before the work is begun: that its table is too large.
    pub fn refusal(&self) -> Option<Refusal> {
        let table = match self {
            Order::Bootstrap(request) => &request.table,
            Order::Standing(request) => &request.table,
            Order::Multiverse(request) => &request.table,
            Order::Noise(request) => &request.table,
            Order::Stability(request) => &request.table,
        };
        let found = table.units().len() * table.columns().len();
        (found > MOST_VALUES).then_some(Refusal::TooManyValues { found, most: MOST_VALUES })
    }
}

impl From<multiverse::Problem> for Refusal {
    fn from(problem: multiverse::Problem) -> Refusal {
        match problem {
            multiverse::Problem::Subsets(subsets::Problem::TooManyCandidates { candidates, limit }) => {
                Refusal::TooManyCandidates { found: candidates, most: limit }
            }
            _ => Refusal::Data,
        }
    }
}

/// What a worker says of its work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Report {
    /// What there is so far.
    Partial(Found),
    /// All of it.
    Done(Found),
    /// The order cannot be carried out.
    Refused(Refusal),
    /// The worker has died, or did not understand what it was sent.
    Died,
}
