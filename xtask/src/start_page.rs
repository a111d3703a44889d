//! Puts the start page into the page, in every language, as it is shown until the program has come (web/still.js).

use std::fs;
use std::path::Path;

/// What stands in `index.html` where the start pages belong.
const MARK: &str = "<!-- still:";

/// The page with the files of a folder in the mark's place, each named by its language: `da.html`. A page without the
/// mark has them already.
pub fn into_page(html: &str, folder: &Path) -> Result<String, String> {
    let Some(start) = html.find(MARK) else { return Ok(html.to_owned()) };
    let end = html[start..].find("-->").map(|length| start + length + 3).ok_or("the mark for the start page has no end")?;
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.sort();
    let mut pages = String::new();
    for path in paths {
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let drawn = fs::read_to_string(&path).map_err(failed)?;
        // The lines are for who reads the file; the program draws without them.
        let drawn: String = drawn.lines().collect();
        pages += &format!("<div class=\"still\" lang=\"{language}\">{drawn}</div>\n");
    }
    if pages.is_empty() {
        return Err(format!("{} holds no start page", folder.display()));
    }
    Ok(format!("{}{}{}", &html[..start], pages.trim_end(), &html[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_page_once() {
        let folder = std::env::temp_dir().join(format!("virker-start-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        assert!(into_page("<!-- still: here -->", &folder).is_err());
        fs::write(folder.join("en.html"), "<p>yes</p>\n").expect("written");
        fs::write(folder.join("da.html"), "<p>\nja</p>\n").expect("written");
        let page = into_page("<body><!-- still: here --><i></i></body>", &folder);
        fs::remove_dir_all(&folder).expect("removed");
        let wanted = "<body><div class=\"still\" lang=\"da\"><p>ja</p></div>\n\
                      <div class=\"still\" lang=\"en\"><p>yes</p></div><i></i></body>";
        assert_eq!(page.as_deref(), Ok(wanted));
        assert_eq!(into_page(wanted, &folder).as_deref(), Ok(wanted));
    }
}
