use yew::prelude::*;

use super::axes::Axes;
use super::dots::{Dot, DotsProps};
use super::labels::{self, Placed};
use super::outlines::Outlines;
use super::pointer::{self, Pointing};
use super::scale::{extent, px};
use super::standing::Standing;
use super::walk::{Order, Walk};
use super::width::use_width;

struct Plan {
    axes: Axes,
    /// The ends of the line: the place to the right and the expected level.
    line: [(f64, f64); 2],
    /// The units from left to right.
    order: Order,
}

impl Plan {
    fn of(dots: &[Dot], width: f64, alike: bool) -> Plan {
        let height = (width * 0.72).clamp(300.0, 540.0);
        let upward = extent(dots.iter().flat_map(|dot| [dot.expected, dot.actual]), 0.04);
        let across = if alike { upward } else { extent(dots.iter().map(|dot| dot.across), 0.04) };
        let order = Order::rising(dots.len(), |unit| dots[unit].across);
        let line = if alike { [(upward.0, upward.0), (upward.1, upward.1)] } else { ends(dots, order.units()) };
        Plan { axes: Axes::new((width, height), across, upward), line, order }
    }

    fn point(&self, dot: &Dot) -> (f64, f64) {
        self.axes.at((dot.across, dot.actual))
    }

    /// The point of the line above or below a unit.
    fn on_line(&self, dot: &Dot) -> (f64, f64) {
        self.axes.at((dot.across, dot.expected))
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
    let dots = &props.dots;
    let plan = use_memo((dots.clone(), width as i64, props.alike), |(dots, width, alike)| Plan::of(dots, *width as f64, *alike));
    // Everything that does not depend on the mark is drawn once for each set of dots.
    let words = (props.line.clone(), props.across.clone());
    let still = use_memo((dots.clone(), width as i64, props.language, words), |_| drawing(props, &plan));
    let under = {
        let (dots, plan) = (dots.clone(), plan.clone());
        move |at| pointer::nearest(dots.iter().map(|dot| plan.point(dot)), at, 36.0)
    };
    let shown = props.marked.and_then(|place| dots.get(place));
    let walk = Walk {
        size: (plan.axes.width, plan.axes.height),
        upward: Some(&props.upward),
        name: &props.name,
        description: Some(&props.description),
        said: &props.said,
        order: &plan.order,
        marked: props.marked,
        pointing: Pointing::new(under, &props.onglance, &props.onmark),
        onmark: &props.onmark,
    };
    walk.around(
        &frame,
        html! {
            <>
                { (*still).clone() }
                { names(props, &plan) }
                if let Some(dot) = shown { { marked(dot, &plan, props) } }
            </>
        },
    )
}

/// Axes, line, residuals and units.
fn drawing(props: &DotsProps, plan: &Plan) -> Html {
    let mut stems = Outlines::of_kinds(Standing::ALL);
    let mut marks = Outlines::of_kinds(Standing::ALL);
    for dot in props.dots.iter() {
        let at = plan.point(dot);
        stems.kind(dot.standing).line(at, plan.on_line(dot));
        dot.standing.draw(marks.kind(dot.standing), at, 4.6, props.good);
    }
    let [from, to] = plan.line.map(|end| plan.axes.at(end));
    html! {
        <>
            { plan.axes.drawing(props.language, &props.across) }
            <line class="plot__identity" x1={px(from.0)} y1={px(from.1)} x2={px(to.0)} y2={px(to.1)} />
            { line_words(props, from, to) }
            <g class="plot__stems">{ for stems.into_paths().map(|(standing, d)| html! { <path class={standing.class()} {d} /> }) }</g>
            { for marks.into_paths().map(|(standing, d)| html! { <path class={classes!("mark", standing.class())} {d} /> }) }
        </>
    }
}

/// The words along the line, turned as it runs, near its right end where few units lie.
fn line_words(props: &DotsProps, from: (f64, f64), to: (f64, f64)) -> Html {
    let turn = ((to.1 - from.1) / (to.0 - from.0)).atan().to_degrees();
    let (x, y) = (to.0 - (to.0 - from.0) * 0.01, to.1 - (to.1 - from.1) * 0.01 - 6.0);
    if !turn.is_finite() {
        return html! {};
    }
    html! { <text class="plot__line-words" text-anchor="end" x={px(x)} y={px(y)} transform={format!("rotate({turn:.1} {x:.1} {y:.1})")}>{ &props.line }</text> }
}

/// The names that always stand; the marked unit has its own.
fn names(props: &DotsProps, plan: &Plan) -> Html {
    let dots = props.dots.iter().enumerate();
    let named: Vec<((f64, f64), AttrValue)> = dots
        .filter(|&(place, dot)| dot.named && props.marked != Some(place))
        .map(|(_, dot)| (plan.point(dot), dot.name.clone()))
        .collect();
    let front = props.marked.and_then(|place| props.dots.get(place)).map(|dot| words_of_marked(dot, plan, props));
    labels::names(&named, (plan.axes.width, plan.axes.foot()), front.as_ref().map(|(words, at)| (words.as_str(), *at)))
}

/// The words beside the marked unit, and where they stand.
fn words_of_marked(dot: &Dot, plan: &Plan, props: &DotsProps) -> (String, Placed) {
    let (x, y) = plan.point(dot);
    let before = x > plan.axes.width * 0.6;
    let x = if before { x - 12.0 } else { x + 12.0 };
    (format!("{} {}", dot.name, props.language.signed(dot.residual, 2)), Placed { x, y, before })
}

/// The marked unit: its residual as a strong line, a ring, its name on a clear ground.
fn marked(dot: &Dot, plan: &Plan, props: &DotsProps) -> Html {
    let (x, y) = plan.point(dot);
    let (_, on_line) = plan.on_line(dot);
    let (words, placed) = words_of_marked(dot, plan, props);
    html! {
        <g class={classes!("plot__marked", dot.standing.class())}>
            <line x1={px(x)} x2={px(x)} y1={px(y)} y2={px(on_line)} />
            <circle cx={px(x)} cy={px(y)} r="9" />
            { dot.standing.mark((x, y), 5.2, props.good) }
            { placed.text(words) }
        </g>
    }
}
