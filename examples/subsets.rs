//! All subset models of a file: the best of each size and by each criterion.
//!
//! ```text
//! cargo run --release --example subsets -- FILE.csv --response COL [--candidates A,B,…] [--force A,…] [--top N] [--json]
//! ```
//!
//! The first column names the units. Without `--candidates` every other numeric column is one. Up to 22 candidates
//! every model is reckoned; beyond that the best of each size are found by branch and bound, and what needs all
//! models (inclusion, weights) is left out. JSON numbers are at full precision; the constant is in every model and
//! is not counted in `size`.

use std::process::ExitCode;

use serde_json::{Value, json};
use virker::regression::subsets::{Average, BySize, Criterion, Defensible, MOST_CANDIDATES, Model, Models, best_few};
use virker::regression::{Fit, Sample, Variable};
use virker::table::csv;

/// What was asked for.
struct Asked {
    file: String,
    response: String,
    candidates: Option<Vec<String>>,
    forced: Vec<String>,
    top: usize,
    json: bool,
}

const USAGE: &str = "subsets FILE.csv --response COL [--candidates A,B,…] [--force A,…] [--top N] [--json]";

fn asked() -> Result<Asked, String> {
    let mut words = std::env::args().skip(1);
    let (mut file, mut response) = (None, None);
    let mut asked =
        Asked { file: String::new(), response: String::new(), candidates: None, forced: Vec::new(), top: 1, json: false };
    let list = |text: String| text.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value; usage: {USAGE}"));
        match word.as_str() {
            "--response" => response = Some(value()?),
            "--candidates" => asked.candidates = Some(list(value()?)),
            "--force" => asked.forced = list(value()?),
            "--top" => {
                let text = value()?;
                let top = text.parse().ok().filter(|&top| (1..=10_000).contains(&top));
                asked.top = top.ok_or(format!("--top is a number from 1 to 10000, not {text}"))?;
            }
            "--json" => asked.json = true,
            other if other.starts_with("--") => return Err(format!("no such option: {other}; usage: {USAGE}")),
            other => file = Some(other.to_owned()),
        }
    }
    asked.file = file.ok_or(format!("no file; usage: {USAGE}"))?;
    asked.response = response.ok_or(format!("no --response; usage: {USAGE}"))?;
    Ok(asked)
}

fn places(sample: &Sample, names: &[String]) -> Result<Vec<usize>, String> {
    let place = |name: &String| {
        let found = sample.candidates().iter().position(|candidate| candidate.header == *name);
        found.ok_or(format!("{name} is not among the candidates"))
    };
    names.iter().map(place).collect()
}

fn run() -> Result<(), String> {
    let asked = asked()?;
    let text = std::fs::read_to_string(&asked.file).map_err(|error| format!("{}: {error}", asked.file))?;
    let table = csv::read(&asked.file, &text).map_err(|problems| format!("{}: {problems:?}", asked.file))?;
    let numeric = || table.numeric_columns().map(|column| column.header().to_owned());
    let names = asked.candidates.clone().unwrap_or_else(|| numeric().filter(|header| *header != asked.response).collect());
    let variables: Vec<Variable> = names.into_iter().map(Variable::plain).collect();
    let sample = Sample::of(&table, &Variable::plain(asked.response.clone()), &variables)
        .map_err(|problems| format!("{}: {problems:?}", asked.file))?;
    let all: Vec<usize> = (0..variables.len()).collect();
    let forced = places(&sample, &asked.forced)?;
    let refused = |problem| format!("{}: {problem:?}", asked.file);
    let (best, models) = if all.len() <= MOST_CANDIDATES {
        let models = Models::of(&sample, &all, &forced).map_err(refused)?;
        (models.best_by_size(asked.top), Some(models))
    } else {
        (best_few(&sample, &all, &forced, asked.top).map_err(refused)?, None)
    };
    if let Err(problem) = Fit::of(&sample, &all) {
        eprintln!("{}: not all models can be fitted: {problem:?}", asked.file);
    }
    if asked.json {
        let report = report(&sample, &best, models.as_ref(), asked.top);
        println!("{}", serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?);
    } else {
        print(&sample, &best, asked.top);
    }
    Ok(())
}

