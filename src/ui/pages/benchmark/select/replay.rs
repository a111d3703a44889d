use yew::prelude::*;

use super::moments::{Moment, moments};
use super::told::told;
use super::weighed::weighed;
use crate::language::{Language, msg};
use crate::regression::stepwise::{Method, Move};
use crate::ui::components::Check;
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::{PartProps, Subject};

/// How far the replay has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// How many steps are done.
    pub done: usize,
    /// Whether the class guesses before it is told.
    pub guessing: bool,
    /// What was guessed for the next step, once it was: nothing more, or a move.
    pub guess: Option<Option<Move>>,
}

impl Place {
    /// The same after a step forward or back.
    fn moved(self, done: usize) -> Place {
        Place { done, guess: None, ..self }
    }
}

/// What [`Replay`] needs.
#[derive(Properties, PartialEq)]
pub struct ReplayProps {
    /// What every part of the page needs.
    pub part: PartProps,
    /// How far it has come.
    pub place: Place,
    /// Told where it goes.
    pub onmove: Callback<Place>,
}

/// The selection step by step: at each what was weighed, and what was done. A class may guess first.
#[component]
pub fn Replay(props: &ReplayProps) -> Html {
    let PartProps { subject, language, .. } = &props.part;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let moments = moments(&analysis.path);
    let last = moments.len() - 1;
    let place = Place { done: props.place.done.min(last), ..props.place };
    let moment = &moments[place.done];
    let go = |done: usize| props.onmove.reform(move |_: MouseEvent| place.moved(done));
    let guessing = props.onmove.reform(move |on| Place { done: 0, guessing: on, guess: None });
    let asks = place.guessing && place.guess.is_none() && moment.is_a_question();
    html! {
        <div class="stack select-replay">
            <h3>{ language.say(msg::BENCH_STEPS) }</h3>
            <p class="quiet">{ language.say(msg::SELECT_REPLAY_LEAD) }</p>
            <div class="row select-replay__bar">
                <button type="button" class="button" disabled={place.done == 0} onclick={go(place.done.saturating_sub(1))}>
                    { language.say(msg::SELECT_BACK) }
                </button>
                <button type="button" class="button" disabled={place.done == last || asks} onclick={go(place.done + 1)}>
                    { language.say(msg::SELECT_NEXT) }
                </button>
                <span role="status" class="number">{ position(language, place.done, last) }</span>
                <Check label={language.say(msg::SELECT_GUESS_FIRST)} on={place.guessing} onchange={guessing} />
            </div>
            <p>{ model_so_far(subject, language, moment) }</p>
            if asks {
                <Question subject={subject.clone()} {language} {place} onmove={props.onmove.clone()} />
            } else {
                <p class="select-replay__told" role="status">
                    { verdict(language, moment, place.guess) }
                    { told(subject, language, moment, &analysis.path.options) }
                </p>
                { weighed(subject, language, moment, place.done + 1) }
            }
        </div>
    }
}

fn position(language: Language, done: usize, last: usize) -> String {
    if done == last {
        return language.say_with(msg::SELECT_AT_THE_END, &[("steps", last.into())]);
    }
    language.say_with(msg::SELECT_POSITION, &[("number", (done + 1).into()), ("steps", last.into())])
}

fn model_so_far(subject: &Subject, language: Language, moment: &Moment) -> String {
    let names: Vec<String> = moment.model.iter().map(|&term| subject.candidate(term, language)).collect();
    if names.is_empty() {
        return language.say(msg::SELECT_MODEL_EMPTY).into_owned();
    }
    language.say_with(msg::SELECT_MODEL_SO_FAR, &[("names", sentences::list(language, &names).into())])
}

fn verdict(language: Language, moment: &Moment, guess: Option<Option<Move>>) -> Html {
    let Some(guess) = guess else { return html! {} };
    let right = moment.is_right(guess);
    html! { <strong>{ language.say(if right { msg::SELECT_RIGHT } else { msg::SELECT_WRONG }) }{ " " }</strong> }
}

#[derive(Properties, PartialEq)]
struct QuestionProps {
    subject: Subject,
    language: Language,
    place: Place,
    onmove: Callback<Place>,
}

/// What may happen next, in the order of the list, which gives nothing away; a click is a guess.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { subject, language, place, onmove } = props;
    let (language, place) = (*language, *place);
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let moments = moments(&analysis.path);
    let Some(moment) = moments.get(place.done) else { return html! {} };
    let guess = |guess: Option<Move>| onmove.reform(move |_: MouseEvent| Place { guess: Some(guess), ..place });
    let method = analysis.path.options.method;
    let mut outside: Vec<usize> = moment.outside.iter().map(|one| one.candidate).collect();
    outside.sort_unstable();
    html! {
        <div class="stack" role="group" aria-labelledby="select-question">
            <p id="select-question"><strong>{ language.say(msg::SELECT_QUESTION) }</strong></p>
            <ul class="select-guesses">
                if method != Method::Backward {
                    { for outside.into_iter().map(|candidate| html! {
                        <li><button type="button" class="button button--small" onclick={guess(Some(Move::Entered(candidate)))}>
                            { subject.candidate(candidate, language) }
                            <small class="quiet number">{ "r = " }{ language.signed(analysis.correlations.with_response(candidate), 2) }</small>
                        </button></li>
                    }) }
                }
                if method != Method::Forward {
                    { for moment.inside.iter().map(|term| html! {
                        <li><button type="button" class="button button--small" onclick={guess(Some(Move::Removed(term.candidate)))}>
                            { language.say_with(msg::SELECT_GUESS_OUT, &[("variable", subject.candidate(term.candidate, language).into())]) }
                        </button></li>
                    }) }
                }
                <li><button type="button" class="button button--small" onclick={guess(None)}>{ language.say(msg::SELECT_GUESS_NOTHING) }</button></li>
            </ul>
        </div>
    }
}
