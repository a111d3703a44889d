//! All subset models of a file: the best of each size and by each criterion, and how often each candidate is in them.
//!
//! ```text
//! cargo run --release --example subsets -- FILE.csv --response COLUMN [--candidates A,B,…] [--force A,…]
//!     [--top N] [--all] [--json]
//! ```

mod arguments;
mod command;
#[path = "../command_line/mod.rs"]
mod command_line;
mod document;
mod text;

use std::process::ExitCode;

fn main() -> ExitCode {
    command_line::print(command::command(std::env::args().skip(1)))
}
