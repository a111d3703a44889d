//! The theories, cases and persons of the thesis.

mod case;
mod persona;

pub use case::{Case, Fact, Figure, Finding, Reading, cases};
pub use persona::{Persona, default_persona, personas};

use std::sync::Arc;

use super::Theory;

/// Final theory 1: parallel courses (*parallelle forløb*; Tab. 12–17 and 19). Rebuilt: the thesis announces the
/// assembled Tab. 20 and leaves it out.
pub fn parallel_courses() -> Arc<Theory> {
    todo!("content follows")
}

/// Final theory 2: business centres (*virksomhedscentre*; Tab. 18, 21 and 22).
pub fn business_centres() -> Arc<Theory> {
    todo!("content follows")
}

/// All theories of the library, in the order in which they are offered.
pub fn theories() -> [Arc<Theory>; 2] {
    [business_centres(), parallel_courses()]
}
