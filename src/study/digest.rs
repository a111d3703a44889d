//! A short name for a long text.

/// A name that two differing texts do not share in practice: their length and 128 bits made of all their bytes. It tells
/// texts apart that nobody has made alike on purpose.
///
/// ```
/// use virker::study::digest;
///
/// assert_eq!(digest("unit,y\nA,1\n"), digest("unit,y\nA,1\n"));
/// assert_ne!(digest("unit,y\nA,1\n"), digest("unit,y\nA,2\n"));
/// ```
pub fn digest(text: &str) -> String {
    let (mut one, mut other) = (0xcbf2_9ce4_8422_2325_u64, 0x9e37_79b9_7f4a_7c15_u64);
    let mut take = |word: u64| {
        one = (one ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd);
        one ^= one >> 32;
        other = (other.rotate_left(23) ^ word).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
        other ^= other >> 29;
    };
    let words = text.as_bytes().chunks_exact(8);
    let mut last = [0_u8; 8];
    for (place, byte) in words.remainder().iter().enumerate() {
        last[place] = *byte;
    }
    for word in words {
        take(word.try_into().map_or(0, u64::from_le_bytes));
    }
    take(u64::from_le_bytes(last));
    take(text.len() as u64);
    format!("{}-{one:016x}{other:016x}", text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_letter_counts_wherever_it_stands() {
        let text = "unit;y;x\nÆrø;1,5;2\nLæsø;3;4\nFanø;7;1\n";
        let mut seen = HashSet::from([digest(text), digest(""), digest("\0"), digest("\0\0")]);
        let mut count = seen.len();
        assert_eq!(count, 4);
        for (place, letter) in text.char_indices() {
            for other in ['0', 'z', ';'] {
                if letter != other {
                    let changed = format!("{}{other}{}", &text[..place], &text[place + letter.len_utf8()..]);
                    seen.insert(digest(&changed));
                    count += 1;
                }
            }
        }
        assert_eq!(seen.len(), count);
    }
}
