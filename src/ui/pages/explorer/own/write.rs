//! Theories of one's own: begun, copied, opened, written and taken away.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::OwnProps;
use super::coach::Coach;
use super::form::Form;
use super::props::WritingProps;
use super::text_form::TextForm;
use crate::language::{Language, msg};
use crate::study::{Action, OwnStep, Study};
use crate::theory::{Fault, Theory};
use crate::ui::browser::file::{self, Chosen};
use crate::ui::components::{Fold, use_drop};

use crate::ui::shared::Shared;
use crate::ui::wording;
use crate::ui::workspace::use_workspace;

/// A file that is no sound theory, and waits to be mended. Nothing of it is lost.
#[derive(Clone, PartialEq)]
struct Broken {
    name: String,
    text: Rc<str>,
    faults: Shared<Vec<Fault>>,
}

impl Broken {
    fn of(name: String, text: String) -> Broken {
        let faults = Shared::new(Theory::read(&text).err().unwrap_or_default());
        Broken { name, text: text.into(), faults }
    }
}

/// The part in which theories of one's own are written.
#[component]
pub fn Write(props: &OwnProps) -> Html {
    let OwnProps { theory, work, language } = props;
    let language = *language;
    let workspace = use_workspace();
    let act = workspace.act.clone();
    let broken = use_state(|| None::<Broken>);
    let open = use_callback((act.clone(), workspace.tell.clone(), language), {
        let broken = broken.setter();
        move |chosen: Chosen, (act, tell, language)| {
            let (act, tell, language, broken) = (act.clone(), tell.clone(), *language, broken.clone());
            spawn_local(async move { tell.emit(opened(&chosen, language, &act, &broken).await) });
        }
    });
    let hovering = use_drop(open.clone());
    let own = work.open_own().cloned();
    let step = |step: OwnStep| act.reform(move |_: MouseEvent| Action::Own(step.clone()));
    let copied = language.say_with(msg::OWN_COPY, &[("title", theory.title().in_language(language).into())]);
    html! {
        <section class="section own" aria-labelledby="own-write">
            <div class="section__head">
                <h2 id="own-write">{ language.say(msg::OWN_WRITE) }</h2>
                <p>{ language.say(msg::OWN_WRITE_LEAD) }</p>
            </div>
            <div class="row">
                <button type="button" class="button button--main" onclick={step(OwnStep::Copy(work.theory.clone()))}>{ copied }</button>
                <button type="button" class="button" onclick={step(OwnStep::Begin)}>{ language.say(msg::OWN_BEGIN) }</button>
                <OpenFile {language} {open} />
                if let Some(own) = &own {
                    <button type="button" class="button" onclick={step(OwnStep::Remove(own.key().clone()))}>{ language.say(msg::OWN_REMOVE) }</button>
                }
            </div>
            if let Some(found) = (*broken).clone() { <Mend broken={found} setter={broken.setter()} {language} /> }
            if let Some(own) = own { <Writing own={own} {language} act={act.clone()} /> }
            if hovering { <div class="drop" role="status"><p>{ language.say(msg::OWN_DROP) }</p></div> }
        </section>
    }
}

/// Opens a file: a theory, a study, or a theory with faults, which is then shown with them. What there is to say of it.
async fn opened(chosen: &Chosen, language: Language, act: &Callback<Action>, broken: &UseStateSetter<Option<Broken>>) -> String {
    let name = chosen.name();
    let opened = language.say_with(msg::NOTICE_OPENED, &[("name", name.as_str().into())]);
    let text = match file::read_text(chosen).await {
        Ok(text) => text,
        Err(problem) => {
            let why = wording::file_problem(language, &problem);
            return language.say_with(msg::NOTICE_FILE_BROKEN, &[("name", name.into()), ("why", why.into())]);
        }
    };
    if let Ok(study) = Study::from_text(&text) {
        act.emit(Action::Replace(Box::new(study)));
        return opened;
    }
    let found = Broken::of(name.clone(), text);
    if found.faults.is_empty() {
        broken.set(None);
        act.emit(Action::Own(OwnStep::Open(found.text.to_string())));
        return opened;
    }
    let count = found.faults.len();
    broken.set(Some(found));
    language.say_with(msg::OWN_FILE_FAULTS, &[("name", name.into()), ("count", count.into())])
}

