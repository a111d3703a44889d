//! The same unit under every model that could be defended.
//!
//! One analyst's model is one of many. Here every model that a rule lets count ([`Defensible`]) is fitted, and each
//! unit's residual by it is put into its third: in how many of the models, counted alike and weighted by BIC, is the
//! unit in the best third, and between what limits does its residual move? (Steegen, Tuerlinckx, Gelman &
//! Vanpaemel, "Increasing transparency through a multiverse analysis", Perspectives on Psychological Science 11,
//! 2016.) The candidates are those that screening left; what the user forces into the model is in each of them.
//!
//! The work is done in slices, so that a page can show what came out so far, and stop:
//!
//! ```
//! use virker::benchmark::Settings;
//! use virker::benchmark::multiverse::{Multiverse, Request};
//! use virker::regression::subsets::Defensible;
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let mut settings = Settings::for_table(table);
//! settings.candidates.truncate(8);
//! let request = Request { table: table.clone(), settings, rule: Defensible::All, most_models: None, seed: 1 };
//! let mut multiverse = Multiverse::new(&request).expect("sound data");
//! while multiverse.run(1) {}
//! let tally = multiverse.tally();
//! assert_eq!(tally.done, tally.models);
//! let shares = tally.share_of_thirds(0);
//! assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
//! ```

mod cuts;
mod sums;
mod tally;

pub use tally::{Tally, UnitTally};

use rand_core::Rng;
use rand_pcg::Pcg64Mcg;
use serde::{Deserialize, Serialize};

use crate::regression::subsets::residuals::Residuals;
use crate::regression::subsets::{self, Defensible, Mask, ModelSet, Models, Search};
use crate::table::Table;

use super::Analysis;
use super::selection::forced;
use sums::Sums;

/// What is asked. It carries the data as typed, so that page and worker reckon with the same numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The table.
    pub table: Table,
    /// The settings.
    pub settings: super::Settings,
    /// Which models count.
    pub rule: Defensible,
    /// If more models count than this, so many are drawn from them without replacement; `None` takes all.
    #[serde(default)]
    pub most_models: Option<u32>,
    /// What the draw starts from: the same seed gives the same models.
    #[serde(default)]
    pub seed: u64,
}

/// What keeps the models from being gone through.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The data or the settings are unsound.
    Analysis(Vec<super::Problem>),
    /// There are too many candidates.
    Subsets(subsets::Problem),
}

/// Going through the models, under way.
#[derive(Clone, Debug)]
pub struct Multiverse {
    analysis: Analysis,
    request: Choice,
    stage: Stage,
    tally: Tally,
    sums: Sums,
}

/// The part of a request that is needed after the analysis.
#[derive(Clone, Copy, Debug)]
struct Choice {
    rule: Defensible,
    most_models: Option<u32>,
    seed: u64,
}

#[derive(Clone, Debug)]
enum Stage {
    /// Reckoning how well each model fits.
    Fitting(Box<Search>),
    /// Going through the models that count, a part at a time.
    Judging(Box<Judging>),
}

#[derive(Clone, Debug)]
struct Judging {
    models: Models,
    set: ModelSet,
    residuals: Residuals,
    best_bic: f64,
    parts_done: usize,
}

/// A slice has the models of so many low bits.
const SLICE_BITS: usize = 12;

impl Multiverse {
    /// Prepares to go through the models.
    ///
    /// # Errors
    /// Those of [`Analysis::of`], and too many candidates.
    pub fn new(request: &Request) -> Result<Multiverse, Problem> {
        let analysis = Analysis::of(&request.table, &request.settings).map_err(Problem::Analysis)?;
        let (sample, kept) = (&analysis.sample, &analysis.screening.kept);
        let forced = forced(sample, &request.settings);
        let search = Search::begin(sample, kept, &forced).map_err(Problem::Subsets)?;
        let unit = |unit: &String| UnitTally {
            unit: unit.clone(),
            thirds: [0.0; 3],
            weighted_thirds: [0.0; 3],
            range: None,
            weighted_sum: 0.0,
        };
        let tally = Tally {
            candidates: kept.iter().map(|&candidate| sample.candidates()[candidate].clone()).collect(),
            forced: (0..kept.len()).filter(|&place| forced.contains(&kept[place])).collect(),
            possible: 1 << (kept.len() - forced.len()),
            defensible: 0,
            models: 0,
            done: 0,
            weight: 0.0,
            models_with: vec![0; kept.len()],
            weight_with: vec![0.0; kept.len()],
            units: sample.units().iter().map(unit).collect(),
        };
        Ok(Multiverse {
            sums: Sums::new(sample.n()),
            request: Choice { rule: request.rule, most_models: request.most_models, seed: request.seed },
            stage: Stage::Fitting(Box::new(search)),
            tally,
            analysis,
        })
    }

