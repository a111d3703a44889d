//! The page «benchmark».

use yew::prelude::*;

use crate::language::msg;
use crate::ui::workspace::use_workspace;

/// The page.
#[component]
pub fn Benchmark() -> Html {
    let language = use_workspace().language();
    html! { <h1>{ language.say(msg::PAGE_BENCHMARK) }</h1> }
}
