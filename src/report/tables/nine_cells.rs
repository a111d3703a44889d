use crate::benchmark::{Mark, Third};
use crate::language::msg;
use crate::report::thirds::level_words;
use crate::report::{Cell, Sheet, Told};

/// Thirds of the level by thirds of the residual, the good third of the residual first (thesis, Table 6). Where the
/// page prints a name in bold, it has an asterisk here.
pub fn nine_cells(told: &Told) -> Sheet {
    let judgement = &told.analysis.judgement;
    let good = judgement.good_third;
    let columns = [good, Third::Middle, good.opposite()];
    let headers = std::iter::once(told.response()).chain(columns.map(|third| told.standing(third))).collect();
    let title = told.language.say_with(msg::BENCH_NINE_CAPTION, &[("response", told.response().into())]);
    let mut sheet = Sheet::new("nine-cells", title, headers);
    for level in Third::ALL {
        let names = |third: Third| {
            let units = judgement.cells.cell(level, third).iter().filter_map(|&place| judgement.units.get(place));
            let names = units.map(|judged| if judged.mark.is_some() { format!("{}*", judged.unit) } else { judged.unit.clone() });
            Cell::Text(names.collect::<Vec<_>>().join(", "))
        };
        sheet.row(std::iter::once(Cell::Text(told.say(level_words(level)))).chain(columns.map(names)).collect());
    }
    for level in Third::ALL {
        let counts = columns.map(|third| Cell::count(judgement.cells.cell(level, third).len()));
        let name = told.language.say_with(msg::OUT_COUNT_OF, &[("what", told.say(level_words(level)).into())]);
        sheet.row(std::iter::once(Cell::Text(name)).chain(counts).collect());
    }
    if let Some(second) = &told.settings.second {
        let count = |wanted: Mark| judgement.units.iter().filter(|judged| judged.mark == Some(wanted)).count();
        sheet.note(told.language.say_with(
            msg::OUT_NINE_LEGEND,
            &[
                ("second", told.label(&second.header).into()),
                ("best", count(Mark::Best).into()),
                ("worst", count(Mark::Worst).into()),
            ],
        ));
    }
    sheet
}
