//! The pages, each composed of components and figures.

mod start;

pub use start::Start;
