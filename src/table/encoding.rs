//! Bytes as text.

use serde::{Deserialize, Serialize};

/// How the letters of a text are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without a mark in front.
    Utf8,
    /// UTF-16, the low byte first: what spreadsheets call «Unicode text».
    Utf16LittleEndian,
    /// UTF-16, the high byte first.
    Utf16BigEndian,
    /// Windows-1252, the «ANSI» of western Europe; ISO 8859-1 reads the same but for rare signs.
    Windows1252,
}

/// The letters of Windows-1252 from 0x80 to 0x9F, as the WHATWG's encoding standard has them; all others have the number of
/// their byte. The five bytes without a letter keep theirs, too.
const WINDOWS_1252: [char; 32] = [
    '\u{20ac}', '\u{81}', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2c6}', '\u{2030}',
    '\u{160}', '\u{2039}', '\u{152}', '\u{8d}', '\u{17d}', '\u{8f}', '\u{90}', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}',
    '\u{2022}', '\u{2013}', '\u{2014}', '\u{2dc}', '\u{2122}', '\u{161}', '\u{203a}', '\u{153}', '\u{9d}', '\u{17e}', '\u{178}',
];

/// How many bytes are looked at for the zeros of a UTF-16 without a mark.
const BYTES_TO_JUDGE_BY: usize = 2000;

impl Encoding {
    /// All of them.
    pub const ALL: [Encoding; 4] = [Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16LittleEndian, Encoding::Utf16BigEndian];

    /// The encoding of these bytes: the mark in front decides, else the zeros of UTF-16, else whether they are sound
    /// UTF-8. All other bytes are Windows-1252, which any bytes can be.
    pub fn detect(bytes: &[u8]) -> Encoding {
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => return Encoding::Utf8,
            [0xff, 0xfe, ..] => return Encoding::Utf16LittleEndian,
            [0xfe, 0xff, ..] => return Encoding::Utf16BigEndian,
            _ => {}
        }
        let start = &bytes[..bytes.len().min(BYTES_TO_JUDGE_BY)];
        let zeros = |parity: usize| start.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
        // In UTF-16 nearly all letters, digits and signs of a European table have a zero for their high byte.
        let many = start.len() / 4;
        match (zeros(0), zeros(1)) {
            (0, odd) if odd > many => Encoding::Utf16LittleEndian,
            (even, 0) if even > many => Encoding::Utf16BigEndian,
            _ if std::str::from_utf8(bytes).is_ok() => Encoding::Utf8,
            _ => Encoding::Windows1252,
        }
    }

    /// The text. What is no letter in this encoding becomes U+FFFD, for the reader of the text to find and to place.
    pub fn decode(self, bytes: &[u8]) -> String {
        let text = match self {
            Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Encoding::Utf16LittleEndian => utf_16(bytes, u16::from_le_bytes),
            Encoding::Utf16BigEndian => utf_16(bytes, u16::from_be_bytes),
            Encoding::Windows1252 => bytes.iter().map(|&byte| windows_1252(byte)).collect(),
        };
        match text.strip_prefix('\u{feff}') {
            Some(unmarked) => unmarked.to_owned(),
            None => text,
        }
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2);
    let half = if pairs.remainder().is_empty() { None } else { Some(char::REPLACEMENT_CHARACTER) };
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).chain(half).collect()
}

fn windows_1252(byte: u8) -> char {
    usize::from(byte).checked_sub(0x80).and_then(|place| WINDOWS_1252.get(place)).copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Kommune;Andel\r\nÆrø;1,5\r\nLæsø;–\r\n";

    fn little(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    fn big(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_be_bytes).collect()
    }

    #[test]
    fn every_encoding_is_found_and_read() {
        let marked = format!("\u{feff}{TEXT}");
        let windows: Vec<u8> = b"Kommune;Andel\r\n\xc6r\xf8;1,5\r\nL\xe6s\xf8;\x96\r\n".to_vec();
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), Encoding::Utf8),
            (marked.as_bytes().to_vec(), Encoding::Utf8),
            (little(&marked), Encoding::Utf16LittleEndian),
            (little(TEXT), Encoding::Utf16LittleEndian),
            (big(&marked), Encoding::Utf16BigEndian),
            (big(TEXT), Encoding::Utf16BigEndian),
            (windows, Encoding::Windows1252),
        ] {
            assert_eq!(Encoding::detect(&bytes), encoding);
            assert_eq!(encoding.decode(&bytes), TEXT);
        }
        assert_eq!(Encoding::detect(b""), Encoding::Utf8);
        assert_eq!(Encoding::detect(b"PK\x03\x04\0\0\0\0\x08\0"), Encoding::Utf8, "zeros on both sides are no UTF-16");
    }

    #[test]
    fn what_is_no_letter_is_marked() {
        assert_eq!(Encoding::Utf8.decode(b"K\xf8b"), "K\u{fffd}b");
        assert_eq!(Encoding::Utf16LittleEndian.decode(&[0x41, 0, 0x00, 0xd8, 0x42, 0, 0x43]), "A\u{fffd}B\u{fffd}");
    }

    #[test]
    fn windows_1252_agrees_with_the_unicode_consortiums_table() {
        // Some lines of its file CP1252.TXT, from both ends and the middle.
        for (byte, letter) in [
            (0x41, 'A'),
            (0x7f, '\u{7f}'),
            (0x80, '€'),
            (0x85, '…'),
            (0x8a, 'Š'),
            (0x93, '“'),
            (0x96, '–'),
            (0x9f, 'Ÿ'),
            (0xa0, '\u{a0}'),
            (0xe6, 'æ'),
            (0xff, 'ÿ'),
        ] {
            assert_eq!(windows_1252(byte), letter, "{byte:x}");
        }
    }
}
