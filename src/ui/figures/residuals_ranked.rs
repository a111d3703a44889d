use yew::prelude::*;

use super::dots::{Dot, DotsFigure, DotsProps};
use super::labels::{self, Placed};
use super::outlines::Outlines;
use super::pointer::{self, Pointing};
use super::scale::{Scale, extent, px, ticks};
use super::standing::Standing;
use super::walk::{Order, Walk};
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
    /// The units from the lowest residual to the highest.
    order: Order,
}

impl Plan {
    fn of(dots: &[Dot], width: f64, sure: Option<&Sureness>) -> Plan {
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
            order: Order::rising(dots.len(), |unit| dots[unit].residual),
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
    pub sure: Option<Shared<Sureness>>,
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
    let dots = &figure.dots;
    let plan = use_memo((dots.clone(), width as i64, props.sure.clone()), |(dots, width, sure)| {
        Plan::of(dots, *width as f64, sure.as_deref())
    });
    let still = use_memo((plan.clone(), figure.language), |_| {
        html! { <>{ drawing(figure, &plan, props.sure.as_deref()) }{ strip(props, &plan) }</> }
    });
    let under = {
        let plan = plan.clone();
        move |(x, _)| {
            let units = plan.order.units();
            let points = (0..units.len()).map(|rank| (plan.x.at(rank as f64), 0.0));
            pointer::nearest(points, (x, 0.0), 24.0).map(|rank| units[rank])
        }
    };
    let rank = plan.order.rank(figure.marked);
    let walk = Walk {
        size: (plan.width, plan.whole()),
        upward: None,
        name: &figure.name,
        description: None,
        said: &figure.said,
        order: &plan.order,
        marked: figure.marked,
        pointing: Pointing::new(under, &figure.onglance, &figure.onmark),
        onmark: &figure.onmark,
    };
    walk.around(
        &frame,
        html! {
            <>
                { (*still).clone() }
                { names(figure, &plan) }
                if let Some((rank, dot)) = rank.zip(figure.marked.and_then(|unit| dots.get(unit))) {
                    { marked(rank, dot, &plan, figure) }
                }
            </>
        },
    )
}

fn drawing(figure: &DotsProps, plan: &Plan, sure: Option<&Sureness>) -> Html {
    let zero = plan.y.at(0.0);
    let round = ticks(plan.range.0, plan.range.1, 4);
    let half = (plan.x.at(1.0) - plan.x.at(0.0)) / 2.0;
    let standings = plan.order.units().iter().map(|&unit| figure.dots[unit].standing);
    html! {
        <>
            { for bands(standings).into_iter().map(|(from, to, standing)| {
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
            { units(figure, plan, sure, half) }
        </>
    }
}

/// The units: their residuals, the bars about them, and their marks, filled the more the surer they are.
fn units(figure: &DotsProps, plan: &Plan, sure: Option<&Sureness>, half: f64) -> Html {
    let size = (half * 1.1).clamp(1.8, 4.4);
    let zero = plan.y.at(0.0);
    let certainties = [None, Some(Certainty::Clearly), Some(Certainty::Probably), Some(Certainty::CannotTell)];
    let (mut stems, mut bars) = (Outlines::of_kinds(Standing::ALL), Outlines::of_kinds(Standing::ALL));
    let mut marks = Outlines::of_kinds(certainties.into_iter().flat_map(|certainty| Standing::ALL.map(|one| (certainty, one))));
    for (rank, &unit) in plan.order.units().iter().enumerate() {
        let dot = &figure.dots[unit];
        let (x, y) = plan.point(rank, dot);
        stems.kind(dot.standing).line((x, zero), (x, y));
        if let Some(half) = sure.and_then(|sure| sure.half.as_ref()?.get(unit)) {
            bars.kind(dot.standing).line((x, plan.y.at(dot.residual - half)), (x, plan.y.at(dot.residual + half)));
        }
        let certainty = sure.and_then(|sure| sure.certainty.get(unit)).copied();
        dot.standing.draw(marks.kind((certainty, dot.standing)), (x, y), size, figure.good);
    }
    let path = |(standing, d): (Standing, String)| html! { <path class={standing.class()} {d} /> };
    html! {
        <>
            <g class="plot__stems plot__stems--firm">{ for stems.into_paths().map(path) }</g>
            <g class="plot__bars">{ for bars.into_paths().map(path) }</g>
            { for marks.into_paths().map(|((certainty, standing), d)| html! {
                <g class={classes!(certainty.map(sure_class))}><path class={classes!("mark", standing.class())} {d} /></g>
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
    let (Some(sure), Some(top)) = (&props.sure, plan.strip) else { return html! {} };
    let (figure, foot) = (&props.figure, top + STRIP);
    let at = |share: f64| foot - share * STRIP;
    let thick = (plan.x.at(1.0) - plan.x.at(0.0)) * 0.7;
    let mut bars = Outlines::of_kinds([Certainty::Clearly, Certainty::Probably, Certainty::CannotTell]);
    for (rank, best) in plan.order.units().iter().enumerate().filter_map(|(rank, &unit)| Some((rank, *sure.best.get(unit)?))) {
        let corner = (plan.x.at(rank as f64) - thick / 2.0, at(best));
        bars.kind(Certainty::of(best)).rectangle(corner, thick, best * STRIP);
    }
    html! {
        <g class="plot__strip">
            <text x={px(LEFT)} y={px(top - 10.0)}>{ &props.best_words }</text>
            { for [Certainty::PROBABLY, Certainty::CLEARLY].map(|limit| html! {
                <>
                    <line class="plot__limit" x1={px(LEFT)} x2={px(plan.width - RIGHT)} y1={px(at(limit))} y2={px(at(limit))} />
                    <text x={px(LEFT - 8.0)} y={px(at(limit) + 4.0)} text-anchor="end">{ figure.language.number(limit, 2) }</text>
                </>
            }) }
            { for bars.into_paths().map(|(certainty, d)| html! { <path class={classes!("is-better", sure_class(certainty))} {d} /> }) }
            <line class="plot__foot" x1={px(LEFT)} x2={px(plan.width - RIGHT)} y1={px(foot)} y2={px(foot)} />
        </g>
    }
}

fn names(figure: &DotsProps, plan: &Plan) -> Html {
    let units = plan.order.units().iter().enumerate().map(|(rank, &unit)| (rank, unit, &figure.dots[unit]));
    let named: Vec<((f64, f64), AttrValue)> = units
        .filter(|&(_, unit, dot)| dot.named && figure.marked != Some(unit))
        .map(|(rank, _, dot)| {
            let (x, y) = plan.point(rank, dot);
            // Names stand on the far side of the zero line from their stems' neighbours.
            let away = if dot.residual < 0.0 { 13.0 } else { -13.0 };
            ((x, y + away), dot.name.clone())
        })
        .collect();
    let shown = plan.order.rank(figure.marked).zip(figure.marked.and_then(|unit| figure.dots.get(unit)));
    let front = shown.map(|(rank, dot)| words_of_marked(rank, dot, plan, figure));
    labels::names(&named, (plan.width, plan.height), front.as_ref().map(|(words, at)| (words.as_str(), *at)))
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
            { placed.text(words) }
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
