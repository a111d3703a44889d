//! Thirds of the level by thirds of the residual (thesis, section 6.2.3).

use super::Third;

/// The units in nine cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NineCells {
    cells: [[Vec<usize>; 3]; 3],
}

impl NineCells {
    /// Puts units into cells; each has its third of the level and its third of the residual.
    pub fn of(thirds: impl IntoIterator<Item = (Third, Third)>) -> NineCells {
        let mut cells = NineCells::default();
        for (unit, (level, residual)) in thirds.into_iter().enumerate() {
            cells.cells[level.place()][residual.place()].push(unit);
        }
        cells
    }

    /// The units of one cell, by their places in [`super::Judgement::units`].
    pub fn cell(&self, level: Third, residual: Third) -> &[usize] {
        &self.cells[level.place()][residual.place()]
    }
}
