//! Units as points, as several figures share them.

use std::rc::Rc;

use yew::prelude::*;

use super::standing::Standing;
use crate::benchmark::Third;
use crate::language::Language;
use crate::ui::shared::Shared;

/// A unit in a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Its name.
    pub name: AttrValue,
    /// Where it lies along the axis to the right.
    pub across: f64,
    /// What is expected of it: where the line is above or below it.
    pub expected: f64,
    /// What it is.
    pub actual: f64,
    /// Actual less expected.
    pub residual: f64,
    /// How it does.
    pub standing: Standing,
    /// Whether its name stands beside it always.
    pub named: bool,
}

/// The units of a figure.
pub type Dots = Shared<Vec<Dot>>;

/// What a figure of units needs.
#[derive(Properties, PartialEq, Clone)]
pub struct DotsProps {
    /// The units.
    pub dots: Dots,
    /// The good third of the residuals.
    pub good: Third,
    /// The unit that is marked, by its place.
    pub marked: Option<usize>,
    /// The language of its numbers.
    pub language: Language,
    /// What the figure shows, for those who do not see it.
    pub description: AttrValue,
    /// What runs along the axis to the right.
    pub across: AttrValue,
    /// What runs along the axis upwards.
    pub upward: AttrValue,
    /// The words beside the line.
    pub line: AttrValue,
    /// Whether both axes have the same scale, because both are levels of the response.
    #[prop_or(true)]
    pub alike: bool,
    /// What to call the row of units for those who walk along it with the arrow keys.
    pub name: AttrValue,
    /// The marked unit in words.
    pub said: AttrValue,
    /// Told the unit under the pointer, or none.
    pub onglance: Callback<Option<usize>>,
    /// Told the unit that is chosen.
    pub onmark: Callback<usize>,
}

/// The properties of a figure of units, shared.
pub type DotsFigure = Rc<DotsProps>;
