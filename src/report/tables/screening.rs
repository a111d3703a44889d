use crate::language::msg;
use crate::regression::{Excluded, Override};
use crate::report::{Cell, Sheet, Told};

/// What became of each candidate before the selection, and why.
pub fn screening(told: &Told) -> Sheet {
    let headers = vec![
        told.say(msg::BENCH_CANDIDATE),
        told.say(msg::BENCH_R_WITH_RESPONSE),
        told.say(msg::OUT_STRONGEST_PAIR),
        "r".to_owned(),
        told.say(msg::OUT_FATE),
    ];
    let mut sheet = Sheet::new("screening", told.say(msg::BENCH_SCREENING), headers);
    let analysis = told.analysis;
    for place in 0..analysis.sample.candidates().len() {
        let others = (0..analysis.sample.candidates().len()).filter(|&other| other != place);
        let r = |other: usize| analysis.correlations.between(place, other);
        let closest = others.max_by(|&a, &b| r(a).abs().total_cmp(&r(b).abs()));
        sheet.row(vec![
            Cell::Text(told.candidate(place)),
            Cell::number(analysis.correlations.with_response(place), 2),
            Cell::or_empty(closest, |other| Cell::Text(told.candidate(other))),
            Cell::or_empty(closest, |other| Cell::number(r(other), 2)),
            Cell::Text(fate(told, place)),
        ]);
    }
    let threshold = told.language.number(told.settings.threshold, 2);
    sheet.note(format!("{}: {threshold}", told.say(msg::BENCH_THRESHOLD)));
    sheet
}

/// What became of a candidate, in a sentence.
pub fn fate(told: &Told, place: usize) -> String {
    let (analysis, language) = (told.analysis, told.language);
    let name = told.candidate(place);
    let size = |r: f64| language.number(r.abs(), 2);
    match analysis.screening.excluded.iter().find(|excluded| excluded.candidate() == place) {
        Some(Excluded::Correlated { kept, r, with_response, kept_with_response, .. }) => language.say_with(
            msg::BENCH_FATE_CORRELATED,
            &[
                ("variable", name.into()),
                ("kept", told.candidate(*kept).into()),
                ("r", language.number(*r, 2).into()),
                ("own", size(*with_response).into()),
                ("other", size(*kept_with_response).into()),
            ],
        ),
        Some(Excluded::ByHand { .. }) => language.say_with(msg::BENCH_FATE_BY_HAND, &[("variable", name.into())]),
        None => {
            let header = analysis.sample.candidates().get(place).map(|variable| variable.header.as_str());
            let by_hand = header.is_some_and(|header| told.say_of(header) == Override::Keep);
            let own = size(analysis.correlations.with_response(place));
            let message = if by_hand { msg::BENCH_FATE_KEPT_BY_HAND } else { msg::BENCH_FATE_KEPT };
            language.say_with(message, &[("variable", name.into()), ("own", own.into())])
        }
    }
}
