use std::ops::Range;

use yew::prelude::*;

use super::place::Place;
use super::row::cell_id;
use crate::language::{Language, msg};
use crate::table::{Direction, Histogram, SortBy, Table};
use crate::ui::figures::SmallHistogram;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// What a [`Head`] needs.
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// What the page is about: how columns are called.
    pub subject: Subject,
    /// The table that is analysed, whose distributions are shown.
    pub table: Shared<Table>,
    /// The columns that are drawn.
    pub columns: Range<usize>,
    /// What the rows are sorted by.
    pub sort: Option<(SortBy, Direction)>,
    /// The column of the cell that the tabulator stops at, if it is in this row.
    pub active: Option<usize>,
    /// The language of its words.
    pub language: Language,
}

/// The row of headers: what each column is, how it is distributed, and how many values are missing.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let HeadProps { subject, table, columns, sort, active, language } = props;
    let language = *language;
    let direction = |by: &SortBy| sort.as_ref().filter(|(sorted, _)| sorted == by).map(|(_, direction)| *direction);
    let tabindex = |column: usize| if *active == Some(column) { "0" } else { "-1" };
    let of_units = direction(&SortBy::Units);
    let unit =
        if table.unit_header().is_empty() { language.say(msg::BENCH_UNIT).into_owned() } else { table.unit_header().to_owned() };
    html! {
        <div role="row" aria-rowindex="1" class="grid__row grid__row--head" data-row="0">
            <div role="columnheader" id={cell_id(Place::default())} class="grid__name grid__corner" tabindex={tabindex(0)}
                aria-colindex="1" aria-sort={aria(of_units)} data-column="0">
                <span class="grid__label">{ unit }{ arrow(of_units) }</span>
            </div>
            { for columns.clone().filter_map(|column| {
                let of = table.columns().get(column)?;
                let direction = direction(&SortBy::Column(of.header().to_owned()));
                let name = subject.names(language).label(of.header());
                Some(html! {
                    <div role="columnheader" key={column} id={cell_id(Place { row: 0, column: column + 1 })} class="grid__cell grid__head" tabindex={tabindex(column + 1)}
                        aria-colindex={(column + 2).to_string()} aria-sort={aria(direction)} data-column={(column + 1).to_string()} title={name.clone()}>
                        <span class="grid__label">{ name }{ arrow(direction) }</span>
                        <Distribution table={table.clone()} {column} {language} />
                    </div>
                })
            }) }
        </div>
    }
}

fn aria(direction: Option<Direction>) -> Option<&'static str> {
    direction.map(|direction| match direction {
        Direction::Rising => "ascending",
        Direction::Falling => "descending",
    })
}

fn arrow(direction: Option<Direction>) -> Html {
    let sign = match direction {
        None => return html! {},
        Some(Direction::Rising) => "\u{a0}↑",
        Some(Direction::Falling) => "\u{a0}↓",
    };
    html! { <span aria-hidden="true">{ sign }</span> }
}

#[derive(Properties, PartialEq)]
struct DistributionProps {
    table: Shared<Table>,
    column: usize,
    language: Language,
}

/// The small distribution under a header, and how many values are missing.
#[component]
fn Distribution(props: &DistributionProps) -> Html {
    let DistributionProps { table, column, language } = props;
    let found = use_memo((table.clone(), *column), |(table, column)| {
        table.columns().get(*column).map(|column| (column.is_numeric(), Histogram::of(column.values()), missing(column)))
    });
    let Some((numeric, histogram, missing)) = &*found else { return html! {} };
    html! {
        <>
            if *numeric {
                <SmallHistogram histogram={histogram.clone()} width={92.0} height={22.0} />
            } else {
                <small>{ language.say(msg::TVIEW_TEXTS) }</small>
            }
            if *missing > 0 && *numeric {
                <small class="grid__gaps">{ language.say_with(msg::TVIEW_MISSING_COUNT, &[("count", (*missing).into())]) }</small>
            }
        </>
    }
}

fn missing(column: &crate::table::Column) -> usize {
    if column.is_numeric() { column.missing() } else { 0 }
}
