use yew::prelude::*;

use super::PairProps;
use crate::language::msg;
use crate::theory::{Standing, side_by_side};
use crate::ui::components::state::{self, Shape, StateSign};

/// What the two theories say of the sub-goals for this person in this setting.
#[component]
pub fn Beside(props: &PairProps) -> Html {
    let PairProps { first, second, person, work, language, .. } = props;
    let language = *language;
    let found = use_memo((first.clone(), second.clone(), person.clone(), work.clone()), |(first, second, person, work)| {
        side_by_side(first, second, person, &work.setting)
    });
    let (shared, alone): (Vec<_>, Vec<_>) = found.sub_goals.iter().partition(|it| it.first.is_some() && it.second.is_some());
    let name = |id: &str| {
        let naming = first.naming(id).or_else(|| second.naming(id));
        naming.map_or_else(|| id.to_owned(), |it| it.label.in_language(language).to_owned())
    };
    let cell = |standing: Option<Standing>| match standing {
        Some(standing) => {
            let shape = Shape::standing(standing);
            html! { <td><span class={classes!("verdict", shape.class())}><StateSign {shape} />{ state::standing_in_short(language, standing) }</span></td> }
        }
        None => html! { <td class="compare-quiet">{ language.say(msg::PAIR_NOT_A_GOAL) }</td> },
    };
    let count = [("shared", shared.len().into()), ("alone", alone.len().into())];
    html! {
        <div class="stack">
            <h3>{ language.say(msg::PAIR_BESIDE) }</h3>
            <p>{ language.say_with(msg::PAIR_SHARED, &count) }</p>
            <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::PAIR_SCROLL)}>
                <table class="compare">
                    <thead>
                        <tr>
                            <th scope="col">{ language.say(msg::PAIR_GOAL) }</th>
                            <th scope="col">{ first.title().in_language(language) }</th>
                            <th scope="col">{ second.title().in_language(language) }</th>
                            <th scope="col"><span class="unseen">{ language.say(msg::COMPARE_DIFFERS_HEAD) }</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        { for shared.iter().chain(&alone).map(|it| html! {
                            <tr key={it.sub_goal.as_str()} class={it.differs().then_some("compare__differs")}>
                                <th scope="row">{ name(&it.sub_goal) }</th>
                                { cell(it.first) }
                                { cell(it.second) }
                                <td class="compare__mark">if it.differs() { { language.say(msg::PAIR_DIFFER) } }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </div>
    }
}
