//! Sets of literals as pairs of bit sets: the terms of a sum of products.

/// The most elements that may bear on one sub-goal or mechanism for its prime implicants to be worked out.
pub const MOST_VARIABLES: usize = 128;

/// What must be true and what must be false, variable by variable; of all others it says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Cube {
    pub(super) on: u128,
    pub(super) off: u128,
}

impl Cube {
    /// The cube of one literal.
    pub(super) fn literal(place: usize, plain: bool) -> Cube {
        let bit = 1 << place;
        if plain { Cube { on: bit, off: 0 } } else { Cube { on: 0, off: bit } }
    }

    /// How many literals it has.
    pub(super) fn size(self) -> u32 {
        self.on.count_ones() + self.off.count_ones()
    }

    /// Whether every literal of this one is in the other, so that it holds wherever the other does.
    pub(super) fn covers(self, other: Cube) -> bool {
        self.on & !other.on == 0 && self.off & !other.off == 0
    }

    /// Both at once, where they do not contradict each other.
    pub(super) fn and(self, other: Cube) -> Option<Cube> {
        let both = Cube { on: self.on | other.on, off: self.off | other.off };
        (both.on & both.off == 0).then_some(both)
    }

    /// The consensus on a variable that is plain in this one and negated in the other: what follows from both
    /// whichever way the variable goes.
    fn consensus(self, other: Cube, bit: u128) -> Option<Cube> {
        let on = (self.on | other.on) & !bit;
        let off = (self.off | other.off) & !bit;
        (on & off == 0).then_some(Cube { on, off })
    }

    /// The literals, by place.
    pub(super) fn literals(self) -> impl Iterator<Item = (usize, bool)> {
        places(self.on | self.off).map(move |place| (place, self.on >> place & 1 == 1))
    }
}

/// The places of the bits that are set.
pub(super) fn places(mut bits: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = bits.trailing_zeros() as usize;
        (bits != 0).then(|| {
            bits &= bits - 1;
            place
        })
    })
}

/// Some cubes that together cover a function, none of them within another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cover {
    pub(super) cubes: Vec<Cube>,
    /// Whether nothing was left out for there being too many.
    pub(super) complete: bool,
}

impl Cover {
    pub(super) fn new(cubes: Vec<Cube>) -> Cover {
        Cover { cubes, complete: true }
    }

    /// The function that is always true.
    pub(super) fn always() -> Cover {
        Cover::new(vec![Cube::default()])
    }

    /// Without the cubes that lie within another; the shortest first.
    pub(super) fn absorb(&mut self, most: usize) {
        self.cubes.sort_unstable_by_key(|cube| (cube.size(), *cube));
        self.cubes.dedup();
        let mut kept: Vec<Cube> = Vec::with_capacity(self.cubes.len().min(most));
        for cube in &self.cubes {
            if !kept.iter().any(|shorter| shorter.covers(*cube)) {
                if kept.len() == most {
                    self.complete = false;
                    break;
                }
                kept.push(*cube);
            }
        }
        self.cubes = kept;
    }

    /// The prime implicants of both functions at once, from those of each.
    pub(super) fn and(&self, other: &Cover, most: usize) -> Cover {
        let mut found = Cover { cubes: Vec::new(), complete: self.complete && other.complete };
        for cube in &self.cubes {
            found.cubes.extend(other.cubes.iter().filter_map(|it| cube.and(*it)));
            if found.cubes.len() > 8 * most {
                found.absorb(most);
            }
        }
        found.absorb(most);
        found
    }

    /// The prime implicants of either function, from those of each: their union, with every consensus.
    pub(super) fn or(&self, other: &Cover, most: usize) -> Cover {
        let mut found = Cover { cubes: self.cubes.clone(), complete: self.complete && other.complete };
        found.cubes.extend(&other.cubes);
        found.absorb(most);
        found.close(most);
        found
    }

    /// Makes a cover the set of all prime implicants, by iterated consensus, variable by variable (Tison 1967).
    pub(super) fn close(&mut self, most: usize) {
        let on = self.cubes.iter().fold(0, |all, cube| all | cube.on);
        let off = self.cubes.iter().fold(0, |all, cube| all | cube.off);
        for place in places(on & off) {
            let bit = 1 << place;
            let (plain, negated): (Vec<Cube>, Vec<Cube>) =
                self.cubes.iter().filter(|cube| (cube.on | cube.off) & bit != 0).partition(|cube| cube.on & bit != 0);
            let before = self.cubes.len();
            for cube in &plain {
                self.cubes.extend(negated.iter().filter_map(|other| cube.consensus(*other, bit)));
                if self.cubes.len() > 8 * most {
                    self.absorb(most);
                }
            }
            if self.cubes.len() != before {
                self.absorb(most);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cube(on: u128, off: u128) -> Cube {
        Cube { on, off }
    }

    #[test]
    fn consensus_finds_what_follows_either_way() {
        // xy or x'z: yz follows whichever way x goes.
        let mut cover = Cover::new(vec![cube(0b011, 0), cube(0b100, 0b001)]);
        cover.close(100);
        assert!(cover.cubes.contains(&cube(0b110, 0)) && cover.cubes.len() == 3);
        // x or x'y is x or y.
        let either = Cover::new(vec![cube(0b01, 0)]).or(&Cover::new(vec![cube(0b10, 0b01)]), 100);
        assert_eq!(either.cubes, [cube(0b01, 0), cube(0b10, 0)]);
    }

    #[test]
    fn a_cap_is_told() {
        let any = |places: std::ops::Range<usize>| Cover::new(places.map(|place| Cube::literal(place, true)).collect());
        let both = any(0..10).and(&any(10..20), 50);
        assert!(!both.complete && both.cubes.len() == 50);
        assert!(any(0..10).and(&any(10..20), 100).complete);
    }
}
