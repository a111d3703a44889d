//! Tab. 7: what the analysis of a municipality can come out as, as questions and an answer.

use yew::prelude::*;

use crate::glossary::Term;
use crate::language::{Language, Message, msg};
use crate::study::Action;
use crate::theory::{Answers, Done, Observation, OutcomeExplanation, Verdict};
use crate::ui::components::{Choice, Offer};
use crate::ui::help::explained;

const THEORY: [(bool, Message); 2] = [(true, msg::ANSWER_SAME), (false, msg::ANSWER_OTHER)];
const DONE: [(Done, Message); 3] = [
    (Done::AsInitialTheory, msg::ANSWER_AS_INITIAL),
    (Done::AsMunicipalTheory, msg::ANSWER_AS_MUNICIPAL),
    (Done::AsNeither, msg::ANSWER_AS_NEITHER),
];
const RESULTS: [(bool, Message); 2] = [(true, msg::ANSWER_GOOD), (false, msg::ANSWER_BAD)];

/// The sign and the word of a verdict.
fn verdict(verdict: Verdict) -> (&'static str, Message) {
    match verdict {
        Verdict::Confirms => ("✓", msg::ANSWER_CONFIRMS),
        Verdict::Indicates => ("≈", msg::ANSWER_INDICATES),
        Verdict::Unexpected => ("!", msg::ANSWER_UNEXPECTED),
    }
}

fn explanation(explanation: OutcomeExplanation) -> Message {
    match explanation {
        OutcomeExplanation::EffortMattersLittle => msg::ANSWER_LITTLE,
        OutcomeExplanation::MissingVariable => msg::ANSWER_VARIABLE,
        OutcomeExplanation::FailedImplementation => msg::ANSWER_IMPLEMENTATION,
        OutcomeExplanation::InitialTheoryWrong => msg::ANSWER_WRONG,
    }
}

/// What [`Outcomes`] needs.
#[derive(Properties, PartialEq)]
pub struct OutcomesProps {
    /// What was answered so far.
    pub answers: Answers,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// The decision aid: three questions, what the answers say of the initial theory, and the whole table beside them.
#[component]
pub fn Outcomes(props: &OutcomesProps) -> Html {
    let OutcomesProps { answers, language, act } = props;
    let (language, answers) = (*language, *answers);
    html! {
        <section class="section compare-part" aria-labelledby="answer-title">
            <div class="section__head">
                <h2 id="answer-title">{ language.say(msg::ANSWER_TITLE) }</h2>
                <p>{ explained(language, &language.say(msg::ANSWER_LEAD), &[Term::InitialTheory]) }{ " " }<span class="source">{ Observation::source().to_string() }</span></p>
            </div>
            <div class="answer">
                <div class="answer__questions">
                    { question(language, msg::ANSWER_THEORY, &THEORY, answers.same_theory,
                        act.reform(move |it| Action::Answer(Answers { same_theory: Some(it), ..answers }))) }
                    { question(language, msg::ANSWER_DONE, &DONE, answers.done,
                        act.reform(move |it| Action::Answer(Answers { done: Some(it), ..answers }))) }
                    { question(language, msg::ANSWER_RESULTS, &RESULTS, answers.good_results,
                        act.reform(move |it| Action::Answer(Answers { good_results: Some(it), ..answers }))) }
                    if !answers.is_empty() {
                        <button type="button" class="button button--small answer__again" onclick={act.reform(|_: MouseEvent| Action::Answer(Answers::default()))}>
                            { language.say(msg::ANSWER_AGAIN) }
                        </button>
                    }
                    <div class="answer__result" role="status">{ result(answers, language) }</div>
                </div>
                { table(answers, language, act) }
            </div>
        </section>
    }
}

fn question<T: Copy + PartialEq + 'static>(
    language: Language,
    asked: Message,
    all: &[(T, Message)],
    chosen: Option<T>,
    onchoose: Callback<T>,
) -> Html {
    let asked = language.say(asked);
    let offers: Vec<Offer<T>> = all.iter().map(|(value, words)| Offer::new(*value, language.say(*words))).collect();
    html! {
        <div class="answer__question">
            <p aria-hidden="true">{ asked.clone() }</p>
            <Choice<T> label={asked} {offers} {chosen} {onchoose} />
        </div>
    }
}

/// What the answers say of the initial theory; before all are given, how many outcomes are still possible.
fn result(answers: Answers, language: Language) -> Html {
    let Some(observation) = answers.observation() else {
        return html! { <p class="compare-quiet">{ language.say_with(msg::ANSWER_OPEN, &[("count", answers.cells().count().into())]) }</p> };
    };
    let (sign, word) = verdict(observation.verdict());
    let why = match (observation.verdict(), observation.good_results) {
        (Verdict::Confirms, _) => msg::ANSWER_CONFIRMS_WHY,
        (Verdict::Indicates, _) => msg::ANSWER_INDICATES_WHY,
        (Verdict::Unexpected, true) => msg::ANSWER_GOOD_WITHOUT,
        (Verdict::Unexpected, false) => msg::ANSWER_BAD_WITH,
    };
    let explanations = observation.explanations();
    html! {
        <>
            <p class="answer__verdict"><span class="answer__sign" aria-hidden="true">{ sign }</span><strong>{ language.say(word) }</strong></p>
            <p>{ language.say(why) }</p>
            if !explanations.is_empty() {
                <p>{ language.say(msg::ANSWER_EXPLANATIONS) }</p>
                <ul>{ for explanations.iter().map(|it| html! { <li>{ language.say(explanation(*it)) }</li> }) }</ul>
            }
        </>
    }
}

/// The whole table. A click on a cell gives its answers.
fn table(answers: Answers, language: Language, act: &Callback<Action>) -> Html {
    let cell = |observation: Observation| {
        let (sign, word) = verdict(observation.verdict());
        let possible = answers.cells().any(|it| it == observation);
        let chosen = answers.observation() == Some(observation);
        let onclick = act.reform(move |_: MouseEvent| Action::Answer(observation.into()));
        let class = match observation.verdict() {
            Verdict::Confirms => "is-confirmed",
            Verdict::Indicates => "is-indicated",
            Verdict::Unexpected => "is-unexpected",
        };
        html! {
            <td>
                <button type="button" class={classes!("answer__cell", class, (!possible).then_some("is-out"))} aria-pressed={chosen.to_string()} {onclick}>
                    <span aria-hidden="true">{ sign }</span>{ language.say(word) }
                </button>
            </td>
        }
    };
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::ANSWER_SCROLL)}>
            <table class="answer__table">
                <caption>{ language.say(msg::ANSWER_CAPTION) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ language.say(msg::ANSWER_THEORY_HEAD) }</th>
                        <th scope="col">{ language.say(msg::ANSWER_DONE_HEAD) }</th>
                        { for RESULTS.iter().map(|(_, words)| html! { <th scope="col">{ language.say(*words) }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for THEORY.iter().flat_map(|(same_theory, theory)| DONE.iter().enumerate().map(move |(place, (done, words))| html! {
                        <tr>
                            if place == 0 { <th scope="rowgroup" rowspan="3">{ language.say(*theory) }</th> }
                            <th scope="row">{ language.say(*words) }</th>
                            { for RESULTS.iter().map(|(good_results, _)| cell(Observation { same_theory: *same_theory, done: *done, good_results: *good_results })) }
                        </tr>
                    })) }
                </tbody>
            </table>
        </div>
    }
}
