use crate::language::msg;
use crate::regression::Report;
use crate::report::sheet::Form;
use crate::report::thirds::{level_words, mark_words};
use crate::report::{Cell, Sheet, Told};

/// All figures of all units, in the order of the table.
pub fn units(told: &Told) -> Sheet {
    let judgement = &told.analysis.judgement;
    let second = told.settings.second.as_ref().map(|second| told.label(&second.header));
    let cost = told.settings.cost.as_ref().map(|header| told.label(header));
    let mut headers = vec![
        told.say(msg::BENCH_UNIT),
        told.say(msg::BENCH_ACTUAL),
        told.say(msg::BENCH_EXPECTED),
        told.say(msg::BENCH_RESIDUAL),
        told.say(msg::OUT_RANK),
        told.say(msg::BENCH_RESIDUAL_THIRD),
        told.say(msg::BENCH_LEVEL_THIRD),
        told.say(msg::OUT_LEVERAGE),
        told.say(msg::OUT_STUDENTISED),
        told.say(msg::OUT_COOK),
    ];
    if let Some(second) = &second {
        headers.extend([second.clone(), told.language.say_with(msg::OUT_THIRD_OF, &[("variable", second.as_str().into())])]);
        headers.push(told.say(msg::OUT_MARK));
    }
    headers.extend(cost.clone());
    let mut sheet = Sheet::new("units", told.say(msg::OUT_UNITS), headers);
    let report = Report::of(&told.analysis.sample, &told.analysis.fit().candidates()).ok();
    for (place, judged) in judgement.units.iter().enumerate() {
        let influence = report.as_ref().and_then(|report| report.influence.units.get(place));
        let figure = |value: Option<f64>| Cell::number(value.unwrap_or(f64::NAN), 3);
        let mut cells = vec![
            Cell::text(judged.unit.clone()),
            Cell::number(judged.level, 2),
            Cell::number(judged.expected, 2),
            Cell::signed(judged.residual, 2),
            Cell::count(judged.residual_rank),
            Cell::Text(told.standing(judged.residual_third)),
            Cell::Text(told.say(level_words(judged.level_third))),
            figure(influence.map(|unit| unit.leverage)),
            figure(influence.map(|unit| unit.studentised)),
            figure(influence.map(|unit| unit.cook)),
        ];
        if second.is_some() {
            cells.push(Cell::or_empty(judged.second, |value| Cell::number(value, 1)));
            cells.push(Cell::or_empty(judged.second_third, |third| Cell::Text(told.second_third(third))));
            cells.push(Cell::or_empty(judged.mark, |mark| Cell::Text(told.say(mark_words(mark)))));
        }
        if cost.is_some() {
            cells.push(Cell::or_empty(judged.cost, |value| Cell::of(value, Form::AsTyped)));
        }
        sheet.row(cells);
    }
    sheet
}
