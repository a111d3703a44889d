use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::props::DraftProps;
use crate::language::{Message, msg};
use crate::theory::Id;

/// The place at which a list stands.
pub fn place(event: &Event) -> usize {
    usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index()).unwrap_or_default()
}

/// A list that adds an element: one that there is, or a new one.
pub fn one_more(draft: &DraftProps, label: Message, ids: &Rc<Vec<Id>>, add: Callback<Option<Id>>) -> Html {
    let onchange = {
        let ids = ids.clone();
        Callback::from(move |event: Event| {
            let at = place(&event);
            event.target_unchecked_into::<HtmlSelectElement>().set_selected_index(0);
            if at > 0 {
                // The first line says what the list is for, the second makes a new context.
                add.emit(at.checked_sub(2).and_then(|at| ids.get(at).cloned()));
            }
        })
    };
    html! {
        <label class="field own-more">
            <span class="field__label">{ draft.language.say(label) }</span>
            <select {onchange}>
                // Else the browser shows the one that was put in first.
                <option selected=true>{ draft.language.say(msg::OWN_CHOOSE) }</option>
                <option>{ draft.language.say(msg::OWN_SLOT_NEW_CONTEXT) }</option>
                { for ids.iter().map(|id| html! { <option key={id.as_str()}>{ draft.label(id) }</option> }) }
            </select>
        </label>
    }
}
