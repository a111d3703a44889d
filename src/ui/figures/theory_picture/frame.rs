//! Rectangles, lines of text in their place, and the sizes of type in the picture.

use super::wrap::{Face, lines};

/// The size of type by its use.
pub mod size {
    /// A context.
    pub const CHIP: f64 = 12.5;
    /// A small word below a context, or between two.
    pub const TAG: f64 = 11.5;
    /// A mechanism or sub-goal.
    pub const NAME: f64 = 13.0;
    /// A problem mechanism or a status.
    pub const NOTE: f64 = 12.0;
    /// An activity, or the gate's heading.
    pub const HEAD: f64 = 14.5;
    /// From one baseline to the next, as a multiple of the size.
    pub const LEADING: f64 = 1.27;
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Frame {
    /// The right edge.
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// The height of the middle.
    pub fn middle(self) -> f64 {
        self.y + self.height / 2.0
    }
}

/// Lines of text in their place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// The lines.
    pub lines: Vec<String>,
    /// Where each begins.
    pub x: f64,
    /// The first baseline.
    pub first: f64,
    /// From one baseline to the next.
    pub leading: f64,
}

impl Text {
    /// Text wrapped to `width` with its upper edge at `y`.
    pub fn set(text: &str, at: (f64, f64), width: f64, size: f64, face: Face) -> Text {
        let leading = size * size::LEADING;
        Text { lines: lines(text, size, face, width), x: at.0, first: at.1 + size * 1.02, leading }
    }

    /// How high it is.
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.leading
    }
}
