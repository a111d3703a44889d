use std::collections::HashMap;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

use super::cell_text;
use super::head::Head;
use super::place::{COLUMN, HEAD, Place, ROW, Shown, View};
use super::row::{Finish, Row, Typing, cell_id};
use crate::language::{Language, msg};
use crate::study::Action;
use crate::table::{Changes, Direction, EditProblem, SortBy, Table};
use crate::ui::browser::surroundings::{self, focused};
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// What a [`Grid`] needs.
#[derive(Properties, PartialEq)]
pub struct GridProps {
    /// What the page is about.
    pub subject: Subject,
    /// The table with its edits, all units in it.
    pub table: Shared<Table>,
    /// The rows that are shown, in their order.
    pub order: Shared<Vec<usize>>,
    /// What they are sorted by.
    pub sort: Option<(SortBy, Direction)>,
    /// The name of the marked unit.
    pub marked: Option<String>,
    /// The language of its words.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
    /// Told to sort by something.
    pub onsort: Callback<SortBy>,
    /// Told what was typed into a cell and refused; nothing when the next is taken.
    pub onrefuse: Callback<Option<EditProblem>>,
}

/// All units and columns, of which only those that are seen are drawn. One stop of the tabulator; the arrow keys go
/// from cell to cell.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let GridProps { subject, table, order, sort, marked, language, act, onsort, onrefuse } = props;
    let language = *language;
    let node = use_node_ref();
    let (rows, columns) = (order.len(), table.columns().len());
    let shown = use_state_eq(|| Shown { rows: 0..rows.min(24), columns: 0..columns.min(10) });
    let active = use_state_eq(Place::default);
    // The row of the cell that is being typed over, and how.
    let writing = use_state_eq(|| None::<(usize, Typing)>);
    let focus = use_mut_ref(|| false);
    let at = Place { row: active.row.min(rows), column: active.column.min(columns) };

    // Reads where the grid is scrolled to and draws what is seen there.
    let look = {
        let (node, shown) = (node.clone(), shown.setter());
        use_callback((rows, columns), move |(): (), &(rows, columns)| {
            if let Some((_, view)) = view_of(&node) {
                shown.set(Shown::of(view, rows, columns));
            }
        })
    };
    use_size(&node, (rows, columns), &look);
    use_effect_with((node.clone(), shown.clone(), at, writing.is_none()), {
        let focus = focus.clone();
        move |(node, shown, at, idle)| {
            place_drawn(node, shown);
            if *idle && *focus.borrow() && (is_on(*at) || focus_on(*at)) {
                focus.replace(false);
            }
        }
    });

    let go = {
        let (node, active, focus, look) = (node.clone(), active.setter(), focus.clone(), look.clone());
        Rc::new(move |to: Place| {
            if let Some((element, view)) = view_of(&node) {
                let unit = surroundings::type_size() / 16.0;
                let (top, left) = to.scrolled_to(view);
                if (top, left) != (view.top, view.left) {
                    element.set_scroll_top((top * unit).round() as i32);
                    element.set_scroll_left((left * unit).round() as i32);
                    look.emit(());
                }
            }
            // At once, where the cell is drawn already: as soon as the answer to what was typed is drawn, moving the
            // focus makes the browser lay everything out before it may paint.
            let _ = focus_on(to) || focus_on(at);
            focus.replace(true);
            active.set(to);
        })
    };
    let begin = {
        let (table, order, writing, active) = (table.clone(), order.clone(), writing.setter(), active.setter());
        Rc::new(move |at: Place, typed: Option<&str>| {
            let found = at.row.checked_sub(1).and_then(|row| order.get(row)).zip(at.column.checked_sub(1));
            let Some((&row, column)) = found else { return };
            let Some(of) = table.columns().get(column) else { return };
            let first = typed.map_or_else(|| cell_text::to_edit(of, row, language), str::to_owned);
            active.set(at);
            writing
                .set(Some((at.row, Typing { column: at.column, first: first.into(), begun: typed.is_some(), refused: false })));
        })
    };
    let toggle = {
        let (order, subject, act) = (order.clone(), subject.clone(), act.clone());
        Rc::new(move |row: usize| {
            let unit = row.checked_sub(1).and_then(|row| order.get(row)).and_then(|&row| subject.source.units().get(row));
            if let Some(unit) = unit.cloned() {
                let excluded = subject.work.changes.excluded.contains(&unit);
                act.emit(if excluded { Action::IncludeUnit(unit) } else { Action::ExcludeUnit(unit) });
            }
        })
    };
    let sort_by = {
        let (table, onsort) = (table.clone(), onsort.clone());
        Rc::new(move |column: usize| match column.checked_sub(1) {
            None => onsort.emit(SortBy::Units),
            Some(column) => {
                if let Some(column) = table.columns().get(column) {
                    onsort.emit(SortBy::Column(column.header().to_owned()));
                }
            }
        })
    };
    let take = {
        let (subject, order, act, onrefuse) = (subject.clone(), order.clone(), act.clone(), onrefuse.clone());
        let table = table.clone();
        Rc::new(move |at: Place, typed: &str| -> bool {
            let found = at.row.checked_sub(1).and_then(|row| order.get(row)).zip(at.column.checked_sub(1));
            let Some((&row, column)) = found else { return true };
            let (Some(unit), Some(column)) = (table.units().get(row), table.columns().get(column)) else { return true };
            if typed == cell_text::to_edit(column, row, language) {
                onrefuse.emit(None);
                return true;
            }
            match Changes::edit_of(&subject.source, unit, column.header(), typed, cell_text::sign(language)) {
                Ok(edit) => {
                    onrefuse.emit(None);
                    act.emit(Action::EditCell(edit));
                    true
                }
                Err(problem) => {
                    onrefuse.emit(Some(problem));
                    false
                }
            }
        })
    };
    let onfinish = {
        let (writing, take, go, focus) = (writing.clone(), take.clone(), go.clone(), focus.clone());
        Callback::from(move |(typed, finish): (String, Finish)| {
            let Some((row, typing)) = (*writing).clone() else { return };
            let at = Place { row, column: typing.column };
            match finish {
                Finish::GiveUp => {
                    focus_on(at);
                    focus.replace(true);
                    writing.set(None);
                }
                Finish::Leave => {
                    take(at, &typed);
                    writing.set(None);
                }
                Finish::Take(key) => {
                    if take(at, &typed) {
                        writing.set(None);
                        go(at.moved(key, false, rows, columns, 1).unwrap_or(at));
                    } else {
                        writing.set(Some((row, Typing { first: typed.into(), refused: true, ..typing })));
                    }
                }
            }
        })
    };
    let onkeydown = {
        let (go, begin, toggle, sort_by, take) = (go.clone(), begin.clone(), toggle.clone(), sort_by.clone(), take.clone());
        let node = node.clone();
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            let control = event.ctrl_key() || event.meta_key();
            let page = view_of(&node).map_or(10, |(_, view)| ((view.height - HEAD) / ROW) as usize);
            if event.alt_key() {
                return;
            }
            if let Some(to) = at.moved(&key, control, rows, columns, page.saturating_sub(1)) {
                go(to);
            } else if control {
                return;
            } else {
                match (key.as_str(), at.row, at.column) {
                    ("Enter" | " ", 0, column) => sort_by(column),
                    ("Enter" | " ", row, 0) => toggle(row),
                    ("Enter" | "F2", ..) => begin(at, None),
                    ("Delete" | "Backspace", row, column) if row > 0 && column > 0 => drop(take(at, "")),
                    (typed, row, column) if row > 0 && column > 0 && typed.chars().count() == 1 && typed != " " => {
                        begin(at, Some(typed))
                    }
                    _ => return,
                }
            }
            event.prevent_default();
        })
    };
    let onclick = {
        let (sort_by, active, focus) = (sort_by.clone(), active.setter(), focus.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(at) = place_of(&event) else { return };
            focus.replace(true);
            active.set(at);
            if at.row == 0 {
                sort_by(at.column);
            }
        })
    };
    let ondblclick = Callback::from(move |event: MouseEvent| {
        if let Some(at) = place_of(&event).filter(|at| at.row > 0 && at.column > 0) {
            begin(at, None);
        }
    });
    let onchange = Callback::from(move |event: Event| {
        if let Some(at) = place_of(&event).filter(|at| at.column == 0) {
            toggle(at.row);
        }
    });
    let onscroll = {
        let (node, look) = (node.clone(), look.clone());
        Callback::from(move |_: Event| {
            // A cell that is scrolled out of sight is taken away; the keyboard waits at the grid.
            if let Some((element, view)) = view_of(&node) {
                let leaves = !Shown::of(view, rows, columns).has(at);
                if leaves && has_focus(&element) && !element.is_same_node(focused().as_deref()) {
                    // A grid that cannot take the focus leaves it where it is.
                    let _ = element.focus();
                }
            }
            look.emit(());
        })
    };

    let edited = use_memo((table.clone(), subject.work.changes.clone()), |(table, changes)| edited_cells(table, changes));
    let excluded = &subject.work.changes.excluded;
    let analysed = Shared(subject.table.clone());
    html! {
        <div ref={node} class="grid" role="grid" aria-label={language.say(msg::TVIEW_GRID)} aria-rowcount={(rows + 1).to_string()}
            aria-colcount={(columns + 1).to_string()} tabindex={if shown.has(at) { "-1" } else { "0" }}
            {onkeydown} {onclick} {ondblclick} {onchange} {onscroll}>
            <div class="grid__size" role="presentation">
                <Head subject={subject.clone()} table={analysed} columns={shown.columns.clone()} sort={sort.clone()}
                    active={(at.row == 0).then_some(at.column)} {language} />
                <div class="grid__body" role="presentation">
                    { for shown.rows.clone().filter_map(|place| {
                        let row = *order.get(place)?;
                        let unit = table.units().get(row)?;
                        let place = place + 1;
                        let typing = (*writing).as_ref().filter(|(at, _)| *at == place).map(|(_, typing)| typing.clone());
                        Some(html! {
                            <Row key={row} table={table.clone()} {row} {place} columns={shown.columns.clone()}
                                active={(at.row == place).then_some(at.column)} {typing}
                                edited={edited.get(&row).cloned().unwrap_or_default()} excluded={excluded.contains(unit)}
                                marked={marked.as_ref() == Some(unit)} {language} onfinish={onfinish.clone()} />
                        })
                    }) }
                </div>
            </div>
        </div>
    }
}

