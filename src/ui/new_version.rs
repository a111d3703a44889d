//! Says that a newer release of the page waits, and takes it once the user has said so.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::browser::update;
use super::workspace::{Showing, use_workspace};
use super::{keeping, other_window};
use crate::language::msg;

/// What [`NewVersion`] needs.
#[derive(Properties, PartialEq)]
pub struct NewVersionProps {
    /// Says something at the foot of the page.
    pub show: Showing,
}

/// The announcement, in a live region of its own: it stays until it is answered, whatever else is said meanwhile.
#[component]
pub fn NewVersion(props: &NewVersionProps) -> Html {
    let workspace = use_workspace();
    let language = workspace.language();
    let waits = use_state_eq(|| false);
    {
        let setter = waits.setter();
        use_effect_with((), move |()| {
            // It may have come before this was drawn.
            setter.set(update::waits());
            let watching = update::watch(move || setter.set(true));
            move || drop(watching)
        });
    }
    let take = {
        let (study, show) = (workspace.study.clone(), props.show.clone());
        Callback::from(move |_: MouseEvent| {
            let (study, show) = (study.clone(), show.clone());
            // Until it is answered whose study is to go on this one is not kept, and so not given up.
            if other_window::is_contested(&study) {
                return show.emit((language.say(msg::WINDOW_CONTESTED).into_owned(), true, None));
            }
            spawn_local(async move {
                match keeping::keep(study, language).await {
                    None => update::take(),
                    // What cannot be kept is not given up: the page stays as it is.
                    Some(words) => show.emit((words, false, None)),
                }
            });
        })
    };
    let later = {
        let setter = waits.setter();
        Callback::from(move |_: MouseEvent| setter.set(false))
    };
    html! {
        <div class="toast" role="status" aria-live="polite">
            if *waits {
                <div class="toast__words">
                    <span>{ language.say(msg::UPDATE_READY) }</span>
                    <button type="button" class="button" onclick={take}>{ language.say(msg::UPDATE_USE) }</button>
                    <button type="button" class="button" onclick={later}>{ language.say(msg::UPDATE_LATER) }</button>
                </div>
            }
        </div>
    }
}
