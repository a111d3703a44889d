use yew::prelude::*;

use super::units::{UnitsProps, unit_button};
use crate::benchmark::{Judged, Mark, Third};
use crate::language::msg;
use crate::report::thirds::{level_words, mark_words};
use crate::ui::components::roving;
use crate::ui::figures::Standing;

/// How many units a cell names before the rest is counted; and where it holds more than can be taken in at a glance.
const NAMED: usize = 60;
const NAMED_OF_MANY: usize = 12;

/// Thirds of the level by thirds of the residual (thesis, section 6.2.3), with the units' names; in bold those
/// that the second indication marks.
#[component]
pub fn NineCells(props: &UnitsProps) -> Html {
    let UnitsProps { subject, language, marked, .. } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let judgement = &analysis.judgement;
    let response = subject.names(language).label(&subject.work.settings.response.header);
    let good = judgement.good_third;
    // The one button that the tabulator reaches: the marked unit's, else the first.
    let first = Third::ALL
        .into_iter()
        .flat_map(|level| Standing::ALL.map(|standing| judgement.cells.cell(level, standing.third(good))))
        .find_map(|cell| cell.first().copied());
    let stop = marked.or(first);
    html! {
        <figure class="figure">
            <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::BENCH_NINE_SCROLL)}>
                <table class="bench-nine" onkeydown={Callback::from(|event: KeyboardEvent| roving::walk(&event))}>
                    <caption>{ language.say_with(msg::BENCH_NINE_CAPTION, &[("response", response.as_str().into())]) }</caption>
                    <thead>
                        <tr>
                            <th scope="col"><span class="unseen">{ &response }</span></th>
                            { for Standing::ALL.into_iter().map(|standing| html! {
                                <th scope="col" class={standing.class()}>{ standing.words(language) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for Third::ALL.into_iter().map(|level| html! {
                            <tr>
                                <th scope="row">{ language.say(level_words(level)) }</th>
                                { for Standing::ALL.into_iter().map(|standing| {
                                    let places = judgement.cells.cell(level, standing.third(good));
                                    html! { <td class={standing.class()}>{ cell(props, places, stop) }</td> }
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <figcaption>{ legend(props) }</figcaption>
        </figure>
    }
}

fn cell(props: &UnitsProps, places: &[usize], stop: Option<usize>) -> Html {
    let language = props.language;
    let Ok(analysis) = &props.subject.analysis else { return html! {} };
    let named = if places.len() > NAMED { NAMED_OF_MANY } else { places.len() };
    let more = places.len() - named;
    html! {
        <>
            <p class="bench-nine__count">{ language.say_with(msg::COUNT_OF_UNITS, &[("count", places.len().into())]) }</p>
            <ul class="bench-nine__units">
                { for places.iter().take(named).filter_map(|&place| analysis.judgement.units.get(place).map(|judged| html! {
                    <li key={place}>
                        { unit_button(props, place, judged, stop == Some(place)) }
                        if let Some(mark) = judged.mark {
                            <span class="unseen">{ language.say(mark_words(mark)) }</span>
                        }
                    </li>
                })) }
                if more > 0 { <li>{ language.say_with(msg::BENCH_AND_MORE, &[("more", more.into())]) }</li> }
            </ul>
        </>
    }
}

/// What bold means, and how many units are so marked.
fn legend(props: &UnitsProps) -> Html {
    let UnitsProps { subject, language, .. } = props;
    let (Ok(analysis), Some(second)) = (&subject.analysis, &subject.work.settings.second) else { return html! {} };
    let count = |wanted: Mark| analysis.judgement.units.iter().filter(|judged: &&Judged| judged.mark == Some(wanted)).count();
    html! {
        { language.say_with(msg::BENCH_NINE_LEGEND, &[
            ("second", subject.names(*language).label(&second.header).into()),
            ("best", count(Mark::Best).into()),
            ("worst", count(Mark::Worst).into()),
        ]) }
    }
}
