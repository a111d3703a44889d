use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::set_element;
use super::ways_out::WaysOut;
use crate::language::{Language, msg};
use crate::study::{Action, ExplorerWork};
use crate::theory::{Change, Id, Interval, Judged, Level, Role, Target, Theory, Truth, changes_that_break, explain, sentence};
use crate::ui::components::state::{self, Shape, StateSign};

/// What an explanation needs.
#[derive(Properties, PartialEq)]
pub struct ExplanationProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// Person and setting.
    pub work: Rc<ExplorerWork>,
    /// The language.
    pub language: Language,
    /// The configuration or sub-goal.
    pub id: Id,
    /// To what degree it fires or is reached.
    pub degree: Option<Interval>,
    /// Since when it stands as it does.
    pub since: Option<String>,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// Why a mechanism fires in its activity, or why it does not.
#[component]
pub fn WhyConfiguration(props: &ExplanationProps) -> Html {
    let (language, theory) = (props.language, &props.theory);
    let explanation = use_memo((theory.clone(), props.work.clone(), props.id.clone()), |(theory, work, id)| {
        explain(theory, &work.person, &work.setting, id)
    });
    let breaks = use_memo((theory.clone(), props.work.clone(), props.id.clone()), |(theory, work, id)| {
        let fires = explanation.as_ref().as_ref().is_some_and(|it| it.firing.status.fires());
        if fires { breaking(theory, work, Target::Configuration(id)) } else { Vec::new() }
    });
    let (Some(explanation), Some(configuration)) = (&*explanation, theory.configuration(&props.id)) else {
        return Html::default();
    };
    let label = |id: &Id| theory.naming(id).map_or(id.as_str(), |naming| naming.label.in_language(language)).to_owned();
    let shape = Shape::of(&explanation.firing.status);
    let mechanism = theory.mechanism(&configuration.mechanism);
    html! {
        <div class="why__body">
            <div class="why__say">
                <h3><StateSign {shape} />{ label(&configuration.mechanism) }<small>{ label(&configuration.activity) }</small></h3>
                <p class="why__sentence" aria-live="polite">{ sentence::why_configuration(theory, explanation, language) }</p>
                { standing(props) }
                <WaysOut theory={theory.clone()} ways={explanation.smallest.clone()} {language} act={props.act.clone()} />
                <WaysOut theory={theory.clone()} ways={(*breaks).clone()} breaking=true {language} act={props.act.clone()} />
                if let Some(mechanism) = mechanism {
                    <p>{ mechanism.naming.description.in_language(language) }</p>
                    if let Some(reasoning) = &mechanism.reasoning {
                        <p class="why__reasoning">{ reasoning.in_language(language) }</p>
                    }
                }
                <p>
                    { language.say_with(msg::WHY_LEADS_TO, &[("goal", label(&configuration.sub_goal).into())]) }{ " " }
                    { configuration.because.in_language(language) }{ " " }
                    <span class="source">{ configuration.source.to_string() }</span>
                </p>
            </div>
            <div class="why__conditions">
                <h4>{ language.say(msg::WHY_CONDITIONS) }</h4>
                <ul>
                    { for by_urgency(&explanation.conditions).into_iter().flat_map(|judged| elements(props, judged)) }
                </ul>
            </div>
        </div>
    }
}

/// The most changes at once in the ways to break something: of more nobody thinks by accident.
const MOST_BREAKING: usize = 2;

/// The smallest changes that would break what is there.
pub fn breaking(theory: &Theory, work: &ExplorerWork, target: Target) -> Vec<Vec<Change>> {
    changes_that_break(theory, &work.person, &work.setting, target, MOST_BREAKING).unwrap_or_default().sets
}

/// To what degree, and since when.
pub fn standing(props: &ExplanationProps) -> Html {
    let language = props.language;
    // What is on or off altogether has been said already.
    let told = props.degree.filter(|it| *it != Interval::exactly(0.0) && *it != Interval::exactly(1.0));
    let degree = told.map(|it| language.say_with(msg::WHY_DEGREE, &[("degree", sentence::degree(it, language).into())]));
    html! {
        <>
            if let Some(degree) = degree { <p class="why__degree">{ degree }</p> }
            if let Some(since) = &props.since { <p class="why__since">{ since }</p> }
        </>
    }
}

/// The conditions with those first that keep the mechanism from firing or leave it open, then from the narrowest
/// to the widest.
fn by_urgency(conditions: &[Judged]) -> Vec<&Judged> {
    let rank = |judged: &Judged| {
        let urgent = !judged.hindered_by.is_empty() || (judged.truth == Truth::Undecided && judged.role != Role::Ambivalent);
        (
            !urgent,
            match judged.level {
                Level::Configuration => 0,
                Level::Activity => 1,
                Level::Programme => 2,
            },
        )
    };
    let mut sorted: Vec<&Judged> = conditions.iter().collect();
    sorted.sort_by_key(|judged| rank(judged));
    sorted
}

/// The elements of a condition, each with what is known of it, its part, its source, and a button to turn it.
fn elements(props: &ExplanationProps, judged: &Judged) -> Vec<Html> {
    let (language, theory) = (props.language, &props.theory);
    let level = language.say(match judged.level {
        Level::Programme => msg::SETTING_OVERALL,
        Level::Activity => msg::SETTING_ACTIVITY,
        Level::Configuration => msg::SETTING_MECHANISM,
    });
    let role = language.say(match judged.role {
        Role::Necessary => msg::ROLE_NECESSARY,
        Role::Strengthening => msg::ROLE_STRENGTHENING,
        Role::Blocking => msg::ROLE_BLOCKING,
        Role::Ambivalent => msg::ROLE_AMBIVALENT,
    });
    let hindering = |id: &Id| judged.hindered_by.iter().any(|change| change.element == *id) || judged.unknown.contains(id);
    let mut told: Vec<&Id> = Vec::new();
    for id in judged.expression.elements() {
        if !told.contains(&id) {
            told.push(id);
        }
    }
    told.into_iter()
        .map(|id| {
            let presence = props.work.presence(theory, id);
            let naming = theory.naming(id);
            let label = naming.map_or(id.as_str(), |naming| naming.label.in_language(language));
            let source = if judged.source.is_empty() { naming.map(|it| it.source.to_string()) } else { Some(judged.source.to_string()) };
            let (set, theory) = (id.clone(), theory.clone());
            let onclick = props.act.reform(move |_: MouseEvent| set_element(&theory, (set.clone(), state::toggled(presence))));
            html! {
                <li class={classes!("condition", state::presence_class(presence), hindering(id).then_some("is-hindering"))}>
                    <button type="button" class="condition__turn" {onclick}
                        aria-label={language.say_with(msg::WHY_TURN, &[("what", label.into()), ("state", state::presence_in_short(language, presence).into())])}>
                        <svg class="state-sign" viewBox="0 0 16 16" aria-hidden="true"><g class="sign">{ state::presence_drawn(presence) }</g></svg>
                        { state::presence_in_short(language, presence) }
                    </button>
                    <span>
                        { label }
                        <small>{ format!("{level} · {role} · {}", source.unwrap_or_default()) }</small>
                    </span>
                </li>
            }
        })
        .collect()
}
