use yew::prelude::*;

use super::scale::{Scale, px, ticks};
use super::width::use_width;
use crate::language::Language;

/// A place on the axis that is pointed out.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    /// Where.
    pub at: f64,
    /// What stands beside it.
    pub words: AttrValue,
}

/// What a [`Histogram`] needs.
#[derive(Properties, PartialEq)]
pub struct HistogramProps {
    /// How many there are in each bin; all are equally wide.
    pub counts: Vec<u32>,
    /// From where to where the bins go.
    pub range: (f64, f64),
    /// The places that are pointed out.
    pub signs: Vec<Sign>,
    /// The language of its numbers.
    pub language: Language,
    /// What runs along the axis.
    pub across: AttrValue,
    /// What the figure is called.
    pub name: AttrValue,
    /// What it shows, for those who do not see it.
    pub description: AttrValue,
    /// What the table with the same numbers is called.
    pub table: AttrValue,
    /// What is counted.
    pub counted: AttrValue,
}

const LEFT: f64 = 8.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 50.0;
const BOTTOM: f64 = 42.0;

/// How many values lie where, with some places pointed out; the same as a table below.
#[component]
pub fn Histogram(props: &HistogramProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, 480.0);
    let HistogramProps { counts, range, signs, language, across, name, description, .. } = props;
    let height = (width * 0.5).clamp(190.0, 280.0);
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let x = Scale::new(*range, (LEFT, width - RIGHT));
    let y = Scale::new((0.0, f64::from(most)), (height - BOTTOM, TOP));
    let foot = height - BOTTOM;
    let edge = |bin: usize| range.0 + (range.1 - range.0) * bin as f64 / counts.len().max(1) as f64;
    let round = ticks(range.0, range.1, 5);
    html! {
        <div ref={frame} class="plot">
            <svg viewBox={format!("0 0 {} {}", px(width), px(height))} width={px(width)} height={px(height)} role="img"
                aria-label={format!("{name}. {description}")}>
                <title>{ name }</title>
                <desc>{ description }</desc>
                <g class="plot__counts">
                    { for counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(bin, &count)| {
                        let (from, to) = (x.at(edge(bin)), x.at(edge(bin + 1)));
                        let top = y.at(f64::from(count));
                        html! { <rect x={px(from + 0.5)} width={px((to - from - 1.0).max(0.5))} y={px(top)} height={px(foot - top)} /> }
                    }) }
                </g>
                <g class="plot__axes">
                    <line x1={px(LEFT)} x2={px(width - RIGHT)} y1={px(foot)} y2={px(foot)} />
                    { for round.values.iter().map(|&value| html! {
                        <>
                            <line x1={px(x.at(value))} x2={px(x.at(value))} y1={px(foot)} y2={px(foot + 5.0)} />
                            <text x={px(x.at(value))} y={px(foot + 18.0)} text-anchor="middle">{ language.number(value, round.decimals) }</text>
                        </>
                    }) }
                    <text class="plot__title" x={px(width - RIGHT)} y={px(height - 6.0)} text-anchor="end">{ format!("{across} →") }</text>
                </g>
                { for signs.iter().enumerate().map(|(line, sign)| {
                    let (at, high) = (x.at(sign.at), 14.0 + 18.0 * line as f64);
                    let before = at > width * 0.55;
                    html! {
                        <g class="plot__sign">
                            <line x1={px(at)} x2={px(at)} y1={px(high - 10.0)} y2={px(foot)} />
                            <text x={px(if before { at - 6.0 } else { at + 6.0 })} y={px(high)} text-anchor={if before { "end" } else { "start" }}>{ &sign.words }</text>
                        </g>
                    }
                }) }
            </svg>
            { table(props, edge) }
        </div>
    }
}

/// The same numbers in words and figures.
fn table(props: &HistogramProps, edge: impl Fn(usize) -> f64) -> Html {
    let number = |value: f64| props.language.number(value, 2);
    html! {
        <details>
            <summary>{ &props.table }</summary>
            <table>
                <thead><tr><th scope="col">{ &props.across }</th><th scope="col">{ &props.counted }</th></tr></thead>
                <tbody>
                    { for props.counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(bin, &count)| html! {
                        <tr key={bin}>
                            <th scope="row">{ format!("{}–{}", number(edge(bin)), number(edge(bin + 1))) }</th>
                            <td>{ props.language.count(i64::from(count)) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}
