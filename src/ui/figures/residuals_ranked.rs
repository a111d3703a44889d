use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::dots::{Dot, DotsFigure, DotsProps, walked};
use super::labels::{self, Placed, Wanted};
use super::pointer;
use super::scale::{Scale, extent, px, ticks};
use super::standing::Standing;
use super::width::use_width;
use crate::benchmark::Certainty;
use crate::ui::shared::Shared;

const LEFT: f64 = 46.0;
const RIGHT: f64 = 10.0;
const TOP: f64 = 34.0;
const BOTTOM: f64 = 12.0;

/// The height of the strip with the probabilities, and what is above it.
const STRIP: f64 = 64.0;
const ABOVE_STRIP: f64 = 34.0;

#[derive(PartialEq)]
struct Plan {
    width: f64,
    height: f64,
    x: Scale,
    y: Scale,
    range: (f64, f64),
    /// Where the strip with the probabilities begins, if there is one.
    strip: Option<f64>,
    /// The places of the units, from the lowest residual to the highest.
    order: Vec<usize>,
    /// For each unit its place in the order.
    rank: Vec<usize>,
}

impl Plan {
    fn of(dots: &[Dot], width: f64, sure: Option<&Sureness>) -> Plan {
        let mut order: Vec<usize> = (0..dots.len()).collect();
        order.sort_by(|&a, &b| dots[a].residual.total_cmp(&dots[b].residual));
        let mut rank = vec![0; dots.len()];
        for (place, &unit) in order.iter().enumerate() {
            rank[unit] = place;
        }
        let half = |place: usize| sure.and_then(|sure| sure.half.as_ref()?.get(place).copied()).unwrap_or(0.0);
        let ends = dots.iter().enumerate().flat_map(|(place, dot)| [dot.residual - half(place), dot.residual + half(place)]);
        let range = extent(ends.chain([0.0]), 0.06);
        let last = dots.len().saturating_sub(1) as f64;
        let height = (width * 0.66).clamp(270.0, 390.0);
        let strip = sure.map(|_| height + ABOVE_STRIP);
        Plan {
            width,
            height,
            x: Scale::new((-0.8, last + 0.8), (LEFT, width - RIGHT)),
            y: Scale::new(range, (height - BOTTOM, TOP)),
            range,
            strip,
            order,
            rank,
        }
    }

    /// The height of the whole figure.
    fn whole(&self) -> f64 {
        self.strip.map_or(self.height, |top| top + STRIP + BOTTOM)
    }

    fn point(&self, rank: usize, dot: &Dot) -> (f64, f64) {
        (self.x.at(rank as f64), self.y.at(dot.residual))
    }
}

/// The runs of units with one standing, along the order: from, to, standing.
fn bands(standings: impl Iterator<Item = Standing>) -> Vec<(usize, usize, Standing)> {
    let mut bands: Vec<(usize, usize, Standing)> = Vec::new();
    for (place, standing) in standings.enumerate() {
        match bands.last_mut() {
            Some(last) if last.2 == standing => last.1 = place,
            _ => bands.push((place, place, standing)),
        }
    }
    bands
}

/// How sure the residuals are, for each unit of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Sureness {
    /// Half the length of the bar about the residual, if there are bars.
    pub half: Option<Vec<f64>>,
    /// The probability of the best third.
    pub best: Vec<f64>,
    /// How surely the unit is in the third that it is drawn in.
    pub certainty: Vec<Certainty>,
}

/// What [`ResidualsRanked`] needs beside what every figure of units does.
#[derive(Properties, PartialEq)]
pub struct ResidualsRankedProps {
    /// The units and what to call them.
    pub figure: DotsFigure,
    /// How sure it all is, once that is known.
    #[prop_or_default]
    pub sure: Shared<Sureness>,
    /// What stands beside the probabilities of the best third.
    pub best_words: AttrValue,
}

