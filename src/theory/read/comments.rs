//! Comments: the only thing in a text that no draft holds.

/// Whether a text has comments, which are lost when the text is written anew from its draft. JSON has none.
pub fn has_comments(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{') {
        return false;
    }
    let mut rest = text;
    while let Some(at) = rest.find(['#', '"', '\'', '\n']) {
        let found = &rest[at..];
        if found.starts_with('#') {
            return true;
        }
        // A string of several lines ends with the same three marks; one on a line with its mark, or with the line.
        let long = ["\"\"\"", "'''"].into_iter().find(|mark| found.starts_with(mark));
        let mark = long.unwrap_or(&found[..1]);
        rest = match mark {
            "\n" => &found[1..],
            _ => after_string(&found[mark.len()..], mark),
        };
    }
    false
}

/// What stands after a string that has begun.
fn after_string<'a>(text: &'a str, mark: &str) -> &'a str {
    let escapes = mark.starts_with('"');
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        if escapes && letter == '\\' {
            letters.next();
        } else if text[at..].starts_with(mark) {
            return &text[at + mark.len()..];
        } else if letter == '\n' && mark.len() == 1 {
            return &text[at..];
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::{library, write};

    #[test]
    fn a_comment_is_told_from_a_mark_within_a_string() {
        for text in
            ["# first", "a = 1 # then", "a = 'x' # \"", "a = \"\"\"\n#\"\"\"\n#", "a = \"\\\"\" #", "a = \"broken\n# then"]
        {
            assert!(has_comments(text), "{text}");
        }
        for text in
            ["", "a = \"# no\"", "a = '# no'", "a = '''\n# no\n'''", "a = \"\\\"# no\"", "{ \"a\": \"x\" } # no JSON", "å = 1"]
        {
            assert!(!has_comments(text), "{text}");
        }
        assert!(!has_comments(&write::toml(&library::business_centres())));
        assert!(has_comments(include_str!("../library/business_centres.toml")));
    }
}
