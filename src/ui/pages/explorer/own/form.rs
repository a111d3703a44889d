use std::rc::Rc;

use web_sys::DragEvent;
use yew::prelude::*;

use super::elements::Elements;
use super::row_form::RowForm;
use super::write::WritingProps;
use crate::language::{Language, Message, msg};
use crate::study::{Action, OwnStep};
use crate::theory::{Draft, Edit, Id};
use crate::ui::browser::surroundings;
use crate::ui::components::Reason;
use crate::ui::shared::Shared;

/// What a part of the form needs.
#[derive(Properties, PartialEq, Clone)]
pub struct DraftProps {
    /// The theory as it is being written.
    pub draft: Shared<Draft>,
    /// The language.
    pub language: Language,
    /// Takes a step.
    pub edit: Callback<Edit>,
}

impl DraftProps {
    /// The name of an element.
    pub fn label(&self, id: &Id) -> String {
        self.draft.naming(id).map_or(&**id, |naming| naming.label.in_language(self.language)).to_owned()
    }

    /// A small button that takes a step.
    pub fn button(&self, sign: &'static str, message: Message, name: &str, edit: Option<Edit>) -> Html {
        let disabled = edit.is_none();
        let label = self.language.say_with(message, &[("name", name.into())]);
        let (step, keep) = (self.edit.clone(), label.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(edit) = edit.clone() {
                step.emit(edit);
                // What is moved takes its button along; the focus follows.
                let keep = keep.clone();
                gloo::timers::callback::Timeout::new(0, move || {
                    surroundings::focus(&format!("[data-name=\"{}\"]", keep.replace('"', "\\\"")))
                })
                .forget();
            }
        });
        html! { <button type="button" class="button button--small" {disabled} {onclick} aria-label={label.clone()} title={label.clone()} data-name={label}>{ sign }</button> }
    }
}

/// The theory as a form: its name, its configurations one by one, and its lists.
#[component]
pub fn Form(props: &WritingProps) -> Html {
    let WritingProps { own, language, act } = props;
    let draft = use_memo(own.clone(), |own| own.draft().map(Shared::new));
    let edit = use_callback((own.key().clone(), act.clone()), |edit: Edit, (key, act)| {
        act.emit(Action::Own(OwnStep::Edit(key.clone(), edit)));
    });
    let Some(draft) = (*draft).clone() else {
        return html! { <p class="notice">{ language.say(msg::OWN_FORM_CLOSED) }</p> };
    };
    let props = yew::props!(DraftProps { draft: draft.clone(), language: *language, edit: edit.clone() });
    let entitle = {
        let language = *language;
        edit.reform(move |text: String| Edit::Entitle(language, text))
    };
    html! {
        <div class="own-form">
            <label class="field own-form__title">
                <span class="field__label" aria-hidden="true">{ language.say(msg::OWN_TITLE) }</span>
                <Reason label={language.say(msg::OWN_TITLE)} hint="" said={draft.title.in_language(*language).to_owned()} onsay={entitle} />
            </label>
            <Rows ..props.clone() />
            <Elements ..props />
        </div>
    }
}

/// The configurations, in an order that is changed by dragging or with the arrows.
#[component]
fn Rows(props: &DraftProps) -> Html {
    let DraftProps { draft, language, edit } = props;
    let open = use_state_eq(|| None::<Id>);
    let dragged = use_mut_ref(|| None::<Id>);
    let last = draft.configurations.len().saturating_sub(1);
    let add = edit.reform(|_: MouseEvent| Edit::AddConfiguration);
    html! {
        <section aria-labelledby="own-rows">
            <h3 id="own-rows">{ language.say(msg::OWN_ROWS) }</h3>
            <ol class="own-rows">
                { for draft.configurations.iter().enumerate().map(|(place, row)| {
                    let name = format!("{} → {}", props.label(&row.mechanism), props.label(&row.sub_goal));
                    let is_open = *open == Some(row.id.clone());
                    let toggle = {
                        let (open, id) = (open.setter(), row.id.clone());
                        Callback::from(move |_: MouseEvent| open.set((!is_open).then(|| id.clone())))
                    };
                    let ondragstart = {
                        let (dragged, id) = (dragged.clone(), row.id.clone());
                        Callback::from(move |event: DragEvent| {
                            if let Some(carried) = event.data_transfer() {
                                // Some browsers drag nothing that carries nothing.
                                drop(carried.set_data("text/plain", &id));
                            }
                            dragged.replace(Some(id.clone()));
                        })
                    };
                    let ondragover = {
                        let dragged = dragged.clone();
                        Callback::from(move |event: DragEvent| if dragged.borrow().is_some() { event.prevent_default() })
                    };
                    let ondrop = {
                        let (dragged, edit) = (dragged.clone(), edit.clone());
                        Callback::from(move |event: DragEvent| {
                            let taken = dragged.borrow_mut().take();
                            if let Some(id) = taken {
                                event.prevent_default();
                                edit.emit(Edit::Move(id, place));
                            }
                        })
                    };
                    let to = |to: Option<usize>| to.map(|to| Edit::Move(row.id.clone(), to));
                    html! {
                        <li key={row.id.as_str()} class={classes!("own-row", is_open.then_some("is-open"))} {ondragover} {ondrop}>
                            <div class="own-row__head">
                                <span class="own-row__grip" draggable="true" aria-hidden="true" title={language.say(msg::OWN_GRIP)} {ondragstart}>{ "⠿" }</span>
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
