use yew::prelude::*;

use super::scale::px;
use crate::table::Histogram;

/// What a [`SmallHistogram`] needs.
#[derive(Properties, PartialEq)]
pub struct SmallHistogramProps {
    /// The classes.
    pub histogram: Histogram,
    /// How wide it is, in pixels.
    pub width: f64,
    /// How high it is, in pixels.
    pub height: f64,
    /// What it shows, for those who do not see it; hidden from them where it is empty.
    #[prop_or_default]
    pub label: AttrValue,
}

/// A distribution in the size of a word: one bar a class, as high as the class is full.
#[component]
pub fn SmallHistogram(props: &SmallHistogramProps) -> Html {
    let SmallHistogramProps { histogram, width, height, label } = props;
    let bars = bars(&histogram.counts, *width, *height);
    let role = if label.is_empty() { "presentation" } else { "img" };
    html! {
        <svg class="small-histogram" viewBox={format!("0 0 {} {}", px(*width), px(*height))} width={px(*width)} height={px(*height)}
            {role} aria-hidden={label.is_empty().then_some("true")} aria-label={(!label.is_empty()).then(|| label.clone())} focusable="false">
            { for bars.into_iter().map(|bar| html! { <rect x={px(bar.x)} y={px(bar.y)} width={px(bar.width)} height={px(bar.height)} /> }) }
            <line x1="0" x2={px(*width)} y1={px(height - 0.5)} y2={px(height - 0.5)} />
        </svg>
    }
}

#[derive(Debug, PartialEq)]
struct Bar {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// The bars of the classes that hold anything; the fullest reaches to the top, and none is too low to be seen.
fn bars(counts: &[usize], width: f64, height: f64) -> Vec<Bar> {
    let Some(&fullest) = counts.iter().max().filter(|&&fullest| fullest > 0) else { return Vec::new() };
    let step = width / counts.len() as f64;
    let gap = if step > 3.0 { 1.0 } else { 0.0 };
    let bar = |(class, &count): (usize, &usize)| {
        let high = (count as f64 / fullest as f64 * (height - 1.0)).max(1.0);
        (count > 0).then_some(Bar { x: class as f64 * step, y: height - 1.0 - high, width: step - gap, height: high })
    };
    counts.iter().enumerate().filter_map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_high_as_their_class_is_full() {
        let found = bars(&[2, 0, 4], 30.0, 21.0);
        assert_eq!(found, [Bar { x: 0.0, y: 10.0, width: 9.0, height: 10.0 }, Bar { x: 20.0, y: 0.0, width: 9.0, height: 20.0 }]);
        assert!(bars(&[], 30.0, 21.0).is_empty());
        assert_eq!(bars(&[1, 10_000], 30.0, 21.0)[0].height, 1.0, "one unit among thousands is still seen");
    }
}
