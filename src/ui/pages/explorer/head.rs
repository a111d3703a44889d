use std::rc::Rc;
use std::sync::Arc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::{Action, ExplorerWork};
use crate::theory::{Id, Status, Theory, library};
use crate::ui::browser::surroundings;
use crate::ui::components::{Choice, Offer};

/// What [`Head`] needs.
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The open theory.
    pub theory: Arc<Theory>,
    /// Theories of one's own stand beside those of the library.
    pub work: Rc<ExplorerWork>,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// Which theory is open, what it is about, and how it came about.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let (language, theory) = (props.language, &props.theory);
    let of_library = library::theories().into_iter().map(|it| (it.id().clone(), it));
    let offers: Vec<Offer<Id>> = of_library.map(|(id, it)| Offer::new(id, it.title().in_language(language).to_owned())).collect();
    let is_own = props.work.open_own().is_some();
    let initial = library::initial_theories();
    let is_initial = !is_own && library::is_initial(theory);
    let onchange =
        props.act.reform(|event: Event| Action::OpenTheory(Id::from(event.target_unchecked_into::<HtmlSelectElement>().value())));
    let origin = theory.origin().in_language(language);
    let source = html! { <span class="source">{ theory.source().to_string() }</span> };
    html! {
        <header class="page__head explorer-head">
            <div class="row">
                <h1 id="title" tabindex="-1">{ language.say(msg::EXPLORER_TITLE) }</h1>
                <Choice<Id> label={language.say(msg::EXPLORER_THEORY)} {offers} chosen={Some(props.work.theory.clone())}
                    onchoose={props.act.reform(Action::OpenTheory)} />
                <select class={classes!("input", "explorer-head__initial", is_initial.then_some("is-open"))}
                    aria-label={language.say(msg::EXPLORER_INITIAL)} onchange={onchange.clone()}>
                    <option value="" disabled=true selected={!is_initial}>{ language.say(msg::EXPLORER_INITIAL_CHOOSE) }</option>
                    { for initial.iter().map(|it| html! {
                        <option value={it.id().to_string()} selected={it.id() == theory.id()}>{ it.title().in_language(language) }</option>
                    }) }
                </select>
                if !props.work.own.is_empty() {
                    <select class={classes!("input", "explorer-head__initial", is_own.then_some("is-open"))} {onchange}
                        aria-label={language.say(msg::OWN_HEAD_THEORIES)}>
                        <option value="" disabled=true selected={!is_own}>{ language.say(msg::OWN_HEAD_CHOOSE) }</option>
                        { for props.work.own.iter().map(|own| html! {
                            <option value={own.key().to_string()} selected={*own.key() == props.work.theory}>
                                { own.theory().title().in_language(language) }
                            </option>
                        }) }
                    </select>
                }
                <button type="button" class="button button--small" onclick={|_: MouseEvent| surroundings::read_from("own-write")}>
                    { language.say(msg::OWN_WRITE) }
                </button>
            </div>
            <p class="page__lead">{ theory.summary().in_language(language) }</p>
            if theory.status() == Status::Rebuilt {
                <p class="notice explorer-head__rebuilt">{ origin }{ " " }{ source }</p>
            } else {
                <p class="explorer-head__origin">{ origin }{ " " }{ source }</p>
            }
        </header>
    }
}
