use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::Action;
use crate::ui::pages::benchmark::subject::Subject;

/// What a [`Finder`] needs.
#[derive(Properties, PartialEq)]
pub struct FinderProps {
    /// What the page is about.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// The marked unit, by its place in the judgement.
    pub marked: Option<usize>,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// A list of all units by name, to mark one.
#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let FinderProps { subject, language, marked, act } = props;
    let sorted = use_memo(subject.clone(), |subject| {
        let units = subject.analysis.as_ref().map(|analysis| analysis.judgement.units.as_slice()).unwrap_or_default();
        let mut names: Vec<(usize, String)> =
            units.iter().enumerate().map(|(place, judged)| (place, judged.unit.clone())).collect();
        names.sort_by_key(|(_, name)| natural_key(name));
        names
    });
    let onchange = act.reform(|event: Event| {
        let name = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::MarkUnit((!name.is_empty()).then_some(name))
    });
    html! {
        <label class="field">
            <span class="field__label">{ language.say(msg::BENCH_FIND) }</span>
            <select {onchange}>
                <option value="" selected={marked.is_none()}>{ language.say(msg::BENCH_NO_UNIT) }</option>
                { for sorted.iter().map(|(place, name)| html! {
                    <option value={name.clone()} selected={*marked == Some(*place)}>{ name }</option>
                }) }
            </select>
        </label>
    }
}

/// Sorts `Kommune 9` before `Kommune 10`.
fn natural_key(name: &str) -> (String, u64, String) {
    let start = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
    let end = name[start..].find(|c: char| !c.is_ascii_digit()).map_or(name.len(), |long| start + long);
    (name[..start].to_lowercase(), name[start..end].parse().unwrap_or(0), name[end..].to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::natural_key;

    #[test]
    fn numbers_in_names_sort_by_size() {
        let mut names = ["Kommune 10", "Billund", "Kommune 9", "Ærø"];
        names.sort_by_key(|name| natural_key(name));
        assert_eq!(names, ["Billund", "Kommune 9", "Kommune 10", "Ærø"]);
    }
}
