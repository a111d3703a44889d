//! The page «benchmark»: from a table of units to cases, as chapter 6 of the thesis goes.
//!
//! Look at the candidates, select a model, judge every unit by it, choose cases, and doubt the result. One
//! [`Subject`] carries the analysis to all parts, so a change above shows at once in everything below.

mod check;
mod choose;
mod contents;
mod course;
mod data;
mod doubt;
mod glance;
mod guessing;
mod judge;
mod look;
mod out;
mod part;
mod pins;
mod reckoned;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod rendered;
mod run;
mod select;
mod sentences;
mod subject;
mod table_view;
mod theory_button;
mod unit_list;
mod words;

use yew::prelude::*;

use self::check::Check;
use self::choose::Cases;
use self::contents::Contents;
use self::data::incoming::use_incoming;
use self::data::{Arriving, Head, Waiting};
use self::doubt::Doubt;
use self::glance::Glancing;
use self::guessing::GuessingTogether;
use self::judge::Judge;
use self::look::Look;
use self::out::Out;
use self::reckoned::use_subject;
use self::select::Select;
use self::subject::{PartProps, Subject};
use crate::language::{Language, msg};
use crate::study::{Action, Data, ModelTable};
use crate::ui::components::Later;
use crate::ui::workspace::use_workspace;

/// The page.
#[component]
pub fn Benchmark() -> Html {
    let workspace = use_workspace();
    let language = workspace.language();
    let work = &workspace.study.benchmark;
    let (subject, reckoned) = use_subject(work);
    let data::incoming::Incoming { stage, open, hovering } = use_incoming();
    let act = workspace.act.clone();
    html! {
        <>
            <Head subject={subject.clone()} {language} act={act.clone()} open={open.clone()} {stage} />
            { match (&subject, &work.data) {
                (Some(subject), _) => html! { <Parts subject={subject.clone()} {language} {act} marked={workspace.study.view.unit.clone().map(AttrValue::from)} looked={workspace.study.view.models.clone()} /> },
                (None, Data::Own { name, .. }) if let Some(share) = workspace.arriving => html! { <Arriving name={name.clone()} {share} {language} /> },
                (None, Data::Own { name, .. }) if reckoned.is_none() => html! { <Waiting name={name.clone()} {language} act={act.clone()} {open} /> },
                (None, _) => html! {},
            } }
            if let Some(share) = reckoned { { reckoning(share, language) } }
            if hovering {
                <div class="drop" role="status"><p>{ language.say(msg::BENCH_DROP) }</p></div>
            }
        </>
    }
}

#[derive(Properties, PartialEq, Clone)]
struct PartsProps {
    subject: Subject,
    language: Language,
    act: Callback<Action>,
    marked: Option<AttrValue>,
    looked: ModelTable,
}

/// The six parts. Without an analysis the last four have nothing to show.
#[component]
fn Parts(props: &PartsProps) -> Html {
    let PartsProps { subject, language, act, marked, looked } = props;
    let part = yew::props!(PartProps { subject: subject.clone(), language: *language, act: act.clone() });
    html! {
        <Glancing>
            <p class="unseen" role="status">{ summary(subject, *language) }</p>
            <Contents language={*language} judged={subject.analysis.is_ok()} />
            <GuessingTogether>
                <Look ..part.clone() />
                <Later turn=1><Select part={part.clone()} looked={looked.clone()} /></Later>
            </GuessingTogether>
            if subject.analysis.is_ok() {
                <Later turn=2><Check subject={subject.clone()} language={*language} act={act.clone()} marked={marked.clone()} /></Later>
                <Later turn=3><Judge subject={subject.clone()} language={*language} act={act.clone()} marked={marked.clone()} /></Later>
                <Later turn=4><Cases ..part.clone() /></Later>
                <Later turn=5><Doubt subject={subject.clone()} language={*language} act={act.clone()} marked={marked.clone()} /></Later>
            }
            <Later turn=6><Out ..part /></Later>
        </Glancing>
    }
}

/// How far an analysis of a large table is.
fn reckoning(share: f64, language: Language) -> Html {
    let words = language.say_with(msg::DATA_RECKONING, &[("percent", format!("{:.0}", share * 100.0).into())]);
    html! {
        <div class="bench-reckoning" role="status">
            <progress class="progress" max="100" value={format!("{:.0}", share * 100.0)} aria-hidden="true" />
            <p>{ words }</p>
        </div>
    }
}

/// What a change has led to, for those who do not see it.
fn summary(subject: &Subject, language: Language) -> String {
    match &subject.analysis {
        Ok(analysis) => language.say_with(
            msg::BENCH_SUMMARY,
            &[
                ("terms", analysis.fit().terms.len().into()),
                ("n", analysis.sample.n().into()),
                ("r2", language.number(analysis.fit().adj_r2, 3).into()),
            ],
        ),
        Err(problems) => sentences::problem(subject, language, problems.first().unwrap_or(&NOTHING)),
    }
}

/// Stands in for a list of problems that is empty, which the analysis never returns.
static NOTHING: crate::benchmark::Problem =
    crate::benchmark::Problem::Data(crate::regression::Problem::TooFewUnits { units: 0, coefficients: 1 });
