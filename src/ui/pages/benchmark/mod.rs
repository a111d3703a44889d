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
mod judge;
mod look;
mod out;
mod part;
mod pins;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod rendered;
mod roving;
mod run;
mod select;
mod sentences;
mod subject;
mod table_view;
mod theory_button;
mod unit_list;
mod words;

use std::rc::Rc;

use yew::prelude::*;

use self::check::Check;
use self::choose::Cases;
use self::contents::Contents;
pub use self::data::arrival::use_drop;
use self::data::incoming::use_incoming;
use self::data::{Head, Waiting};
use self::doubt::Doubt;
use self::glance::Glancing;
use self::judge::Judge;
use self::look::Look;
use self::out::Out;
use self::select::Select;
use self::subject::{PartProps, Reckoned, Subject};
use crate::language::{Language, msg};
use crate::study::{Action, BenchmarkWork, Data, ModelTable};
use crate::table::Changes;
use crate::ui::components::Later;
use crate::ui::shared::Shared;
use crate::ui::workspace::use_workspace;

/// The page.
#[component]
pub fn Benchmark() -> Html {
    let workspace = use_workspace();
    let language = workspace.language();
    let work = &workspace.study.benchmark;
    let subject = use_subject(work);
    let data::incoming::Incoming { stage, open, hovering } = use_incoming();
    let act = workspace.act.clone();
    html! {
        <>
            <Head subject={(*subject).clone()} {language} act={act.clone()} open={open.clone()} {stage} />
            { match (&*subject, &work.data) {
                (Some(subject), _) => html! { <Parts subject={subject.clone()} {language} {act} marked={workspace.study.view.unit.clone().map(AttrValue::from)} looked={workspace.study.view.models.clone()} /> },
                (None, Data::Own { name, .. }) => html! { <Waiting name={name.clone()} {language} act={act.clone()} {open} /> },
                (None, _) => html! {},
            } }
            if hovering {
                <div class="drop" role="status"><p>{ language.say(msg::BENCH_DROP) }</p></div>
            }
        </>
    }
}

/// The subject of the work; none while its table is not there.
#[hook]
fn use_subject(work: &Rc<BenchmarkWork>) -> Rc<Option<Subject>> {
    let source = use_memo(work.data.clone(), |data| data.table().ok().map(Shared));
    let table = use_memo(((*source).clone(), InTheTable(work.changes.clone())), |(source, InTheTable(changes))| {
        let source = source.as_ref()?;
        Some(if changes.is_none() { source.clone() } else { Shared::new(changes.analysed(source)) })
    });
    let reckoned = use_memo(((*source).clone(), (*table).clone(), work.settings.clone()), |(source, table, _)| {
        Some(Shared::new(Reckoned::of(work, source.clone()?.0, table.clone()?.0)))
    });
    use_memo((work.clone(), (*reckoned).clone()), |(work, reckoned)| Some(Subject::of(work.clone(), reckoned.clone()?)))
}

/// Changes as far as the table shows them: why a unit is left out makes no difference.
struct InTheTable(Rc<Changes>);

impl PartialEq for InTheTable {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.reckon_as(&other.0)
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
            <Look ..part.clone() />
            <Later turn=1><Select part={part.clone()} looked={looked.clone()} /></Later>
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
