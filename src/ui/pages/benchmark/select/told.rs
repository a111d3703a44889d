//! What a step did, as a sentence.

use super::moments::Moment;
use crate::language::{Language, Message, Value, msg};
use crate::regression::stepwise::{Method, Options, Stage, WeighBy};
use crate::ui::pages::benchmark::sentences::{self, shortest};
use crate::ui::pages::benchmark::subject::Subject;

/// What a step did, or why nothing more happens.
pub fn told(subject: &Subject, language: Language, moment: &Moment, options: &Options) -> String {
    moment.next.as_ref().map_or_else(|| end(language, moment, options), |stage| step(subject, language, stage))
}

fn step(subject: &Subject, language: Language, stage: &Stage) -> String {
    let names = |list: &[usize]| -> Vec<String> { list.iter().map(|&term| subject.candidate(term, language)).collect() };
    let numbers = |name: String| {
        [
            ("variable", Value::from(name)),
            ("f", language.number(stage.f_change.abs(), 2).into()),
            ("p", sentences::p(language, stage.f_change_p).into()),
            ("r2", language.number(stage.step.fit.adj_r2, 3).into()),
        ]
    };
    match (stage.entered.as_slice(), stage.removed.as_slice()) {
        ([], gone) => language.say_with(msg::BENCH_REMOVED, &numbers(names(gone).join(", "))),
        ([one], _) => language.say_with(msg::BENCH_ENTERED, &numbers(subject.candidate(*one, language))),
        (many, _) => language.say_with(
            msg::SELECT_ENTERED_TOGETHER,
            &[
                ("names", sentences::list(language, &names(many)).into()),
                ("r2", language.number(stage.step.fit.adj_r2, 3).into()),
            ],
        ),
    }
}

/// Why nothing more comes in or goes out.
fn end(language: Language, moment: &Moment, options: &Options) -> String {
    let say = |message: Message, value: String, limit: f64| {
        language.say_with(message, &[("value", value.into()), ("limit", shortest(language, limit).into())])
    };
    match options.method {
        Method::Enter => language.say(msg::SELECT_END_ENTER).into_owned(),
        Method::Backward => match moment.inside.iter().min_by(|a, b| a.f.total_cmp(&b.f)) {
            None => language.say(msg::SELECT_END_EMPTY).into_owned(),
            Some(weakest) => match options.weigh_by {
                WeighBy::P => say(msg::SELECT_END_STAYS_P, language.p_value(weakest.p), options.pout),
                WeighBy::F => say(msg::SELECT_END_STAYS_F, language.number(weakest.f, 2), options.fout),
            },
        },
        Method::Stepwise | Method::Forward => {
            let admissible = moment.outside.iter().filter(|outside| outside.admissible);
            match admissible.max_by(|a, b| a.f.total_cmp(&b.f)) {
                None => language.say(msg::BENCH_NONE_LEFT).into_owned(),
                Some(best) => match options.weigh_by {
                    WeighBy::P => language.say_with(
                        msg::BENCH_NONE_ENTERS,
                        &[("p", language.number(best.p, 3).into()), ("pin", shortest(language, options.pin).into())],
                    ),
                    WeighBy::F => say(msg::SELECT_END_OUTSIDE_F, language.number(best.f, 2), options.fin),
                },
            }
        }
    }
}
