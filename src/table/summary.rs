//! A column in a few numbers, and its distribution.

/// Descriptive statistics of the numbers of a column.
///
/// A statistic that the numbers do not allow is NaN: all but the counts where there are none, the deviation of one
/// number, the skewness of fewer than three or of numbers that do not vary.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// How many numbers there are.
    pub n: usize,
    /// How many cells have none.
    pub missing: usize,
    /// The mean.
    pub mean: f64,
    /// The standard deviation, by n − 1.
    pub sd: f64,
    /// The least.
    pub min: f64,
    /// The lower quartile: the value at rank (n + 1)/4, between two values in proportion (SPSS' HAVERAGE, R's type 6).
    pub lower_quartile: f64,
    /// The median.
    pub median: f64,
    /// The upper quartile: the value at rank 3(n + 1)/4.
    pub upper_quartile: f64,
    /// The greatest.
    pub max: f64,
    /// The skewness G1 as in SPSS: n/((n − 1)(n − 2)) · Σ((x − mean)/sd)³ (Joanes and Gill 1998).
    pub skewness: f64,
}

impl Summary {
    /// The statistics of these values; NaN stands for a missing one.
    pub fn of(values: &[f64]) -> Summary {
        let Moments { n, mean, sd, min, max, skewness } = Moments::of(values);
        let mut present: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
        let [lower_quartile, median, upper_quartile] = [1.0, 2.0, 3.0].map(|quarter| quantile(&mut present, quarter / 4.0));
        Summary { n, missing: values.len() - n, mean, sd, min, lower_quartile, median, upper_quartile, max, skewness }
    }
}

/// The skewness G1 of these values, as in [`Summary`]; NaN stands for a missing one.
pub fn skewness(values: &[f64]) -> f64 {
    Moments::of(values).skewness
}

/// What can be told without sorting.
struct Moments {
    n: usize,
    mean: f64,
    sd: f64,
    min: f64,
    max: f64,
    skewness: f64,
}

impl Moments {
    fn of(values: &[f64]) -> Moments {
        let present = || values.iter().copied().filter(|value| !value.is_nan());
        let n = present().count();
        let count = n as f64;
        let rough = present().sum::<f64>() / count;
        let mean = rough + present().map(|value| value - rough).sum::<f64>() / count;
        let (squares, cubes) = present().fold((0.0, 0.0), |(squares, cubes), value| {
            let off = value - mean;
            (squares + off * off, cubes + off * off * off)
        });
        let (min, max) = (present().fold(f64::NAN, f64::min), present().fold(f64::NAN, f64::max));
        let sd = if n < 2 { f64::NAN } else { (squares / (count - 1.0)).sqrt() };
        let varies = n > 2 && max > min;
        let skewness = if varies { cubes / sd.powi(3) * count / ((count - 1.0) * (count - 2.0)) } else { f64::NAN };
        Moments { n, mean, sd, min, max, skewness }
    }
}

/// The value at rank p·(n + 1), counted from 1, within the least and the greatest. Puts the values in another order.
fn quantile(values: &mut [f64], p: f64) -> f64 {
    let n = values.len();
    if n == 0 {
        return f64::NAN;
    }
    let rank = (p * (n as f64 + 1.0)).clamp(1.0, n as f64);
    let below = rank.floor() as usize - 1;
    let (_, &mut low, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let high = above.iter().copied().fold(f64::INFINITY, f64::min);
    let share = rank - rank.floor();
    if share > 0.0 { low + share * (high - low) } else { low }
}

/// How many numbers of a column lie where, between its least and its greatest.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The least of the numbers.
    pub min: f64,
    /// The greatest.
    pub max: f64,
    /// The numbers in each class from low to high, all classes equally wide; a number on the border of two belongs to
    /// the upper one. Empty where there are no numbers; one class where they do not vary.
    pub counts: Vec<usize>,
}

impl Histogram {
    /// The classes of these values; NaN stands for a missing one. There are ⌈log₂ n⌉ + 1 of them (Sturges 1926).
    pub fn of(values: &[f64]) -> Histogram {
        let present = || values.iter().copied().filter(|value| value.is_finite());
        let n = present().count();
        let (min, max) = (present().fold(f64::NAN, f64::min), present().fold(f64::NAN, f64::max));
        let classes = match n {
            0 => 0,
            _ if max == min => 1,
            _ => n.next_power_of_two().trailing_zeros() as usize + 1,
        };
        let mut counts = vec![0; classes];
        // Halved before the difference is taken, so that the widest numbers do not overflow.
        let span = max / 2.0 - min / 2.0;
        for value in present() {
            let share = if span > 0.0 { (value / 2.0 - min / 2.0) / span } else { 0.0 };
            let class = ((share * classes as f64) as usize).min(classes - 1);
            counts[class] += 1;
        }
        Histogram { min, max, counts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statistics_of_numbers_small_enough_to_reckon_by_hand() {
        let found = Summary::of(&[4.0, f64::NAN, 1.0, 2.0, 9.0]);
        assert_eq!((found.n, found.missing, found.mean, found.min, found.max), (4, 1, 4.0, 1.0, 9.0));
        // Ranks 1.25, 2.5 and 3.75 of 1, 2, 4, 9.
        assert_eq!((found.lower_quartile, found.median, found.upper_quartile), (1.25, 3.0, 7.75));
        // Squares 9 + 4 + 0 + 25, cubes −27 − 8 + 0 + 125.
        let sd = (38.0_f64 / 3.0).sqrt();
        assert!((found.sd - sd).abs() < 1e-15);
        assert!((found.skewness - 90.0 / sd.powi(3) * 4.0 / 6.0).abs() < 1e-14);
    }

    #[test]
    fn what_cannot_be_told_is_not_told() {
        let none = Summary::of(&[f64::NAN, f64::NAN]);
        assert_eq!((none.n, none.missing), (0, 2));
        assert!([none.mean, none.sd, none.min, none.median, none.max, none.skewness].iter().all(|value| value.is_nan()));
        let one = Summary::of(&[3.0]);
        assert_eq!((one.mean, one.min, one.lower_quartile, one.upper_quartile, one.max), (3.0, 3.0, 3.0, 3.0, 3.0));
        assert!(one.sd.is_nan() && one.skewness.is_nan());
        let same = Summary::of(&[0.1; 7]);
        assert!(same.skewness.is_nan() && same.sd.abs() < 1e-15);
    }

    #[test]
    fn classes_are_equally_wide_and_hold_every_number() {
        let values: Vec<f64> = (0..=16).map(f64::from).collect();
        let found = Histogram::of(&values);
        // 17 numbers: ⌈log₂ 17⌉ + 1 = 6 classes, each 16/6 wide.
        assert_eq!(found.counts, [3, 3, 2, 3, 3, 3]);
        assert_eq!(Histogram::of(&[2.0, f64::NAN, 2.0]).counts, [2]);
        assert!(Histogram::of(&[f64::NAN]).counts.is_empty());
        assert_eq!(Histogram::of(&[-1.7e308, 0.0, 1.7e308]).counts, [1, 1, 1]);
    }
}
