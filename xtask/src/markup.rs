//! Looking through a page's HTML for what its Content-Security-Policy would stop.

/// A start tag: its name and attributes in lower case, the values as they stand.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Where the tag ends in the page's text.
    pub end: usize,
}

impl Tag {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// All start tags, in order; comments are passed over, and so is what stands inside scripts and styles.
pub fn tags(html: &str) -> Vec<Tag> {
    let lower = html.to_ascii_lowercase(); // of the same length, byte for byte
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|offset| at + offset) {
        let rest = &html[start..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |offset| start + offset + 3);
        } else if rest[1..].starts_with(|first: char| first.is_ascii_alphabetic()) {
            let tag = read_tag(html, start);
            at = tag.end;
            if tag.name == "script" || tag.name == "style" {
                let closing = format!("</{}", tag.name);
                at = lower[at..].find(&closing).map_or(html.len(), |offset| at + offset);
            }
            found.push(tag);
        } else {
            at = start + 1;
        }
    }
    found
}

fn read_tag(html: &str, start: usize) -> Tag {
    let after_name = |text: &str| text.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(text.len());
    let mut at = start + 1;
    let length = after_name(&html[at..]);
    let mut tag = Tag { name: html[at..at + length].to_lowercase(), attributes: Vec::new(), end: html.len() };
    at += length;
    loop {
        at += html[at..].len() - html[at..].trim_start_matches(|c: char| c.is_whitespace() || c == '/').len();
        let rest = &html[at..];
        if rest.is_empty() || rest.starts_with('>') {
            tag.end = (at + 1).min(html.len());
            return tag;
        }
        let length = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '>' || c == '/').unwrap_or(rest.len()).max(1);
        let name = rest[..length].to_lowercase();
        at += length;
        let mut value = "";
        if let Some(after) = html[at..].trim_start().strip_prefix('=') {
            let after = after.trim_start();
            let begin = html.len() - after.len();
            (value, at) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    let length = after[1..].find(quote).unwrap_or(after.len() - 1);
                    (&html[begin + 1..begin + 1 + length], (begin + length + 2).min(html.len()))
                }
                _ => {
                    let length = after.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(after.len());
                    (&html[begin..begin + length], begin + length)
                }
            };
        }
        tag.attributes.push((name, value.to_owned()));
    }
}

/// What in the page its policy would stop, or would tie it to one address; a sentence each.
pub fn complaints(html: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for tag in tags(html) {
        let name = &tag.name;
        if name == "style" {
            complaints.push("a <style> stands in the page".to_owned());
        }
        if name == "script" && tag.attribute("src").is_none() {
            complaints.push("a <script> without src stands in the page".to_owned());
        }
        for (key, value) in &tag.attributes {
            if key == "style" || key.starts_with("on") {
                complaints.push(format!("<{name}> has the attribute {key}"));
            }
            if ["src", "href", "data-wasm", "data-worker"].contains(&key.as_str()) {
                let scheme = value.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'));
                if scheme || value.starts_with('/') {
                    complaints.push(format!("<{name} {key}=\"{value}\"> is not relative to the page"));
                }
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_in_every_notation() {
        let html = "<!-- <a href=x> --><INPUT type=text value='a > b' disabled data-x = \"1\"/><p>";
        let tags = tags(html);
        assert_eq!(tags.len(), 2);
        assert_eq!(tags[0].name, "input");
        assert_eq!(tags[0].attribute("type"), Some("text"));
        assert_eq!(tags[0].attribute("value"), Some("a > b"));
        assert_eq!(tags[0].attribute("disabled"), Some(""));
        assert_eq!(tags[0].attribute("data-x"), Some("1"));
        assert_eq!(tags[1].name, "p");
        assert_eq!(&html[..tags[1].end], html);
    }

    #[test]
    fn a_page_of_files_alone_passes() {
        let html = r##"<!doctype html><html lang="da"><head><link rel="stylesheet" href="./a.css">
            <script defer src="./b.js" data-wasm="./c.wasm" data-worker="worker.js"></script></head>
            <body><a href="#main">1 < 2</a></body></html>"##;
        assert_eq!(complaints(html), Vec::<String>::new());
    }

    #[test]
    fn everything_inline_is_found() {
        for html in [
            "<script>1</script>",
            "<SCRIPT type=module>import x</SCRIPT>",
            "<script src=a.js></SCRIPT><p style=x>",
            "<style>p{}</style>",
            "<p style='color:red'>",
            "<p onclick=\"x()\">",
            "<script src=\"/absolute.js\"></script>",
            "<link href=https://elsewhere.example/a.css>",
            "<a href='javascript:x()'>",
            "<img src=//elsewhere.example/a.png>",
        ] {
            assert_eq!(complaints(html).len(), 1, "{html}: {:?}", complaints(html));
        }
    }

    #[test]
    fn text_of_any_kind_is_passed_over_without_panic() {
        for html in ["", "<", "<a", "<a ", "<a =", "<a b=", "<a b=\"", "<a b='æ", "<!--", "a < b æøå", "<script", "<p / =x>"]
        {
            let _ = tags(html);
        }
    }
}
