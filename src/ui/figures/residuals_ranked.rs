use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::expected_and_actual::{Dot, DotsProps};
use super::labels::{self, Wanted};
use super::pointer;
use super::scale::{Scale, extent, px, ticks};
use super::standing::Standing;
use super::width::use_width;

const LEFT: f64 = 46.0;
const RIGHT: f64 = 10.0;
const TOP: f64 = 34.0;
const BOTTOM: f64 = 12.0;
const HEIGHT: f64 = 290.0;

struct Plan {
    width: f64,
    x: Scale,
    y: Scale,
    range: (f64, f64),
    /// The places of the units, from the lowest residual to the highest.
    order: Vec<usize>,
    /// For each unit its place in the order.
    rank: Vec<usize>,
}

impl Plan {
    fn of(dots: &[Dot], width: f64) -> Plan {
        let mut order: Vec<usize> = (0..dots.len()).collect();
        order.sort_by(|&a, &b| dots[a].residual.total_cmp(&dots[b].residual));
        let mut rank = vec![0; dots.len()];
        for (place, &unit) in order.iter().enumerate() {
            rank[unit] = place;
        }
        let range = extent(dots.iter().map(|dot| dot.residual).chain([0.0]), 0.06);
        let last = dots.len().saturating_sub(1) as f64;
        Plan {
            width,
            x: Scale::new((-0.8, last + 0.8), (LEFT, width - RIGHT)),
            y: Scale::new(range, (HEIGHT - BOTTOM, TOP)),
            range,
            order,
            rank,
        }
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

/// What [`ResidualsRanked`] needs beside what every figure of units does.
#[derive(Properties, PartialEq)]
pub struct ResidualsRankedProps {
    /// The units and what to call them.
    pub figure: DotsFigure,
    /// What to call the row of units for those who walk along it with the arrow keys.
    pub name: AttrValue,
    /// The marked unit in words.
    pub said: AttrValue,
}

/// The properties of a figure of units, shared.
pub type DotsFigure = std::rc::Rc<DotsProps>;

/// All units side by side from the lowest residual to the highest, in their three thirds. One stop of the
/// tabulator; the arrow keys walk along the units.
#[component]
pub fn ResidualsRanked(props: &ResidualsRankedProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, 640.0);
    let figure = &props.figure;
    let dots = &figure.dots.0;
    let plan = use_memo((figure.dots.clone(), width as i64), |(dots, width)| Plan::of(&dots.0, *width as f64));
    let still = use_memo((figure.dots.clone(), width as i64, figure.language), |_| drawing(figure, &plan));
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
            <div class="plot__walk" role="slider" tabindex="0" aria-orientation="horizontal" aria-label={props.name.clone()}
                aria-valuemin="1" aria-valuemax={dots.len().to_string()} aria-valuenow={rank.map_or(0, |rank| rank + 1).to_string()}
                aria-valuetext={props.said.clone()} {onkeydown}>
                <svg viewBox={format!("0 0 {} {HEIGHT}", px(plan.width))} width={px(plan.width)} height={px(HEIGHT)} aria-hidden="true"
                    {onpointermove} {onclick} onpointerleave={figure.onglance.reform(|_: PointerEvent| None)}>
                    { (*still).clone() }
                    if let Some((rank, dot)) = rank.zip(figure.marked.and_then(|unit| dots.get(unit))) {
                        { marked(rank, dot, &plan, figure) }
                    }
                </svg>
            </div>
        </div>
    }
}

