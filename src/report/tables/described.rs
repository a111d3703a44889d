use crate::language::msg;
use crate::report::{Cell, Sheet, Told};
use crate::table::Summary;

/// Every column with numbers of the table that was analysed, in a few statistics.
pub fn described(told: &Told) -> Sheet {
    let heads = [
        msg::TVIEW_COLUMN,
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
    let headers = heads.map(|head| told.say(head)).to_vec();
    let mut sheet = Sheet::new("columns", told.say(msg::TVIEW_DESCRIBED_CAPTION), headers);
    for column in told.table.numeric_columns() {
        let found = Summary::of(column.values());
        let decimals = decimals(found.sd);
        let statistics = [found.mean, found.sd, found.min, found.lower_quartile, found.median, found.upper_quartile, found.max];
        let name = [Cell::Text(told.measure(column.header())), Cell::count(found.n), Cell::count(found.missing)];
        let statistics = statistics.into_iter().map(|statistic| Cell::number(statistic, decimals));
        sheet.row(name.into_iter().chain(statistics).chain([Cell::signed(found.skewness, 2)]).collect());
    }
    sheet.note(told.say(msg::OUT_DESCRIBED_RULES));
    sheet
}

/// So many decimals that the deviation shows three digits, as on the page.
fn decimals(sd: f64) -> usize {
    if sd.is_finite() && sd > 0.0 { (2.0 - sd.log10().floor()).clamp(0.0, 8.0) as usize } else { 2 }
}
