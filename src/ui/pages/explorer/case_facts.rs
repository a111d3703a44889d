use yew::prelude::*;

use crate::language::{Language, msg};
use crate::theory::library::{self, Figure, MatchGroup, Unit};
use crate::theory::{Id, Source};

/// What [`CaseFacts`] needs.
#[derive(Properties, PartialEq)]
pub struct CaseFactsProps {
    /// The case that the setting was taken from.
    pub case: Option<Id>,
    /// The language.
    pub language: Language,
}

/// What the case is like, and the key figures of the thesis; nothing where the setting is no case's.
#[component]
pub fn CaseFacts(props: &CaseFactsProps) -> Html {
    let language = props.language;
    let Some(case) = props.case.as_ref().and_then(|id| library::cases().iter().find(|case| case.id == *id)) else {
        return Html::default();
    };
    let cite = |source: &Source| html! { if !source.is_empty() { <span class="source">{ source.to_string() }</span> } };
    html! {
        <section class="section case-facts" aria-labelledby="case-title">
            <div class="section__head">
                <h2 id="case-title">{ language.say_with(msg::CASE_TITLE, &[("case", case.name.as_str().into())]) }</h2>
                <p>{ case.summary.in_language(language) }</p>
            </div>
            <details>
                <summary>{ language.say_with(msg::CASE_FACTS, &[("count", case.facts.len().into())]) }</summary>
                <dl class="facts">
                    { for case.facts.iter().map(|fact| html! {
                        <div>
                            <dt>{ fact.label.in_language(language) }</dt>
                            <dd>{ fact.text.in_language(language) }{ " " }{ cite(&fact.source) }</dd>
                        </div>
                    }) }
                </dl>
            </details>
            <details>
                <summary>{ language.say(msg::CASE_FIGURES) }</summary>
                <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::CASE_FIGURES)}>
                    <table>
                        <caption>{ language.say(msg::CASE_FIGURES_CAPTION) }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ language.say(msg::CASE_FIGURE) }</th>
                                <th scope="col">{ language.say(msg::CASE_YEAR) }</th>
                                { for library::FIGURE_CASES.map(|name| html! { <th scope="col">{ name }</th> }) }
                                <th scope="col">{ language.say(msg::CASE_COUNTRY) }</th>
                                <th scope="col">{ language.say(msg::CASE_SOURCE) }</th>
                            </tr>
                        </thead>
                        <tbody>{ for library::figures().iter().flat_map(|figure| rows(figure, language)) }</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

/// One row for each group that the figure is known for.
fn rows(figure: &Figure, language: Language) -> Vec<Html> {
    let groups = [
        (MatchGroup::Two, Some(msg::CASE_GROUP_TWO)),
        (MatchGroup::Three, Some(msg::CASE_GROUP_THREE)),
        (MatchGroup::Everyone, None),
    ];
    let decimals = match figure.unit {
        Unit::PerCent => 1,
        Unit::Kroner => 0,
    };
    let unit = match figure.unit {
        Unit::PerCent => msg::CASE_PER_CENT,
        Unit::Kroner => msg::CASE_KRONER,
    };
    groups
        .into_iter()
        .filter_map(|(group, words)| Some((figure.of(group)?, words)))
        .map(|(triple, words)| {
            let number = |value: f64| language.number(value, decimals);
            html! {
                <tr>
                    <th scope="row">
                        { figure.label.in_language(language) }{ ", " }{ language.say(unit) }
                        if let Some(words) = words { <small>{ " " }{ language.say(words) }</small> }
                    </th>
                    <td>{ figure.year }</td>
                    { for library::FIGURE_CASES.map(|name| html! { <td>{ triple.of(name).map(number) }</td> }) }
                    <td>{ number(triple.country) }</td>
                    <td class="source">{ figure.source.to_string() }</td>
                </tr>
            }
        })
        .collect()
}
