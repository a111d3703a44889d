//! How much of a selection is chance: the bootstrap of the whole stepwise procedure.
//!
//! A resample draws as many units as there are, with replacement; on it the candidates are screened and the model is
//! chosen anew by the same rules, it is fitted on it, and the residuals of the original units by that model are put
//! into thirds. Screening is part of the procedure: which of two candidates that say the same is dropped is chance as
//! well, and so a candidate that the data themselves drop may be chosen in a resample.
//! [`super::standing`] draws its models in the same way, and adds the doubt about their coefficients.
//!
//! The work is done in slices, so that a page can show what came out so far, and stop:
//!
//! ```
//! use virker::benchmark::{Settings, bootstrap::{Bootstrap, Request}};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let request = Request { table: table.clone(), settings: Settings::for_table(table), seed: 1, resamples: 200 };
//! let mut bootstrap = Bootstrap::new(&request).expect("sound data");
//! while bootstrap.run(50) {}
//! let tally = bootstrap.tally();
//! assert_eq!(tally.done, 200);
//! assert!(tally.share_chosen(0) >= 0.0);
//! ```

use rand_core::Rng;
use rand_pcg::Pcg32;
use serde::{Deserialize, Serialize};

use crate::regression::resampled::Resampled;
use crate::regression::{Sample, Variable};
use crate::table::Table;

use super::selection::ready;
use super::thirds::sort_into_thirds;
use super::{Analysis, Problem, Settings};

/// What is asked of a bootstrap. It carries the data as typed, so that page and worker reckon with the same numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The table.
    pub table: Table,
    /// The settings.
    pub settings: Settings,
    /// What the random numbers start from: the same seed gives the same result.
    pub seed: u64,
    /// How many resamples are wanted.
    pub resamples: u32,
}

/// What came out so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// How many resamples are wanted.
    pub wanted: u32,
    /// How many gave a model. All shares are shares of these.
    pub done: u32,
    /// How many gave none, because the response had one value only.
    pub degenerate: u32,
    /// In how many of those done some candidate had one value only, and so could not be chosen.
    pub with_constant_candidate: u32,
    /// The candidates that took part, those among them that the data themselves screen out.
    pub candidates: Vec<Variable>,
    /// Which of them the data themselves choose.
    pub chosen_by_the_data: Vec<bool>,
    /// For each candidate in how many resamples it was chosen.
    pub chosen: Vec<u32>,
    /// For each candidate how often it stood first, second … in the order of entry.
    pub entered: Vec<Vec<u32>>,
    /// How many models had 0, 1, 2 … terms.
    pub sizes: Vec<u32>,
    /// How many models had exactly the terms that the data themselves give.
    pub same_model: u32,
    /// The units.
    pub units: Vec<String>,
    /// For each unit how often its residual was in the low, the middle and the high third.
    pub thirds: Vec<[u32; 3]>,
}

impl Tally {
    fn empty(wanted: u32, analysis: &Analysis) -> Tally {
        let sample = &analysis.sample;
        let p = sample.candidates().len();
        Tally {
            wanted,
            done: 0,
            degenerate: 0,
            with_constant_candidate: 0,
            candidates: sample.candidates().to_vec(),
            chosen_by_the_data: (0..p).map(|candidate| analysis.path.chosen().contains(&candidate)).collect(),
            chosen: vec![0; p],
            entered: vec![vec![0; p]; p],
            sizes: vec![0; p + 1],
            same_model: 0,
            units: sample.units().to_vec(),
            thirds: vec![[0; 3]; sample.n()],
        }
    }

    /// How many resamples have been drawn, whether they gave a model or not.
    pub fn drawn(&self) -> u32 {
        self.done + self.degenerate
    }

    /// The share of models that have this candidate; 0 before the first.
    pub fn share_chosen(&self, candidate: usize) -> f64 {
        self.share(self.chosen.get(candidate).copied().unwrap_or(0))
    }

