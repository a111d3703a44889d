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

/// The sign between groups of three digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Thousands {
    /// Whichever of the others stands in a number, as long as it is one and not the decimal sign.
    #[default]
    Any,
    /// `1234567`: a number with groups is a text.
    None,
    /// `1.234.567`
    Point,
    /// `1,234,567`
    Comma,
    /// `1 234 567`, with a blank, a no-break space or a thin one.
    Blank,
    /// `1'234'567`
    Apostrophe,
}

impl Thousands {
    /// The kind of sign that `c` is between groups of digits, where it can be one.
    fn of(c: char) -> Option<Thousands> {
        match c {
            '.' => Some(Thousands::Point),
            ',' => Some(Thousands::Comma),
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => Some(Thousands::Blank),
            '\'' | '\u{2019}' => Some(Thousands::Apostrophe),
            _ => None,
        }
    }
}

/// How numbers are written in a column or in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NumberFormat {
    /// The sign before the decimals.
    pub decimal: DecimalSign,
    /// The sign between thousands. One that is also the decimal sign separates no thousands.
    pub thousands: Thousands,
}

impl From<DecimalSign> for NumberFormat {
    fn from(decimal: DecimalSign) -> NumberFormat {
        NumberFormat { decimal, thousands: Thousands::Any }
    }
}

