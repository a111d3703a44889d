//! Names beside points, without one covering another.

use yew::prelude::*;

use super::scale::px;

/// How wide a letter is taken to be in a wide face, and how high a line, in pixels of the figures’ type.
const LETTER: f64 = 7.4;
const LINE: f64 = 15.0;
/// From the point to the name.
const GAP: f64 = 8.0;

/// A name to be placed.
#[derive(Clone, Debug, PartialEq)]
struct Wanted {
    /// Where the point is.
    point: (f64, f64),
    /// How many letters the name has.
    letters: usize,
}

/// Where a name goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Its left end or, with `before`, its right end.
    pub x: f64,
    /// Its middle line.
    pub y: f64,
    /// Whether it stands before the point: it then ends at `x`.
    pub before: bool,
}

#[derive(Clone, Copy)]
struct Area {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Area {
    fn meets(&self, other: &Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn of(placed: Placed, letters: usize) -> Area {
        let long = letters as f64 * LETTER;
        let (left, right) = if placed.before { (placed.x - long, placed.x) } else { (placed.x, placed.x + long) };
        Area { left, right, top: placed.y - LINE / 2.0, bottom: placed.y + LINE / 2.0 }
    }
}

impl Placed {
    /// Words there.
    pub fn text(self, words: impl Into<AttrValue>) -> Html {
        html! { <text x={px(self.x)} y={px(self.y + 4.0)} text-anchor={if self.before { "end" } else { "start" }}>{ words.into() }</text> }
    }
}

/// Names beside their points, as far as there is room within `0..width` by `0..height`; those that would cover the words
/// in `front` are left out.
pub fn names(names: &[((f64, f64), AttrValue)], (width, height): (f64, f64), front: Option<(&str, Placed)>) -> Html {
    let letters = |name: &str| name.chars().count();
    let wanted: Vec<Wanted> = names.iter().map(|(point, name)| Wanted { point: *point, letters: letters(name) }).collect();
    let is_free =
        |name: &str, placed: Placed| front.is_none_or(|(words, at)| is_clear_of(placed, letters(name), at, letters(words) + 2));
    let placed = place(&wanted, width, height).into_iter().zip(names);
    html! {
        <g class="plot__names">
            { for placed.filter_map(|(placed, (_, name))| placed.filter(|&placed| is_free(name, placed)).map(|placed| placed.text(name.clone()))) }
        </g>
    }
}

/// Places names one after the other, the first with the most say: right of the point, left of it, then higher or
/// lower, within `0..width` by `0..height`. A name that finds no free place is left out.
fn place(wanted: &[Wanted], width: f64, height: f64) -> Vec<Option<Placed>> {
    let mut taken: Vec<Area> = Vec::new();
    wanted
        .iter()
        .map(|name| {
            let (x, y) = name.point;
            let found = [0.0, -1.0, 1.0, -2.0, 2.0]
                .into_iter()
                .flat_map(|lines| {
                    let y = y + lines * (LINE - 3.0);
                    [Placed { x: x + GAP, y, before: false }, Placed { x: x - GAP, y, before: true }]
                })
                .find(|&placed| {
                    let area = Area::of(placed, name.letters);
                    area.left >= 0.0
                        && area.right <= width
                        && area.top >= 0.0
                        && area.bottom <= height
                        && !taken.iter().any(|other| other.meets(&area))
                })?;
            taken.push(Area::of(found, name.letters));
            Some(found)
        })
        .collect()
}

/// Whether a name of so many letters leaves another, that must be read, free.
fn is_clear_of(placed: Placed, letters: usize, other: Placed, other_letters: usize) -> bool {
    !Area::of(placed, letters).meets(&Area::of(other, other_letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(x: f64, y: f64, letters: usize) -> Wanted {
        Wanted { point: (x, y), letters }
    }

    #[test]
    fn names_do_not_cover_each_other() {
        let names: Vec<Wanted> = (0..6).map(|place| wanted(100.0 + f64::from(place), 100.0, 8)).collect();
        let placed = place(&names, 400.0, 200.0);
        let areas: Vec<Area> =
            placed.iter().zip(&names).filter_map(|(placed, name)| placed.map(|placed| Area::of(placed, name.letters))).collect();
        assert!(areas.len() >= 4);
        for (place, area) in areas.iter().enumerate() {
            assert!(areas[place + 1..].iter().all(|other| !area.meets(other)));
        }
    }

    #[test]
    fn a_name_gives_way_to_one_that_it_would_cover() {
        let name = |x: f64, before: bool| Placed { x, y: 50.0, before };
        assert!(!is_clear_of(name(100.0, false), 8, name(120.0, false), 8));
        assert!(is_clear_of(name(100.0, false), 8, name(95.0, true), 8));
    }

    #[test]
    fn a_name_at_the_edge_goes_before_its_point() {
        let placed = place(&[wanted(390.0, 50.0, 8)], 400.0, 100.0);
        assert!(placed[0].is_some_and(|placed| placed.before));
        assert_eq!(place(&[wanted(10.0, 50.0, 80)], 60.0, 100.0), [None], "no room at all");
    }
}