    /// Does at most so many more slices, of 65,536 sums of squares or 4,096 models' residuals; returns whether
    /// anything is left to do.
    pub fn run(&mut self, at_most: usize) -> bool {
        for _ in 0..at_most {
            match &mut self.stage {
                Stage::Fitting(search) => {
                    if !search.advance(1) {
                        let models = search.as_ref().clone().finish();
                        self.judge(models);
                    }
                }
                Stage::Judging(judging) => {
                    judging.slice(&mut self.tally, &mut self.sums);
                    if !judging.is_left() {
                        break;
                    }
                }
            }
        }
        self.sums.write(&mut self.tally, self.analysis.sample.y());
        match &self.stage {
            Stage::Fitting(_) => true,
            Stage::Judging(judging) => judging.is_left(),
        }
    }

    fn judge(&mut self, models: Models) {
        let all = models.defensible(self.request.rule);
        self.tally.defensible = all.count() as u64;
        let set = match self.request.most_models {
            Some(most) if (most as usize) < all.count() => drawn(&all, models.len(), most as usize, self.request.seed),
            _ => all,
        };
        self.tally.models = set.count() as u64;
        let best_bic = set.iter().map(|mask| models.bic(mask)).fold(f64::INFINITY, f64::min);
        let residuals = Residuals::of(&self.analysis.sample, &models);
        self.sums.y_length = residuals.y_length();
        self.stage = Stage::Judging(Box::new(Judging { models, set, residuals, best_bic, parts_done: 0 }));
    }

    /// What came out so far.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The analysis whose candidates these are.
    pub fn analysis(&self) -> &Analysis {
        &self.analysis
    }
}

impl Judging {
    fn low_bits(&self) -> usize {
        self.models.candidates().len().min(SLICE_BITS)
    }

    fn is_left(&self) -> bool {
        self.parts_done << self.low_bits() < self.models.len()
    }

    /// The models of the next values of the high bits.
    fn slice(&mut self, tally: &mut Tally, sums: &mut Sums) {
        if !self.is_left() {
            return;
        }
        let low_bits = self.low_bits();
        let first = (self.parts_done << low_bits) as Mask;
        let (models, best) = (&self.models, self.best_bic);
        self.residuals.tell(&self.set, first, low_bits, &mut |mask, residuals| {
            let bic = models.bic(mask);
            let weight = if bic == best { 1.0 } else { ((best - bic) / 2.0).exp() };
            tally.done += 1;
            tally.weight += weight;
            let mut left = mask;
            while left != 0 {
                let candidate = left.trailing_zeros() as usize;
                tally.models_with[candidate] += 1;
                tally.weight_with[candidate] += weight;
                left &= left - 1;
            }
            sums.add(residuals, weight);
        });
        self.parts_done += 1;
    }
}

