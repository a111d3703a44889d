//! Small parts that pages share: each shows and asks, none decides.

mod check;
mod choice;
mod dropped;
mod fold;
mod icon;
mod later;
mod number_field;
mod reason;
pub mod roving;
pub mod state;
mod toast;

pub use check::Check;
pub use choice::{Choice, Offer};
pub use dropped::use_drop;
pub use fold::Fold;
pub use icon::{Icon, Sign};
pub use later::Later;
pub use number_field::NumberField;
pub use reason::Reason;
pub use toast::{Notice, Toast};
