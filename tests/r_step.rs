//! R as an independent judge of selections: the course of `step` and `MASS::stepAIC`, and SPSS' rules carried out with
//! `add1` and `drop1`, on data that ship with R and on drawn ones. `tests/r_judge/step.R` writes them at test time.
//!
//! It needs R with MASS, and is therefore ignored unless asked for: `cargo test --test r_step -- --ignored`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use virker::regression::elsewhere::{Program, elsewhere};
use virker::regression::stepwise::{self, Method, Move, Options};
use virker::regression::{Correlations, Sample, Variable};
use virker::table::csv;

/// A folder that is gone when it goes out of sight.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn judged() -> Folder {
    let folder = Folder(std::env::temp_dir().join(format!("virker-r-step-{}", std::process::id())));
    fs::create_dir_all(&folder.0).expect("a temporary folder can be made");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/r_judge/step.R");
    let output = Command::new("Rscript").arg("--vanilla").arg(script).arg(&folder.0).output().expect("Rscript is not installed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    folder
}

fn sample(folder: &Path, name: &str, response: &str) -> Sample {
    let text = fs::read_to_string(folder.join(format!("{name}.csv"))).expect("R wrote it");
    let table = csv::read(name, &text).expect("a sound table");
    let others = table.numeric_columns().map(|column| column.header()).filter(|header| *header != response);
    let candidates: Vec<Variable> = others.map(Variable::plain).collect();
    Sample::of(&table, &Variable::plain(response), &candidates).expect("a sound sample")
}

/// Moves as R's script writes them.
fn written(sample: &Sample, moves: impl Iterator<Item = Move>) -> String {
    let name = |candidate: usize| sample.candidates()[candidate].header.as_str();
    let each = moves.map(|moved| match moved {
        Move::Entered(candidate) => format!("+{}", name(candidate)),
        Move::Removed(candidate) => format!("-{}", name(candidate)),
    });
    each.collect::<Vec<_>>().join(",")
}

#[test]
#[ignore = "needs R"]
fn selections_go_as_r_does() {
    let folder = judged();
    let moves = fs::read_to_string(folder.0.join("moves.txt")).expect("R wrote it");
    let (mut data, mut removals) = (0, 0);
    for line in moves.lines() {
        let [name, response, both, backward, by_p, loose, forward, from_all] =
            line.split(';').collect::<Vec<_>>().try_into().expect("eight fields");
        let sample = sample(&folder.0, name, response);
        let all: Vec<usize> = (0..sample.candidates().len()).collect();
        let correlations = Correlations::of(&sample);
        let course = |options: Options| stepwise::run_on(&sample, &correlations, &all, &options).expect("a path");
        let path = course(Options::default());
        let others = elsewhere(&sample, &correlations, &all, &path);
        for (program, expected) in [(Program::RBoth, both), (Program::RBackward, backward)] {
            let other = others.iter().find(|other| other.program == program).expect("all are told");
            let ending = other.ending.as_ref().expect("an end");
            assert_eq!(written(&sample, ending.moves.iter().copied()), expected, "{name}: {program:?}");
        }
        // R's courses know no tolerance; the widest here is far from SPSS' limit.
        let free = Options { tolerance: 1e-9, ..Options::default() };
        let of = |options: Options| {
            written(&sample, course(options).steps.iter().filter(|step| !step.together).map(|step| step.moved))
        };
        assert_eq!(of(free), by_p, "{name}: stepwise");
        assert_eq!(of(Options { pin: 0.3, pout: 0.3, ..free }), loose, "{name}: stepwise with .30");
        assert_eq!(of(Options { method: Method::Forward, ..free }), forward, "{name}: forward");
        assert_eq!(of(Options { method: Method::Backward, ..free }), from_all, "{name}: backward");
        data += 1;
        removals += [both, loose].iter().map(|moves| moves.matches(",-").count()).sum::<usize>();
    }
    assert!(data >= 72 && removals >= 6, "{data} data sets, {removals} removals");
}
