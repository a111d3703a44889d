//! The first rows, and above each column what it is for.

use std::rc::Rc;

use yew::prelude::*;

use super::super::opening::Opening;
use super::Shown;
use super::pick::Pick;
use crate::benchmark::ColumnRole;
use crate::language::{Language, Message, msg};
use crate::table::Column;

#[derive(Properties, PartialEq)]
pub struct ColumnsProps {
    pub opening: Shown,
    pub language: Language,
    pub onchange: Callback<Opening>,
}

/// The table as it reads, and the roles of its columns.
#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    let ColumnsProps { opening: Shown(opening), language, onchange } = props;
    let language = *language;
    let draft = &opening.draft;
    let table = draft.table.as_ref().ok();
    let is_numeric = |header: &str| table.and_then(|table| table.column(header)).is_some_and(Column::is_numeric);
    let size = language.say_with(
        msg::DATA_SIZE,
        &[("rows", draft.rows.into()), ("columns", draft.headers.len().into()), ("shown", draft.first_rows.len().into())],
    );
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={language.say(msg::DATA_FIRST_ROWS)}>
            <table class="data-preview__table">
                <caption>{ size }</caption>
                <thead>
                    <tr>{ for draft.headers.iter().map(|header| html! {
                        <th scope="col" class={is_numeric(header).then_some("number")}>{ shown(header) }</th>
                    }) }</tr>
                    if table.is_some() {
                        <tr>{ for draft.headers.iter().map(|header| html! { <td>{ role(opening, header, is_numeric(header), language, onchange) }</td> }) }</tr>
                    }
                </thead>
                <tbody>
                    { for draft.first_rows.iter().map(|row| html! {
                        <tr>{ for row.iter().zip(&draft.headers).map(|(cell, header)| html! {
                            <td class={is_numeric(header).then_some("number")}>{ cell }</td>
                        }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// A column without a header has a dash for one.
fn shown(header: &str) -> &str {
    if header.is_empty() { "–" } else { header }
}

/// What a column is for. One of texts can name the units or be ignored.
fn role(opening: &Rc<Opening>, header: &str, is_numeric: bool, language: Language, onchange: &Callback<Opening>) -> Html {
    let could_be =
        is_numeric || opening.unit_header() == Some(header) || opening.reading.as_text.iter().any(|name| name == header);
    let all: &'static [ColumnRole] = if could_be { &ColumnRole::ALL } else { &[ColumnRole::Unit, ColumnRole::Ignored] };
    let offers: Vec<AttrValue> = all.iter().map(|&role| language.say(name(role)).into()).collect();
    let role = opening.role(header);
    let chosen = all.iter().position(|&one| one == role).unwrap_or(0);
    let onchoose = {
        let (opening, header) = (opening.clone(), header.to_owned());
        onchange.reform(move |place: usize| match all.get(place) {
            Some(&role) => (*opening).clone().with_role(&header, role),
            None => (*opening).clone(),
        })
    };
    let label = language.say_with(msg::DATA_ROLE, &[("header", shown(header).into())]);
    html! { <Pick {label} bare=true {offers} {chosen} {onchoose} /> }
}

fn name(role: ColumnRole) -> Message {
    match role {
        ColumnRole::Unit => msg::DATA_ROLE_UNIT,
        ColumnRole::Response => msg::DATA_ROLE_RESPONSE,
        ColumnRole::Candidate => msg::DATA_ROLE_CANDIDATE,
        ColumnRole::Second => msg::DATA_ROLE_SECOND,
        ColumnRole::Cost => msg::DATA_ROLE_COST,
        ColumnRole::Ignored => msg::DATA_ROLE_IGNORED,
    }
}
