//! A theory as text again: TOML to be read and edited, or JSON of the same shape for machines.
//!
//! Reading what is written gives the same theory. Two things are not kept, for they mean nothing to it: comments,
//! and the order of conditions of different roles under one element; they are written role by role.
//!
//! Other programs are served by [`mermaid`], [`dot`] and [`dagitty`], which draw what bears on what, and by [`qca`],
//! which has the rules; [`TheoryTable`] makes tables. None of these can be read again.
//!
//! ```
//! use virker::theory::{Theory, library, write};
//!
//! let theory = library::business_centres();
//! assert_eq!(Theory::read(&write::toml(&theory)).unwrap(), *theory);
//! assert_eq!(Theory::read(&write::json(&theory)).unwrap(), *theory);
//! ```

mod as_json;
mod as_toml;
mod drawn;
mod form;
mod graph;
mod qca;
mod tables;

pub use drawn::{dagitty, dot, mermaid};
pub use qca::qca;
pub use tables::{TheoryTable, condition_in_words, expression_in_words};

use super::{Draft, Theory};

/// The theory as TOML.
pub fn toml(theory: &Theory) -> String {
    draft_as_toml(theory.draft())
}

/// The theory as JSON.
pub fn json(theory: &Theory) -> String {
    as_json::written(&form::of(theory.draft()))
}

/// A draft as TOML, whatever may be wrong with it: what an editor shows before the draft is a theory.
pub fn draft_as_toml(draft: &Draft) -> String {
    as_toml::written(&form::of(draft))
}
