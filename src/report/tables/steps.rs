use crate::language::msg;
use crate::regression::mallows_cp;
use crate::regression::stepwise::Outside;
use crate::regression::{Fit, Report};
use crate::report::{Cell, Sheet, Told};

/// What each step did, and how well the model did after it.
pub fn steps(told: &Told) -> Sheet {
    let headers = vec![
        told.say(msg::OUT_STEP),
        told.say(msg::OUT_CAME_IN),
        told.say(msg::OUT_WENT_OUT),
        told.say(msg::OUT_F_OF_CHANGE),
        told.say(msg::OUT_P_OF_CHANGE),
        "R²".to_owned(),
        told.say(msg::BENCH_ADJUSTED_R2),
        told.say(msg::OUT_R2_CHANGE),
        told.say(msg::OUT_SEE),
        "F".to_owned(),
        "p (F)".to_owned(),
        "AIC".to_owned(),
        "BIC".to_owned(),
        "Cp".to_owned(),
    ];
    let mut sheet = Sheet::new("steps", told.say(msg::BENCH_STEPS), headers);
    let sample = &told.analysis.sample;
    let full = Fit::of(sample, &told.analysis.screening.kept).ok();
    let names = |places: &[usize]| Cell::Text(places.iter().map(|&place| told.candidate(place)).collect::<Vec<_>>().join("; "));
    let mut before = 0.0;
    for (place, stage) in told.analysis.path.stages().iter().enumerate() {
        let fit = &stage.step.fit;
        let report = Report::of(sample, &fit.candidates()).ok();
        let criterion = |of: fn(&Report) -> f64| Cell::number(report.as_ref().map_or(f64::NAN, of), 1);
        sheet.row(vec![
            Cell::count(place + 1),
            names(&stage.entered),
            names(&stage.removed),
            Cell::number(stage.f_change, 2),
            Cell::p(stage.f_change_p),
            Cell::number(fit.r2, 3),
            Cell::number(fit.adj_r2, 3),
            Cell::signed(fit.r2 - before, 3),
            Cell::number(fit.see, 3),
            Cell::number(fit.f.unwrap_or(f64::NAN), 2),
            Cell::p(fit.f_p.unwrap_or(f64::NAN)),
            criterion(|report| report.information.aic),
            criterion(|report| report.information.bic),
            Cell::number(full.as_ref().map_or(f64::NAN, |full| mallows_cp(fit, full)), 2),
        ]);
        before = fit.r2;
    }
    sheet
}

/// Before each step the candidates outside, the strongest first; at last those that stay outside.
pub fn outside(told: &Told) -> Sheet {
    let headers = vec![
        told.say(msg::BENCH_CANDIDATE),
        told.say(msg::BENCH_F_TO_ENTER),
        "p".to_owned(),
        told.say(msg::BENCH_TOLERANCE),
        told.say(msg::OUT_LEAST_TOLERANCE),
        told.say(msg::OUT_BETA_IN),
        told.say(msg::OUT_PARTIAL),
        told.say(msg::OUT_FATE),
    ];
    let mut sheet = Sheet::new("excluded-variables", told.say(msg::OUT_OUTSIDE), headers);
    let path = &told.analysis.path;
    let stages = path.stages();
    let first = path.steps.first().map_or(&path.outside, |step| &step.outside);
    let weighed = std::iter::once(first.as_slice()).chain(stages.iter().map(|stage| stage.outside));
    for (place, outside) in weighed.enumerate().filter(|(_, outside)| !outside.is_empty()) {
        sheet.group(told.language.say_with(msg::BENCH_WEIGHED, &[("number", (place + 1).into())]));
        let entered = stages.get(place).map_or(&[][..], |stage| &stage.entered);
        let mut ranked: Vec<&Outside> = outside.iter().collect();
        ranked.sort_by(|a, b| b.f.total_cmp(&a.f));
        for one in ranked {
            let fate = match (entered.contains(&one.candidate), one.admissible) {
                (true, _) => Cell::Text(told.say(msg::BENCH_CHOSEN)),
                (false, false) => Cell::Text(told.say(msg::BENCH_TOO_DEPENDENT)),
                (false, true) => Cell::Empty,
            };
            sheet.row(vec![
                Cell::Text(told.candidate(one.candidate)),
                Cell::number(one.f, 2),
                Cell::p(one.p),
                Cell::number(one.tolerance, 3),
                Cell::number(one.min_tolerance, 3),
                Cell::number(one.beta_in, 3),
                Cell::number(one.partial, 3),
                fate,
            ]);
        }
    }
    sheet
}
