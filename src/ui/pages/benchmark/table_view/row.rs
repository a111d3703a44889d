use std::ops::Range;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::cell_text;
use super::place::Place;
use crate::language::{Language, msg};
use crate::table::{Cell, Column, Table};
use crate::ui::browser::surroundings::focused;
use crate::ui::shared::Shared;

/// A cell that is being typed over.
#[derive(Clone, Debug, PartialEq)]
pub struct Typing {
    /// Which column, from 1.
    pub column: usize,
    /// What stands in the field at first.
    pub first: AttrValue,
    /// Whether what stands there was typed already, so that it is gone on with; otherwise it is marked to be replaced.
    pub begun: bool,
    /// Whether what was typed was refused.
    pub refused: bool,
}

/// What is done with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finish {
    /// Taken; then on to the cell that the key leads to.
    Take(&'static str),
    /// Taken if it fits; the user has gone elsewhere.
    Leave,
    /// Given up.
    GiveUp,
}

/// What a [`Row`] needs.
#[derive(Properties)]
pub struct RowProps {
    /// The table with its edits, all units in it.
    pub table: Shared<Table>,
    /// The row of the table.
    pub row: usize,
    /// The row of the grid, from 1; row 0 has the headers.
    pub place: usize,
    /// The columns that are drawn.
    pub columns: Range<usize>,
    /// The column of the cell that the tabulator stops at, if it is in this row.
    pub active: Option<usize>,
    /// The cell of this row that is being typed over.
    pub typing: Option<Typing>,
    /// The columns in which this row was edited.
    pub edited: Vec<usize>,
    /// Whether the unit is left out.
    pub excluded: bool,
    /// Whether the unit is marked in every table and figure.
    pub marked: bool,
    /// The language of its numbers.
    pub language: Language,
    /// Told what was typed, and what to do with it.
    pub onfinish: Callback<(String, Finish)>,
}

/// A row that is not typed in never finishes anything: that it would tell someone else is no reason to draw it anew.
/// Scrolling then draws only the rows that come into sight.
impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        (self.row, self.place, &self.columns, self.active) == (other.row, other.place, &other.columns, other.active)
            && (&self.typing, &self.edited, self.excluded, self.marked, self.language)
                == (&other.typing, &other.edited, other.excluded, other.marked, other.language)
            && (self.typing.is_none() || self.onfinish == other.onfinish)
            && (self.table == other.table || self.typing.is_none() && self.shows_as(other))
    }
}

impl RowProps {
    /// Whether the row shows the same of another table: a cell that was typed over in another row is no reason to draw this
    /// one anew.
    fn shows_as(&self, other: &Self) -> bool {
        let same = |(one, other): (&Column, &Column)| {
            one.shares_cells_with(other)
                || (one.is_numeric() == other.is_numeric()
                    && one.cell(self.row) == other.cell(self.row)
                    && one.decimal(self.row) == other.decimal(self.row))
        };
        let shown = |table: &'_ Table| table.columns().get(self.columns.clone()).map(<[Column]>::len);
        shown(&self.table) == shown(&other.table)
            && self.table.units().get(self.row) == other.table.units().get(self.row)
            && self.columns.clone().filter_map(|at| self.table.columns().get(at).zip(other.table.columns().get(at))).all(same)
    }
}

/// The id of a cell in the document.
pub fn cell_id(at: Place) -> String {
    format!("cell-{}-{}", at.row, at.column)
}

/// One unit: its name with a box that takes it in or leaves it out, and its cells.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let RowProps { table, row, place, columns, active, typing, excluded, marked, language, .. } = props;
    let (row, language) = (*row, *language);
    let unit = table.units().get(row).cloned().unwrap_or_default();
    let tabindex = |column: usize| if *active == Some(column) { "0" } else { "-1" };
    let include = language.say_with(msg::TVIEW_INCLUDED, &[("unit", unit.as_str().into())]);
    let class = classes!("grid__row", excluded.then_some("is-excluded"), marked.then_some("is-marked"));
    html! {
        <div role="row" aria-rowindex={(place + 1).to_string()} data-row={place.to_string()} {class}>
            <div role="rowheader" id={cell_id(Place { row: *place, column: 0 })} class="grid__name" tabindex={tabindex(0)} data-column="0">
                <input type="checkbox" tabindex="-1" checked={!excluded} aria-label={include} />
                <span class="grid__unit" title={unit.clone()}>{ &unit }</span>
                if *excluded { <span class="unseen">{ ", " }{ language.say(msg::TVIEW_LEFT_OUT) }</span> }
            </div>
            { for columns.clone().map(|column| {
                let typing = typing.as_ref().filter(|typing| typing.column == column + 1);
                cell(props, column, tabindex(column + 1), typing)
            }) }
        </div>
    }
}

