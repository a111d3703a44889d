//! `cargo xtask test`: every part of the tests, one after the other, and the counts at the end.

use std::env;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use crate::counts::Counts;
use crate::repository;

/// One part: what it is called on the command line and in the summary, and what it runs.
struct Part {
    key: &'static str,
    title: &'static str,
    kind: Kind,
    program: &'static str,
    arguments: &'static [&'static str],
}

#[derive(PartialEq, Eq)]
enum Kind {
    /// Passes or fails as a whole.
    Check,
    /// Prints how many tests passed and failed.
    Tests,
}

const WASM: &str = "wasm32-unknown-unknown";

const PARTS: &[Part] = &[
    Part { key: "format", title: "Format", kind: Kind::Check, program: "cargo", arguments: &["fmt", "--all", "--check"] },
    Part {
        key: "clippy",
        title: "Clippy, native",
        kind: Kind::Check,
        program: "cargo",
        arguments: &["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"],
    },
    Part {
        key: "clippy-wasm",
        title: "Clippy, WebAssembly",
        kind: Kind::Check,
        program: "cargo",
        arguments: &["clippy", "--locked", "--target", WASM, "--lib", "--bins", "--test", "*_in_browser", "--", "-D", "warnings"],
    },
    Part {
        key: "doc",
        title: "Documentation",
        kind: Kind::Check,
        program: "cargo",
        arguments: &["doc", "--locked", "--workspace", "--no-deps"],
    },
    Part {
        key: "native",
        title: "Native tests",
        kind: Kind::Tests,
        program: "cargo",
        arguments: &["test", "--locked", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"],
    },
    Part {
        key: "doctest",
        title: "Examples in the documentation",
        kind: Kind::Tests,
        program: "cargo",
        arguments: &["test", "--locked", "--doc"],
    },
    Part {
        key: "deny",
        title: "Licences and sources",
        kind: Kind::Check,
        program: "cargo",
        arguments: &["deny", "--locked", "--offline", "check", "licenses", "bans", "sources"],
    },
    Part {
        key: "r-judge",
        title: "R as judge",
        kind: Kind::Tests,
        program: "cargo",
        arguments: &["test", "--locked", "--test", "r_judge", "--test", "r_step", "--test", "r_out", "--", "--ignored"],
    },
    Part { key: "build", title: "Release build", kind: Kind::Check, program: "trunk", arguments: &["build", "--release"] },
    Part { key: "one-file", title: "One file", kind: Kind::Check, program: "cargo", arguments: &["xtask", "one-file"] },
    Part { key: "budget", title: "Budget of bytes", kind: Kind::Check, program: "cargo", arguments: &["xtask", "budget"] },
    Part { key: "e2e", title: "End to end", kind: Kind::Tests, program: "npm", arguments: &["test", "--silent"] },
    Part {
        key: "e2e-firefox",
        title: "End to end in Firefox",
        kind: Kind::Tests,
        program: "npm",
        arguments: &["run", "--silent", "test:firefox"],
    },
    Part {
        key: "lighthouse",
        title: "Lighthouse",
        kind: Kind::Tests,
        program: "npm",
        arguments: &["run", "--silent", "test:lighthouse"],
    },
];

/// What drives a browser against the built page, and runs in the end-to-end tests' folder.
const IN_A_BROWSER: &[&str] = &["e2e", "e2e-firefox", "lighthouse"];

/// What replaces the arguments of the native part where `cargo nextest` is installed.
const NEXTEST: &[&str] = &["nextest", "run", "--locked", "--workspace", "--no-fail-fast", "--no-tests", "pass"];

struct Outcome {
    title: &'static str,
    counts: Option<Counts>,
    success: bool,
    time: Duration,
}

/// `test [PART …]`
pub fn run(wanted: &[String]) -> Result<(), String> {
    if wanted.iter().any(|name| name == "--list") {
        for part in PARTS {
            println!("{:<12} {:<30} {} {}", part.key, part.title, part.program, part.arguments.join(" "));
        }
        return Ok(());
    }
    if let Some(unknown) = wanted.iter().find(|name| !PARTS.iter().any(|part| part.key == name.as_str())) {
        return Err(format!("there is no part {unknown}; `cargo xtask test --list` names them"));
    }
    let mut outcomes: Vec<Outcome> = Vec::new();
    let mut built = true;
    for part in PARTS.iter().filter(|part| wanted.is_empty() || wanted.iter().any(|name| name == part.key)) {
        let outcome = if (part.key == "budget" || IN_A_BROWSER.contains(&part.key)) && !built {
            println!("\n== {}: not run, there is no build", part.title);
            Outcome { title: part.title, counts: None, success: false, time: Duration::ZERO }
        } else if part.key == "deny" && !answers("cargo", &["deny", "--version"]) {
            // tests/licences.rs does what can be done without it.
            println!("\n== {}: ignored, there is no cargo-deny", part.title);
            Outcome { title: part.title, counts: None, success: true, time: Duration::ZERO }
        } else if part.key == "r-judge" && !answers("Rscript", &["--version"]) {
            // Where everything is to be checked, R has to be there; elsewhere it is said that it was not.
            println!("\n== {}: ignored, there is no Rscript", part.title);
            Outcome { title: part.title, counts: None, success: env::var_os("CI").is_none(), time: Duration::ZERO }
        } else {
            perform(part)
        };
        built &= !["build", "one-file"].contains(&part.key) || outcome.success;
        outcomes.push(outcome);
    }
    summarise(&outcomes)
}

fn perform(part: &Part) -> Outcome {
    let arguments = if part.key == "native" && answers("cargo", &["nextest", "--version"]) { NEXTEST } else { part.arguments };
    println!("\n== {}: {} {}", part.title, part.program, arguments.join(" "));
    let mut command = Command::new(part.program);
    let root = repository();
    command.args(arguments).current_dir(&root).stdin(Stdio::null());
    match part.key {
        "doc" => {
            command.env("RUSTDOCFLAGS", "-D warnings");
        }
        key if IN_A_BROWSER.contains(&key) => {
            command.current_dir(root.join("tests/e2e"));
        }
        _ => {}
    }
    let start = Instant::now();
    let (success, counts) = match part.kind {
        Kind::Check => (command.status().map(|status| status.success()), None),
        Kind::Tests => match counted(&mut command) {
            Ok((success, counts)) => (Ok(success && counts.failed == 0), Some(counts)),
            Err(error) => (Err(error), None),
        },
    };
    let success = success.unwrap_or_else(|error| {
        println!("{} does not start: {error}", part.program);
        false
    });
    Outcome { title: part.title, counts, success, time: start.elapsed() }
}

/// Whether a program is installed.
fn answers(program: &str, arguments: &[&str]) -> bool {
    let quiet = Command::new(program).args(arguments).stdin(Stdio::null()).output();
    quiet.is_ok_and(|output| output.status.success())
}

/// Runs a command, shows what it prints as it prints it, and counts the tests in it.
fn counted(command: &mut Command) -> io::Result<(bool, Counts)> {
    if io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none() {
        command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
    }
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let total = Mutex::new(Counts::default());
    let show = |stream: &mut dyn Read| {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
            // Output that nobody reads any more is no reason to stop.
            let _ = io::stdout().lock().write_all(&line);
            if let Ok(mut total) = total.lock() {
                *total += Counts::of_line(&String::from_utf8_lossy(&line));
            }
            line.clear();
        }
    };
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| stdout.into_iter().for_each(|mut stream| show(&mut stream)));
        scope.spawn(|| stderr.into_iter().for_each(|mut stream| show(&mut stream)));
    });
    let success = child.wait()?.success();
    let counts = total.lock().map(|counts| *counts).unwrap_or_default();
    Ok((success, counts))
}

/// The table at the end. A part that failed without saying how many tests did counts as one failure.
fn summarise(outcomes: &[Outcome]) -> Result<(), String> {
    println!("\n== Summary");
    let mut total = Counts::default();
    for outcome in outcomes {
        let mut counts = outcome.counts.unwrap_or_default();
        let detail = match outcome.counts {
            Some(Counts { passed, failed, skipped: 0 }) => format!("{passed:>5} passed, {failed} failed"),
            Some(Counts { passed, failed, skipped }) => format!("{passed:>5} passed, {failed} failed, {skipped} skipped"),
            None => String::new(),
        };
        if !outcome.success && counts.failed == 0 {
            counts.failed = 1;
        }
        total += counts;
        let word = match (outcome.success, outcome.time.is_zero()) {
            (true, false) => "ok",
            (true, true) => "ignored",
            (false, _) => "FAILED",
        };
        println!("{word:<7} {:<30} {:>6.1} s {detail}", outcome.title, outcome.time.as_secs_f64());
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { Ok(()) } else { Err(String::new()) }
}
