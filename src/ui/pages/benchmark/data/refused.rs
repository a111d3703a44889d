use std::rc::Rc;

use yew::prelude::*;

use super::problems;
use super::reason::Refusal;
use crate::language::{Language, msg};

/// What a [`Refused`] needs.
#[derive(Properties, PartialEq)]
pub struct RefusedProps {
    /// What was not opened.
    pub refusal: Rc<Refusal>,
    /// The language of its words.
    pub language: Language,
    /// Told when it is put away.
    pub onclose: Callback<()>,
}

/// Why a file was not opened, in full.
#[component]
pub fn Refused(props: &RefusedProps) -> Html {
    let language = props.language;
    let node = use_node_ref();
    use_into_view(&node, props.refusal.clone());
    html! {
        <div ref={node} class="notice notice--problem stack" role="alert">
            <p><strong>{ language.say_with(msg::BENCH_REFUSED, &[("name", props.refusal.name.as_str().into())]) }</strong></p>
            <ul>{ for problems::reason(language, &props.refusal.reason).into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            <p>
                { language.say(msg::BENCH_REFUSED_UNCHANGED) }{ " " }
                <button type="button" class="button button--small" onclick={props.onclose.reform(|_: MouseEvent| ())}>
                    { language.say(msg::SHELL_CLOSE) }
                </button>
            </p>
        </div>
    }
}

/// Brings an element into view whenever what it is about changes: the file may have been dropped far down the page.
#[hook]
pub fn use_into_view<T: PartialEq + 'static>(node: &NodeRef, about: T) {
    let node = node.clone();
    use_effect_with(about, move |_| {
        if let Some(element) = node.cast::<web_sys::HtmlElement>() {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}
