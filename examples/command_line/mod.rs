//! What the commands of this folder's neighbours have in common: their arguments, the file, and what can be wrong.
//!
//! What a file has to be: the reader finds out the signs and the column that names the units (see
//! [`virker::table::csv`]). Here it is met halfway where R would read it too:
//!
//! - a line of headers that is one short, as R's `write.table` leaves it, has no header for the names of the units;
//! - units of the same name, or of none, are told apart by their rows;
//! - a stray text or a number too large does no harm in a column that takes no part.
//!
//! Which columns are candidates: those named. Where none are named, all others but those of texts, which are left out
//! with a note. A column that is constant or has no value at all is an error in either case: a run that leaves it out
//! unasked would answer another question.

pub mod arguments;
mod complaint;
mod data;
mod file;

pub use arguments::{Asked, number};
pub use complaint::Complaint;
pub use data::sample;
pub use file::table;

use std::io::Write as _;
use std::process::ExitCode;

/// Prints the output of a command, or its complaint.
#[allow(dead_code, reason = "the tests of the commands have no main")]
pub fn print(output: Result<String, Complaint>) -> ExitCode {
    match output {
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
