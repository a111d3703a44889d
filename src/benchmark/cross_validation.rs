//! How well the procedure foretells units that it has not seen.
//!
//! R² of a chosen model flatters it: the terms were chosen because they fit these very units. Here the whole
//! procedure, screening and stepwise selection with it, is repeated without a fold of the units, and the units of
//! the fold are foretold by the model that the others give:
//!
//! R²_cv = 1 − Σ (y_i − ŷ_i)² / Σ (y_i − ȳ_i)²
//!
//! with ŷ_i foretold, and ȳ_i the mean of the units outside the fold of i. To choose the terms once, on all units,
//! and to cross-validate only their coefficients would be to look first (Hastie, Tibshirani & Friedman, The Elements
//! of Statistical Learning, 2nd ed., section 7.10.2). R²_cv can be negative: worse than the mean.
//!
//! ```
//! use virker::benchmark::{Settings, cross_validation::{CrossValidation, Request}};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let request = Request { table: table.clone(), settings: Settings::for_table(table), seed: 1, folds: 10, repeats: 5 };
//! let mut work = CrossValidation::new(&request).expect("sound data");
//! while work.run(10) {}
//! let found = work.validated();
//! assert!(found.r2_cv.iter().all(|r2| *r2 < found.r2));
//! ```

use serde::{Deserialize, Serialize};

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
    /// What the random numbers start from: the same seed gives the same folds.
    pub seed: u64,
    /// Into how many folds the units are parted: at least 2; as many as there are units, or more, leaves each out by
    /// itself.
    pub folds: usize,
    /// How often, each time with other folds. With a fold for every unit there is but one way: once.
    pub repeats: u32,
}

/// What came out so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Validated {
    /// Into how many folds the units were parted.
    pub folds: usize,
    /// How many repeats are wanted.
    pub wanted: u32,
    /// R²_cv of each repeat so far.
    pub r2_cv: Vec<f64>,
    /// R² of the chosen model on all units.
    pub r2: f64,
    /// Its adjusted R².
    pub adj_r2: f64,
    /// In how many folds the same terms were chosen as with all units.
    pub same_terms: u32,
    /// How many folds have been done.
    pub done: u32,
}

impl Validated {
    /// The mean of R²_cv over the repeats; `None` before the first is done.
    pub fn mean(&self) -> Option<f64> {
        (!self.r2_cv.is_empty()).then(|| self.r2_cv.iter().sum::<f64>() / self.r2_cv.len() as f64)
    }
}

/// The work under way.
#[derive(Clone, Debug)]
pub struct CrossValidation {
    random: Random,
    chosen: Vec<usize>,
    y: Vec<f64>,
    ready: Resampled,
    units: Vec<usize>,
    fold: usize,
    counts: Vec<u32>,
    residuals: Vec<f64>,
    sorted: Vec<usize>,
    missed: f64,
    about_mean: f64,
    validated: Validated,
}

impl CrossValidation {
    /// Prepares the work.
    ///
    /// # Errors
    /// Those of [`Analysis::of`].
    pub fn new(request: &Request) -> Result<CrossValidation, Vec<Problem>> {
        let analysis = Analysis::of(&request.table, &request.settings)?;
        let (sample, fit) = (&analysis.sample, analysis.fit());
        let n = sample.n();
        let folds = request.folds.clamp(2, n);
        let mut chosen = analysis.path.chosen().to_vec();
        chosen.sort_unstable();
        // In the units of the residuals that a selection writes: y is of length 1 there.
        let (mean, length) = (sample.y().iter().sum::<f64>() / n as f64, fit.total_ss.sqrt());
        let mut work = CrossValidation {
            random: Random::new(request.seed),
            chosen,
            y: sample.y().iter().map(|y| (y - mean) / length).collect(),
            ready: ready(sample, &request.settings),
            units: (0..n).collect(),
            fold: 0,
            counts: vec![1; n],
            residuals: vec![0.0; n],
            sorted: Vec::new(),
            missed: 0.0,
            about_mean: 0.0,
            validated: Validated {
                folds,
                wanted: if folds == n { request.repeats.min(1) } else { request.repeats },
                r2_cv: Vec::new(),
                r2: fit.r2,
                adj_r2: fit.adj_r2,
                same_terms: 0,
                done: 0,
            },
        };
        work.random.shuffle(&mut work.units);
        Ok(work)
    }

    /// Does at most so many more folds; returns whether any are left to do.
    pub fn run(&mut self, at_most: u32) -> bool {
        let is_done = |validated: &Validated| validated.r2_cv.len() >= validated.wanted as usize;
        for _ in 0..at_most {
            if is_done(&self.validated) {
                break;
            }
            self.one_fold();
            self.fold += 1;
            if self.fold == self.validated.folds {
                self.validated.r2_cv.push(1.0 - self.missed / self.about_mean);
                (self.fold, self.missed, self.about_mean) = (0, 0.0, 0.0);
                self.random.shuffle(&mut self.units);
            }
        }
        !is_done(&self.validated)
    }

