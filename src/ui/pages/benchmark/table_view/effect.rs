use std::rc::Rc;

use yew::prelude::*;

use super::cell_text;
use crate::benchmark::{Analysis, Difference, Moved};
use crate::language::{Language, Value, msg};
use crate::study::{Action, BenchmarkWork};
use crate::table::{Changes, Edit, Table};
use crate::ui::components::Reason;
use crate::ui::figures::Standing;
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::{PartProps, Subject};

/// How many units, or changes, are named before the rest is counted.
const NAMED: usize = 12;

/// How many units that are left out are listed, each with its reason.
const EXPLAINED: usize = 60;

/// What was changed about the table, what that does to the result, and the way back.
#[component]
pub fn Effect(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let changes = &subject.work.changes;
    let without = use_unchanged(subject);
    let before = without.as_ref().and_then(|without| without.analysis.as_ref().ok());
    let said = match (changes.is_none(), before, &subject.analysis) {
        (true, ..) => language.say(msg::TVIEW_UNCHANGED).into_owned(),
        (false, Some(before), Ok(after)) => sentence(subject, language, before, after),
        (false, _, Err(_)) => language.say(msg::TVIEW_EFFECT_BROKEN).into_owned(),
        (false, None, Ok(_)) => language.say(msg::TVIEW_EFFECT_MENDED).into_owned(),
    };
    let restore = act.reform(|_: MouseEvent| Action::RestoreTable);
    html! {
        <div class={classes!("tview-effect", (!changes.is_none()).then_some("is-changed"))}>
            <p role="status">{ said }</p>
            if !changes.is_none() {
                <ul class="tview-changes">
                    { for changes.edits.iter().rev().take(NAMED).map(|edit| edited(subject, language, edit, act)) }
                    { for changes.excluded.iter().take(EXPLAINED).map(|unit| excluded(changes, language, unit, act)) }
                </ul>
                { more(language, changes.edits.len().saturating_sub(NAMED) + changes.excluded.len().saturating_sub(EXPLAINED)) }
                <button type="button" class="button button--small" onclick={restore}>{ language.say(msg::TVIEW_RESTORE_ALL) }</button>
            }
        </div>
    }
}

/// What the same settings say of the table as it was opened; none while nothing is changed.
///
/// Mostly that is what the page said just before the first change; it is worked out anew only where it is not.
#[hook]
fn use_unchanged(subject: &Subject) -> Option<Subject> {
    let last = use_mut_ref(|| None::<Subject>);
    if subject.work.changes.is_none() {
        last.replace(Some(subject.clone()));
        return None;
    }
    let mut last = last.borrow_mut();
    let holds =
        |earlier: &&Subject| Rc::ptr_eq(&earlier.source, &subject.source) && earlier.work.settings == subject.work.settings;
    let found = last.as_ref().filter(holds).cloned().unwrap_or_else(|| {
        let work = BenchmarkWork { changes: Rc::default(), ..(*subject.work).clone() };
        Subject::new(Rc::new(work), subject.source.clone(), subject.source.clone())
    });
    *last = Some(found.clone());
    Some(found)
}

fn more(language: Language, more: usize) -> Html {
    if more == 0 {
        return html! {};
    }
    html! { <p class="quiet">{ language.say_with(msg::BENCH_AND_MORE, &[("more", more.into())]) }</p> }
}

