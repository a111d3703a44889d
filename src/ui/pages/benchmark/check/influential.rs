use yew::prelude::*;

use super::PieceProps;
use crate::benchmark::{Influential, Pull, influential};
use crate::language::{Language, Value, msg};
use crate::regression::{Limits, Report};
use crate::ui::components::Fold;
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::Subject;

/// So many units are listed before the others are folded away.
const FIRST: usize = 6;

/// The units that pull at the model, and the outlier test.
#[component]
pub fn InfluentialUnits(props: &PieceProps) -> Html {
    let language = props.part.language;
    let report = &props.known.0;
    let found = use_memo(props.known.clone(), |known| influential(&known.0.influence));
    let (first, others) = found.split_at(found.len().min(FIRST));
    html! {
        <div class="stack">
            <h3>{ language.say(msg::CHECK_INFLUENTIAL) }</h3>
            <p class="quiet">{ language.say(msg::CHECK_INFLUENTIAL_LEAD) }</p>
            <p>{ outlier(&props.part.subject, language, report) }</p>
            if first.is_empty() {
                <p>{ language.say(msg::CHECK_NONE_INFLUENTIAL) }</p>
            } else {
                { list(props, first) }
            }
            if !others.is_empty() {
                <Fold summary={language.say_with(msg::CHECK_MORE_UNITS, &[("count", others.len().into())])}>
                    <Others ..props.clone() />
                </Fold>
            }
        </div>
    }
}

/// The units that come after the first ones, made when somebody asks for them.
#[component]
fn Others(props: &PieceProps) -> Html {
    let found = influential(&props.known.0.influence);
    list(props, found.get(FIRST..).unwrap_or_default())
}

fn list(props: &PieceProps, units: &[Influential]) -> Html {
    let (subject, language) = (&props.part.subject, props.part.language);
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let limits = props.known.0.influence.limits;
    html! {
        <ul class="check-units">
            { for units.iter().map(|one| {
                let unit = one.unit;
                let name = analysis.sample.units().get(unit).cloned().unwrap_or_default();
                let pressed = props.place == Some(unit);
                let onclick = props.onmark.reform(move |_: MouseEvent| unit);
                let reasons: Vec<String> = one.pulls.iter().map(|pull| reason(subject, language, pull, &limits)).collect();
                html! {
                    <li data-unit={name.clone()}>
                        <button type="button" class="bench-unit" aria-pressed={pressed.to_string()} {onclick}>
                            { name }
                        </button>
                        <span>{ reasons.join(" ") }</span>
                    </li>
                }
            }) }
        </ul>
    }
}

/// Why a unit is listed.
fn reason(subject: &Subject, language: Language, pull: &Pull, limits: &Limits) -> String {
    let number = |value: f64, decimals: usize| Value::from(language.number(value, decimals));
    match *pull {
        Pull::Outlier { studentised, bonferroni_p } => language.say_with(
            msg::CHECK_PULL_OUTLIER,
            &[("t", language.signed(studentised, 2).into()), ("p", sentences::p(language, bonferroni_p).into())],
        ),
        Pull::Cook(cook) => {
            language.say_with(msg::CHECK_PULL_COOK, &[("value", number(cook, 3)), ("limit", number(limits.cook, 3))])
        }
        Pull::Leverage(leverage) => {
            language.say_with(msg::CHECK_PULL_LEVERAGE, &[("value", number(leverage, 3)), ("limit", number(limits.leverage, 3))])
        }
        Pull::Dffits(dffits) => language.say_with(
            msg::CHECK_PULL_DFFITS,
            &[("value", language.signed(dffits, 2).into()), ("limit", number(limits.dffits, 2))],
        ),
        Pull::Dfbetas { coefficient, value } => {
            let terms = subject.analysis.as_ref().map(|analysis| analysis.fit().terms.as_slice()).unwrap_or_default();
            let term = coefficient.checked_sub(1).and_then(|place| terms.get(place));
            let name = term.map_or_else(
                || language.say(msg::BENCH_CONSTANT).into_owned(),
                |term| subject.names(language).variable(&term.variable),
            );
            language.say_with(
                msg::CHECK_PULL_DFBETAS,
                &[("variable", name.into()), ("value", language.signed(value, 2).into()), ("limit", number(limits.dfbetas, 2))],
            )
        }
    }
}

/// The outlier test as a sentence.
fn outlier(subject: &Subject, language: Language, report: &Report) -> String {
    let unit = |place: usize| {
        subject.analysis.as_ref().ok().and_then(|analysis| analysis.sample.units().get(place).cloned()).unwrap_or_default()
    };
    match report.influence.outlier {
        None => language.say(msg::CHECK_NO_OUTLIER_TEST).into_owned(),
        Some(outlier) => language.say_with(
            msg::CHECK_OUTLIER,
            &[
                ("unit", unit(outlier.unit).into()),
                ("t", language.signed(outlier.studentised, 2).into()),
                ("p", sentences::p(language, outlier.bonferroni_p).into()),
                ("verdict", if outlier.bonferroni_p < 0.05 { "outlier" } else { "chance" }.into()),
            ],
        ),
    }
}
