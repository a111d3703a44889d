//! The start page as it stands before the program has come: plain HTML, made at build time.
//!
//! A first visitor reads it at once, and the program is fetched at the first sign of a hand; `web/boot.js` sees to
//! that. What is drawn here is what the program draws for a fresh study, so that nothing moves when it takes the place.

use std::rc::Rc;

use yew::prelude::*;

use super::pages::Start;
use super::shell::{Bar, Foot};
use super::workspace::Workspace;
use crate::language::{Language, msg};
use crate::study::Study;

/// What [`Still`] needs.
#[derive(Properties, PartialEq)]
pub struct StillProps {
    /// The language of its words.
    pub language: Language,
}

/// The bar, the start page and the foot for a fresh study. Nothing in it answers.
#[component]
pub fn Still(props: &StillProps) -> Html {
    let workspace = Workspace {
        study: Rc::new(Study::default()),
        language: props.language,
        act: Callback::noop(),
        tell: Callback::noop(),
        undo: Callback::noop(),
        redo: Callback::noop(),
        undoable: None,
        redoable: None,
        arriving: None,
    };
    html! {
        <ContextProvider<Workspace> context={workspace}>
            <a class="skip" href="#main">{ props.language.say(msg::SHELL_SKIP) }</a>
            <Bar show={Callback::noop()} />
            <main id="main" class="page" tabindex="-1"><Start /></main>
            <Foot />
        </ContextProvider<Workspace>>
    }
}
