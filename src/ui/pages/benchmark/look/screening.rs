use std::collections::BTreeSet;

use yew::prelude::*;

use crate::benchmark::Analysis;
use crate::language::{Language, msg};
use crate::regression::{Excluded, Override};
use crate::study::Action;
use crate::ui::components::{Choice, Offer, Reason};
use crate::ui::pages::benchmark::subject::{PartProps, Subject};

/// The pairs of candidates that say the same, what becomes of each, and the user's say in it.
#[component]
pub fn Screened(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let pairs = &analysis.screening.pairs;
    html! {
        <>
            if pairs.is_empty() {
                <p class="quiet">{ language.say(msg::BENCH_NO_PAIRS) }</p>
            } else {
                <p>{ language.say_with(msg::BENCH_PAIRS, &[("count", pairs.len().into())]) }</p>
                <ul class="bench-pairs">
                    { for pairs.iter().map(|pair| html! {
                        <li>
                            <span>{ subject.candidate(pair.first, language) }{ " – " }{ subject.candidate(pair.second, language) }</span>
                            <span class="number">{ "r = " }{ language.number(pair.r, 2) }</span>
                        </li>
                    }) }
                </ul>
            }
            <ul class="bench-fates">
                { for concerned(subject, analysis).into_iter().map(|place| html! {
                    <li>
                        <p>{ fate(subject, analysis, place, language) }</p>
                        { say(subject, analysis, place, language, act) }
                        { reason(subject, analysis, place, language, act) }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// The candidates of any pair, and those on which the user has had a say; in the order of the list.
fn concerned(subject: &Subject, analysis: &Analysis) -> BTreeSet<usize> {
    let paired = analysis.screening.pairs.iter().flat_map(|pair| [pair.first, pair.second]);
    let said = analysis.sample.candidates().iter().enumerate().filter_map(|(place, variable)| {
        let candidate = subject.work.settings.candidate(&variable.header)?;
        (candidate.screening != Override::ByRule).then_some(place)
    });
    paired.chain(said).collect()
}

/// What becomes of a candidate, and why.
fn fate(subject: &Subject, analysis: &Analysis, place: usize, language: Language) -> String {
    let name = subject.candidate(place, language);
    let size = |r: f64| language.number(r.abs(), 2);
    match analysis.screening.excluded.iter().find(|excluded| excluded.candidate() == place) {
        Some(Excluded::Correlated { kept, r, with_response, kept_with_response, .. }) => language.say_with(
            msg::BENCH_FATE_CORRELATED,
            &[
                ("variable", name.into()),
                ("kept", subject.candidate(*kept, language).into()),
                ("r", language.number(*r, 2).into()),
                ("own", size(*with_response).into()),
                ("other", size(*kept_with_response).into()),
            ],
        ),
        Some(Excluded::ByHand { .. }) => language.say_with(msg::BENCH_FATE_BY_HAND, &[("variable", name.into())]),
        None => {
            let by_hand = analysis
                .sample
                .candidates()
                .get(place)
                .and_then(|variable| subject.work.settings.candidate(&variable.header))
                .is_some_and(|candidate| candidate.screening == Override::Keep);
            let own = size(analysis.correlations.with_response(place));
            let message = if by_hand { msg::BENCH_FATE_KEPT_BY_HAND } else { msg::BENCH_FATE_KEPT };
            language.say_with(message, &[("variable", name.into()), ("own", own.into())])
        }
    }
}

/// The reason in the user's own words, where the computed one does not say it.
fn reason(subject: &Subject, analysis: &Analysis, place: usize, language: Language, act: &Callback<Action>) -> Html {
    let Some(variable) = analysis.sample.candidates().get(place) else { return html! {} };
    let Some(candidate) = subject.work.settings.candidate(&variable.header) else { return html! {} };
    let header = candidate.header.clone();
    let onsay = act.reform(move |reason: String| Action::SetReason(header.clone(), reason));
    let label = language.say_with(msg::LOOK_REASON_OF, &[("variable", subject.candidate(place, language).into())]);
    html! { <Reason {label} hint={language.say(msg::LOOK_REASON)} said={candidate.reason.clone()} {onsay} /> }
}

/// By the rule, kept, or left out.
fn say(subject: &Subject, analysis: &Analysis, place: usize, language: Language, act: &Callback<Action>) -> Html {
    let Some(variable) = analysis.sample.candidates().get(place) else { return html! {} };
    let Some(candidate) = subject.work.settings.candidate(&variable.header) else { return html! {} };
    let offers = vec![
        Offer::new(Override::ByRule, language.say(msg::BENCH_BY_RULE)),
        Offer::new(Override::Keep, language.say(msg::BENCH_KEEP)),
        Offer::new(Override::Drop, language.say(msg::BENCH_DROP_CANDIDATE)),
    ];
    let header = candidate.header.clone();
    html! {
        <Choice<Override> label={language.say_with(msg::BENCH_SCREENING_OF, &[("variable", subject.candidate(place, language).into())])}
            {offers} chosen={Some(candidate.screening)}
            onchoose={act.reform(move |choice| Action::SetScreening(header.clone(), choice))} />
    }
}
