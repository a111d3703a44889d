//! The roof: what is seen in the browser. A page is composed of components and figures; nothing is computed
//! in a view that a domain room could answer.

mod app;
pub mod browser;
pub mod components;
pub mod figures;
pub mod help;
pub mod pages;
mod keeping;
mod new_version;
mod other_window;
mod shell;
pub mod shared;
mod still;
pub mod width;
pub mod wording;
pub mod workspace;

pub use app::{App, start};
pub use still::{Still, StillProps};
