//! What a model says about each unit.

use crate::regression::{Fit, Sample, correlation, t_two_sided};
use crate::table::{Column, Table};

use super::thirds::ranks;
use super::{Extremes, Indicator, NineCells, Settings, Third, thirds};

/// How the second indication marks a unit (thesis, section 6.2.3: in bold).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Better than expected, and in the best third of the second indication.
    Best,
    /// Worse than expected, and in the worst third of the second indication.
    Worst,
}

/// A unit as it is judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Its name.
    pub unit: String,
    /// Its row in the table.
    pub row: usize,
    /// The response: its actual level.
    pub level: f64,
    /// The third of its level.
    pub level_third: Third,
    /// The level that the model expects of it.
    pub expected: f64,
    /// Level less expected level.
    pub residual: f64,
    /// The rank of its residual, 1 for the lowest; equals share the lowest rank of theirs.
    pub residual_rank: usize,
    /// The third of its residual.
    pub residual_third: Third,
    /// Its value of the second indication.
    pub second: Option<f64>,
    /// The third of that value among all units of the table that have one.
    pub second_third: Option<Third>,
    /// Its cost.
    pub cost: Option<f64>,
    /// The mark that the second indication gives it.
    pub mark: Option<Mark>,
}

/// How the residuals correlate with the cost.
#[derive(Clone, Debug, PartialEq)]
pub struct CostCorrelation {
    /// The header of the column.
    pub header: String,
    /// Pearson's r over the units that have both.
    pub r: f64,
    /// Its p, two-sided.
    pub p: f64,
    /// How many units have both.
    pub n: usize,
}

/// The judgement of all units of the sample.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The units, in the order of the sample.
    pub units: Vec<Judged>,
    /// The third of the residuals that is the good one: low where a high response is bad.
    pub good_third: Third,
    /// The third of the second indication that is the good one.
    pub good_second: Third,
    /// The units by third of level and third of residual.
    pub cells: NineCells,
    /// The marked units, best and worst, ranked.
    pub extremes: Extremes,
    /// The correlation of residual and cost.
    pub cost: Option<CostCorrelation>,
}

impl Judgement {
    /// Judges the units of a sample by a model of it.
    pub(super) fn of(table: &Table, settings: &Settings, sample: &Sample, fit: &Fit) -> Judgement {
        let level_thirds = thirds(sample.y());
        let residual_thirds = thirds(&fit.residuals);
        let residual_ranks = ranks(&fit.residuals);
        let second = settings.second.as_ref().and_then(|second| Second::of(table, second));
        let cost = settings.cost.as_ref().and_then(|header| table.column(header));
        let good_third = good_end(settings.response.high_is_good);
        let good_second = good_end(settings.second.as_ref().is_none_or(|second| second.high_is_good));
        let units: Vec<Judged> = (0..sample.n())
            .map(|i| {
                let row = sample.rows()[i];
                let second_third = second.as_ref().and_then(|second| second.thirds[row]);
                Judged {
                    unit: sample.units()[i].clone(),
                    row,
                    level: sample.y()[i],
                    level_third: level_thirds[i],
                    expected: fit.expected[i],
                    residual: fit.residuals[i],
                    residual_rank: residual_ranks[i],
                    residual_third: residual_thirds[i],
                    second: second.as_ref().and_then(|second| second.column.value(row)),
                    second_third,
                    cost: cost.and_then(|cost| cost.value(row)),
                    mark: mark(residual_thirds[i], good_third, second_third, good_second),
                }
            })
            .collect();
        Judgement {
            cells: NineCells::of(units.iter().map(|judged| (judged.level_third, judged.residual_third))),
            extremes: Extremes::of(&units, good_third, good_second),
            cost: settings.cost.as_ref().and_then(|header| CostCorrelation::of(header, &units)),
            units,
            good_third,
            good_second,
        }
    }

    /// The unit of this name.
    pub fn unit(&self, name: &str) -> Option<&Judged> {
        self.units.iter().find(|judged| judged.unit == name)
    }

    /// The places of the units in [`Judgement::units`], from the lowest residual to the highest.
    pub fn by_residual(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.units.len()).collect();
        places.sort_by(|&a, &b| self.units[a].residual.total_cmp(&self.units[b].residual));
        places
    }
}

/// The end of a scale that is the good one.
fn good_end(high_is_good: bool) -> Third {
    if high_is_good { Third::High } else { Third::Low }
}

/// The mark of a unit: its residual and its second indication must point the same way.
fn mark(residual: Third, good_residual: Third, second: Option<Third>, good_second: Third) -> Option<Mark> {
    let second = second?;
    if residual == good_residual && second == good_second {
        Some(Mark::Best)
    } else if residual == good_residual.opposite() && second == good_second.opposite() {
        Some(Mark::Worst)
    } else {
        None
    }
}

/// The second indication of every row of the table.
struct Second<'a> {
    column: &'a Column,
    thirds: Vec<Option<Third>>,
}

impl Second<'_> {
    fn of<'a>(table: &'a Table, indicator: &Indicator) -> Option<Second<'a>> {
        let column = table.column(&indicator.header)?;
        let rows: Vec<usize> = (0..column.len()).filter(|&row| column.value(row).is_some()).collect();
        let values: Vec<f64> = rows.iter().map(|&row| column.values()[row]).collect();
        let mut by_row = vec![None; column.len()];
        for (row, third) in rows.into_iter().zip(thirds(&values)) {
            by_row[row] = Some(third);
        }
        Some(Second { column, thirds: by_row })
    }
}

impl CostCorrelation {
    /// `None` where fewer than three units have a cost, or one of the two does not vary.
    fn of(header: &str, units: &[Judged]) -> Option<CostCorrelation> {
        let (residuals, costs): (Vec<f64>, Vec<f64>) =
            units.iter().filter_map(|judged| Some((judged.residual, judged.cost?))).unzip();
        let n = costs.len();
        let r = correlation(&residuals, &costs);
        if n < 3 || r.is_nan() {
            return None;
        }
        let df = (n - 2) as f64;
        Some(CostCorrelation { header: header.to_owned(), r, p: t_two_sided(r * (df / (1.0 - r * r)).sqrt(), df), n })
    }
}