/// All units side by side from the lowest residual to the highest, in their three thirds. One stop of the
/// tabulator; the arrow keys walk along the units.
#[component]
pub fn ResidualsRanked(props: &ResidualsRankedProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, 640.0);
    let figure = &props.figure;
    let dots = &figure.dots.0;
    let plan = use_memo((figure.dots.clone(), width as i64, props.sure.clone()), |(dots, width, sure)| {
        Plan::of(&dots.0, *width as f64, sure.as_deref())
    });
    let still = use_memo((plan.clone(), figure.language), |_| {
        html! { <>{ drawing(figure, &plan, props.sure.as_deref()) }{ strip(props, &plan) }</> }
    });
    let under = {
        let plan = plan.clone();
        move |event: &MouseEvent| {
            let svg = event.current_target()?.dyn_into::<web_sys::Element>().ok()?;
            let (x, _) = pointer::within(&svg, event);
            let points = (0..plan.order.len()).map(|rank| (plan.x.at(rank as f64), 0.0));
            pointer::nearest(points, (x, 0.0), 24.0).map(|rank| plan.order[rank])
        }
    };
    let onpointermove = {
        let (under, glance) = (under.clone(), figure.onglance.clone());
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() != "touch" {
                glance.emit(under(&event));
            }
        })
    };
    let onclick = {
        let mark = figure.onmark.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(place) = under(&event) {
                mark.emit(place);
            }
        })
    };
    let onkeydown = {
        let (plan, mark, marked) = (plan.clone(), figure.onmark.clone(), figure.marked);
        Callback::from(move |event: KeyboardEvent| {
            let rank = marked.and_then(|unit| plan.rank.get(unit)).copied();
            if let Some(next) = walked(&event.key(), rank, plan.order.len()) {
                event.prevent_default();
                mark.emit(plan.order[next]);
            }
        })
    };
    let rank = figure.marked.and_then(|unit| plan.rank.get(unit)).copied();
    html! {
        <div ref={frame} class="plot">
            <div class="plot__walk" role="slider" tabindex="0" aria-orientation="horizontal" aria-label={figure.name.clone()}
                aria-valuemin="1" aria-valuemax={dots.len().to_string()} aria-valuenow={rank.map_or(0, |rank| rank + 1).to_string()}
                aria-valuetext={figure.said.clone()} {onkeydown}>
                <svg viewBox={format!("0 0 {} {}", px(plan.width), px(plan.whole()))} width={px(plan.width)} height={px(plan.whole())} aria-hidden="true"
                    {onpointermove} {onclick} onpointerleave={figure.onglance.reform(|_: PointerEvent| None)}>
                    { (*still).clone() }
                    { names(figure, &plan) }
                    if let Some((rank, dot)) = rank.zip(figure.marked.and_then(|unit| dots.get(unit))) {
                        { marked(rank, dot, &plan, figure) }
                    }
                </svg>
            </div>
        </div>
    }
}

fn drawing(figure: &DotsProps, plan: &Plan, sure: Option<&Sureness>) -> Html {
    let dots = &figure.dots.0;
    let zero = plan.y.at(0.0);
    let round = ticks(plan.range.0, plan.range.1, 4);
    let half = (plan.x.at(1.0) - plan.x.at(0.0)) / 2.0;
    let size = (half * 1.1).clamp(1.8, 4.4);
    let bands = bands(plan.order.iter().map(|&unit| dots[unit].standing));
    html! {
        <>
            { for bands.iter().map(|&(from, to, standing)| {
                let (left, right) = (plan.x.at(from as f64) - half, plan.x.at(to as f64) + half);
                let fits = |words: &str| (words.chars().count() as f64) * 6.9 < right - left;
                let words = Some(standing.words(figure.language)).filter(|words| fits(words));
                let shown = words.unwrap_or_else(|| standing.short_words(figure.language));
                html! {
                    <g class={classes!("plot__band", standing.class())}>
                        <rect x={px(left)} y={px(TOP - 8.0)} width={px(right - left)} height={px(plan.height - TOP - BOTTOM + 16.0)} />
                        <text x={px((left + right) / 2.0)} y="16" text-anchor="middle">{ shown }</text>
                    </g>
                }
            }) }
            <g class="plot__axes">
                <line x1={px(LEFT)} x2={px(plan.width - RIGHT)} y1={px(zero)} y2={px(zero)} />
                { for round.values.iter().map(|&value| html! {
                    <text x={px(LEFT - 8.0)} y={px(plan.y.at(value) + 4.0)} text-anchor="end">{ figure.language.signed(value, round.decimals) }</text>
                }) }
            </g>
            <g class="plot__stems plot__stems--firm">
                { for plan.order.iter().enumerate().map(|(rank, &unit)| {
                    let (x, y) = plan.point(rank, &dots[unit]);
                    html! { <line class={dots[unit].standing.class()} x1={px(x)} x2={px(x)} y1={px(zero)} y2={px(y)} /> }
                }) }
            </g>
            if let Some(half) = sure.and_then(|sure| sure.half.as_ref()) {
                <g class="plot__bars">
                    { for plan.order.iter().enumerate().filter_map(|(rank, &unit)| {
                        let (dot, half) = (&dots[unit], *half.get(unit)?);
                        let (x, low, high) = (plan.x.at(rank as f64), plan.y.at(dot.residual - half), plan.y.at(dot.residual + half));
                        Some(html! { <line class={dot.standing.class()} x1={px(x)} x2={px(x)} y1={px(low)} y2={px(high)} /> })
                    }) }
                </g>
            }
            { for plan.order.iter().enumerate().map(|(rank, &unit)| {
                let certainty = sure.and_then(|sure| sure.certainty.get(unit)).copied();
                html! { <g class={classes!(certainty.map(sure_class))}>{ dots[unit].standing.mark(plan.point(rank, &dots[unit]), size, figure.good) }</g> }
            }) }
        </>
    }
}

/// The class that fills a mark the more the surer it is.
fn sure_class(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Clearly => "is-clear",
        Certainty::Probably => "is-probable",
        Certainty::CannotTell => "is-open",
    }
}

