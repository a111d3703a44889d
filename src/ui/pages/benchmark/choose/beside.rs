use yew::prelude::*;

use crate::benchmark::{Judged, side_by_side};
use crate::language::{Language, msg};
use crate::study::Action;
use crate::theory::library::{self, Figure, MatchGroup, Unit};
use crate::ui::components::{Check, Reason};
use crate::ui::pages::benchmark::sentences::{percent, shortest};
use crate::ui::pages::benchmark::subject::{PartProps, Subject};
use crate::ui::pages::benchmark::theory_button::TheoryButton;
use crate::ui::pages::benchmark::words::{level, standing};

/// The pinned cases beside each other: what the judgement says of them, and chosen columns against the mean of all units.
#[component]
pub fn Beside(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let pinned: Vec<&str> = subject.work.casework.pinned.iter().map(String::as_str).collect();
    if pinned.is_empty() {
        return html! { <p>{ language.say(msg::CHOOSE_NONE_PINNED) }</p> };
    }
    let judged: Vec<Option<&Judged>> = pinned.iter().map(|name| analysis.judgement.unit(name)).collect();
    let row = |name: String, of: &dyn Fn(&Judged) -> String| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                { for judged.iter().map(|judged| html! { <td>{ judged.map_or_else(|| "–".to_owned(), of) }</td> }) }
                <td>{ "–" }</td>
            </tr>
        }
    };
    let headers = headers(subject);
    let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
    html! {
        <>
            <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::CHOOSE_BESIDE)}>
                <table class="bench-beside">
                    <caption>{ language.say(msg::CHOOSE_BESIDE_CAPTION) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ language.say(msg::CHOOSE_FIGURE) }</th>
                            { for pinned.iter().map(|name| head(props, name)) }
                            <th scope="col">{ language.say(msg::CHOOSE_MEAN) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr>
                            <th scope="row">{ language.say(msg::CHOOSE_REASON) }</th>
                            { for pinned.iter().map(|name| html! { <td key={(*name).to_owned()}>{ reason(props, name) }</td> }) }
                            <td></td>
                        </tr>
                        { row(language.say(msg::BENCH_EXPECTED).into_owned(), &|judged| level(language, judged.expected)) }
                        { row(language.say(msg::BENCH_RESIDUAL).into_owned(), &|judged| language.signed(judged.residual, 2)) }
                        { row(language.say(msg::BENCH_RESIDUAL_THIRD).into_owned(), &|judged| standing(&analysis.judgement, judged).words(language).into_owned()) }
                        { for side_by_side(&subject.table, &pinned, &headers).into_iter().map(|compared| {
                            let decimals = decimals(compared.mean);
                            let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| language.number(value, decimals));
                            html! {
                                <tr key={compared.header.clone()}>
                                    <th scope="row">{ subject.names(language).measure(&compared.header) }</th>
                                    { for compared.values.iter().map(|&value| html! { <td>{ number(value) }</td> }) }
                                    <td>{ number(compared.mean) }</td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            </div>
            <Columns ..props.clone() />
            if subject.example.is_some() { { published(&pinned, language) } }
        </>
    }
}

/// A pinned unit's name, with the ways on.
fn head(props: &PartProps, name: &str) -> Html {
    let PartProps { subject, language, act } = props;
    let unit = name.to_owned();
    let onclick = {
        let unit = unit.clone();
        act.reform(move |_: MouseEvent| Action::MarkUnit(Some(unit.clone())))
    };
    let unpin = {
        let unit = unit.clone();
        act.reform(move |_: MouseEvent| Action::Pin(unit.clone(), false))
    };
    let words = language.say(msg::CHOOSE_UNPIN);
    html! {
        <th scope="col" key={unit.clone()} data-unit={unit.clone()}>
            <button type="button" class="bench-unit" {onclick}>{ name }</button>
            <button type="button" class="button button--quiet bench-beside__out" onclick={unpin} aria-label={format!("{words}: {name}")}>{ words.clone() }</button>
            <TheoryButton unit={unit} example={subject.example.is_some()} language={*language} act={act.clone()} />
        </th>
    }
}

/// Why a case was chosen, in the user's words.
fn reason(props: &PartProps, name: &str) -> Html {
    let PartProps { subject, language, act } = props;
    let unit = name.to_owned();
    let onsay = act.reform(move |reason: String| Action::SetCaseReason(unit.clone(), reason));
    let label = language.say_with(msg::CHOOSE_REASON_OF, &[("unit", name.into())]);
    let said = subject.work.casework.reasons.get(name).cloned().unwrap_or_default();
    html! { <Reason {label} hint={language.say(msg::CHOOSE_REASON)} {said} {onsay} /> }
}

/// The columns that are compared: those of the judgement, those of the model, and those asked for.
fn headers(subject: &Subject) -> Vec<String> {
    let settings = &subject.work.settings;
    let mut headers = vec![settings.response.header.clone()];
    headers.extend(settings.second.iter().map(|second| second.header.clone()));
    headers.extend(settings.cost.iter().cloned());
    if let Ok(analysis) = &subject.analysis {
        headers.extend(analysis.fit().terms.iter().map(|term| term.variable.header.clone()));
    }
    for asked in &subject.work.casework.columns {
        if !headers.contains(asked) {
            headers.push(asked.clone());
        }
    }
    headers
}

/// Large numbers need no decimals, small ones do.
fn decimals(mean: Option<f64>) -> usize {
    match mean.map_or(0.0, f64::abs) {
        size if size >= 1000.0 => 0,
        size if size >= 1.0 => 1,
        _ => 3,
    }
}

/// The other columns, to be compared as well.
#[component]
fn Columns(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let asked = &subject.work.casework.columns;
    let settled: Vec<String> = headers(subject).into_iter().filter(|header| !asked.contains(header)).collect();
    let offered = subject.table.numeric_columns().filter(|column| !settled.iter().any(|header| header == column.header()));
    html! {
        <details>
            <summary>{ language.say(msg::CHOOSE_COLUMNS) }</summary>
            <fieldset class="bench-columns">
                <legend class="unseen">{ language.say(msg::CHOOSE_COLUMNS) }</legend>
                { for offered.map(|column| {
                    let (header, on) = (column.header().to_owned(), asked.iter().any(|asked| asked == column.header()));
                    let onchange = {
                        let header = header.clone();
                        act.reform(move |on: bool| Action::CompareOn(header.clone(), on))
                    };
                    html! { <Check key={header.clone()} label={subject.names(language).measure(&header)} {on} {onchange} /> }
                }) }
            </fieldset>
        </details>
    }
}

/// The thesis' key figures (Tab. 8–11), where one of its two cases is pinned.
fn published(pinned: &[&str], language: Language) -> Html {
    let names = library::FIGURE_CASES.into_iter().filter(|name| pinned.contains(name)).collect::<Vec<&str>>();
    if names.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h4>{ language.say(msg::CHOOSE_PUBLISHED) }</h4>
            <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::CHOOSE_PUBLISHED)}>
                <table class="bench-beside bench-published">
                    <caption>{ language.say(msg::CHOOSE_PUBLISHED_CAPTION) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ language.say(msg::CHOOSE_FIGURE) }</th>
                            { for names.iter().map(|name| html! { <th scope="col" data-unit={*name}>{ *name }</th> }) }
                            <th scope="col">{ language.say(msg::CHOOSE_COUNTRY) }</th>
                            <th scope="col">{ language.say(msg::CHOOSE_PLACE) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for library::figures().iter().flat_map(|figure| rows(figure, &names, language)) }</tbody>
                </table>
            </div>
        </>
    }
}

/// A key figure, one row for each group of people that it is known for.
fn rows(figure: &Figure, names: &[&str], language: Language) -> Vec<Html> {
    let groups = [
        (MatchGroup::Two, Some(msg::CHOOSE_GROUP_TWO)),
        (MatchGroup::Three, Some(msg::CHOOSE_GROUP_THREE)),
        (MatchGroup::Everyone, None),
    ];
    let number = |value: f64| match figure.unit {
        Unit::PerCent => percent(language, value / 100.0, 1),
        Unit::Kroner => shortest(language, value),
    };
    let row = |(group, words): (MatchGroup, Option<crate::language::Message>)| {
        let triple = figure.of(group)?;
        Some(html! {
            <tr>
                <th scope="row">
                    { figure.label.in_language(language) }
                    { " " }<small>{ figure.year }if let Some(words) = words { { ", " }{ language.say(words) } }</small>
                </th>
                { for names.iter().map(|name| html! { <td>{ triple.of(name).map(number) }</td> }) }
                <td>{ number(triple.country) }</td>
                <td class="source">{ figure.source.to_string() }</td>
            </tr>
        })
    };
    groups.into_iter().filter_map(row).collect()
}