/// A cell that was typed over: what stood there, what stands there now.
fn edited(subject: &Subject, language: Language, edit: &Edit, act: &Callback<Action>) -> Html {
    let text = |table: &Rc<Table>| {
        let column = table.column(&edit.header)?;
        Some(cell_text::shown(column, table.row_of(&edit.unit)?, language))
    };
    let after = text(&subject.table).unwrap_or_else(|| edit.typed.clone());
    let before = text(&subject.source).unwrap_or_default();
    let words = language.say_with(
        msg::TVIEW_EDIT,
        &[
            ("unit", edit.unit.as_str().into()),
            ("column", subject.names(language).label(&edit.header).into()),
            ("before", before.into()),
            ("after", after.into()),
        ],
    );
    let (unit, header) = (edit.unit.clone(), edit.header.clone());
    let onclick = act.reform(move |_: MouseEvent| Action::RestoreCell(unit.clone(), header.clone()));
    html! {
        <li key={format!("{}\u{1f}{}", edit.unit, edit.header)}>
            <span>{ words }</span>
            <button type="button" class="button button--small" {onclick}>{ language.say(msg::TVIEW_RESTORE_CELL) }<span class="unseen">{ &edit.unit }</span></button>
        </li>
    }
}

/// A unit that is left out, with room for the reason.
fn excluded(changes: &Changes, language: Language, unit: &str, act: &Callback<Action>) -> Html {
    let name = unit.to_owned();
    let onclick = act.reform(move |_: MouseEvent| Action::IncludeUnit(name.clone()));
    let onsay = {
        let name = unit.to_owned();
        act.reform(move |reason: String| Action::SetUnitReason(name.clone(), reason))
    };
    let label = language.say_with(msg::TVIEW_EXCLUDED_WHY_OF, &[("unit", unit.into())]);
    html! {
        <li key={unit.to_owned()}>
            <span>{ language.say_with(msg::TVIEW_EXCLUDED, &[("unit", unit.into())]) }</span>
            <button type="button" class="button button--small" {onclick}>{ language.say(msg::TVIEW_INCLUDE_AGAIN) }<span class="unseen">{ unit.to_owned() }</span></button>
            <Reason {label} hint={language.say(msg::TVIEW_EXCLUDED_WHY)} said={changes.reasons.get(unit).cloned().unwrap_or_default()} {onsay} />
        </li>
    }
}

/// R², the variables and the thirds, before and after.
fn sentence(subject: &Subject, language: Language, before: &Analysis, after: &Analysis) -> String {
    let found = Difference::between(before, after);
    let mut sentences = vec![language.say_with(
        msg::TVIEW_EFFECT_R2,
        &[
            ("before", language.number(found.adj_r2.0, 3).into()),
            ("after", language.number(found.adj_r2.1, 3).into()),
            ("nbefore", found.n.0.into()),
            ("nafter", found.n.1.into()),
        ],
    )];
    let names = |variables: &[crate::regression::Variable]| -> Value {
        let names: Vec<String> = variables.iter().map(|variable| subject.names(language).variable(variable)).collect();
        sentences::list(language, &names).into()
    };
    if found.entered.is_empty() && found.left.is_empty() {
        sentences.push(language.say(msg::TVIEW_EFFECT_SAME_MODEL).into_owned());
    }
    if !found.entered.is_empty() {
        sentences.push(language.say_with(msg::TVIEW_EFFECT_ENTERED, &[("variables", names(&found.entered))]));
    }
    if !found.left.is_empty() {
        sentences.push(language.say_with(msg::TVIEW_EFFECT_LEFT, &[("variables", names(&found.left))]));
    }
    sentences.push(thirds(language, after, &found.moved));
    sentences.join(" ")
}

fn thirds(language: Language, after: &Analysis, moved: &[Moved]) -> String {
    if moved.is_empty() {
        return language.say(msg::TVIEW_EFFECT_NO_THIRDS).into_owned();
    }
    let good = after.judgement.good_third;
    let words = |third| Standing::of(third, good).words(language).to_lowercase();
    let one = |moved: &Moved| format!("{} ({} → {})", moved.unit, words(moved.from), words(moved.to));
    let mut named: Vec<String> = moved.iter().take(NAMED).map(one).collect();
    if moved.len() > NAMED {
        named.push(language.say_with(msg::BENCH_AND_MORE, &[("more", (moved.len() - NAMED).into())]));
    }
    language.say_with(msg::TVIEW_EFFECT_THIRDS, &[("count", moved.len().into()), ("units", named.join(", ").into())])
}
