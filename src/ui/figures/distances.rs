use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::dots::{Dot, DotsProps, walked};
use super::labels::{self, Placed, Wanted};
use super::pointer;
use super::scale::{Scale, extent, px, ticks};
use super::width::use_width;

const LEFT: f64 = 46.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 44.0;
const RIGHT: f64 = 10.0;

struct Plan {
    width: f64,
    height: f64,
    x: Scale,
    y: Scale,
    /// What the axis to the right covers.
    across: (f64, f64),
    /// What the axis upwards covers.
    upward: (f64, f64),
    /// The ends of the line: the place to the right and the expected level.
    line: [(f64, f64); 2],
    /// The places of the units, from left to right.
    order: Vec<usize>,
}

impl Plan {
    fn of(dots: &[Dot], width: f64, alike: bool) -> Plan {
        let height = (width * 0.72).clamp(300.0, 540.0);
        let upward = extent(dots.iter().flat_map(|dot| [dot.expected, dot.actual]), 0.04);
        let across = if alike { upward } else { extent(dots.iter().map(|dot| dot.across), 0.04) };
        let mut order: Vec<usize> = (0..dots.len()).collect();
        order.sort_by(|&a, &b| dots[a].across.total_cmp(&dots[b].across));
        Plan {
            width,
            height,
            x: Scale::new(across, (LEFT, width - RIGHT)),
            y: Scale::new(upward, (height - BOTTOM, TOP)),
            across,
            upward,
            line: if alike { [(upward.0, upward.0), (upward.1, upward.1)] } else { ends(dots, &order) },
            order,
        }
    }

    fn point(&self, dot: &Dot) -> (f64, f64) {
        (self.x.at(dot.across), self.y.at(dot.actual))
    }
}

/// From the first unit's expected level to the last one's: all of them lie on a line.
fn ends(dots: &[Dot], order: &[usize]) -> [(f64, f64); 2] {
    let end =
        |place: Option<&usize>| place.and_then(|&place| dots.get(place)).map_or((0.0, 0.0), |dot| (dot.across, dot.expected));
    [end(order.first()), end(order.last())]
}

/// Units and a line: each unit's residual is its distance straight up or down to the line. Against the expected level, the
/// line is where both are the same; against a variable, it is the line of regression. One stop of the tabulator; the
/// arrow keys walk along the units from left to right.
#[component]
pub fn Distances(props: &DotsProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, 640.0);
    let dots = &props.dots.0;
    let plan = use_memo((props.dots.clone(), width as i64, props.alike), |(dots, width, alike)| {
        Plan::of(&dots.0, *width as f64, *alike)
    });
    // Everything that does not depend on the mark is drawn once for each set of dots.
    let words = (props.line.clone(), props.across.clone());
    let still = use_memo((props.dots.clone(), width as i64, props.language, words), |_| {
        html! {
            <>
                { axes(props, &plan) }
                <g class="plot__stems">
                    { for dots.iter().map(|dot| {
                        let (x, y) = plan.point(dot);
                        html! { <line class={dot.standing.class()} x1={px(x)} x2={px(x)} y1={px(y)} y2={px(plan.y.at(dot.expected))} /> }
                    }) }
                </g>
                { for dots.iter().map(|dot| dot.standing.mark(plan.point(dot), 4.6, props.good)) }
            </>
        }
    });
    let nearest = {
        let (dots, plan) = (dots.clone(), plan.clone());
        move |event: &MouseEvent| {
            let svg = event.current_target()?.dyn_into::<web_sys::Element>().ok()?;
            let at = pointer::within(&svg, event);
            pointer::nearest(dots.iter().map(|dot| plan.point(dot)), at, 36.0)
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
    let onpointerleave = props.onglance.reform(|_: PointerEvent| None);
    let place = props.marked.and_then(|unit| plan.order.iter().position(|&other| other == unit));
    let onkeydown = {
        let (plan, mark) = (plan.clone(), props.onmark.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = walked(&event.key(), place, plan.order.len()) {
                event.prevent_default();
                mark.emit(plan.order[next]);
            }
        })
    };
    html! {
        <div ref={frame} class="plot">
            <p class="plot__upward">{ "↑ " }{ &props.upward }</p>
            <div class="plot__walk" role="slider" tabindex="0" aria-orientation="horizontal" aria-label={props.name.clone()}
                aria-valuemin="1" aria-valuemax={dots.len().to_string()} aria-valuenow={place.map_or(0, |place| place + 1).to_string()}
                aria-valuetext={props.said.clone()} {onkeydown}>
                <svg viewBox={format!("0 0 {} {}", px(plan.width), px(plan.height))} width={px(plan.width)} height={px(plan.height)}
                    role="img" aria-label={props.description.clone()} {onpointermove} {onclick} {onpointerleave}>
                    <title>{ &props.name }</title>
                    <desc>{ &props.description }</desc>
                    { (*still).clone() }
                    { names(props, &plan) }
                    if let Some(dot) = props.marked.and_then(|place| dots.get(place)) {
                        { marked(dot, &plan, props) }
                    }
                </svg>
            </div>
        </div>
    }
}

