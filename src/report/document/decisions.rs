//! What the data are and what was decided about them, in sentences.

use crate::benchmark::By;
use crate::language::{Value, msg};
use crate::regression::Excluded;
use crate::regression::stepwise::{Method, Warning, WeighBy};
use crate::regression::subsets::Criterion;
use crate::report::Told;
use crate::report::tables::fate;
use crate::report::words::{list, shortest};

/// How many units are named before the rest is counted.
const NAMED: usize = 30;

/// The table, the units that are used, and those that are not.
pub fn data(told: &Told) -> Vec<String> {
    let (table, sample, language) = (told.table, &told.analysis.sample, told.language);
    let mut sentences = vec![
        language.say_with(
            msg::BENCH_SIZE,
            &[("units", table.units().len().into()), ("columns", table.numeric_columns().count().into())],
        ) + ".",
        language.say_with(msg::BENCH_USED, &[("n", sample.n().into())]),
    ];
    if !sample.dropped().is_empty() {
        let reasons: Vec<String> = sample
            .dropped()
            .iter()
            .take(NAMED)
            .map(|unit| {
                let missing: Vec<String> = unit.missing.iter().map(|header| told.label(header)).collect();
                let missing = list(language, &missing);
                language.say_with(msg::BENCH_DROPPED_UNIT, &[("unit", unit.unit.as_str().into()), ("missing", missing.into())])
            })
            .collect();
        let count = language.say_with(msg::BENCH_DROPPED, &[("count", sample.dropped().len().into())]);
        sentences.push(format!("{count} {}{}.", reasons.join("; "), more(told, sample.dropped().len())));
    }
    let left_out = told.left_out();
    if !left_out.is_empty() {
        let named = left_out.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        sentences.push(format!("{} {named}{}.", told.say(msg::OUT_REPORT_LEFT_OUT), more(told, left_out.len())));
    }
    sentences.extend(told.typed_over());
    sentences
}

fn more(told: &Told, count: usize) -> String {
    match count.saturating_sub(NAMED) {
        0 => String::new(),
        more => format!("; {}", told.language.say_with(msg::BENCH_AND_MORE, &[("more", more.into())])),
    }
}

/// Every choice, with its reason where there is one.
pub fn decisions(told: &Told) -> Vec<String> {
    let (settings, analysis, language) = (told.settings, told.analysis, told.language);
    let named = |message, name: String| format!("{}: {name}.", told.say(message));
    let direction = |high_is_good: bool| told.say(if high_is_good { msg::BENCH_HIGH_IS_GOOD } else { msg::BENCH_LOW_IS_GOOD });
    let indicator = |header: &str, high_is_good: bool| format!("{} ({})", told.measure(header), direction(high_is_good));
    let mut sentences = vec![named(msg::BENCH_RESPONSE, indicator(&settings.response.header, settings.response.high_is_good))];
    if let Some(second) = &settings.second {
        sentences.push(named(msg::BENCH_SECOND, indicator(&second.header, second.high_is_good)));
    }
    if let Some(cost) = &settings.cost {
        sentences.push(named(msg::BENCH_COST, told.measure(cost)));
    }
    let taking_part = (0..analysis.sample.candidates().len()).map(|place| told.candidate(place)).collect::<Vec<_>>();
    sentences.push(named(msg::OUT_REPORT_TAKING_PART, taking_part.join("; ")));
    let off: Vec<String> =
        settings.candidates.iter().filter(|candidate| !candidate.on).map(|candidate| told.label(&candidate.header)).collect();
    if !off.is_empty() {
        sentences.push(named(msg::OUT_REPORT_NOT_TAKING_PART, off.join("; ")));
    }
    let threshold = Value::from(shortest(language, settings.threshold));
    sentences.push(language.say_with(msg::OUT_REPORT_SCREENED, &[("threshold", threshold)]));
    sentences.extend(analysis.screening.excluded.iter().map(Excluded::candidate).map(|candidate| fate(told, candidate)));
    sentences.push(way(told));
    let forced: Vec<String> = settings.selection.forced.iter().map(|header| told.label(header)).collect();
    if !forced.is_empty() {
        sentences.push(named(msg::OUT_REPORT_FORCED, forced.join("; ")));
    }
    sentences.extend(warning(told));
    sentences
}

/// By which way the model was chosen.
pub fn way(told: &Told) -> String {
    match told.settings.selection.by {
        By::Steps => by_steps(told),
        By::Hand => told.say(msg::OUT_REPORT_BY_HAND),
        By::Subsets => {
            let ranking = told.analysis.ranking.as_ref();
            let criterion = match ranking.map(|ranking| ranking.criterion) {
                Some(Criterion::Aic) => "AIC".to_owned(),
                Some(Criterion::Aicc) => "AICc".to_owned(),
                Some(Criterion::Bic) => "BIC".to_owned(),
                Some(Criterion::Cp) => "Cp".to_owned(),
                Some(Criterion::AdjustedR2) | None => told.say(msg::BENCH_ADJUSTED_R2),
            };
            let count = ranking.map_or(0.0, |ranking| ranking.searched as f64);
            told.language.say_with(
                msg::OUT_REPORT_BY_SUBSETS,
                &[("count", told.language.number(count, 0).into()), ("criterion", criterion.into())],
            )
        }
    }
}

fn by_steps(told: &Told) -> String {
    let options = &told.analysis.path.options;
    let name = told.say(match options.method {
        Method::Stepwise => msg::OUT_REPORT_STEPWISE,
        Method::Forward => msg::OUT_REPORT_FORWARD,
        Method::Backward => msg::OUT_REPORT_BACKWARD,
        Method::Enter => msg::OUT_REPORT_ENTER,
    });
    let number = |value: f64| shortest(told.language, value);
    let criteria = match options.weigh_by {
        WeighBy::P => format!("PIN {}, POUT {}", number(options.pin), number(options.pout)),
        WeighBy::F => format!("FIN {}, FOUT {}", number(options.fin), number(options.fout)),
    };
    let tolerance = format!("{} {}", told.say(msg::BENCH_TOLERANCE).to_lowercase(), number(options.tolerance));
    let criteria = format!("{criteria}, {tolerance}");
    told.language.say_with(msg::OUT_REPORT_METHOD, &[("method", name.into()), ("criteria", criteria.into())])
}

fn warning(told: &Told) -> Option<String> {
    let number = |value: f64| Value::from(shortest(told.language, value));
    told.analysis.path.warning.map(|warning| match warning {
        Warning::PoutRaised { from, to } => {
            told.language.say_with(msg::BENCH_POUT_RAISED, &[("from", number(from)), ("to", number(to))])
        }
        Warning::FoutLowered { from, to } => {
            told.language.say_with(msg::OUT_REPORT_FOUT_LOWERED, &[("from", number(from)), ("to", number(to))])
        }
    })
}
