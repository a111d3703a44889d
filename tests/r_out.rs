//! R runs the script that is exported and must come to the same steps, coefficients, residuals and thirds: for the
//! example, for data that ship with R under every method of selection, and for headers and units that are hostile.
//!
//! It needs R, and is therefore ignored unless asked for: `cargo test --test r_out -- --ignored`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use virker::benchmark::{Analysis, By, Mark, Settings, Third};
use virker::language::Language;
use virker::regression::stepwise::{Method, WeighBy};
use virker::regression::{Override, Transform};
use virker::report::{Syntax, Told};
use virker::table::{Table, csv, examples};

/// What is written after the script has run, in a form that is easily read here.
const AFTERWARDS: &str = r#"
full <- function(x) formatC(x, digits = 17, format = "g")
lines <- c(
  paste(moves, collapse = " "),
  paste(identical(moves, reported_moves), identical(dropped, reported_dropped)),
  paste(full(coef(model)), collapse = " "),
  paste(full(sqrt(diag(vcov(model)))), collapse = " "),
  paste(full(units$residual), collapse = " "),
  paste(units$third_level, units$third_residual, if (is.null(second)) "" else units$both_indicators, sep = ":", collapse = " "))
writeLines(lines, "judged.txt")
"#;

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn numbers(line: &str) -> Vec<f64> {
    line.split_whitespace().map(|number| number.parse().expect("a number")).collect()
}

/// Ten digits and more: relative to the larger of the two, or to `scale` where that is larger still.
fn assert_close(ours: &[f64], theirs: &[f64], scale: f64, what: &str) {
    assert_eq!(ours.len(), theirs.len(), "{what}");
    for (ours, theirs) in ours.iter().zip(theirs) {
        let size = ours.abs().max(theirs.abs()).max(scale);
        assert!((ours - theirs).abs() <= 1e-10 * size, "{what}: {ours} against {theirs}");
    }
}

/// Runs the exported script of a table under settings and compares all that follows. Returns how many steps there were.
fn judged(name: &str, table: &Table, change: impl FnOnce(&mut Settings)) -> usize {
    let mut settings = Settings::for_table(table);
    change(&mut settings);
    let analysis = Analysis::of(table, &settings).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
    let told = Told::of(table, &settings, &analysis, Language::Danish);
    let syntax = Syntax::of(&told);
    let folder = Folder(std::env::temp_dir().join(format!("virker-r-out-{}-{name}", std::process::id())));
    fs::create_dir_all(&folder.0).expect("a temporary folder");
    fs::write(folder.0.join("script.R"), syntax.r() + AFTERWARDS).expect("written");
    if syntax.r_needs_file() {
        fs::write(folder.0.join(Syntax::DATA_FILE), syntax.data_file()).expect("written");
    }
    let output = Command::new("Rscript").args(["--vanilla", "script.R"]).current_dir(&folder.0).output().expect("Rscript");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    let text = fs::read_to_string(folder.0.join("judged.txt")).expect("R wrote it");
    let [moves, same, b, se, residuals, thirds] = text.lines().collect::<Vec<_>>().try_into().expect("six lines");
    assert_eq!(same, "TRUE TRUE", "{name}: steps {moves}");
    assert_eq!(moves.split_whitespace().count(), analysis.path.steps.len(), "{name}");
    let fit = analysis.fit();
    let with_constant = |constant: f64, terms: Vec<f64>| [vec![constant], terms].concat();
    let ours = with_constant(fit.constant.b, fit.terms.iter().map(|term| term.b).collect());
    assert_close(&ours, &numbers(b), 0.0, &format!("{name}: b"));
    let ours = with_constant(fit.constant.se, fit.terms.iter().map(|term| term.se).collect());
    assert_close(&ours, &numbers(se), 0.0, &format!("{name}: se"));
    assert_close(&fit.residuals, &numbers(residuals), fit.see, &format!("{name}: residuals"));
    let third = |third: Third| match third {
        Third::Low => "low",
        Third::Middle => "middle",
        Third::High => "high",
    };
    let marked = |mark: Option<Mark>| match mark {
        Some(Mark::Best) => "best",
        Some(Mark::Worst) => "worst",
        None => "",
    };
    let units = analysis.judgement.units.iter();
    let ours: Vec<String> =
        units.map(|unit| format!("{}:{}:{}", third(unit.level_third), third(unit.residual_third), marked(unit.mark))).collect();
    assert_eq!(ours, thirds.split_whitespace().collect::<Vec<_>>(), "{name}");
    analysis.path.steps.len()
}

