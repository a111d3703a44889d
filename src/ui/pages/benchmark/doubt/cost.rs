use yew::prelude::*;

use crate::benchmark::{CostCorrelation, Judged, thesis};
use crate::language::{Language, msg};
use crate::study::Action;
use crate::ui::components::Fold;
use crate::ui::figures::{MOST_DRAWN, PairDot, PairDots, PairScatter};
use crate::ui::pages::benchmark::judge::JudgeProps;
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::{Reckoned, Subject};
use crate::ui::pages::benchmark::words::level;

/// How the residuals go with what the work costs; nothing where no cost is known.
#[component]
pub fn Cost(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, .. } = props;
    let Some(cost) = subject.analysis.as_ref().ok().and_then(|analysis| analysis.judgement.cost.as_ref()) else {
        return html! {};
    };
    html! {
        <section class="bench-doubt stack" aria-labelledby="residual-and-cost">
            <h3 id="residual-and-cost">{ language.say(msg::DOUBT_COST) }</h3>
            <p>{ sentence(subject, *language, cost) }</p>
            <Scatter ..props.clone() />
            <Fold summary={language.say(msg::DOUBT_NOISE_TABLE)}><Table ..props.clone() /></Fold>
        </section>
    }
}

fn sentence(subject: &Subject, language: Language, cost: &CostCorrelation) -> String {
    let found = language.say_with(
        msg::BENCH_COST_CORRELATION,
        &[
            ("cost", subject.names(language).label(&cost.header).into()),
            ("r", language.number(cost.r, 2).into()),
            ("p", sentences::p(language, cost.p).into()),
            ("n", cost.n.into()),
        ],
    );
    if subject.example.is_none() {
        return found;
    }
    let printed = language.say_with(msg::BENCH_COST_PRINTED, &[("r", language.number(thesis::RESIDUAL_AND_COST, 2).into())]);
    format!("{found} {printed}")
}

/// The units whose cost is known, each with it.
fn known(subject: &Reckoned) -> impl Iterator<Item = (&Judged, f64)> {
    let units = subject.analysis.as_ref().map(|analysis| analysis.judgement.units.as_slice()).unwrap_or_default();
    units.iter().filter_map(|judged| Some((judged, judged.cost?)))
}

/// What the cost is called, with what it is measured in.
fn cost_name(subject: &Subject, language: Language) -> String {
    subject.work.settings.cost.as_ref().map(|header| subject.names(language).measure(header)).unwrap_or_default()
}

/// The residual of each unit against its cost.
#[component]
fn Scatter(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, act, marked } = props;
    let language = *language;
    let dots = use_memo(subject.reckoned.clone(), |reckoned| PairDots::new(dots(reckoned)));
    let onmark = {
        let (dots, act) = (dots.clone(), act.clone());
        Callback::from(move |place: usize| {
            act.emit(Action::MarkUnit(dots.0.get(place).map(|dot| dot.name.to_string())));
        })
    };
    let place = marked.as_ref().and_then(|unit| dots.0.iter().position(|dot| dot.name == *unit));
    let (across, upward) = (cost_name(subject, language), language.say(msg::BENCH_RESIDUAL));
    let names = [("first", across.as_str().into()), ("second", upward.as_ref().into())];
    let all = known(subject).count();
    html! {
        <figure class="figure bench-cost" aria-labelledby="residual-by-cost">
            <h4 id="residual-by-cost">{ language.say_with(msg::LOOK_PAIR, &names) }</h4>
            <PairScatter dots={(*dots).clone()} marked={place} {language} across={across.clone()} upward={upward.clone()}
                label={language.say_with(msg::LOOK_PAIR_WALK, &names)} none={language.say(msg::BENCH_NO_UNIT)} {onmark} />
            if all > dots.0.len() {
                <figcaption>{ language.say_with(msg::LOOK_FEW_DRAWN, &[("drawn", dots.0.len().into()), ("all", all.into())]) }</figcaption>
            }
        </figure>
    }
}

fn dots(subject: &Reckoned) -> Vec<PairDot> {
    let named = |unit: &str| subject.example.is_some_and(|example| example.named_unit(unit).is_some());
    let every = known(subject).count().div_ceil(MOST_DRAWN).max(1);
    let dot = |(judged, cost): (&Judged, f64)| PairDot {
        name: judged.unit.clone().into(),
        x: cost,
        y: judged.residual,
        named: named(&judged.unit),
    };
    known(subject).step_by(every).map(dot).collect()
}

/// The same as a table, in the order of the cost.
#[component]
fn Table(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, .. } = props;
    let language = *language;
    let every = known(subject).count().div_ceil(MOST_DRAWN).max(1);
    let mut units: Vec<(&Judged, f64)> = known(subject).step_by(every).collect();
    units.sort_by(|a, b| a.1.total_cmp(&b.1));
    html! {
        <div class="scroll bench-cost__table" role="region" tabindex="0" aria-label={language.say(msg::DOUBT_COST_TABLE)}>
            <table>
                <caption>{ language.say(msg::DOUBT_COST_TABLE) }</caption>
                <thead><tr>
                    <th scope="col">{ language.say(msg::BENCH_UNIT) }</th>
                    <th scope="col">{ cost_name(subject, language) }</th>
                    <th scope="col">{ language.say(msg::BENCH_RESIDUAL) }</th>
                </tr></thead>
                <tbody>
                    { for units.into_iter().map(|(judged, cost)| html! {
                        <tr key={judged.unit.clone()} data-unit={judged.unit.clone()}>
                            <th scope="row">{ &judged.unit }</th>
                            <td>{ if cost.abs() >= 1000.0 { language.number(cost, 0) } else { level(language, cost) } }</td>
                            <td>{ language.signed(judged.residual, 2) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
