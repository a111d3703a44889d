//! Numbers as they stand in files.

use serde::{Deserialize, Serialize};

/// The sign between the whole part of a number and its decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DecimalSign {
    /// `3.75`
    #[default]
    Point,
    /// `3,75`
    Comma,
}

/// What a text in a cell turned out to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Reading {
    /// A finite number.
    Number(f64),
    /// One of the spellings of a missing value.
    Missing,
    /// A number beyond the range of a double.
    TooLarge,
    /// Anything else.
    Text,
}

/// The spellings of a missing value: nothing, Statistics Denmark's dots, an ellipsis, a hyphen, R's `NA`.
const MISSING: [&str; 6] = ["", ".", "..", "…", "-", "NA"];

/// The number without groups of thousands and with a point, if `text` has the form of a number.
pub(super) fn plain(text: &str, sign: DecimalSign) -> Option<String> {
    let (decimal, group) = match sign {
        DecimalSign::Point => ('.', ','),
        DecimalSign::Comma => (',', '.'),
    };
    let (negative, rest) = match text.chars().next()? {
        '-' | '\u{2212}' => (true, text.trim_start_matches(['-', '\u{2212}'])),
        '+' => (false, text.trim_start_matches('+')),
        _ => (false, text),
    };
    let signs = text.chars().count() - rest.chars().count();
    if signs > 1 {
        return None;
    }
    let (mantissa, exponent) = match rest.find(['e', 'E']) {
        Some(place) => (&rest[..place], Some(&rest[place + 1..])),
        None => (rest, None),
    };
    let (whole, fraction) = match mantissa.split_once(decimal) {
        Some((whole, fraction)) => (whole, fraction),
        None => (mantissa, ""),
    };
    let is_digits = |piece: &str| piece.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    if negative {
        plain.push('-');
    }
    let is_group = |c: char| c == group || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let groups: Vec<&str> = whole.split(is_group).collect();
    if groups.len() > 1 {
        let sound = (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|digits| digits.len() == 3);
        let mut separators = whole.chars().filter(|&c| is_group(c));
        let first = separators.next();
        if !sound || separators.any(|other| Some(other) != first) {
            return None;
        }
    }
    for digits in groups {
        if !is_digits(digits) {
            return None;
        }
        plain.push_str(digits);
    }
    if !fraction.is_empty() {
        plain.push('.');
        plain.push_str(fraction);
    }
    if let Some(exponent) = exponent {
        let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if digits.is_empty() || !is_digits(digits) {
            return None;
        }
        plain.push('e');
        plain.push_str(exponent);
    }
    Some(plain)
}

/// Reads one cell; blanks around it do not count.
pub(super) fn read(text: &str, sign: DecimalSign) -> Reading {
    let text = text.trim();
    if MISSING.contains(&text) {
        return Reading::Missing;
    }
    match plain(text, sign).and_then(|plain| plain.parse::<f64>().ok()) {
        Some(value) if value.is_finite() => Reading::Number(value),
        Some(_) => Reading::TooLarge,
        None => Reading::Text,
    }
}

/// Which decimal sign a text speaks for: that under which alone it is a number.
pub(super) fn speaks_for(text: &str) -> Option<DecimalSign> {
    let text = text.trim();
    let is_number = |sign| matches!(read(text, sign), Reading::Number(_));
    match (is_number(DecimalSign::Point), is_number(DecimalSign::Comma)) {
        (true, false) => Some(DecimalSign::Point),
        (false, true) => Some(DecimalSign::Comma),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_either_convention() {
        use DecimalSign::{Comma, Point};
        for (text, sign, value) in [
            ("3.75", Point, 3.75),
            ("3,75", Comma, 3.75),
            ("1.234,5", Comma, 1234.5),
            ("1,234.5", Point, 1234.5),
            ("130.490", Comma, 130490.0),
            ("130.490", Point, 130.49),
            ("1\u{a0}234\u{a0}567", Comma, 1234567.0),
            ("−0,5", Comma, -0.5),
            (",5", Comma, 0.5),
            ("5.", Point, 5.0),
            ("+7", Point, 7.0),
            ("1e3", Point, 1000.0),
            ("2.5E-03", Point, 0.0025),
        ] {
            assert_eq!(read(text, sign), Reading::Number(value), "{text} with {sign:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        use DecimalSign::{Comma, Point};
        for (text, sign) in [
            ("3,75", Point),
            ("3.75", Comma),
            ("1.2.3", Comma),
            ("1.23.456", Comma),
            ("1234.567,8", Comma),
            ("1.234 567", Comma),
            ("--1", Point),
            ("+-1", Point),
            ("1e", Point),
            ("e5", Point),
            ("inf", Point),
            ("NaN", Point),
            ("12 %", Point),
            ("0x1F", Point),
            ("1..2", Point),
            ("ⅷ", Point),
        ] {
            assert_eq!(read(text, sign), Reading::Text, "{text} with {sign:?}");
        }
        assert_eq!(read("1e999", Point), Reading::TooLarge);
        for text in ["", " ", ".", "..", "…", "-", "NA"] {
            assert_eq!(read(text, Point), Reading::Missing, "{text:?}");
        }
    }
}
