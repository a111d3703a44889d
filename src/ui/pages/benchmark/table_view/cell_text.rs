//! A cell as the reader writes numbers.

use crate::language::Language;
use crate::table::{Cell, Column, DecimalSign};

/// The decimal sign of a language.
pub fn sign(language: Language) -> DecimalSign {
    if language.decimal_sign() == ',' { DecimalSign::Comma } else { DecimalSign::Point }
}

/// A cell to be read: a number with as many decimals as were typed; a missing value as a dash.
pub fn shown(column: &Column, row: usize, language: Language) -> String {
    match column.cell(row) {
        Cell::Number { typed, value } => match column.decimal(row) {
            Some(plain) if !plain.contains(['e', 'E']) => {
                let decimals = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len());
                language.number(value, decimals)
            }
            _ => typed.to_owned(),
        },
        Cell::Missing { .. } => "–".to_owned(),
        Cell::Text(text) => text.to_owned(),
    }
}

/// A cell to be typed over: a number without groups of thousands, a missing value as nothing.
pub fn to_edit(column: &Column, row: usize, language: Language) -> String {
    match column.cell(row) {
        Cell::Number { typed, .. } => {
            column.decimal(row).map_or_else(|| typed.to_owned(), |plain| language.with_decimal_sign(&plain))
        }
        Cell::Missing { .. } => String::new(),
        Cell::Text(text) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_and_typed_over_in_the_readers_convention() {
        let column = Column::read("x", ["1234.50", "..", "7", "1e3"], DecimalSign::Point);
        let all = |text: fn(&Column, usize, Language) -> String, language| -> Vec<String> {
            (0..4).map(|row| text(&column, row, language)).collect()
        };
        assert_eq!(all(shown, Language::Danish), ["1.234,50", "–", "7", "1e3"]);
        assert_eq!(all(shown, Language::English), ["1,234.50", "–", "7", "1e3"]);
        assert_eq!(all(to_edit, Language::Danish), ["1234,50", "", "7", "1e3"]);
        assert_eq!(all(to_edit, Language::English), ["1234.50", "", "7", "1e3"]);
    }
}
