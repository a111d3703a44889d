//! A stepwise regression from the command line: the whole output of a run, as text or as JSON.
//!
//! ```text
//! cargo run --release --example stepwise -- FILE.csv --response COLUMN [--candidates A,B,…]
//!     [--method stepwise|forward|backward|enter] [--pin P] [--pout P] [--tolerance T] [--json]
//! ```

mod arguments;
mod command;
#[path = "../command_line/mod.rs"]
mod command_line;
mod document;
mod others;
mod text;

use std::process::ExitCode;

fn main() -> ExitCode {
    command_line::print(command::command(std::env::args().skip(1)))
}
