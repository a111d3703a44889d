//! The page «programme theory»: a theory, a person and a setting; what fires, and why.

mod case_facts;
mod compare;
mod context_row;
mod evidence_list;
mod finding_note;
mod head;
mod last_change;
mod legend;
mod outcome_box;
mod own;
mod person_panel;
mod presence_choice;
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
use crate::theory::{Id, Presence, Theory, evaluate};
use crate::ui::components::{Check, Later};
use crate::ui::figures::TheoryPicture;
use crate::ui::workspace::use_workspace;

use case_facts::CaseFacts;
use compare::Compare;
use evidence_list::{EvidenceList, subject_of};
use head::Head;
use last_change::use_last_change;
use legend::Legend;
use outcome_box::OutcomeBox;
use own::{TakeAlong, Write};
use person_panel::PersonPanel;
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
    let last = use_last_change(&theory, &work, &evaluation);
    let relevant_only = workspace.study.view.relevant_only;
    let chosen = workspace.study.view.element.clone();
    let act = workspace.act.clone();
    let onset = use_callback((theory.clone(), act.clone()), |set, (theory, act): &(_, Callback<Action>)| {
        act.emit(set_element(theory, set));
    });
    let onexplain = use_callback((chosen.clone(), act.clone()), |id: Id, (chosen, act): &(Option<Id>, Callback<Action>)| {
        // A second click on what is explained closes the explanation.
        act.emit(Action::Explain((chosen.as_ref() != Some(&id)).then_some(id)));
    });
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
                            <Check label={language.say(msg::EXPLORER_RELEVANT_ONLY)} on={relevant_only}
                                onchange={act.reform(Action::ShowRelevantOnly)} />
                        </div>
                        <Legend {language} />
                        <TheoryPicture theory={theory.clone()} {language} work={work.clone()} evaluation={evaluation.clone()}
                            {relevant_only} changed={Rc::new(last.difference.clone())} turn={last.turn}
                            chosen={chosen.clone()} {onset} {onexplain} />
                        <div class="explorer__ends">
                            <OutcomeBox theory={theory.clone()} {language} />
                            <EvidenceList subject={subject_of(&work.library_theory())} {language} />
                        </div>
                    </section>
                    <WhyPanel theory={theory.clone()} work={work.clone()} evaluation={evaluation.clone()} {language} {chosen} {last}
                        act={act.clone()} />
                </div>
            </div>
            <Compare theory={theory.clone()} work={work.clone()} evaluation={evaluation} {language} act={act} />
            <CaseFacts case={work.case.clone()} {language} />
            <Later turn=2><Write theory={theory.clone()} work={work.clone()} {language} /></Later>
            <Later turn=3><TakeAlong {theory} {work} {language} /></Later>
        </>
    }
}
