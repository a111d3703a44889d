//! Names of variables that R and SPSS both take.

use std::collections::HashSet;

/// The longest name; SPSS takes 64 bytes, and a number may follow.
const LONGEST: usize = 40;

/// Words that mean something to R or SPSS, and the names that the scripts themselves give.
const RESERVED: [&str; 42] = [
    "if",
    "else",
    "repeat",
    "while",
    "function",
    "for",
    "next",
    "break",
    "true",
    "false",
    "null",
    "inf",
    "nan",
    "na",
    "in",
    "all",
    "and",
    "by",
    "eq",
    "ge",
    "gt",
    "le",
    "lt",
    "ne",
    "not",
    "or",
    "to",
    "with",
    "unit",
    "expected",
    "residual",
    "rank_level",
    "rank_residual",
    "rank_second",
    "third_level",
    "third_residual",
    "third_second",
    "both_indicators",
    "leverage",
    "na_integer_",
    "na_real_",
    "na_character_",
];

/// Names that are given once only, whatever the size of their letters.
#[derive(Default)]
pub struct Names {
    given: HashSet<String>,
}

impl Names {
    /// A name for a column under this header: letters of the Latin alphabet, digits and single underscores, the first
    /// a letter.
    pub fn take(&mut self, header: &str) -> String {
        let mut name = String::new();
        for sign in header.chars().take(4 * LONGEST) {
            let written = letters(sign);
            let written = if written.is_empty() { "_" } else { &written };
            if written != "_" || !(name.is_empty() || name.ends_with('_')) {
                name.push_str(written);
            }
        }
        name.truncate(LONGEST);
        let trimmed = name.trim_matches('_');
        let starts_well = trimmed.starts_with(|first: char| first.is_ascii_alphabetic());
        let is_free = !RESERVED.contains(&trimmed.to_ascii_lowercase().as_str());
        let name = match trimmed {
            "" => "v".to_owned(),
            trimmed if starts_well && is_free => trimmed.to_owned(),
            trimmed => format!("v_{trimmed}"),
        };
        let taken = |name: &str| self.given.contains(&name.to_ascii_lowercase());
        let name = if taken(&name) {
            (2..).map(|number| format!("{name}_{number}")).find(|name| !taken(name)).unwrap_or(name)
        } else {
            name
        };
        self.given.insert(name.to_ascii_lowercase());
        name
    }
}

/// A sign in letters and digits of ASCII; nothing for one that has none.
fn letters(sign: char) -> String {
    if sign.is_ascii_alphanumeric() {
        return sign.to_string();
    }
    let written = match sign {
        'æ' | 'ä' => "ae",
        'ø' | 'ö' | 'œ' => "oe",
        'å' => "aa",
        'Æ' | 'Ä' => "Ae",
        'Ø' | 'Ö' | 'Œ' => "Oe",
        'Å' => "Aa",
        'ü' => "ue",
        'Ü' => "Ue",
        'ß' => "ss",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'á' | 'à' | 'â' | 'ã' => "a",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ó' | 'ò' | 'ô' | 'õ' => "o",
        'ú' | 'ù' | 'û' => "u",
        'É' | 'È' => "E",
        'ñ' => "n",
        'ç' => "c",
        'ð' => "d",
        'þ' => "th",
        '%' => "pct",
        _ => "",
    };
    written.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_such_as_both_programs_take_and_differ() {
        let headers = [
            "rygere_pct",
            "Andel æøå (%)",
            "1. år",
            "if",
            "IF",
            "",
            "日本",
            "a`b'c\"d\\e\nf",
            "unit",
            "Life.Exp",
            "HS Grad",
            "hs grad",
            "x; DROP TABLE",
            "=cmd|'/C calc'!A0",
            "ALL",
            "TRUE",
            "_hidden_",
            &"långt ".repeat(50),
        ];
        let mut names = Names::default();
        let taken: Vec<String> = headers.iter().map(|header| names.take(header)).collect();
        assert_eq!(
            taken[..12],
            [
                "rygere_pct",
                "Andel_aeoeaa_pct",
                "v_1_aar",
                "v_if",
                "v_IF_2",
                "v",
                "v_2",
                "a_b_c_d_e_f",
                "v_unit",
                "Life_Exp",
                "HS_Grad",
                "hs_grad_2"
            ]
        );
        let differ: HashSet<String> = taken.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(differ.len(), headers.len());
        for name in &taken {
            assert!(name.len() <= 48 && name.starts_with(|first: char| first.is_ascii_alphabetic()), "{name}");
            assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') && !name.ends_with('_'), "{name}");
            assert!(!RESERVED.contains(&name.to_lowercase().as_str()), "{name}");
        }
    }
}
