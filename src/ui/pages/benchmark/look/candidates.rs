use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::benchmark::Candidate;
use crate::language::{Language, msg};
use crate::regression::{Excluded, Transform};
use crate::study::Action;
use crate::table::examples::Origin;
use crate::ui::components::Check;
use crate::ui::figures::px;
use crate::ui::pages::benchmark::guessing::use_guessing;
use crate::ui::pages::benchmark::subject::{PartProps, Subject, transform_name};

/// The candidates: whether each takes part, what is done to its values, and how it correlates with the response.
#[component]
pub fn Candidates(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let guessing = use_guessing();
    html! {
        <>
            <ul class="bench-candidates">
                <li class="bench-candidates__heads" aria-hidden="true">
                    <span>{ language.say(msg::BENCH_CANDIDATE) }</span>
                    <span>{ language.say(msg::BENCH_R_WITH_RESPONSE) }</span>
                    <span>{ language.say(msg::BENCH_TRANSFORM) }</span>
                </li>
                { for subject.work.settings.candidates.iter().map(|candidate| html! {
                    <Row key={candidate.header.clone()} state={State::of(subject, candidate, language, guessing)} {language} act={act.clone()} />
                }) }
            </ul>
            if subject.example.is_some() {
                <p class="quiet bench-origins">{ language.say(msg::BENCH_ORIGINS) }</p>
            }
        </>
    }
}

/// What a row shows; rows whose state is the same are not drawn again.
#[derive(Clone, PartialEq)]
struct State {
    header: AttrValue,
    label: AttrValue,
    unit: Option<&'static str>,
    origin: Option<Origin>,
    on: bool,
    transform: Transform,
    r: Option<f64>,
    left_out: bool,
    in_model: bool,
}

impl State {
    fn of(subject: &Subject, candidate: &Candidate, language: Language, guessing: bool) -> State {
        let place = subject.analysis.as_ref().ok().and_then(|analysis| {
            analysis
                .sample
                .candidates()
                .iter()
                .position(|variable| variable.header == candidate.header)
                .map(|place| (analysis, place))
        });
        State {
            header: candidate.header.clone().into(),
            label: subject.names(language).label(&candidate.header).into(),
            unit: subject.names(language).unit(&candidate.header),
            origin: subject.names(language).describe(&candidate.header).map(|found| found.origin),
            on: candidate.on,
            transform: candidate.transform,
            r: place.map(|(analysis, place)| analysis.correlations.with_response(place)),
            left_out: place.is_some_and(|(analysis, place)| {
                analysis.screening.excluded.iter().map(Excluded::candidate).any(|excluded| excluded == place)
            }),
            in_model: !guessing && place.is_some_and(|(analysis, place)| analysis.fit().term(place).is_some()),
        }
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    state: State,
    language: Language,
    act: Callback<Action>,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { state, language, act } = props;
    let language = *language;
    let toggle = {
        let header = state.header.to_string();
        act.reform(move |on| Action::SetCandidate(header.clone(), on))
    };
    let transform = {
        let header = state.header.to_string();
        act.reform(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let transform = Transform::ALL.into_iter().find(|&one| value_of(one) == chosen).unwrap_or_default();
            Action::SetTransform(header.clone(), transform)
        })
    };
    let fate = if state.in_model {
        Some(("bench-tag bench-tag--in", msg::BENCH_IN_MODEL))
    } else if state.left_out {
        Some(("bench-tag", msg::BENCH_LEFT_OUT))
    } else {
        None
    };
    html! {
        <li class={classes!("bench-candidates__row", (!state.on).then_some("is-off"))}>
            <span class="bench-candidates__name">
                <Check label={state.label.clone()} on={state.on} onchange={toggle} />
                <small>
                    { state.unit.unwrap_or_default() }
                    if let Some(origin) = state.origin {
                        { " · " }{ language.say(match origin {
                            Origin::Printed => msg::BENCH_ORIGIN_PRINTED,
                            Origin::Inferred => msg::BENCH_ORIGIN_INFERRED,
                            Origin::Invented => msg::BENCH_ORIGIN_INVENTED,
                            Origin::Observed => msg::DATA_ORIGIN_OBSERVED,
                        }) }
                    }
                </small>
            </span>
            <span class="bench-candidates__r">
                <span class="unseen">{ language.say(msg::BENCH_R_WITH_RESPONSE) }{ ": " }</span>
                <span class="number">{ state.r.map_or_else(|| "–".to_owned(), |r| language.signed(r, 2)) }</span>
                { bar(state.r) }
            </span>
            <select class="input bench-candidates__transform" onchange={transform}
                aria-label={language.say_with(msg::BENCH_TRANSFORM_OF, &[("variable", state.label.as_str().into())])}>
                { for Transform::ALL.into_iter().map(|one| html! {
                    <option value={value_of(one)} selected={one == state.transform}>{ transform_name(one, language) }</option>
                }) }
            </select>
            <span class="bench-candidates__fate">
                if let Some((class, words)) = fate { <span {class}>{ language.say(words) }</span> }
            </span>
        </li>
    }
}

fn value_of(transform: Transform) -> &'static str {
    match transform {
        Transform::None => "none",
        Transform::Ln => "ln",
        Transform::Sqrt => "sqrt",
        Transform::Logit => "logit",
        Transform::LogitPercent => "logit-percent",
        Transform::Z => "z",
    }
}

/// A correlation as a bar to the left or the right of nothing.
fn bar(r: Option<f64>) -> Html {
    const HALF: f64 = 48.0;
    let r = r.filter(|r| r.is_finite()).unwrap_or(0.0).clamp(-1.0, 1.0);
    let (x, width) = if r < 0.0 { (HALF + r * HALF, -r * HALF) } else { (HALF, r * HALF) };
    html! {
        <svg class="bench-bar" viewBox="0 0 96 10" width="96" height="10" aria-hidden="true">
            <line x1="48" x2="48" y1="0" y2="10" />
            <rect x={px(x)} y="2" width={px(width)} height="6" />
        </svg>
    }
}
