use yew::prelude::*;

use super::PairProps;
use crate::language::msg;
use crate::study::{Action, Scene};
use crate::theory::{Disagreement, Region, Theory, disagreements, sentence};

/// How many settings are told for a sub-goal and a theory; the shortest come first.
const MOST: usize = 3;

/// The settings on which the two theories disagree about this person, each to be loaded.
#[component]
pub fn Disagreeing(props: &PairProps) -> Html {
    let language = props.language;
    let found = use_memo((props.first.clone(), props.second.clone(), props.person.clone()), |(first, second, person)| {
        disagreements(first, second, person)
    });
    let found: Vec<&Disagreement> = found.iter().filter(|it| !it.only_first.is_empty() || !it.only_second.is_empty()).collect();
    if found.is_empty() {
        return html! { <p>{ language.say(msg::PAIR_NEVER) }</p> };
    }
    html! {
        <div class="stack">
            <p>{ language.say(msg::PAIR_DISAGREE_LEAD) }</p>
            { for found.into_iter().map(|it| html! {
                <div class="stack" key={it.sub_goal.as_str()}>
                    <h4>{ props.first.naming(&it.sub_goal).map(|it| it.label.in_language(language)) }</h4>
                    <ul class="regions">
                        { for told(props, &props.first, &props.second, it, &it.only_first) }
                        { for told(props, &props.second, &props.first, it, &it.only_second) }
                    </ul>
                    if !it.complete { <p class="compare-quiet">{ language.say(msg::PAIR_NOT_ALL) }</p> }
                </div>
            }) }
        </div>
    }
}

/// The regions in which one theory has the sub-goal reached and the other has not.
fn told(props: &PairProps, one: &Theory, other: &Theory, of: &Disagreement, regions: &[Region]) -> Vec<Html> {
    let language = props.language;
    let shown = regions.iter().take(MOST).map(|region| {
        let scene = scene(props, region);
        let here = scene.is_in(&props.work);
        let onclick = props.act.reform(move |_: MouseEvent| Action::Load(Box::new(scene.clone())));
        let said = sentence::region(one, other, &of.sub_goal, region, language);
        html! {
            <li>
                <p>{ said.clone() }</p>
                <button type="button" class="button button--small" aria-pressed={here.to_string()} {onclick}>
                    { language.say(msg::PAIR_LOAD) }<span class="unseen">{ ": " }{ said }</span>
                </button>
            </li>
        }
    });
    let more = regions.len().saturating_sub(MOST);
    let rest = (more > 0).then(|| {
        let words = [("count", more.into()), ("theory", one.title().in_language(language).into())];
        html! { <li class="compare-quiet">{ language.say_with(msg::PAIR_MORE, &words) }</li> }
    });
    shown.chain(rest).collect()
}

/// The user's person, with what the region asks of the person, in the region's setting.
fn scene(props: &PairProps, region: &Region) -> Scene {
    let mut scene = Scene::of(&props.work);
    scene.person.traits.clone_from(&region.person.traits);
    scene.case = None;
    scene.setting = region.witness.clone();
    scene
}