/// Where a key leads from a place in the order.
fn walked(key: &str, from: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let step = |by: isize| from.map_or(0, |place| place.saturating_add_signed(by).min(last));
    match key {
        "ArrowRight" | "ArrowUp" => Some(step(1)),
        "ArrowLeft" | "ArrowDown" => Some(step(-1)),
        "PageUp" => Some(step(10)),
        "PageDown" => Some(step(-10)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

fn drawing(figure: &DotsProps, plan: &Plan) -> Html {
    let dots = &figure.dots.0;
    let zero = plan.y.at(0.0);
    let round = ticks(plan.range.0, plan.range.1, 4);
    let half = (plan.x.at(1.0) - plan.x.at(0.0)) / 2.0;
    let size = (half * 0.85).clamp(1.6, 4.4);
    let bands = bands(plan.order.iter().map(|&unit| dots[unit].standing));
    html! {
        <>
            { for bands.iter().map(|&(from, to, standing)| {
                let (left, right) = (plan.x.at(from as f64) - half, plan.x.at(to as f64) + half);
                let words = standing.words(figure.language);
                // Half of a narrow screen has room for the name of a third only where it is short.
                let shown = if (words.chars().count() as f64) * 6.8 < right - left { words.into_owned() } else { String::new() };
                html! {
                    <g class={classes!("plot__band", standing.class())}>
                        <rect x={px(left)} y={px(TOP - 8.0)} width={px(right - left)} height={px(HEIGHT - TOP - BOTTOM + 16.0)} />
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
            { for plan.order.iter().enumerate().map(|(rank, &unit)| dots[unit].standing.mark(plan.point(rank, &dots[unit]), size, figure.good)) }
            { names(figure, plan) }
        </>
    }
}

fn names(figure: &DotsProps, plan: &Plan) -> Html {
    let dots = &figure.dots.0;
    let named: Vec<(usize, &Dot)> =
        plan.order.iter().enumerate().map(|(rank, &unit)| (rank, &dots[unit])).filter(|(_, dot)| dot.named).collect();
    let wanted: Vec<Wanted> = named
        .iter()
        .map(|&(rank, dot)| {
            let (x, y) = plan.point(rank, dot);
            // Names stand on the far side of the zero line from their stems' neighbours.
            let away = if dot.residual < 0.0 { 13.0 } else { -13.0 };
            Wanted { point: (x, y + away), letters: dot.name.chars().count() }
        })
        .collect();
    let placed = labels::place(&wanted, plan.width, HEIGHT);
    html! {
        <g class="plot__names">
            { for named.iter().zip(placed).filter_map(|((_, dot), placed)| placed.map(|placed| html! {
                <text x={px(placed.x)} y={px(placed.y + 4.0)} text-anchor={if placed.before { "end" } else { "start" }}>{ &dot.name }</text>
            })) }
        </g>
    }
}

fn marked(rank: usize, dot: &Dot, plan: &Plan, figure: &DotsProps) -> Html {
    let (x, y) = plan.point(rank, dot);
    let zero = plan.y.at(0.0);
    let words = format!("{} {}", dot.name, figure.language.signed(dot.residual, 2));
    let before = x > plan.width * 0.6;
    let text_x = if before { x - 10.0 } else { x + 10.0 };
    // Above the zero line for a low residual, below it for a high one: there no stems are in the way.
    let text_y = if dot.residual < 0.0 { zero - 12.0 } else { zero + 20.0 };
    html! {
        <g class={classes!("plot__marked", dot.standing.class())}>
            <line x1={px(x)} x2={px(x)} y1={px(y)} y2={px(zero)} />
            <circle cx={px(x)} cy={px(y)} r="8" />
            { dot.standing.mark((x, y), 5.0, figure.good) }
            <text x={px(text_x)} y={px(text_y)} text-anchor={if before { "end" } else { "start" }}>{ words }</text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_walk_along_the_units_and_stay_among_them() {
        assert_eq!(walked("ArrowRight", None, 96), Some(0));
        assert_eq!(walked("ArrowRight", Some(95), 96), Some(95));
        assert_eq!(walked("ArrowLeft", Some(0), 96), Some(0));
        assert_eq!(walked("PageUp", Some(90), 96), Some(95));
        assert_eq!(walked("End", None, 96), Some(95));
        assert_eq!(walked("End", None, 0), None);
        assert_eq!(walked("a", Some(3), 96), None);
    }

    #[test]
    fn equal_neighbours_make_a_band() {
        use Standing::{AsExpected, Better, Worse};
        let found = bands([Better, Better, AsExpected, Worse, Worse].into_iter());
        assert_eq!(found, [(0, 1, Better), (2, 2, AsExpected), (3, 4, Worse)]);
    }
}
