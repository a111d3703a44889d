//! The last change once more: the picture as it was before, and then as it is.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::ui::browser::surroundings;
use crate::ui::components::{Choice, Offer};

/// Where the picture stands between the last change and now.
#[derive(Clone, PartialEq)]
pub struct Replay {
    /// Whether it is shown as it was before the last change.
    pub before: bool,
    /// How often the change has been shown again.
    pub times: usize,
    /// Shows it as it was before, or as it is.
    pub show: Callback<bool>,
    /// Shows it as it was before, and after a moment as it is.
    pub play: Callback<()>,
}

/// How long the picture stands as it was before it shows what came of the change, in milliseconds.
const MOMENT: u32 = 1400;

/// A replay of the last change, which is the `turn`-th: with a new one it is over.
#[hook]
pub fn use_replay(turn: usize) -> Replay {
    let shown = use_state_eq(|| None::<usize>);
    let times = use_state_eq(|| 0);
    let waiting = use_mut_ref(|| None::<Timeout>);
    let show = {
        let (shown, waiting) = (shown.setter(), waiting.clone());
        Callback::from(move |before: bool| {
            waiting.borrow_mut().take();
            shown.set(before.then_some(turn));
        })
    };
    let play = {
        let (show, shown, set_times, now) = (show.clone(), shown.setter(), times.setter(), *times);
        Callback::from(move |()| {
            show.emit(true);
            let (shown, set_times) = (shown.clone(), set_times.clone());
            *waiting.borrow_mut() = Some(Timeout::new(MOMENT, move || {
                shown.set(None);
                set_times.set(now + 1);
            }));
        })
    };
    Replay { before: *shown == Some(turn), times: *times, show, play }
}

/// What [`ReplayButtons`] needs.
#[derive(Properties, PartialEq)]
pub struct ReplayButtonsProps {
    /// The replay.
    pub replay: Replay,
    /// The language.
    pub language: Language,
    /// Takes the last change back.
    pub undo: Callback<()>,
}

/// Before and now, side by side as a choice; the whole once more, where the device does not ask for stillness; and undo.
#[component]
pub fn ReplayButtons(props: &ReplayButtonsProps) -> Html {
    let language = props.language;
    let still = use_memo((), |()| surroundings::matches("(prefers-reduced-motion: reduce)"));
    let offers = vec![Offer::new(true, language.say(msg::REPLAY_BEFORE)), Offer::new(false, language.say(msg::REPLAY_NOW))];
    let onclick = props.replay.play.reform(|_: MouseEvent| ());
    let undo = props.undo.reform(|_: MouseEvent| ());
    html! {
        <span class="replay">
            <Choice<bool> label={language.say(msg::REPLAY_NAME)} {offers} chosen={props.replay.before} onchoose={props.replay.show.clone()} />
            if !*still {
                <button type="button" class="button button--small" {onclick}>{ language.say(msg::REPLAY_PLAY) }</button>
            }
            <button type="button" class="button button--small" onclick={undo}>{ language.say(msg::REPLAY_UNDO) }</button>
        </span>
    }
}
