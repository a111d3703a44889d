use yew::prelude::*;

use super::props::WritingProps;
use crate::language::msg;
use crate::theory::advice;

/// What may still be missing. It never stands in the way.
#[component]
pub fn Coach(props: &WritingProps) -> Html {
    let language = props.language;
    let said = use_memo((props.own.clone(), language), |(own, language)| {
        let Some(draft) = own.draft() else { return Vec::new() };
        advice(&draft).iter().map(|it| it.sentence(&draft, *language)).collect::<Vec<String>>()
    });
    html! {
        <section class="own-coach" aria-labelledby="own-coach">
            <h3 id="own-coach">{ language.say(msg::OWN_COACH) }</h3>
            if said.is_empty() {
                <p class="quiet">{ language.say(msg::OWN_COACH_NOTHING) }</p>
            } else {
                <p class="quiet">{ language.say_with(msg::OWN_COACH_LEAD, &[("count", said.len().into())]) }</p>
                <ul>{ for said.iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            }
        </section>
    }
}
