//! Where in the table one is: which cells are drawn, and where a key leads.

use std::ops::Range;

/// A row's height, a column's width and the heights and widths of the two heads, in sixteenths of the type size.
/// `styles/benchmark-table.css` has the same.
pub const ROW: f64 = 30.0;
/// The width of a column.
pub const COLUMN: f64 = 116.0;
/// The height of the row of headers.
pub const HEAD: f64 = 100.0;

/// How many rows and columns are drawn beyond what is seen, so that scrolling shows no gaps.
const ROWS_BEYOND: usize = 6;
const COLUMNS_BEYOND: usize = 1;

/// Rows are drawn in steps of so many: most movements then draw nothing anew.
const STEP: usize = 4;

/// What is seen of the grid, in sixteenths of the type size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// How far it is scrolled down.
    pub top: f64,
    /// How far it is scrolled to the right.
    pub left: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// How wide the column of names is, which stays where it is.
    pub names: f64,
}

/// The rows and columns that are drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Places in the order of the rows.
    pub rows: Range<usize>,
    /// Places in the list of columns.
    pub columns: Range<usize>,
}

impl Shown {
    /// What is drawn of so many rows and columns.
    pub fn of(view: View, rows: usize, columns: usize) -> Shown {
        let first_row = ((view.top / ROW).max(0.0) as usize).saturating_sub(ROWS_BEYOND) / STEP * STEP;
        let row_count = (view.height / ROW).ceil() as usize + 2 * ROWS_BEYOND + STEP;
        let first_column = ((view.left / COLUMN).max(0.0) as usize).saturating_sub(COLUMNS_BEYOND);
        let column_count = ((view.width - view.names).max(0.0) / COLUMN).ceil() as usize + 1 + 2 * COLUMNS_BEYOND;
        let range = |first: usize, count: usize, all: usize| {
            let end = (first + count).min(all);
            first.min(end)..end
        };
        Shown { rows: range(first_row, row_count, rows), columns: range(first_column, column_count, columns) }
    }

    /// Whether a cell is drawn. The row of headers and the column of names always are.
    pub fn has(&self, at: Place) -> bool {
        (at.row == 0 || self.rows.contains(&(at.row - 1))) && (at.column == 0 || self.columns.contains(&(at.column - 1)))
    }
}

/// A cell of the grid. Row 0 has the headers, column 0 the names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

impl Place {
    /// Where a key leads in a grid with so many rows and columns beside its heads; `None` for keys that lead nowhere.
    /// `page` is how many rows are seen at once.
    pub fn moved(self, key: &str, control: bool, rows: usize, columns: usize, page: usize) -> Option<Place> {
        let Place { row, column } = self;
        let (row, column) = match (key, control) {
            ("ArrowDown", false) => (row + 1, column),
            ("ArrowUp", false) => (row.saturating_sub(1), column),
            ("ArrowRight", false) => (row, column + 1),
            ("ArrowLeft", false) => (row, column.saturating_sub(1)),
            ("PageDown", _) => (row + page.max(1), column),
            ("PageUp", _) => (row.saturating_sub(page.max(1)), column),
            ("Home", false) => (row, 0),
            ("End", false) => (row, columns),
            ("Home", true) => (0, 0),
            ("End", true) => (rows, columns),
            ("ArrowDown", true) => (rows, column),
            ("ArrowUp", true) => (0, column),
            ("ArrowRight", true) => (row, columns),
            ("ArrowLeft", true) => (row, 0),
            _ => return None,
        };
        Some(Place { row: row.min(rows), column: column.min(columns) })
    }

    /// How far the grid must be scrolled for the cell to be seen: no farther than needed.
    pub fn scrolled_to(self, view: View) -> (f64, f64) {
        let nearest = |from: f64, size: f64, seen: f64, now: f64| {
            if from < now {
                from
            } else if from + size > now + seen {
                (from + size - seen).max(0.0).min(from)
            } else {
                now
            }
        };
        let top = match self.row.checked_sub(1) {
            Some(row) => nearest(row as f64 * ROW, ROW, view.height - HEAD, view.top),
            None => view.top,
        };
        let left = match self.column.checked_sub(1) {
            Some(column) => nearest(column as f64 * COLUMN, COLUMN, view.width - view.names, view.left),
            None => view.left,
        };
        (top, left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: View = View { top: 0.0, left: 0.0, width: 1000.0, height: 500.0, names: 190.0 };

    #[test]
    fn what_is_seen_is_drawn_whatever_the_size() {
        for (rows, columns) in [(0, 0), (3, 1), (98, 22), (100_000, 200)] {
            for (top, left) in [(0.0, 0.0), (1234.0, 500.0), (rows as f64 * ROW, columns as f64 * COLUMN)] {
                let shown = Shown::of(View { top, left, ..VIEW }, rows, columns);
                assert!(shown.rows.len() <= 40 && shown.columns.len() <= 12, "{shown:?}");
                assert!(shown.rows.end <= rows && shown.columns.end <= columns);
                let seen_rows = (top / ROW) as usize..(((top + VIEW.height) / ROW) as usize).min(rows);
                assert!(seen_rows.clone().all(|row| shown.rows.contains(&row)), "{seen_rows:?} in {shown:?}");
                let last = ((left + VIEW.width - VIEW.names) / COLUMN) as usize;
                assert!(((left / COLUMN) as usize..last.min(columns)).all(|column| shown.columns.contains(&column)));
            }
        }
    }

    #[test]
    fn keys_stay_within_the_grid() {
        let at = |row, column| Place { row, column };
        let moved = |from: Place, key: &str, control: bool| from.moved(key, control, 98, 22, 12);
        assert_eq!(moved(at(0, 0), "ArrowUp", false), Some(at(0, 0)));
        assert_eq!(moved(at(98, 22), "ArrowDown", false), Some(at(98, 22)));
        assert_eq!(moved(at(5, 5), "PageDown", false), Some(at(17, 5)));
        assert_eq!(moved(at(5, 5), "Home", false), Some(at(5, 0)));
        assert_eq!(moved(at(5, 5), "End", true), Some(at(98, 22)));
        assert_eq!(moved(at(5, 5), "ArrowUp", true), Some(at(0, 5)));
        assert_eq!(moved(at(5, 5), "a", false), None);
    }

    #[test]
    fn a_cell_is_scrolled_to_no_farther_than_needed() {
        let at = |row, column| Place { row, column };
        assert_eq!(at(3, 2).scrolled_to(VIEW), (0.0, 0.0), "it is seen");
        assert_eq!(at(0, 0).scrolled_to(View { top: 900.0, left: 400.0, ..VIEW }), (900.0, 400.0), "heads always are");
        let (top, left) = at(50, 20).scrolled_to(VIEW);
        assert_eq!((top, left), (50.0 * ROW - (500.0 - HEAD), 20.0 * COLUMN - 810.0));
        assert_eq!(at(2, 1).scrolled_to(View { top: 900.0, left: 400.0, ..VIEW }), (ROW, 0.0));
        let (_, left) = at(1, 3).scrolled_to(View { width: 250.0, ..VIEW });
        assert_eq!(left, 2.0 * COLUMN, "the beginning of a cell wider than what is seen");
    }
}
