use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::values::ValueTable;
use super::{Known, PieceProps};
use crate::benchmark::residual_of_cook;
use crate::language::{Language, Message, msg};
use crate::regression::normal_scores;
use crate::ui::components::Fold;
use crate::ui::figures::{Cloud, CloudPlan, UnitCloud};
use crate::ui::pages::benchmark::glance::use_glance;
use crate::ui::pages::benchmark::subject::Subject;

/// What a figure shows of each unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Its residual over its expected value.
    Fitted,
    /// Its standardised residual over the one that the normal distribution would have put there.
    Normal,
    /// Its standardised residual over its leverage.
    Leverage,
    /// Its residual over a variable, by its place among the candidates.
    Variable(usize),
}

impl Look {
    fn heading(self) -> Message {
        match self {
            Look::Fitted => msg::CHECK_FITTED,
            Look::Normal => msg::CHECK_QQ,
            Look::Leverage => msg::CHECK_LEVERAGE,
            Look::Variable(_) => msg::CHECK_BY_VARIABLE,
        }
    }

    fn words(self) -> Message {
        match self {
            Look::Fitted => msg::CHECK_FITTED_WORDS,
            Look::Normal => msg::CHECK_QQ_WORDS,
            Look::Leverage => msg::CHECK_LEVERAGE_WORDS,
            Look::Variable(_) => msg::CHECK_BY_VARIABLE_WORDS,
        }
    }

    /// What runs to the right and upwards.
    pub fn axes(self, subject: &Subject, language: Language) -> (String, String) {
        let say = |message: Message| language.say(message).into_owned();
        match self {
            Look::Fitted => (say(msg::BENCH_EXPECTED_LEVEL), say(msg::BENCH_RESIDUAL)),
            Look::Normal => (say(msg::CHECK_NORMAL_AXIS), say(msg::CHECK_STANDARDISED)),
            Look::Leverage => (say(msg::CHECK_LEVERAGE_AXIS), say(msg::CHECK_STANDARDISED)),
            Look::Variable(place) => (subject.candidate(place, language), say(msg::BENCH_RESIDUAL)),
        }
    }
}

/// Cook's distances whose lines are drawn where they run through the figure; R draws the same.
const COOK_LINES: [f64; 2] = [0.5, 1.0];

/// So many units are named in a figure of leverage: those of the greatest distance.
const NAMED: usize = 3;

/// The units of a figure, with what helps to read them.
fn cloud(subject: &Subject, known: &Known, look: Look, language: Language) -> CloudPlan {
    let Ok(analysis) = &subject.analysis else { return CloudPlan::default() };
    let report = &known.0;
    let standardised = || report.influence.units.iter().map(|unit| unit.standardised);
    let points: Vec<(f64, f64)> = match look {
        Look::Fitted => report.fit.expected.iter().copied().zip(report.fit.residuals.iter().copied()).collect(),
        Look::Normal => {
            let residuals: Vec<f64> = standardised().collect();
            normal_scores(&residuals).into_iter().zip(residuals).collect()
        }
        Look::Leverage => report.fit.leverage.iter().copied().zip(standardised()).collect(),
        Look::Variable(place) => analysis.sample.x(place).iter().copied().zip(report.fit.residuals.iter().copied()).collect(),
    };
    let lines = match look {
        Look::Normal => vec![(vec![(-4.0, -4.0), (4.0, 4.0)], String::new())].into_iter().map(fine).collect(),
        Look::Leverage => cook_lines(&points, report.fit.coefficients(), language),
        Look::Fitted | Look::Variable(_) => Vec::new(),
    };
    let mut named: Vec<usize> = (0..points.len()).collect();
    named.sort_by(|&a, &b| report.influence.units[b].cook.total_cmp(&report.influence.units[a].cook));
    named.truncate(NAMED);
    let names = analysis.sample.units().iter().map(|name| AttrValue::from(name.clone())).collect();
    let mut plan = CloudPlan { points, names, named, lines, from_zero: true };
    if look != Look::Normal {
        plan.lines.insert(0, zero_line(&plan.points));
    }
    plan
}

/// A straight line in many small steps, so that what runs beyond the figure can be left off.
fn fine((ends, words): (Vec<(f64, f64)>, String)) -> (Vec<(f64, f64)>, String) {
    let [(x0, y0), (x1, y1)] = [ends[0], ends[1]];
    let at = |step: i32| (x0 + (x1 - x0) * f64::from(step) / 400.0, y0 + (y1 - y0) * f64::from(step) / 400.0);
    ((0..=400).map(at).collect(), words)
}

fn zero_line(points: &[(f64, f64)]) -> (Vec<(f64, f64)>, String) {
    let ends = points.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &(x, _)| (low.min(x), high.max(x)));
    (vec![(ends.0, 0.0), (ends.1, 0.0)], String::new())
}

