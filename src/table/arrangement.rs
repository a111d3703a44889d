//! The rows of a table in the order, and of the kind, that a reader asks for.

use std::cmp::Ordering;

use super::{Column, Table};

/// What rows are sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// The names of the units.
    Units,
    /// The column under this header: by number, or by text where it has texts.
    Column(String),
}

/// From which end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The least first.
    Rising,
    /// The greatest first.
    Falling,
}

/// The numbers of a column that are asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// The header of the column.
    pub header: String,
    /// The least; none for no lower end.
    pub least: Option<f64>,
    /// The greatest; none for no upper end.
    pub greatest: Option<f64>,
}

/// Which rows of a table are shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrangement {
    /// What they are sorted by; as in the file if by nothing.
    pub sort: Option<(SortBy, Direction)>,
    /// A text that the unit's name, or a text in its row, must hold; the size of letters does not count.
    pub search: String,
    /// Numbers within which one column must lie. A unit without the number is not within.
    pub range: Option<Range>,
}

impl Arrangement {
    /// The rows that are asked for, in the order asked for. Equal rows keep the order of the file; rows without a value
    /// stand last whatever the direction.
    pub fn rows(&self, table: &Table) -> Vec<usize> {
        let mut rows = self.found(table);
        match &self.sort {
            None => {}
            Some((SortBy::Units, direction)) => sort_by_text(&mut rows, *direction, |row| &table.units()[row]),
            Some((SortBy::Column(header), direction)) => match table.column(header) {
                Some(column) if column.is_numeric() => sort_by_number(&mut rows, *direction, column.values()),
                Some(column) => sort_by_text(&mut rows, *direction, |row| column.typed(row)),
                None => {}
            },
        }
        rows
    }

    fn found(&self, table: &Table) -> Vec<usize> {
        let all = 0..table.units().len();
        let wanted = self.search.trim().to_lowercase();
        let texts: Vec<&Column> = table.columns().iter().filter(|column| column.is_text()).collect();
        let holds = |row: &usize| {
            let has = |text: &str| text.to_lowercase().contains(&wanted);
            wanted.is_empty() || has(&table.units()[*row]) || texts.iter().any(|column| has(column.typed(*row)))
        };
        let range = self.range.as_ref().and_then(|range| Some((range, table.column(&range.header)?)));
        let within = |row: &usize| {
            let Some((range, column)) = range else { return true };
            let least = range.least.unwrap_or(f64::NEG_INFINITY);
            let greatest = range.greatest.unwrap_or(f64::INFINITY);
            (range.least.is_none() && range.greatest.is_none())
                || column.value(*row).is_some_and(|value| (least..=greatest).contains(&value))
        };
        all.filter(holds).filter(within).collect()
    }
}

fn sort_by_number(rows: &mut [usize], direction: Direction, values: &[f64]) {
    rows.sort_by(|&a, &b| {
        let (a, b) = (values[a], values[b]);
        a.is_nan().cmp(&b.is_nan()).then_with(|| directed(a.total_cmp(&b), direction))
    });
}

fn sort_by_text<'a>(rows: &mut [usize], direction: Direction, text: impl Fn(usize) -> &'a str) {
    rows.sort_by_cached_key(|&row| Key { missing: text(row).is_empty(), text: natural(text(row)), direction });
}

fn directed(rising: Ordering, direction: Direction) -> Ordering {
    match direction {
        Direction::Rising => rising,
        Direction::Falling => rising.reverse(),
    }
}

/// A text as it sorts.
#[derive(PartialEq, Eq)]
struct Key {
    missing: bool,
    text: Vec<Piece>,
    direction: Direction,
}

impl Ord for Key {
    fn cmp(&self, other: &Key) -> Ordering {
        self.missing.cmp(&other.missing).then_with(|| directed(self.text.cmp(&other.text), self.direction))
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Key) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A run of digits, or one letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Number(u64),
    Letter(u32),
}

/// `Kommune 9` before `Kommune 10`; the Danish letters after z in their own order; the size of letters does not count.
fn natural(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match (letter.to_digit(10), pieces.last_mut()) {
            (Some(digit), Some(Piece::Number(number))) => *number = number.saturating_mul(10).saturating_add(u64::from(digit)),
            (Some(digit), _) => pieces.push(Piece::Number(u64::from(digit))),
            (None, _) => pieces.push(Piece::Letter(place_in_alphabet(letter))),
        }
    }
    pieces
}

/// Æ, ø and å follow z in this order; in Unicode they stand å, æ, ø.
fn place_in_alphabet(letter: char) -> u32 {
    const AFTER_Z: u32 = 'z' as u32 + 1;
    match letter {
        'æ' => AFTER_Z,
        'ø' => AFTER_Z + 1,
        'å' => AFTER_Z + 2,
        other if u32::from(other) >= AFTER_Z => u32::from(other) + 3,
        other => u32::from(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::csv;

    fn table() -> Table {
        let text = "unit;y;kind\nKommune 10;3;By\nAarhus;..;By\nÅrslev;1;Land\nkommune 9;2;Land\nÆrø;-4;Ø\nØlstykke;2;By\n";
        csv::read("t", text).expect("sound")
    }

    fn shown(arrangement: &Arrangement) -> Vec<String> {
        let table = table();
        arrangement.rows(&table).into_iter().map(|row| table.units()[row].clone()).collect()
    }

    fn sorted(by: SortBy, direction: Direction) -> Vec<String> {
        shown(&Arrangement { sort: Some((by, direction)), ..Arrangement::default() })
    }

    #[test]
    fn names_sort_by_number_and_in_danish() {
        let rising = ["Aarhus", "kommune 9", "Kommune 10", "Ærø", "Ølstykke", "Årslev"];
        assert_eq!(sorted(SortBy::Units, Direction::Rising), rising);
        let falling: Vec<&str> = rising.into_iter().rev().collect();
        assert_eq!(sorted(SortBy::Units, Direction::Falling), falling);
    }

    #[test]
    fn missing_numbers_stand_last_and_equals_keep_their_order() {
        let by = || SortBy::Column("y".to_owned());
        assert_eq!(sorted(by(), Direction::Rising), ["Ærø", "Årslev", "kommune 9", "Ølstykke", "Kommune 10", "Aarhus"]);
        assert_eq!(sorted(by(), Direction::Falling), ["Kommune 10", "kommune 9", "Ølstykke", "Årslev", "Ærø", "Aarhus"]);
        let kinds = sorted(SortBy::Column("kind".to_owned()), Direction::Rising);
        assert_eq!(kinds, ["Kommune 10", "Aarhus", "Ølstykke", "Årslev", "kommune 9", "Ærø"]);
    }

    #[test]
    fn rows_are_found_by_text_and_by_number() {
        let search = |text: &str| shown(&Arrangement { search: text.to_owned(), ..Arrangement::default() });
        assert_eq!(search(" KOMMUNE"), ["Kommune 10", "kommune 9"]);
        assert_eq!(search("land"), ["Årslev", "kommune 9"], "texts of other columns are searched too");
        assert!(search("nowhere").is_empty());
        let range = |least, greatest| {
            let range = Some(Range { header: "y".to_owned(), least, greatest });
            shown(&Arrangement { range, ..Arrangement::default() })
        };
        assert_eq!(range(Some(2.0), None), ["Kommune 10", "kommune 9", "Ølstykke"]);
        assert_eq!(range(None, Some(1.0)), ["Årslev", "Ærø"]);
        assert_eq!(range(Some(2.0), Some(2.0)), ["kommune 9", "Ølstykke"]);
        assert_eq!(range(None, None).len(), 6, "without ends nothing is filtered");
    }
}
