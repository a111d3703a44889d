//! What the thesis prints, to be held against what the program reckons.

use crate::language::{Words, round_half_up};
use crate::regression::{Equation, Stars, t_two_sided};

use super::{Judgement, Third};

/// Why the thesis chose a case, as far as the numbers can bear it out (section 6.2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The third of the residual.
    Residual(Third),
    /// The third of the level.
    Level(Third),
    /// The third of the second indication.
    Second(Third),
    /// It lies in the same employment region as the other cases. No number here bears on it.
    SameRegion,
}

/// A case of the thesis.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The municipality.
    pub unit: &'static str,
    /// Whether it was chosen as good practice; else it was to test what is found in the others.
    pub good_practice: bool,
    /// Whether it took part. Silkeborg declined: it had too much to do.
    pub took_part: bool,
    /// Why it was chosen.
    pub reasons: Vec<Reason>,
    /// Where the thesis says so.
    pub place: Words,
}

/// The three cases of the thesis (section 6.2.3).
pub fn cases() -> Vec<Case> {
    use Reason::{Level, Residual, SameRegion, Second};
    use Third::{High, Low, Middle};
    let case = |unit, good_practice, took_part, reasons: &[Reason]| Case {
        unit,
        good_practice,
        took_part,
        reasons: reasons.to_vec(),
        place: Words::new("Afsnit 6.2.3", "Section 6.2.3"),
    };
    vec![
        case("Norddjurs", true, true, &[Residual(Low), Level(High), Second(High)]),
        case("Billund", true, true, &[Residual(Low), Level(Low), Second(High)]),
        case("Silkeborg", false, false, &[Residual(High), Level(Middle), Second(Low), SameRegion]),
    ]
}

impl Reason {
    /// Whether the judgement bears the reason out for this unit; `None` where it cannot tell.
    pub fn holds(self, unit: &str, judgement: &Judgement) -> Option<bool> {
        let judged = judgement.unit(unit)?;
        match self {
            Reason::Residual(third) => Some(judged.residual_third == third),
            Reason::Level(third) => Some(judged.level_third == third),
            Reason::Second(third) => judged.second_third.map(|found| found == third),
            Reason::SameRegion => None,
        }
    }
}

/// A coefficient as it is printed: to three decimals, with its stars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Printed {
    /// The coefficient.
    pub b: f64,
    /// Its standard error.
    pub se: f64,
    /// Its stars.
    pub stars: Stars,
}

/// One of the five models of Table 5.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PrintedModel {
    /// The coefficients in the order of [`TABLE_5_VARIABLES`].
    pub terms: &'static [Printed],
    /// The constant.
    pub constant: Printed,
    /// R² as printed. The text calls it R², but it is the adjusted one.
    pub adj_r2: f64,
}

/// The number of units of every model in Table 5.
pub const TABLE_5_UNITS: usize = 96;

/// The number of decimals in Table 5.
pub const TABLE_5_DECIMALS: usize = 3;

/// The columns of the variables in Table 5, in the order in which they entered.
pub const TABLE_5_VARIABLES: [&str; 5] =
    ["rygere_pct", "kronikere_pr1000", "boernetilskud_pct", "bymaessig_pct", "almennyttige_pct"];

const fn printed(b: f64, se: f64, stars: Stars) -> Printed {
    Printed { b, se, stars }
}

/// Table 5: the share in match groups 2 and 3, stepwise.
pub const TABLE_5: [PrintedModel; 5] = {
    use Stars::{One, Three, Two};
    [
        PrintedModel { terms: &[printed(0.384, 0.033, Three)], constant: printed(-3.005, 0.718, Three), adj_r2: 0.582 },
        PrintedModel {
            terms: &[printed(0.253, 0.048, Three), printed(0.020, 0.005, Two)],
            constant: printed(-6.299, 1.140, Three),
            adj_r2: 0.629,
        },
        PrintedModel {
            terms: &[printed(0.190, 0.044, Three), printed(0.026, 0.005, Three), printed(0.159, 0.031, Three)],
            constant: printed(-9.275, 1.173, Three),
            adj_r2: 0.706,
        },
        PrintedModel {
            terms: &[
                printed(0.120, 0.050, One),
                printed(0.023, 0.005, Three),
                printed(0.237, 0.042, Three),
                printed(-0.033, 0.012, Two),
            ],
            constant: printed(-5.532, 1.770, Two),
            adj_r2: 0.726,
        },
        PrintedModel {
            terms: &[
                printed(0.113, 0.048, One),
                printed(0.023, 0.005, Three),
                printed(0.192, 0.042, Three),
                printed(-0.046, 0.012, Three),
                printed(0.545, 0.171, Two),
            ],
            constant: printed(-4.927, 1.698, Two),
            adj_r2: 0.751,
        },
    ]
};

/// The correlation of residual and cost as printed (section 7.2).
pub const RESIDUAL_AND_COST: f64 = -0.08;

