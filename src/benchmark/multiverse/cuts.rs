//! Thirds of one list after another, when the lists are much alike.

use crate::benchmark::Third;
use crate::benchmark::thirds::sort_into_thirds;

/// Where the thirds of a list are parted, found by counting and not by sorting.
///
/// The lists of neighbouring models differ little: the cuts of the last are tried first, and moved until as many
/// values lie below as belong there. The thirds are those of [`crate::benchmark::thirds()`]; where equal values lie on a cut, its
/// rule is asked.
#[derive(Clone, Debug, Default)]
pub(super) struct Cuts {
    low: f64,
    high: f64,
    order: Vec<usize>,
}

/// After so many attempts there are probably equal values on the cut.
const ATTEMPTS: usize = 40;

/// After so many attempts the cut may lie very far from the last one, as it does where the sizes of the lists differ by
/// powers of ten: it is then looked for between the ends of the list only, and halving soon finds it.
const FAR: usize = 6;

/// So many steps are made from the last cut before the ends of the list are asked for.
const STEPS: usize = 4;

impl Cuts {
    /// A value that parts the low third from the rest and one that parts the high third, or `None` where equal values
    /// lie on a cut: the low third is below the first, the high third not below the second.
    pub fn of(&mut self, values: &[f64]) -> Option<(f64, f64)> {
        let n = values.len();
        let outer = (n + 1) / 3;
        // About as far as neighbouring values lie apart between the cuts of the last list.
        let spacing = (self.high - self.low) / (n - 2 * outer).max(1) as f64;
        self.low = cut(values, outer, self.low, spacing)?;
        self.high = cut(values, n - outer, self.high, spacing)?;
        Some((self.low, self.high))
    }

    /// Tells the third of each value, by sorting.
    pub fn sorted(&mut self, values: &[f64], tell: impl FnMut(usize, Third)) {
        sort_into_thirds(values, &mut self.order, tell);
    }
}

/// How many values are below a limit.
fn below(values: &[f64], limit: f64) -> usize {
    // Sums of doubles, because a processor compares and adds several of them at a time.
    let mut strands = [0.0_f64; 4];
    let whole = values.chunks_exact(4);
    let rest = whole.remainder().iter().filter(|&&value| value < limit).count();
    for four in whole {
        for (strand, &value) in strands.iter_mut().zip(four) {
            *strand += if value < limit { 1.0 } else { 0.0 };
        }
    }
    strands.iter().sum::<f64>() as usize + rest
}

/// A limit with exactly `wanted` values below it, looked for from `guess` on, where values lie about `spacing` apart.
fn cut(values: &[f64], wanted: usize, guess: f64, spacing: f64) -> Option<f64> {
    let mut limit = guess;
    let mut step = spacing;
    // Too low a limit with the number below it, and one too high.
    let (mut low, mut high) = (None, None);
    for attempt in 0..ATTEMPTS {
        let found = below(values, limit);
        if found == wanted {
            return Some(limit);
        }
        *(if found < wanted { &mut low } else { &mut high }) = Some((limit, found));
        if attempt == FAR {
            let (least, most) = ends(values);
            low = low.map(|(limit, fewer)| if limit < least { (least, 0) } else { (limit, fewer) });
            high = high.map(|(limit, more)| if limit > most { (most, values.len()) } else { (limit, more) });
        }
        limit = match (low, high) {
            (Some((low, fewer)), Some((high, more))) => {
                // Now and then the middle, where the values lie too unevenly for the rule of three.
                let share = if attempt > 5 && attempt % 2 == 1 { 0.5 } else { (wanted - fewer) as f64 / (more - fewer) as f64 };
                low + (high - low) * share
            }
            _ if attempt < STEPS && step > 0.0 && limit.is_finite() => {
                let next = limit + step * (wanted as f64 - found as f64);
                step *= 2.0;
                next
            }
            // Lost: start again between the ends.
            _ => {
                let (least, most) = ends(values);
                (low, high) = (Some((least, 0)), Some((most, values.len())));
                least + (most - least) * wanted as f64 / values.len() as f64
            }
        };
    }
    None
}

/// The least and the greatest value.
fn ends(values: &[f64]) -> (f64, f64) {
    let wider = |(least, most): (f64, f64), &value: &f64| (least.min(value), most.max(value));
    values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), wider)
}

#[cfg(test)]
mod tests {
    use rand_core::Rng;
    use rand_pcg::Pcg64Mcg;

    use super::*;
    use crate::benchmark::thirds;

    fn by_cuts(cuts: &mut Cuts, values: &[f64]) -> (Vec<Third>, bool) {
        let mut found = vec![Third::Middle; values.len()];
        let Some((low, high)) = cuts.of(values) else {
            cuts.sorted(values, |unit, third| found[unit] = third);
            return (found, false);
        };
        let third = |&value: &f64| {
            if value < low {
                Third::Low
            } else if value >= high {
                Third::High
            } else {
                Third::Middle
            }
        };
        (values.iter().map(third).collect(), true)
    }

    #[test]
    fn cuts_make_the_thirds_of_the_rule() {
        let mut random = Pcg64Mcg::new(4);
        let mut cuts = Cuts::default();
        for round in 0..4000_u32 {
            let n = 3 + random.next_u32() as usize % 100;
            // Every other list has many equal values; sizes differ widely.
            let of = if round % 2 == 0 { 5 } else { u32::MAX };
            let size = 10_f64.powi(random.next_u32() as i32 % 7 - 3);
            let values: Vec<f64> = (0..n).map(|_| size * (f64::from(random.next_u32() % of) - f64::from(of) / 2.0)).collect();
            let (found, counted) = by_cuts(&mut cuts, &values);
            assert_eq!(found, thirds(&values), "round {round}: {values:?}");
            // Sorting is needed where equal values lie on a cut, and nowhere else.
            let mut sorted = values.clone();
            sorted.sort_unstable_by(f64::total_cmp);
            let outer = (n + 1) / 3;
            let parted = sorted[outer - 1] < sorted[outer] && sorted[n - outer - 1] < sorted[n - outer];
            assert_eq!(counted, parted, "round {round}: {sorted:?}");
        }
    }

    #[test]
    fn wide_gaps_and_infinite_guesses_do_no_harm() {
        let mut cuts = Cuts { low: f64::INFINITY, high: f64::NAN, ..Cuts::default() };
        let values = [1e-300, 1.0, 1e10, 1e20, 1e100, 1e200];
        assert_eq!(by_cuts(&mut cuts, &values).0, thirds(&values));
        assert_eq!(by_cuts(&mut cuts, &[0.0; 6]), (vec![Third::Middle; 6], false));
    }
}
