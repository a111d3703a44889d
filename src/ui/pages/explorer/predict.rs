//! Predict, then reveal: what becomes of the theory is kept back until somebody has said what they think.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::Action;
use crate::theory::{Evaluation, Guess, Guesses, Id, Round, RoundStep, Score, Theory, score};
use crate::ui::components::state::{self, Shape, StateSign};
use crate::ui::wording;

/// What is being predicted, and how it is told.
#[derive(Clone, PartialEq)]
pub struct Predicting {
    /// The guesses so far, while the answer is kept back.
    pub hidden: Option<Rc<Guesses>>,
    /// How they turned out, once it was told.
    pub score: Option<Rc<Score>>,
    /// Told a step.
    pub step: Callback<RoundStep>,
}

/// The round that the study is in.
pub fn predicting_in(round: Option<&Round>, evaluation: &Rc<Evaluation>, act: &Callback<Action>) -> Predicting {
    let hidden = round.filter(|it| !it.revealed).map(|it| Rc::new(it.guesses.clone()));
    let score = round.filter(|it| it.revealed).map(|it| Rc::new(score(evaluation, &it.guesses)));
    Predicting { hidden, score, step: act.reform(Action::Predict) }
}

/// What the panel of predictions needs.
#[derive(Properties, PartialEq)]
pub struct PredictPanelProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// What becomes of it.
    pub evaluation: Rc<Evaluation>,
    /// The game.
    pub predicting: Predicting,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// While the answer is kept back: what to do, how much is marked, each mechanism with its marks, and the button that
/// tells. It stands where the explanations stand otherwise.
#[component]
pub fn PredictPanel(props: &PredictPanelProps) -> Html {
    let language = props.language;
    let Some(guesses) = &props.predicting.hidden else { return Html::default() };
    let asked: Vec<&Id> =
        props.evaluation.configurations.iter().filter(|it| Guess::right_for(&it.status).is_some()).map(|it| &it.id).collect();
    let marked = asked.iter().filter(|id| guesses.contains_key(**id)).count();
    let told = [("count", marked.into()), ("of", asked.len().into())];
    html! {
        <section id="why" class="why why--open predict" role="region" aria-labelledby="why-title">
            <div class="why__head">
                <h2 id="why-title">{ language.say(msg::PREDICT_TITLE) }</h2>
                <p class="why__count" role="status" aria-live="polite">{ language.say_with(msg::PREDICT_MARKED, &told) }</p>
                { step_button(props, RoundStep::Reveal, msg::PREDICT_REVEAL, "button button--small button--main") }
                { step_button(props, RoundStep::Stop, msg::PREDICT_STOP, "button button--small") }
            </div>
            <p class="why__how">{ language.say(if asked.is_empty() { msg::WHY_NOTHING_RELEVANT } else { msg::PREDICT_HOW }) }</p>
            <ul class="predict__list">
                { for asked.into_iter().map(|id| html! {
                    <li key={id.as_str()}>
                        <span aria-hidden="true">{ named(&props.theory, id, language) }</span>
                        { marks(props, id, guesses.get(id).copied()) }
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// The three marks of a mechanism; a second press takes a mark away.
fn marks(props: &PredictPanelProps, id: &Id, marked: Option<Guess>) -> Html {
    let language = props.language;
    html! {
        <span class="choice" role="group" aria-label={named(&props.theory, id, language)}>
            { for Guess::ALL.into_iter().map(|guess| {
                let pressed = marked == Some(guess);
                let step = RoundStep::Guess(id.clone(), (!pressed).then_some(guess));
                let onclick = props.predicting.step.reform(move |_: MouseEvent| step.clone());
                html! {
                    <button type="button" aria-pressed={pressed.to_string()} {onclick}>
                        <StateSign shape={Shape::guess(Some(guess))} />{ state::guess_in_short(language, Some(guess)) }
                    </button>
                }
            }) }
        </span>
    }
}

/// How the guesses turned out: the score, and what was otherwise than thought, each to be explained at a click.
#[component]
pub fn PredictScore(props: &PredictPanelProps) -> Html {
    let language = props.language;
    let Some(score) = &props.predicting.score else { return Html::default() };
    let wrong = score.wrong.iter().map(|(id, guess, status)| (id, Some(*guess), status));
    let unmarked = score.unmarked.iter().map(|(id, status)| (id, None, status));
    html! {
        <div class="predict__score">
            <p role="status"><strong>
                { language.say_with(msg::PREDICT_SCORE, &[("right", score.right.into()), ("of", score.asked.into())]) }
            </strong></p>
            <ul>
                { for wrong.chain(unmarked).map(|(id, guess, status)| {
                    let explain = id.clone();
                    let onclick = props.act.reform(move |_: MouseEvent| Action::Explain(Some(explain.clone())));
                    let said = language.say_with(msg::PREDICT_DIFFERENCE, &[
                        ("guess", state::guess_in_short(language, guess).to_lowercase().into()),
                        ("status", state::status_in_full(language, status).into()),
                    ]);
                    html! {
                        <li key={id.as_str()}>
                            <button type="button" class="condition__open" aria-controls="why" {onclick}>
                                <StateSign shape={Shape::of(status)} />
                                <span>{ named(&props.theory, id, language) }<small>{ said }</small></span>
                            </button>
                        </li>
                    }
                }) }
            </ul>
            <div class="row">
                { step_button(props, RoundStep::Begin, msg::PREDICT_AGAIN, "button button--small") }
                { step_button(props, RoundStep::Stop, msg::PREDICT_STOP, "button button--small") }
            </div>
        </div>
    }
}

fn step_button(props: &PredictPanelProps, step: RoundStep, words: crate::language::Message, class: &'static str) -> Html {
    let onclick = props.predicting.step.reform(move |_: MouseEvent| step.clone());
    html! { <button type="button" {class} {onclick}>{ props.language.say(words) }</button> }
}

/// The configuration, with its activity where there is more than one.
fn named(theory: &Theory, configuration: &Id, language: Language) -> String {
    let name = wording::configuration(theory, configuration, language);
    let activity = theory.configuration(configuration).filter(|_| theory.activities().len() > 1);
    match activity.and_then(|it| theory.naming(&it.activity)) {
        Some(activity) => format!("{name} · {}", activity.label.in_language(language)),
        None => name,
    }
}
