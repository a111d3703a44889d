//! Which units make which kind of case, by rule.
//!
//! The thesis (section 6.1.2) chooses cases for what they can tell about a theory: the best, the worst, the critical,
//! the extreme; the typical it names and passes by. The rules here say when a unit is a case of a kind, and why; a
//! unit can be of several kinds, and most are of none.
//!
//! | Kind | Rule |
//! |--|--|
//! | best | residual in the good third, and the second indication in its good third |
//! | worst | residual in the bad third, and the second indication in its bad third |
//! | critical | expected level in the bad third, yet residual in the good one: what works there should work anywhere; or expected level in the good third, yet residual in the bad one: what fails there should fail anywhere |
//! | extreme | leverage above 2(k + 1)/n: conditions unlike all others'; or a level beyond the quartiles by 1½ times their distance: a result unlike all others' |
//! | typical | level and residual in their middle thirds, conditions not extreme |
//! | deviant | externally studentised residual of 2 or more: what the model does not explain |
//!
//! Sources: thesis, section 6.1.2, after Yin (2008) and Flyvbjerg (2006), for best, worst, critical and extreme; Seawright
//! & Gerring, "Case selection techniques in case study research", Political Research Quarterly 61 (2008), for typical
//! and deviant; Hoaglin & Welsch, The American Statistician 32 (1978), for the limit of leverage; Tukey, Exploratory
//! Data Analysis (1977), for that of the level. The numbers in the rules are ours, not the thesis'.
//!
//! ```
//! use virker::benchmark::{Analysis, Settings, case_types::{Kind, cases}};
//! use virker::table::examples;
//!
//! let table = &examples::municipalities().table;
//! let analysis = Analysis::of(table, &Settings::for_table(table)).expect("sound data");
//! let found = cases(&analysis.judgement, analysis.fit());
//! let unit = |place: usize| analysis.judgement.units[place].unit.as_str();
//! assert!(found.iter().any(|case| case.kind == Kind::Best && unit(case.unit) == "Billund"));
//! ```

use serde::{Deserialize, Serialize};

use crate::regression::Fit;

use super::{Judgement, Mark, Third, thirds};

/// A kind of case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Better than expected, by both indications.
    Best,
    /// Worse than expected, by both indications.
    Worst,
    /// It goes well where it should not, or badly where it should go well.
    Critical,
    /// Conditions or a result unlike all others'.
    Extreme,
    /// As most are.
    Typical,
    /// Far off what the model expects.
    Deviant,
}

impl Kind {
    /// All kinds, in the order of the table above.
    pub const ALL: [Kind; 6] = [Kind::Best, Kind::Worst, Kind::Critical, Kind::Extreme, Kind::Typical, Kind::Deviant];
}

/// A condition of a rule that a unit meets.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The residual is in this third.
    Residual(Third),
    /// The second indication is in this third.
    Second(Third),
    /// The expected level is in this third of all expected levels.
    Expected(Third),
    /// The level is in this third.
    Level(Third),
    /// The leverage is above the limit.
    HighLeverage {
        /// The leverage.
        leverage: f64,
        /// 2(k + 1)/n.
        limit: f64,
    },
    /// The leverage is not above the limit.
    UsualLeverage {
        /// The leverage.
        leverage: f64,
        /// 2(k + 1)/n.
        limit: f64,
    },
    /// The level is outside the fences.
    FarLevel {
        /// The level.
        level: f64,
        /// The lower quartile less 1½ times the quartiles' distance.
        low: f64,
        /// The upper quartile and 1½ times the quartiles' distance.
        high: f64,
    },
    /// The externally studentised residual is at least the limit, whatever its sign.
    FarResidual {
        /// The externally studentised residual.
        studentised: f64,
        /// The limit.
        limit: f64,
    },
}

/// A unit as a case of a kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// The unit, by its place in [`Judgement::units`].
    pub unit: usize,
    /// The kind.
    pub kind: Kind,
    /// All that makes it so.
    pub reasons: Vec<Reason>,
}

