use std::cmp::Ordering;

use yew::prelude::*;

use super::units::{UnitsProps, unit_button};
use crate::benchmark::Judged;
use crate::language::{Message, msg};
use crate::report::thirds::{level_words, second_words};
use crate::ui::components::roving;
use crate::ui::pages::benchmark::words::{chance, level, probability, standing};

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Unit,
    Actual,
    Expected,
    Residual,
    LevelThird,
    ResidualThird,
    Second,
    Best,
}

impl Column {
    const ALL: [Column; 8] = [
        Column::Unit,
        Column::Actual,
        Column::Expected,
        Column::Residual,
        Column::ResidualThird,
        Column::LevelThird,
        Column::Second,
        Column::Best,
    ];

    fn name(self) -> Message {
        match self {
            Column::Unit => msg::BENCH_UNIT,
            Column::Actual => msg::BENCH_ACTUAL,
            Column::Expected => msg::BENCH_EXPECTED,
            Column::Residual => msg::BENCH_RESIDUAL,
            Column::LevelThird => msg::BENCH_LEVEL_THIRD,
            Column::ResidualThird => msg::BENCH_RESIDUAL_THIRD,
            Column::Second => msg::BENCH_SECOND,
            Column::Best => msg::JUDGE_BEST_COLUMN,
        }
    }

    fn compare(self, a: &Judged, b: &Judged) -> Ordering {
        let residual = || a.residual.total_cmp(&b.residual);
        match self {
            Column::Unit => a.row.cmp(&b.row),
            Column::Actual => a.level.total_cmp(&b.level),
            Column::Expected => a.expected.total_cmp(&b.expected),
            Column::Residual => residual(),
            Column::LevelThird => a.level_third.cmp(&b.level_third).then_with(residual),
            Column::ResidualThird => a.residual_third.cmp(&b.residual_third).then_with(residual),
            // Units without a value stand last when the highest are asked for first.
            Column::Second => {
                let value = |judged: &Judged| judged.second.unwrap_or(f64::NEG_INFINITY);
                value(a).total_cmp(&value(b))
            }
            // Not known of a unit by itself: see the table.
            Column::Best => Ordering::Equal,
        }
    }
}

/// The most rows that are shown.
const ROWS: usize = 500;

/// All units in a table that can be sorted by each of its columns.
#[component]
pub fn UnitTable(props: &UnitsProps) -> Html {
    let sorted = use_state_eq(|| (Column::Residual, false));
    let UnitsProps { subject, language, marked, .. } = props;
    let language = *language;
    let (column, falling) = *sorted;
    let sure = props.sure.clone();
    let order = use_memo((subject.reckoned.clone(), column as u8, falling, sure.clone()), |(subject, _, _, _)| {
        let units = subject.analysis.as_ref().map(|analysis| analysis.judgement.units.as_slice()).unwrap_or_default();
        let mut order: Vec<usize> = (0..units.len()).collect();
        order.sort_by(|&a, &b| {
            let best = |unit: usize| sure.as_ref().map_or(0.0, |sure| sure.standings().best(unit));
            let rising = match column {
                Column::Best => best(a).total_cmp(&best(b)).then(units[b].residual_rank.cmp(&units[a].residual_rank)),
                _ => column.compare(&units[a], &units[b]),
            };
            if falling { rising.reverse() } else { rising }
        });
        order
    });
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let judgement = &analysis.judgement;
    let head = |one: Column| {
        let sort = if one != column { None } else { Some(if falling { "descending" } else { "ascending" }) };
        let onclick = {
            let sorted = sorted.clone();
            Callback::from(move |_: MouseEvent| sorted.set((one, one == column && !falling)))
        };
        let arrow = match sort {
            Some("descending") => " ↓",
            Some(_) => " ↑",
            None => "",
        };
        html! {
            <th scope="col" aria-sort={sort}>
                <button type="button" class="bench-sort" {onclick}>{ language.say(one.name()) }<span aria-hidden="true">{ arrow }</span></button>
            </th>
        }
    };
    let stop = marked.filter(|place| order.contains(place)).or(order.first().copied());
    let row = |&place: &usize| {
        let Some(judged) = judgement.units.get(place) else { return html! {} };
        let standing = standing(judgement, judged);
        html! {
            <tr key={place} data-unit={judged.unit.clone()} class={classes!((*marked == Some(place)).then_some("is-marked"))}>
                <th scope="row">{ unit_button(props, place, judged, stop == Some(place)) }</th>
                <td>{ level(language, judged.level) }</td>
                <td>{ level(language, judged.expected) }</td>
                <td>{ language.signed(judged.residual, 2) }</td>
                <td class={classes!("bench-word", standing.class())}>{ standing.words(language) }</td>
                <td class="bench-word">{ language.say(level_words(judged.level_third)) }</td>
                <td>{ judged.second.map_or_else(|| "–".to_owned(), |value| language.number(value, 1)) }
                    if let Some(third) = judged.second_third { <small>{ " " }{ language.say(second_words(third, judgement.good_second)) }</small> }
                </td>
                { best(props, place) }
            </tr>
        }
    };
    html! {
        <>
            <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::BENCH_UNITS_CAPTION)}>
                <table class="bench-units" onkeydown={Callback::from(|event: KeyboardEvent| roving::walk(&event))}>
                    <caption>{ language.say(msg::BENCH_UNITS_CAPTION) }</caption>
                    <thead>
                        <tr>
                            { for Column::ALL.into_iter().filter(|&column| column != Column::Best || props.sure.is_some()).map(head) }
                            if props.sure.is_some() { <th scope="col">{ language.say(msg::JUDGE_RANKS_COLUMN) }</th> }
                        </tr>
                    </thead>
                    <tbody>{ for order.iter().take(ROWS).map(row) }</tbody>
                </table>
            </div>
            if order.len() > ROWS {
                <p class="quiet">{ language.say_with(msg::BENCH_AND_MORE, &[("more", (order.len() - ROWS).into())]) }</p>
            }
        </>
    }
}

/// The probability of the best third in number and word, and the interval of ranks.
fn best(props: &UnitsProps, place: usize) -> Html {
    let Some(sure) = &props.sure else { return html! {} };
    let standings = sure.standings();
    let Some(standing) = standings.units.get(place) else { return html! {} };
    let best = standings.best(place);
    html! {
        <>
            <td>{ probability(props.language, best) }<small>{ " " }{ props.language.say(chance(best)) }</small></td>
            <td>{ format!("{}–{}", standing.ranks.0, standing.ranks.1) }</td>
        </>
    }
}
