//! Cases to look at more closely, by rule.

use super::thirds::ranks;
use super::{Judged, Mark, Third};

/// The marked units, each list with the clearest case first.
///
/// A unit is as clear a case as the poorer of its two placements: the rank of its residual and the rank of its
/// second indication, both counted from the good end (for the best) or the bad end (for the worst). Equal
/// placements are ordered by the residual.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extremes {
    /// Good on both indications: places in [`super::Judgement::units`].
    pub best: Vec<usize>,
    /// Bad on both.
    pub worst: Vec<usize>,
}

impl Extremes {
    pub(super) fn of(units: &[Judged], good_residual: Third, good_second: Third) -> Extremes {
        let residuals: Vec<f64> = units.iter().map(|judged| judged.residual).collect();
        let with_second: Vec<usize> = (0..units.len()).filter(|&i| units[i].second.is_some()).collect();
        let seconds: Vec<f64> = with_second.iter().filter_map(|&i| units[i].second).collect();
        let list = |mark: Mark, residual_end: Third, second_end: Third| {
            let by_residual = ranks_from(residual_end, &residuals);
            let mut by_second = vec![usize::MAX; units.len()];
            for (&i, rank) in with_second.iter().zip(ranks_from(second_end, &seconds)) {
                by_second[i] = rank;
            }
            let mut marked: Vec<usize> = (0..units.len()).filter(|&i| units[i].mark == Some(mark)).collect();
            marked.sort_by_key(|&i| (by_residual[i].max(by_second[i]), by_residual[i]));
            marked
        };
        Extremes {
            best: list(Mark::Best, good_residual, good_second),
            worst: list(Mark::Worst, good_residual.opposite(), good_second.opposite()),
        }
    }
}

/// Ranks counted from one end: 1 for the lowest value, or for the highest.
fn ranks_from(end: Third, values: &[f64]) -> Vec<usize> {
    match end {
        Third::High => ranks(&values.iter().map(|value| -value).collect::<Vec<_>>()),
        _ => ranks(values),
    }
}

#[cfg(test)]
mod tests {
    use crate::benchmark::{Analysis, Settings};
    use crate::table::csv;

    /// Without an explanation residuals go as the response, so that ranks can be told by hand. The second
    /// indication is best for C, then B, A; worst for I, then H, G.
    #[test]
    fn the_poorer_placement_decides() {
        let text = "u,y,s\nA,1,7\nB,2,8\nC,3,9\nD,4,5\nE,5,4\nF,6,6\nG,7,3\nH,9,2\nI,8,1\n";
        let table = csv::read("t", text).expect("sound");
        let mut settings = Settings::for_table(&table);
        settings.second = Some(crate::benchmark::Indicator { header: "s".to_owned(), high_is_good: true });
        settings.candidates.clear();
        let judgement = Analysis::of(&table, &settings).expect("sound").judgement;
        let names = |places: &[usize]| places.iter().map(|&i| judgement.units[i].unit.as_str()).collect::<String>();
        assert_eq!(names(&judgement.extremes.best), "BAC");
        assert_eq!(names(&judgement.extremes.worst), "HIG");
    }

    /// Where a high response is good, the units above expectation are the good ones.
    #[test]
    fn a_good_response_turns_the_table_round() {
        let text = "u,y,s\nA,1,1\nB,2,2\nC,3,3\nD,4,4\nE,5,5\nF,6,6\n";
        let table = csv::read("t", text).expect("sound");
        let mut settings = Settings::for_table(&table);
        settings.second = Some(crate::benchmark::Indicator { header: "s".to_owned(), high_is_good: true });
        settings.response.high_is_good = true;
        settings.candidates.clear();
        let judgement = Analysis::of(&table, &settings).expect("sound").judgement;
        assert_eq!(judgement.extremes.best, [5, 4]);
        assert_eq!(judgement.extremes.worst, [0, 1]);
    }
}
