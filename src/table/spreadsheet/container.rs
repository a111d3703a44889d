//! What lies in the file, from its list of contents alone: before a byte is unpacked.

use super::SpreadsheetProblem;

/// The most bytes that a spreadsheet may say it unpacks to. A sheet of 100,000 × 200 numbers has some 700 million.
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

/// The format of a file. Both are ZIP archives; the list of contents at the end (PKWARE's APPNOTE, 4.3.12 and 4.3.16)
/// says how large each entry will be.
pub(super) fn of(bytes: &[u8]) -> Result<Container, SpreadsheetProblem> {
    if bytes.starts_with(&COMPOUND_FILE) {
        return Err(SpreadsheetProblem::OldOrProtected);
    }
    if !bytes.starts_with(b"PK") {
        return Err(SpreadsheetProblem::NotASpreadsheet);
    }
    let entries = entries(bytes).ok_or(SpreadsheetProblem::Unreadable)?;
    let unpacked = entries.iter().map(|entry| u64::from(entry.unpacked)).sum();
    if unpacked > MOST_UNPACKED {
        return Err(SpreadsheetProblem::TooLarge { bytes: unpacked });
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
    unpacked: u32,
}

/// The entries of a ZIP archive; `None` where its list of contents is damaged.
fn entries(bytes: &[u8]) -> Option<Vec<Entry<'_>>> {
    const END: [u8; 4] = *b"PK\x05\x06";
    const ENTRY: [u8; 4] = *b"PK\x01\x02";
    /// The end record, and the longest comment behind it.
    const FARTHEST: usize = 22 + 0xffff;
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
        entries.push(Entry { name, unpacked: four(bytes, place + 24)? });
        place += 46 + name_length + usize::from(two(bytes, place + 30)?) + usize::from(two(bytes, place + 32)?);
    }
    Some(entries)
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