fn cell(props: &RowProps, column: usize, tabindex: &'static str, typing: Option<&Typing>) -> Html {
    let RowProps { table, row, place, edited, language, onfinish, .. } = props;
    let Some(of) = table.columns().get(column) else { return html! {} };
    let missing = matches!(of.cell(*row), Cell::Missing { .. });
    let is_edited = edited.contains(&column);
    let class = classes!(
        "grid__cell",
        (!of.is_numeric()).then_some("grid__cell--text"),
        missing.then_some("is-missing"),
        is_edited.then_some("is-edited"),
    );
    let at = Place { row: *place, column: column + 1 };
    html! {
        <div role="gridcell" key={column} id={cell_id(at)} {class} {tabindex} aria-colindex={(column + 2).to_string()} data-column={(column + 1).to_string()}>
            if let Some(typing) = typing {
                <Field typing={typing.clone()} onfinish={onfinish.clone()}
                    label={language.say_with(msg::TVIEW_FIELD, &[("unit", table.units()[*row].as_str().into()), ("column", of.header().into())])} />
            } else {
                { cell_text::shown(of, *row, *language) }
                if missing { <span class="unseen">{ language.say(msg::TVIEW_MISSING) }</span> }
                if is_edited { <span class="unseen">{ ", " }{ language.say(msg::TVIEW_EDITED) }</span> }
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FieldProps {
    typing: Typing,
    label: AttrValue,
    onfinish: Callback<(String, Finish)>,
}

/// The field in which a cell is typed over: Enter and the tabulator take it, Escape gives it up.
#[component]
fn Field(props: &FieldProps) -> Html {
    let FieldProps { typing, label, onfinish } = props;
    let node = use_node_ref();
    // A field that is finished with loses the focus, which must not count as leaving it.
    let done = use_mut_ref(|| false);
    {
        // The text is the field's own from then on: drawing the row anew must not undo what was typed.
        let (node, begun, first) = (node.clone(), typing.begun, typing.first.clone());
        use_effect_with((), move |()| {
            if let Some(field) = node.cast::<HtmlInputElement>() {
                field.set_value(&first);
                // A field that cannot take the focus is typed into by pointer.
                let _ = field.focus();
                if !begun {
                    field.select();
                }
            }
        });
    }
    let text = {
        let node = node.clone();
        move || node.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
    };
    let onkeydown = {
        let (onfinish, done, text, node) = (onfinish.clone(), done.clone(), text.clone(), node.clone());
        Callback::from(move |event: KeyboardEvent| {
            event.stop_propagation();
            let finish = match (event.key().as_str(), event.shift_key()) {
                ("Enter", false) => Finish::Take("ArrowDown"),
                ("Enter", true) => Finish::Take("ArrowUp"),
                ("Tab", false) => Finish::Take("ArrowRight"),
                ("Tab", true) => Finish::Take("ArrowLeft"),
                ("Escape", _) => Finish::GiveUp,
                _ => return,
            };
            event.prevent_default();
            done.replace(true);
            onfinish.emit((text(), finish));
            // What was refused is written on: the focus is still here.
            let stays = node.get().is_some_and(|field| field.is_same_node(focused().as_deref()));
            done.replace(!stays);
        })
    };
    let onblur = {
        let (onfinish, done) = (onfinish.clone(), done.clone());
        Callback::from(move |_: FocusEvent| {
            if !*done.borrow() {
                onfinish.emit((text(), Finish::Leave));
            }
        })
    };
    html! {
        <input ref={node} type="text" class="grid__field" autocomplete="off" aria-label={label.clone()}
            aria-invalid={typing.refused.to_string()} {onkeydown} {onblur} />
    }
}
