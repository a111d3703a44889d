use yew::prelude::*;

use super::case_card::TheoryButton;
use super::nine_cells::{level_words, mark_words, second_words};
use super::subject::Subject;
use crate::benchmark::{Judged, Judgement};
use crate::language::{Language, Value, msg};
use crate::study::Action;
use crate::table::examples::Fact;
use crate::ui::figures::Standing;

/// What a [`UnitCard`] needs.
#[derive(Properties, PartialEq)]
pub struct UnitCardProps {
    /// What the page is about.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// The unit, by its place in the judgement.
    pub place: Option<usize>,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// The marked unit in full.
#[component]
pub fn UnitCard(props: &UnitCardProps) -> Html {
    let UnitCardProps { subject, language, place, act } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let judgement = &analysis.judgement;
    let Some(judged) = place.and_then(|place| judgement.units.get(place)) else {
        return html! { <p class="bench-card bench-card--empty">{ language.say(msg::BENCH_NONE_MARKED) }</p> };
    };
    let standing = standing(judgement, judged);
    html! {
        <div class="bench-card">
            <p class={classes!("bench-card__name", standing.class())}>
                <strong>{ &judged.unit }</strong>
                <span>{ standing.words(language) }</span>
                if let Some(mark) = judged.mark { <small>{ language.say(mark_words(mark)) }</small> }
            </p>
            <dl class="bench-card__figures">
                { figure(language.say(msg::BENCH_ACTUAL).into_owned(), level(language, judged.level), language.say(level_words(judged.level_third)).into_owned()) }
                { figure(language.say(msg::BENCH_EXPECTED).into_owned(), level(language, judged.expected), String::new()) }
                { figure(
                    language.say(msg::BENCH_RESIDUAL).into_owned(),
                    language.signed(judged.residual, 2),
                    language.say_with(msg::BENCH_RANK, &[("rank", judged.residual_rank.into()), ("n", judgement.units.len().into())]),
                ) }
                if let Some(value) = judged.second {
                    { figure(
                        language.say(msg::BENCH_SECOND).into_owned(),
                        language.number(value, 1),
                        judged.second_third.map(|third| second_words(third, judgement.good_second, language).into_owned()).unwrap_or_default(),
                    ) }
                }
                if let Some(value) = judged.cost {
                    { figure(language.say(msg::BENCH_COST).into_owned(), language.number(value, 0), String::new()) }
                }
            </dl>
            <TheoryButton unit={judged.unit.clone()} example={subject.example.is_some()} {language} act={act.clone()} />
        </div>
    }
}

fn figure(name: String, value: String, words: String) -> Html {
    html! { <div><dt>{ name }</dt><dd><span class="number">{ value }</span>if !words.is_empty() { { " " }<small>{ words }</small> }</dd></div> }
}

/// A level of the response.
pub fn level(language: Language, value: f64) -> String {
    language.number(value, 2)
}

/// How a unit does.
pub fn standing(judgement: &Judgement, judged: &Judged) -> Standing {
    Standing::of(judged.residual_third, judgement.good_third)
}

/// A unit in one sentence, for those who walk along the units without seeing them.
pub fn sentence(subject: &Subject, language: Language, judged: &Judged) -> String {
    let Ok(analysis) = &subject.analysis else { return judged.unit.clone() };
    let judgement = &analysis.judgement;
    language.say_with(
        msg::BENCH_UNIT_SENTENCE,
        &[
            ("unit", judged.unit.as_str().into()),
            ("actual", level(language, judged.level).into()),
            ("expected", level(language, judged.expected).into()),
            ("residual", language.signed(judged.residual, 2).into()),
            ("rank", judged.residual_rank.into()),
            ("n", judgement.units.len().into()),
            ("standing", standing(judgement, judged).words(language).into_owned().into()),
        ],
    )
}

/// A published figure with its year and its place in the thesis.
pub fn fact(subject: &Subject, language: Language, fact: &Fact) -> String {
    let decimals = if fact.value.fract() == 0.0 && fact.value > 1000.0 { 0 } else { 1 };
    let place = fact.place.in_language(language);
    let place = match fact.year {
        Some(year) => format!("{year}; {place}"),
        None => place.to_owned(),
    };
    language.say_with(
        msg::BENCH_FACT,
        &[
            ("label", subject.measure(fact.header, language).into()),
            ("exact", Value::from(if fact.exact { "yes" } else { "no" })),
            ("value", language.number(fact.value, decimals).into()),
            ("place", place.into()),
        ],
    )
}