    /// The shares of models in which the unit's residual was in the low, the middle and the high third.
    pub fn share_of_thirds(&self, unit: usize) -> [f64; 3] {
        self.thirds.get(unit).copied().unwrap_or_default().map(|count| self.share(count))
    }

    /// The share of models with exactly the terms that the data themselves give.
    pub fn share_of_same_model(&self) -> f64 {
        self.share(self.same_model)
    }

    fn share(&self, count: u32) -> f64 {
        if self.done == 0 { 0.0 } else { f64::from(count) / f64::from(self.done) }
    }
}

/// A bootstrap under way.
#[derive(Clone, Debug)]
pub struct Bootstrap {
    tally: Tally,
    random: Pcg32,
    resampled: Resampled,
    counts: Vec<u32>,
    residuals: Vec<f64>,
    order: Vec<usize>,
}

/// The stream of random numbers; any will do.
const STREAM: u64 = 0x00a0_2bdb_f7bb_3c0a;

impl Bootstrap {
    /// Prepares a bootstrap.
    ///
    /// # Errors
    /// Those of [`Analysis::of`].
    pub fn new(request: &Request) -> Result<Bootstrap, Vec<Problem>> {
        let analysis = Analysis::of(&request.table, &request.settings)?;
        let sample: &Sample = &analysis.sample;
        Ok(Bootstrap {
            tally: Tally::empty(request.resamples, &analysis),
            random: Pcg32::new(request.seed, STREAM),
            resampled: ready(sample, &request.settings),
            counts: vec![0; sample.n()],
            residuals: vec![0.0; sample.n()],
            order: Vec::with_capacity(sample.n()),
        })
    }

    /// Does at most so many more resamples; returns whether any are left to do.
    pub fn run(&mut self, at_most: u32) -> bool {
        for _ in 0..at_most {
            if self.tally.drawn() >= self.tally.wanted {
                break;
            }
            self.draw();
            self.one();
        }
        self.tally.drawn() < self.tally.wanted
    }

    /// What came out so far.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Draws the units of the next resample.
    fn draw(&mut self) {
        let n = self.counts.len() as u64;
        self.counts.fill(0);
        for _ in 0..n {
            let unit = (u64::from(self.random.next_u32()) * n) >> 32;
            self.counts[unit as usize] += 1;
        }
    }

    /// Chooses a model on the resample and tallies it.
    fn one(&mut self) {
        let tally = &mut self.tally;
        let Some(outcome) = self.resampled.select(&self.counts, &mut self.residuals) else {
            tally.degenerate += 1;
            return;
        };
        tally.done += 1;
        tally.with_constant_candidate += u32::from(outcome.constant_candidate);
        for (place, &candidate) in outcome.model.iter().enumerate() {
            tally.chosen[candidate] += 1;
            tally.entered[candidate][place] += 1;
        }
        tally.sizes[outcome.model.len()] += 1;
        tally.same_model += u32::from(are_the_chosen(outcome.model, &tally.chosen_by_the_data));
        let thirds = &mut tally.thirds;
        sort_into_thirds(&self.residuals, &mut self.order, |unit, third| thirds[unit][third.place()] += 1);
    }
}

