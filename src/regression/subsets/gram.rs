//! The correlations that all models are reckoned from, in twice the digits of a double.

use crate::regression::Sample;

use crate::regression::Twofold;

/// A symmetric matrix, packed: each row from its diagonal to the end.
///
/// The first row belongs to the variable that is next to be taken in or left out, the last to the response. What
/// follows the first row is itself such a matrix: that of the variables after the first.
pub(super) type Packed<T> = Vec<T>;

/// How many numbers a packed matrix of so many rows has.
pub(super) const fn packed_length(rows: usize) -> usize {
    rows * (rows + 1) / 2
}

/// The correlations of candidates and response.
#[derive(Clone, Debug)]
pub(super) struct Gram {
    /// How many candidates there are.
    pub p: usize,
    /// The matrix with the last candidate first and the response last.
    pub packed: Packed<Twofold>,
    /// For each candidate the tolerance that may be rounding of the data as typed.
    pub noise: Vec<f64>,
    /// For each candidate the root of its sum of squares about its mean.
    pub lengths: Vec<f64>,
    /// The sum of squares of the response about its mean.
    pub total_ss: f64,
}

/// However large the numbers are for what they vary, no more than this share of a column counts as rounding.
const MOST_NOISE: f64 = 1e-3;

impl Gram {
    /// The correlations of these candidates, which are places in the sample's list.
    pub fn of(sample: &Sample, candidates: &[usize]) -> Gram {
        let n = sample.n() as f64;
        let columns: Vec<Column> =
            candidates.iter().rev().map(|&candidate| sample.x(candidate)).chain([sample.y()]).map(Column::of).collect();
        let mut packed = Vec::with_capacity(packed_length(columns.len()));
        for (row, first) in columns.iter().enumerate() {
            packed.push(Twofold::ONE);
            packed.extend(columns[row + 1..].iter().map(|second| first.correlation(second)));
        }
        // A typed decimal is off by half a unit in its last binary place; centring makes that matter more.
        let noise = columns[..candidates.len()].iter().rev().map(|column| {
            let share = 4.0 * f64::EPSILON * n.sqrt() * (1.0 + column.largest / column.length.value());
            share.min(MOST_NOISE).powi(2)
        });
        let response = columns.last().map_or(Twofold::default(), |column| column.length);
        let lengths = columns[..candidates.len()].iter().rev().map(|column| column.length.value()).collect();
        let total_ss = (response * response).value();
        Gram { p: candidates.len(), packed, noise: noise.collect(), lengths, total_ss }
    }

    /// Correlations that are known as doubles only, of standardised columns.
    pub fn of_correlations(r: &impl Fn(usize, usize) -> f64, candidates: &[usize], response: usize) -> Gram {
        let rows: Vec<usize> = candidates.iter().rev().copied().chain([response]).collect();
        let entries = rows.iter().enumerate().flat_map(|(place, &row)| {
            rows[place..].iter().map(move |&column| if row == column { Twofold::ONE } else { Twofold::from(r(row, column)) })
        });
        let p = candidates.len();
        Gram { p, packed: entries.collect(), noise: vec![f64::EPSILON; p], lengths: vec![1.0; p], total_ss: 1.0 }
    }

    /// The correlation of two candidates, named by their bits.
    pub fn between(&self, first: usize, second: usize) -> Twofold {
        self.at(self.p - 1 - first.max(second), self.p - 1 - first.min(second))
    }

    /// The correlation of a candidate with the response.
    pub fn with_response(&self, candidate: usize) -> Twofold {
        self.at(self.p - 1 - candidate, self.p)
    }

    /// An entry on or above the diagonal.
    fn at(&self, row: usize, column: usize) -> Twofold {
        let rows = self.p + 1;
        self.packed[packed_length(rows) - packed_length(rows - row) + column - row]
    }
}

/// Values less their mean, with their length.
struct Column {
    values: Vec<Twofold>,
    length: Twofold,
    largest: f64,
}

impl Column {
    fn of(values: &[f64]) -> Column {
        let largest = values.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        // Powers of two cost no digits and keep squares within doubles.
        let scale = if largest > 1e100 || (largest > 0.0 && largest < 1e-100) { power_of_two_below(largest) } else { 1.0 };
        let add = |sum: Twofold, &value: &f64| sum + Twofold::from(value / scale);
        let mean = values.iter().fold(Twofold::default(), add) / Twofold::from(values.len() as f64);
        let centred: Vec<Twofold> = values.iter().map(|&value| Twofold::from(value / scale) - mean).collect();
        let square = centred.iter().fold(Twofold::default(), |sum, &value| sum + value * value);
        let length = square.sqrt();
        Column { values: centred, length: length * Twofold::from(scale), largest }.scaled(length)
    }

    /// The same with values of length 1.
    fn scaled(mut self, length: Twofold) -> Column {
        if length.value() > 0.0 {
            self.values.iter_mut().for_each(|value| *value = *value / length);
        }
        self
    }

    fn correlation(&self, other: &Column) -> Twofold {
        self.values.iter().zip(&other.values).fold(Twofold::default(), |sum, (&a, &b)| sum + a * b)
    }
}

fn power_of_two_below(value: f64) -> f64 {
    value.log2().floor().clamp(-1000.0, 1000.0).exp2()
}