/// A place in Table 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The model, 1 to 5.
    pub model: usize,
    /// The column of the variable; `None` for the constant.
    pub variable: Option<&'static str>,
}

/// Something that the thesis prints and that cannot be so by its own numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Misprint {
    /// Stars that the printed b and se rule out, however they were rounded.
    Stars {
        /// Where.
        place: Place,
        /// The stars printed.
        printed: Stars,
        /// The least |t| that the printed b and se allow.
        least_t: f64,
        /// The greatest.
        greatest_t: f64,
        /// The stars that all of these have: those it should have.
        implied: Stars,
    },
    /// The share of explained variance in the text (75.1 %) is called R², but is the adjusted R² of the table.
    AdjustedCalledPlain {
        /// As printed.
        printed: f64,
        /// The plain R² that belongs to it, by n and the number of terms.
        plain: f64,
    },
    /// Appendix 2 reads an expected value off a graph that model 1 does not give for that share of smokers.
    ExpectedOffTheLine {
        /// The share of smokers, in per cent.
        smokers: f64,
        /// The expected value as printed.
        printed: f64,
        /// What the printed coefficients of model 1 give.
        implied: f64,
    },
}

/// What the thesis prints against its own numbers; all of it follows from the printed figures alone.
pub fn misprints() -> Vec<Misprint> {
    let mut found = Vec::new();
    for (place, printed) in table_5() {
        let terms = TABLE_5[place.model - 1].terms.len();
        found.extend(stars_misprint(place, printed, (TABLE_5_UNITS - 1 - terms) as f64));
    }
    let last = &TABLE_5[4];
    let (n, k) = (TABLE_5_UNITS as f64, last.terms.len() as f64);
    let plain = 1.0 - (1.0 - last.adj_r2) * (n - 1.0 - k) / (n - 1.0);
    found.push(Misprint::AdjustedCalledPlain { printed: last.adj_r2, plain });
    let (smokers, printed) = (23.5, 5.9);
    let implied = TABLE_5[0].constant.b + smokers * TABLE_5[0].terms[0].b;
    if round_half_up(implied, 1) != round_half_up(printed, 1) {
        found.push(Misprint::ExpectedOffTheLine { smokers, printed, implied });
    }
    found
}

/// All coefficients of Table 5 with their places.
pub fn table_5() -> impl Iterator<Item = (Place, Printed)> {
    TABLE_5.iter().zip(1..).flat_map(|(model, number)| {
        let terms = model.terms.iter().zip(TABLE_5_VARIABLES);
        let terms = terms.map(move |(&printed, variable)| (Place { model: number, variable: Some(variable) }, printed));
        terms.chain([(Place { model: number, variable: None }, model.constant)])
    })
}

/// The stars are wrong if no b and se that round to the printed ones have them.
fn stars_misprint(place: Place, printed: Printed, df: f64) -> Option<Misprint> {
    let half = 0.5 * 10.0_f64.powi(-(TABLE_5_DECIMALS as i32));
    let least_t = (printed.b.abs() - half).max(0.0) / (printed.se + half);
    let greatest_t = (printed.b.abs() + half) / (printed.se - half);
    let (fewest, most) = (Stars::of(t_two_sided(least_t, df)), Stars::of(t_two_sided(greatest_t, df)));
    let is_possible = (fewest..=most).contains(&printed.stars);
    let implied = if printed.stars < fewest { fewest } else { most };
    (!is_possible).then_some(Misprint::Stars { place, printed: printed.stars, least_t, greatest_t, implied })
}

/// A number of Table 5 beside the one that was reckoned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// As printed.
    pub printed: f64,
    /// As reckoned.
    pub found: f64,
}

impl Compared {
    /// Whether the reckoned number, rounded as it is printed, is the printed one.
    pub fn agrees(&self) -> bool {
        round_half_up(self.found, TABLE_5_DECIMALS) == round_half_up(self.printed, TABLE_5_DECIMALS)
    }
}

/// A model of Table 5 beside a fit: b and se of each term, of the constant, and adjusted R²; 2k + 3 numbers.
/// `None` if the fit has other terms, or the same in another order, or other units.
pub fn compare(model: &PrintedModel, fit: &Equation) -> Option<Vec<Compared>> {
    let names = fit.terms.iter().map(|term| term.variable.header.as_str());
    if fit.n != TABLE_5_UNITS || !names.eq(TABLE_5_VARIABLES.into_iter().take(model.terms.len())) {
        return None;
    }
    let pair = |printed: f64, found: f64| Compared { printed, found };
    let terms = model.terms.iter().zip(&fit.terms);
    let mut compared: Vec<Compared> =
        terms.flat_map(|(printed, term)| [pair(printed.b, term.b), pair(printed.se, term.se)]).collect();
    compared.push(pair(model.constant.b, fit.constant.b));
    compared.push(pair(model.constant.se, fit.constant.se));
    compared.push(pair(model.adj_r2, fit.adj_r2));
    Some(compared)
}
