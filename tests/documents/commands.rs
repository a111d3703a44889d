//! Every command in the documents is on one list, which says how it is run; a command that is not on it fails. Whatever a
//! command names (a target of make, a test, an example, a script, a file) has to be there.

use std::collections::BTreeSet;
use std::process::Command;

use crate::markdown::{between, parted};
use crate::{documents, repository, text_of};

/// How a command is run by the tests.
#[derive(Clone, Copy)]
enum Run {
    /// Here, as it stands; of an example the build of the tests is taken instead of a release build of its own.
    Here,
    /// By this part of `make test`, which runs it or what it consists of.
    Part(&'static str),
    /// Not at every run, and why. That what it names is there is checked all the same.
    Apart(&'static str),
}

use Run::{Apart, Here, Part};

const MEASURES: &str = "measures for minutes; its figures depend on the machine";
const WHOLE: &str = "is all of the tests, this one among them";

/// The list.
const COMMANDS: &[(&str, Run)] = &[
    ("make help", Here),
    ("make test", Apart(WHOLE)),
    ("make test PARTS=\"native e2e\"", Apart(WHOLE)),
    ("make test PARTS=\"format clippy native\"", Apart(WHOLE)),
    ("bash .ci/run", Apart(WHOLE)),
    ("make build", Part("build")),
    ("make one-file", Part("one-file")),
    ("make serve", Part("e2e")),
    ("make pictures", Part("e2e")),
    ("make dev", Apart("stays until it is ended")),
    ("make clean", Apart("would remove what the tests were built into")),
    ("make measure", Apart(MEASURES)),
    ("make measure ONLY=clicks", Apart(MEASURES)),
    ("cd tests/e2e", Here),
    ("node --test boot.test.js", Part("e2e")),
    ("node --test --test-name-pattern=\"first paint\" boot.test.js", Part("e2e")),
    ("npm run test:firefox", Part("e2e-firefox")),
    ("npm run test:firefox:all", Apart("takes half an hour; a part of it is the part e2e-firefox")),
    ("BROWSER=firefox node --test data.test.js", Part("e2e-firefox")),
    ("npm run test:lighthouse", Part("lighthouse")),
    ("npm run icons", Apart("draws what is checked in")),
    ("npm run measure first", Apart(MEASURES)),
    ("npm run measure clicks", Apart(MEASURES)),
    ("npm run measure:large", Apart(MEASURES)),
    ("npm run measure:large 100000 200", Apart(MEASURES)),
    ("cargo xtask test", Apart(WHOLE)),
    ("cargo xtask test --list", Here),
    ("cargo xtask finish", Part("build")),
    ("cargo xtask one-file", Part("one-file")),
    ("cargo xtask budget", Part("budget")),
    ("cargo xtask serve --under /teaching/virker/", Part("e2e")),
    ("cargo xtask sizes", Apart("needs a page that is built; its table is tested where it is made")),
    ("cargo fmt --check", Part("format")),
    ("cargo doc", Part("doc")),
    ("cargo doc --open", Part("doc")),
    ("cargo nextest", Apart("is taken by the native part where it is installed")),
    ("RENEW=1 cargo test --test licences", Apart("writes what is checked in; without RENEW it is in the native part")),
    ("RENEW=1 cargo test --test start_page", Apart("writes what is checked in; without RENEW it is in the native part")),
    (
        "cargo run --release --example evaluate -- tests/fixtures/theories/gardening.toml \
         --person tests/fixtures/theories/gardening-person.toml --setting tests/fixtures/theories/gardening-setting.toml",
        Here,
    ),
    ("cargo run --release --example stepwise -- FILE.csv --response COL", Part("native")),
    ("cargo bench --bench speed", Apart(MEASURES)),
    ("cargo bench --bench theories", Apart(MEASURES)),
    ("python3 benches/peers.py", Apart(MEASURES)),
    (
        "cargo test --release --target wasm32-unknown-unknown --test speed_in_browser -- --include-ignored --nocapture",
        Apart(MEASURES),
    ),
    (
        "cargo test --release --target wasm32-unknown-unknown --test theory_speed_in_browser -- --include-ignored --nocapture",
        Apart(MEASURES),
    ),
    ("cargo test --release --test theory_files -- --ignored --nocapture a_million", Apart("takes minutes")),
    ("cargo test --release --lib benchmark::calibration -- --ignored --nocapture", Apart("takes minutes")),
];

/// The programs that a command may begin with.
const PROGRAMS: [&str; 8] = ["make", "cargo", "npm", "node", "python3", "bash", "cd", "trunk"];

/// A command in a document: where it stands, and its text on one line without a comment.
struct Told {
    at: String,
    command: String,
}

/// The program of a command, after the variables set before it; none where it begins with no program.
fn program(command: &str) -> Option<&str> {
    let first = command.split(' ').find(|word| word.split_once('=').is_none_or(|(name, _)| name != name.to_uppercase()))?;
    PROGRAMS.contains(&first).then_some(first)
}

/// All commands in the fenced blocks of a shell, and in the text where code in a line begins with a program.
fn told() -> Vec<Told> {
    let mut all = Vec::new();
    for (path, text) in documents() {
        let (blocks, lines) = parted(&text);
        for block in blocks.iter().filter(|block| ["sh", "console", "bash", "shell"].contains(&block.language)) {
            for line in block.lines.join("\n").replace("\\\n", " ").lines() {
                let line = line.split(" #").next().unwrap_or_default().trim_start_matches("$ ");
                for command in line.split("&&").map(|one| one.split_whitespace().collect::<Vec<_>>().join(" ")) {
                    if !command.is_empty() {
                        assert!(program(&command).is_some(), "{path}:{}: `{command}` begins with no known program", block.line);
                        all.push(Told { at: format!("{path}:{}", block.line), command });
                    }
                }
            }
        }
        for (line, words) in lines {
            for command in between(words, "`", "`").into_iter().filter(|code| code.contains(' ') && program(code).is_some()) {
                all.push(Told { at: format!("{path}:{line}"), command: command.to_owned() });
            }
        }
    }
    all
}

fn succeeds(command: &str) -> bool {
    let ran = Command::new("sh").arg("-c").arg(command).current_dir(repository()).output().expect("a shell");
    if !ran.status.success() {
        eprintln!("{command}\n{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    }
    ran.status.success()
}

fn is_there(path: &str) -> bool {
    repository().join(path).exists()
}

/// What a command names and is not there; nothing where all of it is.
fn missing(command: &str) -> Option<String> {
    let words: Vec<&str> = command.split(' ').skip_while(|word| !PROGRAMS.contains(word)).collect();
    let after = |option: &str| words.iter().position(|word| *word == option).and_then(|at| words.get(at + 1)).copied();
    let lacking = |what: &str, there: bool| (!there).then(|| format!("{what} of `{command}` is not there"));
    match words[0] {
        "make" => lacking("the target", succeeds(&command.replacen("make", "make --dry-run", 1))),
        "cd" => lacking("the folder", is_there(words[1])),
        "bash" | "python3" => lacking("the file", is_there(words[1])),
        "node" => lacking("the file", is_there(&format!("tests/e2e/{}", words.last()?))),
        "npm" => lacking("the script", text_of("tests/e2e/package.json").contains(&format!("\"{}\":", after("run")?))),
        "cargo" => {
            let xtask = after("xtask").map(|name| text_of("xtask/src/main.rs").contains(&format!("\"{name}\"")));
            let bench = after("--bench").map(|name| is_there(&format!("benches/{name}.rs")));
            let example = after("--example").map(|name| is_there(&format!("examples/{name}/main.rs")));
            let test = after("--test").map(|name| is_there(&format!("tests/{name}.rs")));
            let lib = after("--lib").map(|path| is_there(&format!("src/{}.rs", path.replace("::", "/"))));
            let filter = after("--nocapture").zip(after("--test"));
            let function = filter.map(|(name, test)| text_of(&format!("tests/{test}.rs")).contains(&format!("fn {name}")));
            let there = [xtask, bench, example, test, lib, function].into_iter().flatten().all(|there| there);
            lacking("something", there)
        }
        _ => None,
    }
}

#[test]
fn every_command_is_on_the_list_and_the_list_has_no_other() {
    let told = told();
    let unlisted: Vec<String> = told
        .iter()
        .filter(|told| !COMMANDS.iter().any(|(command, _)| *command == told.command))
        .map(|told| format!("{}: {}", told.at, told.command))
        .collect();
    assert!(unlisted.is_empty(), "commands in the documents of which the list does not say how they are run: {unlisted:#?}");
    let said: BTreeSet<&str> = told.iter().map(|told| told.command.as_str()).collect();
    let stale: Vec<&str> = COMMANDS.iter().map(|(command, _)| *command).filter(|command| !said.contains(command)).collect();
    assert!(stale.is_empty(), "on the list and in no document: {stale:#?}");
}

#[test]
fn what_a_command_names_is_there() {
    let missing: Vec<String> = COMMANDS.iter().filter_map(|(command, _)| missing(command)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_parts_that_run_commands_exist() {
    let parts = text_of("xtask/src/parts.rs");
    for (command, run) in COMMANDS {
        match run {
            Part(key) => assert!(parts.contains(&format!("key: \"{key}\"")), "no part {key}, which is to run `{command}`"),
            Apart(why) => assert!(!why.is_empty(), "{command}"),
            Here => {}
        }
    }
}

#[test]
fn commands_that_are_quick_are_run() {
    for (command, _) in COMMANDS.iter().filter(|(_, run)| matches!(run, Here)) {
        assert!(succeeds(&command.replace(" --release", " --quiet")), "{command}");
    }
}