#[derive(Properties, PartialEq)]
struct OpenFileProps {
    language: Language,
    open: Callback<Chosen>,
}

/// A button that lets a file be chosen.
#[component]
fn OpenFile(props: &OpenFileProps) -> Html {
    let input = use_node_ref();
    let onclick = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| input.cast::<HtmlInputElement>().into_iter().for_each(|input| input.click()))
    };
    let onchange = {
        let open = props.open.clone();
        Callback::from(move |event: Event| {
            file::chosen(&event.target_unchecked_into()).into_iter().take(1).for_each(|chosen| open.emit(chosen));
        })
    };
    let name = props.language.say(msg::OWN_OPEN);
    html! {
        <>
            <button type="button" class="button" {onclick}>{ name.clone() }</button>
            <input ref={input} type="file" accept=".toml,.json,.txt" hidden=true aria-label={name} {onchange} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct MendProps {
    broken: Broken,
    setter: UseStateSetter<Option<Broken>>,
    language: Language,
}

/// A file with faults, to be mended and opened, or put away.
#[component]
fn Mend(props: &MendProps) -> Html {
    let MendProps { broken, setter, language } = props;
    let act = use_workspace().act;
    let onwrite = {
        let (setter, name) = (setter.clone(), broken.name.clone());
        Callback::from(move |text: String| setter.set(Some(Broken::of(name.clone(), text))))
    };
    let close = {
        let setter = setter.clone();
        Callback::from(move |_: MouseEvent| setter.set(None))
    };
    let open = {
        let (setter, text) = (setter.clone(), broken.text.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Own(OwnStep::Open(text.to_string())));
            setter.set(None);
        })
    };
    let sound = broken.faults.is_empty();
    let name = broken.name.as_str();
    html! {
        <div class="own-mend" role="group" aria-label={language.say_with(msg::OWN_MEND, &[("name", name.into())])}>
            <h3>{ language.say_with(msg::OWN_MEND, &[("name", name.into())]) }</h3>
            <p>{ language.say(msg::OWN_MEND_LEAD) }</p>
            <TextForm text={broken.text.clone()} faults={broken.faults.clone()} language={*language} {onwrite} />
            <div class="row">
                <button type="button" class="button button--main" disabled={!sound} onclick={open}>{ language.say(msg::OWN_MEND_OPEN) }</button>
                <button type="button" class="button" onclick={close}>{ language.say(msg::OWN_MEND_CLOSE) }</button>
            </div>
        </div>
    }
}

/// The form, the coach and the text of the theory that is open.
#[component]
fn Writing(props: &WritingProps) -> Html {
    let WritingProps { own, language, act } = props;
    let faults = use_memo(own.clone(), |own| Shared::new(own.faults()));
    let onwrite = {
        let key = own.key().clone();
        act.reform(move |text: String| Action::Own(OwnStep::Write(key.clone(), text)))
    };
    let restore = {
        let key = own.key().clone();
        act.reform(move |_: MouseEvent| Action::Own(OwnStep::Restore(key.clone())))
    };
    html! {
        <>
            if !own.is_sound() {
                <div class="notice notice--problem own-unsound" role="status">
                    <p>{ language.say_with(msg::OWN_UNSOUND, &[("count", faults.len().into())]) }</p>
                    <ul>{ for faults.iter().take(3).map(|fault| html! { <li>{ fault.sentence(*language) }</li> }) }</ul>
                    <button type="button" class="button button--small" onclick={restore}>{ language.say(msg::OWN_RESTORE) }</button>
                </div>
            }
            <Form ..props.clone() />
            <Coach ..props.clone() />
            <Fold summary={language.say(msg::OWN_TEXT_FORM)}>
                <TextForm text={own.text().clone()} faults={(*faults).clone()} language={*language} {onwrite} />
            </Fold>
        </>
    }
}
