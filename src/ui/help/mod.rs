//! Help: what a term means, all terms, the keys, and a tour.
//!
//! Whatever asks for help is a plain button with a `data-help` attribute, wherever it stands; one listener hears them
//! all. So a button costs no component, and needs nothing of the page that it stands on.

mod dialog;
mod keys;
mod terms;
mod tour;
mod what_is;

pub use terms::{cited, full};
pub use what_is::{explained, what_is};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::glossary::Term;
use crate::language::Language;
use crate::study::{Action, Page};
use crate::ui::browser::surroundings;

/// What the dialog shows.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shown {
    /// What one term means.
    Term(Term),
    /// All terms, from this one on.
    Terms(Option<Term>),
    /// The keys.
    Keys,
}

impl Shown {
    /// What a button asks for: the key of a term, or the name of a list; `of` is the term from which it is asked.
    fn asked(help: &str, of: Option<&str>) -> Option<Shown> {
        match help {
            "keys" => Some(Shown::Keys),
            "terms" => Some(Shown::Terms(of.and_then(Term::at))),
            term => Term::at(term).map(Shown::Term),
        }
    }
}

/// What [`Help`] needs.
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// The language of its words.
    pub language: Language,
    /// The page that is open.
    pub page: Page,
    /// Takes an action: the tour walks from page to page.
    pub act: Callback<Action>,
}

/// The dialog and the tour.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let HelpProps { language, page, act } = props;
    let language = *language;
    let shown = use_state_eq(|| None::<Shown>);
    // Where the tour is, and whether it was asked for: then the keyboard goes with it.
    let tour = use_state_eq(|| None::<(usize, bool)>);
    let node = use_node_ref();
    let opener = use_mut_ref(|| None::<HtmlElement>);
    {
        let (shown, tour, node, opener) = (shown.setter(), tour.setter(), node.clone(), opener.clone());
        use_effect_with((), move |()| {
            if tour::is_first_visit() {
                tour.set(Some((0, false)));
            }
            let document = web_sys::window().and_then(|window| window.document());
            let clicks = document.map(|document| {
                EventListener::new(&document, "click", move |event| {
                    let Some(button) = asking(event) else { return };
                    let help = button.get_attribute("data-help").unwrap_or_default();
                    if help == "tour" {
                        tour.set(Some((0, true)));
                    } else if let Some(wanted) = Shown::asked(&help, button.get_attribute("data-of").as_deref()) {
                        if !dialog::is_open(&node) {
                            opener.replace(button.dyn_into().ok());
                        }
                        shown.set(Some(wanted));
                    }
                })
            });
            move || drop(clicks)
        });
    }
    dialog::use_dialog(&node, &shown, &opener);
    tour::use_tour(&tour, *page, act);
    let walk = {
        let tour = tour.clone();
        Callback::from(move |step: Option<usize>| tour.set(step.map(|step| (step, true))))
    };
    let step = tour.map(|(step, _)| step);
    html! {
        <>
            <p class="unseen" role="status">{ step.map(|step| tour::announced(step, language)) }</p>
            if let Some(step) = step { { tour::card(step, language, &walk) } }
            { dialog::dialog(&node, *shown, language) }
        </>
    }
}

/// The button that asks for help, if a click was on one.
fn asking(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("[data-help]").ok().flatten()
}

/// Gives the keyboard back to what opened something; an entry of a menu has gone with its list, so its menu stands for it.
fn give_back(opener: Option<HtmlElement>) {
    let menu = opener.as_ref().and_then(|opener| opener.closest(".menu").ok().flatten());
    let button = menu.and_then(|menu| menu.query_selector("button").ok().flatten());
    let to = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()).or(opener).filter(|to| to.is_connected());
    match to {
        // What cannot take the focus leaves it where it is.
        Some(to) => drop(to.focus()),
        None => surroundings::focus("#main"),
    }
}

/// Does something once what was changed has been drawn.
fn soon(then: impl FnOnce() + 'static) {
    Timeout::new(0, then).forget();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_says_what_it_asks_for() {
        assert_eq!(Shown::asked("residual", None), Some(Shown::Term(Term::Residual)));
        assert_eq!(Shown::asked("terms", Some("residual")), Some(Shown::Terms(Some(Term::Residual))));
        assert_eq!(Shown::asked("terms", None), Some(Shown::Terms(None)));
        assert_eq!(Shown::asked("keys", None), Some(Shown::Keys));
        assert_eq!(Shown::asked("nothing", None), None);
        // No term is named as a list is.
        assert!(["keys", "terms", "tour"].into_iter().all(|list| Term::at(list).is_none()));
    }
}
