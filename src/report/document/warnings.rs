//! What speaks against the result, and what no result of this kind can say.

use crate::language::{Message, msg};
use crate::regression::Report;
use crate::regression::assumptions::{Test, Verdict};
use crate::report::Told;
use crate::report::words::list;

/// So many units a candidate are few, a common rule of thumb.
const FEW: usize = 10;

/// What is worth a warning in these data; at least that nothing is.
pub fn warnings(told: &Told) -> Vec<String> {
    let (analysis, language) = (told.analysis, told.language);
    let mut sentences = Vec::new();
    if let Ok(report) = Report::of(&analysis.sample, &analysis.fit().candidates()) {
        let tests = &report.assumptions;
        let mut told_of = |assumption: Message, test: &Test| {
            let message = match test.verdict {
                Verdict::Doubtful => msg::OUT_WARNING_DOUBTFUL,
                Verdict::Contradicted => msg::OUT_WARNING_CONTRADICTED,
                Verdict::Unremarkable | Verdict::CannotTell => return,
            };
            let assumption = told.say(assumption);
            sentences.push(language.say_with(message, &[("what", assumption.into()), ("p", p(told, test.p).into())]));
        };
        told_of(msg::OUT_SAME_SCATTER, &tests.koenker);
        told_of(msg::OUT_NORMAL, &tests.shapiro_wilk);
        told_of(msg::OUT_STRAIGHT, &tests.reset);
        for (index, coefficients) in report.collinearity.warnings() {
            let names: Vec<String> = coefficients.iter().map(|&coefficient| name(told, coefficient)).collect();
            let names = list(language, &names);
            sentences.push(
                language.say_with(
                    msg::OUT_WARNING_COLLINEAR,
                    &[("index", language.number(index, 0).into()), ("names", names.into())],
                ),
            );
        }
        let limit = report.influence.units.iter().zip(&analysis.judgement.units).filter(|(unit, _)| unit.studentised.abs() > 3.0);
        let far: Vec<String> = limit.map(|(_, judged)| judged.unit.clone()).collect();
        if !far.is_empty() {
            sentences.push(language.say_with(msg::OUT_WARNING_FAR, &[("units", list(language, &far).into())]));
        }
    }
    let candidates = analysis.screening.kept.len();
    if analysis.sample.n() < FEW * candidates {
        sentences.push(
            language.say_with(msg::OUT_WARNING_FEW, &[("units", analysis.sample.n().into()), ("candidates", candidates.into())]),
        );
    }
    if sentences.is_empty() {
        sentences.push(told.say(msg::OUT_WARNING_NONE));
    }
    sentences
}

/// The coefficient at this place of a model with a constant.
fn name(told: &Told, place: usize) -> String {
    match place.checked_sub(1).and_then(|term| told.analysis.fit().terms.get(term)) {
        Some(term) => told.variable(&term.variable),
        None => told.say(msg::BENCH_CONSTANT),
    }
}

fn p(told: &Told, p: f64) -> String {
    let value = told.language.p_value(p);
    if value.starts_with('<') { format!("p {value}") } else { format!("p = {value}") }
}

/// What a benchmark cannot say, whatever the data.
pub fn cannot_say(told: &Told) -> Vec<String> {
    let invented = told.is_invented().then_some(msg::OUT_CANNOT_INVENTED);
    let always =
        [msg::OUT_CANNOT_EFFORT, msg::OUT_CANNOT_CAUSE, msg::OUT_CANNOT_THIRDS, msg::OUT_CANNOT_SELECTION, msg::OUT_CANNOT_WHY];
    invented.into_iter().chain(always).map(|message| told.say(message)).collect()
}