/// The probability of the best third of each unit, under its residual, with the limits of the words.
fn strip(props: &ResidualsRankedProps, plan: &Plan) -> Html {
    let (Some(sure), Some(top)) = (&*props.sure, plan.strip) else { return html! {} };
    let (figure, foot) = (&props.figure, top + STRIP);
    let at = |share: f64| foot - share * STRIP;
    let thick = (plan.x.at(1.0) - plan.x.at(0.0)) * 0.7;
    html! {
        <g class="plot__strip">
            <text x={px(LEFT)} y={px(top - 10.0)}>{ &props.best_words }</text>
            { for [Certainty::PROBABLY, Certainty::CLEARLY].map(|limit| html! {
                <>
                    <line class="plot__limit" x1={px(LEFT)} x2={px(plan.width - RIGHT)} y1={px(at(limit))} y2={px(at(limit))} />
                    <text x={px(LEFT - 8.0)} y={px(at(limit) + 4.0)} text-anchor="end">{ figure.language.number(limit, 2) }</text>
                </>
            }) }
            { for plan.order.iter().enumerate().filter_map(|(rank, &unit)| {
                let best = *sure.best.get(unit)?;
                let class = classes!("is-better", sure_class(Certainty::of(best)));
                Some(html! { <rect {class} x={px(plan.x.at(rank as f64) - thick / 2.0)} width={px(thick)} y={px(at(best))} height={px(best * STRIP)} /> })
            }) }
            <line class="plot__foot" x1={px(LEFT)} x2={px(plan.width - RIGHT)} y1={px(foot)} y2={px(foot)} />
        </g>
    }
}

fn names(figure: &DotsProps, plan: &Plan) -> Html {
    let dots = &figure.dots.0;
    let named: Vec<(usize, &Dot)> = plan
        .order
        .iter()
        .enumerate()
        .filter(|&(_, &unit)| dots[unit].named && figure.marked != Some(unit))
        .map(|(rank, &unit)| (rank, &dots[unit]))
        .collect();
    let wanted: Vec<Wanted> = named
        .iter()
        .map(|&(rank, dot)| {
            let (x, y) = plan.point(rank, dot);
            // Names stand on the far side of the zero line from their stems' neighbours.
            let away = if dot.residual < 0.0 { 13.0 } else { -13.0 };
            Wanted { point: (x, y + away), letters: dot.name.chars().count() }
        })
        .collect();
    let placed = labels::place(&wanted, plan.width, plan.height);
    let front = figure.marked.and_then(|unit| Some(words_of_marked(*plan.rank.get(unit)?, &dots[unit], plan, figure)));
    let is_free = |dot: &Dot, placed: Placed| {
        let letters = dot.name.chars().count();
        front.as_ref().is_none_or(|(words, at)| labels::is_clear_of(placed, letters, *at, words.chars().count() + 2))
    };
    html! {
        <g class="plot__names">
            { for named.iter().zip(placed).filter_map(|((_, dot), placed)| placed.filter(|&placed| is_free(dot, placed)).map(|placed| html! {
                <text x={px(placed.x)} y={px(placed.y + 4.0)} text-anchor={if placed.before { "end" } else { "start" }}>{ &dot.name }</text>
            })) }
        </g>
    }
}

/// The words beside the marked unit, and where they stand: above the zero line for a low residual, below it for a
/// high one, where no stems are in the way.
fn words_of_marked(rank: usize, dot: &Dot, plan: &Plan, figure: &DotsProps) -> (String, Placed) {
    let (x, _) = plan.point(rank, dot);
    let zero = plan.y.at(0.0);
    let before = x > plan.width * 0.6;
    let x = if before { x - 10.0 } else { x + 10.0 };
    let y = if dot.residual < 0.0 { zero - 16.0 } else { zero + 16.0 };
    (format!("{} {}", dot.name, figure.language.signed(dot.residual, 2)), Placed { x, y, before })
}

fn marked(rank: usize, dot: &Dot, plan: &Plan, figure: &DotsProps) -> Html {
    let (x, y) = plan.point(rank, dot);
    let zero = plan.y.at(0.0);
    let (words, placed) = words_of_marked(rank, dot, plan, figure);
    html! {
        <g class={classes!("plot__marked", dot.standing.class())}>
            <line x1={px(x)} x2={px(x)} y1={px(y)} y2={px(zero)} />
            if let Some(top) = plan.strip { <line class="plot__down" x1={px(x)} x2={px(x)} y1={px(plan.height)} y2={px(top + STRIP)} /> }
            <circle cx={px(x)} cy={px(y)} r="8" />
            { dot.standing.mark((x, y), 5.0, figure.good) }
            <text x={px(placed.x)} y={px(placed.y + 4.5)} text-anchor={if placed.before { "end" } else { "start" }}>{ words }</text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_neighbours_make_a_band() {
        use Standing::{AsExpected, Better, Worse};
        let found = bands([Better, Better, AsExpected, Worse, Worse].into_iter());
        assert_eq!(found, [(0, 1, Better), (2, 2, AsExpected), (3, 4, Worse)]);
    }
}
