//! The pages, each composed of components and figures.

mod benchmark;
mod explorer;
mod keep_study;
mod start;

pub use benchmark::Benchmark;
pub use explorer::Explorer;
pub use start::Start;