fn axes(props: &DotsProps, plan: &Plan) -> Html {
    let (right, up) = (ticks(plan.across.0, plan.across.1, 5), ticks(plan.upward.0, plan.upward.1, 5));
    let (foot, left) = (plan.height - BOTTOM, LEFT);
    let [from, to] = plan.line;
    html! {
        <g class="plot__axes">
            <line class="plot__identity" x1={px(plan.x.at(from.0))} y1={px(plan.y.at(from.1))} x2={px(plan.x.at(to.0))} y2={px(plan.y.at(to.1))} />
            <line x1={px(left)} x2={px(plan.width - RIGHT)} y1={px(foot)} y2={px(foot)} />
            { for right.values.iter().map(|&value| html! {
                <>
                    <line x1={px(plan.x.at(value))} x2={px(plan.x.at(value))} y1={px(foot)} y2={px(foot + 5.0)} />
                    <text x={px(plan.x.at(value))} y={px(foot + 18.0)} text-anchor="middle">{ props.language.number(value, right.decimals) }</text>
                </>
            }) }
            { for up.values.iter().map(|&value| html! {
                <>
                    <line x1={px(left - 5.0)} x2={px(left)} y1={px(plan.y.at(value))} y2={px(plan.y.at(value))} />
                    <text x={px(left - 8.0)} y={px(plan.y.at(value) + 4.0)} text-anchor="end">{ props.language.number(value, up.decimals) }</text>
                </>
            }) }
            <line x1={px(left)} x2={px(left)} y1={px(TOP)} y2={px(foot)} />
            <text class="plot__title" x={px(plan.width - RIGHT)} y={px(plan.height - 6.0)} text-anchor="end">{ format!("{} →", props.across) }</text>
            { line_words(props, plan) }
        </g>
    }
}

/// The words along the line, turned as it runs, near its right end where few units lie.
fn line_words(props: &DotsProps, plan: &Plan) -> Html {
    let [from, to] = plan.line.map(|(across, expected)| (plan.x.at(across), plan.y.at(expected)));
    let turn = ((to.1 - from.1) / (to.0 - from.0)).atan().to_degrees();
    let (x, y) = (to.0 - (to.0 - from.0) * 0.01, to.1 - (to.1 - from.1) * 0.01 - 6.0);
    if !turn.is_finite() {
        return html! {};
    }
    html! { <text class="plot__line-words" text-anchor="end" x={px(x)} y={px(y)} transform={format!("rotate({turn:.1} {x:.1} {y:.1})")}>{ &props.line }</text> }
}

/// The names that always stand; the marked unit has its own.
fn names(props: &DotsProps, plan: &Plan) -> Html {
    let dots = props.dots.0.iter().enumerate();
    let named: Vec<&Dot> = dots.filter(|&(place, dot)| dot.named && props.marked != Some(place)).map(|(_, dot)| dot).collect();
    let wanted: Vec<Wanted> =
        named.iter().map(|dot| Wanted { point: plan.point(dot), letters: dot.name.chars().count() }).collect();
    let placed = labels::place(&wanted, plan.width, plan.height - BOTTOM);
    let front = props.marked.and_then(|place| props.dots.0.get(place)).map(|dot| words_of_marked(dot, plan, props));
    let is_free = |dot: &Dot, placed: Placed| {
        let letters = dot.name.chars().count();
        front.as_ref().is_none_or(|(words, at)| labels::is_clear_of(placed, letters, *at, words.chars().count() + 2))
    };
    html! {
        <g class="plot__names">
            { for named.iter().zip(placed).filter_map(|(dot, placed)| placed.filter(|&placed| is_free(dot, placed)).map(|placed| html! {
                <text x={px(placed.x)} y={px(placed.y + 4.0)} text-anchor={if placed.before { "end" } else { "start" }}>{ &dot.name }</text>
            })) }
        </g>
    }
}

/// The words beside the marked unit, and where they stand.
fn words_of_marked(dot: &Dot, plan: &Plan, props: &DotsProps) -> (String, Placed) {
    let (x, y) = plan.point(dot);
    let before = x > plan.width * 0.6;
    let x = if before { x - 12.0 } else { x + 12.0 };
    (format!("{} {}", dot.name, props.language.signed(dot.residual, 2)), Placed { x, y, before })
}

/// The marked unit: its residual as a strong line, a ring, its name on a clear ground.
fn marked(dot: &Dot, plan: &Plan, props: &DotsProps) -> Html {
    let (x, y) = plan.point(dot);
    let on_line = plan.y.at(dot.expected);
    let (words, placed) = words_of_marked(dot, plan, props);
    html! {
        <g class={classes!("plot__marked", dot.standing.class())}>
            <line x1={px(x)} x2={px(x)} y1={px(y)} y2={px(on_line)} />
            <circle cx={px(x)} cy={px(y)} r="9" />
            { dot.standing.mark((x, y), 5.2, props.good) }
            <text x={px(placed.x)} y={px(placed.y + 4.5)} text-anchor={if placed.before { "end" } else { "start" }}>{ words }</text>
        </g>
    }
}
