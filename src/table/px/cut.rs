use super::super::DecimalSign;
use super::super::MOST_COLUMNS;
use super::super::csv::quoted;
use super::super::number::{self, Reading};
use super::{Cube, Dimension};

/// How a table of units is cut out of a cube. Dimensions are meant by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The dimension whose values are the units.
    pub units: usize,
    /// The dimension whose values are the variables; none where the cube has only one, or one variable is enough.
    pub variables: Option<usize>,
    /// For each dimension the value at which it is held; without meaning for those of units and variables.
    pub held: Vec<usize>,
}

impl Cube {
    /// A cut to start from: the dimension with the most values that is not time gives the units; among the others the
    /// one with the most values the variables, time only where nothing else varies. Time is held at its last value,
    /// every other dimension at its total, or else at its last value as well.
    pub fn suggested_cut(&self) -> Cut {
        let dimensions = self.dimensions();
        // Of two with as many values the first is taken.
        let largest = |fits: &dyn Fn(usize, &Dimension) -> bool| {
            let fitting = dimensions.iter().enumerate().filter(|(place, dimension)| fits(*place, dimension));
            fitting.rev().max_by_key(|(_, dimension)| dimension.values.len()).map(|(place, _)| place)
        };
        let units = largest(&|_, dimension| !dimension.is_time).unwrap_or(0);
        let varies = |place: usize, dimension: &Dimension| place != units && (2..=MOST_COLUMNS).contains(&dimension.values.len());
        let variables = largest(&|place, dimension| varies(place, dimension) && !dimension.is_time)
            .or_else(|| largest(&|place, dimension| varies(place, dimension)));
        let held = dimensions.iter().map(|dimension| {
            let last = dimension.values.len().saturating_sub(1);
            dimension.total.filter(|_| !dimension.is_time).unwrap_or(last)
        });
        Cut { units, variables, held: held.collect() }
    }

    /// The same cut with other units. What gave the variables gives way if it is the same dimension.
    pub fn with_units(&self, cut: &Cut, units: usize) -> Cut {
        let variables = if cut.variables == Some(units) { Some(cut.units) } else { cut.variables };
        Cut { units, variables, held: cut.held.clone() }
    }

    /// The dimensions of a cut that are held at one of several values, and the name of that value.
    pub fn held(&self, cut: &Cut) -> Vec<(&str, &str)> {
        let dimensions = self.dimensions().iter().enumerate();
        let held = dimensions
            .filter(|(place, dimension)| *place != cut.units && Some(*place) != cut.variables && dimension.values.len() > 1);
        held.filter_map(|(place, dimension)| {
            Some((dimension.name.as_str(), dimension.values.get(*cut.held.get(place)?)?.as_str()))
        })
        .collect()
    }

    /// The cut as text with a line a unit and tabulators between cells, as [`csv::read`](super::super::csv::read) reads
    /// it. Signs for values that are not there become `..`.
    pub fn text(&self, cut: &Cut) -> String {
        let Some(units) = self.dimensions().get(cut.units) else { return String::new() };
        let mut places = cut.held.clone();
        places.resize(self.dimensions().len(), 0);
        let one = [self.title().to_owned()];
        let variables = cut.variables.and_then(|place| self.dimensions().get(place));
        let headers = variables.map_or(&one[..], |dimension| &dimension.values);
        let mut text = quoted(&units.name);
        for header in headers {
            text.push('\t');
            text.push_str(&quoted(header));
        }
        text.push('\n');
        for (unit, name) in units.values.iter().enumerate() {
            text.push_str(&quoted(name));
            places[cut.units] = unit;
            for variable in 0..headers.len() {
                if let Some(dimension) = cut.variables.filter(|&place| place < places.len()) {
                    places[dimension] = variable;
                }
                text.push('\t');
                let typed = self.cell(&places);
                text.push_str(match number::read(typed, DecimalSign::Point) {
                    Reading::Number(_) => typed,
                    _ => "..",
                });
            }
            text.push('\n');
        }
        text
    }
}
