use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::labels::{self, Wanted};
use super::pointer;
use super::scale::{Scale, Ticks, extent, px, ticks};
use super::width::use_width;
use crate::language::Language;

/// The most units that are drawn; of more, so many are spread evenly over the table.
pub const MOST_DRAWN: usize = 1_500;

/// A unit with its values of two variables.
#[derive(Clone, Debug, PartialEq)]
pub struct PairDot {
    /// Its name.
    pub name: AttrValue,
    /// The variable to the right.
    pub x: f64,
    /// The variable upwards.
    pub y: f64,
    /// Whether its name stands beside it always.
    pub named: bool,
}

/// The units of the figure; two are equal only if they are the same.
#[derive(Clone, Debug)]
pub struct PairDots(pub Rc<Vec<PairDot>>);

impl PartialEq for PairDots {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What a [`PairScatter`] needs.
#[derive(Properties, PartialEq)]
pub struct PairScatterProps {
    /// The units.
    pub dots: PairDots,
    /// The marked unit, by its place.
    pub marked: Option<usize>,
    /// The language of its numbers.
    pub language: Language,
    /// What runs along the axis to the right.
    pub across: AttrValue,
    /// What runs along the axis upwards.
    pub upward: AttrValue,
    /// What the figure shows, for those who walk along the units with the arrow keys.
    pub label: AttrValue,
    /// What is said while no unit is marked.
    pub none: AttrValue,
    /// Told the unit that is chosen.
    pub onmark: Callback<usize>,
}

const LEFT: f64 = 44.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 42.0;
const RIGHT: f64 = 12.0;

struct Plan {
    width: f64,
    height: f64,
    x: Scale,
    y: Scale,
    x_ticks: Ticks,
    y_ticks: Ticks,
    /// The places of the dots, from left to right.
    order: Vec<usize>,
}

impl Plan {
    fn of(dots: &[PairDot], width: f64) -> Plan {
        let height = (width * 0.72).clamp(220.0, 420.0);
        let across = extent(dots.iter().map(|dot| dot.x), 0.05);
        let upward = extent(dots.iter().map(|dot| dot.y), 0.05);
        let mut order: Vec<usize> = (0..dots.len()).collect();
        order.sort_by(|&a, &b| dots[a].x.total_cmp(&dots[b].x));
        Plan {
            width,
            height,
            x: Scale::new(across, (LEFT, width - RIGHT)),
            y: Scale::new(upward, (height - BOTTOM, TOP)),
            x_ticks: ticks(across.0, across.1, 4),
            y_ticks: ticks(upward.0, upward.1, 4),
            order,
        }
    }

    fn point(&self, dot: &PairDot) -> (f64, f64) {
        (self.x.at(dot.x), self.y.at(dot.y))
    }
}

/// Two variables against each other, each unit a point that tells its name. One stop of the tabulator; the arrow keys
/// walk along the units from left to right.
#[component]
pub fn PairScatter(props: &PairScatterProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, 360.0);
    let glanced = use_state_eq(|| None::<usize>);
    let dots = &props.dots.0;
    let plan = use_memo((props.dots.clone(), width as i64), |(dots, width)| Plan::of(&dots.0, *width as f64));
    let still = use_memo((props.dots.clone(), width as i64, props.language, props.across.clone()), |_| drawing(props, &plan));
    let nearest = {
        let (dots, plan) = (dots.clone(), plan.clone());
        move |event: &MouseEvent| {
            let svg = event.current_target()?.dyn_into::<web_sys::Element>().ok()?;
            pointer::nearest(dots.iter().map(|dot| plan.point(dot)), pointer::within(&svg, event), 30.0)
        }
    };
    let onpointermove = {
        let (nearest, glanced) = (nearest.clone(), glanced.setter());
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() != "touch" {
                glanced.set(nearest(&event));
            }
        })
    };
    let onpointerleave = {
        let glanced = glanced.setter();
        Callback::from(move |_: PointerEvent| glanced.set(None))
    };
    let onclick = {
        let mark = props.onmark.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(place) = nearest(&event) {
                mark.emit(place);
            }
        })
    };
    let rank = props.marked.and_then(|marked| plan.order.iter().position(|&place| place == marked));
    let onkeydown = {
        let (plan, mark) = (plan.clone(), props.onmark.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(last) = plan.order.len().checked_sub(1) else { return };
            let next = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => rank.map_or(0, |rank| (rank + 1).min(last)),
                "ArrowLeft" | "ArrowDown" => rank.map_or(0, |rank| rank.saturating_sub(1)),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            mark.emit(plan.order[next]);
        })
    };
    let shown = (*glanced).filter(|&place| place < dots.len()).or(props.marked);
    let said =
        props.marked.and_then(|place| dots.get(place)).map_or_else(|| props.none.clone(), |dot| words(dot, props, &plan).into());
    html! {
        <div ref={frame} class="plot">
            <p class="plot__upward">{ "↑ " }{ &props.upward }</p>
            <div class="plot__walk" role="slider" tabindex="0" aria-orientation="horizontal" aria-label={props.label.clone()} aria-valuemin="1"
                aria-valuemax={dots.len().to_string()} aria-valuenow={rank.map_or(0, |rank| rank + 1).to_string()} aria-valuetext={said} {onkeydown}>
                <svg viewBox={format!("0 0 {} {}", px(plan.width), px(plan.height))} width={px(plan.width)} height={px(plan.height)}
                    aria-hidden="true" {onpointermove} {onpointerleave} {onclick}>
                    { (*still).clone() }
                    { names(props, &plan, shown) }
                    if let Some(dot) = shown.and_then(|place| dots.get(place)) { { marked(dot, props, &plan) } }
                </svg>
            </div>
        </div>
    }
}

