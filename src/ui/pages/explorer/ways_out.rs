use std::sync::Arc;

use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::Action;
use crate::theory::sentence::lowered;
use crate::theory::{Change, Presence, Theory};
use crate::ui::components::Fold;
use crate::ui::wording;

/// What [`WaysOut`] needs.
#[derive(Properties, PartialEq)]
pub struct WaysOutProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// The smallest sets of changes that would do, smallest first.
    pub ways: Vec<Vec<Change>>,
    /// Whether they would break it, rather than bring it about.
    #[prop_or_default]
    pub breaking: bool,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// More ways than these would not be read.
const MOST: usize = 4;

/// The smallest changes that would do, each with a button that makes it: one step to undo. The first few stand open.
#[component]
pub fn WaysOut(props: &WaysOutProps) -> Html {
    let language = props.language;
    let (first, more) = props.ways.split_at(props.ways.len().min(MOST));
    let list = |ways: &[Vec<Change>]| {
        html! {
            <ul>
                { for ways.iter().map(|way| html! {
                    <li><WayButton theory={props.theory.clone()} way={way.clone()} breaking={props.breaking} {language} act={props.act.clone()} /></li>
                }) }
            </ul>
        }
    };
    html! {
        if !props.ways.is_empty() {
            <div class={classes!("ways", props.breaking.then_some("ways--breaking"))}>
                <h4>{ language.say(if props.breaking { msg::WHY_BREAKS } else { msg::WHY_WAYS }) }</h4>
                { list(first) }
                if !more.is_empty() {
                    <Fold summary={language.say_with(msg::WHY_WAYS_MORE, &[("count", more.len().into())])}>{ list(more) }</Fold>
                }
            </div>
        }
    }
}

/// What a [`WayButton`] needs.
#[derive(Properties, PartialEq)]
pub struct WayButtonProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// The changes.
    pub way: Vec<Change>,
    /// Whether they break something.
    #[prop_or_default]
    pub breaking: bool,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// A button that makes some changes at once.
#[component]
pub fn WayButton(props: &WayButtonProps) -> Html {
    let changes: Vec<_> = props.way.iter().map(|change| (change.element.clone(), change.to)).collect();
    let onclick = props.act.reform(move |_: MouseEvent| Action::MakeSo(changes.clone()));
    html! {
        <button type="button" class="button button--small" {onclick}>
            { words(&props.theory, &props.way, props.breaking, props.language) }
        </button>
    }
}

/// "Make so: a and b present; c absent".
fn words(theory: &Theory, way: &[Change], breaking: bool, language: Language) -> String {
    let (present, absent) =
        if breaking { (msg::WHY_WITH, msg::WHY_WITHOUT) } else { (msg::WHY_MAKE_PRESENT, msg::WHY_MAKE_ABSENT) };
    let named = |to: Presence| -> Vec<String> {
        let found = way.iter().filter(|change| change.to == to);
        found
            .map(|change| theory.naming(&change.element).map_or(change.element.as_str(), |it| it.label.in_language(language)))
            .map(lowered)
            .collect()
    };
    let said = [(Presence::Present, present), (Presence::Absent, absent)].into_iter().filter_map(|(to, message)| {
        let names = named(to);
        (!names.is_empty()).then(|| language.say_with(message, &[("what", wording::list(language, &names).into())]))
    });
    said.collect::<Vec<_>>().join("; ")
}
