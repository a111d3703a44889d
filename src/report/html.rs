//! A table as HTML: plain markup that word processors take over as a table.

use super::sheet::{Cell, Row, Sheet};
use crate::language::Language;

/// A text in which no sign is markup, between tags as well as between quotation marks.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Signs that XML and HTML forbid.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' => escaped.push('\u{fffd}'),
            sign => escaped.push(sign),
        }
    }
    escaped
}

impl Sheet {
    /// The table, with its title as caption and its notes as paragraphs below. Cells of numbers are of the class `n`.
    pub fn html(&self, language: Language) -> String {
        let mut html = format!("<table>\n<caption>{}</caption>\n<thead><tr>", escaped(&self.title));
        for (column, header) in self.headers.iter().enumerate() {
            let class = if self.is_of_numbers(column) { " class=\"n\"" } else { "" };
            html.push_str(&format!("<th scope=\"col\"{class}>{}</th>", escaped(header)));
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        let marked: Vec<bool> = (0..self.headers.len()).map(|column| self.has_marks(column)).collect();
        for row in &self.rows {
            html.push_str(&match row {
                Row::Group(heading) => {
                    let width = self.headers.len();
                    format!("<tr><th scope=\"rowgroup\" colspan=\"{width}\">{}</th></tr>\n", escaped(heading))
                }
                Row::Cells(cells) => self.line(cells, &marked, language),
            });
        }
        html.push_str("</tbody>\n</table>\n");
        for note in &self.notes {
            html.push_str(&format!("<p class=\"note\">{}</p>\n", escaped(note)));
        }
        html
    }

    fn line(&self, cells: &[Cell], marked: &[bool], language: Language) -> String {
        let one = |(column, cell): (usize, &Cell)| {
            let shown = escaped(&cell.shown(language));
            match cell {
                _ if column < self.stub => format!("<th scope=\"row\">{shown}</th>"),
                Cell::Number(number) if marked.get(column) == Some(&true) => {
                    // The stars have room of their own, so that decimals stand below each other.
                    let plain = shown.strip_suffix(number.mark).unwrap_or(&shown);
                    format!("<td class=\"n\">{plain}<span class=\"stars\">{}</span></td>", number.mark)
                }
                Cell::Number(_) => format!("<td class=\"n\">{shown}</td>"),
                _ => format!("<td>{shown}</td>"),
            }
        };
        format!("<tr>{}</tr>\n", self.filled(cells).enumerate().map(one).collect::<String>())
    }

    /// The table as a document of its own, for the clipboard and for a file.
    pub fn html_document(&self, language: Language) -> String {
        format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{}</body>\n</html>\n",
            language.tag(),
            escaped(&self.title),
            self.html(language)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_in_html() {
        let mut sheet = Sheet::new("t", "Models", ["x", "b"].map(str::to_owned).to_vec());
        sheet.group("One");
        sheet.row(vec![Cell::text("Smokers"), Cell::marked(-0.0461, 3, "***")]);
        sheet.note("p < 0.05");
        let html = sheet.html(Language::Danish);
        assert!(
            html.contains("<tr><th scope=\"row\">Smokers</th><td class=\"n\">−0,046<span class=\"stars\">***</span></td></tr>")
        );
        assert!(html.contains("<th scope=\"rowgroup\" colspan=\"2\">One</th>"));
        assert!(html.contains("<p class=\"note\">p &lt; 0.05</p>"));
    }

    #[test]
    fn no_text_becomes_markup() {
        let hostile = "</th><script>alert('x')</script> \" onclick=\"x\0";
        let mut sheet = Sheet::new("t", hostile, vec![hostile.to_owned()]);
        sheet.group(hostile);
        sheet.row(vec![Cell::text(hostile)]);
        sheet.note(hostile);
        let html = sheet.html_document(Language::English);
        assert!(!html.contains("<script") && !html.contains("onclick=\"") && !html.contains('\0'));
        assert_eq!(html.matches("&lt;/th&gt;&lt;script&gt;alert(&#39;x&#39;)").count(), 6);
    }
}
