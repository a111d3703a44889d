//! Makes one style sheet of many: a host that serves a file at a time is asked once before the first paint.

use std::fs;
use std::path::Path;

use crate::markup::tags;
use crate::sha256;

/// The page with one style sheet in the place of its many, which are put together in their order and taken away.
pub fn as_one(folder: &Path, html: &str) -> Result<String, String> {
    let tags = tags(html);
    let sheets: Vec<_> = tags.iter().filter(|tag| tag.name == "link" && tag.attribute("rel") == Some("stylesheet")).collect();
    let [first, _, ..] = sheets.as_slice() else { return Ok(html.to_owned()) };
    let (mut all, mut page, mut at) = (String::new(), html[..first.start].to_owned(), first.start);
    let mut names = Vec::new();
    for sheet in &sheets {
        let name = sheet.attribute("href").ok_or("a style sheet has no href")?;
        all += &fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
        all.push('\n');
        names.push(name);
        page += if at == first.start { "" } else { html[at..sheet.start].trim_end() };
        at = sheet.end;
    }
    let name = format!("virker-{}.css", sha256::short(all.as_bytes()));
    fs::write(folder.join(&name), all).map_err(|error| format!("{name}: {error}"))?;
    for name in names {
        fs::remove_file(folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(format!("{page}<link rel=\"stylesheet\" href=\"{name}\">{}", &html[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_keep_their_order_and_a_single_one_its_name() {
        let folder = std::env::temp_dir().join(format!("virker-styles-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        fs::write(folder.join("b.css"), "b {}").expect("written");
        fs::write(folder.join("a.css"), "a {}").expect("written");
        let many =
            "<head>\n  <link rel=\"stylesheet\" href=\"./b.css\"/>\n  <link rel=\"stylesheet\" href=\"./a.css\"/>\n</head>";
        let one = as_one(&folder, many).expect("both are there");
        let name = format!("virker-{}.css", sha256::short(b"b {}\na {}\n"));
        assert_eq!(one, format!("<head>\n  <link rel=\"stylesheet\" href=\"{name}\">\n</head>"));
        assert_eq!(fs::read_to_string(folder.join(&name)).as_deref().ok(), Some("b {}\na {}\n"));
        assert!(!folder.join("a.css").exists() && !folder.join("b.css").exists());
        assert_eq!(as_one(&folder, &one), Ok(one.clone()));
        assert!(as_one(&folder, many).is_err_and(|error| error.starts_with("./b.css")));
        fs::remove_dir_all(folder).expect("removed");
    }
}
