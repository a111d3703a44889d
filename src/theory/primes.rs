//! The primes of a function, as they are kept.

use super::cube::Cover;

/// The primes of a function and of its negation, over the variables named.
#[derive(Clone, Debug)]
pub(super) struct Primes {
    /// The variable at each place of the cubes.
    pub(super) variables: Vec<usize>,
    /// The exclusive groups among them, by place.
    pub(super) groups: Vec<u128>,
    pub(super) true_when: Cover,
}
