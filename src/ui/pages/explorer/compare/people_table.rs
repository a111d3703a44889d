use std::sync::Arc;

use yew::prelude::*;

use super::cast::{Cast, fullness};
use super::people_words::{counted, member_name, place_name, place_within};
use crate::language::{Language, msg};
use crate::study::Action;
use crate::theory::{Standing, Theory};
use crate::ui::components::roving;
use crate::ui::components::state::{self, Shape, StateSign};
use crate::ui::shared::Shared;

/// What stands in the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// The settings, with all sub-goals counted up.
    Settings,
    /// The sub-goals, in one of the settings.
    SubGoals(usize),
}

/// What a [`PeopleTable`] needs.
#[derive(Properties, PartialEq)]
pub struct PeopleTableProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// Persons, settings, and what becomes of the sub-goals.
    pub cast: Shared<Cast>,
    /// The cell that the user looks at: row and column.
    pub loaded: (usize, usize),
    /// What stands in the columns.
    pub columns: Columns,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// The heat table. Each cell is a button that loads the person in the setting; the table is one stop of the tabulator.
#[component]
pub fn PeopleTable(props: &PeopleTableProps) -> Html {
    let PeopleTableProps { theory, cast, columns, language, .. } = props;
    let language = *language;
    let heads: Vec<String> = match columns {
        Columns::Settings => (0..cast.places.len()).map(|column| place_name(cast, column, language)).collect(),
        Columns::SubGoals(_) => {
            let named = cast.grid.sub_goals.iter().map(|id| theory.naming(id));
            named.map(|naming| naming.map(|it| it.label.in_language(language).to_owned()).unwrap_or_default()).collect()
        }
    };
    let (class, caption) = match *columns {
        Columns::Settings => ("heat", language.say(msg::GRID_CAPTION_SETTINGS).into_owned()),
        Columns::SubGoals(column) => {
            let words = [("setting", place_within(cast, column, language).into())];
            ("heat heat--goals", language.say_with(msg::GRID_CAPTION_SUB_GOALS, &words))
        }
    };
    let width = heads.len();
    let onkeydown = Callback::from(move |event: KeyboardEvent| roving::walk_table(&event, width));
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::GRID_SCROLL)}>
            <table {class} {onkeydown}>
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ language.say(msg::GRID_PERSON) }</th>
                        { for heads.iter().map(|head| html! { <th scope="col"><span>{ head }</span></th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for (0..cast.members.len()).map(|row| html! {
                        <tr key={row}>
                            <th scope="row">{ member_name(cast, row, language) }</th>
                            { for (0..width).map(|column| match *columns {
                                Columns::Settings => setting_cell(props, row, column),
                                Columns::SubGoals(place) => goal_cell(props, row, place, column),
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// A person in a setting: how many sub-goals are reached, and the sign of each.
fn setting_cell(props: &PeopleTableProps, row: usize, column: usize) -> Html {
    let (cast, language) = (&props.cast, props.language);
    let counts = cast.grid.counts(row, column);
    let heat = fullness(counts).map_or("heat__cell--none".to_owned(), |level| format!("heat__cell--{level}"));
    let standings = cast.grid.cell(row, column).iter().filter(|standing| **standing != Standing::NotRelevant);
    let inside = html! {
        <>
            <span>{ counted(counts, language) }</span>
            <span class="heat__signs" aria-hidden="true">{ for standings.map(|it| html! { <StateSign shape={Shape::standing(*it)} /> }) }</span>
        </>
    };
    let here = props.loaded == (row, column);
    cell(props, (row, column), here, here, heat, inside)
}

/// A sub-goal of a person in a setting.
fn goal_cell(props: &PeopleTableProps, row: usize, place: usize, goal: usize) -> Html {
    let standing = props.cast.grid.cell(row, place).get(goal).copied().unwrap_or(Standing::NotRelevant);
    let shape = Shape::standing(standing);
    let inside = html! {
        <><StateSign {shape} /><span class="unseen">{ state::standing_in_short(props.language, standing) }</span></>
    };
    let here = props.loaded == (row, place);
    // The tabulator comes to the row that is looked at, whichever setting is shown.
    cell(props, (row, place), here, goal == 0 && props.loaded.0 == row, format!("heat__goal {}", shape.class()), inside)
}

/// A cell that loads a person in a setting.
fn cell(props: &PeopleTableProps, at: (usize, usize), here: bool, stop: bool, class: String, inside: Html) -> Html {
    let (Some(member), Some(place)) = (props.cast.members.get(at.0), props.cast.places.get(at.1)) else {
        return html! { <td /> };
    };
    let scene = props.cast.scene(member, place);
    let onclick = props.act.reform(move |_: MouseEvent| Action::Load(Box::new(scene.clone())));
    html! {
        <td>
            <button type="button" class={classes!("heat__cell", class)} aria-current={here.then_some("true")}
                tabindex={if stop { "0" } else { "-1" }} {onclick}>{ inside }</button>
        </td>
    }
}
