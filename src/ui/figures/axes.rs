//! The two axes that most figures have, and the ground between them.

use yew::prelude::*;

use super::outlines::Outline;
use super::scale::{Scale, Ticks, px, ticks};
use crate::language::Language;

/// Room for the numbers of the axis upwards.
const LEFT: f64 = 46.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 10.0;
/// Room for the numbers of the axis to the right, and its name.
const BOTTOM: f64 = 44.0;

/// A ground of some size in CSS pixels, with the numbers that its axes cover.
#[derive(Clone, Debug, PartialEq)]
pub struct Axes {
    /// How wide the figure is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What the axis to the right covers.
    pub across: (f64, f64),
    /// What the axis upwards covers.
    pub upward: (f64, f64),
    x: Scale,
    y: Scale,
}

impl Axes {
    /// Axes that cover these numbers.
    pub fn new((width, height): (f64, f64), across: (f64, f64), upward: (f64, f64)) -> Axes {
        let (x, y) = (Scale::new(across, (LEFT, width - RIGHT)), Scale::new(upward, (height - BOTTOM, TOP)));
        Axes { width, height, across, upward, x, y }
    }

    /// The place of a pair of numbers.
    pub fn at(&self, (across, upward): (f64, f64)) -> (f64, f64) {
        (self.x.at(across), self.y.at(upward))
    }

    /// Whether both numbers are covered.
    pub fn is_inside(&self, (across, upward): (f64, f64)) -> bool {
        (self.across.0..=self.across.1).contains(&across) && (self.upward.0..=self.upward.1).contains(&upward)
    }

    /// Where the axis to the right lies.
    pub fn foot(&self) -> f64 {
        self.height - BOTTOM
    }

    /// Where the axis to the right ends.
    pub fn right(&self) -> f64 {
        self.width - RIGHT
    }

    /// The round numbers of the axis to the right, and of that upwards.
    pub fn ticks(&self) -> (Ticks, Ticks) {
        (ticks(self.across.0, self.across.1, 5), ticks(self.upward.0, self.upward.1, 5))
    }

    /// The axes, their numbers, and the name of the one to the right; what runs upwards stands above the figure.
    pub fn drawing(&self, language: Language, across: &str) -> Html {
        let (right, up) = self.ticks();
        let foot = self.foot();
        let mut lines = Outline::default();
        lines.line((LEFT, foot), (self.right(), foot)).line((LEFT, TOP), (LEFT, foot));
        for &value in &right.values {
            let x = self.x.at(value);
            lines.line((x, foot), (x, foot + 5.0));
        }
        for &value in &up.values {
            let y = self.y.at(value);
            lines.line((LEFT - 5.0, y), (LEFT, y));
        }
        html! {
            <g class="plot__axes">
                <path d={lines.into_path()} />
                <g text-anchor="middle">
                    { for right.values.iter().map(|&value| html! {
                        <text x={px(self.x.at(value))} y={px(foot + 18.0)}>{ language.number(value, right.decimals) }</text>
                    }) }
                </g>
                <g text-anchor="end">
                    { for up.values.iter().map(|&value| html! {
                        <text x={px(LEFT - 8.0)} y={px(self.y.at(value) + 4.0)}>{ language.number(value, up.decimals) }</text>
                    }) }
                </g>
                <text class="plot__title" x={px(self.right())} y={px(self.height - 6.0)} text-anchor="end">{ format!("{across} →") }</text>
            </g>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_lies_between_the_axes() {
        let axes = Axes::new((300.0, 200.0), (0.0, 10.0), (-1.0, 1.0));
        assert_eq!(axes.at((0.0, -1.0)), (LEFT, axes.foot()));
        assert_eq!(axes.at((10.0, 1.0)), (axes.right(), TOP));
        assert!(axes.is_inside((10.0, -1.0)));
        assert!(!axes.is_inside((10.1, 0.0)));
        assert!(!axes.is_inside((f64::NAN, 0.0)));
    }
}
