//! How long what is packed will be, without unpacking it.
//!
//! An archive says of each entry how long it is, and may lie. The streams themselves (DEFLATE, RFC 1951) are read here
//! as far as it takes to count what they stand for: nothing of it is kept, so that counting needs no room.

/// How many bytes a stream unpacks to; more than `most` as soon as there are more. `None` where it is damaged.
pub(super) fn length(stream: &[u8], most: u64) -> Option<u64> {
    let mut bits = Bits { bytes: stream, place: 0, held: 0, count: 0 };
    let mut total = 0;
    loop {
        let is_last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => total += bits.stored()?,
            kind => {
                let codes = match kind {
                    1 => Codes::fixed()?,
                    2 => Codes::read(&mut bits)?,
                    _ => return None,
                };
                block(&mut bits, &codes, most, &mut total)?;
            }
        }
        if is_last || total > most {
            return Some(total);
        }
    }
}

/// The length that each of the symbols from 257 on begins with, and how many bits are added to it (section 3.2.5).
#[rustfmt::skip]
const LENGTHS: [(u16, u32); 29] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1), (19, 2), (23, 2),
    (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5),
    (227, 5), (258, 0),
];

/// The end of a block.
const END: u16 = 256;

/// Counts what a block of symbols stands for: a byte each, or a piece of what came before.
fn block(bits: &mut Bits, codes: &Codes, most: u64, total: &mut u64) -> Option<()> {
    while *total <= most {
        match codes.letters.next(bits)? {
            END => break,
            symbol if symbol < END => *total += 1,
            symbol => {
                let &(least, more) = LENGTHS.get(usize::from(symbol - END - 1))?;
                *total += u64::from(least) + u64::from(bits.take(more)?);
                let distance = codes.distances.next(bits)?;
                if distance > 29 {
                    return None;
                }
                bits.take(u32::from(distance / 2).saturating_sub(1))?;
            }
        }
    }
    Some(())
}

/// The codes of a block: of bytes and lengths, and of distances.
struct Codes {
    letters: Code,
    distances: Code,
}

impl Codes {
    /// Those that need not be written (section 3.2.6).
    fn fixed() -> Option<Codes> {
        let length = |symbol: u16| match symbol {
            144..256 => 9,
            256..280 => 7,
            _ => 8,
        };
        let letters: Vec<u8> = (0..288).map(length).collect();
        Some(Codes { letters: Code::of(&letters)?, distances: Code::of(&[5; 30])? })
    }

    /// Those written at the beginning of a block (section 3.2.7).
    fn read(bits: &mut Bits) -> Option<Codes> {
        /// The order in which the lengths of the code for lengths are written.
        const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
        let letters = bits.take(5)? as usize + 257;
        let distances = bits.take(5)? as usize + 1;
        let written = bits.take(4)? as usize + 4;
        let mut of_lengths = [0; 19];
        for &place in &ORDER[..written] {
            of_lengths[place] = bits.take(3)? as u8;
        }
        let code = Code::of(&of_lengths)?;
        let mut lengths: Vec<u8> = Vec::with_capacity(letters + distances);
        while lengths.len() < letters + distances {
            let (length, times) = match code.next(bits)? {
                16 => (*lengths.last()?, 3 + bits.take(2)?),
                17 => (0, 3 + bits.take(3)?),
                18 => (0, 11 + bits.take(7)?),
                length => (length as u8, 1),
            };
            lengths.extend(std::iter::repeat_n(length, times as usize));
        }
        if lengths.len() > letters + distances {
            return None;
        }
        let (letters, distances) = lengths.split_at(letters);
        Some(Codes { letters: Code::of(letters)?, distances: Code::of(distances)? })
    }
}

/// A prefix code, as a table of what the next bits mean.
struct Code {
    longest: u32,
    /// By the next `longest` bits, the first lowest: the symbol times 16 and the length of its code; 0 for no symbol.
    table: Vec<u16>,
}

impl Code {
    /// The code whose symbols have codes of these lengths, 0 for none: shorter ones first, those of a length in the order of
    /// the symbols (section 3.2.2). `None` where there are too many of a length.
    fn of(lengths: &[u8]) -> Option<Code> {
        let longest = u32::from(lengths.iter().copied().max().unwrap_or(0).max(1));
        let mut table = vec![0; 1 << longest];
        let mut next = 0_u32;
        for length in 1..=longest {
            next <<= 1;
            for (symbol, _) in lengths.iter().enumerate().filter(|(_, found)| u32::from(**found) == length) {
                if next >> length != 0 {
                    return None;
                }
                let first = (next.reverse_bits() >> (32 - length)) as usize;
                table.iter_mut().skip(first).step_by(1 << length).for_each(|entry| *entry = (symbol as u16) << 4 | length as u16);
                next += 1;
            }
        }
        Some(Code { longest, table })
    }

