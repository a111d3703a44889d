use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::DragEvent;
use yew::prelude::*;

use super::about::About;
use super::drag;
use super::elements::Elements;
use super::props::{DraftProps, WritingProps};
use super::row_form::RowForm;
use crate::language::msg;
use crate::study::{Action, OwnStep};
use crate::theory::{Edit, Id};
use crate::ui::browser::surroundings;
use crate::ui::shared::Shared;

/// The theory as a form: its name, its configurations one by one, and its lists.
#[component]
pub fn Form(props: &WritingProps) -> Html {
    let WritingProps { own, language, act } = props;
    let draft = use_memo(own.clone(), |own| own.draft().map(Shared::new));
    let comments = use_memo(own.clone(), |own| own.has_comments());
    let edit = use_callback((own.key().clone(), act.clone()), |edit: Edit, (key, act)| {
        act.emit(Action::Own(OwnStep::Edit(key.clone(), edit)));
    });
    let Some(draft) = (*draft).clone() else {
        return html! { <p class="notice">{ language.say(msg::OWN_FORM_CLOSED) }</p> };
    };
    let props = yew::props!(DraftProps { draft: draft.clone(), language: *language, edit: edit.clone() });
    html! {
        <div class="own-form">
            if *comments { <p class="notice">{ language.say(msg::OWN_COMMENTS) }</p> }
            <About ..props.clone() />
            <div class="own-form__parts">
                <Rows ..props.clone() />
                <Elements ..props />
            </div>
        </div>
    }
}

/// The configurations, in an order that is changed by dragging or with the arrows. An element that is dropped on one is
/// connected with it.
#[component]
fn Rows(props: &DraftProps) -> Html {
    let DraftProps { draft, language, edit } = props;
    let open = use_state_eq(|| None::<Id>);
    let hovered = use_state_eq(|| None::<Id>);
    let adding = use_mut_ref(|| false);
    {
        // A new configuration is opened, and the keyboard goes there.
        let (open, adding) = (open.setter(), adding.clone());
        use_effect_with(draft.clone(), move |draft| {
            if adding.replace(false) {
                open.set(draft.configurations.last().map(|row| row.id.clone()));
                Timeout::new(0, || surroundings::focus(".own-row:last-child .own-row__name")).forget();
            }
        });
    }
    let last = draft.configurations.len().saturating_sub(1);
    let add = edit.reform(move |_: MouseEvent| {
        adding.replace(true);
        Edit::AddConfiguration
    });
    html! {
        <section class="own-form__rows" aria-labelledby="own-rows">
            <h3 id="own-rows">{ language.say(msg::OWN_ROWS) }</h3>
            <p class="quiet">{ language.say(msg::OWN_ROWS_LEAD) }</p>
            <ol class="own-rows">
                { for draft.configurations.iter().enumerate().map(|(place, row)| {
                    let name = format!("{} → {}", props.label(&row.mechanism), props.label(&row.sub_goal));
                    let is_open = *open == Some(row.id.clone());
                    let toggle = {
                        let (open, id) = (open.setter(), row.id.clone());
                        Callback::from(move |_: MouseEvent| open.set((!is_open).then(|| id.clone())))
                    };
                    let hover = {
                        let (hovered, id) = (hovered.setter(), row.id.clone());
                        Callback::from(move |is_here: bool| hovered.set(is_here.then(|| id.clone())))
                    };
                    let ondrop = {
                        let (edit, hover, draft, id) = (edit.clone(), hover.clone(), draft.clone(), row.id.clone());
                        drag::dropped(Callback::from(move |dropped: Id| {
                            hover.emit(false);
                            let is_row = draft.configurations.iter().any(|it| it.id == dropped);
                            edit.emit(if is_row { Edit::Move(dropped, place) } else { Edit::Attach(id.clone(), dropped) });
                        }))
                    };
                    let ondragleave = hover.reform(|_: DragEvent| false);
                    let to = |to: Option<usize>| to.map(|to| Edit::Move(row.id.clone(), to));
                    let is_hovered = *hovered == Some(row.id.clone());
                    let class = classes!("own-row", is_open.then_some("is-open"), is_hovered.then_some("is-hovered"));
                    html! {
                        <li key={row.id.as_str()} {class} ondragover={drag::lets(hover)} {ondragleave} {ondrop}>
                            <div class="own-row__head">
                                <span class="own-row__grip" draggable="true" aria-hidden="true" title={language.say(msg::OWN_GRIP)}
                                    ondragstart={drag::takes(&row.id)}>{ "⠿" }</span>
                                <button type="button" class="own-row__name" aria-expanded={is_open.to_string()} onclick={toggle}>{ name.clone() }</button>
                                <span class="own-row__tools">
                                    { props.button("↑", msg::OWN_UP, &name, to(place.checked_sub(1))) }
                                    { props.button("↓", msg::OWN_DOWN, &name, to((place < last).then_some(place + 1))) }
                                    { props.button("✕", msg::OWN_DELETE, &name, Some(Edit::Delete(row.id.clone()))) }
                                </span>
                            </div>
                            if is_open { <RowForm draft={props.clone()} row={Rc::new(row.clone())} /> }
                        </li>
                    }
                }) }
            </ol>
            <button type="button" class="button" onclick={add}>{ language.say(msg::OWN_ADD_ROW) }</button>
        </section>
    }
}
