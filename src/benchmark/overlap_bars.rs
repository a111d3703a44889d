//! Bars about residuals that may be compared by eye.

use serde::{Deserialize, Serialize};

use crate::regression::t_two_sided;

use super::TrueResiduals;

/// Bars about the residuals, so long that two that do not overlap differ significantly at α, on average over all
/// pairs of units.
///
/// The bar of unit i is e_i ± z·s_i with s_i = s·√h_ii. Two bars do not overlap if |e_i − e_j| > z·(s_i + s_j), which
/// two units alike do with probability P(|T_ν| > z·(s_i + s_j)/s_ij), s_ij being the standard error of the
/// difference. z is chosen so that the mean of these over all pairs is α. A confidence interval of 1 − α would be
/// too long for the purpose: for units of equal and independent error z is 1.39, not 1.96.
///
/// Source: Goldstein & Healy, "The graphical presentation of a collection of means", Journal of the Royal
/// Statistical Society A 158 (1995); used to compare institutions by Goldstein & Spiegelhalter, "League tables and
/// their limitations", the same A 159 (1996). Here with Student's t and with the errors' correlations, since all
/// residuals hang on the same coefficients.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OverlapBars {
    /// α.
    pub alpha: f64,
    /// The number of standard errors on either side.
    pub z: f64,
    /// Half the length of each unit's bar.
    pub half: Vec<f64>,
}

impl OverlapBars {
    /// The bars of all units; α is a probability, usually .05.
    pub fn of(given: &TrueResiduals, alpha: f64) -> OverlapBars {
        let n = given.residuals().len();
        let errors: Vec<f64> = (0..n).map(|unit| given.standard_error(unit)).collect();
        let pairs = (0..n).flat_map(|i| (0..i).map(move |j| (i, j)));
        let ratios: Vec<f64> = pairs
            .map(|(i, j)| (errors[i] + errors[j], given.standard_error_of_difference(i, j)))
            .filter(|&(_, of_difference)| of_difference > 0.0)
            .map(|(sum, of_difference)| sum / of_difference)
            .collect();
        let z = solve(&ratios, given.df() as f64, alpha);
        OverlapBars { alpha, z, half: errors.into_iter().map(|error| z * error).collect() }
    }

    /// Whether the bars of two units overlap, given their residuals. Panics if there is no such unit.
    pub fn overlap(&self, residuals: &[f64], i: usize, j: usize) -> bool {
        (residuals[i] - residuals[j]).abs() <= self.half[i] + self.half[j]
    }
}

/// The z at which the mean of P(|T| > z·ratio) is α, by halving; 0 without a pair that can differ.
fn solve(ratios: &[f64], df: f64, alpha: f64) -> f64 {
    let error = |z: f64| ratios.iter().map(|ratio| t_two_sided(z * ratio, df)).sum::<f64>() / ratios.len() as f64;
    if ratios.is_empty() {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, 1.0);
    while error(high) > alpha && high < 1e6 {
        low = high;
        high *= 2.0;
    }
    // False position, with the value at an end that stays halved (Dowell & Jarratt's Illinois rule, BIT 11, 1971).
    let off = |z: f64| (error(z) / alpha).ln();
    let (mut at_low, mut at_high) = (off(low), off(high));
    for _ in 0..40 {
        let middle = if at_low > at_high { low + (high - low) * at_low / (at_low - at_high) } else { high };
        let at_middle = off(middle);
        if at_middle.abs() < 1e-12 || at_middle.is_nan() {
            return middle;
        }
        if at_middle > 0.0 {
            (low, at_low, at_high) = (middle, at_middle, at_high / 2.0);
        } else {
            (high, at_high, at_low) = (middle, at_middle, at_low / 2.0);
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::random::Random;
    use crate::benchmark::{Analysis, Settings};
    use crate::regression::Columns;
    use crate::table::examples;

    /// Goldstein & Healy's own figures: 1.39 for α = .05, 1.16 for .10 and 1.82 for .01.
    #[test]
    fn equal_independent_errors_give_the_published_z() {
        let ratios = [2.0 / 2.0_f64.sqrt(); 10];
        for (alpha, z) in [(0.05, 1.39), (0.10, 1.16), (0.01, 1.82)] {
            assert!((solve(&ratios, 1e7, alpha) - z).abs() < 0.005, "{alpha}");
        }
    }

    /// If no two units differed, one pair in twenty would be told apart.
    #[test]
    fn on_average_one_pair_in_twenty_is_told_apart_by_chance() {
        let table = &examples::municipalities().table;
        let analysis = Analysis::of(table, &Settings::for_table(table)).expect("sound");
        let given = TrueResiduals::of(&Columns::of(&analysis.sample), &analysis.fit().candidates()).expect("sound");
        let bars = OverlapBars::of(&given, 0.05);
        let n = given.residuals().len();
        let mut random = Random::new(9);
        let mut drawn = vec![0.0; n];
        let (mut apart, mut pairs) = (0_u32, 0_u32);
        for _ in 0..1500 {
            given.draw(&mut random, &mut drawn);
            let errors: Vec<f64> = drawn.iter().zip(given.residuals()).map(|(drawn, seen)| drawn - seen).collect();
            for (i, j) in (0..n).flat_map(|i| (0..i).map(move |j| (i, j))) {
                apart += u32::from(!bars.overlap(&errors, i, j));
                pairs += 1;
            }
        }
        let share = f64::from(apart) / f64::from(pairs);
        assert!((share - 0.05).abs() < 0.004, "{share}");
    }
}