fn of_r(name: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/r_{name}.csv"));
    let text = fs::read_to_string(path).expect("it lies there");
    csv::read(name, &text).expect("a sound table")
}

/// Makes this column the response and all others candidates.
fn explain(settings: &mut Settings, response: &str) {
    if settings.response.header != response {
        let old = std::mem::replace(&mut settings.response.header, response.to_owned());
        settings.candidates.retain(|candidate| candidate.header != response);
        settings.candidates.insert(0, virker::benchmark::Candidate::new(old, Transform::None));
    }
}

#[test]
#[ignore = "needs R"]
fn the_example_goes_in_r_as_here() {
    let table = &examples::municipalities().table;
    assert_eq!(judged("example", table, |_| {}), 5);
    assert_eq!(judged("strict", table, |settings| settings.stepwise.pin = 0.005), 3);
    judged("by-hand", table, |settings| {
        for (header, say) in [("grundskole_pct", Override::Keep), ("sengedage_pr_indb", Override::Drop)] {
            settings.candidate_mut(header).expect("a candidate").screening = say;
        }
    });
    judged("forced", table, |settings| settings.selection.force("sengedage_pr_indb", true));
    judged("own-terms", table, |settings| {
        settings.selection.by = By::Hand;
        ["bymaessig_pct", "grundskole_pct"].iter().for_each(|header| settings.selection.take(header, true));
    });
    judged("subsets", table, |settings| settings.selection.by = By::Subsets);
    judged("forced-backward", table, |settings| {
        settings.selection.force("sengedage_pr_indb", true);
        settings.stepwise.method = Method::Backward;
    });
    assert_eq!(judged("nothing", table, |settings| settings.stepwise.pin = 1e-60), 0);
}

#[test]
#[ignore = "needs R"]
fn every_method_goes_in_r_as_here() {
    let (swiss, cars, states) = (of_r("swiss"), of_r("mtcars"), of_r("state_x77"));
    let mut steps = 0;
    for method in [Method::Stepwise, Method::Forward, Method::Backward, Method::Enter] {
        let name = |table: &str| format!("{table}-{method:?}");
        steps += judged(&name("swiss"), &swiss, |settings| {
            explain(settings, "Fertility");
            settings.stepwise.method = method;
            settings.candidate_mut("Examination").expect("a candidate").transform = Transform::LogitPercent;
        });
        steps += judged(&name("mtcars"), &cars, |settings| {
            explain(settings, "mpg");
            settings.stepwise.method = method;
            settings.threshold = 1.1;
            settings.candidate_mut("hp").expect("a candidate").transform = Transform::Sqrt;
            settings.candidate_mut("wt").expect("a candidate").transform = Transform::Z;
        });
        steps += judged(&name("states"), &states, |settings| {
            explain(settings, "Life Exp");
            settings.stepwise.method = method;
            settings.stepwise.weigh_by = WeighBy::F;
            settings.candidate_mut("Area").expect("a candidate").transform = Transform::Ln;
        });
    }
    assert!(steps > 30, "{steps} steps");
}

/// Headers and names that would be commands, missing values, and so many units that the data lie in a file.
#[test]
#[ignore = "needs R"]
fn hostile_tables_go_in_r_as_here() {
    let mut text = "\"u\"\"n`it\";\"y`; quit(status = 3) #\";\"x\\\"\"\ncat(1)\";if;日本;\"%>%\"\n".to_owned();
    let mut state: u64 = 5;
    let mut random = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / f64::from(1 << 24)
    };
    for unit in 0..1200 {
        let [a, b, c, e] = [random(), random(), random(), random()].map(|number| (number * 1e4).round() / 1e4);
        let y = ((2.0 * a - b + 0.5 * e + random()) * 1e5).round() / 1e4;
        let missing = if unit % 97 == 0 { "..".to_owned() } else { b.to_string().replace('.', ",") };
        let name = ["=1+1 #", "'); quit()", "Ærø \\\"\"", "-x", "日本"][unit % 5];
        let commas = |number: f64| number.to_string().replace('.', ",");
        text.push_str(&format!("\"{name} {unit}\";{};{};{missing};{};{}\n", commas(y), commas(a), commas(c), commas(e - 0.5)));
    }
    let table = csv::read("hostile\nquit()", &text).expect("a sound table");
    let few = judged("hostile", &table, |settings| {
        for candidate in &mut settings.candidates {
            candidate.on = true;
        }
    });
    assert!(few >= 2);
}
