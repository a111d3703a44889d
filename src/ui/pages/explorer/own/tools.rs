//! The small buttons that take a step, and where the keyboard is once it has been taken.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;

use super::props::DraftProps;
use crate::language::Message;
use crate::theory::{Edit, Shape};

impl DraftProps {
    /// A small button that takes a step. What is moved takes its button along, and the keyboard with it; from what is taken
    /// away, the keyboard goes on to what comes after it.
    pub fn button(&self, sign: &'static str, message: Message, name: &str, edit: Option<Edit>) -> Html {
        let disabled = edit.is_none();
        let takes_away = matches!(edit, Some(Edit::Delete(_) | Edit::Reshape(.., Shape::Remove)));
        let label = self.language.say_with(message, &[("name", name.into())]);
        let step = self.edit.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            let Some(edit) = edit.clone() else { return };
            let after = event.target_dyn_into::<Element>().map(|button| After::of(&button, takes_away));
            step.emit(edit);
            // By then the list has been drawn anew.
            Timeout::new(0, move || after.into_iter().for_each(|after| after.go())).forget();
        });
        let class = classes!("button", "button--small", "own-tool", takes_away.then_some("own-tool--away"));
        html! { <button type="button" {class} {disabled} {onclick} aria-label={label.clone()} title={label}>{ sign }</button> }
    }
}

/// Where the keyboard goes after a step.
struct After {
    button: Element,
    /// Where something is taken away: the list that it stood in, and at which place.
    place: Option<(Element, usize)>,
    /// What stands around that list.
    around: Option<Element>,
}

impl After {
    fn of(button: &Element, takes_away: bool) -> After {
        let item = button.closest("li").ok().flatten();
        let list = item.as_deref().and_then(Node::parent_element);
        let around = list.as_deref().and_then(Node::parent_element).and_then(|it| it.closest("li").ok().flatten());
        let before = std::iter::successors(item, Element::previous_element_sibling).count();
        let place = list.filter(|_| takes_away).map(|list| (list, before.saturating_sub(1)));
        After { button: button.clone(), place, around }
    }

    fn go(self) {
        let within = |element: &Element, selector: &str| element.query_selector(selector).ok().flatten();
        let found = match &self.place {
            None => {
                let still = Some(self.button.clone()).filter(|it| it.is_connected() && !it.has_attribute("disabled"));
                let item = self.button.closest("li").ok().flatten();
                still.or_else(|| within(&item?, ".own-tool:not([disabled])"))
            }
            Some((list, place)) if list.is_connected() => {
                let items = std::iter::successors(list.first_element_child(), Element::next_element_sibling);
                let next = items.take(place + 1).last().and_then(|item| within(&item, ".own-tool--away"));
                // After the last thing of a list comes the button or the list that adds another.
                next.or_else(|| {
                    let add = list.next_element_sibling()?;
                    if add.matches("button").unwrap_or(false) { Some(add) } else { within(&add, "button, select") }
                })
            }
            Some(_) => self.around.as_ref().and_then(|around| within(around, ".own-tool:not([disabled])")),
        };
        if let Some(found) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            // What cannot take the focus leaves it where it is.
            drop(found.focus());
        }
    }
}
