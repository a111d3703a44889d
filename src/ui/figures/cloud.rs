use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::dots::walked;
use super::labels::{self, Wanted};
use super::pointer;
use super::scale::{Scale, extent, px, ticks};
use super::width::use_width;
use crate::language::Language;

/// Units as points over two numbers, with the lines that help to read them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloudPlan {
    /// The points, each with its unit's name.
    pub points: Vec<(f64, f64)>,
    /// The names.
    pub names: Vec<AttrValue>,
    /// The points whose names stand beside them.
    pub named: Vec<usize>,
    /// Lines through the figure, each as a row of points and the words at its end.
    pub lines: Vec<(Vec<(f64, f64)>, String)>,
    /// Whether the axis upwards shows 0 also where no point is near it.
    pub from_zero: bool,
}

/// [`CloudPlan`], shared; two are equal only if they are the same.
#[derive(Clone, Debug)]
pub struct Cloud(pub Rc<CloudPlan>);

impl PartialEq for Cloud {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What [`UnitCloud`] needs.
#[derive(Properties, PartialEq, Clone)]
pub struct UnitCloudProps {
    /// The units.
    pub cloud: Cloud,
    /// The unit that is marked, by its place.
    pub marked: Option<usize>,
    /// The language of its numbers.
    pub language: Language,
    /// What to call the figure for those who walk along it with the arrow keys.
    pub name: AttrValue,
    /// The marked unit in words.
    pub said: AttrValue,
    /// What runs along the axis to the right.
    pub across: AttrValue,
    /// What runs along the axis upwards.
    pub upward: AttrValue,
    /// Told the unit under the pointer, or none.
    pub onglance: Callback<Option<usize>>,
    /// Told the unit that is chosen.
    pub onmark: Callback<usize>,
}

const LEFT: f64 = 46.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 42.0;

/// The most points that are drawn; of more, these are spread evenly.
const DRAWN: usize = 4_000;

/// The places of a figure of some width.
struct Plan {
    width: f64,
    height: f64,
    x: Scale,
    y: Scale,
    x_range: (f64, f64),
    y_range: (f64, f64),
    /// The points from the left to the right.
    order: Vec<usize>,
    /// For each point its place in that order.
    rank: Vec<usize>,
}

impl Plan {
    fn of(cloud: &CloudPlan, width: f64) -> Plan {
        let height = (width * 0.66).clamp(230.0, 380.0);
        let points = &cloud.points;
        let x_range = extent(points.iter().map(|point| point.0), 0.04);
        let zero = cloud.from_zero.then_some(0.0);
        let y_range = extent(points.iter().map(|point| point.1).chain(zero), 0.06);
        let mut order: Vec<usize> = (0..points.len()).collect();
        order.sort_by(|&a, &b| points[a].0.total_cmp(&points[b].0));
        let mut rank = vec![0; points.len()];
        order.iter().enumerate().for_each(|(place, &point)| rank[point] = place);
        let (x, y) = (Scale::new(x_range, (LEFT, width - RIGHT)), Scale::new(y_range, (height - BOTTOM, TOP)));
        Plan { width, height, x, y, x_range, y_range, order, rank }
    }

    fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.x.at(x), self.y.at(y))
    }

    fn is_inside(&self, (x, y): (f64, f64)) -> bool {
        (self.x_range.0..=self.x_range.1).contains(&x) && (self.y_range.0..=self.y_range.1).contains(&y)
    }
}

/// Units as points over two numbers. One stop of the tabulator; the arrow keys walk along the units from the left to
/// the right.
#[component]
pub fn UnitCloud(props: &UnitCloudProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, 520.0);
    let cloud = &props.cloud.0;
    let plan = use_memo((props.cloud.clone(), width as i64), |(cloud, width)| Plan::of(&cloud.0, *width as f64));
    let still = use_memo((props.cloud.clone(), width as i64, props.language, props.across.clone()), |_| drawing(props, &plan));
    let nearest = {
        let (cloud, plan) = (cloud.clone(), plan.clone());
        move |event: &MouseEvent| {
            let svg = event.current_target()?.dyn_into::<web_sys::Element>().ok()?;
            pointer::nearest(cloud.points.iter().map(|&point| plan.at(point)), pointer::within(&svg, event), 30.0)
        }
    };
    let onpointermove = {
        let (nearest, glance) = (nearest.clone(), props.onglance.clone());
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() != "touch" {
                glance.emit(nearest(&event));
            }
        })
    };
    let onclick = {
        let mark = props.onmark.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(place) = nearest(&event) {
                mark.emit(place);
            }
        })
    };
    let rank = props.marked.and_then(|point| plan.rank.get(point)).copied();
    let onkeydown = {
        let (plan, mark) = (plan.clone(), props.onmark.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = walked(&event.key(), rank, plan.order.len()) {
                event.prevent_default();
                mark.emit(plan.order[next]);
            }
        })
    };
    html! {
        <div ref={frame} class="plot">
            <p class="plot__upward">{ "↑ " }{ &props.upward }</p>
            <div class="plot__walk" role="slider" tabindex="0" aria-orientation="horizontal" aria-label={props.name.clone()}
                aria-valuemin="1" aria-valuemax={cloud.points.len().to_string()} aria-valuenow={rank.map_or(0, |rank| rank + 1).to_string()}
                aria-valuetext={props.said.clone()} {onkeydown}>
                <svg viewBox={format!("0 0 {} {}", px(plan.width), px(plan.height))} width={px(plan.width)} height={px(plan.height)} aria-hidden="true"
                    {onpointermove} {onclick} onpointerleave={props.onglance.reform(|_: PointerEvent| None)}>
                    { (*still).clone() }
                    { names(props, &plan) }
                    { marked(props, &plan) }
                </svg>
            </div>
        </div>
    }
}

