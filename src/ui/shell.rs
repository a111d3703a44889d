//! The bar at the head of every page and the words at its foot.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::browser::file;
use super::components::{Choice, Icon, Offer, Sign};
use super::keeping::{self, Copied};
use super::workspace::{Showing, use_workspace};
use crate::language::{Language, msg};
use crate::study::{Action, Page, Theme};

/// What [`Bar`] needs.
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// Says something at the foot of the page.
    pub show: Showing,
}

/// The pages, undo and redo, the study, language and appearance.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let workspace = use_workspace();
    let language = workspace.language();
    let say = |message| language.say(message);
    let go = |page: Page| {
        workspace.act.reform(move |event: MouseEvent| {
            event.prevent_default();
            Action::Go(page)
        })
    };
    let languages: Vec<_> =
        Language::ALL.into_iter().map(|language| Offer::new(language, language.tag().to_uppercase())).collect();
    html! {
        <header class="bar">
            <div class="bar__inner">
                <a class="bar__name" href="#/" onclick={go(Page::Start)}>{ say(msg::APP_NAME) }</a>
                <nav aria-label={say(msg::SHELL_PAGES)}>
                    <ul class="bar__pages">
                        { for Page::ALL.into_iter().map(|page| {
                            let name = match page {
                                Page::Start => msg::PAGE_START,
                                Page::Benchmark => msg::PAGE_BENCHMARK,
                                Page::Explorer => msg::PAGE_EXPLORER,
                            };
                            let current = (workspace.study.view.page == page).then_some("page");
                            html! { <li><a href={format!("#/{}", page.address())} aria-current={current} onclick={go(page)}>{ say(name) }</a></li> }
                        }) }
                    </ul>
                </nav>
                <div class="bar__tools" role="group" aria-label={say(msg::SHELL_TOOLS)}>
                    <button type="button" class="button button--quiet" disabled={workspace.undoable.is_none()}
                        onclick={workspace.undo.reform(|_: MouseEvent| ())}>
                        <Icon sign={Sign::Undo} /><span class="button__words">{ say(msg::SHELL_UNDO) }</span>
                    </button>
                    <button type="button" class="button button--quiet" disabled={workspace.redoable.is_none()}
                        onclick={workspace.redo.reform(|_: MouseEvent| ())}>
                        <Icon sign={Sign::Redo} /><span class="button__words">{ say(msg::SHELL_REDO) }</span>
                    </button>
                    <StudyMenu show={props.show.clone()} />
                    <AppearanceMenu />
                    <Choice<Language> label={say(msg::SHELL_LANGUAGE)} offers={languages} chosen={Some(language)}
                        onchoose={workspace.act.reform(Action::Speak)} />
                </div>
            </div>
        </header>
    }
}

/// A button that opens a list below it; Escape, a choice, or leaving it closes the list.
#[derive(Properties, PartialEq)]
struct MenuProps {
    sign: Sign,
    name: AttrValue,
    children: Children,
}

#[component]
fn Menu(props: &MenuProps) -> Html {
    let open = use_state(|| false);
    let button = use_node_ref();
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let onkeydown = {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && *open {
                open.set(false);
                if let Some(button) = button.cast::<web_sys::HtmlElement>() {
                    // The focus goes back to the button that the list hangs from.
                    let _ = button.focus();
                }
            }
        })
    };
    let onfocusout = {
        let open = open.clone();
        Callback::from(move |event: FocusEvent| {
            let menu = event.current_target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<web_sys::Node>(target).ok());
            let to = event.related_target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<web_sys::Node>(target).ok());
            if let (Some(menu), Some(to)) = (menu, to)
                && !menu.contains(Some(&to))
            {
                open.set(false);
            }
        })
    };
    html! {
        <div class="menu" {onkeydown} {onfocusout}>
            <button ref={button} type="button" class="button button--quiet" aria-expanded={open.to_string()} onclick={toggle}>
                <Icon sign={props.sign} /><span class="button__words">{ &props.name }</span>
            </button>
            <div class="menu__list" hidden={!*open}>{ for props.children.iter() }</div>
        </div>
    }
}

