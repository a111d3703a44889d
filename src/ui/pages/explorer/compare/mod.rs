//! Below the picture: the theory on other persons, in other settings, beside another theory and beside the evidence.
//!
//! None of it is in the way of a click on a context: it follows the study a moment later, and what is folded away is
//! not worked out at all.

mod cast;
mod lagging;
mod people;
mod people_table;
mod settings;
mod walk;

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use crate::language::Language;
use crate::study::{Action, ExplorerWork};
use crate::theory::Theory;
use crate::ui::components::Later;

use lagging::use_lagging;
use people::People;
use settings::Settings;

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

/// All of it.
#[component]
pub fn Compare(props: &PartProps) -> Html {
    let (theory, work) = use_lagging(&(props.theory.clone(), props.work.clone()));
    let part = PartProps { theory, work, ..props.clone() };
    html! {
        <>
            <Later turn=1><People ..part.clone() /></Later>
            <Later turn=2><Settings ..part.clone() /></Later>
        </>
    }
}
