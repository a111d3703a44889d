use yew::prelude::*;

use super::drag;
use super::paragraph::Paragraph;
use super::props::DraftProps;
use crate::language::{Message, msg};
use crate::theory::{Edit, Id, Kind, Sort};
use crate::ui::components::{Check, Fold, Reason};

/// The lists of contexts, activities, mechanisms, problem mechanisms and sub-goals.
#[component]
pub fn Elements(props: &DraftProps) -> Html {
    html! { <div class="own-lists">{ for Sort::ALL.into_iter().map(|sort| html! { <List sort={sort} draft={props.clone()} /> }) }</div> }
}

fn heading(sort: Sort) -> (Message, Message) {
    match sort {
        Sort::Context => (msg::OWN_LIST_CONTEXTS, msg::OWN_ADD_CONTEXT),
        Sort::Activity => (msg::OWN_LIST_ACTIVITIES, msg::OWN_ADD_ACTIVITY),
        Sort::Mechanism => (msg::OWN_LIST_MECHANISMS, msg::OWN_ADD_MECHANISM),
        Sort::Problem => (msg::OWN_LIST_PROBLEMS, msg::OWN_ADD_PROBLEM),
        Sort::SubGoal => (msg::OWN_LIST_SUB_GOALS, msg::OWN_ADD_SUB_GOAL),
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    sort: Sort,
    draft: DraftProps,
}

/// The elements of one sort: named, described, ordered, taken away, and dragged to a configuration.
#[component]
fn List(props: &ListProps) -> Html {
    let ListProps { sort, draft } = props;
    let language = draft.language;
    let described = use_state_eq(|| false);
    let (title, add_words) = heading(*sort);
    let ids: Vec<Id> = draft.draft.of_sort(*sort).into_iter().map(|(id, _)| id.clone()).collect();
    let add = {
        let sort = *sort;
        draft.edit.reform(move |_: MouseEvent| Edit::Add(sort))
    };
    let describe = {
        let described = described.setter();
        Callback::from(move |on: bool| described.set(on))
    };
    let last = ids.len().saturating_sub(1);
    html! {
        <Fold summary={language.say_with(title, &[("count", ids.len().into())])}>
            <Check label={language.say(msg::OWN_WITH_DESCRIPTIONS)} on={*described} onchange={describe} />
            <ul class="own-list">
                { for ids.iter().enumerate().map(|(place, id)| {
                    let name = draft.label(id);
                    let rename = {
                        let id = id.clone();
                        draft.edit.reform(move |text: String| Edit::Rename(id.clone(), language, text))
                    };
                    let ondrop = {
                        let (ids, edit) = (ids.clone(), draft.edit.clone());
                        drag::dropped(Callback::from(move |dropped: Id| {
                            if ids.contains(&dropped) {
                                edit.emit(Edit::Move(dropped, place));
                            }
                        }))
                    };
                    let to = |to: Option<usize>| to.map(|to| Edit::Move(id.clone(), to));
                    let label = language.say_with(msg::OWN_NAME_OF, &[("name", name.as_str().into())]);
                    html! {
                        <li key={id.as_str()} ondragover={drag::lets(Callback::noop())} {ondrop}>
                            <span class="own-row__grip" draggable="true" aria-hidden="true" title={language.say(msg::OWN_GRIP_ELEMENT)}
                                ondragstart={drag::takes(id)}>{ "⠿" }</span>
                            <Reason {label} hint="" said={name.clone()} onsay={rename} />
                            { kind(draft, *sort, id) }
                            <span class="own-row__tools">
                                { draft.button("↑", msg::OWN_UP, &name, to(place.checked_sub(1))) }
                                { draft.button("↓", msg::OWN_DOWN, &name, to((place < last).then_some(place + 1))) }
                                { draft.button("✕", msg::OWN_DELETE, &name, Some(Edit::Delete(id.clone()))) }
                            </span>
                            if *described { { description(draft, id, &name) } }
                        </li>
                    }
                }) }
            </ul>
            <button type="button" class="button button--small" onclick={add}>{ language.say(add_words) }</button>
        </Fold>
    }
}

/// What an element means.
fn description(draft: &DraftProps, id: &Id, name: &str) -> Html {
    let language = draft.language;
    let said = draft.draft.naming(id).map(|it| it.description.in_language(language).to_owned()).unwrap_or_default();
    let id = id.clone();
    let onsay = draft.edit.reform(move |text: String| Edit::Describe(id.clone(), language, text));
    html! { <Paragraph label={language.say_with(msg::OWN_DESCRIPTION_OF, &[("name", name.into())])} labelled=false {said} {onsay} /> }
}

/// Whether a context is about the person.
fn kind(draft: &DraftProps, sort: Sort, id: &Id) -> Html {
    let Some(context) = draft.draft.contexts.iter().find(|it| sort == Sort::Context && it.id == *id) else {
        return Html::default();
    };
    let id = id.clone();
    let onchange =
        draft.edit.reform(move |on: bool| Edit::SetKind(id.clone(), if on { Kind::ForWhom } else { Kind::Circumstance }));
    let label = draft.language.say(msg::OWN_IS_FOR_WHOM);
    html! { <Check {label} on={context.kind == Kind::ForWhom} {onchange} /> }
}
