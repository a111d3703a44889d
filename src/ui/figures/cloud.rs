use yew::prelude::*;

use super::axes::Axes;
use super::labels::{self, Placed};
use super::outlines::Outline;
use super::pointer::{self, Pointing};
use super::scale::{extent, px};
use super::walk::{Order, Walk};
use super::width::use_width;
use crate::language::Language;
use crate::ui::shared::Shared;

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

/// [`CloudPlan`], shared.
pub type Cloud = Shared<CloudPlan>;

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

/// The most points that are drawn; of more, these are spread evenly.
const DRAWN: usize = 4_000;

/// The places of a figure of some width.
struct Plan {
    axes: Axes,
    /// The points from the left to the right.
    order: Order,
}

impl Plan {
    fn of(cloud: &CloudPlan, width: f64) -> Plan {
        let height = (width * 0.66).clamp(230.0, 380.0);
        let points = &cloud.points;
        let zero = cloud.from_zero.then_some(0.0);
        let upward = extent(points.iter().map(|point| point.1).chain(zero), 0.06);
        let axes = Axes::new((width, height), extent(points.iter().map(|point| point.0), 0.04), upward);
        Plan { axes, order: Order::rising(points.len(), |point| points[point].0) }
    }
}

/// Units as points over two numbers. One stop of the tabulator; the arrow keys walk along the units from the left to
/// the right.
#[component]
pub fn UnitCloud(props: &UnitCloudProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, 520.0);
    let cloud = &props.cloud;
    let plan = use_memo((cloud.clone(), width as i64), |(cloud, width)| Plan::of(cloud, *width as f64));
    let still = use_memo((cloud.clone(), width as i64, props.language, props.across.clone()), |_| drawing(props, &plan));
    let under = {
        let (cloud, plan) = (cloud.clone(), plan.clone());
        move |at| pointer::nearest(cloud.points.iter().map(|&point| plan.axes.at(point)), at, 30.0)
    };
    let walk = Walk {
        size: (plan.axes.width, plan.axes.height),
        upward: Some(&props.upward),
        name: &props.name,
        description: None,
        said: &props.said,
        order: &plan.order,
        marked: props.marked,
        pointing: Pointing::new(under, &props.onglance, &props.onmark),
        onmark: &props.onmark,
    };
    walk.around(&frame, html! { <>{ (*still).clone() }{ names(props, &plan) }{ marked(props, &plan) }</> })
}

/// Axes, lines and points.
fn drawing(props: &UnitCloudProps, plan: &Plan) -> Html {
    let cloud = &props.cloud;
    let every = cloud.points.len().div_ceil(DRAWN).max(1);
    let mut dots = Outline::default();
    let drawn = plan.order.units().iter().step_by(every).map(|&point| plan.axes.at(cloud.points[point]));
    for at in drawn.filter(|(x, y)| x.is_finite() && y.is_finite()) {
        dots.dot(at);
    }
    html! {
        <>
            { plan.axes.drawing(props.language, &props.across) }
            { for cloud.lines.iter().map(|(points, words)| line(&plan.axes, points, words)) }
            <path class="plot__cloud" d={dots.into_path()} />
        </>
    }
}

/// A line as far as it runs within the figure, and its words where it ends.
fn line(axes: &Axes, points: &[(f64, f64)], words: &str) -> Html {
    let inside: Vec<(f64, f64)> = points.iter().filter(|&&point| axes.is_inside(point)).map(|&point| axes.at(point)).collect();
    let Some(&(x, y)) = inside.last() else { return html! {} };
    let mut path = Outline::default();
    for (place, &point) in inside.iter().enumerate() {
        path.point(if place == 0 { 'M' } else { 'L' }, point);
    }
    html! {
        <>
            <path class="plot__guide" d={path.into_path()} />
            if !words.is_empty() {
                <text class="plot__line-words" x={px(x.min(axes.right()))} y={px(y - 5.0)} text-anchor="end">{ words }</text>
            }
        </>
    }
}

fn names(props: &UnitCloudProps, plan: &Plan) -> Html {
    let cloud = &props.cloud;
    let named = cloud.named.iter().filter(|&&point| props.marked != Some(point));
    let named: Vec<((f64, f64), AttrValue)> =
        named.filter_map(|&point| Some((plan.axes.at(*cloud.points.get(point)?), cloud.names.get(point)?.clone()))).collect();
    html! { <g class="plot__names--light">{ labels::names(&named, (plan.axes.width, plan.axes.foot()), None) }</g> }
}

/// The marked unit: a ring, and its name on a clear ground.
fn marked(props: &UnitCloudProps, plan: &Plan) -> Html {
    let cloud = &props.cloud;
    let found = props.marked.and_then(|point| Some((*cloud.points.get(point)?, cloud.names.get(point)?)));
    let Some((point, name)) = found else { return html! {} };
    let (x, y) = plan.axes.at(point);
    let before = x > plan.axes.width * 0.6;
    let placed = Placed { x: if before { x - 12.0 } else { x + 12.0 }, y, before };
    html! {
        <g class="plot__marked plot__marked--unit">
            <circle cx={px(x)} cy={px(y)} r="7" />
            <circle class="mark" cx={px(x)} cy={px(y)} r="3.2" />
            { placed.text(name.clone()) }
        </g>
    }
}
