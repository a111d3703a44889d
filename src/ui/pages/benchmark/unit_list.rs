//! All units by name, to choose one from: a list, or where there are too many to scroll through, a field to type in.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// Up to so many units stand in a list.
const LISTED: usize = 500;

/// At most so many names are proposed for what is typed.
const PROPOSED: usize = 20;

/// The names of the judged units as a reader looks for them.
pub type Names = Shared<Vec<AttrValue>>;

/// The units' names in order. They stay the same from one model to the next where the units do, so that a list of
/// thousands is not compared name by name at every click.
#[hook]
pub fn use_names(subject: &Subject) -> Names {
    let units = subject.analysis.as_ref().map(|analysis| analysis.judgement.units.as_slice()).unwrap_or_default();
    let rows: Vec<usize> = units.iter().map(|judged| judged.row).collect();
    let names = use_memo((rows, Shared(subject.table.clone())), |_| {
        let mut names: Vec<&str> = units.iter().map(|judged| judged.unit.as_str()).collect();
        names.sort_by_cached_key(|name| natural_key(name));
        Names::new(names.into_iter().map(|name| AttrValue::from(name.to_owned())).collect())
    });
    (*names).clone()
}

/// Sorts `Kommune 9` before `Kommune 10`.
fn natural_key(name: &str) -> (String, u64, String) {
    let start = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
    let end = name[start..].find(|c: char| !c.is_ascii_digit()).map_or(name.len(), |long| start + long);
    (name[..start].to_lowercase(), name[start..end].parse().unwrap_or(0), name[end..].to_lowercase())
}

/// What a [`UnitList`] needs.
#[derive(Properties, PartialEq, Clone)]
pub struct UnitListProps {
    /// The units' names.
    pub names: Names,
    /// What the choice is for.
    pub label: AttrValue,
    /// The language of its words.
    pub language: Language,
    /// The unit that is chosen now.
    pub chosen: Option<AttrValue>,
    /// Told the unit that is chosen, or that none is any more.
    pub onchoose: Callback<Option<String>>,
}

/// A list of units, or a field with proposals.
#[component]
pub fn UnitList(props: &UnitListProps) -> Html {
    html! {
        <label class="field">
            <span class="field__label">{ &props.label }</span>
            if props.names.len() <= LISTED { { list(props) } } else { <Typed ..props.clone() /> }
        </label>
    }
}

fn list(props: &UnitListProps) -> Html {
    let UnitListProps { names, language, chosen, onchoose, .. } = props;
    let onchange = onchoose.reform(|event: Event| {
        let name = event.target_unchecked_into::<HtmlSelectElement>().value();
        (!name.is_empty()).then_some(name)
    });
    html! {
        <select {onchange}>
            <option value="" selected={chosen.is_none()}>{ language.say(msg::BENCH_NO_UNIT) }</option>
            { for names.iter().map(|name| html! {
                <option value={name} selected={chosen.as_ref() == Some(name)}>{ name }</option>
            }) }
        </select>
    }
}

/// A field that proposes names as they are typed.
#[component]
fn Typed(props: &UnitListProps) -> Html {
    let UnitListProps { names, language, chosen, onchoose, label } = props;
    let typed = use_state_eq(|| None::<String>);
    let id = format!("units-{}", label.chars().filter(|c| c.is_alphanumeric()).collect::<String>());
    let shown = (*typed).clone().or_else(|| chosen.as_ref().map(ToString::to_string)).unwrap_or_default();
    let oninput = {
        let (typed, names, onchoose) = (typed.clone(), names.clone(), onchoose.clone());
        Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            match names.iter().find(|name| ***name == value) {
                Some(name) => {
                    typed.set(None);
                    onchoose.emit(Some(name.to_string()));
                }
                None => {
                    if value.is_empty() {
                        onchoose.emit(None);
                    }
                    typed.set(Some(value));
                }
            }
        })
    };
    let unknown = typed.as_ref().is_some_and(|value| !value.is_empty() && proposed(names, value).is_empty());
    html! {
        <>
            <input type="text" class="input" list={id.clone()} value={shown} autocomplete="off" aria-invalid={unknown.then_some("true")} {oninput}
                placeholder={language.say_with(msg::BENCH_UNIT_TYPED, &[("count", names.len().into())])} />
            <datalist {id}>
                { for proposed(names, typed.as_deref().unwrap_or_default()).into_iter().map(|name| html! { <option value={name} /> }) }
            </datalist>
            if unknown { <small class="quiet" role="status">{ language.say(msg::BENCH_UNIT_UNKNOWN) }</small> }
        </>
    }
}

/// The first names that hold what is typed; those that begin with it stand before the others.
fn proposed<'a>(names: &'a [AttrValue], typed: &str) -> Vec<&'a AttrValue> {
    let wanted = typed.to_lowercase();
    let place = |name: &&AttrValue| name.to_lowercase().find(&wanted);
    let begins = names.iter().filter(|name| place(name) == Some(0));
    let holds = names.iter().filter(|name| place(name).is_some_and(|place| place > 0));
    begins.chain(holds).take(PROPOSED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names_sort_by_size() {
        let mut names = ["Kommune 10", "Billund", "Kommune 9", "Ærø"];
        names.sort_by_key(|name| natural_key(name));
        assert_eq!(names, ["Billund", "Kommune 9", "Kommune 10", "Ærø"]);
    }

    #[test]
    fn names_that_begin_with_what_is_typed_come_first() {
        let names: Vec<AttrValue> = ["Norddjurs", "Sønderborg", "Syddjurs", "Djursland"].map(AttrValue::from).into();
        assert_eq!(proposed(&names, "djurs"), [&names[3], &names[0], &names[2]]);
        assert_eq!(proposed(&names, "s"), [&names[1], &names[2], &names[0], &names[3]]);
        assert!(proposed(&names, "x").is_empty());
        let many: Vec<AttrValue> = (0..90).map(|place| AttrValue::from(format!("u{place}"))).collect();
        assert_eq!(proposed(&many, "").len(), PROPOSED);
    }
}
