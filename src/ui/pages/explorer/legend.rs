use yew::prelude::*;

use crate::glossary::Term;
use crate::language::{Language, msg};
use crate::theory::Presence;
use crate::ui::components::state::{self, Shape, StateSign};
use crate::ui::help::{explained, what_is};

/// What a [`Legend`] needs.
#[derive(Properties, PartialEq)]
pub struct LegendProps {
    /// The language.
    pub language: Language,
}

/// What the signs in the picture say. The words stand beside every sign in the picture too; this is for the eye
/// that has not learnt them yet.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let say = |message| props.language.say(message);
    let what = |term| what_is(term, props.language);
    let presences = [
        (Presence::Present, msg::PRESENCE_PRESENT),
        (Presence::Absent, msg::PRESENCE_ABSENT),
        (Presence::Unknown, msg::PRESENCE_UNKNOWN),
    ];
    let shapes = [
        (Shape::On, msg::STATE_FIRES),
        (Shape::Off, msg::LEGEND_MISSING),
        (Shape::Blocked, msg::LEGEND_BLOCKED),
        (Shape::Open, msg::STATE_UNDECIDED),
        (Shape::Aside, msg::STATE_NOT_RELEVANT),
    ];
    html! {
        <div class="legend">
            <span>
                <strong>{ say(msg::LEGEND_CONTEXT) }</strong>{ what(Term::Context) }
                { for presences.into_iter().map(|(presence, words)| html! {
                    <span class={classes!("legend__item", state::presence_class(presence))}>
                        <svg class="state-sign" viewBox="0 0 16 16" aria-hidden="true"><g class="sign">{ state::presence_drawn(presence) }</g></svg>
                        { say(words) }
                    </span>
                }) }
            </span>
            <span>
                <strong>{ say(msg::LEGEND_MECHANISM) }</strong>{ what(Term::Mechanism) }
                { for shapes.into_iter().map(|(shape, words)| html! {
                    <span class="legend__item"><StateSign {shape} />{ say(words) }</span>
                }) }
                <span class="legend__item">{ say(msg::LEGEND_DEGREE) }{ what(Term::Degree) }</span>
                { explained(props.language, "", &[Term::SubGoal]) }
            </span>
        </div>
    }
}