/// The columns that were edited, by row.
fn edited_cells(table: &Table, changes: &Changes) -> HashMap<usize, Vec<usize>> {
    let mut found: HashMap<usize, Vec<usize>> = HashMap::new();
    for edit in &changes.edits {
        let column = table.columns().iter().position(|column| column.header() == edit.header);
        if let Some((row, column)) = table.row_of(&edit.unit).zip(column) {
            found.entry(row).or_default().push(column);
        }
    }
    found
}

/// The grid's element and what is seen of it.
fn view_of(node: &NodeRef) -> Option<(HtmlElement, View)> {
    let element = node.cast::<HtmlElement>()?;
    let unit = surroundings::type_size() / 16.0;
    let of = |pixels: i32| f64::from(pixels) / unit;
    let width = of(element.client_width());
    let view = View {
        top: of(element.scroll_top()),
        left: of(element.scroll_left()),
        width,
        height: of(element.client_height()),
        names: names_width(width),
    };
    Some((element, view))
}

/// The column of names is narrower where there is little room.
fn names_width(width: f64) -> f64 {
    if width < 480.0 { 152.0 } else { 200.0 }
}

/// Tells the style sheet how large the grid is and looks again whenever the grid's own size changes.
#[hook]
fn use_size(node: &NodeRef, size: (usize, usize), look: &Callback<()>) {
    let width = crate::ui::figures::use_width(node, 0.0);
    use_effect_with((node.clone(), size, look.clone(), width as i64), |(node, (rows, columns), look, _)| {
        if let Some((element, view)) = view_of(node) {
            set(&element, "--grid-height", HEAD + *rows as f64 * ROW);
            set(&element, "--grid-width", view.names + *columns as f64 * COLUMN);
            set(&element, "--grid-names", view.names);
        }
        look.emit(());
    });
}

