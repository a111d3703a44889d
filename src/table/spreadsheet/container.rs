//! What lies in the file, and how large it is, before anything is unpacked.

use super::{SpreadsheetProblem, unpacked};

/// The most bytes that a spreadsheet may unpack to. A sheet of 100,000 × 200 numbers has some 700 million.
pub const MOST_UNPACKED: u64 = 1 << 30;

/// The format of a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// Office Open XML: Excel since 2007.
    Xlsx,
    /// OpenDocument: LibreOffice and others.
    Ods,
}

/// The signature of the compound file of old and of protected Excel files.
const COMPOUND_FILE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// No stream of DEFLATE unpacks to more than so many times its length: 258 bytes for two bits.
const MOST_FOLD: u64 = 1032;

/// The format of a file. Both are ZIP archives; the list of contents at the end (PKWARE's APPNOTE, 4.3.12 and 4.3.16)
/// says how large each entry will be. A file that could be larger than it may is not believed, but counted.
pub(super) fn of(bytes: &[u8]) -> Result<Container, SpreadsheetProblem> {
    if bytes.starts_with(&COMPOUND_FILE) {
        return Err(SpreadsheetProblem::OldOrProtected);
    }
    if !bytes.starts_with(b"PK") {
        return Err(SpreadsheetProblem::NotASpreadsheet);
    }
    let entries = entries(bytes).ok_or(SpreadsheetProblem::Unreadable)?;
    let said = entries.iter().map(|entry| u64::from(entry.unpacked)).sum();
    if said > MOST_UNPACKED {
        return Err(SpreadsheetProblem::TooLarge { bytes: said });
    }
    let counted = counted(&entries, MOST_UNPACKED).ok_or(SpreadsheetProblem::Unreadable)?;
    if counted > MOST_UNPACKED {
        return Err(SpreadsheetProblem::TooLarge { bytes: counted });
    }
    let has = |name: &[u8]| entries.iter().any(|entry| entry.name == name);
    match (has(b"[Content_Types].xml"), has(b"content.xml")) {
        (true, _) if entries.iter().any(|entry| entry.name.starts_with(b"xl/")) => Ok(Container::Xlsx),
        (_, true) => Ok(Container::Ods),
        _ => Err(SpreadsheetProblem::NotASpreadsheet),
    }
}

struct Entry<'a> {
    name: &'a [u8],
    /// What it says that it unpacks to.
    unpacked: u32,
    /// Whether it is packed; a way of packing that is not known is left to whoever reads it to refuse.
    is_packed: bool,
    packed: &'a [u8],
}

/// How many bytes all entries unpack to; counting stops beyond `most`. `None` where one is damaged.
fn counted(entries: &[Entry], most: u64) -> Option<u64> {
    let could_be: u64 = entries.iter().map(|entry| (entry.packed.len() as u64).saturating_mul(MOST_FOLD)).sum();
    if could_be <= most {
        return Some(could_be);
    }
    let mut total = 0;
    for entry in entries {
        total += match entry.is_packed {
            true => unpacked::length(entry.packed, most - total)?,
            false => entry.packed.len() as u64,
        };
        if total > most {
            break;
        }
    }
    Some(total)
}

/// The entries of a ZIP archive; `None` where its list of contents is damaged.
fn entries(bytes: &[u8]) -> Option<Vec<Entry<'_>>> {
    const END: [u8; 4] = *b"PK\x05\x06";
    const ENTRY: [u8; 4] = *b"PK\x01\x02";
    /// The end record, and the longest comment behind it.
    const FARTHEST: usize = 22 + 0xffff;
    const DEFLATE: u16 = 8;
    let tail = bytes.len().saturating_sub(FARTHEST);
    let end = tail + bytes[tail..].windows(4).rposition(|window| window == END)?;
    let count = two(bytes, end + 10)?;
    let mut place = usize::try_from(four(bytes, end + 16)?).ok()?;
    let mut entries = Vec::with_capacity(usize::from(count));
    for _ in 0..count {
        if bytes.get(place..place + 4)? != ENTRY {
            return None;
        }
        let name_length = usize::from(two(bytes, place + 28)?);
        let name = bytes.get(place + 46..place + 46 + name_length)?;
        let is_packed = two(bytes, place + 10)? == DEFLATE;
        entries.push(Entry { name, unpacked: four(bytes, place + 24)?, is_packed, packed: packed(bytes, place)? });
        place += 46 + name_length + usize::from(two(bytes, place + 30)?) + usize::from(two(bytes, place + 32)?);
    }
    Some(entries)
}

