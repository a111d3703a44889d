//! A page's HTML: its tags, its Content-Security-Policy, and what that would stop.

/// A start tag: its name and attributes in lower case, the values as they stand.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Where the tag begins in the page's text.
    pub start: usize,
    /// Where it ends.
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
    let mut tag = Tag { name: html[at..at + length].to_lowercase(), attributes: Vec::new(), start, end: html.len() };
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

/// The page with a policy right behind its encoding, before anything it governs. One that is there already stays.
pub fn with_policy(html: &str, policy: &str) -> Result<String, String> {
    let tags = tags(html);
    let is_policy = |value: &str| value.eq_ignore_ascii_case("Content-Security-Policy");
    if tags.iter().any(|tag| tag.attribute("http-equiv").is_some_and(is_policy)) {
        return Ok(html.to_owned());
    }
    let encoding = tags
        .iter()
        .find(|tag| tag.name == "meta" && tag.attribute("charset").is_some())
        .ok_or("index.html has no <meta charset>, behind which the policy belongs")?;
    let (before, after) = html.split_at(encoding.end);
    Ok(format!("{before}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"))
}

/// The page with some of a tag's attributes set; the values have no quotation marks.
pub fn with_attributes(html: &str, tag: &Tag, set: &[(&str, String)]) -> String {
    let mut attributes = tag.attributes.clone();
    for (key, value) in set {
        match attributes.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => old.clone_from(value),
            None => attributes.push(((*key).to_owned(), value.clone())),
        }
    }
    let written: String = attributes
        .iter()
        .map(|(key, value)| if value.is_empty() { format!(" {key}") } else { format!(" {key}=\"{value}\"") })
        .collect();
    format!("{}<{}{written}>{}", &html[..tag.start], tag.name, &html[tag.end..])
}

/// What a page names that is not within it, a sentence each.
pub fn outside(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags(html) {
        for (key, value) in &tag.attributes {
            let is_address = ["src", "srcset", "href", "data", "action", "poster"].contains(&key.as_str());
            if is_address && !value.starts_with("data:") && !value.starts_with('#') {
                found.push(format!("<{} {key}=\"{value}\">", tag.name));
            }
        }
    }
    found
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
            let is_data = ["-glue", "-wasm", "-worker"].iter().any(|end| key.starts_with("data-") && key.ends_with(end));
            if is_data || key == "src" || key == "href" {
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
            <script defer src="./b.js" data-x-wasm="./c.wasm" data-worker="worker.js"></script></head>
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
            "<script src=a.js data-x-wasm=/a.wasm></script>",
            "<script src=a.js data-worker=https://elsewhere.example/a.js></script>",
        ] {
            assert_eq!(complaints(html).len(), 1, "{html}: {:?}", complaints(html));
        }
    }

    const PAGE: &str = "<!doctype html><html><head><meta charset=\"utf-8\"><title>x</title></head></html>";

    #[test]
    fn the_policy_stands_first_and_once() {
        let finished = with_policy(PAGE, "default-src 'none'").expect("the page has an encoding");
        let names: Vec<String> = tags(&finished).into_iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["html", "head", "meta", "meta", "title"]);
        assert_eq!(tags(&finished)[3].attribute("content"), Some("default-src 'none'"));
        assert_eq!(with_policy(&finished, "another"), Ok(finished.clone()));
    }

    #[test]
    fn a_page_without_encoding_is_refused() {
        assert!(with_policy("<html><head></head></html>", "").is_err());
    }

    #[test]
    fn attributes_are_set_and_others_stay() {
        let html = "<p>a</p><script id='x' defer data-a=1></script>";
        let set = [("data-a", "2".to_owned()), ("data-b", "3".to_owned())];
        let expected = "<p>a</p><script id=\"x\" defer data-a=\"2\" data-b=\"3\"></script>";
        assert_eq!(with_attributes(html, &tags(html)[1], &set), expected);
    }

    #[test]
    fn what_is_not_within_the_page_is_found() {
        let html = "<a href=#x><link href='data:,x'><script>1</script><!-- <img src=a> --><p data-src=b>";
        assert_eq!(outside(html), Vec::<String>::new());
        for html in ["<img src=a>", "<img srcset='a 2x'>", "<a href=''>", "<form action=/>", "<script src=\"data.js\"></script>"]
        {
            assert_eq!(outside(html).len(), 1, "{html}");
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