/// Puts what is drawn where it belongs.
fn place_drawn(node: &NodeRef, shown: &Shown) {
    if let Some(element) = node.cast::<HtmlElement>() {
        set(&element, "--grid-top", shown.rows.start as f64 * ROW);
        set(&element, "--grid-left", shown.columns.start as f64 * COLUMN);
    }
}

/// A length for the style sheet, in sixteenths of the type size.
fn set(element: &HtmlElement, name: &str, sixteenths: f64) {
    // Refused only where the style is read-only, which an element's own is not.
    let _ = element.style().set_property(name, &format!("{}rem", sixteenths / 16.0));
}

/// The cell in which an event happened.
fn place_of(event: &Event) -> Option<Place> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let number = |selector: &str, name: &str| target.closest(selector).ok()??.get_attribute(name)?.parse::<usize>().ok();
    Some(Place { row: number("[data-row]", "data-row")?, column: number("[data-column]", "data-column")? })
}

fn has_focus(grid: &HtmlElement) -> bool {
    focused().is_some_and(|focused| grid.contains(Some(&focused)))
}

/// Whether the focus is on a cell.
fn is_on(at: Place) -> bool {
    focused().is_some_and(|focused| focused.id() == cell_id(at))
}

/// Moves the focus to a cell, if it is drawn. The grid has been scrolled to it before.
fn focus_on(at: Place) -> bool {
    let stay = FocusOptions::new();
    stay.set_prevent_scroll(true);
    let found =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(&cell_id(at)));
    found.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()).is_some_and(|cell| cell.focus_with_options(&stay).is_ok())
}
