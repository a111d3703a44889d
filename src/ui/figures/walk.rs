//! The frame of a figure of units: one stop of the tabulator, arrow keys that walk from unit to unit, a pointer that
//! glances at the nearest and chooses it.

use std::rc::Rc;

use yew::prelude::*;

use super::pointer::Pointing;
use super::scale::px;

/// Units in the order in which they are walked along.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    units: Rc<[usize]>,
    ranks: Vec<usize>,
}

impl Order {
    /// So many units, from the lowest value to the highest.
    pub fn rising(count: usize, value: impl Fn(usize) -> f64) -> Order {
        let mut units: Vec<usize> = (0..count).collect();
        units.sort_by(|&a, &b| value(a).total_cmp(&value(b)));
        let mut ranks = vec![0; count];
        units.iter().enumerate().for_each(|(rank, &unit)| ranks[unit] = rank);
        Order { units: units.into(), ranks }
    }

    /// The units.
    pub fn units(&self) -> &Rc<[usize]> {
        &self.units
    }

    /// Where a unit stands, if it is there.
    pub fn rank(&self, unit: Option<usize>) -> Option<usize> {
        self.ranks.get(unit?).copied()
    }
}

/// A figure in which units can be walked along.
pub struct Walk<'a> {
    /// How wide and high the figure is, in CSS pixels.
    pub size: (f64, f64),
    /// What the axis upwards shows, to stand above the figure.
    pub upward: Option<&'a AttrValue>,
    /// What to call the row of units for those who walk along it.
    pub name: &'a AttrValue,
    /// What the drawing shows, if it has to be told beside the units themselves.
    pub description: Option<&'a AttrValue>,
    /// The marked unit in words.
    pub said: &'a AttrValue,
    /// The order of the walk.
    pub order: &'a Order,
    /// The marked unit.
    pub marked: Option<usize>,
    /// What a pointer does.
    pub pointing: Pointing,
    /// Told the unit that is chosen.
    pub onmark: &'a Callback<usize>,
}

impl Walk<'_> {
    /// The frame, with the drawing in it.
    pub fn around(self, frame: &NodeRef, drawing: Html) -> Html {
        let (width, height) = (px(self.size.0), px(self.size.1));
        let Pointing { onpointermove, onpointerleave, onclick } = self.pointing;
        let rank = self.order.rank(self.marked);
        let (count, now) = (self.order.units.len().to_string(), rank.map_or(0, |rank| rank + 1).to_string());
        let onkeydown = {
            let (units, onmark) = (self.order.units.clone(), self.onmark.clone());
            Callback::from(move |event: KeyboardEvent| {
                if let Some(&unit) = walked(&event.key(), rank, units.len()).and_then(|next| units.get(next)) {
                    event.prevent_default();
                    onmark.emit(unit);
                }
            })
        };
        html! {
            <div ref={frame} class="plot">
                if let Some(upward) = self.upward { <p class="plot__upward">{ "↑ " }{ upward }</p> }
                <div class="plot__walk" role="slider" tabindex="0" aria-orientation="horizontal" aria-label={self.name} aria-valuemin="1"
                    aria-valuemax={count} aria-valuenow={now} aria-valuetext={self.said} {onkeydown}>
                    <svg viewBox={format!("0 0 {width} {height}")} {width} {height} role={self.description.map(|_| "img")}
                        aria-label={self.description.cloned()} aria-hidden={self.description.is_none().then_some("true")}
                        {onpointermove} {onpointerleave} {onclick}>
                        if let Some(description) = self.description { <title>{ self.name }</title><desc>{ description }</desc> }
                        { drawing }
                    </svg>
                </div>
            </div>
        }
    }
}

/// Where a key leads from a place in a row of units; `None` for a key that does not walk.
fn walked(key: &str, from: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let step = |by: isize| from.map_or(0, |place| place.saturating_add_signed(by).min(last));
    match key {
        "ArrowRight" | "ArrowUp" => Some(step(1)),
        "ArrowLeft" | "ArrowDown" => Some(step(-1)),
        "PageUp" => Some(step(10)),
        "PageDown" => Some(step(-10)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_stand_by_their_values() {
        let order = Order::rising(3, |unit| [2.0, -1.0, 7.0][unit]);
        assert_eq!(**order.units(), [1, 0, 2]);
        assert_eq!((order.rank(Some(0)), order.rank(Some(3)), order.rank(None)), (Some(1), None, None));
    }

    #[test]
    fn arrows_walk_and_stop_at_the_ends() {
        assert_eq!(walked("ArrowRight", None, 96), Some(0));
        assert_eq!(walked("ArrowRight", Some(95), 96), Some(95));
        assert_eq!(walked("ArrowLeft", Some(0), 96), Some(0));
        assert_eq!(walked("PageUp", Some(90), 96), Some(95));
        assert_eq!(walked("End", Some(3), 96), Some(95));
        assert_eq!(walked("End", None, 0), None);
        assert_eq!(walked("a", Some(3), 96), None);
    }
}
