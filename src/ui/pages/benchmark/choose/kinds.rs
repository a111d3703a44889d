use yew::prelude::*;

use super::reasons::{reason, rule};
use crate::benchmark::case_types::{Case, Kind, cases};
use crate::benchmark::{Analysis, Judgement};
use crate::language::{Message, msg};
use crate::study::Action;
use crate::ui::components::{Choice, Offer};
use crate::ui::pages::benchmark::pins::PinButton;
use crate::ui::pages::benchmark::subject::PartProps;
use crate::ui::pages::benchmark::theory_button::TheoryButton;
use crate::ui::workspace::use_workspace;

/// How many cases of a kind are listed before the rest is asked for.
const LISTED: usize = 6;

/// The cases of each kind, by rule, with what makes each of them one.
#[component]
pub fn Kinds(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let kind = use_workspace().study.view.cases.unwrap_or(Kind::Best);
    let all = use_state_eq(|| false);
    let found = use_memo(subject.reckoned.clone(), |subject| {
        subject.analysis.as_ref().map(|analysis| cases(&analysis.judgement, analysis.fit())).unwrap_or_default()
    });
    let onchoose = {
        let (act, all) = (act.clone(), all.clone());
        Callback::from(move |chosen: Kind| {
            act.emit(Action::ListCases(chosen));
            all.set(false);
        })
    };
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let of_kind = |kind: Kind| found.iter().filter(move |case| case.kind == kind);
    let offers: Vec<Offer<Kind>> = Kind::ALL
        .into_iter()
        .map(|kind| Offer::new(kind, format!("{} {}", language.say(kind_words(kind)), of_kind(kind).count())))
        .collect();
    let mut listed: Vec<&Case> = of_kind(kind).collect();
    sort_by_clarity(&mut listed, kind, &analysis.judgement);
    let more = if *all { 0 } else { listed.len().saturating_sub(LISTED) };
    listed.truncate(listed.len() - more);
    let show_all = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    let missing = subject.work.settings.second.is_none() && matches!(kind, Kind::Best | Kind::Worst);
    html! {
        <div class="stack bench-kinds">
            <Choice<Kind> label={language.say(msg::CHOOSE_KINDS)} {offers} chosen={kind} {onchoose} />
            <p class="bench-kinds__rule">{ rule(kind, language) }</p>
            if missing {
                <p>{ language.say(msg::BENCH_NO_SECOND) }</p>
            } else if listed.is_empty() {
                <p>{ language.say(msg::CHOOSE_NONE_OF_KIND) }</p>
            } else {
                <ul class="bench-kinds__cases" aria-label={language.say(kind_words(kind))}>
                    { for listed.into_iter().filter_map(|case| entry(props, analysis, case)) }
                </ul>
            }
            if more > 0 {
                <p><button type="button" class="button" onclick={show_all}>{ language.say_with(msg::CHOOSE_SHOW_ALL, &[("more", more.into())]) }</button></p>
            }
            <p class="quiet">{ language.say(msg::CHOOSE_SOURCES) }</p>
        </div>
    }
}

/// The clearest first: for best and worst by the poorer of the two placements, for the typical by the least residual, else
/// by the largest.
fn sort_by_clarity(listed: &mut [&Case], kind: Kind, judgement: &Judgement) {
    let size = |case: &Case| judgement.units.get(case.unit).map_or(0.0, |judged| judged.residual.abs());
    let place = |list: &[usize], case: &Case| list.iter().position(|&unit| unit == case.unit);
    match kind {
        Kind::Best => listed.sort_by_key(|case| place(&judgement.extremes.best, case)),
        Kind::Worst => listed.sort_by_key(|case| place(&judgement.extremes.worst, case)),
        Kind::Typical => listed.sort_by(|a, b| size(a).total_cmp(&size(b))),
        Kind::Critical | Kind::Extreme | Kind::Deviant => listed.sort_by(|a, b| size(b).total_cmp(&size(a))),
    }
}

fn entry(props: &PartProps, analysis: &Analysis, case: &Case) -> Option<Html> {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let judged = analysis.judgement.units.get(case.unit)?;
    let sentences: Vec<String> =
        case.reasons.iter().map(|one| reason(subject, language, analysis, judged, case.kind, *one)).collect();
    let onclick = {
        let name = judged.unit.clone();
        act.reform(move |_: MouseEvent| Action::MarkUnit(Some(name.clone())))
    };
    Some(html! {
        <li key={judged.unit.clone()} data-unit={judged.unit.clone()}>
            <button type="button" class="bench-unit bench-kinds__unit" {onclick}>{ &judged.unit }</button>
            <span class="bench-kinds__why">{ sentences.join(" ") }</span>
            <span class="bench-kinds__ways">
                <PinButton unit={judged.unit.clone()} pinned={subject.work.casework.pinned.clone()} {language} act={act.clone()} />
                <TheoryButton unit={judged.unit.clone()} example={subject.example.is_some()} {language} act={act.clone()} />
            </span>
        </li>
    })
}

/// The name of a kind.
fn kind_words(kind: Kind) -> Message {
    match kind {
        Kind::Best => msg::CHOOSE_BEST,
        Kind::Worst => msg::CHOOSE_WORST,
        Kind::Critical => msg::CHOOSE_CRITICAL,
        Kind::Extreme => msg::CHOOSE_EXTREME,
        Kind::Typical => msg::CHOOSE_TYPICAL,
        Kind::Deviant => msg::CHOOSE_DEVIANT,
    }
}
