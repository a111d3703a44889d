use std::rc::Rc;

use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::form::DraftProps;
use crate::language::{Language, Message, msg};
use crate::theory::write::condition_in_words;
use crate::theory::{Configuration, Edit, Id, Level, Role, Slot, Sort};
use crate::ui::components::Reason;

/// What a [`RowForm`] needs.
#[derive(Properties, PartialEq)]
pub struct RowFormProps {
    /// The theory that is written.
    pub draft: DraftProps,
    /// The configuration.
    pub row: Rc<Configuration>,
}

const ROLES: [(Role, Message); 4] = [
    (Role::Necessary, msg::OWN_NECESSARY),
    (Role::Strengthening, msg::OWN_STRENGTHENING),
    (Role::Blocking, msg::OWN_BLOCKING),
    (Role::Ambivalent, msg::OWN_AMBIVALENT),
];

/// If, then, because: a configuration with its slots.
#[component]
pub fn RowForm(props: &RowFormProps) -> Html {
    let RowFormProps { draft, row } = props;
    let language = draft.language;
    let mechanism = draft.draft.mechanisms.iter().find(|it| it.id == row.mechanism);
    let said = |words: Option<&crate::language::Words>| words.map(|it| it.in_language(language).to_owned()).unwrap_or_default();
    let say = |make: fn(Id, Language, String) -> Edit| {
        let id = row.mechanism.clone();
        draft.edit.reform(move |text: String| make(id.clone(), language, text))
    };
    let because = {
        let id = row.id.clone();
        draft.edit.reform(move |event: Event| {
            Edit::SetBecause(id.clone(), language, event.target_unchecked_into::<HtmlTextAreaElement>().value())
        })
    };
    let text = |message: Message, said: String, onsay: Callback<String>| {
        html! {
            <label class="field">
                <span class="field__label" aria-hidden="true">{ language.say(message) }</span>
                <Reason label={language.say(message)} hint="" said={said} {onsay} />
            </label>
        }
    };
    html! {
        <div class="own-slots">
            <fieldset>
                <legend>{ language.say(msg::OWN_IF) }</legend>
                { conditions(props) }
                { slot(props, msg::OWN_HEAD_ACTIVITY, Slot::Activity, Sort::Activity, &row.activity) }
            </fieldset>
            <fieldset>
                <legend>{ language.say(msg::OWN_THEN) }</legend>
                { slot(props, msg::OWN_HEAD_MECHANISM, Slot::Mechanism, Sort::Mechanism, &row.mechanism) }
                { text(msg::OWN_MECHANISM_NAME, draft.label(&row.mechanism), say(Edit::Rename)) }
                { text(msg::OWN_HEAD_RESOURCE, said(mechanism.and_then(|it| it.resource.as_ref())), say(Edit::SetResource)) }
                { text(msg::OWN_HEAD_REASONING, said(mechanism.and_then(|it| it.reasoning.as_ref())), say(Edit::SetReasoning)) }
                { slot(props, msg::OWN_HEAD_PROBLEM, Slot::Problem, Sort::Problem, &row.problem) }
                { slot(props, msg::OWN_HEAD_SUB_GOAL, Slot::SubGoal, Sort::SubGoal, &row.sub_goal) }
            </fieldset>
            <fieldset>
                <legend>{ language.say(msg::OWN_BECAUSE) }</legend>
                <textarea class="input" rows="3" aria-label={language.say(msg::OWN_HEAD_BECAUSE)} onchange={because}
                    value={row.because.in_language(language).to_owned()} />
            </fieldset>
        </div>
    }
}

/// The place at which a list stands.
fn place(event: &Event) -> usize {
    usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index()).unwrap_or_default()
}

/// A slot that holds one element: one of the list, or a new one.
fn slot(props: &RowFormProps, label: Message, slot: Slot, sort: Sort, chosen: &Id) -> Html {
    let RowFormProps { draft, row } = props;
    let ids: Vec<Id> = draft.draft.of_sort(sort).into_iter().map(|(id, _)| id.clone()).collect();
    let onchange = {
        let (row, ids) = (row.id.clone(), ids.clone());
        draft.edit.reform(move |event: Event| Edit::Connect(row.clone(), slot, ids.get(place(&event)).cloned()))
    };
    html! {
        <label class="field">
            <span class="field__label">{ draft.language.say(label) }</span>
            <select {onchange}>
                { for ids.iter().map(|id| html! { <option key={id.as_str()} selected={id == chosen}>{ draft.label(id) }</option> }) }
                <option key="new">{ draft.language.say(msg::OWN_SLOT_NEW) }</option>
            </select>
        </label>
    }
}

/// The conditions of the configuration itself, and those that hold for it besides.
fn conditions(props: &RowFormProps) -> Html {
    let RowFormProps { draft, row } = props;
    let language = draft.language;
    let words = |condition| condition_in_words(&draft.draft, condition, language);
    let wider: Vec<String> =
        draft.draft.conditions_of(row).filter(|(level, _)| *level != Level::Configuration).map(|(_, it)| words(it)).collect();
    let ids: Vec<Id> = {
        let contexts = draft.draft.contexts.iter().map(|it| &it.id);
        let all = contexts.chain(draft.draft.traits.iter().map(|it| &it.id)).chain(draft.draft.sub_goals.iter().map(|it| &it.id));
        all.filter(|id| **id != row.sub_goal).cloned().collect()
    };
    let add = {
        let (row, ids, edit) = (row.id.clone(), ids.clone(), draft.edit.clone());
        Callback::from(move |event: Event| {
            let at = place(&event);
            event.target_unchecked_into::<HtmlSelectElement>().set_selected_index(0);
            if at > 0 {
                // The first line says what the list is for, the second makes a new context.
                edit.emit(Edit::AddCondition(
                    row.clone(),
                    Role::Necessary,
                    at.checked_sub(2).and_then(|at| ids.get(at).cloned()),
                ));
            }
        })
    };
    html! {
        <>
            <ul class="own-conditions" aria-label={language.say(msg::OWN_CONDITIONS)}>
                { for row.conditions.iter().enumerate().map(|(at, condition)| {
                    let name = words(condition);
                    let role = {
                        let row = row.id.clone();
                        draft.edit.reform(move |event: Event| {
                            let role = ROLES.get(place(&event)).map_or(Role::Necessary, |(role, _)| *role);
                            Edit::SetRole(row.clone(), at, role)
                        })
                    };
                    html! {
                        <li>
                            <span>{ name.clone() }</span>
                            <select class="input" onchange={role} aria-label={language.say_with(msg::OWN_ROLE_OF, &[("name", name.as_str().into())])}>
                                { for ROLES.iter().map(|(role, words)| html! {
                                    <option selected={*role == condition.role}>{ language.say(*words) }</option>
                                }) }
                            </select>
                            { draft.button("✕", msg::OWN_REMOVE_CONDITION, &name, Some(Edit::RemoveCondition(row.id.clone(), at))) }
                        </li>
                    }
                }) }
            </ul>
            if !wider.is_empty() {
                <p class="quiet">{ language.say_with(msg::OWN_WIDER, &[("count", wider.len().into()), ("list", wider.join("; ").into())]) }</p>
            }
            <label class="field">
                <span class="field__label">{ language.say(msg::OWN_ADD_CONDITION) }</span>
                <select onchange={add}>
                    <option>{ language.say(msg::OWN_CHOOSE) }</option>
                    <option>{ language.say(msg::OWN_SLOT_NEW) }</option>
                    { for ids.iter().map(|id| html! { <option key={id.as_str()}>{ draft.label(id) }</option> }) }
                </select>
            </label>
        </>
    }
}
