use std::rc::Rc;

use yew::prelude::*;

use super::conditions::Conditions;
use super::one_more::place;
use super::paragraph::Paragraph;
use super::props::DraftProps;
use crate::language::{Language, Message, msg};
use crate::theory::write::condition_in_words;
use crate::theory::{Configuration, Edit, Id, Level, Slot, Sort, Under};
use crate::ui::components::{Fold, Reason};

/// What a [`RowForm`] needs.
#[derive(Properties, PartialEq)]
pub struct RowFormProps {
    /// The theory that is written.
    pub draft: DraftProps,
    /// The configuration.
    pub row: Rc<Configuration>,
}

/// If, then, because: a configuration with its slots.
#[component]
pub fn RowForm(props: &RowFormProps) -> Html {
    let RowFormProps { draft, row } = props;
    let language = draft.language;
    let mechanism = draft.draft.mechanisms.iter().find(|it| it.id == row.mechanism);
    let said = |words: Option<&crate::language::Words>| words.map(|it| it.in_language(language).to_owned()).unwrap_or_default();
    let say = |make: fn(Id, Language, String) -> Edit, of: &Id| {
        let id = of.clone();
        draft.edit.reform(move |text: String| make(id.clone(), language, text))
    };
    let sentences = |message: Message, words: Option<&crate::language::Words>, onsay: Callback<String>| {
        html! { <Paragraph label={language.say(message)} said={said(words)} {onsay} /> }
    };
    html! {
        <div class="own-slots">
            <fieldset>
                <legend>{ language.say(msg::OWN_IF) }</legend>
                <Conditions draft={draft.clone()} under={Under::Element(row.id.clone())} except={row.sub_goal.clone()} />
                { slot(props, msg::OWN_HEAD_ACTIVITY, Slot::Activity, Sort::Activity, &row.activity) }
                { wider(props) }
            </fieldset>
            <fieldset>
                <legend>{ language.say(msg::OWN_THEN) }</legend>
                { slot(props, msg::OWN_HEAD_MECHANISM, Slot::Mechanism, Sort::Mechanism, &row.mechanism) }
                <label class="field">
                    <span class="field__label" aria-hidden="true">{ language.say(msg::OWN_MECHANISM_NAME) }</span>
                    <Reason label={language.say(msg::OWN_MECHANISM_NAME)} hint="" said={draft.label(&row.mechanism)}
                        onsay={say(Edit::Rename, &row.mechanism)} />
                </label>
                { sentences(msg::OWN_HEAD_RESOURCE, mechanism.and_then(|it| it.resource.as_ref()), say(Edit::SetResource, &row.mechanism)) }
                { sentences(msg::OWN_HEAD_REASONING, mechanism.and_then(|it| it.reasoning.as_ref()), say(Edit::SetReasoning, &row.mechanism)) }
                { slot(props, msg::OWN_HEAD_PROBLEM, Slot::Problem, Sort::Problem, &row.problem) }
                { slot(props, msg::OWN_HEAD_SUB_GOAL, Slot::SubGoal, Sort::SubGoal, &row.sub_goal) }
            </fieldset>
            <fieldset>
                <legend>{ language.say(msg::OWN_BECAUSE) }</legend>
                <Paragraph label={language.say(msg::OWN_HEAD_BECAUSE)} labelled=false said={said(Some(&row.because))}
                    onsay={say(Edit::SetBecause, &row.id)} />
            </fieldset>
        </div>
    }
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

/// The conditions that hold for the configuration besides its own: of its activity, and of the whole programme.
fn wider(props: &RowFormProps) -> Html {
    let RowFormProps { draft, row } = props;
    let language = draft.language;
    let of_wider = draft.draft.conditions_of(row).filter(|(level, _)| *level != Level::Configuration);
    let wider: Vec<String> = of_wider.map(|(_, it)| condition_in_words(&draft.draft, it, language)).collect();
    let of_activity = Under::Element(row.activity.clone());
    let counts = [&of_activity, &Under::Programme].map(|under| draft.draft.conditions_under(under).len());
    let name = draft.label(&row.activity);
    html! {
        <>
            if !wider.is_empty() {
                <p class="quiet">{ language.say_with(msg::OWN_WIDER, &[("count", wider.len().into()), ("list", wider.join("; ").into())]) }</p>
            }
            <Fold summary={language.say_with(msg::OWN_OF_ACTIVITY, &[("name", name.into()), ("count", counts[0].into())])}>
                <div class="own-wider"><Conditions draft={draft.clone()} under={of_activity} /></div>
            </Fold>
            <Fold summary={language.say_with(msg::OWN_OF_PROGRAMME, &[("count", counts[1].into())])}>
                <div class="own-wider"><Conditions draft={draft.clone()} under={Under::Programme} /></div>
            </Fold>
        </>
    }
}
