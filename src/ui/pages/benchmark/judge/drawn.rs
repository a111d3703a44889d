//! Which units are drawn, and as what.

use yew::prelude::*;

use super::sure::Sure;
use crate::benchmark::{Certainty, Judged, Judgement, OneVariable};
use crate::ui::figures::{Dot, Dots, Standing, Sureness};
use crate::ui::pages::benchmark::subject::Subject;

/// The most units that are drawn one by one; of more, these are spread evenly over the ranks.
const DRAWN: usize = 1_500;

/// The dots of a figure, and for each its unit's place in the judgement.
pub struct Drawn {
    /// The dots.
    pub dots: Dots,
    /// The places.
    pub places: Vec<usize>,
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        self.dots == other.dots
    }
}

impl Drawn {
    /// The dot of a unit, by its place in the judgement.
    pub fn dot_of(&self, place: Option<usize>) -> Option<usize> {
        place.and_then(|place| self.places.iter().position(|&drawn| drawn == place))
    }

    /// How sure the dots are.
    pub fn sureness(&self, sure: &Sure, judgement: &Judgement) -> Sureness {
        let of = |value: &dyn Fn(usize) -> f64| self.places.iter().map(|&place| value(place)).collect::<Vec<f64>>();
        Sureness {
            half: sure.half().map(|half| of(&|place| half.get(place).copied().unwrap_or(0.0))),
            best: of(&|place| sure.standings().best(place)),
            certainty: self.places.iter().map(|&place| sure.certainty(judgement, place)).collect::<Vec<Certainty>>(),
        }
    }
}

/// Actual against expected level by the whole model.
pub fn by_model(subject: &Subject) -> Drawn {
    drawn(subject, |_, judged| (judged.expected, judged.expected, judged.residual, judged.residual_third))
}

/// Actual level against one variable.
pub fn by_variable(subject: &Subject, one: &OneVariable) -> Drawn {
    drawn(subject, |place, _| (one.values[place], one.fit.expected[place], one.fit.residuals[place], one.thirds[place]))
}

fn drawn(subject: &Subject, of: impl Fn(usize, &Judged) -> (f64, f64, f64, crate::benchmark::Third)) -> Drawn {
    let Ok(analysis) = &subject.analysis else { return Drawn { dots: Dots::new(Vec::new()), places: Vec::new() } };
    let judgement = &analysis.judgement;
    let mut places = judgement.by_residual();
    let every = places.len().div_ceil(DRAWN).max(1);
    if every > 1 {
        let last = places.len() - 1;
        let spread = places.into_iter().enumerate().filter(|(rank, _)| rank % every == 0 || *rank == last);
        places = spread.map(|(_, place)| place).collect();
    }
    let dot = |&place: &usize| {
        let judged = judgement.units.get(place)?;
        let (across, expected, residual, third) = of(place, judged);
        Some(Dot {
            name: AttrValue::from(judged.unit.clone()),
            across,
            expected,
            actual: judged.level,
            residual,
            standing: Standing::of(third, judgement.good_third),
            named: is_named(subject, judgement, judged),
        })
    };
    Drawn { dots: Dots::new(places.iter().filter_map(dot).collect()), places }
}

/// The example's named units; in another table the clearest cases, best and worst.
fn is_named(subject: &Subject, judgement: &Judgement, judged: &Judged) -> bool {
    match subject.example {
        Some(example) => example.named_unit(&judged.unit).is_some(),
        None => {
            let clearest = judgement.extremes.best.iter().take(3).chain(judgement.extremes.worst.iter().take(3));
            clearest.filter_map(|&place| judgement.units.get(place)).any(|clear| clear.row == judged.row)
        }
    }
}
