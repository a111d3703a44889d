//! A few units beside each other and beside all units.

use crate::table::Table;

/// One column of a table, for a few units.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The header of the column.
    pub header: String,
    /// The value of each unit asked for; `None` where it has none.
    pub values: Vec<Option<f64>>,
    /// The mean of all units of the table that have a value; `None` where none has.
    pub mean: Option<f64>,
    /// How many have.
    pub n: usize,
}

/// Units of a table, by their names, on some of its columns, by their headers; columns that are not there, or hold no
/// numbers, are left out.
///
/// ```
/// use virker::benchmark::side_by_side;
/// use virker::table::csv;
///
/// let table = csv::read("t", "u,a\nA,1\nB,\nC,5\n").expect("sound");
/// let found = side_by_side(&table, &["B", "C"], &["a"]);
/// assert_eq!((found[0].values.as_slice(), found[0].mean, found[0].n), ([None, Some(5.0)].as_slice(), Some(3.0), 2));
/// ```
pub fn side_by_side(table: &Table, units: &[&str], headers: &[&str]) -> Vec<Compared> {
    let rows: Vec<Option<usize>> = units.iter().map(|unit| table.row_of(unit)).collect();
    let columns = headers.iter().filter_map(|header| table.column(header).filter(|column| column.is_numeric()));
    columns
        .map(|column| {
            let (sum, n) = (0..column.len())
                .filter_map(|row| column.value(row))
                .fold((0.0, 0_usize), |(sum, n), value| (sum + value, n + 1));
            Compared {
                header: column.header().to_owned(),
                values: rows.iter().map(|row| row.and_then(|row| column.value(row))).collect(),
                mean: (n > 0).then(|| sum / n as f64),
                n,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::round_half_up;
    use crate::table::examples;

    /// The thesis' figures for Billund, Norddjurs and the country (Tab. 8 and 10).
    #[test]
    fn the_published_figures_stand_beside_each_other() {
        let table = &examples::municipalities().table;
        let found = side_by_side(table, &["Billund", "Norddjurs", "Nowhere"], &["selvforsoergelse_pct", "pris_kr", "kommune"]);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].values, [Some(25.2), Some(22.9), None]);
        assert_eq!(found[0].mean.map(|mean| round_half_up(mean, 1)), Some("17.5".to_owned()));
        assert_eq!(found[1].values, [Some(130_490.0), Some(113_442.0), None]);
        assert_eq!(found[1].mean.map(|mean| round_half_up(mean, 0)), Some("105066".to_owned()));
    }
}
