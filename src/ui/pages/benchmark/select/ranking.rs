use yew::prelude::*;

use super::method::criterion_name;
use crate::language::msg;
use crate::regression::subsets::Criterion;
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::PartProps;

/// The best few of all models, the one chosen first.
#[component]
pub fn BestModels(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let language = *language;
    let Some(ranking) = subject.analysis.as_ref().ok().and_then(|analysis| analysis.ranking.as_ref()) else { return html! {} };
    let name = language.say_with(
        msg::SELECT_BEST_OF,
        &[
            ("count", language.count(i64::try_from(ranking.searched).unwrap_or(i64::MAX)).into()),
            ("criterion", language.say(criterion_name(ranking.criterion)).into_owned().into()),
        ],
    );
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={name.clone()}>
            <table class="select-ranking">
                <caption>{ name }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ language.say(msg::SELECT_TERMS) }</th>
                        { for Criterion::ALL.into_iter().map(|criterion| html! {
                            <th scope="col" class={classes!((criterion == ranking.criterion).then_some("is-criterion"))}>
                                { language.say(criterion_name(criterion)) }
                            </th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for ranking.best.iter().enumerate().map(|(place, ranked)| {
                        let names: Vec<String> = ranked.terms.iter().map(|&term| subject.candidate(term, language)).collect();
                        html! {
                            <tr class={classes!((place == 0).then_some("is-chosen"))}>
                                <th scope="row">
                                    { if names.is_empty() { language.say(msg::BENCH_CONSTANT).into_owned() } else { names.join(", ") } }
                                    if place == 0 { { " " }<span class="bench-tag bench-tag--in">{ language.say(msg::BENCH_CHOSEN) }</span> }
                                </th>
                                { for Criterion::ALL.into_iter().map(|criterion| {
                                    let decimals = if criterion == Criterion::AdjustedR2 { 3 } else { 2 };
                                    let value = ranked.criteria.get(criterion);
                                    html! { <td>{ if value.is_nan() { "–".to_owned() } else { language.number(value, decimals) } }</td> }
                                }) }
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// What a choice by hand names and the tolerance keeps out, as a sentence.
pub fn kept_out(props: &PartProps) -> Option<String> {
    let analysis = props.subject.analysis.as_ref().ok()?;
    let selection = &props.subject.work.settings.selection;
    let insisted = |place: &usize| selection.insists_on(&analysis.sample.candidates()[*place].header);
    let missing: Vec<String> = analysis
        .path
        .outside
        .iter()
        .map(|outside| outside.candidate)
        .filter(insisted)
        .map(|place| props.subject.candidate(place, props.language))
        .collect();
    (!missing.is_empty()).then(|| {
        let names = sentences::list(props.language, &missing);
        props.language.say_with(msg::SELECT_KEPT_OUT, &[("names", names.into())])
    })
}
