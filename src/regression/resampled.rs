//! Stepwise selection on resamples of a sample, many times over.

use super::standardised::Standardised;
use super::stepwise::procedure::{Course, NO_TOLERANCE};
use super::stepwise::{Critical, Move, Options, Plan};
use super::subsets::{Criterion, best_of_correlations};
use super::sweep::Swept;
use super::{Override, Sample};

/// A sample made ready to be selected on again and again, with each unit counted so and so often.
///
/// No rows are copied and nothing is allocated: a resample is a count for each unit, its correlations come from
/// weighted sums over columns that are centred and of length 1 already, and the F that a p stands for is reckoned
/// beforehand.
#[derive(Clone, Debug)]
pub(crate) struct Resampled {
    /// Row by row the candidates and, last, the response.
    rows: Vec<f64>,
    size: usize,
    way: Way,
    critical: Critical,
    swept: Swept,
    means: Vec<f64>,
    products: Vec<f64>,
    constant: Vec<bool>,
    screening: Option<Screening>,
    barred: Vec<bool>,
}

/// By which way a model is chosen on each resample.
#[derive(Clone, Debug)]
enum Way {
    /// Step by step.
    Steps(Course),
    /// The best of all models that have the forced terms.
    Search { criterion: Criterion, forced: Vec<usize> },
}

/// The rule of [`super::Screening`], to be applied to each resample anew.
#[derive(Clone, Debug)]
struct Screening {
    threshold: f64,
    overrides: Vec<Override>,
    order: Vec<(bool, f64, usize)>,
}

/// What a selection on a resample gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Outcome<'a> {
    /// The terms, by their place among the candidates, in the order in which they entered.
    pub model: &'a [usize],
    /// Whether some candidate had one value only.
    pub constant_candidate: bool,
    /// 1 − R² of the model on the resample.
    pub unexplained: f64,
}

/// A sum of squares about the mean below this share of that about 0 is rounding: the column has one value only.
const CONSTANT: f64 = 1e-12;

impl Resampled {
    /// Makes these candidates of a sample ready, which are places in its list.
    pub fn of(sample: &Sample, candidates: &[usize], options: &Options) -> Resampled {
        let columns: Vec<Standardised> =
            candidates.iter().map(|&candidate| sample.x(candidate)).chain([sample.y()]).map(Standardised::of).collect();
        let (n, size) = (sample.n(), columns.len());
        let (options, _) = options.checked();
        let all: Vec<usize> = (0..candidates.len()).collect();
        Resampled {
            rows: (0..n).flat_map(|row| columns.iter().map(move |column| column.values[row])).collect(),
            size,
            critical: Critical::of(&options, n, candidates.len()),
            way: Way::Steps(Course::of(&Plan::one(options.method, &all), candidates.len(), options.tolerance)),
            swept: Swept::new(size, vec![0.0; size * size]),
            means: vec![0.0; size],
            products: vec![0.0; size * size],
            constant: vec![false; size],
            screening: None,
            barred: vec![false; size],
        }
    }

    /// Makes all candidates of a sample ready, and repeats the screening on each resample before it selects, as
    /// [`super::Screening::of`] does it on a sample.
    pub fn screened(sample: &Sample, threshold: f64, overrides: &[Override], options: &Options) -> Resampled {
        let all: Vec<usize> = (0..sample.candidates().len()).collect();
        let mut ready = Resampled::of(sample, &all, options);
        let overrides = all.iter().map(|&candidate| overrides.get(candidate).copied().unwrap_or_default()).collect();
        ready.screening = Some(Screening { threshold, overrides, order: Vec::with_capacity(all.len()) });
        ready
    }

    /// The same going by a plan instead of the options' method; its candidates are places among those made ready.
    pub fn going_by(self, plan: &Plan, tolerance: f64) -> Resampled {
        let candidates = self.candidates();
        Resampled { way: Way::Steps(Course::of(plan, candidates, tolerance)), ..self }
    }

