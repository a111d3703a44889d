use std::rc::Rc;
use std::sync::Arc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context_row::ContextRow;
use super::setting_groups::{ContextGroup, Heading, groups};
use crate::glossary::Term;
use crate::language::{Language, msg};
use crate::study::{Action, ExplorerWork};
use crate::theory::{Id, Kind, Presence, Theory, library};
use crate::ui::browser::surroundings;
use crate::ui::help::explained;

/// What a panel about the person or the setting needs.
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// The open theory.
    pub theory: Arc<Theory>,
    /// Person and setting.
    pub work: Rc<ExplorerWork>,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// Under which circumstances: every context of circumstance of the open theory.
#[component]
pub fn SettingPanel(props: &PanelProps) -> Html {
    let (language, theory, work) = (props.language, &props.theory, &props.work);
    let wanted = use_state(String::new);
    // On a narrow screen the picture comes first; the list is there for those who open it.
    let wide = use_memo((), |()| surroundings::matches("(min-width: 62rem)"));
    let groups = use_memo(theory.clone(), |theory| groups(theory));
    let oninput = {
        let wanted = wanted.setter();
        Callback::from(move |event: InputEvent| wanted.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let onset = use_callback(props.act.clone(), |(id, presence), act: &Callback<Action>| {
        act.emit(Action::SetContext(id, presence));
    });
    let count: usize = groups.iter().map(|group| group.contexts.len()).sum();
    let needle = wanted.trim().to_lowercase();
    let matches = |id: &Id| {
        let label = theory.context(id).map(|context| context.naming.label.in_language(language).to_lowercase());
        needle.is_empty() || label.is_some_and(|label| label.contains(&needle))
    };
    let shown: Vec<(&ContextGroup, Vec<&Id>)> = groups
        .iter()
        .map(|group| (group, group.contexts.iter().filter(|id| matches(id)).collect::<Vec<_>>()))
        .filter(|(_, contexts)| !contexts.is_empty())
        .collect();
    html! {
        <section class="card panel" aria-labelledby="setting-title">
            <div class="panel__head">
                <h2 id="setting-title">{ language.say(msg::SETTING_TITLE) }</h2>
                <p>{ explained(language, &language.say(msg::SETTING_QUESTION), &[Term::Setting]) }</p>
            </div>
            { bases(props) }
            <details open={*wide}>
                <summary>{ language.say_with(msg::SETTING_CONTEXTS, &[("count", count.into())]) }</summary>
                <div class="panel__all">
            <input class="input panel__search" type="search" placeholder={language.say(msg::SETTING_SEARCH)}
                aria-label={language.say(msg::SETTING_SEARCH)} value={(*wanted).clone()} {oninput} />
            if shown.is_empty() {
                <p role="status">{ language.say(msg::SETTING_NOT_FOUND) }</p>
            }
            { for shown.into_iter().map(|(group, contexts)| html! {
                <div class="contexts">
                    <h3>{ heading(&group.heading, theory, language) }</h3>
                    <ul>
                        { for contexts.into_iter().filter_map(|id| theory.context(id)).map(|context| html! {
                            <ContextRow key={context.id.as_str()} id={context.id.clone()} naming={context.naming.clone()}
                                presence={work.setting.presence(&context.id)} {language} onset={onset.clone()}
                                finding={work.base_case().and_then(|case| case.finding(&context.id)).cloned()}
                                case={work.base_case().map(|case| case.name.as_str())} />
                        }) }
                    </ul>
                </div>
            }) }
                </div>
            </details>
        </section>
    }
}

/// The settings to begin from.
fn bases(props: &PanelProps) -> Html {
    let (language, work) = (props.language, &props.work);
    let circumstances = || props.theory.contexts().iter().filter(|context| context.kind == Kind::Circumstance);
    let button = |label: String, pressed: bool, action: Action| {
        let onclick = props.act.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" class="button button--small" aria-pressed={pressed.to_string()} {onclick}>{ label }</button> }
    };
    let all = [
        (Presence::Present, msg::SETTING_ALL_PRESENT),
        (Presence::Absent, msg::SETTING_NONE_PRESENT),
        (Presence::Unknown, msg::SETTING_ALL_UNKNOWN),
    ];
    html! {
        <div class="bases" role="group" aria-label={language.say(msg::SETTING_BASES)}>
            { for library::cases().iter().filter(|case| case.no_setting.is_none()).map(|case| {
                let label = language.say_with(msg::SETTING_AS_IN, &[("case", case.name.as_str().into())]);
                let untouched = work.case.as_ref() == Some(&case.id) && case.setting().as_ref() == Some(&work.setting);
                button(label, untouched, Action::TakeCase(case.id.clone()))
            }) }
            { for all.into_iter().map(|(presence, words)| {
                let pressed = work.case.is_none() && circumstances().all(|context| work.setting.presence(&context.id) == presence);
                button(language.say(words).into_owned(), pressed, Action::SetEveryContext(presence))
            }) }
        </div>
    }
}

fn heading(heading: &Heading, theory: &Theory, language: Language) -> Html {
    let kind = match heading {
        Heading::Overall(_) => msg::SETTING_OVERALL,
        Heading::Activity(_) => msg::SETTING_ACTIVITY,
        Heading::Mechanism(_) => msg::SETTING_MECHANISM,
        Heading::Unused => msg::SETTING_UNUSED,
    };
    html! {
        <>
            <span class="contexts__kind">{ language.say(kind) }</span>
            if let Some(words) = heading.words(theory, language) { { " " }<span>{ words }</span> }
        </>
    }
}
