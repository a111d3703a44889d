//! Where each unit stands, with its probability: the best third, the expected rank, the interval of ranks.
//!
//! Every draw takes a model ([`ModelsFrom`]), and then the true residuals of all units from their distribution
//! under that model on the original data ([`TrueResiduals`]). The units are ranked in each draw; shares of draws
//! are the probabilities. So both doubts are in: which model, and what its coefficients are.
//!
//! Part of a residual may be luck. With reliability ρ, the share of the residual variance that is persistent
//! performance θ, ε = θ + luck and θ | ε is normal with mean ρ·ε and variance ρ·(1 − ρ)·σ² (the classical shrinkage
//! of true scores: Lord & Novick, Statistical Theories of Mental Test Scores, 1968, section 3.7). Ranks do not
//! change if all are divided by √ρ, and so units are ranked by √ρ·ε\* + √(1 − ρ)·σ\*·w with w standard normal:
//! with ρ = 1 the residuals themselves, with ρ = 0 luck alone.
//!
//! ```
//! use virker::benchmark::Settings;
//! use virker::benchmark::standing::{Drawing, Request};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let request = Request::new(table.clone(), Settings::for_table(table), 1, 200);
//! let mut drawing = Drawing::new(&request).expect("sound data");
//! while drawing.run(50) {}
//! let standings = drawing.standings();
//! let best: f64 = (0..standings.units.len()).map(|unit| standings.best(unit)).sum();
//! assert!((best - 32.0).abs() < 1e-9); // of 96 units, 32 are the best third in every draw
//! ```

mod rank_counts;
mod standings;

pub use standings::{Standing, Standings};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::regression::{Columns, Sample};
use crate::table::Table;

use super::models::{Models, Procedure};
use super::random::Random;
use super::selection::forced;
use super::{Analysis, ModelsFrom, OverlapBars, Problem, Settings, Third, TrueResiduals};
use rank_counts::{RankCounts, share};

/// What is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The table.
    pub table: Table,
    /// The settings.
    pub settings: Settings,
    /// What the random numbers start from: the same seed gives the same result.
    pub seed: u64,
    /// How many draws are wanted.
    pub draws: u32,
    /// Where the models come from.
    #[serde(default)]
    pub models: ModelsFrom,
    /// ρ: the share of the residual variance that is persistent performance; outside 0 to 1 the nearer end.
    #[serde(default = "fully_reliable")]
    pub reliability: f64,
    /// The probability that a unit's interval of ranks is to have.
    #[serde(default = "usual_level")]
    pub level: f64,
}

fn fully_reliable() -> f64 {
    1.0
}

fn usual_level() -> f64 {
    0.95
}

impl Request {
    /// With pooled models, full reliability and 95 % intervals.
    pub fn new(table: Table, settings: Settings, seed: u64, draws: u32) -> Request {
        let (models, reliability, level) = (ModelsFrom::default(), fully_reliable(), usual_level());
        Request { table, settings, seed, draws, models, reliability, level }
    }
}

/// Draws under way.
#[derive(Clone, Debug)]
pub struct Drawing {
    names: Vec<String>,
    wanted: u32,
    level: f64,
    good_third: Third,
    chosen: Vec<usize>,
    columns: Columns,
    models: Models,
    random: Random,
    reliability: f64,
    given: TrueResiduals,
    drawn: Vec<f64>,
    order: Vec<(f64, u32)>,
    terms: Vec<usize>,
    model_counts: BTreeMap<Vec<usize>, u32>,
    without_model: u32,
    ranks: RankCounts,
}

