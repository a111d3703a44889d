//! The colours of `styles/tokens.css` have the contrast that WCAG 2.2 asks for, in both themes.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../styles/tokens.css");

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("a hexadecimal colour")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colours in one block of the style sheet.
fn colours(block: &str) -> BTreeMap<&str, &str> {
    block
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, value)| (name, value.trim().trim_end_matches(';')))
        .filter(|(_, value)| value.starts_with('#') && value.len() == 7)
        .collect()
}

fn block<'a>(opening: &str) -> &'a str {
    let start = TOKENS.find(opening).unwrap_or_else(|| panic!("tokens.css has a block {opening}"));
    let block = &TOKENS[start..];
    &block[..block.find('}').expect("the block ends")]
}

/// The promises in the head of the file: kind, what, on what.
fn promises() -> Vec<(&'static str, f64, &'static str, &'static str)> {
    let head = &TOKENS[..TOKENS.find("*/").expect("the file has a head")];
    let mut promises = Vec::new();
    for (keyword, least) in [("pair: ", 4.5), ("mark: ", 3.0)] {
        for (at, _) in head.match_indices(keyword) {
            let mut words = head[at + keyword.len()..].split_whitespace();
            let (what, on, surface) = (words.next(), words.next(), words.next());
            if let (Some(what), Some("on"), Some(surface)) = (what, on, surface)
                && what != "text"
            {
                promises.push((keyword, least, what, surface));
            }
        }
    }
    promises
}

#[test]
fn the_luminance_agrees_with_wcags_extremes() {
    assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
}

#[test]
fn every_promised_pair_has_its_contrast_in_both_themes() {
    let promises = promises();
    assert!(promises.len() >= 20, "the head of tokens.css lists the pairs; found {}", promises.len());
    let light = colours(block(":root {"));
    let dark = colours(block(":root[data-theme=\"dark\"]"));
    let mut short = Vec::new();
    for (theme, colours) in [("light", &light), ("dark", &dark)] {
        for (_, least, what, surface) in &promises {
            let (Some(a), Some(b)) = (colours.get(what), colours.get(surface)) else {
                short.push(format!("{theme}: {what} or {surface} is no colour of the theme"));
                continue;
            };
            let found = contrast(a, b);
            if found < *least {
                short.push(format!("{theme}: {what} {a} on {surface} {b} has {found:.2}, not {least}"));
            }
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}
