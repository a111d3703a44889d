//! The whole page as one file, which opens by double click: what its folder holds, put into `index.html`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::markup::{Tag, outside, tags, with_policy};
use crate::sizes::without_hash;
use crate::{base64, repository, sha256};

/// What the file is called.
pub const NAME: &str = "virker.html";

/// What tells boot.js that the programs are within the page; it runs before all other scripts.
const SOURCE: &str = include_str!("../../web/one-file.js");

/// `one-file [FOLDER] [OUT]`
pub fn run(arguments: &[String]) -> Result<(), String> {
    let folder = arguments.first().map_or_else(|| repository().join("dist"), PathBuf::from);
    let out = arguments.get(1).map_or_else(|| folder.join(NAME), PathBuf::from);
    let bytes = make(&folder, &out)?;
    println!("{}: {bytes} bytes", out.display());
    Ok(())
}

/// Writes the one file of a built folder, and returns its length.
pub fn make(folder: &Path, out: &Path) -> Result<usize, String> {
    let html = of(folder)?;
    fs::write(out, &html).map_err(|error| format!("{}: {error}", out.display()))?;
    Ok(html.len())
}

/// The page of a built folder with all its files within it.
fn of(folder: &Path) -> Result<String, String> {
    let page = text(&folder.join("index.html"))?;
    let mut parts = Parts::default();
    let mut html = String::new();
    let mut at = 0;
    for tag in tags(&page) {
        let Some(replacement) = parts.take(folder, &tag)? else { continue };
        html += &page[at..tag.start];
        html += &replacement;
        at = if tag.name == "script" { page[tag.end..].find('>').map_or(page.len(), |end| tag.end + end + 1) } else { tag.end };
    }
    html += &page[at..];
    let html = before(&html, "</head>", &format!("<style>{}</style>\n  ", parts.style()?))?;
    let html = before(&html, "</body>", &format!("{}\n  ", parts.programs))?;
    let html = with_policy(&html, &parts.policy()?)?;
    let outside = outside(&html);
    if !outside.is_empty() {
        return Err(format!("the one file would ask for others:\n  {}", outside.join("\n  ")));
    }
    Ok(html)
}

/// What has been taken out of the page's tags.
#[derive(Default)]
struct Parts {
    styles: String,
    /// The elements that hold the programs, for the end of the page.
    programs: String,
    /// The hashes of the scripts that run.
    hashes: Vec<String>,
    /// How many scripts of the page's head have been taken.
    scripts: usize,
}

impl Parts {
    /// What stands in a tag's place; none where it stays as it is.
    fn take(&mut self, folder: &Path, tag: &Tag) -> Result<Option<String>, String> {
        let relations = tag.attribute("rel").unwrap_or_default();
        let file =
            |key: &str| tag.attribute(key).map(|name| folder.join(name)).ok_or_else(|| format!("<{}> has no {key}", tag.name));
        Ok(match (tag.name.as_str(), relations) {
            ("meta", _) if tag.attribute("http-equiv").is_some() => Some(String::new()),
            ("link", "stylesheet") => {
                self.styles += &text(&file("href")?)?;
                Some(String::new())
            }
            ("link", "icon") => {
                let icon = read(&file("href")?)?;
                Some(format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">", base64::of(&icon)))
            }
            // What is fetched in advance, and what a page needs that can be installed.
            ("link", "preload" | "manifest" | "apple-touch-icon") => Some(String::new()),
            ("meta", _) if tag.attribute("id") == Some("files") => {
                self.carry(folder, tag)?;
                Some(String::new())
            }
            ("script", _) => {
                let before = if self.scripts == 0 { self.running("one-file", SOURCE)? } else { String::new() };
                let script = file("src")?;
                let name = without_hash(&script.file_name().unwrap_or_default().to_string_lossy());
                self.scripts += 1;
                Some(before + &self.running(name.trim_end_matches(".js"), &text(&script)?)?)
            }
            _ => None,
        })
    }

    /// Puts the programs whose files a tag names at the end of the page.
    fn carry(&mut self, folder: &Path, tag: &Tag) -> Result<(), String> {
        let file = |key: &str| {
            tag.attribute(key).map(|name| folder.join(name)).ok_or_else(|| format!("the element with the id files has no {key}"))
        };
        for program in ["virker", "spreadsheet"] {
            let packed = base64::of(&gzip(&file(&format!("data-{program}-wasm"))?)?);
            self.programs += &format!("<script id=\"file-{program}-wasm\" type=\"application/gzip\">{packed}</script>\n");
        }
        for (id, key) in [("spreadsheet-glue", "data-spreadsheet-glue"), ("worker", "data-worker")] {
            let script = within(&text(&file(key)?)?, "script", id)?;
            self.programs += &format!("<script id=\"file-{id}\" type=\"text/plain\">{script}</script>\n");
        }
        // This one runs in the page, and its text in the workers.
        let glue = self.running("virker-glue", &text(&file("data-virker-glue")?)?)?;
        self.programs += &glue;
        Ok(())
    }

    /// A script that runs, known to the policy by its hash.
    fn running(&mut self, id: &str, script: &str) -> Result<String, String> {
        let script = within(script, "script", id)?;
        self.hashes.push(sha256::integrity(script.as_bytes()));
        Ok(format!("<script id=\"file-{id}\">{script}</script>\n"))
    }

    fn style(&self) -> Result<String, String> {
        within(&self.styles, "style", "the styles")
    }

    /// Nothing is asked of anybody; workers come from the page's own hand.
    fn policy(&self) -> Result<String, String> {
        let scripts: Vec<String> = self.hashes.iter().map(|hash| format!("'{hash}'")).collect();
        let style = sha256::integrity(self.style()?.as_bytes());
        Ok(format!(
            "default-src 'none'; script-src {} 'wasm-unsafe-eval'; worker-src blob:; style-src '{style}'; \
             img-src data: blob:; base-uri 'none'; form-action 'none'",
            scripts.join(" ")
        ))
    }
}

