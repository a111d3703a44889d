use crate::language::msg;
use crate::report::{Cell, Sheet, Told};

/// Pearson's r between all candidates and the response: the whole square, so that a program need not mirror it.
pub fn correlations(told: &Told) -> Sheet {
    let correlations = &told.analysis.correlations;
    let count = correlations.candidates();
    let names: Vec<String> = (0..count).map(|place| told.candidate(place)).chain([told.response()]).collect();
    let headers = std::iter::once(told.say(msg::BENCH_VARIABLE)).chain(names.iter().cloned()).collect();
    let mut sheet = Sheet::new("correlations", told.say(msg::BENCH_ALL_CORRELATIONS), headers);
    for (row, name) in names.iter().enumerate() {
        let r = |column: usize| match (row == count, column == count) {
            (true, true) => 1.0,
            (true, false) => correlations.with_response(column),
            (false, true) => correlations.with_response(row),
            (false, false) => correlations.between(row, column),
        };
        let cells = (0..=count).map(|column| Cell::number(r(column), 2));
        sheet.row(std::iter::once(Cell::text(name.clone())).chain(cells).collect());
    }
    sheet.note(told.language.say_with(msg::BENCH_USED, &[("n", told.analysis.sample.n().into())]));
    sheet
}