impl NumberFormat {
    fn groups_by(self, c: char) -> bool {
        let decimal = match self.decimal {
            DecimalSign::Point => Thousands::Point,
            DecimalSign::Comma => Thousands::Comma,
        };
        Thousands::of(c).is_some_and(|sign| sign != decimal && (self.thousands == Thousands::Any || self.thousands == sign))
    }
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

/// The spellings of a missing value: nothing, the statistics offices' dots and dashes, an ellipsis, R's `NA`, a
/// spreadsheet's `#N/A`.
const MISSING: [&str; 11] = ["", ".", "..", "...", "…", "-", "–", "NA", "N/A", "n/a", "#N/A"];

/// The number without groups of thousands, without a percent sign and with a point, if `text` has the form of a number.
pub(super) fn plain(text: &str, format: impl Into<NumberFormat>) -> Option<String> {
    let format = format.into();
    let decimal = match format.decimal {
        DecimalSign::Point => '.',
        DecimalSign::Comma => ',',
    };
    let text = without_percent(text);
    let rest = text.strip_prefix(['-', '\u{2212}', '+']).unwrap_or(text);
    let (mantissa, exponent) = match rest.find(['e', 'E']) {
        Some(place) => (&rest[..place], Some(&rest[place + 1..])),
        None => (rest, None),
    };
    let (whole, fraction) = mantissa.split_once(decimal).unwrap_or((mantissa, ""));
    let is_digits = |piece: &str| piece.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    if text.starts_with(['-', '\u{2212}']) {
        plain.push('-');
    }
    if is_digits(whole) {
        plain.push_str(whole);
    } else {
        push_groups(&mut plain, whole, format)?;
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

fn without_percent(text: &str) -> &str {
    text.strip_suffix('%').map_or(text, str::trim_end)
}

/// Groups of three digits with one and the same sign between them; the first may be shorter.
fn push_groups(plain: &mut String, whole: &str, format: NumberFormat) -> Option<()> {
    let sign = whole.chars().find(|&c| format.groups_by(c))?;
    for (place, digits) in whole.split(sign).enumerate() {
        let sound = if place == 0 { (1..=3).contains(&digits.len()) } else { digits.len() == 3 };
        if !sound || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        plain.push_str(digits);
    }
    Some(())
}

/// Whether a text is of digits, signs, points and `e` only, so that Rust's own reading of it is ours as well.
fn is_simple(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E'))
}

/// Reads one cell; blanks around it do not count.
pub(super) fn read(text: &str, format: impl Into<NumberFormat>) -> Reading {
    let text = text.trim();
    if MISSING.contains(&text) {
        return Reading::Missing;
    }
    let format = format.into();
    let value = if format.decimal == DecimalSign::Point && is_simple(text) {
        text.parse::<f64>().ok()
    } else {
        plain(text, format).and_then(|plain| plain.parse::<f64>().ok())
    };
    match value {
        Some(value) if value.is_finite() => Reading::Number(value),
        Some(_) => Reading::TooLarge,
        None => Reading::Text,
    }
}

/// Which decimal sign a text speaks for: that under which alone it is a number.
pub(super) fn speaks_for(text: &str, thousands: Thousands) -> Option<DecimalSign> {
    let text = text.trim();
    if !text.contains(['.', ',']) {
        return None;
    }
    let is_number = |decimal| matches!(read(text, NumberFormat { decimal, thousands }), Reading::Number(_));
    match (is_number(DecimalSign::Point), is_number(DecimalSign::Comma)) {
        (true, false) => Some(DecimalSign::Point),
        (false, true) => Some(DecimalSign::Comma),
        _ => None,
    }
}

/// The sign between thousands in a number of this format, if there is any.
pub(super) fn thousands_in(text: &str, format: NumberFormat) -> Option<Thousands> {
    let text = without_percent(text.trim());
    let sign = text.chars().find(|&c| format.groups_by(c))?;
    matches!(read(text, format), Reading::Number(_)).then(|| Thousands::of(sign)).flatten()
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
            ("12 %", Point, 12.0),
            ("12,5%", Comma, 12.5),
            ("\u{2212}0,5\u{a0}%", Comma, -0.5),
            ("1'234.5", Point, 1234.5),
            ("1\u{2019}234\u{2019}567,5", Comma, 1_234_567.5),
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
            ("%", Point),
            ("12 %%", Point),
            ("1'23", Point),
            ("1 234.567", Comma),
            ("0x1F", Point),
            ("1..2", Point),
            ("ⅷ", Point),
        ] {
            assert_eq!(read(text, sign), Reading::Text, "{text} with {sign:?}");
        }
        assert_eq!(read("1e999", Point), Reading::TooLarge);
        for text in ["", " ", ".", "..", "...", "…", "-", "–", "NA", "N/A", "#N/A"] {
            assert_eq!(read(text, Point), Reading::Missing, "{text:?}");
        }
    }
    #[test]
    fn a_chosen_thousands_sign_is_the_only_one() {
        let format = |decimal, thousands| NumberFormat { decimal, thousands };
        use DecimalSign::{Comma, Point};
        for (text, format, reading) in [
            ("1.234", format(Comma, Thousands::None), Reading::Text),
            ("1.234", format(Comma, Thousands::Point), Reading::Number(1234.0)),
            ("1 234", format(Comma, Thousands::Point), Reading::Text),
            ("1 234", format(Point, Thousands::Blank), Reading::Number(1234.0)),
            ("1,234", format(Comma, Thousands::Comma), Reading::Number(1.234)),
            ("1234", format(Point, Thousands::Comma), Reading::Number(1234.0)),
        ] {
            assert_eq!(read(text, format), reading, "{text} with {format:?}");
        }
        assert_eq!(thousands_in("1.234,5", Comma.into()), Some(Thousands::Point));
        assert_eq!(thousands_in("1234,5", Comma.into()), None);
        assert_eq!(thousands_in("two words", Comma.into()), None);
    }

    /// The short way to a number and the long way agree on every text of the signs that the short way takes.
    #[test]
    fn the_short_way_reads_as_the_long_way_does() {
        const SIGNS: [char; 7] = ['1', '0', '.', '-', '+', 'e', 'E'];
        for code in 0..7_usize.pow(5) {
            let text: String = (0..5).scan(code, |code, _| Some((SIGNS[*code % 7], *code /= 7).0)).collect();
            for text in [&text[..], &text[..3]] {
                let long = plain(text, DecimalSign::Point).and_then(|plain| plain.parse::<f64>().ok());
                assert_eq!(text.parse::<f64>().ok(), long, "{text}");
            }
        }
    }
}
