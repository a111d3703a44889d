//! A folder as a web site: which file an address means, and of what type it is.

use std::path::{Path, PathBuf};

/// A served folder.
pub struct Site {
    root: PathBuf,
    under: String,
}

impl Site {
    /// The folder `root`, shown at the path `under`: `/` or something like `/teaching/virker/`.
    pub fn new(root: &Path, under: &str) -> Result<Site, String> {
        let root = root.canonicalize().map_err(|error| format!("{}: {error}; `make build` makes it", root.display()))?;
        let inner = under.trim_matches('/');
        Ok(Site { root, under: if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") } })
    }

    /// The path at which the folder is shown, with a slash at both ends.
    pub fn under(&self) -> &str {
        &self.under
    }

    /// The file that a request's target means; `None` where there is none, or where it lies outside.
    pub fn file(&self, target: &str) -> Option<PathBuf> {
        let path = target.split(['?', '#']).next()?;
        let inside = percent_decoded(path.strip_prefix(&self.under)?)?;
        let mut file = self.root.clone();
        for segment in inside.split('/').filter(|segment| !segment.is_empty()) {
            if segment.starts_with('.') || segment.contains(['\\', '\0', ':']) {
                return None;
            }
            file.push(segment);
        }
        if file.is_dir() {
            file.push("index.html");
        }
        // A symbolic link could still lead outside.
        let file = file.canonicalize().ok()?;
        (file.starts_with(&self.root) && file.is_file()).then_some(file)
    }
}

/// The type that a browser must be told, by the file's ending.
pub fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "toml" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A folder `site` with a page and a sub-folder, and a secret beside it.
    fn folder(name: &str) -> PathBuf {
        let base = std::env::temp_dir().join(format!("virker-site-{name}-{}", std::process::id()));
        fs::create_dir_all(base.join("site/part one")).expect("the temporary folder can be written");
        fs::write(base.join("secret.txt"), "secret").expect("written");
        fs::write(base.join("site/.hidden"), "secret").expect("written");
        fs::write(base.join("site/index.html"), "page").expect("written");
        fs::write(base.join("site/part one/æ.txt"), "text").expect("written");
        base
    }

    fn content(site: &Site, target: &str) -> Option<String> {
        site.file(target).map(|file| fs::read_to_string(file).expect("a served file can be read"))
    }

    #[test]
    fn a_folder_means_its_index_and_names_are_decoded() {
        let base = folder("names");
        let site = Site::new(&base.join("site"), "/").expect("the folder is there");
        assert_eq!(content(&site, "/").as_deref(), Some("page"));
        assert_eq!(content(&site, "/index.html?x=1").as_deref(), Some("page"));
        assert_eq!(content(&site, "/part%20one/%C3%A6.txt").as_deref(), Some("text"));
        assert_eq!(content(&site, "/part%20one/"), None);
        assert_eq!(content(&site, "/absent"), None);
        fs::remove_dir_all(base).expect("removed");
    }

    #[test]
    fn nothing_outside_is_served() {
        let base = folder("outside");
        let site = Site::new(&base.join("site"), "/").expect("the folder is there");
        for target in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/part%20one/../../secret.txt",
            "/..%2fsecret.txt",
            "/%2e%2e%5csecret.txt",
            "//../secret.txt",
            "/.hidden",
            "/%zz",
            "/%",
            "secret.txt",
        ] {
            assert_eq!(content(&site, target), None, "{target}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(base.join("secret.txt"), base.join("site/link.txt")).expect("linked");
            assert_eq!(content(&site, "/link.txt"), None);
        }
        fs::remove_dir_all(base).expect("removed");
    }

    #[test]
    fn a_sub_path_serves_only_below_itself() {
        let base = folder("below");
        let site = Site::new(&base.join("site"), "teaching/virker").expect("the folder is there");
        assert_eq!(site.under(), "/teaching/virker/");
        assert_eq!(content(&site, "/teaching/virker/").as_deref(), Some("page"));
        assert_eq!(content(&site, "/"), None);
        assert_eq!(content(&site, "/teaching/virkerindex.html"), None);
        fs::remove_dir_all(base).expect("removed");
    }

    #[test]
    fn wasm_and_scripts_have_the_types_that_browsers_insist_on() {
        assert_eq!(media_type(Path::new("a/b_bg.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("boot-1a2b.js")), "text/javascript; charset=utf-8");
        assert_eq!(media_type(Path::new("no-ending")), "application/octet-stream");
    }
}
