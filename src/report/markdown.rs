//! A table as Markdown, in the form that GitHub, Pandoc and most editors read.

use super::sheet::{Row, Sheet};
use crate::language::Language;

/// The signs that Markdown, or HTML in it, gives a meaning.
const SIGNS: [char; 17] = ['\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '(', ')', '#', '|', '!', '~', '&'];

/// A text in which no sign means anything but itself, on one line.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' | '\r' | '\t' => escaped.push(' '),
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            sign if SIGNS.contains(&sign) => escaped.extend(['\\', sign]),
            sign => escaped.push(sign),
        }
    }
    escaped
}

impl Sheet {
    /// The table with its title above and its notes below.
    pub fn markdown(&self, language: Language) -> String {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let mut text = format!("**{}**\n\n", plain(&self.title));
        text.push_str(&line(self.headers.iter().map(|header| plain(header)).collect()));
        let rules = (0..self.headers.len()).map(|column| if self.is_of_numbers(column) { "---:" } else { "---" });
        text.push_str(&line(rules.map(str::to_owned).collect()));
        for row in &self.rows {
            let cells = match row {
                Row::Group(heading) => {
                    let empty = self.headers.iter().skip(1).map(|_| String::new());
                    std::iter::once(format!("**{}**", plain(heading))).chain(empty).collect()
                }
                Row::Cells(cells) => self.filled(cells).map(|cell| plain(&cell.shown(language))).collect(),
            };
            text.push_str(&line(cells));
        }
        for note in &self.notes {
            text.push_str(&format!("\n{}\n", plain(note)));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Cell;
    use super::*;

    #[test]
    fn a_table_in_markdown() {
        let mut sheet = Sheet::new("t", "Models", ["x", "b"].map(str::to_owned).to_vec());
        sheet.group("One");
        sheet.row(vec![Cell::text("Smokers"), Cell::marked(0.3841, 3, "***")]);
        sheet.note("* p < 0.05");
        assert_eq!(
            sheet.markdown(Language::English),
            "**Models**\n\n| x | b |\n| --- | ---: |\n| **One** |  |\n| Smokers | 0.384\\*\\*\\* |\n\n\\* p &lt; 0.05\n"
        );
    }

    #[test]
    fn no_header_becomes_markup() {
        let hostile = "a|b](javascript:x) <img src=x onerror=alert(1)>\n# h `c` &lt;";
        let written = plain(hostile);
        assert!(!written.contains(['<', '>', '\n']));
        assert_eq!(written, "a\\|b\\]\\(javascript:x\\) &lt;img src=x onerror=alert\\(1\\)&gt; \\# h \\`c\\` &amp;lt;");
    }
}
