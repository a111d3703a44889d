//! Checks a programme theory from a terminal: what fires, why, why not, and the smallest changes.
//!
//!     cargo run --release --example evaluate -- THEORY [--person FILE|ID] [--setting FILE|ID] [--goal ID]
//!                                               [--most N] [--language da|en] [--json]
//!
//! THEORY is a file (`docs/theory-format.md`) or the id of a theory of the library. A person is a persona of the
//! library or a file, a setting a case of the library or a file; without them nothing is known of either, and the
//! person has every problem mechanism of the theory. `docs/evaluate.md` has the form of the files and an example.

mod answer;
mod complaint;
mod files;
mod in_json;
mod in_words;
mod input;

use std::io::Write;
use std::process::ExitCode;

use complaint::Complaint;
use input::{Options, USAGE};

fn main() -> ExitCode {
    let options = match Options::from(std::env::args().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => return told(&format!("{USAGE}\n"), ExitCode::SUCCESS),
        Err(complaint) => return refused(&complaint, false),
    };
    let json = options.json;
    match options.read() {
        Ok(question) if json => told(&format!("{}\n", in_json::written(&question)), ExitCode::SUCCESS),
        Ok(question) => {
            for note in &question.notes {
                eprintln!("{note}");
            }
            told(&in_words::written(&question), ExitCode::SUCCESS)
        }
        Err(complaint) => refused(&complaint, json),
    }
}

/// Writes the answer. A reader that has seen enough and closes the pipe is no mistake.
fn told(text: &str, code: ExitCode) -> ExitCode {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            eprintln!("The answer cannot be written: {error}.");
            ExitCode::FAILURE
        }
        _ => code,
    }
}

fn refused(complaint: &Complaint, json: bool) -> ExitCode {
    eprintln!("{complaint}");
    if json && let Some(faults) = in_json::faults(complaint) {
        told(&format!("{faults}\n"), complaint.code());
    }
    complaint.code()
}