impl Drawing {
    /// Prepares the draws.
    ///
    /// # Errors
    /// Those of [`Analysis::of`].
    pub fn new(request: &Request) -> Result<Drawing, Vec<Problem>> {
        let analysis = Analysis::of(&request.table, &request.settings)?;
        let sample = &analysis.sample;
        let chosen = analysis.path.chosen().to_vec();
        let bootstrap = || Models::Bootstrap(Box::new(procedure(sample, &request.settings)));
        let walk = || {
            // The settings' tolerance, not the path's: a search among all models goes by none.
            let (kept, tolerance) = (&analysis.screening.kept, request.settings.stepwise.tolerance);
            Models::walk(sample.n(), &analysis.correlations, kept, &forced(sample, &request.settings), &chosen, tolerance)
        };
        let models = match &request.models {
            ModelsFrom::Chosen => Models::Chosen(chosen.clone()),
            ModelsFrom::Bootstrap => bootstrap(),
            ModelsFrom::BicWeights => walk(),
            ModelsFrom::Pooled => Models::pooled(bootstrap(), walk()),
            ModelsFrom::Weighted(list) => Models::weighted(list, sample.candidates().len()),
        };
        let mut drawing = Drawing::on(sample, chosen, models, request.seed, request.draws);
        drawing.good_third = analysis.judgement.good_third;
        drawing.set_reliability(request.reliability);
        drawing.level = if request.level > 0.0 && request.level < 1.0 { request.level } else { usual_level() };
        Ok(drawing)
    }

    /// Draws on a sample, with full reliability, where a low residual is good.
    pub(super) fn on(sample: &Sample, chosen: Vec<usize>, models: Models, seed: u64, wanted: u32) -> Drawing {
        let n = sample.n();
        let mut chosen = chosen;
        chosen.sort_unstable();
        Drawing {
            names: sample.units().to_vec(),
            wanted,
            level: usual_level(),
            good_third: Third::Low,
            chosen,
            columns: Columns::of(sample),
            models,
            random: Random::new(seed),
            reliability: 1.0,
            given: TrueResiduals::default(),
            drawn: vec![0.0; n],
            order: Vec::with_capacity(n),
            terms: Vec::new(),
            model_counts: BTreeMap::new(),
            without_model: 0,
            ranks: RankCounts::of(n),
        }
    }

    /// ρ; outside 0 to 1 the nearer end.
    pub(super) fn set_reliability(&mut self, reliability: f64) {
        self.reliability = if reliability.is_nan() { 1.0 } else { reliability.clamp(0.0, 1.0) };
    }

    /// Makes at most so many more draws; returns whether any are left to make.
    pub fn run(&mut self, at_most: u32) -> bool {
        for _ in 0..at_most {
            if self.made() >= self.wanted {
                break;
            }
            if !self.one() {
                self.without_model += 1;
            }
        }
        self.made() < self.wanted
    }

    /// How many draws gave residuals.
    pub fn done(&self) -> u32 {
        self.ranks.draws
    }

    /// The true residuals of all units as last drawn (with luck, up to the factor that leaves their order as it is):
    /// material for [`super::RankSets::of_draws`].
    pub fn last_drawn(&self) -> &[f64] {
        &self.drawn
    }

    /// Bars about the residuals under the chosen model that may be compared by eye; `None` where it leaves no degree of
    /// freedom.
    pub fn bars(&self, alpha: f64) -> Option<OverlapBars> {
        TrueResiduals::of(&self.columns, &self.chosen).map(|given| OverlapBars::of(&given, alpha))
    }

    /// How many draws have been made, whether they gave residuals or not.
    fn made(&self) -> u32 {
        self.ranks.draws + self.without_model
    }

    /// Draws a model, and residuals under it; `false` where that cannot be.
    fn one(&mut self) -> bool {
        let Some(model) = self.models.next(&mut self.random) else { return false };
        self.terms.clear();
        self.terms.extend_from_slice(model);
        // The same model need not be decomposed again, in whatever order its terms came.
        self.terms.sort_unstable();
        let is_repeated = matches!(self.models, Models::Chosen(_)) && self.ranks.draws > 0;
        if !is_repeated && !self.given.condition_on(&self.columns, &self.terms) {
            return false;
        }
        match self.model_counts.get_mut(&self.terms) {
            Some(count) => *count += 1,
            None => {
                self.model_counts.insert(self.terms.clone(), 1);
            }
        }
        let sigma = self.given.draw(&mut self.random, &mut self.drawn);
        self.add_luck(sigma);
        self.order.clear();
        self.order.extend(self.drawn.iter().copied().zip(0..));
        self.order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        self.ranks.count(self.order.iter().map(|&(_, unit)| unit as usize));
        true
    }

