//! Sums in eight strands, so that a processor can take several terms at a time. Strictly one after the other, as a plain
//! sum has to be, none can be taken before the last is done.

/// How many terms are under way at once.
const STRANDS: usize = 8;

/// The sum of products of two lists; of the longer one, what is over is left.
pub(super) fn product(a: &[f64], b: &[f64]) -> f64 {
    let mut strands = [0.0; STRANDS];
    let (a_whole, b_whole) = (a.chunks_exact(STRANDS), b.chunks_exact(STRANDS));
    let rest: f64 = a_whole.remainder().iter().zip(b_whole.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in a_whole.zip(b_whole) {
        for (strand, (a, b)) in strands.iter_mut().zip(a.iter().zip(b)) {
            *strand += a * b;
        }
    }
    strands.iter().sum::<f64>() + rest
}

/// The sum of a list.
pub(super) fn sum(values: &[f64]) -> f64 {
    let mut strands = [0.0; STRANDS];
    let whole = values.chunks_exact(STRANDS);
    let rest: f64 = whole.remainder().iter().sum();
    for chunk in whole {
        for (strand, value) in strands.iter_mut().zip(chunk) {
            *strand += value;
        }
    }
    strands.iter().sum::<f64>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strands_add_up_to_the_plain_sum() {
        for length in 0..40 {
            // Whole numbers, so that the order in which they are added makes no difference.
            let a: Vec<f64> = (0..length).map(|place| f64::from(place * 7 % 13) - 5.0).collect();
            let b: Vec<f64> = (0..length).map(|place| f64::from(place * 5 % 11) - 4.0).collect();
            assert_eq!(sum(&a), a.iter().sum::<f64>());
            assert_eq!(product(&a, &b), a.iter().zip(&b).map(|(a, b)| a * b).sum::<f64>());
        }
    }
}
