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

/// The units of the figure.
pub type PairDots = Shared<Vec<PairDot>>;

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

struct Plan {
    axes: Axes,
    /// The units from left to right.
    order: Order,
}

impl Plan {
    fn of(dots: &[PairDot], width: f64) -> Plan {
        let height = (width * 0.72).clamp(220.0, 420.0);
        let (across, upward) = (extent(dots.iter().map(|dot| dot.x), 0.05), extent(dots.iter().map(|dot| dot.y), 0.05));
        Plan { axes: Axes::new((width, height), across, upward), order: Order::rising(dots.len(), |unit| dots[unit].x) }
    }

    fn point(&self, dot: &PairDot) -> (f64, f64) {
        self.axes.at((dot.x, dot.y))
    }
}

/// Two variables against each other, each unit a point that tells its name. One stop of the tabulator; the arrow keys
/// walk along the units from left to right.
#[component]
pub fn PairScatter(props: &PairScatterProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, 360.0);
    let glanced = use_state_eq(|| None::<usize>);
    let dots = &props.dots;
    let plan = use_memo((dots.clone(), width as i64), |(dots, width)| Plan::of(dots, *width as f64));
    let still = use_memo((dots.clone(), width as i64, props.language, props.across.clone()), |_| drawing(props, &plan));
    let under = {
        let (dots, plan) = (dots.clone(), plan.clone());
        move |at| pointer::nearest(dots.iter().map(|dot| plan.point(dot)), at, 30.0)
    };
    let onglance = Callback::from({
        let glanced = glanced.setter();
        move |unit| glanced.set(unit)
    });
    let shown = (*glanced).filter(|&place| place < dots.len()).or(props.marked);
    let said =
        props.marked.and_then(|place| dots.get(place)).map_or_else(|| props.none.clone(), |dot| words(dot, props, &plan).into());
    let walk = Walk {
        size: (plan.axes.width, plan.axes.height),
        upward: Some(&props.upward),
        name: &props.label,
        description: None,
        said: &said,
        order: &plan.order,
        marked: props.marked,
        pointing: Pointing::new(under, &onglance, &props.onmark),
        onmark: &props.onmark,
    };
    walk.around(
        &frame,
        html! {
            <>
                { (*still).clone() }
                { names(props, &plan, shown) }
                if let Some(dot) = shown.and_then(|place| dots.get(place)) { { marked(dot, props, &plan) } }
            </>
        },
    )
}

/// A unit's name and its two values.
fn words(dot: &PairDot, props: &PairScatterProps, plan: &Plan) -> String {
    let (right, up) = plan.axes.ticks();
    let number = |value: f64, decimals: usize| props.language.number(value, decimals + 1);
    format!("{} ({}; {})", dot.name, number(dot.x, right.decimals), number(dot.y, up.decimals))
}

fn drawing(props: &PairScatterProps, plan: &Plan) -> Html {
    let size = if props.dots.len() > 400 { 2.2 } else { 3.4 };
    let mut marks = Outline::default();
    for dot in props.dots.iter() {
        marks.circle(plan.point(dot), size);
    }
    html! {
        <>
            { plan.axes.drawing(props.language, &props.across) }
            <path class="pair-dots" d={marks.into_path()} />
        </>
    }
}

/// The names that always stand, but for the unit that has its own.
fn names(props: &PairScatterProps, plan: &Plan, shown: Option<usize>) -> Html {
    let dots = props.dots.iter().enumerate();
    let named: Vec<((f64, f64), AttrValue)> = dots
        .filter(|&(place, dot)| dot.named && shown != Some(place))
        .map(|(_, dot)| (plan.point(dot), dot.name.clone()))
        .collect();
    labels::names(&named, (plan.axes.width, plan.axes.foot()), None)
}

fn marked(dot: &PairDot, props: &PairScatterProps, plan: &Plan) -> Html {
    let (x, y) = plan.point(dot);
    let before = x > plan.axes.width * 0.5;
    let placed = Placed { x: if before { x - 11.0 } else { x + 11.0 }, y, before };
    html! {
        <g class="plot__marked pair-marked">
            <circle cx={px(x)} cy={px(y)} r="6.5" />
            { placed.text(words(dot, props, plan)) }
        </g>
    }
}
