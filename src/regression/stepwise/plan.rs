//! What is tried in which order.

use serde::{Deserialize, Serialize};

use super::options::Method;

/// Candidates that go by a method together: one METHOD subcommand of SPSS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The method.
    pub method: Method,
    /// The candidates, by their places in the sample's list.
    pub candidates: Vec<usize>,
}

/// What is tried in which order.
///
/// Each block begins with the model that the earlier ones have left, and enters and removes only its own candidates.
/// BACKWARD enters its candidates first only if the model is still empty, as SPSS does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Terms that enter before all others and are never removed, even if a block names them too.
    pub forced: Vec<usize>,
    /// The blocks, in their order.
    pub blocks: Vec<Block>,
}

impl Plan {
    /// One block of these candidates, nothing forced.
    pub fn one(method: Method, candidates: &[usize]) -> Plan {
        Plan { forced: Vec::new(), blocks: vec![Block { method, candidates: candidates.to_vec() }] }
    }

    /// All candidates named, each once, in the order in which they are named: ties go by it.
    pub fn candidates(&self) -> Vec<usize> {
        let mut all: Vec<usize> = Vec::new();
        for &candidate in self.forced.iter().chain(self.blocks.iter().flat_map(|block| &block.candidates)) {
            if !all.contains(&candidate) {
                all.push(candidate);
            }
        }
        all
    }

    /// The same plan with each candidate's place among `all` instead of its place in the sample's list.
    pub(super) fn placed_among(&self, all: &[usize]) -> Plan {
        let place = |list: &[usize]| -> Vec<usize> {
            list.iter().filter_map(|candidate| all.iter().position(|other| other == candidate)).collect()
        };
        let blocks = self.blocks.iter().map(|block| Block { method: block.method, candidates: place(&block.candidates) });
        Plan { forced: place(&self.forced), blocks: blocks.collect() }
    }
}