/// A text as the browser reads it inside an element, which it must not end.
fn within(text: &str, element: &str, what: &str) -> Result<String, String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lower = text.to_ascii_lowercase();
    match [format!("</{element}"), "<!--".to_owned()].iter().find(|end| lower.contains(end.as_str())) {
        Some(end) => Err(format!("{what} has “{end}” in it and cannot stand inside a page")),
        None => Ok(text),
    }
}

fn before(html: &str, mark: &str, text: &str) -> Result<String, String> {
    let at = html.rfind(mark).ok_or_else(|| format!("index.html has no {mark}"))?;
    Ok(format!("{}{text}{}", &html[..at], &html[at..]))
}

/// A file as gzip packs it, always to the same bytes.
fn gzip(path: &Path) -> Result<Vec<u8>, String> {
    let output = Command::new("gzip").args(["-9", "-n", "-c"]).arg(path).stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("gzip does not start: {error}"))?;
    if output.status.success() { Ok(output.stdout) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}

fn text(path: &Path) -> Result<String, String> {
    String::from_utf8(read(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}; `make build` makes it", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html>\n<html>\n  <head>\n    <meta charset=\"utf-8\">\n    \
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">\n    \
        <link rel=\"icon\" href=\"./i.svg\"/>\n    <link rel=\"manifest\" href=\"m\">\n    \
        <meta id=\"files\" data-virker-glue=\"v.js\" data-virker-wasm=\"v.wasm\" \
        data-spreadsheet-glue=\"s.js\" data-spreadsheet-wasm=\"s.wasm\" data-worker=\"w.js\">\n    \
        <script src=\"./boot.js\"></script>\n    <link rel=\"stylesheet\" href=\"./a.css\"/>\n    \
        <link rel=\"stylesheet\" href=\"./b.css\"/>\n  </head>\n  <body><p>words</p></body>\n</html>\n";

    /// A folder as the build leaves it, some of its files as given.
    fn folder(name: &str, other: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("virker-one-file-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        let files = [
            ("index.html", PAGE),
            ("i.svg", "<svg/>"),
            ("v.js", "let glue"),
            ("v.wasm", "module"),
            ("s.js", "let other"),
            ("s.wasm", "module"),
            ("w.js", "worker"),
            ("boot.js", "boot()\r\n"),
            ("a.css", "a {}"),
            ("b.css", "b {}"),
        ];
        for (file, content) in files.iter().chain(other) {
            fs::write(folder.join(file), content).expect("written");
        }
        folder
    }

    #[test]
    fn everything_is_within_and_known_to_the_policy() {
        let folder = folder("whole", &[]);
        let html = of(&folder).expect("all files are there");
        fs::remove_dir_all(folder).expect("removed");
        let tags = tags(&html);
        let ids: Vec<&str> = tags.iter().filter(|tag| tag.name == "script").filter_map(|tag| tag.attribute("id")).collect();
        let ids: Vec<&str> = ids.iter().filter_map(|id| id.strip_prefix("file-")).collect();
        assert_eq!(ids, ["one-file", "boot", "virker-wasm", "spreadsheet-wasm", "spreadsheet-glue", "worker", "virker-glue"]);
        let policy = tags.iter().find(|tag| tag.attribute("http-equiv").is_some()).and_then(|tag| tag.attribute("content"));
        let policy = policy.expect("there is a policy");
        assert_eq!(html.matches("Content-Security-Policy").count(), 1);
        assert!(!policy.contains("unsafe-inline") && !policy.contains("self"), "{policy}");
        // By openssl: the script with its line's end as a browser reads it; and both styles, in their order.
        assert!(html.contains("<script id=\"file-boot\">boot()\n</script>"), "{html}");
        for hash in ["nlMc+zv1UK8Tp0W6IQxNH5FLdrnm1H2/7N2Tmivo5dc=", "DsQm/cWkp+/YEfA+DpxAgvtXOfA25khN6AcpAWBcCQg="] {
            assert!(policy.contains(&format!("'sha256-{hash}'")), "{policy}");
        }
        assert!(html.contains("<style>a {}b {}</style>"), "{html}");
        assert!(html.contains("<p>words</p>") && html.contains("data:image/svg+xml;base64,PHN2Zy8+"), "{html}");
        assert!(tags.iter().all(|tag| tag.attribute("src").is_none()), "{html}");
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        for (file, content) in [("v.js", "\"</SCRIPT>\""), ("s.js", "<!-- x"), ("a.css", "</style>"), ("w.js", "</script ")] {
            let folder = folder("ending", &[(file, content)]);
            assert!(of(&folder).is_err(), "{file}");
            fs::remove_dir_all(folder).expect("removed");
        }
    }

    #[test]
    fn a_page_that_would_ask_for_more_is_refused() {
        let more = PAGE.replace("<p>", "<img src=\"x.png\"><p>");
        let folder = folder("more", &[("index.html", &more)]);
        assert!(of(&folder).expect_err("it asks for a picture").contains("x.png"));
        fs::remove_dir_all(folder).expect("removed");
    }
}
