use std::rc::Rc;

use yew::prelude::*;

use super::combination::Part;
use super::one_more::{one_more, place};
use super::props::DraftProps;
use crate::language::{Message, msg};
use crate::theory::write::condition_in_words;
use crate::theory::{Edit, Id, Role, Shape, Under};

/// What a list of [`Conditions`] needs.
#[derive(Properties, PartialEq)]
pub struct ConditionsProps {
    /// The theory that is written.
    pub draft: DraftProps,
    /// What stands under the conditions.
    pub under: Under,
    /// A sub-goal that cannot be a condition, as of a configuration that leads to it.
    #[prop_or_default]
    pub except: Option<Id>,
}

const ROLES: [(Role, Message); 4] = [
    (Role::Necessary, msg::OWN_NECESSARY),
    (Role::Strengthening, msg::OWN_STRENGTHENING),
    (Role::Blocking, msg::OWN_BLOCKING),
    (Role::Ambivalent, msg::OWN_AMBIVALENT),
];

/// The conditions that are laid down in one place: the part that each plays, how it is combined, and another one.
#[component]
pub fn Conditions(props: &ConditionsProps) -> Html {
    let ConditionsProps { draft, under, except } = props;
    let language = draft.language;
    let open = use_state_eq(|| None::<usize>);
    let contexts = draft.draft.contexts.iter().map(|it| &it.id).chain(draft.draft.traits.iter().map(|it| &it.id));
    let all = contexts.chain(draft.draft.sub_goals.iter().map(|it| &it.id));
    let ids: Rc<Vec<Id>> = Rc::new(all.filter(|id| Some(*id) != except.as_ref()).cloned().collect());
    let add = {
        let under = under.clone();
        let edit = draft.edit.reform(move |id| Edit::AddCondition(under.clone(), Role::Necessary, id));
        one_more(draft, msg::OWN_ADD_CONDITION, &ids, edit)
    };
    html! {
        <>
            <ul class="own-conditions" aria-label={language.say(msg::OWN_CONDITIONS)}>
                { for draft.draft.conditions_under(under).iter().enumerate().map(|(at, condition)| {
                    let name = condition_in_words(&draft.draft, condition, language);
                    let is_open = *open == Some(at);
                    let toggle = {
                        let open = open.setter();
                        Callback::from(move |_: MouseEvent| open.set((!is_open).then_some(at)))
                    };
                    let role = {
                        let (open, under) = (open.setter(), under.clone());
                        draft.edit.reform(move |event: Event| {
                            // The conditions stand in the order of their roles.
                            open.set(None);
                            let role = ROLES.get(place(&event)).map_or(Role::Necessary, |(role, _)| *role);
                            Edit::SetRole(under.clone(), at, role)
                        })
                    };
                    let remove = Edit::Reshape(under.clone(), at, Vec::new(), Shape::Remove);
                    let words = |message| language.say_with(message, &[("name", name.as_str().into())]);
                    html! {
                        <li class={classes!("own-condition", is_open.then_some("is-open"))}>
                            <span>{ name.clone() }</span>
                            <select class="input" onchange={role} aria-label={words(msg::OWN_ROLE_OF)}>
                                { for ROLES.iter().map(|(role, words)| html! {
                                    <option selected={*role == condition.role}>{ language.say(*words) }</option>
                                }) }
                            </select>
                            <span class="own-row__tools">
                                <button type="button" class="button button--small own-tool" aria-expanded={is_open.to_string()} onclick={toggle}
                                    aria-label={words(msg::OWN_CHANGE_CONDITION)} title={words(msg::OWN_CHANGE_CONDITION)}>{ "✎" }</button>
                                { draft.button("✕", msg::OWN_REMOVE_CONDITION, &name, Some(remove)) }
                            </span>
                            if is_open {
                                <Part draft={draft.clone()} under={under.clone()} {at} way={Vec::new()} part={condition.expression.clone()} ids={ids.clone()} />
                            }
                        </li>
                    }
                }) }
            </ul>
            { add }
        </>
    }
}
