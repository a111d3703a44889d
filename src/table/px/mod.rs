//! Reading tables from PC-Axis files (`.px`), the format of the Nordic statistics offices.
//!
//! Such a file is a [`Cube`]: a number for every combination of the values of some dimensions (area, sex, year). A
//! table of units is a [`Cut`] through it: one dimension gives the units, one the variables, and every other is held
//! at one value. The form of the file is that of Statistics Sweden's «PX file format», version 2013. Where it has the
//! keyword KEYS, each row of numbers begins with its keys, and rows that are not there are rows of zeros.
//!
//! ```
//! use virker::table::{csv, px::Cube};
//!
//! let file = r#"CHARSET="ANSI";
//! STUB="area";
//! HEADING="indicator","year";
//! VALUES("area")="North","South","West";
//! VALUES("indicator")="unemployed","in education";
//! VALUES("year")="2010","2011";
//! TIMEVAL("year")=TLIST(A1),"2010","2011";
//! DATA=
//! 4.1 4.4 20 21
//! 5.0 5.2 18 ".."
//! 3.9 3.7 25 26;"#;
//! let cube = Cube::read(file, "en").expect("a sound file");
//! let cut = cube.suggested_cut();
//! assert_eq!(cube.dimensions()[cut.units].name, "area");
//! assert_eq!(cube.text(&cut), "area\tunemployed\tin education\nNorth\t4.4\t21\nSouth\t5.2\t..\nWest\t3.7\t26\n");
//! ```

mod cube;
mod cut;
mod dimension;
mod keyed;
mod problem;
mod scanner;
#[cfg(test)]
mod tests;

pub use cube::Cube;
pub use cut::Cut;
pub use dimension::Dimension;
pub use problem::PxProblem;

/// The most numbers that a cube may have.
pub const MOST_CELLS: usize = super::MOST_UNITS * super::MOST_COLUMNS;

/// Whether a text begins as a PC-Axis file does: with a keyword that stands in every such file, most of them first.
pub fn is_px(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let keyword: String = start.chars().take_while(|c| c.is_ascii_uppercase() || *c == '-').collect();
    let known = ["CHARSET", "AXIS-VERSION", "CODEPAGE", "LANGUAGE", "LANGUAGES", "CREATION-DATE", "MATRIX", "TITLE", "STUB"];
    let after = start.get(keyword.len()..).unwrap_or_default().trim_start();
    known.contains(&keyword.as_str()) && after.starts_with(['=', '['])
}
