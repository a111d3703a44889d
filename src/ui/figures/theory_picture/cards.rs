use yew::prelude::*;

use super::TheoryPictureProps;
use super::labels::Labels;
use super::pieces::{Chip, Piece, pieces};
use crate::language::msg;
use crate::theory::{Condition, Configuration, FiringStatus};
use crate::ui::components::state::{self, Shape, StateSign};

/// The picture as one column of cards: the gate, the activities with their mechanisms, the sub-goals.
#[component]
pub fn Cards(props: &TheoryPictureProps) -> Html {
    let language = props.language;
    let theory = &props.theory;
    let shown = |configuration: &&Configuration| props.shows(&configuration.id);
    let reached: Vec<_> = theory
        .sub_goals()
        .iter()
        .filter(|goal| theory.configurations().iter().filter(shown).any(|it| it.sub_goal == goal.id))
        .collect();
    html! {
        <div class="cards">
            if !theory.conditions().is_empty() {
                <section class="cards__gate" aria-label={language.say(msg::PICTURE_GATE)}>
                    <h3>{ language.say(msg::PICTURE_GATE) }</h3>
                    { chips(props, theory.conditions()) }
                </section>
            }
            { for theory.activities().iter().map(|activity| {
                let rows: Vec<_> = theory.configurations().iter().filter(|it| it.activity == activity.id).filter(shown).collect();
                let label = activity.naming.label.in_language(language).to_owned();
                html! {
                    if !rows.is_empty() {
                        <section class="cards__activity" aria-label={label.clone()} key={activity.id.as_str()}>
                            <h3>{ label }</h3>
                            { chips(props, &activity.conditions) }
                            { for rows.into_iter().map(|configuration| row(props, configuration)) }
                        </section>
                    }
                }
            }) }
            <section class="cards__goals" aria-label={language.say(msg::PICTURE_SUB_GOALS)}>
                <h3>{ language.say(msg::PICTURE_SUB_GOALS) }</h3>
                <ul>
                    { for reached.into_iter().filter_map(|goal| {
                        let standing = props.evaluation.sub_goal(&goal.id)?.standing;
                        let words = state::standing_in_short(language, standing);
                        let name = goal.naming.label.in_language(language).to_owned();
                        let class = classes!("card-button", "sub-goal", Shape::standing(standing).class(), props.mark(&goal.id));
                        Some(html! {
                            <li>{ button(props, &goal.id, class, Shape::standing(standing), words, name, props.sub_goal_name(&goal.id)) }</li>
                        })
                    }) }
                </ul>
            </section>
        </div>
    }
}

fn row(props: &TheoryPictureProps, configuration: &Configuration) -> Html {
    let (language, theory) = (props.language, &props.theory);
    let Some(firing) = props.evaluation.configuration(&configuration.id) else { return Html::default() };
    let shape = Shape::of(&firing.status);
    let label = |naming: Option<&crate::theory::Naming>| {
        naming.map(|naming| naming.label.in_language(language).to_owned()).unwrap_or_default()
    };
    let name = label(theory.naming(&configuration.mechanism));
    let problem = label(theory.naming(&configuration.problem));
    let goal = label(theory.naming(&configuration.sub_goal));
    let class = classes!("card-button", "mechanism", shape.class(), props.mark(&configuration.id));
    let words = state::status_in_short(language, &firing.status);
    let undermined = matches!(firing.status, FiringStatus::Fires { .. });
    html! {
        <article class={classes!("cards__row", shape.class())} key={configuration.id.as_str()}>
            { button(props, &configuration.id, class, shape, words, name, props.mechanism_name(&configuration.id)) }
            <p class="cards__problem">
                { language.say(msg::PICTURE_AGAINST) }{ " " }
                if undermined { <s>{ problem }</s> } else { { problem } }
            </p>
            { chips(props, &configuration.conditions) }
            <p class="cards__leads">{ "→ " }{ goal }</p>
        </article>
    }
}

fn button(
    props: &TheoryPictureProps,
    id: &crate::theory::Id,
    class: Classes,
    shape: Shape,
    words: String,
    name: String,
    full: Option<String>,
) -> Html {
    let chosen = props.chosen.as_ref() == Some(id);
    let onclick = props.ask(id).reform(|_: MouseEvent| ());
    html! {
        <button type="button" class={classes!(class, chosen.then_some("is-chosen"))} aria-pressed={chosen.to_string()} aria-label={full}
            aria-controls="why" {onclick}>
            <span class="card-button__state"><StateSign {shape} />{ words }</span>
            <strong>{ name }</strong>
        </button>
    }
}

fn chips(props: &TheoryPictureProps, conditions: &[Condition]) -> Html {
    let labels = Labels { theory: &props.theory, language: props.language };
    let found = pieces(&props.theory, conditions.iter());
    html! {
        if !found.is_empty() {
            <ul class="cards__chips">
                { for found.iter().map(|piece| match piece {
                    Piece::Joint { joint, .. } => html! { <li class="cards__joint">{ labels.joint(*joint) }</li> },
                    Piece::Chip(chip) => html! { <li>{ chip_button(props, &labels, chip) }</li> },
                }) }
            </ul>
        }
    }
}

fn chip_button(props: &TheoryPictureProps, labels: &Labels, chip: &Chip) -> Html {
    let presence = props.presence(&chip.element);
    let onclick = props.turn_over(&chip.element).reform(|_: MouseEvent| ());
    let tags = labels.tags(chip);
    html! {
        <button type="button" class={classes!("chip-button", state::presence_class(presence))} aria-pressed={state::pressed(presence)}
            aria-label={props.context_name(&chip.element)} {onclick}>
            <svg class="state-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <g class="sign">{ state::presence_drawn(presence) }</g>
            </svg>
            <span>
                { labels.element(&chip.element) }
                if !tags.is_empty() { <small>{ tags }</small> }
            </span>
        </button>
    }
}