    /// What came out so far.
    pub fn validated(&self) -> &Validated {
        &self.validated
    }

    /// The units of a fold: the shuffled list cut into pieces that differ by one unit at most.
    fn piece(&self) -> std::ops::Range<usize> {
        let (n, folds) = (self.units.len(), self.validated.folds);
        self.fold * n / folds..(self.fold + 1) * n / folds
    }

    fn one_fold(&mut self) {
        let piece = self.piece();
        self.counts.fill(1);
        for &unit in &self.units[piece.clone()] {
            self.counts[unit] = 0;
        }
        let seen = (self.units.len() - piece.len()) as f64;
        let mean_seen = |values: &[f64]| {
            let sum: f64 = values.iter().zip(&self.counts).map(|(value, &count)| value * f64::from(count)).sum();
            sum / seen
        };
        let mean_y = mean_seen(&self.y);
        let found = self.ready.select(&self.counts, &mut self.residuals);
        self.sorted.clear();
        match found {
            Some(found) => self.sorted.extend_from_slice(found.model),
            // All seen units have the same response: it is what is foretold.
            None => self.residuals.copy_from_slice(&self.y),
        }
        self.sorted.sort_unstable();
        self.validated.same_terms += u32::from(self.sorted == self.chosen);
        self.validated.done += 1;
        // Residuals come without the constant, which makes those of the seen units 0 on average.
        let constant = mean_seen(&self.residuals);
        for &unit in &self.units[piece] {
            self.missed += (self.residuals[unit] - constant).powi(2);
            self.about_mean += (self.y[unit] - mean_y).powi(2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regression::{Correlations, Fit, Sample, Screening, stepwise};
    use crate::table::{csv, examples};

    fn request(folds: usize, repeats: u32) -> Request {
        let table = &examples::municipalities().table;
        Request { table: table.clone(), settings: Settings::for_table(table), seed: 3, folds, repeats }
    }

    fn run(request: &Request, slice: u32) -> Validated {
        let mut work = CrossValidation::new(request).expect("sound");
        while work.run(slice) {}
        work.validated().clone()
    }

    #[test]
    fn the_seed_alone_decides() {
        let whole = run(&request(10, 4), 1000);
        assert_eq!(run(&request(10, 4), 3), whole);
        assert_eq!((whole.r2_cv.len(), whole.done), (4, 40));
        assert_ne!(whole.r2_cv[0], whole.r2_cv[1]);
        let text = serde_json::to_string(&whole).expect("it can be written");
        assert_eq!(serde_json::from_str::<Validated>(&text).expect("and read"), whole);
    }

    /// Each unit left out by itself, against the slow way with fits on copies of the others.
    #[test]
    fn leaving_each_out_is_fitting_the_others() {
        let asked = request(usize::MAX, 7);
        let analysis = Analysis::of(&asked.table, &asked.settings).expect("sound");
        let all = &analysis.sample;
        let n = all.n();
        let (mut missed, mut about_mean) = (0.0, 0.0);
        for out in 0..n {
            let without = |values: &[f64]| (0..n).filter(|&unit| unit != out).map(|unit| values[unit]).collect::<Vec<f64>>();
            let x = (0..all.candidates().len()).map(|place| without(all.x(place))).collect();
            let sample = Sample::of_columns(without(all.y()), x);
            let correlations = Correlations::of(&sample);
            let kept = Screening::of(&correlations, asked.settings.threshold, &[]).kept;
            let path = stepwise::run_on(&sample, &correlations, &kept, &asked.settings.stepwise).expect("sound");
            let fit = Fit::of(&sample, path.chosen()).expect("sound");
            let foretold = fit.constant.b + fit.terms.iter().map(|term| term.b * all.x(term.candidate)[out]).sum::<f64>();
            missed += (all.y()[out] - foretold).powi(2);
            about_mean += (all.y()[out] - sample.y().iter().sum::<f64>() / (n - 1) as f64).powi(2);
        }
        let found = run(&asked, 10);
        assert_eq!(found.r2_cv.len(), 1);
        assert!((found.r2_cv[0] - (1.0 - missed / about_mean)).abs() < 1e-10);
        assert!(found.r2_cv[0] < found.adj_r2 && found.adj_r2 < found.r2);
    }

    /// What explains nothing foretells nothing.
    #[test]
    fn noise_is_not_foretold() {
        let mut random = Random::new(5);
        let mut text = "u,y,a,b,c,d,e,f,g,h\n".to_owned();
        for unit in 0..40 {
            let cells: Vec<String> = (0..9).map(|_| random.normal().to_string()).collect();
            text += &format!("U{unit},{}\n", cells.join(","));
        }
        let table = csv::read("t", &text).expect("sound");
        let mut settings = Settings::for_table(&table);
        settings.stepwise.pin = 0.3;
        settings.stepwise.pout = 0.4;
        let found = run(&Request { table, settings, seed: 1, folds: 5, repeats: 10 }, 100);
        assert!(found.r2 > 0.1 && found.mean().is_some_and(|mean| mean < 0.05), "{found:?}");
    }
}
