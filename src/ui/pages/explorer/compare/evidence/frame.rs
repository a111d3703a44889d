use yew::prelude::*;

use super::studies::{counting, together};
use crate::language::msg;
use crate::theory::{Evaluation, FiringStatus, Presence, Theory, evaluate, library};
use crate::ui::pages::explorer::compare::PartProps;

/// How much of the theory holds for the person in the setting: contexts that are there, mechanisms that fire, sub-goals
/// that are reached, each with how many there are that matter.
struct Inside {
    contexts: (usize, usize),
    mechanisms: (usize, usize),
    sub_goals: (usize, usize),
}

impl Inside {
    fn of(theory: &Theory, evaluation: &Evaluation, presence: impl Fn(&str) -> Presence) -> Inside {
        let present = theory.contexts().iter().filter(|it| presence(&it.id).at_cut() == Presence::Present).count();
        let relevant = evaluation.configurations.iter().filter(|it| !matches!(it.status, FiringStatus::NotRelevant(_)));
        let fires = evaluation.configurations.iter().filter(|it| it.status.fires()).count();
        Inside {
            contexts: (present, theory.contexts().len()),
            mechanisms: (fires, relevant.count()),
            sub_goals: (evaluation.counts.reached, evaluation.counts.relevant),
        }
    }
}

/// Model 3 of the thesis (§4.2) as a frame around this very theory. Shut, it is what effect studies see: what goes in, what
/// comes out, and how strong the evidence is. Open, it is what the theory says goes on inside.
#[component]
pub fn Frame(props: &PartProps) -> Html {
    let PartProps { theory, work, language, .. } = props;
    let language = *language;
    let say = |message| language.say(message);
    let open = use_state_eq(|| false);
    let inside = use_memo((theory.clone(), work.clone()), |(theory, work)| {
        let evaluation = evaluate(theory, &library::person_for(theory, &work.person), &work.setting);
        Inside::of(theory, &evaluation, |id| work.presence(theory, id))
    });
    let studies = counting(work, library::subject(theory));
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let step = |class: &'static str, name, words: String| {
        html! { <div class={classes!("model__step", class)}><strong>{ say(name) }</strong><span>{ words }</span></div> }
    };
    let of = |message, (count, all): (usize, usize)| language.say_with(message, &[("count", count.into()), ("of", all.into())]);
    let activities: Vec<&str> = theory.activities().iter().map(|it| it.naming.label.in_language(language)).collect();
    let button = html! {
        <button type="button" class="button button--small" aria-expanded={open.to_string()} aria-controls="frame-inside" {onclick}>
            { say(if *open { msg::FRAME_SHUT } else { msg::FRAME_OPEN }) }
        </button>
    };
    html! {
        <figure class="figure">
            <div class="model">
                <p class="model__span">{ say(msg::MODEL_EFFECT_STUDIES) }<strong class="frame__verdict">{ together(&studies, language) }</strong></p>
                { step("model__end", msg::MODEL_PROGRAMME, activities.join(", ")) }
                <div id="frame-inside" class={classes!("model__box", (!*open).then_some("frame__shut"))}>
                    if *open {
                        { step("model__contexts", msg::MODEL_CONTEXTS, of(msg::FRAME_CONTEXTS, inside.contexts)) }
                        { step("model__mechanisms", msg::MODEL_MECHANISMS, of(msg::FRAME_MECHANISMS, inside.mechanisms)) }
                        { step("model__sub-goals", msg::MODEL_SUB_GOALS, of(msg::FRAME_SUB_GOALS, inside.sub_goals)) }
                        <p class="model__inside">{ say(msg::MODEL_REALIST) }</p>
                    } else {
                        <p class="frame__dark"><strong>{ say(msg::FRAME_BOX) }</strong><span>{ say(msg::FRAME_BOX_WORDS) }</span></p>
                    }
                    <p class="frame__switch">{ button }</p>
                </div>
                { step("model__end", msg::MODEL_OUTCOME, theory.outcome().naming.label.in_language(language).to_owned()) }
            </div>
            <figcaption>{ say(msg::FRAME_CAPTION) }</figcaption>
        </figure>
    }
}
