//! Numbers as people write them.

use super::Language;

/// A true minus sign; a hyphen is too short beside digits.
const MINUS: char = '\u{2212}';

/// `value` in plain decimal notation with `decimals` digits, halves rounded away from zero.
///
/// Rounding starts from the shortest decimal that gives `value`, as SPSS and people do: 0.0005 becomes
/// `0.001`, although the nearest binary number lies a little below or above it. A result of zero has no sign.
pub fn round_half_up(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return value.to_string();
    }
    let shortest = format!("{}", value.abs());
    let (whole, fraction) = shortest.split_once('.').unwrap_or((&shortest, ""));
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes().chain(std::iter::repeat(b'0')).take(decimals)).collect();
    let up = fraction.as_bytes().get(decimals).is_some_and(|&next| next >= b'5');
    if up {
        let mut place = digits.len();
        loop {
            if place == 0 {
                digits.insert(0, b'1');
                break;
            }
            place -= 1;
            if digits[place] == b'9' {
                digits[place] = b'0';
            } else {
                digits[place] += 1;
                break;
            }
        }
    }
    let negative = value < 0.0 && digits.iter().any(|&digit| digit != b'0');
    let point = digits.len() - decimals;
    let mut text = String::with_capacity(digits.len() + 2);
    if negative {
        text.push('-');
    }
    text.extend(digits[..point].iter().map(|&digit| char::from(digit)));
    if decimals > 0 {
        text.push('.');
        text.extend(digits[point..].iter().map(|&digit| char::from(digit)));
    }
    text
}

impl Language {
    /// The sign before the decimals.
    pub fn decimal_sign(self) -> char {
        self.manner().decimal_sign
    }

    fn thousands_sign(self) -> char {
        self.manner().thousands_sign
    }

    /// A plain number, such as `-0.05`, with the language's decimal sign and nothing else changed.
    pub fn with_decimal_sign(self, plain: &str) -> String {
        plain.replace('.', self.decimal_sign().encode_utf8(&mut [0; 4]))
    }

    /// A number with so many decimals: `−1.234,5` in Danish, `−1,234.5` in English.
    pub fn number(self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let plain = round_half_up(value, decimals);
        let (sign, plain) = match plain.strip_prefix('-') {
            Some(rest) => (Some(MINUS), rest),
            None => (None, plain.as_str()),
        };
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let mut text: String = sign.into_iter().collect();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(self.thousands_sign());
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(self.decimal_sign());
            text.push_str(fraction);
        }
        text
    }

    /// A whole number with its thousands apart.
    pub fn count(self, count: i64) -> String {
        self.number(count as f64, 0)
    }

    /// A number with a sign in front, also when it is positive: a residual.
    pub fn signed(self, value: f64, decimals: usize) -> String {
        let text = self.number(value, decimals);
        if value > 0.0 && text.chars().any(|c| matches!(c, '1'..='9')) { format!("+{text}") } else { text }
    }

    /// A share of one in per cent, without the sign: `0.751` is `75.1`.
    pub fn percent(self, share: f64, decimals: usize) -> String {
        self.number(share * 100.0, decimals)
    }

    /// A p-value: three decimals, and `< .001` in the language's way below that.
    pub fn p_value(self, p: f64) -> String {
        if p < 0.001 { format!("<\u{a0}{}", self.number(0.001, 3)) } else { self.number(p, 3) }
    }

    /// A number that a person typed, with either decimal sign; `None` where it is no finite number.
    pub fn parse(self, typed: &str) -> Option<f64> {
        let cleaned: String = typed
            .trim()
            .chars()
            .map(|c| {
                if c == ',' {
                    '.'
                } else if c == MINUS {
                    '-'
                } else {
                    c
                }
            })
            .collect();
        cleaned.parse::<f64>().ok().filter(|value| value.is_finite())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        for (value, decimals, text) in [
            (0.0005, 3, "0.001"),
            (-0.0455, 3, "-0.046"),
            (2.5, 0, "3"),
            (9.9995, 3, "10.000"),
            (-0.0004, 3, "0.000"),
            (1e-9, 2, "0.00"),
            (123456789.0, 1, "123456789.0"),
        ] {
            assert_eq!(round_half_up(value, decimals), text, "{value} with {decimals} decimals");
        }
    }

    #[test]
    fn numbers_are_written_in_the_languages_way() {
        assert_eq!(Language::Danish.number(-9.275, 3), "−9,275");
        assert_eq!(Language::English.number(130490.0, 0), "130,490");
        assert_eq!(Language::Danish.number(130490.0, 0), "130.490");
        assert_eq!(Language::English.number(f64::NAN, 2), "–");
    }

    #[test]
    fn signs_and_p_values() {
        assert_eq!(Language::English.signed(0.52, 2), "+0.52");
        assert_eq!(Language::English.signed(0.0, 2), "0.00");
        assert_eq!(Language::English.p_value(1e-30), "<\u{a0}0.001");
        assert_eq!(Language::Danish.p_value(0.0213), "0,021");
    }

    #[test]
    fn either_decimal_sign_is_read() {
        assert_eq!(Language::English.parse(" 0,05 "), Some(0.05));
        assert_eq!(Language::Danish.parse("0.05"), Some(0.05));
        assert_eq!(Language::Danish.parse("inf"), None);
        assert_eq!(Language::Danish.parse(""), None);
    }
}
