//! What is timed, natively and in a browser alike: the municipalities of the example, all 20 candidates.

use virker::benchmark::bootstrap::{Bootstrap, Request};
use virker::benchmark::{Analysis, Settings, multiverse};
use virker::regression::subsets::{BySize, Defensible, Models, best_few};
use virker::regression::{Report, Sample};
use virker::table::examples;

/// Settings without screening, so that all 20 candidates take part.
pub fn settings(candidates: usize) -> Settings {
    let mut settings = Settings::for_table(&examples::municipalities().table);
    settings.threshold = 2.0;
    settings.candidates.truncate(candidates);
    settings
}

/// The units and the first so many candidates.
pub fn sample(candidates: usize) -> Sample {
    let variables: Vec<_> = settings(candidates).candidates.iter().map(|candidate| candidate.variable()).collect();
    let response = virker::regression::Variable::plain(settings(1).response.header);
    Sample::of(&examples::municipalities().table, &response, &variables).expect("the example is sound")
}

/// The residual sum of squares of all 2^p models.
pub fn sums_of_squares(sample: &Sample) -> Models {
    let all: Vec<usize> = (0..sample.candidates().len()).collect();
    Models::of(sample, &all, &[]).expect("at most 22 candidates")
}

/// The same, and in how many models each term is significant at .05.
pub fn with_significance(sample: &Sample) -> usize {
    sums_of_squares(sample).defensible(Defensible::Significant(0.05)).count()
}

/// The best model of each size, by branch and bound.
pub fn best_of_each_size(sample: &Sample) -> BySize {
    let all: Vec<usize> = (0..sample.candidates().len()).collect();
    best_few(sample, &all, &[], 1).expect("independent candidates")
}

/// Every unit's third in every one of all 2^p models.
pub fn thirds(candidates: usize) -> multiverse::Tally {
    let request = multiverse::Request {
        table: examples::municipalities().table.clone(),
        settings: settings(candidates),
        rule: Defensible::All,
        most_models: None,
        seed: 1,
    };
    let mut multiverse = multiverse::Multiverse::new(&request).expect("sound");
    while multiverse.run(16) {}
    multiverse.tally().clone()
}

/// So many bootstraps of the whole stepwise procedure, with the page's settings.
pub fn bootstraps(resamples: u32) -> u32 {
    let table = &examples::municipalities().table;
    let request = Request { table: table.clone(), settings: Settings::for_table(table), seed: 1, resamples };
    let mut bootstrap = Bootstrap::new(&request).expect("sound");
    while bootstrap.run(1000) {}
    bootstrap.tally().done
}

/// The whole analysis, as the page makes it when anything is changed.
pub fn analysis() -> Analysis {
    let table = &examples::municipalities().table;
    Analysis::of(table, &Settings::for_table(table)).expect("sound")
}

/// The whole analysis with every diagnostic of its final model: all that the page can show of a refit.
pub fn everything() -> (Analysis, Report) {
    let analysis = analysis();
    let report = Report::of(&analysis.sample, analysis.path.chosen()).expect("a model with units to spare");
    (analysis, report)
}
