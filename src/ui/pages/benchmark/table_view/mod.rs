//! The table itself: every unit and every column, to be sorted, searched, typed over, left out and described.

mod cell_text;
mod described;
mod effect;
mod grid;
mod head;
mod place;
mod row;
mod tools;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use self::described::Described;
use self::effect::Effect;
use self::grid::Grid;
use self::tools::Tools;
use crate::language::{Language, Value, msg};
use crate::table::{Arrangement, Direction, EditProblem, SortBy};
use crate::ui::pages::benchmark::subject::{PartProps, Subject};
use crate::ui::shared::Shared;

/// The table, behind a button: nothing of it is worked out or drawn before it is opened.
#[component]
pub fn TableSection(props: &PartProps) -> Html {
    let language = props.language;
    let open = use_state_eq(|| false);
    let ontoggle = toggled(&open);
    let changes = &props.subject.work.changes;
    html! {
        <details class="tview" {ontoggle}>
            <summary>
                { language.say(msg::TVIEW_TITLE) }
                if !changes.is_none() {
                    <span class="bench-tag bench-tag--in">
                        { language.say_with(msg::TVIEW_CHANGES, &[("edits", changes.edits.len().into()), ("excluded", changes.excluded.len().into())]) }
                    </span>
                }
            </summary>
            if *open { <TableView ..props.clone() /> }
        </details>
    }
}

/// Notes whether a `details` was opened or closed.
fn toggled(open: &UseStateHandle<bool>) -> Callback<Event> {
    let open = open.setter();
    Callback::from(move |event: Event| {
        let element = event.target_unchecked_into::<Element>();
        open.set(element.has_attribute("open"));
    })
}

#[component]
fn TableView(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let marked = crate::ui::workspace::use_workspace().study.view.unit.clone();
    let arrangement = use_state_eq(Arrangement::default);
    let refused = use_state_eq(|| None::<EditProblem>);
    let describing = use_state_eq(|| false);
    let table = use_memo((Shared(subject.source.clone()), subject.work.changes.clone()), |(source, changes)| {
        if changes.edits.is_empty() { source.clone() } else { Shared(Rc::new(changes.edited(source))) }
    });
    let table = (*table).clone();
    let order =
        use_memo((table.clone(), (*arrangement).clone()), |(table, arrangement)| Shared(Rc::new(arrangement.rows(table))));
    let onarrange = {
        let arrangement = arrangement.setter();
        Callback::from(move |asked: Arrangement| arrangement.set(asked))
    };
    let onsort = {
        let arrangement = arrangement.clone();
        Callback::from(move |by: SortBy| {
            let sort = next_sort(arrangement.sort.as_ref(), by);
            arrangement.set(Arrangement { sort, ..(*arrangement).clone() });
        })
    };
    let onrefuse = use_callback(refused.setter(), |problem: Option<EditProblem>, refused| refused.set(problem));
    html! {
        <div class="stack tview__inside">
            <p class="quiet">{ language.say(msg::TVIEW_LEAD) }</p>
            <Tools subject={subject.clone()} {language} arrangement={(*arrangement).clone()} found={order.len()} onchange={onarrange} />
            <Grid subject={subject.clone()} {table} order={(*order).clone()} sort={arrangement.sort.clone()} {marked} {language}
                act={act.clone()} {onsort} {onrefuse} />
            <p class="quiet">{ language.say(msg::TVIEW_KEYS) }</p>
            <div role="alert" class="tview-refused">
                if let Some(problem) = &*refused { <p class="field__problem">{ edit_problem(subject, language, problem) }</p> }
            </div>
            <Effect ..props.clone() />
            <details ontoggle={toggled(&describing)}>
                <summary>{ language.say(msg::TVIEW_DESCRIBED) }</summary>
                if *describing { <Described subject={subject.clone()} table={Shared(subject.table.clone())} {language} /> }
            </details>
        </div>
    }
}

/// Rising, falling, and as in the file again.
fn next_sort(now: Option<&(SortBy, Direction)>, by: SortBy) -> Option<(SortBy, Direction)> {
    match now {
        Some((sorted, Direction::Rising)) if *sorted == by => Some((by, Direction::Falling)),
        Some((sorted, Direction::Falling)) if *sorted == by => None,
        _ => Some((by, Direction::Rising)),
    }
}

/// Why a cell was not typed over, and that nothing is lost.
fn edit_problem(subject: &Subject, language: Language, problem: &EditProblem) -> String {
    let (message, unit, header, typed) = match problem {
        EditProblem::NoSuchCell { unit, header } => (msg::TVIEW_NO_SUCH_CELL, unit, header, ""),
        EditProblem::NotANumber { unit, header, typed } => (msg::TVIEW_NOT_A_NUMBER, unit, header, typed.as_str()),
        EditProblem::TooLarge { unit, header, typed } => (msg::TVIEW_TOO_LARGE, unit, header, typed.as_str()),
    };
    let arguments: [(&str, Value); 3] =
        [("unit", unit.as_str().into()), ("column", subject.names(language).label(header).into()), ("typed", typed.into())];
    language.say_with(message, &arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_sorts_rising_then_falling_then_not_at_all() {
        let by = || SortBy::Column("y".to_owned());
        let rising = next_sort(None, by());
        assert_eq!(rising, Some((by(), Direction::Rising)));
        let falling = next_sort(rising.as_ref(), by());
        assert_eq!(falling, Some((by(), Direction::Falling)));
        assert_eq!(next_sort(falling.as_ref(), by()), None);
        assert_eq!(next_sort(falling.as_ref(), SortBy::Units), Some((SortBy::Units, Direction::Rising)));
    }
}