    fn add_luck(&mut self, sigma: f64) {
        if self.reliability < 1.0 {
            let (kept, luck) = (self.reliability.sqrt(), (1.0 - self.reliability).sqrt() * sigma);
            for value in &mut self.drawn {
                *value = kept * *value + luck * self.random.normal();
            }
        }
    }

    /// What came out so far; before the first draw all probabilities are 0.
    pub fn standings(&self) -> Standings {
        let units = self.names.iter().enumerate().map(|(unit, name)| self.ranks.standing(unit, name, self.level)).collect();
        let as_chosen = self.model_counts.get(&self.chosen).copied().unwrap_or(0);
        Standings {
            wanted: self.wanted,
            done: self.ranks.draws,
            without_model: self.without_model,
            different_models: self.model_counts.len(),
            share_of_chosen_model: share(as_chosen, self.ranks.draws),
            good_third: self.good_third,
            level: self.level,
            units,
        }
    }
}

/// The whole procedure on this sample, ready to be repeated.
pub(super) fn procedure(sample: &Sample, settings: &Settings) -> Procedure {
    Procedure::new(super::selection::ready(sample, settings), sample.n())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::Certainty;
    use crate::table::{csv, examples};

    fn request(models: ModelsFrom, seed: u64, draws: u32) -> Request {
        let table = &examples::municipalities().table;
        Request { models, ..Request::new(table.clone(), Settings::for_table(table), seed, draws) }
    }

    fn run(request: &Request, slice: u32) -> Standings {
        let mut drawing = Drawing::new(request).expect("sound");
        while drawing.run(slice) {}
        drawing.standings()
    }

    #[test]
    fn the_seed_alone_decides() {
        let asked = request(ModelsFrom::Bootstrap, 3, 200);
        let whole = run(&asked, 1000);
        assert_eq!(run(&asked, 7), whole);
        assert_ne!(run(&request(ModelsFrom::Bootstrap, 4, 200), 7), whole);
        let sent = serde_json::to_string(&asked).expect("a request can be written");
        assert_eq!(run(&serde_json::from_str(&sent).expect("and read"), 50), whole);
        let text = serde_json::to_string(&whole).expect("standings can be written");
        assert_eq!(serde_json::from_str::<Standings>(&text).expect("and read"), whole);
    }

    /// Under one model the expected rank has a closed form.
    #[test]
    fn expected_ranks_are_those_of_the_closed_form() {
        let asked = request(ModelsFrom::Chosen, 5, 10_000);
        let found = run(&asked, 10_000);
        let analysis = Analysis::of(&asked.table, &asked.settings).expect("sound");
        let given = TrueResiduals::of(&Columns::of(&analysis.sample), analysis.path.chosen()).expect("sound");
        for (standing, expected) in found.units.iter().zip(given.expected_ranks()) {
            assert!((standing.expected_rank - expected).abs() < 0.5, "{}: {}", standing.unit, standing.expected_rank);
            assert!(standing.ranks.0 as f64 <= expected.ceil() && expected.floor() <= standing.ranks.1 as f64);
            assert!((standing.thirds.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
        assert_eq!((found.different_models, found.share_of_chosen_model), (1, 1.0));
    }

    /// The doubt about the model makes probabilities less extreme, on the whole.
    #[test]
    fn selection_adds_doubt() {
        let clear = |models: ModelsFrom| {
            let found = run(&request(models, 1, 2000), 2000);
            (0..found.units.len()).filter(|&unit| found.best(unit) > 0.9 || found.best(unit) < 0.1).count()
        };
        assert!(clear(ModelsFrom::Chosen) > clear(ModelsFrom::Bootstrap));
        let alone = ModelsFrom::weighted([(vec![0, 1, 2], 1.0)]);
        assert_eq!(run(&request(alone, 1, 50), 50).different_models, 1);
    }

    #[test]
    fn without_reliability_no_unit_stands_out() {
        let asked = Request { reliability: 0.0, ..request(ModelsFrom::Chosen, 2, 9000) };
        let found = run(&asked, 9000);
        assert!((0..96).all(|unit| (found.best(unit) - 1.0 / 3.0).abs() < 5.0 * (2.0 / 9.0 / 9000.0_f64).sqrt()));
        assert!((0..96).all(|unit| found.certainty_of_best(unit) == Certainty::CannotTell));
        let (full, half) = (run(&request(ModelsFrom::Chosen, 2, 2000), 2000), Request { reliability: 0.5, ..asked });
        let half = run(&half, 9000);
        let most = |standings: &Standings| (0..96).map(|unit| standings.best(unit)).fold(0.0, f64::max);
        assert!(most(&half) < most(&full));
    }

    /// What is forced is in every model that is drawn, wherever models come from.
    #[test]
    fn what_is_forced_is_in_every_draw() {
        for models in [ModelsFrom::Bootstrap, ModelsFrom::BicWeights, ModelsFrom::Pooled] {
            let mut asked = request(models, 1, 300);
            asked.settings.selection.force("boligpris_kr_m2", true);
            let mut drawing = Drawing::new(&asked).expect("sound");
            drawing.run(300);
            let variables = asked.settings.candidates.iter().filter(|candidate| candidate.on);
            let forced =
                variables.into_iter().position(|candidate| candidate.header == "boligpris_kr_m2").expect("it takes part");
            assert!(drawing.model_counts.len() > 10);
            assert!(drawing.model_counts.keys().all(|terms| terms.contains(&forced)));
        }
    }

    /// A search among all models knows no tolerance; the walk beside it does: the settings'.
    #[test]
    fn the_walk_keeps_the_tolerance_of_the_settings() {
        let rows = (0..24).map(|unit| {
            let (a, noise) = (f64::from(unit * 7 % 24), f64::from(unit * 11 % 17));
            format!("U{unit},{},{a},{}", 3.0 * a + noise, a + 0.001 * noise)
        });
        let table = csv::read("t", &format!("u,y,a,b\n{}\n", rows.collect::<Vec<_>>().join("\n"))).expect("sound");
        let mut settings = Settings { threshold: 2.0, ..Settings::for_table(&table) };
        settings.selection.by = crate::benchmark::By::Subsets;
        let asked = Request { models: ModelsFrom::BicWeights, ..Request::new(table, settings, 1, 500) };
        assert_eq!(Analysis::of(&asked.table, &asked.settings).expect("sound").path.chosen().len(), 2);
        let mut drawing = Drawing::new(&asked).expect("sound");
        drawing.run(500);
        assert!(drawing.model_counts.keys().all(|terms| terms.len() < 2), "{:?}", drawing.model_counts);
    }

    /// Where no model leaves a degree of freedom, that is said, and nothing else.
    #[test]
    fn draws_without_a_model_are_counted() {
        let table = csv::read("t", "u,y,x,z\nA,1,1,0\nB,2,3,1\nC,3,2,5\n").expect("sound");
        let settings = Settings::for_table(&table);
        let models = ModelsFrom::weighted([(vec![0, 1], 1.0)]);
        let found = run(&Request { models, ..Request::new(table, settings, 1, 10) }, 10);
        assert_eq!((found.done, found.without_model), (0, 10));
        assert_eq!(found.units[0].ranks, (1, 3));
    }
}
