//! R as an independent judge: everything that is reported of a model, against R's `lm` and the packages lmtest,
//! sandwich, car and leaps, on data that ship with R. `tests/r_judge/judge.R` writes data and numbers at test time.
//!
//! It needs R, and is therefore ignored unless asked for: `cargo test --test r_judge -- --ignored`. `make test` installs
//! R and asks for it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use virker::regression::assumptions::Test;
use virker::regression::{Fit, Hc, Report, Robust, Sample, Transform, Variable, mallows_cp};
use virker::table::csv;

#[derive(Deserialize)]
struct Judgement {
    name: String,
    response: String,
    candidates: Vec<String>,
    logs: bool,
    model: Coefficients,
    whole: Whole,
    units: Units,
    through_0: Coefficients,
    whole_through_0: Whole,
    units_through_0: Units,
    beta: Vec<f64>,
    vif: Vec<f64>,
    zero_order: Vec<f64>,
    partial: Vec<f64>,
    part: Vec<f64>,
    f_change: f64,
    f_change_p: f64,
    cp: Vec<f64>,
    cp_which: Vec<Vec<f64>>,
    condition: Condition,
    outlier: Outlier,
    koenker: Tested,
    breusch_pagan: Tested,
    white: Tested,
    reset: Tested,
    durbin_watson: Tested,
    shapiro_wilk: Tested,
    jarque_bera: Tested,
}

#[derive(Deserialize)]
struct Coefficients {
    b: Vec<f64>,
    se: Vec<f64>,
    t: Vec<f64>,
    p: Vec<f64>,
    low95: Vec<f64>,
    high95: Vec<f64>,
    low99: Vec<f64>,
    high99: Vec<f64>,
    hc: Vec<Vec<f64>>,
}

#[derive(Deserialize)]
struct Whole {
    sigma: f64,
    r2: f64,
    adj_r2: f64,
    f: f64,
    f_p: f64,
    f_log_p: f64,
    rss: f64,
    log_likelihood: f64,
    aic: f64,
    bic: f64,
    aicc: f64,
    aic_of_step: f64,
    press: f64,
}

#[derive(Deserialize)]
struct Units {
    fitted: Vec<f64>,
    residuals: Vec<f64>,
    leverage: Vec<f64>,
    rstandard: Vec<f64>,
    rstudent: Vec<f64>,
    cook: Vec<f64>,
    dffits: Vec<f64>,
    dfbetas: Vec<Vec<f64>>,
}

#[derive(Deserialize)]
struct Condition {
    indices: Vec<f64>,
    proportions: Vec<Vec<f64>>,
}

#[derive(Deserialize)]
struct Outlier {
    rstudent: f64,
    p: f64,
    bonferroni: f64,
}

#[derive(Deserialize)]
struct Tested {
    statistic: f64,
    p: f64,
}

/// Has R judge, once for all tests, and reads what it wrote.
fn judged() -> Vec<(Judgement, Sample)> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("r_judge");
    std::fs::create_dir_all(&folder).expect("a folder for R's files");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/r_judge/judge.R");
    let output = Command::new("Rscript").arg("--vanilla").arg(script).arg(&folder).output().expect("Rscript is not installed");
    assert!(output.status.success(), "R: {}", String::from_utf8_lossy(&output.stderr));
    let mut sets = Vec::new();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).expect("R's files").map(|file| file.expect("a file").path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "json")) {
        let text = std::fs::read_to_string(file).expect("R's numbers");
        let judgement: Judgement = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let sample = sample(&judgement, &file.with_extension("csv"));
        sets.push((judgement, sample));
    }
    sets
}

fn sample(judgement: &Judgement, file: &Path) -> Sample {
    let table = csv::read(&judgement.name, &std::fs::read_to_string(file).expect("R's data")).expect("a sound table");
    let transform = if judgement.logs { Transform::Ln } else { Transform::None };
    let variable = |header: &String| Variable::new(header, transform);
    let candidates: Vec<Variable> = judgement.candidates.iter().map(variable).collect();
    Sample::of(&table, &variable(&judgement.response), &candidates).expect("a sound sample")
}

/// How far the numbers of one kind lie from R's: the largest relative difference, and where.
#[derive(Default)]
struct Differences {
    numbers: usize,
    largest: BTreeMap<&'static str, (f64, String)>,
}

impl Differences {
    /// A difference counts in relation to R's number, or to `scale` where the number is a small one among large ones.
    fn scaled(&mut self, kind: &'static str, place: &str, found: f64, expected: f64, scale: f64) {
        self.numbers += 1;
        let difference = if found == expected { 0.0 } else { (found - expected).abs() / expected.abs().max(scale) };
        let difference = if difference.is_nan() { f64::INFINITY } else { difference };
        let largest = self.largest.entry(kind).or_insert((-1.0, String::new()));
        if difference > largest.0 {
            *largest = (difference, format!("{place}: {found} is not {expected}"));
        }
    }

