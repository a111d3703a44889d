use yew::prelude::*;

use super::sure::Sure;
use crate::language::{Language, msg};
use crate::report::thirds::{level_words, mark_words, second_words};
use crate::study::Action;
use crate::ui::pages::benchmark::pins::PinButton;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::pages::benchmark::theory_button::TheoryButton;
use crate::ui::pages::benchmark::words::{chance, level, probability, standing};
use crate::ui::shared::Shared;

/// What a [`UnitCard`] needs.
#[derive(Properties, PartialEq)]
pub struct UnitCardProps {
    /// What the page is about.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// The unit, by its place in the judgement.
    pub place: Option<usize>,
    /// How surely each unit stands where it does, once that is known.
    pub sure: Option<Shared<Sure>>,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// The marked unit in full.
#[component]
pub fn UnitCard(props: &UnitCardProps) -> Html {
    let UnitCardProps { subject, language, place, sure, act } = props;
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
                if let (Some(sure), Some(place)) = (sure.as_deref(), *place) { { best(sure, place, language) } }
                if let Some(value) = judged.second {
                    { figure(
                        language.say(msg::BENCH_SECOND).into_owned(),
                        language.number(value, 1),
                        judged.second_third.map(|third| language.say(second_words(third, judgement.good_second)).into_owned()).unwrap_or_default(),
                    ) }
                }
                if let Some(value) = judged.cost {
                    { figure(language.say(msg::BENCH_COST).into_owned(), language.number(value, 0), String::new()) }
                }
            </dl>
            <PinButton unit={judged.unit.clone()} pinned={subject.work.casework.pinned.clone()} {language} act={act.clone()} />
            <TheoryButton unit={judged.unit.clone()} example={subject.example.is_some()} {language} act={act.clone()} />
        </div>
    }
}

fn figure(name: String, value: String, words: String) -> Html {
    html! { <div><dt>{ name }</dt><dd><span class="number">{ value }</span>if !words.is_empty() { { " " }<small>{ words }</small> }</dd></div> }
}

/// The probability of the best third, in word and with the interval of ranks.
fn best(sure: &Sure, place: usize, language: Language) -> Html {
    let standings = sure.standings();
    let Some(standing) = standings.units.get(place) else { return html! {} };
    let best = standings.best(place);
    let ranks = language.say_with(msg::JUDGE_RANKS, &[("low", standing.ranks.0.into()), ("high", standing.ranks.1.into())]);
    figure(
        language.say(msg::JUDGE_BEST_COLUMN).into_owned(),
        format!("{} {}", probability(language, best), language.say(chance(best))),
        ranks,
    )
}
