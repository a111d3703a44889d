use crate::report::sheet::Form;
use crate::report::{Cell, Sheet, Told};
use crate::table;

/// The table that was analysed, under its own headers; a missing value is an empty cell.
pub fn data(told: &Told) -> Sheet {
    let table = told.table;
    let unit = if table.unit_header().is_empty() { "unit" } else { table.unit_header() };
    let headers = std::iter::once(unit.to_owned()).chain(table.columns().iter().map(|column| column.header().to_owned()));
    let mut sheet = Sheet::new("data", told.title(), headers.collect());
    for (row, unit) in table.units().iter().enumerate() {
        let cells = table.columns().iter().map(|column| match column.cell(row) {
            table::Cell::Number { value, .. } => Cell::of(value, Form::AsTyped),
            table::Cell::Missing { .. } => Cell::Empty,
            table::Cell::Text(text) => Cell::text(text),
        });
        sheet.row(std::iter::once(Cell::text(unit.clone())).chain(cells).collect());
    }
    if let Some(example) = told.example {
        sheet.note(example.notice.in_language(told.language));
    }
    sheet
}