/// Axes, lines and points; all points are one path, so that a thousand cost little more than one.
fn drawing(props: &UnitCloudProps, plan: &Plan) -> Html {
    let cloud = &props.cloud.0;
    let (across, up) = (ticks(plan.x_range.0, plan.x_range.1, 5), ticks(plan.y_range.0, plan.y_range.1, 4));
    let (foot, language) = (plan.height - BOTTOM, props.language);
    let every = cloud.points.len().div_ceil(DRAWN).max(1);
    let dots: String = plan
        .order
        .iter()
        .step_by(every)
        .map(|&point| plan.at(cloud.points[point]))
        .filter(|(x, y)| x.is_finite() && y.is_finite())
        .map(|(x, y)| format!("M{x:.1} {y:.1}h0"))
        .collect();
    html! {
        <>
            <g class="plot__axes">
                <line x1={px(LEFT)} x2={px(plan.width - RIGHT)} y1={px(foot)} y2={px(foot)} />
                <line x1={px(LEFT)} x2={px(LEFT)} y1={px(TOP)} y2={px(foot)} />
                { for across.values.iter().map(|&value| html! {
                    <>
                        <line x1={px(plan.x.at(value))} x2={px(plan.x.at(value))} y1={px(foot)} y2={px(foot + 5.0)} />
                        <text x={px(plan.x.at(value))} y={px(foot + 18.0)} text-anchor="middle">{ language.number(value, across.decimals) }</text>
                    </>
                }) }
                { for up.values.iter().map(|&value| html! {
                    <>
                        <line x1={px(LEFT - 5.0)} x2={px(LEFT)} y1={px(plan.y.at(value))} y2={px(plan.y.at(value))} />
                        <text x={px(LEFT - 8.0)} y={px(plan.y.at(value) + 4.0)} text-anchor="end">{ language.number(value, up.decimals) }</text>
                    </>
                }) }
                <text class="plot__title" x={px(plan.width - RIGHT)} y={px(plan.height - 6.0)} text-anchor="end">{ format!("{} →", props.across) }</text>
            </g>
            { for cloud.lines.iter().map(|(points, words)| line(plan, points, words)) }
            <path class="plot__cloud" d={dots} />
        </>
    }
}

/// A line as far as it runs within the figure, and its words where it ends.
fn line(plan: &Plan, points: &[(f64, f64)], words: &str) -> Html {
    let inside: Vec<(f64, f64)> = points.iter().filter(|&&point| plan.is_inside(point)).map(|&point| plan.at(point)).collect();
    let Some(&(x, y)) = inside.last() else { return html! {} };
    let d: String =
        inside.iter().enumerate().map(|(place, (x, y))| format!("{}{x:.1} {y:.1}", if place == 0 { 'M' } else { 'L' })).collect();
    html! {
        <>
            <path class="plot__guide" {d} />
            if !words.is_empty() {
                <text class="plot__line-words" x={px(x.min(plan.width - RIGHT))} y={px(y - 5.0)} text-anchor="end">{ words }</text>
            }
        </>
    }
}

fn names(props: &UnitCloudProps, plan: &Plan) -> Html {
    let cloud = &props.cloud.0;
    let named: Vec<usize> = cloud.named.iter().copied().filter(|&point| props.marked != Some(point)).collect();
    let letters = |point: usize| cloud.names.get(point).map_or(0, |name| name.chars().count());
    let wanted: Vec<Wanted> =
        named.iter().map(|&point| Wanted { point: plan.at(cloud.points[point]), letters: letters(point) }).collect();
    let placed = labels::place(&wanted, plan.width, plan.height - BOTTOM);
    html! {
        <g class="plot__names plot__names--light">
            { for named.iter().zip(placed).filter_map(|(&point, placed)| placed.map(|placed| html! {
                <text x={px(placed.x)} y={px(placed.y + 4.0)} text-anchor={if placed.before { "end" } else { "start" }}>{ cloud.names[point].clone() }</text>
            })) }
        </g>
    }
}

/// The marked unit: a ring, and its name on a clear ground.
fn marked(props: &UnitCloudProps, plan: &Plan) -> Html {
    let cloud = &props.cloud.0;
    let found = props.marked.and_then(|point| Some((*cloud.points.get(point)?, cloud.names.get(point)?)));
    let Some((point, name)) = found else { return html! {} };
    let (x, y) = plan.at(point);
    let before = x > plan.width * 0.6;
    html! {
        <g class="plot__marked plot__marked--unit">
            <circle cx={px(x)} cy={px(y)} r="7" />
            <circle class="mark" cx={px(x)} cy={px(y)} r="3.2" />
            <text x={px(if before { x - 12.0 } else { x + 12.0 })} y={px(y + 4.5)} text-anchor={if before { "end" } else { "start" }}>{ name }</text>
        </g>
    }
}