    fn next(&self, bits: &mut Bits) -> Option<u16> {
        let entry = *self.table.get(bits.peek(self.longest) as usize)?;
        let length = u32::from(entry & 15);
        if length == 0 {
            return None;
        }
        bits.take(length)?;
        Some(entry >> 4)
    }
}

/// A stream of bits, the lowest of each byte first.
struct Bits<'a> {
    bytes: &'a [u8],
    place: usize,
    held: u64,
    count: u32,
}

impl Bits<'_> {
    /// The next bits, at most 32; zeros beyond the end.
    fn peek(&mut self, wanted: u32) -> u32 {
        while self.count < wanted {
            let Some(&byte) = self.bytes.get(self.place) else { break };
            self.held |= u64::from(byte) << self.count;
            self.count += 8;
            self.place += 1;
        }
        (self.held & ((1 << wanted) - 1)) as u32
    }

    /// The next bits, and on past them; `None` at the end.
    fn take(&mut self, wanted: u32) -> Option<u32> {
        let bits = self.peek(wanted);
        self.count = self.count.checked_sub(wanted)?;
        self.held >>= wanted;
        Some(bits)
    }

    /// Passes over bytes that are stored as they are, and says how many they are.
    fn stored(&mut self) -> Option<u64> {
        self.take(self.count % 8)?;
        let (length, check) = (self.take(16)?, self.take(16)?);
        if length != !check & 0xffff {
            return None;
        }
        // Whole bytes that are held go back.
        self.place = self.place - self.count as usize / 8 + length as usize;
        (self.held, self.count) = (0, 0);
        (self.place <= self.bytes.len()).then_some(u64::from(length))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Writes bits, the lowest of each byte first; codes go from their highest bit.
    #[derive(Default)]
    pub struct Writer {
        bytes: Vec<u8>,
        count: usize,
    }

    impl Writer {
        fn bit(&mut self, bit: u32) {
            if self.count.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= (bit as u8 & 1) << (self.count % 8);
            }
            self.count += 1;
        }

        fn number(&mut self, number: u32, bits: u32) {
            (0..bits).for_each(|bit| self.bit(number >> bit));
        }

        fn code(&mut self, code: u32, bits: u32) {
            (0..bits).rev().for_each(|bit| self.bit(code >> bit));
        }
    }

    /// A stream of one block in the fixed code: a zero, and `times` times 258 more.
    pub fn zeros(times: u32) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.number(1, 1);
        writer.number(1, 2);
        writer.code(0x30, 8);
        for _ in 0..times {
            // Symbol 285 is the length 258; its code is the sixth of those from 280 on. Distance 1.
            writer.code(0b1100_0101, 8);
            writer.code(0, 5);
        }
        writer.code(0, 7);
        writer.bytes
    }

    #[test]
    fn a_block_in_the_fixed_code_is_counted() {
        assert_eq!(length(&zeros(0), 100), Some(1));
        assert_eq!(length(&zeros(1000), 1 << 30), Some(258_001));
        assert!(length(&zeros(1000), 5000).is_some_and(|counted| (5001..=5258).contains(&counted)), "it stops");
    }

    #[test]
    fn stored_bytes_are_counted() {
        let stored = |last: u8, bytes: &[u8]| {
            let length = (bytes.len() as u16).to_le_bytes();
            [&[last][..], &length, &length.map(|byte| !byte), bytes].concat()
        };
        let stream = [stored(0, b"first"), stored(0, b""), stored(1, b"second")].concat();
        assert_eq!(length(&stream, 100), Some(11));
        assert_eq!(length(&stream[..stream.len() - 1], 100), None);
    }

    #[test]
    fn no_stream_makes_it_panic() {
        use rand_core::Rng;
        let mut random = rand_pcg::Pcg32::new(4, 1);
        for _ in 0..20_000 {
            let bytes: Vec<u8> = (0..random.next_u32() % 60).map(|_| random.next_u32() as u8).collect();
            let _ = length(&bytes, 100_000);
        }
    }
}
