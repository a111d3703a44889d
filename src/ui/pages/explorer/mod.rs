//! The page «programme theory»: a theory, a person and a setting; what fires, and why.

mod case_facts;
mod compare;
mod context_row;
mod evidence_list;
mod finding_note;
mod head;
mod last_change;
mod legend;
mod most_help;
mod outcome_box;
mod own;
mod person_panel;
mod predict;
mod presence_choice;
mod replay;
mod setting_groups;
mod setting_panel;
mod ways_out;
mod where_to_begin;
mod why_configuration;
mod why_panel;
mod why_sub_goal;

use std::rc::Rc;

use yew::prelude::*;

use crate::language::msg;
use crate::study::Action;
use crate::theory::{Id, Presence, RoundStep, Theory, degrees, evaluate, library};
use crate::ui::components::{Check, Later};
use crate::ui::figures::TheoryPicture;
use crate::ui::workspace::use_workspace;

use case_facts::CaseFacts;
use compare::{Compare, PartProps};
use evidence_list::EvidenceList;
use head::Head;
use last_change::use_last_change;
use legend::Legend;
use outcome_box::OutcomeBox;
use own::{TakeAlong, Write};
use person_panel::PersonPanel;
use predict::{PredictPanel, predicting_in};
use replay::use_replay;
use setting_panel::SettingPanel;
use why_panel::WhyPanel;

/// The action that says what is known of a context or trait.
fn set_element(theory: &Theory, (id, presence): (Id, Presence)) -> Action {
    if theory.is_about_person(&id) { Action::SetTrait(id, presence) } else { Action::SetContext(id, presence) }
}

/// The page.
#[component]
pub fn Explorer() -> Html {
    let workspace = use_workspace();
    let language = workspace.language();
    let work = workspace.study.explorer.clone();
    let theory = work.open_theory();
    let evaluation = use_memo((theory.clone(), work.clone()), |(theory, work)| evaluate(theory, &work.person, &work.setting));
    let degrees_now = use_memo((theory.clone(), work.clone()), |(theory, work)| degrees(theory, &work.person, &work.setting));
    let last = use_last_change(&theory, &work, &evaluation, &degrees_now);
    let replay = use_replay(last.cause.turn);
    let predicting = predicting_in(workspace.study.view.round.as_ref(), &evaluation, &workspace.act);
    // The picture as it was before the last change, while that is shown.
    let before = last.before.clone().filter(|_| replay.before);
    let degrees_before = use_memo((theory.clone(), before.as_ref().map(|it| it.0.clone())), |(theory, before)| {
        before.as_ref().map(|work| Rc::new(degrees(theory, &work.person, &work.setting)))
    });
    let (shown_work, shown_evaluation) = before.unwrap_or_else(|| (work.clone(), evaluation.clone()));
    let shown_degrees = (*degrees_before).clone().unwrap_or_else(|| degrees_now.clone());
    let relevant_only = workspace.study.view.relevant_only;
    let chosen = workspace.study.view.element.clone();
    let act = workspace.act.clone();
    let onset = {
        let (theory, act, show) = (theory.clone(), act.clone(), replay.show.clone());
        Callback::from(move |set| {
            show.emit(false);
            act.emit(set_element(&theory, set));
        })
    };
    let onexplain = {
        let (chosen, act, predicting) = (chosen.clone(), act.clone(), predicting.clone());
        Callback::from(move |id: Id| match predicting.hidden {
            Some(_) => predicting.step.emit(RoundStep::Mark(id)),
            // A second click on what is explained closes the explanation.
            None => act.emit(Action::Explain((chosen.as_ref() != Some(&id)).then_some(id))),
        })
    };
    let hidden = predicting.hidden.is_some();
    let predict = predicting.step.reform(move |_: MouseEvent| if hidden { RoundStep::Stop } else { RoundStep::Begin });
    html! {
        <>
            <Head theory={theory.clone()} work={work.clone()} {language} act={act.clone()} />
            <div class="explorer">
                <div class="explorer__panels">
                    <PersonPanel theory={theory.clone()} work={work.clone()} {language} act={act.clone()} />
                    <SettingPanel theory={theory.clone()} work={work.clone()} {language} act={act.clone()} />
                </div>
                <div class="explorer__main">
                    <section class="explorer__picture" aria-labelledby="picture-title">
                        <div class="explorer__picture-head">
                            <h2 id="picture-title">{ language.say(msg::EXPLORER_PICTURE_TITLE) }</h2>
                            <span class="row">
                                <Check label={language.say(msg::EXPLORER_RELEVANT_ONLY)} on={relevant_only}
                                    onchange={act.reform(Action::ShowRelevantOnly)} />
                                <button type="button" class="button button--small" aria-pressed={hidden.to_string()} onclick={predict}>
                                    { language.say(msg::PREDICT_START) }
                                </button>
                            </span>
                        </div>
                        <Legend {language} />
                        <TheoryPicture theory={theory.clone()} {language} work={shown_work} evaluation={shown_evaluation}
                            degrees={shown_degrees} guesses={predicting.hidden.clone()} {relevant_only}
                            changed={Rc::new(if replay.before { Default::default() } else { last.difference.clone() })}
                            turn={last.cause.turn + replay.times} chosen={chosen.clone().filter(|_| !hidden)} {onset} {onexplain} />
                        <div class="explorer__ends">
                            <OutcomeBox theory={theory.clone()} {language} />
                            // Of what kind of effort a theory of one's own is, nobody has said but by copying.
                            if work.open_own().is_none_or(|own| own.copied_from().is_some()) {
                                <EvidenceList subject={library::subject(&work.library_theory())} {language} />
                            }
                        </div>
                    </section>
                    if hidden {
                        <PredictPanel theory={theory.clone()} evaluation={evaluation.clone()} {predicting} {language} act={act.clone()} />
                    } else {
                        <WhyPanel theory={theory.clone()} work={work.clone()} evaluation={evaluation.clone()} degrees={degrees_now}
                            {language} {chosen} {last} {replay} {predicting} undo={workspace.undo.clone()} act={act.clone()} />
                    }
                </div>
            </div>
            if !hidden {
                <Compare part={PartProps { theory: theory.clone(), work: work.clone(), language, act }} beside={workspace.study.view.beside.clone()} />
            }
            <CaseFacts case={work.case.clone()} {language} />
            <Later turn=2><Write theory={theory.clone()} work={work.clone()} {language} /></Later>
            <Later turn=3><TakeAlong {theory} {work} {language} /></Later>
        </>
    }
}
