//! What the procedure finds where there is nothing to be found.
//!
//! The response is dealt out anew among the units, at random, so that no candidate has anything to do with it; then
//! the whole procedure is run, screening and stepwise selection with it. How many candidates enter, and how large is
//! R²? (After Freedman, "A note on screening regression equations", The American Statistician 37, 1983; as a test, a
//! permutation test of the procedure, with p = (1 + the number of R² at least as large) / (1 + the number of
//! permutations).)
//!
//! ```
//! use virker::benchmark::{Settings, noise::{Noise, Request}};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let request = Request { table: table.clone(), settings: Settings::for_table(table), seed: 1, permutations: 200 };
//! let mut work = Noise::new(&request).expect("sound data");
//! while work.run(50) {}
//! assert!(work.found().share_with_terms() > 0.3); // 20 candidates of pure noise, and something enters
//! ```

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::regression::Variable;
use crate::regression::resampled::Resampled;
use crate::table::Table;

use super::random::Random;
use super::selection::ready;
use super::{Analysis, Problem, Settings};

/// What is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The table.
    pub table: Table,
    /// The settings.
    pub settings: Settings,
    /// What the random numbers start from: the same seed gives the same result.
    pub seed: u64,
    /// How many permutations are wanted.
    pub permutations: u32,
}

/// What was found in noise so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// How many permutations are wanted.
    pub wanted: u32,
    /// How many models had 0, 1, 2 … terms.
    pub sizes: Vec<u32>,
    /// R² of each model, in the order in which they came.
    pub r2: Vec<f64>,
    /// R² of the model of the real response.
    pub real_r2: f64,
    /// How many terms that has.
    pub real_terms: usize,
}

impl Found {
    /// How many permutations are done.
    pub fn done(&self) -> usize {
        self.r2.len()
    }

    /// The share of permutations in which at least one candidate entered; 0 before the first.
    pub fn share_with_terms(&self) -> f64 {
        let without = f64::from(self.sizes.first().copied().unwrap_or(0));
        if self.r2.is_empty() { 0.0 } else { 1.0 - without / self.r2.len() as f64 }
    }

    /// The mean number of terms; 0 before the first.
    pub fn mean_terms(&self) -> f64 {
        let terms: f64 = self.sizes.iter().zip(0..).map(|(&count, size)| f64::from(count) * f64::from(size)).sum();
        terms / self.r2.len().max(1) as f64
    }

    /// The R² that this share of permutations do not exceed: the ⌈share·B⌉-th smallest; `None` before the first.
    pub fn r2_quantile(&self, share: f64) -> Option<f64> {
        let mut sorted = self.r2.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        let place = (share.clamp(0.0, 1.0) * sorted.len() as f64).ceil() as usize;
        sorted.get(place.max(1) - 1).copied()
    }

    /// The p of the real R²: how often noise gives as much.
    pub fn p(&self) -> f64 {
        let as_large = self.r2.iter().filter(|&&r2| r2 >= self.real_r2).count();
        (1 + as_large) as f64 / (1 + self.r2.len()) as f64
    }
}

/// What one permutation gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draw {
    /// The candidates that entered, in the order in which they did.
    pub terms: Vec<Variable>,
    /// R² of their model.
    pub r2: f64,
}

/// [`Found`] in a few numbers, however many permutations there are: what a page shows, and what is cheap to send.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Digest {
    /// How many permutations are wanted.
    pub wanted: u32,
    /// How many are done.
    pub done: u32,
    /// How many models had 0, 1, 2 … terms.
    pub sizes: Vec<u32>,
    /// How many R² lie in each [`BINS`]th of the way from 0 to 1; 1 itself lies in the last.
    pub bins: Vec<u32>,
    /// The last permutations, the latest at the end: [`LAST`] at most.
    pub last: Vec<Draw>,
    /// The share of permutations in which at least one candidate entered.
    pub share_with_terms: f64,
    /// The mean number of terms.
    pub mean_terms: f64,
    /// The R² that half of the permutations do not exceed; `None` before the first.
    pub median_r2: Option<f64>,
    /// The R² that 95 in 100 do not exceed.
    pub r2_95: Option<f64>,
    /// The greatest R².
    pub most_r2: Option<f64>,
    /// R² of the model of the real response.
    pub real_r2: f64,
    /// How many terms that has.
    pub real_terms: usize,
    /// How often noise gives as large an R² as the real response, as [`Found::p`] counts it.
    pub p: f64,
}

