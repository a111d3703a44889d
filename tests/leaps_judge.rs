//! R's `leaps::regsubsets` as an independent judge of the best models of each size, on data that ship with R.
//! `tests/leaps_judge/judge.R` writes data and models at test time. Without R and its package leaps the test says
//! that it was skipped.

use std::path::PathBuf;
use std::process::Command;

use virker::regression::subsets::{BySize, Models, best_few};
use virker::regression::{Sample, Variable};
use virker::table::csv;

const SETS: [&str; 8] = ["swiss", "mtcars", "longley", "attitude", "stackloss", "savings", "states", "rock"];

/// How many of each size the script asks for.
const FEW: usize = 3;

/// A folder with what R wrote; `None` where there is no R with leaps.
fn judged() -> Option<PathBuf> {
    let has_leaps = Command::new("Rscript").args(["-e", "library(leaps)"]).output().is_ok_and(|output| output.status.success());
    if !has_leaps {
        println!("skipped: Rscript with the package leaps is not installed");
        return None;
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("leaps_judge");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/leaps_judge/judge.R");
    let output = Command::new("Rscript").args(["--vanilla", script]).arg(&folder).output().expect("R can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(folder)
}

/// A model as R has it.
struct Line {
    size: usize,
    place: usize,
    terms: Vec<String>,
    numbers: Vec<f64>,
}

fn lines(text: &str) -> Vec<Line> {
    let line = |line: &str| {
        let mut words = line.split(' ');
        let mut next = || words.next().expect("a word");
        let (size, place) = (next().parse().expect("a size"), next().parse().expect("a place"));
        let terms = next().split(',').map(str::to_owned).collect();
        Line { size, place, terms, numbers: words.map(|word| word.parse().expect("a number")).collect() }
    };
    text.lines().map(line).collect()
}

fn near(found: f64, expected: f64, within: f64) -> bool {
    (found - expected).abs() <= within * expected.abs().max(1.0)
}

#[test]
fn leaps_finds_the_same_models() {
    let Some(folder) = judged() else { return };
    for set in SETS {
        let read = |ending: &str| std::fs::read_to_string(folder.join(format!("{set}.{ending}"))).expect("R wrote it");
        let table = csv::read(set, &read("csv")).expect("sound");
        let headers: Vec<&str> = table.columns().iter().map(|column| column.header()).collect();
        let candidates: Vec<Variable> = headers[1..].iter().map(|&header| Variable::plain(header)).collect();
        let sample = Sample::of(&table, &Variable::plain(headers[0]), &candidates).expect("sound");
        let all: Vec<usize> = (0..candidates.len()).collect();
        let exhaustive = Models::of(&sample, &all, &[]).expect("few candidates").best_by_size(FEW);
        let bounded = best_few(&sample, &all, &[], FEW).expect("independent candidates");
        let judged = lines(&read("txt"));
        assert!(judged.len() > candidates.len(), "{set}: {} models", judged.len());
        for line in &judged {
            for found in [&exhaustive, &bounded] {
                compare(set, &sample, found, line);
            }
        }
    }
}

fn compare(set: &str, sample: &Sample, found: &BySize, line: &Line) {
    let model = found.of_size(line.size)[line.place - 1];
    let context = format!("{set}, number {} of size {}", line.place, line.size);
    let names = sample.candidates().iter().enumerate().filter(|(bit, _)| model.mask >> bit & 1 == 1);
    let mut terms: Vec<String> = names.map(|(_, variable)| variable.header.clone()).collect();
    let mut expected = line.terms.clone();
    terms.sort();
    expected.sort();
    assert_eq!(terms, expected, "{context}");
    let criteria = &model.criteria;
    let numbers = [model.residual_ss, criteria.adj_r2, criteria.cp, criteria.aic, criteria.bic];
    // leaps reckons Cp from its own sums, which have fewer digits.
    for ((name, within), (&found, &expected)) in
        [("rss", 1e-10), ("adjusted R²", 1e-10), ("Cp", 1e-6), ("AIC", 1e-10), ("BIC", 1e-10)]
            .into_iter()
            .zip(numbers.iter().zip(&line.numbers))
    {
        assert!(near(found, expected, within), "{context}: {name} {found} is not {expected}");
    }
}
