//! The project's own commands, beside cargo and Trunk: `cargo xtask <command>`.
//!
//! Standard library only, so that it builds in seconds on a machine that has nothing else yet.

mod base64;
mod budget;
mod counts;
mod finish;
mod integrity;
mod markup;
mod one_file;
mod parts;
mod release;
mod serve;
mod sha256;
mod site;
mod sizes;
mod start_page;
mod styles;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask finish [--quiet] [FOLDER]  put start page, one style sheet and Content-Security-Policy into the built page,
                                       check it, and tell the service worker which files to keep
cargo xtask one-file [FOLDER] [OUT]    put the built page into one file, FOLDER/virker.html where OUT is left out
cargo xtask sizes [--markdown] [FOLDER]
                                       bytes of every file: raw, gzip, brotli
cargo xtask budget [FOLDER]            what is fetched together, and whether it weighs more than it may
cargo xtask serve [--port N] [--under PATH] [FOLDER]
                                       serve a built folder on 127.0.0.1; port 0 takes a free one
cargo xtask test [PART …]              run all parts of the tests, or those named; `cargo xtask test --list`

FOLDER is dist where it is left out.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let outcome = match arguments.split_first() {
        Some((command, rest)) => match command.as_str() {
            "finish" => finish::run(rest),
            "one-file" => one_file::run(rest),
            "sizes" => sizes::run(rest),
            "budget" => budget::run(rest),
            "serve" => serve::run(rest),
            "test" => parts::run(rest),
            other => Err(format!("there is no command {other}\n\n{USAGE}")),
        },
        None => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) if reason.is_empty() => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

/// The repository: the folder above this crate, wherever the clone lies.
fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), PathBuf::from)
}