/// How many bins [`Digest::bins`] has.
pub const BINS: usize = 50;

/// How many permutations [`Digest::last`] holds.
pub const LAST: usize = 8;

/// The work under way.
#[derive(Clone, Debug)]
pub struct Noise {
    random: Random,
    candidates: Vec<Variable>,
    last: VecDeque<Draw>,
    ready: Resampled,
    order: Vec<usize>,
    room: Vec<f64>,
    counts: Vec<u32>,
    residuals: Vec<f64>,
    found: Found,
}

impl Noise {
    /// Prepares the work.
    ///
    /// # Errors
    /// Those of [`Analysis::of`].
    pub fn new(request: &Request) -> Result<Noise, Vec<Problem>> {
        let analysis = Analysis::of(&request.table, &request.settings)?;
        let n = analysis.sample.n();
        let ready = ready(&analysis.sample, &request.settings);
        let found = Found {
            wanted: request.permutations,
            sizes: vec![0; ready.candidates() + 1],
            r2: Vec::with_capacity(request.permutations.min(100_000) as usize),
            real_r2: analysis.fit().r2,
            real_terms: analysis.fit().terms.len(),
        };
        Ok(Noise {
            random: Random::new(request.seed),
            candidates: analysis.sample.candidates().to_vec(),
            last: VecDeque::with_capacity(LAST),
            ready,
            order: (0..n).collect(),
            room: Vec::with_capacity(n),
            counts: vec![1; n],
            residuals: vec![0.0; n],
            found,
        })
    }

    /// Does at most so many more permutations; returns whether any are left to do.
    pub fn run(&mut self, at_most: u32) -> bool {
        let is_done = |found: &Found| found.r2.len() >= found.wanted as usize;
        for _ in 0..at_most {
            if is_done(&self.found) {
                break;
            }
            self.random.shuffle(&mut self.order);
            self.ready.permute_response(&self.order, &mut self.room);
            // The response varies, in whatever order: a model there always is.
            let draw = match self.ready.select(&self.counts, &mut self.residuals) {
                Some(outcome) => Draw {
                    terms: outcome.model.iter().map(|&term| self.candidates[term].clone()).collect(),
                    r2: 1.0 - outcome.unexplained,
                },
                None => Draw { terms: Vec::new(), r2: 0.0 },
            };
            self.found.sizes[draw.terms.len()] += 1;
            self.found.r2.push(draw.r2);
            if self.last.len() == LAST {
                self.last.pop_front();
            }
            self.last.push_back(draw);
        }
        !is_done(&self.found)
    }