    fn one(&mut self, kind: &'static str, place: &str, found: f64, expected: f64) {
        self.scaled(kind, place, found, expected, 0.0);
    }

    /// Numbers of one list are measured by the largest of them.
    fn list(&mut self, kind: &'static str, place: &str, found: impl IntoIterator<Item = f64>, expected: &[f64]) {
        let found: Vec<f64> = found.into_iter().collect();
        assert_eq!(found.len(), expected.len(), "{place}: {kind}");
        let scale = expected.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        for (i, (&found, &expected)) in found.iter().zip(expected).enumerate() {
            self.scaled(kind, &format!("{place} {i}"), found, expected, scale);
        }
    }

    fn test(&mut self, kind: (&'static str, &'static str), place: &str, found: &Test, expected: &Tested) {
        self.one(kind.0, place, found.statistic, expected.statistic);
        self.one(kind.1, place, found.p, expected.p);
    }

    fn end(&self, allowed: fn(&str) -> f64) {
        println!("{} numbers compared; largest differences from R:", self.numbers);
        let mut far = Vec::new();
        for (kind, (difference, place)) in &self.largest {
            println!("{kind:<24} {difference:9.1e}  {place}");
            if *difference > allowed(kind) {
                far.push(format!("{kind}, {place}"));
            }
        }
        assert!(far.is_empty(), "too far from R:\n{}", far.join("\n"));
    }
}

fn with_constant<T>(fit: &Fit, constant: T, terms: impl Iterator<Item = T>) -> Vec<T> {
    fit.has_constant.then_some(constant).into_iter().chain(terms).collect()
}

fn compare_model(differences: &mut Differences, name: &str, report: &Report, r: &Coefficients, whole: &Whole, units: &Units) {
    let fit = &report.fit;
    let all = with_constant(
        fit,
        [fit.constant.b, fit.constant.se, fit.constant.t, fit.constant.p],
        fit.terms.iter().map(|term| [term.b, term.se, term.t, term.p]),
    );
    for (place, expected) in [&r.b, &r.se, &r.t, &r.p].into_iter().enumerate() {
        let kind = ["b", "se", "t", "p"][place];
        for (j, (found, &expected)) in all.iter().zip(expected).enumerate() {
            differences.one(kind, &format!("{name} {j}"), found[place], expected);
        }
    }
    for (level, low, high) in [(0.95, &r.low95, &r.high95), (0.99, &r.low99, &r.high99)] {
        for (j, found) in all.iter().enumerate() {
            let interval = fit.interval(found[0], found[1], level);
            let scale = found[0].abs();
            differences.scaled("confidence interval", &format!("{name} {j}"), interval.0, low[j], scale);
            differences.scaled("confidence interval", &format!("{name} {j}"), interval.1, high[j], scale);
        }
    }
    for (kind, expected) in Hc::ALL.into_iter().zip(&r.hc) {
        let Robust { constant, terms, .. } = report.robust(kind);
        for (j, (found, &expected)) in constant.iter().chain(terms).zip(expected).enumerate() {
            differences.one("HC", &format!("{name} {kind:?} {j}"), found.se, expected);
        }
    }
    let information = &report.information;
    for (kind, found, expected) in [
        ("see", fit.see, whole.sigma),
        ("R²", fit.r2, whole.r2),
        ("adjusted R²", fit.adj_r2, whole.adj_r2),
        ("F", fit.f.expect("terms"), whole.f),
        ("p of F", fit.f_p.expect("terms"), whole.f_p),
        ("log p of F", fit.f_log_p.expect("terms"), whole.f_log_p),
        ("RSS", fit.residual_ss, whole.rss),
        ("log likelihood", information.log_likelihood, whole.log_likelihood),
        ("AIC", information.aic, whole.aic),
        ("AICc", information.aicc, whole.aicc),
        ("BIC", information.bic, whole.bic),
        ("AIC of step", information.aic_of_step, whole.aic_of_step),
        ("PRESS", report.prediction.press, whole.press),
    ] {
        differences.one(kind, name, found, expected);
    }
    differences.list("expected", name, fit.expected.iter().copied(), &units.fitted);
    differences.list("residuals", name, fit.residuals.iter().copied(), &units.residuals);
    differences.list("leverage", name, fit.leverage.iter().copied(), &units.leverage);
    let influence = &report.influence.units;
    differences.list("standardised", name, influence.iter().map(|unit| unit.standardised), &units.rstandard);
    differences.list("studentised", name, influence.iter().map(|unit| unit.studentised), &units.rstudent);
    differences.list("Cook", name, influence.iter().map(|unit| unit.cook), &units.cook);
    differences.list("DFFITS", name, influence.iter().map(|unit| unit.dffits), &units.dffits);
    for (unit, expected) in influence.iter().zip(&units.dfbetas) {
        differences.list("DFBETAS", name, unit.dfbetas.iter().copied(), expected);
    }
}