    /// The same taking the best of all models that have the forced terms.
    pub fn searching(self, criterion: Criterion, forced: Vec<usize>) -> Resampled {
        Resampled { way: Way::Search { criterion, forced }, ..self }
    }

    /// How many candidates there are to choose among.
    pub fn candidates(&self) -> usize {
        self.size - 1
    }

    /// Gives each unit another unit's response: that of `order[unit]` as it now is.
    pub fn permute_response(&mut self, order: &[usize], room: &mut Vec<f64>) {
        let last = self.size - 1;
        room.clear();
        room.extend(order.iter().map(|&unit| self.rows[unit * self.size + last]));
        for (row, value) in self.rows.chunks_exact_mut(self.size).zip(room.iter()) {
            row[last] = *value;
        }
    }

    /// Chooses a model for units counted so often, and writes the original units' residuals by it: up to a constant
    /// and a factor, so that their order is right. `None` if the response has one value only, or if all models are to
    /// be searched and cannot be.
    pub fn select(&mut self, counts: &[u32], residuals: &mut [f64]) -> Option<Outcome<'_>> {
        self.sum_up(counts);
        self.screen();
        let (size, products, constant, barred) = (self.size, &self.products, &self.constant, &self.barred);
        let length = |place: usize| products[place * size + place].sqrt();
        let (y_is_constant, candidates) = constant.split_last()?;
        if *y_is_constant {
            return None;
        }
        let constant_candidate = candidates.contains(&true);
        self.swept.refill(|matrix| {
            for row in 0..size {
                for column in 0..=row {
                    let scale = length(row) * length(column);
                    // A candidate that does not vary, or is screened, has a tolerance of 0 and so never comes in.
                    let is_out = |place: usize| constant[place] || barred[place];
                    let r = match (is_out(row) || is_out(column), row == column) {
                        (true, _) => 0.0,
                        (false, true) => 1.0,
                        (false, false) => products[row * size + column] / scale,
                    };
                    matrix[row * size + column] = r;
                    matrix[column * size + row] = r;
                }
            }
        });
        let n = counts.iter().map(|&count| count as usize).sum();
        match &self.way {
            Way::Steps(course) => {
                let mut walk = course.walk();
                while let Some(next) = walk.next(&self.swept, n, &self.critical) {
                    let (Move::Entered(place) | Move::Removed(place)) = next.moved;
                    self.swept.sweep(place);
                }
            }
            Way::Search { criterion, forced } => {
                let terms = self.best(n, *criterion, forced)?;
                terms.into_iter().for_each(|term| self.swept.sweep(term));
            }
        }
        self.write_residuals(residuals);
        Some(Outcome { model: self.swept.model(), constant_candidate, unexplained: self.swept.unexplained() })
    }

    /// The terms of the best model on this resample, among the candidates that do not add up to each other; `None` where
    /// too few units are left for a search, or too many candidates.
    fn best(&self, n: usize, criterion: Criterion, forced: &[usize]) -> Option<Vec<usize>> {
        let mut independent = self.swept.clone();
        let others = (0..self.candidates()).filter(|place| !forced.contains(place));
        for place in forced.iter().copied().chain(others) {
            if independent.tolerance(place) >= NO_TOLERANCE {
                independent.sweep(place);
            }
        }
        let mut candidates = independent.model().to_vec();
        candidates.sort_unstable();
        best_of_correlations(n, |one, other| self.swept.correlation(one, other), &candidates, forced, self.size - 1, criterion)
    }

    /// Bars the candidates that the rule of screening leaves out, by the correlations of the resample.
    fn screen(&mut self) {
        let Some(screening) = &mut self.screening else { return };
        let (size, products, constant) = (self.size, &self.products, &self.constant);
        let r = |a: usize, b: usize| {
            let (row, column) = (a.max(b), a.min(b));
            if constant[row] || constant[column] {
                return 0.0;
            }
            products[row * size + column] / (products[row * size + row] * products[column * size + column]).sqrt()
        };
        let barred = &mut self.barred;
        barred.fill(false);
        screening.order.clear();
        for (candidate, &choice) in screening.overrides.iter().enumerate() {
            barred[candidate] = choice == Override::Drop;
            if !barred[candidate] {
                screening.order.push((choice == Override::Keep, r(candidate, size - 1).abs(), candidate));
            }
        }
        screening.order.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
        for place in 0..screening.order.len() {
            let (by_hand, _, candidate) = screening.order[place];
            let stronger = &screening.order[..place];
            barred[candidate] = !by_hand
                && stronger.iter().any(|&(_, _, other)| !barred[other] && r(candidate, other).abs() >= screening.threshold);
        }
    }

    /// Weighted sums of squares and products about the weighted means; the lower triangle.
    fn sum_up(&mut self, counts: &[u32]) {
        let size = self.size;
        self.means.fill(0.0);
        self.products.fill(0.0);
        let mut total = 0.0;
        for (row, &count) in self.rows.chunks_exact(size).zip(counts) {
            if count == 0 {
                continue;
            }
            let weight = f64::from(count);
            total += weight;
            for (j, &value) in row.iter().enumerate() {
                let weighted = weight * value;
                self.means[j] += weighted;
                let sums = &mut self.products[j * size..j * size + j + 1];
                for (sum, other) in sums.iter_mut().zip(row) {
                    *sum += weighted * other;
                }
            }
        }
        self.means.iter_mut().for_each(|mean| *mean /= total);
        for j in 0..size {
            let about_zero = self.products[j * size + j];
            for k in 0..=j {
                self.products[j * size + k] -= total * self.means[j] * self.means[k];
            }
            self.constant[j] = self.products[j * size + j] <= CONSTANT * about_zero;
        }
    }

    fn write_residuals(&self, residuals: &mut [f64]) {
        let size = self.size;
        let length = |place: usize| self.products[place * size + place].sqrt();
        let y_length = length(size - 1);
        for (residual, row) in residuals.iter_mut().zip(self.rows.chunks_exact(size)) {
            *residual = row[size - 1];
        }
        for &term in self.swept.model() {
            let b = self.swept.with_response(term) * y_length / length(term);
            for (residual, row) in residuals.iter_mut().zip(self.rows.chunks_exact(size)) {
                *residual -= b * row[term];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use rand_core::Rng;
    use rand_pcg::Pcg32;

    use super::*;
    use crate::regression::{Variable, stepwise};
    use crate::table::{Column, Table, examples};

    const RESPONSE: &str = "match23_pct";

    /// The sample with its rows written out as often as they are counted.
    fn written_out(sample: &Sample, counts: &[u32]) -> Result<Sample, Vec<crate::regression::Problem>> {
        let table = &examples::municipalities().table;
        let rows: Vec<usize> =
            sample.rows().iter().zip(counts).flat_map(|(&row, &count)| std::iter::repeat_n(row, count as usize)).collect();
        let column =
            |column: &Column| Column::read(column.header(), rows.iter().map(|&row| column.typed(row)), column.decimal_sign());
        let units = (0..rows.len()).map(|unit| format!("U{unit}")).collect();
        let copy = Table::new("copy", "u", units, table.columns().iter().map(column).collect()).expect("sound");
        Sample::of(&copy, &Variable::plain(RESPONSE), sample.candidates())
    }

    fn sample() -> Sample {
        let table = &examples::municipalities().table;
        let candidates: Vec<Variable> = table
            .columns()
            .iter()
            .map(|column| column.header())
            .filter(|&header| header != RESPONSE && header != "almennyttige_ln")
            .map(Variable::plain)
            .collect();
        Sample::of(table, &Variable::plain(RESPONSE), &candidates).expect("sound")
    }

    fn drawn(random: &mut Pcg32, n: usize, from: usize) -> Vec<u32> {
        let mut counts = vec![0; n];
        (0..n).for_each(|_| counts[random.next_u32() as usize % from] += 1);
        counts
    }

    /// Counting gives the same model as copying rows, and residuals in the same order; also from few different units.
    #[test]
    fn counting_is_copying() {
        let sample = sample();
        let all: Vec<usize> = (0..sample.candidates().len()).collect();
        let options = Options { pout: 0.06, ..Options::default() };
        let mut ready = Resampled::of(&sample, &all, &options);
        let mut random = Pcg32::new(7, 7);
        let mut residuals = vec![0.0; sample.n()];
        for round in 0..200 {
            let counts = drawn(&mut random, sample.n(), if round % 4 == 0 { 30 } else { sample.n() });
            let copy = written_out(&sample, &counts).expect("nothing is constant in so many units");
            let path = stepwise::run(&copy, &all, &options).expect("a path");
            let model = ready.select(&counts, &mut residuals).expect("the response varies").model.to_vec();
            assert_eq!(model, path.chosen(), "round {round}");
            let fit = &path.fit;
            let by_the_copy: Vec<f64> = (0..sample.n())
                .map(|unit| {
                    let explained: f64 = fit.terms.iter().map(|term| term.b * sample.x(term.candidate)[unit]).sum();
                    sample.y()[unit] - fit.constant.b - explained
                })
                .collect();
            let order = |values: &[f64]| {
                let mut order: Vec<usize> = (0..values.len()).collect();
                order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
                order
            };
            assert_eq!(order(&residuals), order(&by_the_copy), "round {round}");
        }
    }

    /// Screening on a resample is screening on the copied rows, and the choice that follows is the same.
    #[test]
    fn screening_by_counts_is_screening_of_copies() {
        use crate::regression::{Correlations, Screening};
        let sample = sample();
        let options = Options::default();
        let threshold = 0.6;
        let mut overrides = vec![Override::ByRule; sample.candidates().len()];
        overrides[2] = Override::Drop;
        overrides[9] = Override::Keep;
        let mut ready = Resampled::screened(&sample, threshold, &overrides, &options);
        let mut random = Pcg32::new(8, 7);
        let mut residuals = vec![0.0; sample.n()];
        let mut differ = 0;
        for round in 0..100 {
            let counts = drawn(&mut random, sample.n(), sample.n());
            let copy = written_out(&sample, &counts).expect("nothing is constant in so many units");
            let correlations = Correlations::of(&copy);
            let screening = Screening::of(&correlations, threshold, &overrides);
            let path = stepwise::run_on(&copy, &correlations, &screening.kept, &options).expect("a path");
            let outcome = ready.select(&counts, &mut residuals).expect("the response varies");
            assert_eq!(outcome.model, path.chosen(), "round {round}");
            assert!((1.0 - outcome.unexplained - path.fit.r2).abs() < 1e-10);
            differ += usize::from(screening.kept.len() < sample.candidates().len() - 3);
        }
        assert!(differ > 50);
    }

    #[test]
    fn a_response_of_one_value_gives_no_model() {
        let sample = sample();
        let mut ready = Resampled::of(&sample, &[0, 1], &Options::default());
        let mut counts = vec![0; sample.n()];
        counts[5] = sample.n() as u32;
        assert_eq!(ready.select(&counts, &mut vec![0.0; sample.n()]), None);
        counts[5] -= 1;
        counts[6] = 1;
        assert!(ready.select(&counts, &mut vec![0.0; sample.n()]).is_some());
    }

    #[test]
    fn a_candidate_of_one_value_is_never_chosen() {
        let table = crate::table::csv::read("t", "u,y,x,z\nA,1,1,0\nB,2,2.1,0\nC,3,2.9,0\nD,4,4.2,0\nE,5,5,1\n").expect("sound");
        let sample = Sample::of(&table, &Variable::plain("y"), &["z", "x"].map(Variable::plain)).expect("sound");
        let mut ready = Resampled::of(&sample, &[0, 1], &Options::default());
        let mut residuals = vec![0.0; 5];
        let outcome = ready.select(&[1, 1, 1, 2, 0], &mut residuals).expect("the response varies");
        assert_eq!((outcome.model, outcome.constant_candidate), (&[1][..], true));
        assert!(residuals.iter().all(|residual| residual.is_finite()));
    }
}