/// From here on a studentised residual makes a deviant case.
const DEVIANT: f64 = 2.0;

/// Fences lie so many times the quartiles' distance beyond them.
const FENCE: f64 = 1.5;

/// The cases of all kinds, in the order of [`Kind::ALL`], within a kind in the order of the units.
///
/// `fit` is the model that the judgement was made by. Without a second indication there is neither best nor worst.
pub fn cases(judgement: &Judgement, fit: &Fit) -> Vec<Case> {
    let (good, bad) = (judgement.good_third, judgement.good_third.opposite());
    let expected_thirds = thirds(&fit.expected);
    let levels: Vec<f64> = judgement.units.iter().map(|judged| judged.level).collect();
    let (low, high) = fences(&levels);
    let limit = 2.0 * (fit.terms.len() + 1) as f64 / fit.n as f64;
    let mut found = Vec::new();
    for (unit, judged) in judgement.units.iter().enumerate() {
        let mut add = |kind, reasons: &[Reason]| found.push(Case { unit, kind, reasons: reasons.to_vec() });
        let residual = Reason::Residual(judged.residual_third);
        let marked = judged.second_third.map(|second| [residual, Reason::Second(second)]);
        match (judged.mark, &marked) {
            (Some(Mark::Best), Some(reasons)) => add(Kind::Best, reasons),
            (Some(Mark::Worst), Some(reasons)) => add(Kind::Worst, reasons),
            _ => {}
        }
        // The third of the level that is good is that of the residual: both are of the same response.
        let expected = expected_thirds[unit];
        if [(bad, good), (good, bad)].contains(&(expected, judged.residual_third)) {
            add(Kind::Critical, &[Reason::Expected(expected), residual]);
        }
        let leverage = fit.leverage[unit];
        let far_conditions = (leverage > limit).then_some(Reason::HighLeverage { leverage, limit });
        let level = judged.level;
        let far_level = (level < low || level > high).then_some(Reason::FarLevel { level, low, high });
        let extremes: Vec<Reason> = far_conditions.into_iter().chain(far_level).collect();
        if !extremes.is_empty() {
            add(Kind::Extreme, &extremes);
        } else if judged.level_third == Third::Middle && judged.residual_third == Third::Middle {
            let usual = Reason::UsualLeverage { leverage, limit };
            add(Kind::Typical, &[Reason::Level(Third::Middle), residual, usual]);
        }
        let studentised = externally_studentised(fit, unit);
        if studentised.abs() >= DEVIANT {
            add(Kind::Deviant, &[Reason::FarResidual { studentised, limit: DEVIANT }]);
        }
    }
    found.sort_by_key(|case| case.kind);
    found
}

/// t_i = r_i·√((ν − 1)/(ν − r_i²)) with r_i = e_i/(s·√(1 − h_ii)); NaN where the unit is fitted whatever its response.
fn externally_studentised(fit: &Fit, unit: usize) -> f64 {
    let r = fit.residuals[unit] / (fit.see * (1.0 - fit.leverage[unit]).sqrt());
    let df = fit.df as f64;
    r * ((df - 1.0) / (df - r * r)).sqrt()
}