/// Whether a model has exactly the chosen terms, in whatever order.
fn are_the_chosen(model: &[usize], chosen: &[bool]) -> bool {
    let as_many = chosen.iter().filter(|&&chosen| chosen).count() == model.len();
    as_many && model.iter().all(|&candidate| chosen[candidate])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{csv, examples};

    fn request(seed: u64, resamples: u32) -> Request {
        let table = &examples::municipalities().table;
        Request { table: table.clone(), settings: Settings::for_table(table), seed, resamples }
    }

    fn run(request: &Request, slice: u32) -> Tally {
        let mut bootstrap = Bootstrap::new(request).expect("sound");
        while bootstrap.run(slice) {}
        bootstrap.tally().clone()
    }

    #[test]
    fn the_seed_alone_decides() {
        let whole = run(&request(3, 300), 1000);
        assert_eq!(run(&request(3, 300), 7), whole);
        assert_ne!(run(&request(4, 300), 7), whole);
        let sent = serde_json::to_string(&request(3, 300)).expect("a request can be written");
        let received: Request = serde_json::from_str(&sent).expect("and read");
        assert_eq!(run(&received, 100), whole);
        let text = serde_json::to_string(&whole).expect("a tally can be written");
        assert_eq!(serde_json::from_str::<Tally>(&text).expect("and read"), whole);
    }

    #[test]
    fn every_resample_is_tallied_once() {
        let tally = run(&request(5, 400), 50);
        assert_eq!((tally.done, tally.degenerate, tally.drawn()), (400, 0, 400));
        assert_eq!(tally.sizes.iter().sum::<u32>(), 400);
        assert!(tally.thirds.iter().all(|thirds| thirds.iter().sum::<u32>() == 400));
        for (candidate, &chosen) in tally.chosen.iter().enumerate() {
            assert_eq!(tally.entered[candidate].iter().sum::<u32>(), chosen);
        }
        let terms: u32 = tally.sizes.iter().zip(0..).map(|(count, size)| count * size).sum();
        assert_eq!(terms, tally.chosen.iter().sum::<u32>());
        let per_third = |third: usize| tally.thirds.iter().map(|thirds| thirds[third]).sum::<u32>();
        assert_eq!([per_third(0), per_third(1), per_third(2)], [400 * 32; 3]);
    }

    /// Two candidates that say nearly the same: the data keep one of them, and resamples now the one and now the other,
    /// but never both.
    #[test]
    fn screening_is_repeated() {
        let row = |unit: i32| {
            let x = unit * 37 % 41;
            let (jitter, noise) = (f64::from(unit * 13 % 7) / 20.0, f64::from(unit * 29 % 11) / 2.0);
            format!("U{unit},{},{x},{}\n", f64::from(x) + noise, f64::from(x) + jitter)
        };
        let text: String = std::iter::once("u,y,x,z\n".to_owned()).chain((0..40).map(row)).collect();
        let table = csv::read("t", &text).expect("sound");
        let settings = Settings::for_table(&table);
        let analysis = Analysis::of(&table, &settings).expect("sound");
        assert_eq!(analysis.screening.kept.len(), 1);
        let tally = run(&Request { table, settings, seed: 1, resamples: 300 }, 300);
        assert_eq!(tally.candidates.len(), 2);
        assert!(tally.chosen.iter().all(|&chosen| chosen > 0), "{:?}", tally.chosen);
        assert_eq!((tally.sizes[1], tally.sizes[2]), (300, 0));
    }

    #[test]
    fn a_model_is_the_same_if_it_has_the_same_terms() {
        let chosen = [true, false, true];
        assert!(are_the_chosen(&[2, 0], &chosen));
        assert!(!are_the_chosen(&[0], &chosen));
        assert!(!are_the_chosen(&[0, 1], &chosen));
        assert!(!are_the_chosen(&[0, 1, 2], &chosen));
        assert!(are_the_chosen(&[], &[false]));
    }

    #[test]
    fn it_can_be_stopped_and_looked_at() {
        let mut bootstrap = Bootstrap::new(&request(1, 100)).expect("sound");
        assert!(bootstrap.run(30));
        assert_eq!(bootstrap.tally().done, 30);
        assert!(!bootstrap.run(1000));
        assert!(!bootstrap.run(1000));
        assert_eq!(bootstrap.tally().done, 100);
    }

    /// Of three units, all three draws are the same one in one resample of nine.
    #[test]
    fn resamples_without_a_model_are_counted() {
        let table = csv::read("t", "u,y,x\nA,1,1\nB,2,3\nC,3,2\n").expect("sound");
        let settings = Settings::for_table(&table);
        let tally = run(&Request { table, settings, seed: 1, resamples: 9000 }, 9000);
        assert_eq!(tally.drawn(), 9000);
        assert!((f64::from(tally.degenerate) - 1000.0).abs() < 120.0, "{} of 9000", tally.degenerate);
    }
}