#[component]
fn StudyMenu(props: &BarProps) -> Html {
    let workspace = use_workspace();
    let language = workspace.language();
    let say = |message| language.say(message);
    let input = use_node_ref();
    let save = {
        let (study, show) = (workspace.study.clone(), props.show.clone());
        Callback::from(move |_: MouseEvent| show.emit((keeping::save_file(&study, language), true, None)))
    };
    let open = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let chosen = {
        let (act, show) = (workspace.act.clone(), props.show.clone());
        Callback::from(move |event: Event| {
            if let Some(chosen) = file::chosen(&event.target_unchecked_into()).into_iter().next() {
                open_study_file(chosen, language, act.clone(), show.clone());
            }
        })
    };
    let link = {
        let (study, show) = (workspace.study.clone(), props.show.clone());
        Callback::from(move |_: MouseEvent| {
            let (mut study, show) = ((*study).clone(), show.clone());
            // Whoever opens the link sees it in the language in which it was made.
            study.view.language = Some(language);
            wasm_bindgen_futures::spawn_local(async move {
                match keeping::copy_link(&study, language, false).await {
                    Copied::Done(words) => show.emit((words, true, None)),
                    Copied::TooLong(letters) => show.emit((keeping::too_long(language, letters, false), false, None)),
                    Copied::ByHand(words, link) => show.emit((words, false, Some(link))),
                }
            });
        })
    };
    let restart = {
        let (act, show) = (workspace.act.clone(), props.show.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Restart);
            show.emit((language.say(msg::NOTICE_FRESH).into_owned(), true, None));
        })
    };
    html! {
        <Menu sign={Sign::Study} name={say(msg::SHELL_STUDY)}>
            <button type="button" class="button button--quiet" onclick={link}>{ say(msg::STUDY_LINK) }</button>
            <button type="button" class="button button--quiet" onclick={save}>{ say(msg::STUDY_SAVE) }</button>
            <button type="button" class="button button--quiet" onclick={open}>{ say(msg::STUDY_OPEN) }</button>
            <input ref={input} type="file" accept=".json,application/json" hidden=true onchange={chosen} aria-label={say(msg::STUDY_OPEN)} />
            <button type="button" class="button button--quiet" onclick={restart}>{ say(msg::STUDY_NEW) }</button>
            <small>{ say(msg::STUDY_KEPT_HERE) }</small>
        </Menu>
    }
}

/// Opens a study from a chosen file and says what came of it.
fn open_study_file(chosen: file::Chosen, language: Language, act: Callback<Action>, show: Showing) {
    wasm_bindgen_futures::spawn_local(async move {
        match keeping::open_file(&chosen, language).await {
            Ok((study, words)) => {
                act.emit(Action::Replace(Box::new(study)));
                show.emit((words, true, None));
            }
            Err(words) => show.emit((words, false, None)),
        }
    });
}

#[component]
fn AppearanceMenu() -> Html {
    let workspace = use_workspace();
    let language = workspace.language();
    let offers = vec![
        Offer::new(Theme::System, language.say(msg::THEME_SYSTEM)),
        Offer::new(Theme::Light, language.say(msg::THEME_LIGHT)),
        Offer::new(Theme::Dark, language.say(msg::THEME_DARK)),
    ];
    html! {
        <Menu sign={Sign::Theme} name={language.say(msg::SHELL_THEME)}>
            <Choice<Theme> label={language.say(msg::SHELL_THEME)} {offers} chosen={Some(workspace.study.view.theme)}
                onchoose={workspace.act.reform(Action::Paint)} />
        </Menu>
    }
}

/// Where the content comes from, and where the data stay.
#[component]
pub fn Foot() -> Html {
    let language = use_workspace().language();
    html! {
        <footer class="foot">
            <div class="foot__inner">
                <p>{ language.say(msg::FOOT_PRIVATE) }</p>
                <p>{ language.say(msg::FOOT_SOURCE) }</p>
            </div>
        </footer>
    }
}
