use std::sync::Arc;

use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::Action;
use crate::theory::sentence::lowered;
use crate::theory::{Change, Presence, Theory};
use crate::ui::wording;

/// What [`WaysOut`] needs.
#[derive(Properties, PartialEq)]
pub struct WaysOutProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// The smallest sets of changes that would do, smallest first.
    pub ways: Vec<Vec<Change>>,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// More ways than these would not be read.
const MOST: usize = 4;

/// The smallest changes that would do, each with a button that makes it: one step to undo.
#[component]
pub fn WaysOut(props: &WaysOutProps) -> Html {
    let language = props.language;
    html! {
        if !props.ways.is_empty() {
            <div class="ways">
                <h4>{ language.say(msg::WHY_WAYS) }</h4>
                <ul>
                    { for props.ways.iter().take(MOST).map(|way| {
                        let changes: Vec<_> = way.iter().map(|change| (change.element.clone(), change.to)).collect();
                        let onclick = props.act.reform(move |_: MouseEvent| Action::MakeSo(changes.clone()));
                        html! {
                            <li>
                                <button type="button" class="button button--small" {onclick}>
                                    { words(&props.theory, way, language) }
                                </button>
                            </li>
                        }
                    }) }
                </ul>
            </div>
        }
    }
}

/// "Make so: a and b present; c absent".
fn words(theory: &Theory, way: &[Change], language: Language) -> String {
    let named = |to: Presence| -> Vec<String> {
        let found = way.iter().filter(|change| change.to == to);
        found
            .map(|change| theory.naming(&change.element).map_or(change.element.as_str(), |it| it.label.in_language(language)))
            .map(lowered)
            .collect()
    };
    let said = [(Presence::Present, msg::WHY_MAKE_PRESENT), (Presence::Absent, msg::WHY_MAKE_ABSENT)].into_iter().filter_map(
        |(to, message)| {
            let names = named(to);
            (!names.is_empty()).then(|| language.say_with(message, &[("what", wording::list(language, &names).into())]))
        },
    );
    said.collect::<Vec<_>>().join("; ")
}