/// A unit's name and its two values.
fn words(dot: &PairDot, props: &PairScatterProps, plan: &Plan) -> String {
    let number = |value: f64, ticks: &Ticks| props.language.number(value, ticks.decimals + 1);
    format!("{} ({}; {})", dot.name, number(dot.x, &plan.x_ticks), number(dot.y, &plan.y_ticks))
}

fn drawing(props: &PairScatterProps, plan: &Plan) -> Html {
    let foot = plan.height - BOTTOM;
    let size = if props.dots.0.len() > 400 { 2.2 } else { 3.4 };
    html! {
        <>
            <g class="plot__axes">
                <line x1={px(LEFT)} x2={px(plan.width - RIGHT)} y1={px(foot)} y2={px(foot)} />
                <line x1={px(LEFT)} x2={px(LEFT)} y1={px(TOP)} y2={px(foot)} />
                { for plan.x_ticks.values.iter().map(|&value| html! {
                    <>
                        <line x1={px(plan.x.at(value))} x2={px(plan.x.at(value))} y1={px(foot)} y2={px(foot + 4.0)} />
                        <text x={px(plan.x.at(value))} y={px(foot + 17.0)} text-anchor="middle">{ props.language.number(value, plan.x_ticks.decimals) }</text>
                    </>
                }) }
                { for plan.y_ticks.values.iter().map(|&value| html! {
                    <>
                        <line x1={px(LEFT - 4.0)} x2={px(LEFT)} y1={px(plan.y.at(value))} y2={px(plan.y.at(value))} />
                        <text x={px(LEFT - 7.0)} y={px(plan.y.at(value) + 4.0)} text-anchor="end">{ props.language.number(value, plan.y_ticks.decimals) }</text>
                    </>
                }) }
                <text class="plot__title" x={px(plan.width - RIGHT)} y={px(plan.height - 6.0)} text-anchor="end">{ format!("{} →", props.across) }</text>
            </g>
            <g class="pair-dots">
                { for props.dots.0.iter().map(|dot| {
                    let (x, y) = plan.point(dot);
                    html! { <circle cx={px(x)} cy={px(y)} r={px(size)} /> }
                }) }
            </g>
        </>
    }
}

/// The names that always stand, but for the unit that has its own.
fn names(props: &PairScatterProps, plan: &Plan, shown: Option<usize>) -> Html {
    let named: Vec<&PairDot> =
        props.dots.0.iter().enumerate().filter(|&(place, dot)| dot.named && shown != Some(place)).map(|(_, dot)| dot).collect();
    let wanted: Vec<Wanted> =
        named.iter().map(|dot| Wanted { point: plan.point(dot), letters: dot.name.chars().count() }).collect();
    let placed = labels::place(&wanted, plan.width, plan.height - BOTTOM);
    html! {
        <g class="plot__names">
            { for named.iter().zip(placed).filter_map(|(dot, placed)| placed.map(|placed| html! {
                <text x={px(placed.x)} y={px(placed.y + 4.0)} text-anchor={if placed.before { "end" } else { "start" }}>{ &dot.name }</text>
            })) }
        </g>
    }
}

fn marked(dot: &PairDot, props: &PairScatterProps, plan: &Plan) -> Html {
    let (x, y) = plan.point(dot);
    let before = x > plan.width * 0.5;
    let (at, anchor) = if before { (x - 11.0, "end") } else { (x + 11.0, "start") };
    html! {
        <g class="plot__marked pair-marked">
            <circle cx={px(x)} cy={px(y)} r="6.5" />
            <text x={px(at)} y={px(y + 4.5)} text-anchor={anchor}>{ words(dot, props, plan) }</text>
        </g>
    }
}