/// R reckons in doubles. Its (X′X)⁻¹ for longley, whose columns are nearly dependent, leaves vcovHC seven digits (by
/// mpmath's 40 digits, HC0 of GNP is 0.0245759975826447290697…). The quadrature behind dwtest's p has a third or fourth
/// digit that changes with its number of points.
fn allowed(kind: &str) -> f64 {
    match kind {
        "HC" => 1e-7,
        "Durbin–Watson p" => 1e-3,
        "Durbin–Watson p, beta" => 1e-2,
        _ => 1e-9,
    }
}

#[test]
#[ignore = "needs R: cargo test --test r_judge -- --ignored"]
fn r_says_the_same() {
    let sets = judged();
    assert!(sets.len() >= 12, "R wrote {} sets", sets.len());
    let mut differences = Differences::default();
    for (r, sample) in &sets {
        let name = r.name.as_str();
        let all: Vec<usize> = (0..r.candidates.len()).collect();
        let report = Report::of(sample, &all).expect("a fit");
        compare_model(&mut differences, name, &report, &r.model, &r.whole, &r.units);
        let through_0 = Report::without_constant(sample, &all).expect("a fit");
        let of_0 = format!("{name} through 0");
        compare_model(&mut differences, &of_0, &through_0, &r.through_0, &r.whole_through_0, &r.units_through_0);

        let terms = &report.fit.terms;
        differences.list("beta", name, terms.iter().map(|term| term.beta), &r.beta);
        differences.list("VIF", name, terms.iter().map(|term| term.vif), &r.vif);
        differences.list("zero-order", name, terms.iter().map(|term| term.zero_order), &r.zero_order);
        differences.list("partial", name, terms.iter().map(|term| term.partial), &r.partial);
        differences.list("part", name, terms.iter().map(|term| term.part), &r.part);
        let change = report.fit.change_from(&Fit::of(sample, &[0]).expect("a fit")).expect("a larger model");
        differences.one("F change", name, change.f, r.f_change);
        differences.one("p of F change", name, change.p, r.f_change_p);
        for (which, &cp) in r.cp_which.iter().zip(&r.cp) {
            let some: Vec<usize> = all.iter().copied().filter(|&candidate| which[candidate] == 1.0).collect();
            let fit = Fit::of(sample, &some).expect("a fit");
            differences.scaled("Cp", name, mallows_cp(&fit, &report.fit), cp, fit.n as f64);
        }
        for (found, (&index, proportions)) in
            report.collinearity.indices.iter().zip(r.condition.indices.iter().zip(&r.condition.proportions))
        {
            differences.one("condition index", name, found.index, index);
            differences.list("variance proportions", name, found.proportions.iter().copied(), proportions);
        }
        let outlier = report.influence.outlier.expect("an outlier");
        differences.one("outlier", name, outlier.studentised, r.outlier.rstudent);
        differences.one("outlier", name, outlier.p, r.outlier.p);
        differences.one("outlier", name, outlier.bonferroni_p, r.outlier.bonferroni.min(1.0));

        let tests = &report.assumptions;
        differences.test(("Koenker", "Koenker p"), name, &tests.koenker, &r.koenker);
        differences.test(("Breusch–Pagan", "Breusch–Pagan p"), name, &tests.breusch_pagan, &r.breusch_pagan);
        differences.test(("White", "White p"), name, &tests.white.test, &r.white);
        differences.test(("RESET", "RESET p"), name, &tests.reset, &r.reset);
        differences.test(("Shapiro–Wilk", "Shapiro–Wilk p"), name, &tests.shapiro_wilk, &r.shapiro_wilk);
        differences.test(("Jarque–Bera", "Jarque–Bera p"), name, &tests.jarque_bera, &r.jarque_bera);
        differences.one("Durbin–Watson", name, tests.durbin_watson.statistic, r.durbin_watson.statistic);
        let exact = report.durbin_watson_exact_p().expect("few units");
        differences.scaled("Durbin–Watson p", name, exact, r.durbin_watson.p, 1e-2);
        differences.scaled("Durbin–Watson p, beta", name, tests.durbin_watson.p_alike, r.durbin_watson.p, 1.0);
    }
    differences.end(allowed);
}
