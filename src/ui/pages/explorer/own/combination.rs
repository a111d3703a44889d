use std::rc::Rc;

use yew::prelude::*;

use super::one_more::{one_more, place};
use super::props::DraftProps;
use crate::language::{Message, msg};
use crate::theory::write::expression_in_words;
use crate::theory::{Edit, Expression, Id, Joint, Shape, Under};
use crate::ui::components::Check;

/// What a [`Part`] needs.
#[derive(Properties, PartialEq, Clone)]
pub struct PartProps {
    /// The theory that is written.
    pub draft: DraftProps,
    /// What stands under the condition.
    pub under: Under,
    /// At which place the condition stands there.
    pub at: usize,
    /// The way of places to the part.
    pub way: Vec<usize>,
    /// The part.
    pub part: Expression,
    /// What can be named.
    pub ids: Rc<Vec<Id>>,
}

const JOINTS: [(Joint, Message); 3] =
    [(Joint::All, msg::OWN_JOINT_ALL), (Joint::Any, msg::OWN_JOINT_ANY), (Joint::AtLeast, msg::OWN_JOINT_LEAST)];

impl PartProps {
    /// A change of what stands a step further on the way.
    fn shape(&self, step: Option<usize>, shape: Shape) -> Edit {
        Edit::Reshape(self.under.clone(), self.at, self.further(step), shape)
    }

    fn further(&self, step: Option<usize>) -> Vec<usize> {
        self.way.iter().copied().chain(step).collect()
    }
}

/// A part of a condition: an element, or several that are joined, or their opposite.
#[component]
pub fn Part(props: &PartProps) -> Html {
    let PartProps { draft, part, .. } = props;
    let language = draft.language;
    let (is_not, inner) = match part {
        Expression::Not(inner) => (true, &**inner),
        part => (false, part),
    };
    // What is meant stands within the opposite.
    let here = PartProps { way: props.further(is_not.then_some(0)), part: inner.clone(), ..props.clone() };
    let negate = {
        let props = props.clone();
        draft.edit.reform(move |_: bool| props.shape(None, Shape::Negate))
    };
    let more = {
        let here = here.clone();
        let edit = draft.edit.reform(move |id| here.shape(None, Shape::Add(id)));
        one_more(draft, msg::OWN_COMBINE, &props.ids, edit)
    };
    html! {
        <div class="own-part" role="group" aria-label={expression_in_words(&draft.draft, part, language)}>
            <Check label={language.say(msg::OWN_IS_NOT)} on={is_not} onchange={negate} />
            { match inner {
                Expression::Element(id) => element(&here, id),
                Expression::Not(_) => html! { <Part ..here.clone() /> },
                Expression::All(parts) => joined(&here, Joint::All, 0, parts),
                Expression::Any(parts) => joined(&here, Joint::Any, 0, parts),
                Expression::AtLeast(least, parts) => joined(&here, Joint::AtLeast, *least, parts),
            } }
            { more }
        </div>
    }
}

fn element(here: &PartProps, chosen: &Id) -> Html {
    let onchange = {
        let here = here.clone();
        here.draft.edit.clone().reform(move |event: Event| here.shape(None, Shape::Name(here.ids.get(place(&event)).cloned())))
    };
    html! {
        <select class="input" aria-label={here.draft.language.say(msg::OWN_HEAD_CONTEXT)} {onchange}>
            { for here.ids.iter().map(|id| html! { <option key={id.as_str()} selected={id == chosen}>{ here.draft.label(id) }</option> }) }
            <option key="new">{ here.draft.language.say(msg::OWN_SLOT_NEW_CONTEXT) }</option>
        </select>
    }
}

fn joined(here: &PartProps, joint: Joint, least: usize, parts: &[Expression]) -> Html {
    let draft = &here.draft;
    let language = draft.language;
    let join = {
        let here = here.clone();
        draft.edit.reform(move |event: Event| {
            here.shape(None, Shape::Join(JOINTS.get(place(&event)).map_or(Joint::All, |(joint, _)| *joint)))
        })
    };
    let enough = {
        let here = here.clone();
        draft.edit.reform(move |event: Event| here.shape(None, Shape::Least(place(&event) + 1)))
    };
    html! {
        <div class="own-part__joined">
            <div class="row">
                <select class="input" aria-label={language.say(msg::OWN_JOINT)} onchange={join}>
                    { for JOINTS.iter().map(|(it, words)| html! { <option selected={*it == joint}>{ language.say(*words) }</option> }) }
                </select>
                if joint == Joint::AtLeast {
                    <select class="input" aria-label={language.say(msg::OWN_LEAST)} onchange={enough}>
                        { for (1..=parts.len()).map(|number| html! { <option selected={number == least}>{ number }</option> }) }
                    </select>
                }
            </div>
            <ul>
                { for parts.iter().enumerate().map(|(step, part)| html! {
                    <li>
                        <Part way={here.further(Some(step))} part={part.clone()} draft={draft.clone()} under={here.under.clone()} at={here.at} ids={here.ids.clone()} />
                        { draft.button("✕", msg::OWN_REMOVE_CONDITION, &expression_in_words(&draft.draft, part, language), Some(here.shape(Some(step), Shape::Remove))) }
                    </li>
                }) }
            </ul>
        </div>
    }
}