/// The bytes of an entry as they lie in the file, behind a head of their own (4.3.7).
fn packed(bytes: &[u8], entry: usize) -> Option<&[u8]> {
    let length = usize::try_from(four(bytes, entry + 20)?).ok()?;
    let head = usize::try_from(four(bytes, entry + 42)?).ok()?;
    let start = head.checked_add(30)? + usize::from(two(bytes, head.checked_add(26)?)?) + usize::from(two(bytes, head + 28)?);
    bytes.get(start..start.checked_add(length)?)
}

fn two(bytes: &[u8], place: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(place..place.checked_add(2)?)?.try_into().ok()?))
}

fn four(bytes: &[u8], place: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(place..place.checked_add(4)?)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const XLSX: &[u8] = include_bytes!("../../../tests/fixtures/data/municipalities.xlsx");
    const ODS: &[u8] = include_bytes!("../../../tests/fixtures/data/municipalities.ods");

    #[test]
    fn the_list_of_contents_tells_the_format() {
        assert_eq!(of(XLSX), Ok(Container::Xlsx));
        assert_eq!(of(ODS), Ok(Container::Ods));
    }

    #[test]
    fn a_file_that_says_it_unpacks_to_too_much_is_refused() {
        let mut bomb = XLSX.to_vec();
        let entry = bomb.windows(4).position(|window| window == b"PK\x01\x02").expect("an entry");
        bomb[entry + 24..entry + 28].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(matches!(of(&bomb), Err(SpreadsheetProblem::TooLarge { bytes }) if bytes > MOST_UNPACKED));
    }

    /// Every entry of real spreadsheets is counted as long as it says that it is.
    #[test]
    fn honest_files_are_as_long_as_they_say() {
        let mut packed = 0;
        for entry in [XLSX, ODS].into_iter().flat_map(|file| entries(file).expect("sound")) {
            packed += usize::from(entry.is_packed);
            let length = if entry.is_packed { unpacked::length(entry.packed, u64::MAX) } else { Some(entry.packed.len() as u64) };
            assert_eq!(length, Some(u64::from(entry.unpacked)), "{:?}", String::from_utf8_lossy(entry.name));
        }
        assert!(packed > 5);
    }

    /// An archive with one entry that says that it unpacks to 1,000 bytes.
    fn lying(name: &str, packed: &[u8]) -> Vec<u8> {
        let (name, length) = (name.as_bytes(), packed.len() as u32);
        let mut bytes = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0".to_vec();
        let sizes = [length.to_le_bytes(), 1000_u32.to_le_bytes()].concat();
        bytes.extend([&sizes[..], &(name.len() as u16).to_le_bytes(), &[0, 0], name, packed].concat());
        let list = bytes.len() as u32;
        bytes.extend(b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0");
        bytes.extend([&sizes[..], &(name.len() as u16).to_le_bytes(), &[0; 16], name].concat());
        let length = bytes.len() as u32 - list;
        bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
        bytes.extend([&length.to_le_bytes()[..], &list.to_le_bytes(), &[0, 0]].concat());
        bytes
    }

    #[test]
    fn a_file_that_lies_about_its_size_is_refused() {
        let times = (MOST_UNPACKED / 258) as u32;
        for name in ["content.xml", "xl/worksheets/sheet1.xml"] {
            let bomb = lying(name, &unpacked::tests::zeros(times + 1));
            assert!(bomb.len() < 8 << 20 && entries(&bomb).is_some_and(|entries| entries[0].unpacked == 1000));
            let found = of(&bomb).expect_err("a bomb");
            assert!(matches!(found, SpreadsheetProblem::TooLarge { bytes } if bytes > MOST_UNPACKED), "{found:?}");
        }
        assert_eq!(of(&lying("content.xml", &unpacked::tests::zeros(1000))), Ok(Container::Ods), "small enough to be believed");
    }

    #[test]
    fn no_damage_makes_it_panic() {
        for place in 0..XLSX.len() {
            let mut damaged = XLSX.to_vec();
            damaged[place] ^= 0xff;
            let _ = of(&damaged);
            let _ = of(&XLSX[..place]);
        }
    }
}
