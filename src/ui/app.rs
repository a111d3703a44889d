use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::browser::address::{self, Wish};
use super::browser::{file, panic, storage, surroundings, tables};
use super::components::{Notice, Toast};
use super::help::Help;
use super::new_version::NewVersion;
use super::other_window::OtherWindow;
use super::pages::{About, Benchmark, Explorer, Start};
use super::shell::{Bar, Foot};
use super::workspace::{Holder, Request, Showing, Workspace};
use super::{keeping, wording};
use crate::language::{Language, msg};
use crate::study::{Action, Data, Page, Study, Theme};
use crate::table::{Encoding, Table};
use crate::task::reading::{AT_ONCE, Ask, Outcome, Source, TableReader};

/// Starts the page, in the place of what `index.html` shows until then.
pub fn start() {
    panic::watch();
    let place = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
    match place {
        Some(place) => yew::Renderer::<App>::with_root(place).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}

/// How long the study rests before it is kept, in milliseconds, so that typing is not slowed by writing.
const REST: u32 = 300;

/// What the page begins with: what was kept, on the page that the address names.
fn first_study() -> Study {
    let mut study = keeping::kept().and_then(Result::ok).unwrap_or_default();
    study.view.theme = keeping::kept_theme();
    if let Wish::Page(name, _) = address::wish() {
        match Page::at(&name) {
            // An address that names no page leaves the visitor where the last visit ended.
            Some(Page::Start) | None => {}
            Some(page) => study.view.page = page,
        }
    }
    study
}

/// The whole application.
#[component]
pub fn App() -> Html {
    let browser_language = *use_memo((), |()| surroundings::language());
    let holder = use_reducer(|| Holder::new(first_study()));
    let notice = use_state(|| None::<Notice>);
    let arriving = use_table(&holder.dispatcher());
    let study = holder.history().present().clone();
    let linked = use_state_eq(linked_language);
    // What has been said about the language: by a link, which holds until somebody chooses, or by a choice.
    let said = linked.or(study.view.language);
    let language = said.unwrap_or(browser_language);

    let show = use_showing(&notice);
    let tell = use_callback(show.clone(), |words: String, show| show.emit((words, true, None)));
    let act = use_callback((holder.dispatcher(), linked.setter()), |action: Action, (dispatcher, linked)| {
        if action.chooses_a_language() {
            linked.set(None);
        }
        dispatcher.dispatch(Request::Act(action));
    });
    let undo = {
        let undoable = holder.history().undoable();
        use_callback((holder.dispatcher(), undoable, language, tell.clone()), |(): (), (dispatcher, undoable, language, tell)| {
            if let Some(change) = undoable {
                dispatcher.dispatch(Request::Undo);
                let what = wording::change(*language, *change).into_owned();
                tell.emit(language.say_with(msg::NOTICE_UNDONE, &[("what", what.into())]));
            }
        })
    };
    let redo = {
        let redoable = holder.history().redoable();
        use_callback((holder.dispatcher(), redoable, language, tell.clone()), |(): (), (dispatcher, redoable, language, tell)| {
            if let Some(change) = redoable {
                dispatcher.dispatch(Request::Redo);
                let what = wording::change(*language, *change).into_owned();
                tell.emit(language.say_with(msg::NOTICE_REDONE, &[("what", what.into())]));
            }
        })
    };
    let workspace = Workspace {
        study: study.clone(),
        language,
        act: act.clone(),
        tell: tell.clone(),
        undo,
        redo,
        undoable: holder.history().undoable(),
        redoable: holder.history().redoable(),
        arriving: *arriving,
    };

    use_first_words(language, &show, &act);
    use_keeping(&study, language, &show);
    use_appearance(study.view.theme);
    use_title(study.view.page, language);
    use_address(study.view.page, (said, language), &linked, &act, &show);
    use_keys(&workspace);

    let close = {
        let notice = notice.clone();
        Callback::from(move |()| notice.set(None))
    };
    html! {
        <ContextProvider<Workspace> context={workspace}>
            <a class="skip" href="#main" onclick={Callback::from(skip_to_main)}>{ language.say(msg::SHELL_SKIP) }</a>
            <Bar show={show.clone()} />
            <Help {language} page={study.view.page} act={act.clone()} />
            <main id="main" class="page" tabindex="-1">
                { match study.view.page {
                    Page::Start => html! { <Start /> },
                    Page::Benchmark => html! { <Benchmark /> },
                    Page::Explorer => html! { <Explorer /> },
                    Page::About => html! { <About /> },
                } }
            </main>
            <Foot />
            <div class="toasts">
                <NewVersion show={show.clone()} />
                <OtherWindow show={show.clone()} />
                <Toast notice={(*notice).clone()} close={language.say(msg::SHELL_CLOSE)} onclose={close} />
            </div>
        </ContextProvider<Workspace>>
    }
}

#[hook]
fn use_showing(notice: &UseStateHandle<Option<Notice>>) -> Showing {
    let number = use_mut_ref(|| 0);
    use_callback(notice.setter(), move |(words, passing, to_copy), setter: &UseStateSetter<Option<Notice>>| {
        let mut number = number.borrow_mut();
        *number += 1;
        setter.set(Some(Notice { words, passing, to_copy, number: *number }));
    })
}

/// What there is to say of the last visit, and the study that the address carries.
#[hook]
fn use_first_words(language: Language, show: &Showing, act: &Callback<Action>) {
    let (show, act) = (show.clone(), act.clone());
    use_effect_with((), move |()| {
        if let Some(Err((problem, text))) = keeping::kept() {
            let why = wording::study_problem(language, &problem);
            show.emit((language.say_with(msg::NOTICE_KEPT_BROKEN, &[("why", why.into())]), false, Some(text)));
        }
        open_linked(language, show, act);
    });
}

fn open_linked(language: Language, show: Showing, act: Callback<Action>) {
    let Wish::Study(packed) = address::wish() else { return };
    spawn_local(async move {
        match keeping::open_link(&packed, language).await {
            Ok((study, words)) => {
                address::show(study.view.page.address(), study.view.language, false);
                act.emit(Action::Replace(Box::new(study)));
                show.emit((words, true, None));
            }
            Err(words) => {
                address::show("", None, false);
                show.emit((words, false, None));
            }
        }
    });
}

/// Brings the table of the last visit, which is kept apart from its study; how far it is.
#[hook]
fn use_table(dispatcher: &UseReducerDispatcher<Holder>) -> UseStateHandle<Option<f64>> {
    let arriving = use_state_eq(|| keeping::awaited().map(|_| 0.0));
    let reader = use_mut_ref(|| None::<TableReader>);
    let (setter, dispatcher) = (arriving.setter(), dispatcher.clone());
    use_effect_with((), move |()| {
        let Some((Data::Own { name, reading, .. }, key)) = keeping::awaited() else { return };
        let ask = Ask { name: name.clone(), reading: reading.clone(), encoding: Some(Encoding::Utf8), with_text: true };
        let bring = move |text: Rc<str>, table: Option<Rc<Table>>| {
            let data = Data::Own { name: name.clone(), text, reading: reading.clone() };
            if let Some(table) = table {
                data.was_read_as(table);
            }
            dispatcher.dispatch(Request::Bring(data));
        };
        spawn_local(async move {
            // What is gone is asked for by the page.
            let Some(file) = tables::find(&key).await else { return setter.set(None) };
            if file.size() <= AT_ONCE as f64 {
                if let Some(text) = file::text_of(&file).await {
                    bring(text.into(), None);
                }
                return setter.set(None);
            }
            let hold = reader.clone();
            let tell = move |outcome| match outcome {
                Outcome::Share(share) => setter.set(Some(share)),
                Outcome::Died => setter.set(None),
                Outcome::Read(read) => {
                    if let (Some(text), Ok(table)) = (&read.text, &read.draft.table) {
                        bring(text.clone(), Some(Rc::new(table.clone())));
                    }
                    setter.set(None);
                    let hold = hold.clone();
                    // Not from within its own message.
                    Timeout::new(0, move || drop(hold.take())).forget();
                }
            };
            let started = TableReader::start(&Source::File(file), &ask, tell.clone());
            if started.is_none() {
                tell(Outcome::Died);
            }
            reader.replace(started);
        });
    });
    arriving
}

/// Keeps the study a moment after it changed, and at once when the page is left.
#[hook]
fn use_keeping(study: &Rc<Study>, language: Language, show: &Showing) {
    let show = show.clone();
    use_effect_with((study.clone(), language), move |(study, language)| {
        let (study, language) = (study.clone(), *language);
        panic::remember(study.clone(), language);
        let leaving = web_sys::window().map(|window| {
            let study = study.clone();
            EventListener::new(&window, "pagehide", move |_| keeping::keep_at_once(&study))
        });
        let resting = Timeout::new(REST, move || {
            spawn_local(async move {
                if let Some(words) = keeping::keep(study, language).await {
                    show.emit((words, false, None));
                }
            });
        });
        move || drop((leaving, resting))
    });
}

#[hook]
fn use_appearance(theme: Theme) {
    use_effect_with(theme, |theme| {
        const DARK: &str = "(prefers-color-scheme: dark)";
        let paint = |dark: bool| surroundings::mark_root("data-theme", if dark { "dark" } else { "light" });
        let listener = match theme {
            // A theme that cannot be kept holds until the page is closed.
            Theme::Light => {
                let _ = storage::keep(storage::THEME, "light");
                paint(false);
                None
            }
            Theme::Dark => {
                let _ = storage::keep(storage::THEME, "dark");
                paint(true);
                None
            }
            Theme::System => {
                storage::forget(storage::THEME);
                paint(surroundings::matches(DARK));
                let list = web_sys::window().and_then(|window| window.match_media(DARK).ok().flatten());
                list.map(|list| EventListener::new(&list, "change", move |_| paint(surroundings::matches(DARK))))
            }
        };
        move || drop(listener)
    });
}

#[hook]
fn use_title(page: Page, language: Language) {
    use_effect_with((page, language), |(page, language)| {
        let name = language.say(msg::APP_NAME);
        surroundings::entitle(&match page {
            Page::Start => format!("{name}: {}", language.say(msg::START_TITLE)),
            Page::Benchmark => format!("{} · {name}", language.say(msg::PAGE_BENCHMARK)),
            Page::Explorer => format!("{} · {name}", language.say(msg::PAGE_EXPLORER)),
            Page::About => format!("{} · {name}", language.say(msg::PAGE_ABOUT)),
        });
        surroundings::mark_root("lang", language.tag());
    });
}

/// The language of a link to a page. It is no choice of the reader's, so it is not kept.
fn linked_language() -> Option<Language> {
    match address::wish() {
        Wish::Page(_, language) => language,
        Wish::Study(_) => None,
    }
}

/// The address follows the page, and the page the address: back, forward, a link pasted into the open page. The language is in
/// it, too, once something has been said about it: `spoken` is that, and the language on screen.
#[hook]
fn use_address(
    page: Page,
    spoken: (Option<Language>, Language),
    linked: &UseStateHandle<Option<Language>>,
    act: &Callback<Action>,
    show: &Showing,
) {
    let last = use_mut_ref(|| None::<Page>);
    let (said, _) = spoken;
    use_effect_with((page, said), move |&(page, said)| {
        let before = last.replace(Some(page));
        if matches!(address::wish(), Wish::Study(_)) {
            return;
        }
        let turned = before.is_some_and(|before| before != page);
        address::show(page.address(), said, turned);
        if turned {
            surroundings::start_of_page();
        }
    });
    let (act, show, linked) = (act.clone(), show.clone(), linked.setter());
    use_effect_with(spoken, move |&(said, language)| {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "hashchange", move |_| match address::wish() {
                Wish::Page(name, wished) => {
                    if let Some(page) = Page::at(&name) {
                        // An entry of the page's own names the language of its time.
                        match wished.filter(|_| !address::is_own()) {
                            Some(wished) => linked.set(Some(wished)),
                            None => address::show(page.address(), said, false),
                        }
                        act.emit(Action::Go(page));
                    }
                }
                Wish::Study(_) => open_linked(language, show.clone(), act.clone()),
            })
        });
        move || drop(listener)
    });
}

/// Ctrl+Z and its kin, except where a text is being typed: there they belong to the text.
#[hook]
fn use_keys(workspace: &Workspace) {
    use_effect_with((workspace.undo.clone(), workspace.redo.clone()), |(undo, redo)| {
        let (undo, redo) = (undo.clone(), redo.clone());
        let listener = web_sys::window().map(|window| {
            let options = gloo::events::EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
                if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || is_typing(event) {
                    return;
                }
                match (event.key().to_lowercase().as_str(), event.shift_key()) {
                    ("z", false) => undo.emit(()),
                    ("z", true) | ("y", false) => redo.emit(()),
                    _ => return,
                }
                event.prevent_default();
            })
        });
        move || drop(listener)
    });
}

fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else { return false };
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio" | "range" | "file")),
        _ => false,
    }
}

/// The fragment belongs to the pages, so the skip link moves the focus itself.
fn skip_to_main(event: MouseEvent) {
    event.prevent_default();
    let main = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("main"));
    if let Some(main) = main.and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it was.
        let _ = main.focus();
    }
}
