use crate::language::msg;
use crate::regression::{Hc, Report};
use crate::report::{Cell, Sheet, Told};

/// The probability that an interval is to have.
const LEVEL: f64 = 0.95;

/// The last model: each coefficient with standard errors of both kinds, its test, its interval, and how far it
/// stands apart from the others.
pub fn coefficients(told: &Told) -> Sheet {
    let fit = told.analysis.fit();
    let percent = told.language.percent(LEVEL, 0);
    let headers = vec![
        told.say(msg::BENCH_VARIABLE),
        "b".to_owned(),
        told.say(msg::BENCH_SE),
        told.say(msg::OUT_ROBUST_SE),
        "t".to_owned(),
        "p".to_owned(),
        told.language.say_with(msg::OUT_INTERVAL_FROM, &[("percent", percent.as_str().into())]),
        told.language.say_with(msg::OUT_INTERVAL_TO, &[("percent", percent.into())]),
        "beta".to_owned(),
        told.say(msg::BENCH_TOLERANCE),
        "VIF".to_owned(),
        told.say(msg::OUT_ZERO_ORDER),
        told.say(msg::OUT_PARTIAL),
        told.say(msg::OUT_PART),
    ];
    let mut sheet = Sheet::new("coefficients", told.say(msg::OUT_COEFFICIENTS), headers);
    let report = Report::of(&told.analysis.sample, &fit.candidates()).ok();
    let robust = report.as_ref().map(|report| report.robust(Hc::Three));
    for (place, term) in fit.terms.iter().enumerate() {
        let (low, high) = fit.interval(term.b, term.se, LEVEL);
        let se = robust.and_then(|robust| robust.terms.get(place)).map_or(f64::NAN, |robust| robust.se);
        sheet.row(vec![
            Cell::Text(told.variable(&term.variable)),
            Cell::number(term.b, 3),
            Cell::number(term.se, 3),
            Cell::number(se, 3),
            Cell::number(term.t, 2),
            Cell::p(term.p),
            Cell::number(low, 3),
            Cell::number(high, 3),
            Cell::number(term.beta, 3),
            Cell::number(term.tolerance, 3),
            Cell::number(term.vif, 2),
            Cell::number(term.zero_order, 3),
            Cell::number(term.partial, 3),
            Cell::number(term.part, 3),
        ]);
    }
    if fit.has_constant {
        let constant = fit.constant;
        let (low, high) = fit.interval(constant.b, constant.se, LEVEL);
        let se = robust.and_then(|robust| robust.constant.as_ref()).map_or(f64::NAN, |robust| robust.se);
        sheet.row(vec![
            Cell::Text(told.say(msg::BENCH_CONSTANT)),
            Cell::number(constant.b, 3),
            Cell::number(constant.se, 3),
            Cell::number(se, 3),
            Cell::number(constant.t, 2),
            Cell::p(constant.p),
            Cell::number(low, 3),
            Cell::number(high, 3),
        ]);
    }
    sheet
}
