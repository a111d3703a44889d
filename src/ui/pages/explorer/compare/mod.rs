//! Below the picture: the theory on other persons, in other settings, beside another theory and beside the evidence.
//!
//! None of it is in the way of a click on a context: it follows the study a moment later, and what is folded away is
//! not worked out at all.

mod beginning;
mod cast;
mod evidence;
mod lagging;
mod outcomes;
mod people;
mod people_table;
mod people_words;
mod settings;
mod theories;

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use crate::language::Language;
use crate::study::{Action, ExplorerWork};
use crate::theory::{Id, Theory};
use crate::ui::components::Later;

use beginning::WhereToBegin;
use evidence::Evidence;
use lagging::use_lagging;
use outcomes::Outcomes;
use people::People;
use settings::Settings;
use theories::Theories;

/// What a part of the page below the picture needs.
#[derive(Clone, Properties, PartialEq)]
pub struct PartProps {
    /// The open theory.
    pub theory: Arc<Theory>,
    /// Person, setting, and what is left out.
    pub work: Rc<ExplorerWork>,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// What [`Compare`] needs.
#[derive(Properties, PartialEq)]
pub struct CompareProps {
    /// What every part needs.
    pub part: PartProps,
    /// The theory that the user wants beside the open one, if any.
    pub beside: Option<Id>,
}

/// All of it.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let (theory, work) = use_lagging(&(props.part.theory.clone(), props.part.work.clone()));
    let part = PartProps { theory, work, ..props.part.clone() };
    html! {
        <>
            <Settings ..part.clone() />
            <Later turn=1><People ..part.clone() /></Later>
            <Later turn=2><Theories part={part.clone()} wanted={props.beside.clone()} /></Later>
            <Later turn=3><Evidence ..part.clone() /></Later>
            // Each answer is put beside those given before, so these must not lag.
            <Later turn=4><Outcomes answers={props.part.work.answers} language={part.language} act={part.act.clone()} /></Later>
            <Later turn=5><WhereToBegin ..part /></Later>
        </>
    }
}
