//! A stepwise regression from the command line: the whole output of a run, as text or as JSON.
//!
//! ```text
//! cargo run --release --example stepwise -- FILE.csv --response COLUMN [--candidates A,B,…]
//!     [--method stepwise|forward|backward|enter] [--pin P] [--pout P] [--tolerance T] [--json]
//! ```

mod arguments;
mod command;
mod complaint;
mod document;
mod text;

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    match command::command(std::env::args().skip(1)) {
        Ok(output) => match std::io::stdout().write_all(output.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            // Who reads may stop reading.
            Err(_) => ExitCode::FAILURE,
        },
        Err(complaint) => {
            eprintln!("{complaint}");
            ExitCode::from(2)
        }
    }
}
