//! Names beside points, without one covering another.

/// How wide a letter is taken to be, and how high a line, in pixels of the figures' type.
const LETTER: f64 = 6.6;
const LINE: f64 = 15.0;
/// From the point to the name.
const GAP: f64 = 8.0;

/// A name to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Where the point is.
    pub point: (f64, f64),
    /// How many letters the name has.
    pub letters: usize,
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

/// Places names one after the other, the first with the most say: right of the point, left of it, then higher or
/// lower, within `0..width` by `0..height`. A name that finds no free place is left out.
pub fn place(wanted: &[Wanted], width: f64, height: f64) -> Vec<Option<Placed>> {
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
    fn a_name_at_the_edge_goes_before_its_point() {
        let placed = place(&[wanted(390.0, 50.0, 8)], 400.0, 100.0);
        assert!(placed[0].is_some_and(|placed| placed.before));
        assert_eq!(place(&[wanted(10.0, 50.0, 80)], 60.0, 100.0), [None], "no room at all");
    }
}
