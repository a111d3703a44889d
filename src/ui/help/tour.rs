//! A tour of five steps for the first visit: a card in the corner that points at what is on the page and blocks nothing.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::soon;
use crate::language::{Language, Message, msg};
use crate::study::{Action, Page};
use crate::ui::browser::address::{self, Wish};
use crate::ui::browser::{storage, surroundings};

/// What a step is about: the page on which it stands, what it points at, and what it says.
struct Step {
    page: Page,
    /// The name under which the styles mark what is pointed at, and the selector that finds it.
    mark: &'static str,
    target: &'static str,
    title: Message,
    words: Message,
}

const STEPS: [Step; 5] = [
    Step { page: Page::Start, mark: "path", target: ".path", title: msg::TOUR_PATH, words: msg::TOUR_PATH_WORDS },
    Step { page: Page::Benchmark, mark: "data", target: ".bench-data", title: msg::TOUR_DATA, words: msg::TOUR_DATA_WORDS },
    Step { page: Page::Benchmark, mark: "judge", target: "#ranked", title: msg::TOUR_JUDGE, words: msg::TOUR_JUDGE_WORDS },
    Step {
        page: Page::Explorer,
        mark: "theory",
        target: ".explorer__picture",
        title: msg::TOUR_THEORY,
        words: msg::TOUR_THEORY_WORDS,
    },
    Step { page: Page::Explorer, mark: "tools", target: ".bar__tools", title: msg::TOUR_TOOLS, words: msg::TOUR_TOOLS_WORDS },
];

/// How often is looked whether what is pointed at has been drawn, in milliseconds, and how many times at most: the
/// parts of a page come one after the other.
const LOOK: u32 = 100;
const LOOKS: u32 = 40;
/// How often in a row it has to be found at rest.
const RESTS: u32 = 3;

/// Whether nobody has been here before, and nothing of one's own is waiting. What was shown once is not shown again:
/// where that cannot be kept, it is not shown at all.
pub fn is_first_visit() -> bool {
    let is_plain = matches!(address::wish(), Wish::Page(page, _) if page.is_empty());
    let is_new = storage::read(storage::STUDY).is_none() && storage::read(storage::TOUR).is_none();
    is_plain && is_new && storage::keep(storage::TOUR, "seen").is_ok()
}

/// Goes to where a step stands, marks what it points at, and leaves with Escape.
#[hook]
pub fn use_tour(tour: &UseStateHandle<Option<(usize, bool)>>, page: Page, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with(**tour, move |tour| {
        let step = tour.and_then(|(step, asked)| Some((STEPS.get(step)?, asked)));
        surroundings::mark_root("data-tour", step.map_or("", |(step, _)| step.mark));
        let looking = step.map(|(step, asked)| {
            if step.page != page {
                act.emit(Action::Go(step.page));
            }
            if asked {
                soon(|| surroundings::focus(".tour .button--main"));
            }
            look_for(step.target, asked)
        });
        move || drop(looking)
    });
    let tour = tour.clone();
    use_effect_with(tour.is_some(), move |touring| {
        let listener = touring.then(web_sys::window).flatten().map(|window| {
            EventListener::new(&window, "keydown", move |event| {
                if event.dyn_ref::<KeyboardEvent>().is_some_and(is_ours) {
                    leave();
                    tour.set(None);
                }
            })
        });
        move || drop(listener)
    });
}

/// Whether Escape was pressed and nothing else that is open had a use for it.
fn is_ours(event: &KeyboardEvent) -> bool {
    let within = |selector| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.and_then(|target| target.closest(selector).ok().flatten()).is_some()
    };
    event.key() == "Escape" && !event.default_prevented() && !within("dialog, .menu, .why")
}

/// Shows what is pointed at as soon as it is there, and again where what is drawn above has pushed it away, until it rests
/// in the upper half of the window. On the first visit nothing moves that nobody has asked to move.
fn look_for(target: &'static str, asked: bool) -> Option<Interval> {
    if !asked {
        return None;
    }
    let (looks, before, rested) = (Cell::new(0), Cell::new(f64::NAN), Cell::new(0));
    Some(Interval::new(LOOK, move || {
        if looks.replace(looks.get() + 1) > LOOKS || rested.get() > RESTS {
            return;
        }
        let Some(window) = web_sys::window() else { return };
        let found = window.document().and_then(|document| document.query_selector(target).ok().flatten());
        let Some(found) = found else { return };
        let top = found.get_bounding_client_rect().top();
        let is_still = (before.replace(top) - top).abs() < 1.0;
        let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        let is_seen = (0.0..height / 2.0).contains(&top);
        rested.set(if is_still && is_seen { rested.get() + 1 } else { 0 });
        if !is_still || is_seen {
            return;
        }
        let options = ScrollIntoViewOptions::new();
        let calm = surroundings::matches("(prefers-reduced-motion: reduce)");
        options.set_behavior(if calm { ScrollBehavior::Auto } else { ScrollBehavior::Smooth });
        options.set_block(ScrollLogicalPosition::Start);
        found.scroll_into_view_with_scroll_into_view_options(&options);
    }))
}

/// The card goes, and the keyboard with it if it was there: to the page.
fn leave() {
    let is_here = surroundings::focused().is_some_and(|at| at.closest(".tour").ok().flatten().is_some());
    if is_here {
        surroundings::focus("#main");
    }
}

/// What is said of a step to those who do not see the card.
pub fn announced(step: usize, language: Language) -> String {
    let Some(it) = STEPS.get(step) else { return String::new() };
    format!("{}: {}. {}", counted(step, language), language.say(it.title), language.say(it.words))
}

/// "Tour, 2 of 5".
fn counted(step: usize, language: Language) -> String {
    language.say_with(msg::TOUR_STEP, &[("step", (step + 1).into()), ("steps", STEPS.len().into())])
}

/// The card of a step. `walk` is told the step to go to, or none.
pub fn card(step: usize, language: Language, walk: &Callback<Option<usize>>) -> Html {
    let Some(it) = STEPS.get(step) else { return html! {} };
    let is_last = step + 1 == STEPS.len();
    let to = |to: Option<usize>| {
        walk.reform(move |_: MouseEvent| {
            if to.is_none() {
                leave();
            }
            to
        })
    };
    html! {
        <aside class="tour" aria-label={language.say(msg::TOUR)}>
            <p class="tour__count">{ counted(step, language) }</p>
            <h2>{ language.say(it.title) }</h2>
            <p>{ language.say(it.words) }</p>
            <p class="row">
                <button type="button" class="button button--main button--small" onclick={to((!is_last).then_some(step + 1))}>
                    { language.say(if is_last { msg::TOUR_DONE } else { msg::TOUR_NEXT }) }
                </button>
                if let Some(before) = step.checked_sub(1) {
                    <button type="button" class="button button--small" onclick={to(Some(before))}>{ language.say(msg::TOUR_BACK) }</button>
                }
                if !is_last {
                    <button type="button" class="button button--quiet button--small" onclick={to(None)}>{ language.say(msg::TOUR_SKIP) }</button>
                }
            </p>
        </aside>
    }
}