/// So many models of a set, each as likely as any other (Knuth's selection sampling, The Art of Computer
/// Programming 2, section 3.4.2).
fn drawn(set: &ModelSet, models: usize, wanted: usize, seed: u64) -> ModelSet {
    let mut random = Pcg64Mcg::new(u128::from(seed) << 64 | 0x00a0_2bdb_f7bb_3c0a);
    let (mut left, mut still_wanted) = (set.count(), wanted);
    ModelSet::of(models, |mask| {
        if !set.contains(mask) {
            return false;
        }
        let is_drawn = ((u128::from(random.next_u64()) * left as u128) >> 64) < still_wanted as u128;
        left -= 1;
        still_wanted -= usize::from(is_drawn);
        is_drawn
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::{Settings, thirds};
    use crate::regression::Fit;
    use crate::regression::subsets::Average;
    use crate::table::{csv, examples};

    fn request(candidates: usize, rule: Defensible) -> Request {
        let table = &examples::municipalities().table;
        let mut settings = Settings::for_table(table);
        settings.candidates.truncate(candidates);
        Request { table: table.clone(), settings, rule, most_models: None, seed: 1 }
    }

    fn run(request: &Request, slices: usize) -> Multiverse {
        let mut multiverse = Multiverse::new(request).expect("sound");
        while multiverse.run(slices) {}
        multiverse
    }

    /// Every model of the candidates that screening left is fitted on its own; those count that have what is forced
    /// and keep the rule.
    #[test]
    fn what_is_forced_is_in_every_model() {
        let asked = |rule, forced: &[usize]| {
            let mut request = request(9, rule);
            let settings = &mut request.settings;
            forced.iter().for_each(|&place| settings.selection.force(&settings.candidates[place].header, true));
            request
        };
        for forced in [&[8][..], &[6, 8], &[0]] {
            for rule in [Defensible::All, Defensible::Significant(0.05), Defensible::WithinBic(10.0)] {
                // Every candidate of these settings takes part, so that its place is that among the sample's.
                let multiverse = run(&asked(rule, forced), 1);
                let (analysis, tally) = (multiverse.analysis(), multiverse.tally());
                let (sample, kept) = (&analysis.sample, &analysis.screening.kept);
                let models = (0..1_u32 << kept.len())
                    .map(|mask| (0..kept.len()).filter(|bit| mask >> bit & 1 == 1).map(|bit| kept[bit]).collect::<Vec<_>>())
                    .filter(|terms| forced.iter().all(|place| terms.contains(place)));
                let fits: Vec<Fit> = models.map(|terms| Fit::of(sample, &terms).expect("a fit")).collect();
                let bic = |fit: &Fit| fit.n as f64 * fit.residual_ss.ln() + fit.terms.len() as f64 * (fit.n as f64).ln();
                let best = fits.iter().map(bic).fold(f64::INFINITY, f64::min);
                let counts = |fit: &&Fit| match rule {
                    Defensible::All => true,
                    Defensible::Significant(level) => {
                        fit.terms.iter().all(|term| forced.contains(&term.candidate) || term.p <= level)
                    }
                    Defensible::WithinBic(beyond) => bic(fit) <= best + beyond,
                };
                let counted: Vec<&Fit> = fits.iter().filter(counts).collect();
                assert!(!counted.is_empty());
                assert_eq!((tally.possible, tally.done), (fits.len() as u64, counted.len() as u64), "{rule:?}, {forced:?}");
                for (place, candidate) in kept.iter().enumerate() {
                    let with = counted.iter().filter(|fit| fit.term(*candidate).is_some()).count() as u64;
                    assert_eq!(tally.models_with[place], with);
                    assert_eq!(tally.forced.contains(&place), forced.contains(candidate));
                }
                let mut thirds_of = vec![[0.0; 3]; sample.n()];
                for fit in counted {
                    thirds(&fit.residuals)
                        .into_iter()
                        .enumerate()
                        .for_each(|(unit, third)| thirds_of[unit][third.place()] += 1.0);
                }
                assert!(tally.units.iter().zip(&thirds_of).all(|(unit, thirds)| unit.thirds == *thirds));
            }
        }
    }

    /// Every model that counts, refitted on its own.
    #[test]
    fn the_tally_is_that_of_the_refits() {
        for rule in [Defensible::All, Defensible::Significant(0.05), Defensible::WithinBic(10.0)] {
            let multiverse = run(&request(9, rule), 1);
            let (analysis, tally) = (multiverse.analysis(), multiverse.tally());
            let (sample, kept) = (&analysis.sample, &analysis.screening.kept);
            let models = Models::of(sample, kept, &[]).expect("few");
            let set = models.defensible(rule);
            assert!(set.count() > 5, "{rule:?}: {}", set.count());
            assert_eq!((tally.done, tally.models), (set.count() as u64, set.count() as u64));
            let fits: Vec<Fit> = set.iter().map(|mask| Fit::of(sample, &models.terms(mask)).expect("a fit")).collect();
            let bic = |fit: &Fit| fit.n as f64 * fit.residual_ss.ln() + fit.terms.len() as f64 * (fit.n as f64).ln();
            let best = fits.iter().map(bic).fold(f64::INFINITY, f64::min);
            let n = sample.n();
            let (mut counts, mut weighted) = (vec![[0.0; 3]; n], vec![[0.0; 3]; n]);
            let (mut mean, mut total) = (vec![0.0; n], 0.0);
            for fit in &fits {
                let weight = ((best - bic(fit)) / 2.0).exp();
                total += weight;
                for (unit, third) in thirds(&fit.residuals).into_iter().enumerate() {
                    counts[unit][third.place()] += 1.0;
                    weighted[unit][third.place()] += weight;
                    mean[unit] += weight * fit.residuals[unit];
                }
            }
            assert!((tally.weight / total - 1.0).abs() < 1e-9);
            let average = Average::of(sample, &models, &set);
            for (place, term) in average.terms.iter().enumerate() {
                assert!((tally.share_with(place) - term.share).abs() < 1e-12);
                assert!((tally.weighted_share_with(place) - term.weight).abs() < 1e-9);
            }
            for (place, unit) in tally.units.iter().enumerate() {
                assert_eq!(unit.thirds, counts[place], "{rule:?}, {}", unit.unit);
                for (found, expected) in tally.weighted_share_of_thirds(place).into_iter().zip(weighted[place]) {
                    assert!((found - expected / total).abs() < 1e-9);
                }
                assert!((tally.weighted_residual(place) - mean[place] / total).abs() < 1e-9);
                let of_unit = fits.iter().map(|fit| fit.residuals[place]);
                let [least, most] = unit.range.expect("models were done");
                assert!((least - of_unit.clone().fold(f64::INFINITY, f64::min)).abs() < 1e-11);
                assert!((most - of_unit.fold(f64::NEG_INFINITY, f64::max)).abs() < 1e-11);
            }
        }
    }

    #[test]
    fn slices_do_not_matter_and_a_request_travels() {
        let request = request(16, Defensible::Significant(0.05));
        let whole = run(&request, usize::MAX).tally().clone();
        let text = serde_json::to_string(&request).expect("a request can be written");
        assert!(run(&serde_json::from_str(&text).expect("and read"), 1).tally() == &whole);
        let before = Multiverse::new(&request).expect("sound").tally().clone();
        for tally in [before, whole] {
            let text = serde_json::to_string(&tally).expect("a tally can be written");
            assert_eq!(serde_json::from_str::<Tally>(&text).expect("and read"), tally);
        }
    }

    #[test]
    fn a_draw_has_its_size_and_its_seed() {
        let draw = |seed: u64| Request { most_models: Some(100), seed, ..request(9, Defensible::All) };
        let tally = run(&draw(1), 1).tally().clone();
        assert_eq!((tally.models, tally.done), (100, 100));
        assert!(tally.defensible > 100);
        assert_eq!(run(&draw(1), 7).tally(), &tally);
        assert_ne!(run(&draw(2), 1).tally(), &tally);
        let all = run(&request(9, Defensible::All), 1).tally().clone();
        // The share of 100 of some hundred models is off by about .05.
        for unit in 0..all.units.len() {
            for (drawn, share) in tally.share_of_thirds(unit).iter().zip(all.share_of_thirds(unit)) {
                assert!((drawn - share).abs() < 0.25, "{drawn} is far from {share}");
            }
        }
    }

    /// Units that are alike in everything have equal residuals, wherever the cuts are.
    #[test]
    fn equals_stay_together() {
        let text = "u,y,a,b\nA,1,2,3\nB,1,2,3\nC,1,2,3\nD,4,1,5\nE,4,1,5\nF,4,1,5\nG,2,7,1\nH,2,7,1\nI,9,4,4\n";
        let table = csv::read("t", text).expect("sound");
        let settings = Settings { threshold: 2.0, ..Settings::for_table(&table) };
        let tally = run(&Request { table, settings, rule: Defensible::All, most_models: None, seed: 0 }, 1).tally().clone();
        assert_eq!(tally.done, 4);
        for alike in [[0, 1, 2], [3, 4, 5], [6, 7, 7]] {
            assert!(alike.iter().all(|&unit| tally.units[unit].thirds == tally.units[alike[0]].thirds));
        }
    }

    #[test]
    fn too_many_candidates_are_told() {
        let cells =
            |row: usize| (0..24).map(|column| (row * (column + 3) % 31 + column * row * row % 7).to_string()).collect::<Vec<_>>();
        let header = (0..24).map(|column| format!("c{column}")).collect::<Vec<_>>().join(",");
        let rows: Vec<String> = (0..40).map(|row| format!("U{row},{}", cells(row).join(","))).collect();
        let table = csv::read("t", &format!("u,{header}\n{}\n", rows.join("\n"))).expect("sound");
        let settings = Settings { threshold: 2.0, ..Settings::for_table(&table) };
        let found = Multiverse::new(&Request { table, settings, rule: Defensible::All, most_models: None, seed: 0 });
        let expected = subsets::Problem::TooManyCandidates { candidates: 23, limit: 22 };
        assert_eq!(found.err(), Some(Problem::Subsets(expected)));
    }
}
