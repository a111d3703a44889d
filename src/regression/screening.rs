//! Which of the candidates that say the same are left out before a model is chosen.

use serde::{Deserialize, Serialize};

use super::{Correlations, correlation::Pair};

/// What the user says about a candidate, against the rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Override {
    /// Nothing: the rule decides.
    #[default]
    ByRule,
    /// It stays, whatever it correlates with.
    Keep,
    /// It is left out.
    Drop,
}

/// A candidate that is left out, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Excluded {
    /// It says much the same as one that stays and that has more to do with the response.
    Correlated {
        /// The candidate.
        candidate: usize,
        /// The one that stays.
        kept: usize,
        /// Their correlation.
        r: f64,
        /// The candidate's correlation with the response.
        with_response: f64,
        /// The correlation with the response of the one that stays.
        kept_with_response: f64,
    },
    /// The user left it out.
    ByHand {
        /// The candidate.
        candidate: usize,
    },
}

impl Excluded {
    /// The candidate that is left out.
    pub fn candidate(&self) -> usize {
        match *self {
            Excluded::Correlated { candidate, .. } | Excluded::ByHand { candidate } => candidate,
        }
    }
}

/// The result of screening.
#[derive(Clone, Debug, PartialEq)]
pub struct Screening {
    /// The pairs at or above the threshold.
    pub pairs: Vec<Pair>,
    /// The candidates left out, in the order of the list.
    pub excluded: Vec<Excluded>,
    /// The candidates that stay, in the order of the list.
    pub kept: Vec<usize>,
}

impl Screening {
    /// Screens all candidates; `overrides` has one entry a candidate (missing ones go by the rule).
    ///
    /// The rule: of candidates that correlate, the one that has most to do with the response stays, and what
    /// correlates with it is left out; then the next of those that remain, and so on. A candidate that the user
    /// keeps comes before all others and is never left out.
    pub fn of(correlations: &Correlations, threshold: f64, overrides: &[Override]) -> Screening {
        let override_of = |candidate: usize| overrides.get(candidate).copied().unwrap_or_default();
        let all = 0..correlations.candidates();
        let (dropped, remaining): (Vec<usize>, Vec<usize>) = all.partition(|&candidate| override_of(candidate) == Override::Drop);
        let pairs = correlations.pairs(&remaining, threshold);
        let is_kept_by_hand = |candidate: usize| override_of(candidate) == Override::Keep;
        let mut order = remaining;
        order.sort_by(|&a, &b| {
            let strength = |candidate: usize| correlations.with_response(candidate).abs();
            is_kept_by_hand(b).cmp(&is_kept_by_hand(a)).then(strength(b).total_cmp(&strength(a)))
        });
        let mut kept: Vec<usize> = Vec::new();
        let mut excluded: Vec<Excluded> = dropped.into_iter().map(|candidate| Excluded::ByHand { candidate }).collect();
        for candidate in order {
            let stronger = kept.iter().copied().find(|&kept| correlations.between(candidate, kept).abs() >= threshold);
            match stronger {
                Some(stronger) if !is_kept_by_hand(candidate) => excluded.push(Excluded::Correlated {
                    candidate,
                    kept: stronger,
                    r: correlations.between(candidate, stronger),
                    with_response: correlations.with_response(candidate),
                    kept_with_response: correlations.with_response(stronger),
                }),
                _ => kept.push(candidate),
            }
        }
        kept.sort_unstable();
        excluded.sort_by_key(Excluded::candidate);
        Screening { pairs, excluded, kept }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regression::{Sample, Variable};
    use crate::table::examples;

    fn screened(threshold: f64, overrides: &[(&str, Override)]) -> (Vec<String>, Screening) {
        let table = &examples::municipalities().table;
        let headers = ["rygere_pct", "kronikere_pr1000", "grundskole_pct", "videregaaende_pct", "sengedage_pr_indb"];
        let candidates = headers.map(Variable::plain);
        let sample = Sample::of(table, &Variable::plain("match23_pct"), &candidates).expect("sound");
        let overrides: Vec<Override> = headers
            .iter()
            .map(|header| overrides.iter().find(|(name, _)| name == header).map_or(Override::ByRule, |(_, said)| *said))
            .collect();
        let screening = Screening::of(&Correlations::of(&sample), threshold, &overrides);
        (screening.excluded.iter().map(|excluded| headers[excluded.candidate()].to_owned()).collect(), screening)
    }

    /// Thesis, section 6.2.1 and note 7: the two educational variables go, smokers stay.
    #[test]
    fn smokers_stay_and_education_goes() {
        let (excluded, screening) = screened(0.8, &[]);
        assert_eq!(excluded, ["grundskole_pct", "videregaaende_pct"]);
        assert_eq!(screening.kept, [0, 1, 4]);
        let signs: Vec<(usize, usize, bool)> =
            screening.pairs.iter().map(|pair| (pair.first, pair.second, pair.r > 0.0)).collect();
        assert_eq!(signs, [(0, 2, true), (0, 3, false), (2, 3, false)]);
        for excluded in &screening.excluded {
            assert!(matches!(*excluded, Excluded::Correlated { kept: 0, r, with_response, kept_with_response, .. }
                if r.abs() >= 0.8 && with_response.abs() < kept_with_response.abs()));
        }
    }

    #[test]
    fn the_user_has_the_last_word() {
        let (excluded, _) = screened(0.8, &[("grundskole_pct", Override::Keep)]);
        assert_eq!(excluded, ["rygere_pct", "videregaaende_pct"]);
        let (excluded, screening) = screened(0.8, &[("rygere_pct", Override::Drop)]);
        assert_eq!(excluded.len(), 2);
        assert_eq!(screening.excluded[0], Excluded::ByHand { candidate: 0 });
        let (excluded, _) = screened(1.1, &[]);
        assert!(excluded.is_empty());
    }
}
