//! What can be wrong with a theory.

use super::{Draft, Id};

/// Something wrong with a theory, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The element in which it is, where it is in one.
    pub element: Option<Id>,
    /// The line in the file, from 1, where it was read from one.
    pub line: Option<usize>,
    /// The column in the file, in characters from 1.
    pub column: Option<usize>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a theory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The theory has no id.
    NoId,
}

/// Everything that is wrong with a draft.
pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let mut faults = Vec::new();
    if draft.id.is_none() {
        faults.push(Fault { element: None, line: None, column: None, kind: FaultKind::NoId });
    }
    faults
}
