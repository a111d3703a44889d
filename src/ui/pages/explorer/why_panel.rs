use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::last_change::LastChange;
use super::most_help::MostHelp;
use super::predict::{PredictScore, Predicting};
use super::replay::{Replay, ReplayButtons};
use super::why_configuration::WhyConfiguration;
use super::why_sub_goal::WhySubGoal;
use crate::language::{Language, msg};
use crate::study::{Action, ExplorerWork};
use crate::theory::{Degrees, Evaluation, Id, Theory};
use crate::ui::components::Fold;

/// What [`WhyPanel`] needs.
#[derive(Properties, PartialEq)]
pub struct WhyPanelProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// Person and setting.
    pub work: Rc<ExplorerWork>,
    /// What becomes of the theory with them.
    pub evaluation: Rc<Evaluation>,
    /// To what degree.
    pub degrees: Rc<Degrees>,
    /// The language.
    pub language: Language,
    /// What is to be explained: a configuration or a sub-goal.
    pub chosen: Option<Id>,
    /// The last change and what it caused.
    pub last: Rc<LastChange>,
    /// The last change once more.
    pub replay: Replay,
    /// The game of predicting.
    pub predicting: Predicting,
    /// Takes the last change back.
    pub undo: Callback<()>,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// Why? For the chosen mechanism or sub-goal; for none, how many sub-goals are reached. And what the last change
/// turned on and off.
#[component]
pub fn WhyPanel(props: &WhyPanelProps) -> Html {
    let language = props.language;
    let say = |message| language.say(message);
    let close = props.act.reform(|_: MouseEvent| Action::Explain(None));
    let onkeydown = {
        let act = props.act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                act.emit(Action::Explain(None));
            }
        })
    };
    let configuration = props.chosen.as_ref().filter(|id| props.theory.configuration(id).is_some());
    let sub_goal = props.chosen.as_ref().filter(|id| props.theory.sub_goal(id).is_some());
    let open = configuration.is_some() || sub_goal.is_some();
    let changed = props.last.words(&props.theory, language);
    let has_changed = changed.is_some();
    let folded = use_state_eq(|| false);
    let fold = {
        let folded = folded.clone();
        Callback::from(move |_: MouseEvent| folded.set(!*folded))
    };
    let degree = props.chosen.as_ref().and_then(|id| props.degrees.of(id));
    let since = props.chosen.as_ref().and_then(|id| props.last.since(&props.theory, id, language));
    html! {
        <section id="why" class={classes!("why", open.then_some("why--open"), folded.then_some("why--folded"))} role="region" aria-labelledby="why-title" {onkeydown}>
            <div class="why__head">
                <h2 id="why-title">{ say(msg::WHY_TITLE) }</h2>
                <p class="why__count">{ counted(&props.evaluation, language) }</p>
                <span class="why__buttons">
                <button type="button" class="button button--small" aria-expanded={(!*folded).to_string()} aria-controls="why-body" onclick={fold}>
                    { say(if *folded { msg::WHY_UNFOLD } else { msg::WHY_FOLD }) }
                </button>
                if open {
                    <button type="button" class="button button--small" onclick={close}>{ say(msg::WHY_CLOSE) }</button>
                }
                </span>
            </div>
            <div class="why__last">
                <p class="why__changed" role="status" aria-live="polite" aria-label={say(msg::CHANGED_NAME)}>
                    { changed.unwrap_or_default() }
                </p>
                if has_changed {
                    <ReplayButtons replay={props.replay.clone()} {language} undo={props.undo.clone()} />
                }
            </div>
            <div id="why-body" class="why__all" hidden={*folded}>
            <PredictScore theory={props.theory.clone()} evaluation={props.evaluation.clone()} predicting={props.predicting.clone()}
                {language} act={props.act.clone()} />
            if let Some(id) = configuration {
                <WhyConfiguration theory={props.theory.clone()} work={props.work.clone()} {language} id={id.clone()} {degree} {since} act={props.act.clone()} />
            } else if let Some(id) = sub_goal {
                <WhySubGoal theory={props.theory.clone()} work={props.work.clone()} {language} id={id.clone()} {degree} {since} act={props.act.clone()} />
            } else {
                <p class="why__how">{ say(msg::WHY_HOW) }</p>
            }
            <Fold summary={say(msg::HELP_TITLE)}>
                <MostHelp theory={props.theory.clone()} work={props.work.clone()} {language} act={props.act.clone()} />
            </Fold>
            </div>
        </section>
    }
}

/// How the sub-goals count up for this person.
fn counted(evaluation: &Evaluation, language: Language) -> String {
    let counts = evaluation.counts;
    if counts.relevant == 0 {
        return language.say(msg::WHY_NOTHING_RELEVANT).into_owned();
    }
    let mut words =
        language.say_with(msg::WHY_COUNT, &[("reached", counts.reached.into()), ("relevant", counts.relevant.into())]);
    if counts.undecided > 0 {
        words.push_str(&language.say_with(msg::WHY_COUNT_UNDECIDED, &[("count", counts.undecided.into())]));
    }
    words
}
