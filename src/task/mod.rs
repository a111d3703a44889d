//! Long work off the page's thread: what is asked, progress, results, and stopping.
//!
//! An [`Order`] goes to a worker as JSON and [`Report`]s come back; a [`Job`] does the work slice by slice and
//! knows nothing of workers, so it is tested natively. The page holds a [`Running`] task: dropping it stops
//! the work at once. The worker runs the same WebAssembly as the page.

mod job;
mod listening;
mod order;
mod page_side;
pub mod reading;
pub mod spreadsheet;
mod worker_side;

pub use job::Job;
pub use order::{Found, Order, Ranking, Refusal, Report};
pub use page_side::{CannotStart, Running};
pub use worker_side::{in_worker, serve};
