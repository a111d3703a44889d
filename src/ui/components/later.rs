use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// What [`Later`] needs.
#[derive(Properties, PartialEq)]
pub struct LaterProps {
    /// When it is its turn, counted from 1.
    pub turn: u32,
    /// What comes into being then.
    pub children: Children,
}

/// How long a turn waits for the one before it, in milliseconds: long enough for the browser to paint in between.
const TURN: u32 = 20;

/// Something that comes into being a moment after what stands above it, so that a long page is painted before all of it is
/// made, and is never in the way of a click for long.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    // Where nothing is painted, there is nothing to wait for.
    let come = use_state_eq(|| !cfg!(target_arch = "wasm32"));
    {
        let come = come.setter();
        use_effect_with(props.turn, move |turn| {
            let timeout = Timeout::new(turn * TURN, move || come.set(true));
            move || drop(timeout)
        });
    }
    if *come {
        html! { <>{ props.children.clone() }</> }
    } else {
        html! {}
    }
}
