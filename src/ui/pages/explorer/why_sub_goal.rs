use yew::prelude::*;

use super::ways_out::WaysOut;
use super::why_configuration::{ExplanationProps, breaking, standing};
use crate::language::msg;
use crate::study::Action;
use crate::theory::{Standing, Target, explain_sub_goal, sentence};
use crate::ui::components::state::{self, Shape, StateSign};

/// Why a sub-goal is reached, or why it is not; and the mechanisms that lead to it, each to be opened.
#[component]
pub fn WhySubGoal(props: &ExplanationProps) -> Html {
    let (language, theory) = (props.language, &props.theory);
    let explanation = use_memo((theory.clone(), props.work.clone(), props.id.clone()), |(theory, work, id)| {
        explain_sub_goal(theory, &work.person, &work.setting, id)
    });
    let breaks = use_memo((theory.clone(), props.work.clone(), props.id.clone()), |(theory, work, id)| {
        let reached = explanation.as_ref().as_ref().is_some_and(|it| it.standing == Standing::Reached);
        if reached { breaking(theory, work, Target::SubGoal(id)) } else { Vec::new() }
    });
    let (Some(explanation), Some(goal)) = (&*explanation, theory.sub_goal(&props.id)) else { return Html::default() };
    let label = |id: &str| theory.naming(id).map_or(id, |naming| naming.label.in_language(language)).to_owned();
    html! {
        <div class="why__body">
            <div class="why__say">
                <h3><StateSign shape={Shape::standing(explanation.standing)} />{ goal.naming.label.in_language(language) }</h3>
                <p class="why__sentence" aria-live="polite">{ sentence::why_sub_goal(theory, explanation, language) }</p>
                { standing(props) }
                <WaysOut theory={theory.clone()} ways={explanation.smallest.clone()} {language} act={props.act.clone()} />
                <WaysOut theory={theory.clone()} ways={(*breaks).clone()} breaking=true {language} act={props.act.clone()} />
                <p>{ goal.naming.description.in_language(language) }{ " " }<span class="source">{ goal.naming.source.to_string() }</span></p>
                <p class="why__caution">{ theory.outcome().caution.in_language(language) }</p>
            </div>
            <div class="why__conditions">
                <h4>{ language.say(msg::WHY_MECHANISMS) }</h4>
                <ul>
                    { for explanation.configurations.iter().filter_map(|it| {
                        let configuration = theory.configuration(&it.firing.id)?;
                        let id = configuration.id.clone();
                        let onclick = props.act.reform(move |_: MouseEvent| Action::Explain(Some(id.clone())));
                        Some(html! {
                            <li class={classes!("condition", Shape::of(&it.firing.status).class())}>
                                <button type="button" class="condition__open" {onclick}>
                                    <StateSign shape={Shape::of(&it.firing.status)} />
                                    <span>
                                        { label(&configuration.mechanism) }
                                        <small>{ format!("{} · {}", label(&configuration.activity), state::status_in_full(language, &it.firing.status)) }</small>
                                    </span>
                                </button>
                            </li>
                        })
                    }) }
                </ul>
            </div>
        </div>
    }
}
