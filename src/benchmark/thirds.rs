//! Three groups of equal size, by rank.

use serde::{Deserialize, Serialize};

/// A third of the units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Third {
    /// The lowest values.
    Low,
    /// Those between.
    Middle,
    /// The highest values.
    High,
}

impl Third {
    /// From low to high.
    pub const ALL: [Third; 3] = [Third::Low, Third::Middle, Third::High];

    /// 0, 1 or 2, from low to high.
    pub fn place(self) -> usize {
        self as usize
    }

    /// The third at the other end.
    pub fn opposite(self) -> Third {
        match self {
            Third::Low => Third::High,
            Third::Middle => Third::Middle,
            Third::High => Third::Low,
        }
    }
}

/// The third of each value.
///
/// The outer thirds have n/3 units each, rounded; the middle has the rest: 98 are 33, 32, 33. Equal values share
/// a third: that of their average rank; a group of equals whose average lies on a cut counts as middle.
pub fn thirds(values: &[f64]) -> Vec<Third> {
    let mut found = vec![Third::Middle; values.len()];
    sort_into_thirds(values, &mut Vec::new(), |unit, third| found[unit] = third);
    found
}

/// Tells the third of each value; `order` is room to work in that can be used again.
pub(super) fn sort_into_thirds(values: &[f64], order: &mut Vec<usize>, mut tell: impl FnMut(usize, Third)) {
    let n = values.len();
    let outer = (n + 1) / 3;
    order.clear();
    order.extend(0..n);
    order.sort_unstable_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut start = 0;
    while start < n {
        let equals = order[start..].iter().take_while(|&&unit| values[unit] == values[order[start]]).count().max(1);
        let end = start + equals;
        // The units from `start` to `end` share the rank (start + 1 + end) / 2.
        let twice_the_rank = start + 1 + end;
        let third = if twice_the_rank < 2 * outer + 1 {
            Third::Low
        } else if twice_the_rank > 2 * (n - outer) + 1 {
            Third::High
        } else {
            Third::Middle
        };
        order[start..end].iter().for_each(|&unit| tell(unit, third));
        start = end;
    }
}

/// The rank of each value, 1 for the lowest; equals share the lowest rank of theirs.
pub(super) fn ranks(values: &[f64]) -> Vec<usize> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    values.iter().map(|value| 1 + sorted.partition_point(|other| other < value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Third::{High, Low, Middle};

    #[test]
    fn the_outer_thirds_have_equal_sizes() {
        for (n, sizes) in
            [(3, [1, 1, 1]), (4, [1, 2, 1]), (5, [2, 1, 2]), (96, [32, 32, 32]), (97, [32, 33, 32]), (98, [33, 32, 33])]
        {
            let values: Vec<f64> = (0..n).map(|value| f64::from(value * 37 % n)).collect();
            let found = thirds(&values);
            let count = |third: Third| found.iter().filter(|&&found| found == third).count();
            assert_eq!(Third::ALL.map(count), sizes, "{n} units");
        }
    }

    #[test]
    fn equals_share_a_third() {
        assert_eq!(thirds(&[1.0, 2.0, 2.0, 2.0, 3.0, 4.0]), [Low, Middle, Middle, Middle, High, High]);
        assert_eq!(thirds(&[1.0, 1.0, 1.0, 2.0, 3.0, 4.0]), [Low, Low, Low, Middle, High, High]);
        assert_eq!(thirds(&[1.0, 2.0, 2.0, 3.0, 4.0, 5.0]), [Low, Middle, Middle, Middle, High, High]);
        assert_eq!(thirds(&[5.0; 7]), [Middle; 7]);
        assert_eq!(thirds(&[0.0, -0.0, 1.0]), [Middle, Middle, High]);
        assert!(thirds(&[]).is_empty());
    }

    /// The same groups come out upside down when the values do: no third is favoured.
    #[test]
    fn thirds_are_symmetric() {
        for values in [vec![1.0, 2.0, 2.0, 3.0], vec![3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0], vec![0.0; 5]] {
            let turned: Vec<f64> = values.iter().map(|value: &f64| -value).collect();
            let opposite: Vec<Third> = thirds(&turned).into_iter().map(Third::opposite).collect();
            assert_eq!(thirds(&values), opposite);
        }
    }

    #[test]
    fn equal_values_have_the_lowest_of_their_ranks() {
        assert_eq!(ranks(&[2.0, 1.0, 2.0, 5.0]), [2, 1, 2, 4]);
    }
}
