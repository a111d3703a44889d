//! Chips and the words between them, stacked in one column or dealt out over several.

use super::frame::{Frame, Text, size};
use super::labels::Labels;
use super::pieces::{Chip, Piece};
use super::wrap::Face;

/// Between two chips of a stack.
const GAP: f64 = 6.0;
/// Between two columns of chips.
const GUTTER: f64 = 12.0;
/// Above and below the text of a chip.
const PAD: f64 = 5.0;
/// Where the text of a chip begins: to the right of its sign.
const TEXT: f64 = 26.0;
/// How far each level of an expression stands in.
const STEP: f64 = 12.0;

/// A piece in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The piece.
    pub piece: Piece,
    /// Its border.
    pub frame: Frame,
    /// Its words.
    pub text: Text,
    /// The small words below; for a joint, none.
    pub tags: Text,
}

impl Placed {
    /// The chip, where it is one.
    pub fn chip(&self) -> Option<&Chip> {
        match &self.piece {
            Piece::Chip(chip) => Some(chip),
            Piece::Joint { .. } => None,
        }
    }

    /// Moves it down.
    pub fn shift(&mut self, down: f64) {
        self.frame.y += down;
        self.text.first += down;
        self.tags.first += down;
    }

    fn stretch(&mut self, height: f64) {
        self.frame.height = height;
    }
}

/// The lower edge of the lowest piece.
pub fn bottom(placed: &[Placed]) -> Option<f64> {
    placed.iter().map(|it| it.frame.bottom()).reduce(f64::max)
}

fn place(words: &Labels, piece: &Piece, (x, y): (f64, f64), width: f64) -> Placed {
    match piece {
        Piece::Chip(chip) => {
            let x = x + STEP * chip.depth as f64;
            let width = width - STEP * chip.depth as f64;
            let inner = width - TEXT - 8.0;
            let text = Text::set(&words.element(&chip.element), (x + TEXT, y + PAD), inner, size::CHIP, Face::Plain);
            let tags = Text::set(&words.tags(chip), (x + TEXT, y + PAD + text.height()), inner, size::TAG, Face::Plain);
            let height = 2.0 * PAD + text.height() + tags.height();
            Placed { piece: piece.clone(), frame: Frame { x, y, width, height }, text, tags }
        }
        Piece::Joint { joint, depth } => {
            let x = x + STEP * *depth as f64;
            let width = width - STEP * *depth as f64;
            let text = Text::set(&words.joint(*joint), (x, y), width, size::TAG, Face::Plain);
            let height = text.height();
            Placed { piece: piece.clone(), frame: Frame { x, y, width, height }, text, tags: Text::default() }
        }
    }
}

/// The pieces below each other.
pub fn column(words: &Labels, pieces: &[Piece], (x, mut y): (f64, f64), width: f64) -> Vec<Placed> {
    let mut placed = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let next = place(words, piece, (x, y), width);
        y = next.frame.bottom() + GAP;
        placed.push(next);
    }
    placed
}

/// The pieces dealt out over `count` columns, row by row, each row as high as its highest chip. Pieces of a
/// combination stay below each other, in one column.
pub fn columns(words: &Labels, pieces: &[Piece], (x, mut y): (f64, f64), width: f64, count: usize) -> Vec<Placed> {
    if pieces.iter().any(|piece| matches!(piece, Piece::Joint { .. })) {
        return column(words, pieces, (x, y), width);
    }
    let count = count.min(pieces.len()).max(1);
    let each = (width - GUTTER * (count - 1) as f64) / count as f64;
    let mut placed: Vec<Placed> = Vec::with_capacity(pieces.len());
    for row in pieces.chunks(count) {
        let start = placed.len();
        for (place_in_row, piece) in row.iter().enumerate() {
            placed.push(place(words, piece, (x + place_in_row as f64 * (each + GUTTER), y), each));
        }
        let height = placed[start..].iter().map(|it| it.frame.height).fold(0.0, f64::max);
        placed[start..].iter_mut().for_each(|it| it.stretch(height));
        y += height + GAP;
    }
    placed
}
