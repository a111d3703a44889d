use yew::prelude::*;

use super::PartProps;
use super::cast::Cast;
use super::people_table::{Columns, PeopleTable};
use super::people_words::{counted, member_name, place_within};
use crate::language::msg;
use crate::theory::Standing;
use crate::theory::sentence::lowered;
use crate::ui::browser::surroundings;
use crate::ui::components::{Choice, Offer};
use crate::ui::shared::Shared;
use crate::ui::wording;

/// For whom, under which circumstances: every persona in every setting, and every sub-goal.
#[component]
pub fn People(props: &PartProps) -> Html {
    let (language, theory, work) = (props.language, &props.theory, &props.work);
    let columns = use_state_eq(|| Columns::Settings);
    let cast = use_memo((theory.clone(), work.clone()), |(theory, work)| Cast::of(theory, work));
    let loaded = cast.loaded(work);
    // The user's own setting can be gone again.
    let shown = match *columns {
        Columns::SubGoals(column) if column >= cast.places.len() => Columns::Settings,
        other => other,
    };
    let mut offers = vec![Offer::new(Columns::Settings, language.say(msg::GRID_BY_SETTING))];
    offers.extend((0..cast.places.len()).map(|column| {
        let words = [("setting", place_within(&cast, column, language).into())];
        Offer::new(Columns::SubGoals(column), language.say_with(msg::GRID_BY_SUB_GOAL, &words))
    }));
    let reached: Vec<String> = {
        let standings = cast.grid.sub_goals.iter().zip(cast.grid.cell(loaded.0, loaded.1));
        let reached = standings.filter(|(_, standing)| **standing == Standing::Reached);
        reached.filter_map(|(id, _)| Some(lowered(theory.naming(id)?.label.in_language(language)))).collect()
    };
    let words = [
        ("person", member_name(&cast, loaded.0, language).into()),
        ("setting", place_within(&cast, loaded.1, language).into()),
        ("counted", counted(cast.grid.counts(loaded.0, loaded.1), language).into()),
        (
            "goals",
            if reached.is_empty() {
                language.say(msg::GRID_NONE_REACHED).into_owned()
            } else {
                wording::list(language, &reached)
            }
            .into(),
        ),
    ];
    let to_picture = Callback::from(|_: MouseEvent| surroundings::read_from("picture-title"));
    html! {
        <section class="section compare-part" aria-labelledby="people-title">
            <div class="section__head">
                <h2 id="people-title">{ language.say(msg::GRID_TITLE) }</h2>
                <p>{ language.say(msg::GRID_LEAD) }</p>
            </div>
            <Choice<Columns> label={language.say(msg::GRID_COLUMNS)} {offers} chosen={Some(shown)} onchoose={
                let columns = columns.setter();
                Callback::from(move |chosen| columns.set(chosen))
            } />
            <PeopleTable theory={theory.clone()} cast={Shared(cast.clone())} {loaded} columns={shown} {language} act={props.act.clone()} />
            <div class="heat-loaded">
                <p role="status">{ language.say_with(msg::GRID_LOADED, &words) }</p>
                <button type="button" class="button button--small" onclick={to_picture}>{ language.say(msg::GRID_TO_PICTURE) }</button>
            </div>
        </section>
    }
}
