//! The outlines of many marks as a few paths.
//!
//! A figure of a thousand units would be thousands of elements, each of them compared and set anew whenever the model
//! changes. Gathered by how they look, they are a handful.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Outlines in the language of SVG's paths, gathered by a kind that looks alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlines<K>(BTreeMap<K, Outline>);

impl<K: Ord + Copy> Outlines<K> {
    /// Kinds in which nothing is drawn yet. A kind that stays empty is a path without a line, so that a figure keeps its
    /// elements from one model to the next.
    pub fn of_kinds(kinds: impl IntoIterator<Item = K>) -> Outlines<K> {
        Outlines(kinds.into_iter().map(|kind| (kind, Outline::default())).collect())
    }

    /// The outline of a kind, to be drawn on.
    pub fn kind(&mut self, kind: K) -> &mut Outline {
        self.0.entry(kind).or_default()
    }

    /// The kinds in their order, with what was drawn.
    pub fn into_paths(self) -> impl Iterator<Item = (K, String)> {
        self.0.into_iter().map(|(kind, outline)| (kind, outline.0))
    }
}

/// What one path draws.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline(String);

impl Outline {
    /// The path's text.
    pub fn into_path(self) -> String {
        self.0
    }

    /// A straight line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64)) -> &mut Outline {
        self.point('M', from).point('L', to)
    }

    /// A line through points that is closed; nothing without points.
    pub fn closed(&mut self, points: &[(f64, f64)]) -> &mut Outline {
        for (place, &point) in points.iter().enumerate() {
            self.point(if place == 0 { 'M' } else { 'L' }, point);
        }
        if !points.is_empty() {
            self.0.push('z');
        }
        self
    }

    /// A circle.
    pub fn circle(&mut self, (x, y): (f64, f64), radius: f64) -> &mut Outline {
        self.point('M', (x - radius, y));
        for end in [2.0 * radius, -2.0 * radius] {
            self.0.push('a');
            self.number(radius);
            self.0.push(' ');
            self.number(radius);
            self.0.push_str(" 0 1 0 ");
            self.number(end);
            self.0.push_str(" 0");
        }
        self.0.push('z');
        self
    }

    /// A rectangle by its upper left corner and its sides.
    pub fn rectangle(&mut self, (x, y): (f64, f64), width: f64, height: f64) -> &mut Outline {
        self.closed(&[(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
    }

    /// A line of no length, which round ends make a dot.
    pub fn dot(&mut self, at: (f64, f64)) -> &mut Outline {
        self.point('M', at);
        self.0.push_str("h0");
        self
    }

    /// A point that a line begins at or goes to.
    pub fn point(&mut self, letter: char, (x, y): (f64, f64)) -> &mut Outline {
        self.0.push(letter);
        self.number(x);
        self.0.push(' ');
        self.number(y);
        self
    }

    /// A number to a tenth: written as a whole number of tenths, which is far quicker than a rounded fraction.
    fn number(&mut self, value: f64) {
        let tenths = (value * 10.0).round() as i64;
        let (sign, size) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
        // Writing to a string cannot fail.
        let _ = match size % 10 {
            0 => write!(self.0, "{sign}{}", size / 10),
            tenth => write!(self.0, "{sign}{}.{tenth}", size / 10),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(draw: impl Fn(&mut Outline)) -> String {
        let mut outline = Outline::default();
        draw(&mut outline);
        outline.into_path()
    }

    #[test]
    fn shapes_are_paths() {
        assert_eq!(drawn(|outline| drop(outline.line((0.0, 1.25), (-0.04, -3.96)).clone())), "M0 1.3L0 -4");
        assert_eq!(drawn(|outline| drop(outline.closed(&[(0.0, 0.0), (1.0, 0.0), (0.5, 0.7)]).clone())), "M0 0L1 0L0.5 0.7z");
        assert_eq!(drawn(|outline| drop(outline.closed(&[]).clone())), "");
        assert_eq!(drawn(|outline| drop(outline.dot((12.0, 3.4)).clone())), "M12 3.4h0");
        assert_eq!(drawn(|outline| drop(outline.circle((5.0, 5.0), 2.0).clone())), "M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z");
        assert_eq!(drawn(|outline| drop(outline.rectangle((1.0, 2.0), 3.0, 4.0).clone())), "M1 2L4 2L4 6L1 6z");
    }

    #[test]
    fn kinds_stand_in_order_and_stay_where_they_are_empty() {
        let mut outlines = Outlines::of_kinds([3, 1, 2]);
        outlines.kind(2).dot((0.0, 0.0));
        let paths: Vec<(i32, String)> = outlines.into_paths().collect();
        assert_eq!(paths, [(1, String::new()), (2, "M0 0h0".to_owned()), (3, String::new())]);
    }
}
