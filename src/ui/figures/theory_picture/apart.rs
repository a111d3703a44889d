//! Boxes in a column that keep their order and do not overlap.

/// The upper edges of boxes (wanted middle, height) that keep their order and do not overlap: as near to where
/// they are wanted as sweeping down and up again brings them.
pub fn apart(boxes: &[(f64, f64)], gap: f64, top: f64, bottom: f64) -> Vec<f64> {
    let mut tops: Vec<f64> = boxes.iter().map(|(middle, height)| middle - height / 2.0).collect();
    let mut free = top;
    for (place, (_, height)) in boxes.iter().enumerate() {
        tops[place] = tops[place].max(free);
        free = tops[place] + height + gap;
    }
    // What hangs over the lower edge is pushed back up, as far as the upper edge allows.
    let mut ceiling = bottom.max(top + boxes.iter().map(|(_, height)| height + gap).sum::<f64>() - gap);
    for (place, (_, height)) in boxes.iter().enumerate().rev() {
        tops[place] = tops[place].min(ceiling - height);
        ceiling = tops[place] - gap;
    }
    tops
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_that_crowd_are_set_apart_and_keep_their_order() {
        let tops = apart(&[(20.0, 30.0), (25.0, 30.0), (90.0, 30.0)], 10.0, 0.0, 100.0);
        assert_eq!(tops, [0.0, 40.0, 80.0], "there is room for them only from the very top");
        assert_eq!(apart(&[(20.0, 30.0), (90.0, 30.0)], 10.0, 0.0, 100.0), [5.0, 70.0], "only the lower edge is in the way");
    }
}
