use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::benchmark::Indicator;
use crate::language::{Language, msg};
use crate::study::Action;
use crate::table::Column;
use crate::ui::components::{Choice, Offer};
use crate::ui::pages::benchmark::subject::PartProps;

/// What is to be explained, the second indication and the cost: fixed words for the example, choices for a
/// table of one's own.
#[component]
pub fn DataChoices(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let settings = &subject.work.settings;
    if subject.example.is_some() {
        let named = |name, header: &str| {
            html! { <div><dt>{ language.say(name) }</dt><dd>{ subject.names(language).measure(header) }</dd></div> }
        };
        return html! {
            <dl class="bench-facts">
                { named(msg::BENCH_RESPONSE, &settings.response.header) }
                if let Some(second) = &settings.second { { named(msg::BENCH_SECOND, &second.header) } }
                if let Some(cost) = &settings.cost { { named(msg::BENCH_COST, cost) } }
            </dl>
        };
    }
    let headers: Vec<(AttrValue, AttrValue)> = subject
        .table
        .numeric_columns()
        .map(|column: &Column| (column.header().to_owned().into(), subject.names(language).measure(column.header()).into()))
        .collect();
    let response = settings.response.clone();
    let second = settings.second.clone();
    let choose_response = {
        let high_is_good = response.high_is_good;
        act.reform(move |header: String| Action::SetResponse(Indicator { header, high_is_good }))
    };
    let choose_second = {
        let high_is_good = second.as_ref().is_none_or(|second| second.high_is_good);
        act.reform(move |header: String| Action::SetSecond((!header.is_empty()).then_some(Indicator { header, high_is_good })))
    };
    let choose_cost = act.reform(|header: String| Action::SetCost((!header.is_empty()).then_some(header)));
    let none = language.say(msg::BENCH_NONE);
    html! {
        <div class="bench-choices">
            <div class="bench-choices__one">
                <HeaderSelect label={language.say(msg::BENCH_RESPONSE)} headers={headers.clone()} none={None::<AttrValue>}
                    chosen={response.header.clone()} onchoose={choose_response} />
                { direction(&response, language, msg::BENCH_RESPONSE_DIRECTION, act.reform(Action::SetResponse)) }
            </div>
            <div class="bench-choices__one">
                <HeaderSelect label={language.say(msg::BENCH_SECOND)} headers={headers.clone()} none={Some(AttrValue::from(none.clone()))}
                    chosen={second.as_ref().map(|second| second.header.clone()).unwrap_or_default()} onchoose={choose_second} />
                if let Some(second) = &second {
                    { direction(second, language, msg::BENCH_SECOND_DIRECTION, act.reform(|second| Action::SetSecond(Some(second)))) }
                }
            </div>
            <div class="bench-choices__one">
                <HeaderSelect label={language.say(msg::BENCH_COST)} {headers} none={Some(AttrValue::from(none))}
                    chosen={settings.cost.clone().unwrap_or_default()} onchoose={choose_cost} />
            </div>
        </div>
    }
}

/// Whether low or high is good.
fn direction(indicator: &Indicator, language: Language, name: crate::language::Message, onchoose: Callback<Indicator>) -> Html {
    let header = indicator.header.clone();
    let offers =
        vec![Offer::new(false, language.say(msg::BENCH_LOW_IS_GOOD)), Offer::new(true, language.say(msg::BENCH_HIGH_IS_GOOD))];
    let onchoose = onchoose.reform(move |high_is_good| Indicator { header: header.clone(), high_is_good });
    html! { <Choice<bool> label={language.say(name)} {offers} chosen={Some(indicator.high_is_good)} {onchoose} /> }
}

#[derive(Properties, PartialEq)]
struct HeaderSelectProps {
    label: AttrValue,
    /// The headers, each with what is shown for it.
    headers: Vec<(AttrValue, AttrValue)>,
    /// The words for no column at all, where that may be chosen.
    none: Option<AttrValue>,
    chosen: AttrValue,
    onchoose: Callback<String>,
}

/// A choice among the columns with numbers; emits an empty text for none.
#[component]
fn HeaderSelect(props: &HeaderSelectProps) -> Html {
    let onchange = props.onchoose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <label class="field">
            <span class="field__label">{ &props.label }</span>
            <select {onchange}>
                if let Some(none) = &props.none {
                    <option value="" selected={props.chosen.is_empty()}>{ none }</option>
                }
                { for props.headers.iter().map(|(header, name)| html! {
                    <option value={header.clone()} selected={*header == props.chosen}>{ name }</option>
                }) }
            </select>
        </label>
    }
}
