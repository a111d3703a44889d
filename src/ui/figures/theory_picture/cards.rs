use yew::prelude::*;

use super::labels::Labels;
use super::pieces::{Chip, Piece, pieces};
use super::pointing::{Pointing, use_pointing};
use super::relations::{Related, related};
use super::{Face, TheoryPictureProps};
use crate::language::msg;
use crate::theory::{Condition, Configuration, Id};
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
    let Pointing { at, onmouseover, onmouseleave, onfocusin, onfocusout } = use_pointing();
    let pointing = at.is_some();
    let lit = use_memo((theory.clone(), at.or_else(|| props.chosen.clone())), |(theory, at)| related(theory, at.as_ref()));
    let deck = Deck { props, lit: &lit };
    html! {
        <div class={classes!("cards", pointing.then_some("is-pointing"))} {onmouseover} {onmouseleave} {onfocusin} {onfocusout}>
            if !theory.conditions().is_empty() {
                <section class="cards__gate" aria-label={language.say(msg::PICTURE_GATE)}>
                    <h3>{ language.say(msg::PICTURE_GATE) }</h3>
                    { deck.chips(theory.conditions()) }
                </section>
            }
            { for theory.activities().iter().map(|activity| {
                let rows: Vec<_> = theory.configurations().iter().filter(|it| it.activity == activity.id).filter(shown).collect();
                let label = activity.naming.label.in_language(language).to_owned();
                html! {
                    if !rows.is_empty() {
                        <section class="cards__activity" aria-label={label.clone()} key={activity.id.as_str()}>
                            <h3>{ label }</h3>
                            { deck.chips(&activity.conditions) }
                            { for rows.into_iter().map(|configuration| deck.row(configuration)) }
                        </section>
                    }
                }
            }) }
            <section class="cards__goals" aria-label={language.say(msg::PICTURE_SUB_GOALS)}>
                <h3>{ language.say(msg::PICTURE_SUB_GOALS) }</h3>
                <ul>
                    { for reached.into_iter().filter_map(|goal| {
                        let name = goal.naming.label.in_language(language).to_owned();
                        Some(html! { <li>{ deck.button(&goal.id, "sub-goal", props.sub_goal_face(&goal.id)?, name) }</li> })
                    }) }
                </ul>
            </section>
        </div>
    }
}

/// What the cards are made from.
struct Deck<'a> {
    props: &'a TheoryPictureProps,
    lit: &'a Related,
}

impl Deck<'_> {
    fn lit(&self, id: &str) -> Option<&'static str> {
        self.lit.holds(id).then_some("is-lit")
    }

    fn row(&self, configuration: &Configuration) -> Html {
        let (language, theory) = (self.props.language, &self.props.theory);
        let Some(face) = self.props.mechanism_face(&configuration.id) else { return Html::default() };
        let label = |id: &Id| theory.naming(id).map_or(id.as_str(), |naming| naming.label.in_language(language)).to_owned();
        let problem = label(&configuration.problem);
        let undermined = face.shape == Shape::On;
        html! {
            <article class={classes!("cards__row", face.class())} key={configuration.id.as_str()}>
                { self.button(&configuration.id, "mechanism", face, label(&configuration.mechanism)) }
                <p class="cards__problem">
                    { language.say(msg::PICTURE_AGAINST) }{ " " }
                    if undermined { <s>{ problem }</s> } else { { problem } }
                </p>
                { self.chips(&configuration.conditions) }
                <p class="cards__leads">{ "→ " }{ label(&configuration.sub_goal) }</p>
            </article>
        }
    }

    fn button(&self, id: &Id, kind: &'static str, face: Face, label: String) -> Html {
        let props = self.props;
        let chosen = props.chosen.as_ref() == Some(id);
        let onclick = props.ask(id).reform(|_: MouseEvent| ());
        let states = classes!(face.class(), props.mark(id), self.lit(id), chosen.then_some("is-chosen"));
        html! {
            <button type="button" class={classes!("card-button", kind, states)} data-id={id.to_string()} aria-pressed={chosen.to_string()} aria-label={face.name}
                aria-controls="why" {onclick}>
                <span class="card-button__state"><StateSign shape={face.shape} />{ face.words }</span>
                <strong>{ label }</strong>
            </button>
        }
    }

    fn chips(&self, conditions: &[Condition]) -> Html {
        let labels = Labels { theory: &self.props.theory, language: self.props.language };
        let found = pieces(&self.props.theory, conditions.iter());
        html! {
            if !found.is_empty() {
                <ul class="cards__chips">
                    { for found.iter().map(|piece| match piece {
                        Piece::Joint { joint, .. } => html! { <li class="cards__joint">{ labels.joint(*joint) }</li> },
                        Piece::Chip(chip) => html! { <li>{ self.chip(&labels, chip) }</li> },
                    }) }
                </ul>
            }
        }
    }

    fn chip(&self, labels: &Labels, chip: &Chip) -> Html {
        let props = self.props;
        let presence = props.presence(&chip.element);
        let onclick = props.turn_over(&chip.element).reform(|_: MouseEvent| ());
        let tags = labels.tags(chip);
        html! {
            <button type="button" class={classes!("chip-button", state::presence_class(presence), self.lit(&chip.element))}
                data-id={chip.element.to_string()} aria-pressed={state::pressed(presence)} aria-label={props.context_name(&chip.element)}
                {onclick}>
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
}