/// The lines of equal distance, above and below zero, as far as there are points.
fn cook_lines(points: &[(f64, f64)], coefficients: usize, language: Language) -> Vec<(Vec<(f64, f64)>, String)> {
    let most = points.iter().map(|point| point.0).fold(0.0, f64::max).min(0.999);
    let line = |cook: f64, sign: f64| {
        let at = |step: i32| {
            let leverage = most * f64::from(step) / 200.0;
            (leverage, sign * residual_of_cook(cook, leverage, coefficients))
        };
        let words = if sign > 0.0 { format!("D = {}", language.number(cook, 1)) } else { String::new() };
        ((1..=200).map(at).collect(), words)
    };
    COOK_LINES.iter().flat_map(|&cook| [line(cook, 1.0), line(cook, -1.0)]).collect()
}

/// The four figures. What the pointer rests on in one shows in all.
#[component]
pub fn Figures(props: &PieceProps) -> Html {
    let PieceProps { part, place, onmark, .. } = props;
    let (subject, language) = (&part.subject, part.language);
    let glance = use_glance();
    let variable = use_state_eq(|| None::<usize>);
    let onglance = use_callback((subject.clone(), glance.look.clone()), |point: Option<usize>, (subject, look)| {
        let units = subject.analysis.as_ref().map(|analysis| analysis.sample.units()).unwrap_or_default();
        look.emit(point.and_then(|point| units.get(point)).map(|name| AttrValue::from(name.clone())));
    });
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let first = analysis.path.chosen().first().copied().unwrap_or(0);
    let candidates = analysis.sample.candidates().len();
    let chosen = (*variable).filter(|&place| place < candidates).unwrap_or(first);
    let onvariable = {
        let variable = variable.clone();
        Callback::from(move |event: Event| {
            let place = event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok();
            variable.set(place);
        })
    };
    // What is looked at shows for the moment; what was chosen stays.
    let glanced = glance.unit.as_deref().and_then(|name| analysis.sample.units().iter().position(|unit| unit == name));
    let shown = glanced.or(*place);
    let figure = |look: Look, above: Html| {
        html! {
            <One part={props.clone()} {look} {shown} onglance={onglance.clone()} onmark={onmark.clone()}>{ above }</One>
        }
    };
    html! {
        <div class="stack">
            <h3>{ language.say(msg::CHECK_FIGURES) }</h3>
            <p class="quiet select-words">{ language.say(msg::CHECK_FIGURES_LEAD) }</p>
            <div class="check-figures">
                { figure(Look::Fitted, html! {}) }
                { figure(Look::Normal, html! {}) }
                { figure(Look::Leverage, html! {}) }
                if candidates > 0 {
                    { figure(Look::Variable(chosen), html! {
                        <label class="field">
                            <span class="field__label">{ language.say(msg::CHECK_VARIABLE) }</span>
                            <select onchange={onvariable}>
                                { for (0..candidates).map(|place| html! {
                                    <option value={place.to_string()} selected={place == chosen}>
                                        { subject.candidate(place, language) }
                                        if analysis.fit().term(place).is_some() { { format!(" ({})", language.say(msg::BENCH_IN_MODEL)) } }
                                    </option>
                                }) }
                            </select>
                        </label>
                    }) }
                }
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    part: PieceProps,
    look: Look,
    shown: Option<usize>,
    onglance: Callback<Option<usize>>,
    onmark: Callback<usize>,
    children: Children,
}

/// A figure with its heading, what it is to be read for, and its values as a table.
#[component]
fn One(props: &OneProps) -> Html {
    let OneProps { part, look, shown, onglance, onmark, children } = props;
    let (subject, language, look) = (&part.part.subject, part.part.language, *look);
    let plan = use_memo((part.known.clone(), look, language), |(known, look, language)| {
        Cloud::new(cloud(subject, known, *look, *language))
    });
    let (across, upward) = look.axes(subject, language);
    let said = said(&plan.0, *shown, &across, &upward, language);
    let heading = language.say(look.heading());
    html! {
        <figure class="figure check-figure">
            <h4>{ heading.clone() }</h4>
            { children.clone() }
            <UnitCloud cloud={(*plan).clone()} marked={*shown} {language} name={heading} {said} across={across.clone()} upward={upward.clone()}
                onglance={onglance.clone()} onmark={onmark.clone()} />
            <figcaption>{ language.say(look.words()) }</figcaption>
            <Fold summary={language.say(msg::CHECK_AS_TABLE)}>
                <ValueTable cloud={(*plan).clone()} {language} {across} {upward} marked={*shown} />
            </Fold>
        </figure>
    }
}

/// The marked unit of a figure in words.
fn said(plan: &CloudPlan, shown: Option<usize>, across: &str, upward: &str, language: Language) -> String {
    let found = shown.and_then(|point| Some((plan.names.get(point)?, plan.points.get(point)?)));
    match found {
        None => language.say(msg::BENCH_NONE_MARKED).into_owned(),
        Some((name, &(x, y))) => format!("{name}: {across} {}, {upward} {}", language.number(x, 2), language.signed(y, 2)),
    }
}
