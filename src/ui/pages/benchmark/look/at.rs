/// Two variables of the sample, by their places; the place after the last candidate is the response's. The row comes
/// after the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The variable of the row.
    pub row: usize,
    /// The variable of the column.
    pub column: usize,
}

impl At {
    /// Where an arrow key leads in the triangle below the diagonal, whose last row is `last`.
    pub fn moved(self, key: &str, last: usize) -> Option<At> {
        let At { row, column } = self;
        let (row, column) = match key {
            "ArrowUp" => (row.saturating_sub(1).max(column + 1), column),
            "ArrowDown" => ((row + 1).min(last), column),
            "ArrowLeft" => (row, column.saturating_sub(1)),
            "ArrowRight" => (row, (column + 1).min(row.saturating_sub(1))),
            "Home" => (row, 0),
            "End" => (row, row.saturating_sub(1)),
            "PageUp" => (column + 1, column),
            "PageDown" => (last, column),
            _ => return None,
        };
        Some(At { row, column })
    }
}
