use yew::prelude::*;

use crate::language::{Language, msg};
use crate::ui::figures::Cloud;

/// What [`ValueTable`] needs.
#[derive(Properties, PartialEq)]
pub struct ValueTableProps {
    /// The units of the figure.
    pub cloud: Cloud,
    /// The language of its numbers.
    pub language: Language,
    /// What runs to the right in the figure.
    pub across: AttrValue,
    /// What runs upwards.
    pub upward: AttrValue,
    /// The marked unit.
    pub marked: Option<usize>,
}

/// The most units that are listed: those farthest up and down.
const LISTED: usize = 200;

/// A figure's values as a table, those farthest from zero first.
#[component]
pub fn ValueTable(props: &ValueTableProps) -> Html {
    let ValueTableProps { cloud, language, across, upward, marked } = props;
    let order = use_memo(cloud.clone(), |cloud| {
        let points = &cloud.points;
        let mut order: Vec<usize> = (0..points.len()).collect();
        order.sort_by(|&a, &b| points[b].1.abs().total_cmp(&points[a].1.abs()));
        order.truncate(LISTED);
        order
    });
    let name =
        language.say_with(msg::CHECK_TABLE_NAME, &[("upward", upward.as_str().into()), ("across", across.as_str().into())]);
    html! {
        <div class="scroll check-values" role="region" tabindex="0" aria-label={name.clone()}>
            <table>
                <caption>{ name }</caption>
                <thead>
                    <tr><th scope="col">{ language.say(msg::BENCH_UNIT) }</th><th scope="col">{ across }</th><th scope="col">{ upward }</th></tr>
                </thead>
                <tbody>
                    { for order.iter().map(|&point| {
                        let (x, y) = cloud.points[point];
                        html! {
                            <tr data-unit={cloud.names[point].clone()} class={classes!((*marked == Some(point)).then_some("is-marked"))}>
                                <th scope="row">{ cloud.names[point].clone() }</th>
                                <td>{ language.number(x, 3) }</td>
                                <td>{ language.signed(y, 3) }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}
