use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::labels::{self, Wanted};
use super::pointer;
use super::scale::{Scale, extent, px, ticks};
use super::standing::Standing;
use super::width::use_width;
use crate::benchmark::Third;
use crate::language::Language;

/// A unit in a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Its name.
    pub name: AttrValue,
    /// What is expected of it.
    pub expected: f64,
    /// What it is.
    pub actual: f64,
    /// Actual less expected.
    pub residual: f64,
    /// How it does.
    pub standing: Standing,
    /// Whether its name stands beside it always.
    pub named: bool,
}

/// The units of a figure; two are equal only if they are the same.
#[derive(Clone, Debug)]
pub struct Dots(pub std::rc::Rc<Vec<Dot>>);

impl PartialEq for Dots {
    fn eq(&self, other: &Self) -> bool {
        std::rc::Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What a figure of units needs.
#[derive(Properties, PartialEq, Clone)]
pub struct DotsProps {
    /// The units.
    pub dots: Dots,
    /// The good third of the residuals.
    pub good: Third,
    /// The unit that is marked, by its place.
    pub marked: Option<usize>,
    /// The language of its numbers.
    pub language: Language,
    /// What the figure shows, for those who do not see it.
    pub description: AttrValue,
    /// What runs along the axis to the right.
    pub across: AttrValue,
    /// What runs along the axis upwards.
    pub upward: AttrValue,
    /// The words beside the line.
    pub line: AttrValue,
    /// Told the unit under the pointer, or none.
    pub onglance: Callback<Option<usize>>,
    /// Told the unit that is chosen.
    pub onmark: Callback<usize>,
}

const LEFT: f64 = 46.0;
const TOP: f64 = 26.0;
const BOTTOM: f64 = 44.0;
const RIGHT: f64 = 10.0;

struct Plan {
    width: f64,
    height: f64,
    x: Scale,
    y: Scale,
    range: (f64, f64),
}

impl Plan {
    fn of(dots: &[Dot], width: f64) -> Plan {
        let height = (width * 0.72).clamp(300.0, 540.0);
        let range = extent(dots.iter().flat_map(|dot| [dot.expected, dot.actual]), 0.04);
        Plan { width, height, x: Scale::new(range, (LEFT, width - RIGHT)), y: Scale::new(range, (height - BOTTOM, TOP)), range }
    }

    fn point(&self, dot: &Dot) -> (f64, f64) {
        (self.x.at(dot.expected), self.y.at(dot.actual))
    }
}

/// Actual level against expected level, with the line on which both are the same. A unit's residual is its
/// distance straight up or down to that line.
#[component]
pub fn ExpectedAndActual(props: &DotsProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, 640.0);
    let dots = &props.dots.0;
    let plan = use_memo((props.dots.clone(), width as i64), |(dots, width)| Plan::of(&dots.0, *width as f64));
    // Everything that does not depend on the mark is drawn once for each set of dots.
    let still = use_memo((props.dots.clone(), width as i64, props.language, props.line.clone()), |_| {
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
                { names(dots, &plan) }
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
    html! {
        <div ref={frame} class="plot">
            <svg viewBox={format!("0 0 {} {}", px(plan.width), px(plan.height))} width={px(plan.width)} height={px(plan.height)}
                role="img" aria-label={props.description.clone()} {onpointermove} {onclick} {onpointerleave}>
                { (*still).clone() }
                if let Some(dot) = props.marked.and_then(|place| dots.get(place)) {
                    { marked(dot, &plan, props) }
                }
            </svg>
        </div>
    }
}

fn axes(props: &DotsProps, plan: &Plan) -> Html {
    let (low, high) = plan.range;
    let round = ticks(low, high, 5);
    let (foot, left) = (plan.height - BOTTOM, LEFT);
    let number = |value: f64| props.language.number(value, round.decimals);
    html! {
        <g class="plot__axes">
            <line class="plot__identity" x1={px(plan.x.at(low))} y1={px(plan.y.at(low))} x2={px(plan.x.at(high))} y2={px(plan.y.at(high))} />
            <line x1={px(left)} x2={px(plan.width - RIGHT)} y1={px(foot)} y2={px(foot)} />
            { for round.values.iter().map(|&value| html! {
                <>
                    <line x1={px(plan.x.at(value))} x2={px(plan.x.at(value))} y1={px(foot)} y2={px(foot + 5.0)} />
                    <text x={px(plan.x.at(value))} y={px(foot + 18.0)} text-anchor="middle">{ number(value) }</text>
                    <line x1={px(left - 5.0)} x2={px(left)} y1={px(plan.y.at(value))} y2={px(plan.y.at(value))} />
                    <text x={px(left - 8.0)} y={px(plan.y.at(value) + 4.0)} text-anchor="end">{ number(value) }</text>
                </>
            }) }
            <line x1={px(left)} x2={px(left)} y1={px(TOP)} y2={px(foot)} />
            <text class="plot__title" x={px(plan.width - RIGHT)} y={px(plan.height - 6.0)} text-anchor="end">{ format!("{} →", props.across) }</text>
            <text class="plot__title" x="2" y="13">{ format!("↑ {}", props.upward) }</text>
            { line_words(props, plan) }
        </g>
    }
}

/// The words along the line, turned as it runs, near its lower end where few units lie.
fn line_words(props: &DotsProps, plan: &Plan) -> Html {
    let rise = (plan.height - BOTTOM - TOP) / (plan.width - RIGHT - LEFT);
    let turn = -rise.atan().to_degrees();
    let value = plan.range.0 + (plan.range.1 - plan.range.0) * 0.02;
    let (x, y) = (plan.x.at(value), plan.y.at(value) - 6.0);
    html! { <text class="plot__line-words" x={px(x)} y={px(y)} transform={format!("rotate({turn:.1} {x:.1} {y:.1})")}>{ &props.line }</text> }
}

fn names(dots: &[Dot], plan: &Plan) -> Html {
    let named: Vec<&Dot> = dots.iter().filter(|dot| dot.named).collect();
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

/// The marked unit: its residual as a strong line, a ring, its name on a clear ground.
fn marked(dot: &Dot, plan: &Plan, props: &DotsProps) -> Html {
    let (x, y) = plan.point(dot);
    let on_line = plan.y.at(dot.expected);
    let words = format!("{} {}", dot.name, props.language.signed(dot.residual, 2));
    let before = x > plan.width * 0.6;
    let text_x = if before { x - 12.0 } else { x + 12.0 };
    html! {
        <g class={classes!("plot__marked", dot.standing.class())}>
            <line x1={px(x)} x2={px(x)} y1={px(y)} y2={px(on_line)} />
            <circle cx={px(x)} cy={px(y)} r="9" />
            { dot.standing.mark((x, y), 5.2, props.good) }
            <text x={px(text_x)} y={px(y + 4.5)} text-anchor={if before { "end" } else { "start" }}>{ words }</text>
        </g>
    }
}