fn terms(sample: &Sample, model: &Model) -> Vec<String> {
    let candidates = sample.candidates().iter().enumerate();
    candidates.filter(|(bit, _)| model.mask >> bit & 1 == 1).map(|(_, variable)| variable.header.clone()).collect()
}

fn name(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::AdjustedR2 => "adj_r2",
        Criterion::Aic => "aic",
        Criterion::Aicc => "aicc",
        Criterion::Bic => "bic",
        Criterion::Cp => "cp",
    }
}

fn model(sample: &Sample, model: &Model) -> Value {
    let criteria = &model.criteria;
    json!({
        "mask": model.mask,
        "size": model.mask.count_ones(),
        "terms": terms(sample, model),
        "rss": model.residual_ss,
        "r2": criteria.r2,
        "adj_r2": criteria.adj_r2,
        "aic": criteria.aic,
        "aicc": criteria.aicc,
        "bic": criteria.bic,
        "cp": criteria.cp,
    })
}

fn report(sample: &Sample, best: &BySize, models: Option<&Models>, top: usize) -> Value {
    let list = |models: Vec<Model>| models.iter().map(|found| model(sample, found)).collect::<Vec<_>>();
    let by_criterion: serde_json::Map<String, Value> = Criterion::ALL
        .into_iter()
        .map(|criterion| (name(criterion).to_owned(), list(best.best(criterion, top)).into()))
        .collect();
    let mut report = json!({
        "n": sample.n(),
        "p": sample.candidates().len(),
        "response": sample.response().header,
        "candidates": sample.candidates().iter().map(|candidate| &candidate.header).collect::<Vec<_>>(),
        "dropped": sample.dropped().iter().map(|dropped| &dropped.unit).collect::<Vec<_>>(),
        "models": list(best.all()),
        "best": by_criterion,
    });
    if let Some(models) = models {
        let all = models.defensible(Defensible::All);
        report["singular_models"] = models.unexplained().iter().filter(|share| !share.is_finite()).count().into();
        report["usable_models"] = all.count().into();
        report["significant_models"] = models.defensible(Defensible::Significant(0.05)).count().into();
        report["models_within_10_bic"] = models.defensible(Defensible::WithinBic(10.0)).count().into();
        let average = Average::of(sample, models, &models.defensible(Defensible::WithinBic(20.0)));
        let terms = average.terms.iter().map(|term| {
            json!({ "name": term.variable.header, "share": term.share, "weight": term.weight, "b": term.b, "sd": term.sd })
        });
        report["within_20_bic"] = json!({ "models": average.models, "terms": terms.collect::<Vec<_>>() });
    }
    report
}

fn print(sample: &Sample, best: &BySize, top: usize) {
    println!("{} units, {} candidates of {}", sample.n(), sample.candidates().len(), sample.response().header);
    for dropped in sample.dropped() {
        println!("  left out: {} (no value of {})", dropped.unit, dropped.missing.join(", "));
    }
    let line = |model: &Model| {
        let criteria = &model.criteria;
        println!(
            "{:>4} {:>16.8} {:>9.5} {:>9.5} {:>11.4} {:>11.4} {:>11.4} {:>9.3}  {}",
            model.mask.count_ones(),
            model.residual_ss,
            criteria.r2,
            criteria.adj_r2,
            criteria.aic,
            criteria.aicc,
            criteria.bic,
            criteria.cp,
            terms(sample, model).join(" ")
        );
    };
    println!(
        "\nBest of each size\nsize              RSS        R²    adj R²         AIC        AICc         BIC        Cp  terms"
    );
    best.all().iter().for_each(line);
    for criterion in Criterion::ALL {
        println!("\nBest by {}", name(criterion));
        best.best(criterion, top).iter().for_each(line);
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
