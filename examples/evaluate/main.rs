//! Checks a programme theory from a terminal: what fires, why, why not, and the smallest changes.
//!
//!     cargo run --release --example evaluate -- THEORY [--person FILE|ID] [--setting FILE|ID] [--goal ID]
//!                                               [--most N] [--language da|en] [--json]
//!
//! THEORY is a file (`docs/theory-format.md`) or the id of a theory of the library. A person is a persona of the
//! library or a file, a setting a case of the library or a file; without them nothing is known of either, and the
//! person has every problem mechanism of the theory. `docs/evaluate.md` has the form of the files and an example.

mod answer;
mod input;
mod in_json;
mod in_words;

use std::process::ExitCode;

use input::Options;

fn main() -> ExitCode {
    match Options::from(std::env::args().skip(1)).and_then(Options::read) {
        Ok(question) if question.options.json => println!("{}", in_json::written(&question)),
        Ok(question) => print!("{}", in_words::written(&question)),
        Err(complaints) => {
            for complaint in complaints {
                eprintln!("{complaint}");
            }
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
