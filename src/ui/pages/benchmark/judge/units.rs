use yew::prelude::*;

use super::sure::Sure;
use crate::benchmark::Judged;
use crate::language::Language;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// What a list of units needs.
#[derive(Properties, PartialEq, Clone)]
pub struct UnitsProps {
    /// What the page is about.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// The marked unit, by its place in the judgement.
    pub marked: Option<usize>,
    /// How surely each unit stands where it does, once that is known.
    pub sure: Option<Shared<Sure>>,
    /// Told the unit that is to be marked.
    pub onmark: Callback<usize>,
}

/// A unit's name, to be marked by a click; linked to all that shows the unit.
pub fn unit_button(props: &UnitsProps, place: usize, judged: &Judged, stop: bool) -> Html {
    let pressed = props.marked == Some(place);
    let onclick = props.onmark.reform(move |_: MouseEvent| place);
    html! {
        <button type="button" class={classes!("bench-unit", judged.mark.map(|_| "bench-unit--bold"))} data-walk=""
            data-unit={judged.unit.clone()} tabindex={if stop { "0" } else { "-1" }} aria-pressed={pressed.to_string()} {onclick}>
            { &judged.unit }
        </button>
    }
}