    /// What came out so far.
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// The same in a few numbers.
    pub fn digest(&self) -> Digest {
        let found = &self.found;
        let mut bins = vec![0; BINS];
        for r2 in &found.r2 {
            bins[((r2.clamp(0.0, 1.0) * BINS as f64) as usize).min(BINS - 1)] += 1;
        }
        Digest {
            wanted: found.wanted,
            done: found.sizes.iter().sum(),
            sizes: found.sizes.clone(),
            bins,
            last: self.last.iter().cloned().collect(),
            share_with_terms: found.share_with_terms(),
            mean_terms: found.mean_terms(),
            median_r2: found.r2_quantile(0.5),
            r2_95: found.r2_quantile(0.95),
            most_r2: found.r2_quantile(1.0),
            real_r2: found.real_r2,
            real_terms: found.real_terms,
            p: found.p(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{csv, examples};

    fn run(request: &Request, slice: u32) -> Found {
        let mut work = Noise::new(request).expect("sound");
        while work.run(slice) {}
        work.found().clone()
    }

    #[test]
    fn the_seed_alone_decides() {
        let table = &examples::municipalities().table;
        let request = Request { table: table.clone(), settings: Settings::for_table(table), seed: 1, permutations: 300 };
        let whole = run(&request, 1000);
        assert_eq!(run(&request, 7), whole);
        assert_eq!((whole.done(), whole.sizes.iter().sum::<u32>()), (300, 300));
        assert!(whole.r2_quantile(1.0).is_some_and(|most| most < whole.real_r2));
        assert_eq!(whole.p(), 1.0 / 301.0);
        let text = serde_json::to_string(&whole).expect("it can be written");
        assert_eq!(serde_json::from_str::<Found>(&text).expect("and read"), whole);
    }

    /// The digest says of the permutations what they say one by one; more of them begin with the same ones.
    #[test]
    fn a_digest_is_of_all_permutations() {
        let table = &examples::municipalities().table;
        let request =
            |permutations| Request { table: table.clone(), settings: Settings::for_table(table), seed: 4, permutations };
        let digest = |permutations| {
            let mut work = Noise::new(&request(permutations)).expect("sound");
            while work.run(3) {}
            (work.found().clone(), work.digest())
        };
        let (found, whole) = digest(40);
        assert_eq!((whole.done, whole.wanted, whole.bins.iter().sum::<u32>()), (40, 40, 40));
        for (bin, &count) in whole.bins.iter().enumerate() {
            let inside = |r2: &&f64| (bin as f64 / BINS as f64..(bin + 1) as f64 / BINS as f64).contains(*r2);
            assert_eq!(count as usize, found.r2.iter().filter(inside).count());
        }
        assert_eq!(whole.last.iter().map(|draw| draw.r2).collect::<Vec<f64>>(), found.r2[40 - LAST..]);
        let (_, first) = digest(LAST as u32);
        assert_eq!(first.last.iter().map(|draw| draw.r2).collect::<Vec<f64>>(), found.r2[..LAST]);
        for draw in &first.last {
            assert_eq!(draw.terms.is_empty(), draw.r2.abs() < 1e-12, "{draw:?}");
        }
        assert_eq!(
            first.sizes.iter().zip(0..).map(|(count, size)| count * size).sum::<u32>() as usize,
            first.last.iter().map(|draw| draw.terms.len()).sum::<usize>()
        );
    }

    /// One candidate, one test: it enters in PIN of all permutations, and p has its own distribution.
    #[test]
    fn one_candidate_enters_as_often_as_its_p_says() {
        let mut random = Random::new(5);
        let mut text = "u,y,a\n".to_owned();
        (0..30).for_each(|unit| text += &format!("U{unit},{},{}\n", random.normal(), random.normal()));
        let table = csv::read("t", &text).expect("sound");
        let settings = Settings::for_table(&table);
        let found = run(&Request { table, settings, seed: 2, permutations: 20_000 }, 20_000);
        let error = (0.05 * 0.95 / 20_000.0_f64).sqrt();
        assert!((found.share_with_terms() - 0.05).abs() < 5.0 * error + 0.003, "{}", found.share_with_terms());
        assert!((found.mean_terms() - found.share_with_terms()).abs() < 1e-12);
    }

    #[test]
    fn quantiles_by_hand() {
        let found = Found { wanted: 4, sizes: vec![1, 3], r2: vec![0.3, 0.0, 0.2, 0.1], real_r2: 0.2, real_terms: 1 };
        assert_eq!((found.r2_quantile(0.5), found.r2_quantile(0.0), found.r2_quantile(1.0)), (Some(0.1), Some(0.0), Some(0.3)));
        assert_eq!((found.p(), found.share_with_terms(), found.mean_terms()), (0.6, 0.75, 0.75));
        assert_eq!(Found { r2: vec![], ..found }.r2_quantile(0.5), None);
    }
}
