//! From numbers to places on paper, and the few round numbers that mark an axis.

/// A straight scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    from: (f64, f64),
    to: (f64, f64),
}

impl Scale {
    /// Carries the numbers of `from` to the places of `to`, end to end. Numbers that do not vary land in the middle.
    pub fn new(from: (f64, f64), to: (f64, f64)) -> Scale {
        Scale { from, to }
    }

    /// The place of a number.
    pub fn at(&self, value: f64) -> f64 {
        let span = self.from.1 - self.from.0;
        let share = if span == 0.0 { 0.5 } else { (value - self.from.0) / span };
        self.to.0 + share * (self.to.1 - self.to.0)
    }
}

/// Round numbers along an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Ticks {
    /// The numbers, rising.
    pub values: Vec<f64>,
    /// How many decimals tell them apart.
    pub decimals: usize,
}

/// Some `about` round numbers (1, 2 or 5 times a power of ten apart) from `low` to `high`.
pub fn ticks(low: f64, high: f64, about: usize) -> Ticks {
    let span = high - low;
    if !span.is_finite() || span <= 0.0 || about == 0 {
        return Ticks { values: vec![low], decimals: 1 };
    }
    let rough = span / about as f64;
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|times| times * power).into_iter().find(|&step| step >= rough * 0.999).unwrap_or(rough);
    let decimals = (-(step * 1.000_001).log10().floor()).clamp(0.0, 12.0) as usize;
    let (first, last) = ((low / step - 1e-9).ceil() as i64, (high / step + 1e-9).floor() as i64);
    Ticks { values: (first..=last).map(|times| times as f64 * step).collect(), decimals }
}

/// The least and the greatest of some numbers, with a little air around them; 0 to 1 where there are none.
pub fn extent(values: impl IntoIterator<Item = f64>, air: f64) -> (f64, f64) {
    let (low, high) = values
        .into_iter()
        .filter(|value| value.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    if low > high {
        return (0.0, 1.0);
    }
    let room = if high > low { (high - low) * air } else { low.abs().max(1.0) * 0.1 };
    (low - room, high + room)
}

/// A place as an attribute of SVG.
pub fn px(place: f64) -> String {
    format!("{place:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_go_to_ends() {
        let scale = Scale::new((2.0, 4.0), (100.0, 0.0));
        assert_eq!(scale.at(2.0), 100.0);
        assert_eq!(scale.at(3.0), 50.0);
        assert_eq!(scale.at(4.0), 0.0);
        assert_eq!(Scale::new((2.0, 2.0), (0.0, 10.0)).at(2.0), 5.0);
    }

    #[test]
    fn ticks_are_round_and_inside() {
        assert_eq!(ticks(0.0, 10.0, 5), Ticks { values: vec![0.0, 2.0, 4.0, 6.0, 8.0, 10.0], decimals: 0 });
        let small = ticks(-1.3, 1.9, 4);
        assert_eq!(small.values, [-1.0, 0.0, 1.0]);
        let fine = ticks(0.012, 0.031, 4);
        assert_eq!(fine.decimals, 3);
        assert!(fine.values.iter().all(|&value| (0.012..=0.031).contains(&value)));
        for (low, high) in [(3.0, 3.0), (f64::NAN, 1.0), (0.0, f64::INFINITY)] {
            assert_eq!(ticks(low, high, 5).values.len(), 1);
        }
    }

    #[test]
    fn ticks_are_about_as_many_as_asked() {
        for exponent in -6..7 {
            for lead in [1.0, 1.7, 2.3, 4.9, 8.8] {
                let found = ticks(0.0, lead * 10f64.powi(exponent), 5).values.len();
                assert!((3..=7).contains(&found), "{found} for {lead}e{exponent}");
            }
        }
    }

    #[test]
    fn an_extent_has_air() {
        assert_eq!(extent([1.0, 3.0, f64::NAN], 0.5), (0.0, 4.0));
        assert_eq!(extent([], 0.1), (0.0, 1.0));
        let (low, high) = extent([5.0], 0.1);
        assert!(low < 5.0 && high > 5.0);
    }
}
