//! The reconstructed municipalities and their code book.

use super::examples::Example;

pub(super) fn example() -> Example {
    todo!("in the next commit")
}
