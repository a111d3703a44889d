use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::last_change::LastChange;
use super::why_configuration::WhyConfiguration;
use super::why_sub_goal::WhySubGoal;
use crate::language::{Language, msg};
use crate::study::{Action, ExplorerWork};
use crate::theory::{Evaluation, Id, Theory};

/// What [`WhyPanel`] needs.
#[derive(Properties, PartialEq)]
pub struct WhyPanelProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// Person and setting.
    pub work: Rc<ExplorerWork>,
    /// What becomes of the theory with them.
    pub evaluation: Rc<Evaluation>,
    /// The language.
    pub language: Language,
    /// What is to be explained: a configuration or a sub-goal.
    pub chosen: Option<Id>,
    /// The last change and what it caused.
    pub last: Rc<LastChange>,
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
    html! {
        <section id="why" class={classes!("why", open.then_some("why--open"))} role="region" aria-labelledby="why-title" {onkeydown}>
            <div class="why__head">
                <h2 id="why-title">{ say(msg::WHY_TITLE) }</h2>
                <p class="why__count">{ counted(&props.evaluation, language) }</p>
                if open {
                    <button type="button" class="button button--small" onclick={close}>{ say(msg::WHY_CLOSE) }</button>
                }
            </div>
            <p class="why__changed" role="status" aria-live="polite" aria-label={say(msg::CHANGED_NAME)}>
                { changed.unwrap_or_default() }
            </p>
            if let Some(id) = configuration {
                <WhyConfiguration theory={props.theory.clone()} work={props.work.clone()} {language} id={id.clone()} act={props.act.clone()} />
            } else if let Some(id) = sub_goal {
                <WhySubGoal theory={props.theory.clone()} work={props.work.clone()} {language} id={id.clone()} act={props.act.clone()} />
            } else {
                <p class="why__how">{ say(msg::WHY_HOW) }</p>
            }
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