/// The quartiles less and more 1½ times their distance. Quartiles by linear interpolation between order statistics
/// (Hyndman & Fan's type 7).
fn fences(values: &[f64]) -> (f64, f64) {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let quantile = |share: f64| {
        let at = share * (sorted.len().max(1) - 1) as f64;
        let (below, above) = (at.floor() as usize, at.ceil() as usize);
        let value = |place: usize| sorted.get(place).copied().unwrap_or(f64::NAN);
        value(below) + (at - at.floor()) * (value(above) - value(below))
    };
    let (lower, upper) = (quantile(0.25), quantile(0.75));
    (lower - FENCE * (upper - lower), upper + FENCE * (upper - lower))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::{Analysis, Indicator, Settings};
    use crate::table::{csv, examples};

    #[test]
    fn fences_by_hand() {
        // Quartiles of 1 … 5 are 2 and 4.
        assert_eq!(fences(&[5.0, 1.0, 4.0, 2.0, 3.0]), (-1.0, 7.0));
        assert_eq!(fences(&[1.0, 2.0, 3.0, 4.0]), (1.75 - 2.25, 3.25 + 2.25));
    }

    /// The externally studentised residual is the t of the unit's own dummy (Belsley, Kuh & Welsch 1980).
    #[test]
    fn a_studentised_residual_is_the_t_of_a_dummy() {
        let text = "u,y,x,d\nA,1,1,0\nB,3,2,0\nC,2,3,0\nD,9,4,1\nE,4,5,0\nF,6,6,0\n";
        let table = csv::read("t", text).expect("sound");
        let plain = crate::regression::Variable::plain;
        let sample = crate::regression::Sample::of(&table, &plain("y"), &["x", "d"].map(plain)).expect("sound");
        let (without, with) = (Fit::of(&sample, &[0]).expect("sound"), Fit::of(&sample, &[0, 1]).expect("sound"));
        assert!((externally_studentised(&without, 3) - with.terms[1].t).abs() < 1e-10);
    }

    /// Every rule, read again from its reasons, on the municipalities.
    #[test]
    fn every_case_meets_its_rule_and_no_other_unit_does() {
        let table = &examples::municipalities().table;
        let analysis = Analysis::of(table, &Settings::for_table(table)).expect("sound");
        let (judgement, fit) = (&analysis.judgement, analysis.fit());
        let found = cases(judgement, fit);
        let of = |kind: Kind| found.iter().filter(|case| case.kind == kind).map(|case| case.unit).collect::<Vec<usize>>();
        let mut best = judgement.extremes.best.clone();
        best.sort_unstable();
        assert_eq!(of(Kind::Best), best);
        let mut worst = judgement.extremes.worst.clone();
        worst.sort_unstable();
        assert_eq!(of(Kind::Worst), worst);
        let expected = thirds(&fit.expected);
        let all = 0..judgement.units.len();
        let critical = |&unit: &usize| {
            let residual = judgement.units[unit].residual_third;
            expected[unit] != Third::Middle && residual == expected[unit].opposite()
        };
        assert_eq!(of(Kind::Critical), all.clone().filter(critical).collect::<Vec<usize>>());
        let typical = of(Kind::Typical);
        assert!(!typical.is_empty() && typical.iter().all(|unit| !of(Kind::Extreme).contains(unit)));
        assert!(typical.iter().all(|&unit| judgement.cells.cell(Third::Middle, Third::Middle).contains(&unit)));
        let far = |&unit: &usize| fit.leverage[unit] > 12.0 / 96.0;
        assert!(all.filter(far).all(|unit| of(Kind::Extreme).contains(&unit)));
        assert!(!of(Kind::Deviant).is_empty());
        assert!(found.iter().all(|case| !case.reasons.is_empty()));
        assert!(found.is_sorted_by_key(|case| (case.kind, case.unit)));
    }

    /// Where a high response is good, hard conditions are those that make one expect a low one.
    #[test]
    fn the_good_end_decides_what_is_hard() {
        let text = "u,y,x,s\nA,1,1,1\nB,5,2,2\nC,1,3,3\nD,6,4,4\nE,6,5,5\nF,6,6,6\nG,9,7,7\nH,5,8,8\nI,9,9,9\n";
        let table = csv::read("t", text).expect("sound");
        let mut settings = Settings::for_table(&table);
        settings.candidates.retain(|candidate| candidate.header == "x");
        for high_is_good in [true, false] {
            settings.response = Indicator { header: "y".to_owned(), high_is_good };
            let analysis = Analysis::of(&table, &settings).expect("sound");
            let found = cases(&analysis.judgement, analysis.fit());
            let b = found.iter().find(|case| case.kind == Kind::Critical && case.unit == 1).expect("B is critical");
            assert_eq!(b.reasons, [Reason::Expected(Third::Low), Reason::Residual(Third::High)]);
            assert!(found.iter().all(|case| !matches!(case.kind, Kind::Best | Kind::Worst)), "no second indication");
        }
    }
}
