use yew::prelude::*;

use super::at::At;
use crate::language::{Language, msg};
use crate::regression::{Sample, Variable};
use crate::study::Action;
use crate::ui::figures::{MOST_DRAWN, PairDot, PairDots, PairScatter};
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::workspace::use_workspace;

/// What a [`PairFigure`] needs.
#[derive(Properties, PartialEq)]
pub struct PairFigureProps {
    /// What the page is about.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// The two variables.
    pub at: At,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// The units of a pair of variables, with their correlation in words.
#[component]
pub fn PairFigure(props: &PairFigureProps) -> Html {
    let PairFigureProps { subject, language, at, act } = props;
    let (language, at) = (*language, *at);
    let marked = use_workspace().study.view.unit.clone();
    let dots = use_memo((subject.reckoned.clone(), at), |(_, at)| PairDots::new(dots(subject, *at)));
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let name = |place: usize| {
        variable(&analysis.sample, place).map(|variable| subject.names(language).variable(variable)).unwrap_or_default()
    };
    let (across, upward) = (name(at.column), name(at.row));
    let r = analysis.correlations.between(at.row, at.column);
    let onmark = {
        let (dots, act) = (dots.clone(), act.clone());
        Callback::from(move |place: usize| {
            act.emit(Action::MarkUnit(dots.0.get(place).map(|dot| dot.name.to_string())));
        })
    };
    let place = marked.as_ref().and_then(|unit| dots.0.iter().position(|dot| dot.name.as_str() == unit));
    let heading = language.say_with(msg::LOOK_PAIR, &[("first", across.as_str().into()), ("second", upward.as_str().into())]);
    let few = analysis.sample.n() > dots.0.len();
    html! {
        <figure class="figure look-pair" aria-labelledby="look-pair">
            <h4 id="look-pair">{ heading }</h4>
            <p class="number look-pair__r">{ "r = " }{ language.number(r, 3) }</p>
            <PairScatter dots={(*dots).clone()} marked={place} {language} across={across.clone()} upward={upward.clone()}
                label={language.say_with(msg::LOOK_PAIR_WALK, &[("first", across.into()), ("second", upward.into())])}
                none={language.say(msg::BENCH_NO_UNIT)} {onmark} />
            if few {
                <figcaption>{ language.say_with(msg::LOOK_FEW_DRAWN, &[("drawn", dots.0.len().into()), ("all", analysis.sample.n().into())]) }</figcaption>
            }
        </figure>
    }
}

/// A variable of the sample; the response stands after the last candidate.
fn variable(sample: &Sample, place: usize) -> Option<&Variable> {
    sample.candidates().get(place).or_else(|| (place == sample.candidates().len()).then(|| sample.response()))
}

fn values(sample: &Sample, place: usize) -> &[f64] {
    if place < sample.candidates().len() { sample.x(place) } else { sample.y() }
}

fn dots(subject: &Subject, at: At) -> Vec<PairDot> {
    let Ok(analysis) = &subject.analysis else { return Vec::new() };
    let sample = &analysis.sample;
    let (x, y) = (values(sample, at.column), values(sample, at.row));
    let every = sample.n().div_ceil(MOST_DRAWN).max(1);
    let named = |unit: &str| subject.example.is_some_and(|example| example.named_unit(unit).is_some());
    let dot = |((unit, &x), &y): ((&String, &f64), &f64)| PairDot { name: unit.clone().into(), x, y, named: named(unit) };
    sample.units().iter().zip(x).zip(y).step_by(every).map(dot).collect()
}
