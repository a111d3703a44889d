//! The rows of a file with the keyword KEYS.

use std::collections::HashMap;

use super::scanner::Scanner;
use super::{Dimension, PxProblem};

/// Stands for the place of a cell that the file leaves out, for it is 0.
pub(super) const LEFT_OUT: u32 = u32::MAX;

/// A dimension whose value is named at the beginning of each row.
pub(super) struct Keyed<'a> {
    /// Its place among the dimensions.
    pub dimension: usize,
    /// The place of each value by what names it: a code or the value itself.
    pub values: HashMap<&'a str, usize>,
}

/// The places of all cells, where each row names its values of the `keyed` dimensions, in the order of the dimensions,
/// and then has a cell for each combination of the others. `number` reads such a cell. Rows come in any order.
pub(super) fn cells(
    scanner: &mut Scanner,
    dimensions: &[Dimension],
    keyed: &[Keyed],
    mut number: impl FnMut(&mut Scanner) -> Result<Option<u32>, PxProblem>,
) -> Result<Vec<u32>, PxProblem> {
    let strides = strides(dimensions);
    let is_keyed = |place: &usize| keyed.iter().any(|keyed| keyed.dimension == *place);
    let free: Vec<usize> = (0..dimensions.len()).filter(|place| !is_keyed(place)).collect();
    let offsets = offsets(dimensions, &strides, &free);
    let mut places = vec![LEFT_OUT; dimensions.iter().map(|dimension| dimension.values.len()).product()];
    while let Some(start) = row(scanner, dimensions, &strides, keyed)? {
        for (found, offset) in offsets.iter().enumerate() {
            let Some(place) = number(scanner)? else {
                return Err(PxProblem::ShortRow { line: scanner.line(), expected: offsets.len(), found });
            };
            match places.get_mut(start + offset) {
                Some(cell) if *cell == LEFT_OUT => *cell = place,
                _ => return Err(PxProblem::KeysTwice { line: scanner.line() }),
            }
        }
    }
    Ok(places)
}

/// The first cell of the next row, by its keys; `None` where no row is left.
fn row(scanner: &mut Scanner, dimensions: &[Dimension], strides: &[usize], keyed: &[Keyed]) -> Result<Option<usize>, PxProblem> {
    let mut start = 0;
    for (found, key) in keyed.iter().enumerate() {
        let Some((_, typed)) = scanner.cell()? else {
            let short = PxProblem::ShortRow { line: scanner.line(), expected: keyed.len(), found };
            return if found == 0 { Ok(None) } else { Err(short) };
        };
        let Some(value) = key.values.get(typed.trim()) else {
            let dimension = dimensions[key.dimension].name.clone();
            return Err(PxProblem::NoSuchKey { line: scanner.line(), dimension, typed: typed.to_owned() });
        };
        start += value * strides[key.dimension];
    }
    Ok(Some(start))
}

/// How many cells lie between two values of each dimension: the last runs fastest.
fn strides(dimensions: &[Dimension]) -> Vec<usize> {
    let mut strides = vec![1; dimensions.len()];
    for place in (1..dimensions.len()).rev() {
        strides[place - 1] = strides[place] * dimensions[place].values.len();
    }
    strides
}

/// How far each combination of the `free` dimensions lies behind the first, in the order in which a row has them.
fn offsets(dimensions: &[Dimension], strides: &[usize], free: &[usize]) -> Vec<usize> {
    free.iter().fold(vec![0], |offsets, &place| {
        let values = dimensions[place].values.len();
        offsets.iter().flat_map(|offset| (0..values).map(move |value| offset + value * strides[place])).collect()
    })
}
