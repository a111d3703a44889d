use crate::language::{Message, msg};
use crate::report::{Cell, Sheet, Told};
use crate::table::Summary;

/// What is told of a column, in the order of [`of_column`].
pub const HEADS: [Message; 10] = [
    msg::TVIEW_N,
    msg::TVIEW_MISSING_HEAD,
    msg::TVIEW_MEAN,
    msg::TVIEW_SD,
    msg::TVIEW_MIN,
    msg::TVIEW_LOWER_QUARTILE,
    msg::TVIEW_MEDIAN,
    msg::TVIEW_UPPER_QUARTILE,
    msg::TVIEW_MAX,
    msg::TVIEW_SKEWNESS,
];

/// A column's statistics as they are printed, one a head of [`HEADS`].
pub fn of_column(found: &Summary) -> [Cell; 10] {
    let decimals = decimals(found.sd);
    let number = |statistic| Cell::number(statistic, decimals);
    [
        Cell::count(found.n),
        Cell::count(found.missing),
        number(found.mean),
        number(found.sd),
        number(found.min),
        number(found.lower_quartile),
        number(found.median),
        number(found.upper_quartile),
        number(found.max),
        Cell::signed(found.skewness, 2),
    ]
}

/// Every column with numbers of the table that was analysed, in a few statistics.
pub fn described(told: &Told) -> Sheet {
    let headers = std::iter::once(msg::TVIEW_COLUMN).chain(HEADS).map(|head| told.say(head)).collect();
    let mut sheet = Sheet::new("columns", told.say(msg::TVIEW_DESCRIBED_CAPTION), headers);
    for column in told.table.numeric_columns() {
        let name = Cell::Text(told.measure(column.header()));
        sheet.row(std::iter::once(name).chain(of_column(&Summary::of(column.values()))).collect());
    }
    sheet.note(told.say(msg::OUT_DESCRIBED_RULES));
    sheet
}

/// So many decimals that the deviation shows three digits.
fn decimals(sd: f64) -> usize {
    if sd.is_finite() && sd > 0.0 { (2.0 - sd.log10().floor()).clamp(0.0, 8.0) as usize } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::decimals;

    #[test]
    fn the_deviation_shows_three_digits() {
        assert_eq!([4.56, 41.7, 4464.0, 0.0123, 0.0, f64::NAN].map(decimals), [2, 1, 0, 4, 2, 2]);
    }
}
