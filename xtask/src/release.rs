//! A release of the page: its files, each known by its content, and the list of them that the service worker keeps.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::markup::{tags, with_attributes};
use crate::sizes::without_hash;
use crate::{one_file, sha256};

/// What the page's script is told stands in the attributes of the element with this id.
const FILES: &str = "files";

/// The attributes that name files to which Trunk gives no hash.
const UNNAMED: [&str; 3] = ["data-worker", "data-spreadsheet-glue", "data-spreadsheet-wasm"];

const SERVICE_WORKER: &str = "service-worker.js";

/// How the line of the service worker begins that holds the release.
const LINE: &str = "const RELEASE = ";

/// Gives the files that Trunk leaves without a hash one of their content, so that those of two releases can never be
/// taken for each other, and tells the page; also that there is a service worker.
pub fn named_by_content(folder: &Path, html: &str) -> Result<String, String> {
    let tags = tags(html);
    let named =
        tags.iter().find(|tag| tag.attribute("id") == Some(FILES)).ok_or("index.html has no element with the id files")?;
    let mut told = vec![("data-service-worker", SERVICE_WORKER.to_owned()), ("data-one-file", format!("./{}", one_file::NAME))];
    for key in UNNAMED {
        let old = named.attribute(key).ok_or_else(|| format!("the element with the id files has no {key}"))?;
        let content = read(&folder.join(old))?;
        let new = with_hash(without_hash(old).as_str(), &sha256::short(&content));
        fs::rename(folder.join(old), folder.join(&new)).map_err(|error| format!("{old}: {error}"))?;
        told.push((key, new));
    }
    Ok(with_attributes(html, named, &told))
}

/// `worker.js` as `worker-1f2e3d4c5b6a7988.js`.
fn with_hash(name: &str, hash: &str) -> String {
    let (stem, ending) = name.split_at(name.find(['.', '_']).unwrap_or(name.len()));
    format!("{stem}-{hash}{ending}")
}

/// Writes the list of the folder's files, and a version made of them, into the service worker. Returns the version.
pub fn write_list(folder: &Path) -> Result<String, String> {
    let path = folder.join(SERVICE_WORKER);
    let script = String::from_utf8(read(&path)?).map_err(|error| format!("{SERVICE_WORKER}: {error}"))?;
    let (version, script) = with_list(&script, &files(folder)?)?;
    fs::write(&path, script).map_err(|error| format!("{SERVICE_WORKER}: {error}"))?;
    Ok(version)
}

/// The files that make the page, by the address it asks for them under, with the hash of each.
fn files(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // The one-file build is a page of its own, which somebody may take along from here.
        if name.starts_with('.') || name == SERVICE_WORKER || name == one_file::NAME {
            continue;
        }
        let is_plain = name.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter));
        if path.is_dir() || !is_plain {
            return Err(format!("{name}: the service worker keeps plainly named files of one folder only"));
        }
        // Under this address every host gives the page; under its name some redirect.
        let address = if name == "index.html" { "./".to_owned() } else { name };
        files.insert(address, sha256::integrity(&read(&path)?));
    }
    Ok(files)
}

/// The service worker with a list in the place of the one it has, and the list's version.
fn with_list(script: &str, files: &BTreeMap<String, String>) -> Result<(String, String), String> {
    let begin = script.find(&format!("\n{LINE}")).ok_or_else(|| format!("{SERVICE_WORKER} has no line “{LINE}…”"))? + 1;
    let end = script[begin..].find('\n').map_or(script.len(), |length| begin + length);
    let (before, after) = (&script[..begin], &script[end..]);
    let mut list = String::new();
    for (name, integrity) in files {
        let comma = if list.is_empty() { "" } else { "," };
        // Writing to a String cannot fail.
        let _ = write!(list, "{comma}\"{name}\":\"{integrity}\"");
    }
    // Another service worker with the same files is another release, too: it fills a place of its own.
    let version = sha256::short(format!("{before}{list}{after}").as_bytes());
    Ok((version.clone(), format!("{before}{LINE}{{\"version\":\"{version}\",\"files\":{{{list}}}}};{after}")))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    const PAGE: &str = "<meta id=\"files\" data-worker=\"worker.js\" \
                        data-spreadsheet-glue=\"spreadsheet.js\" data-spreadsheet-wasm=\"spreadsheet_bg.wasm\">";
    const SCRIPT: &str = "\"use strict\";\nconst RELEASE = null;\nconst OTHER = 1;\n";

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("virker-release-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        for (file, content) in [
            ("index.html", PAGE),
            (SERVICE_WORKER, SCRIPT),
            ("worker.js", "worker"),
            ("spreadsheet.js", "glue"),
            ("spreadsheet_bg.wasm", "program"),
        ] {
            fs::write(folder.join(file), content).expect("written");
        }
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .expect("the folder is there")
            .map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn files_are_named_by_content_as_often_as_it_is_done() {
        let folder = folder("names");
        let page = named_by_content(&folder, PAGE).expect("all files are there");
        let once = names(&folder);
        // By sha256sum.
        assert!(once.contains(&"worker-87eba76e7f316453.js".to_owned()), "{once:?}");
        assert!(page.contains("data-worker=\"worker-87eba76e7f316453.js\""), "{page}");
        assert!(page.contains(" data-service-worker=\"service-worker.js\""), "{page}");
        assert!(once.iter().any(|name| name.starts_with("spreadsheet-") && name.ends_with("_bg.wasm")), "{once:?}");
        assert_eq!(named_by_content(&folder, &page).as_ref(), Ok(&page));
        assert_eq!(names(&folder), once);
        // Other content, another name, and the old one is gone.
        fs::write(folder.join("worker-87eba76e7f316453.js"), "another").expect("written");
        assert_ne!(named_by_content(&folder, &page).as_ref(), Ok(&page));
        assert_eq!(names(&folder).len(), once.len());
        assert!(!names(&folder).contains(&"worker-87eba76e7f316453.js".to_owned()));
        fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let folder = folder("missing");
        fs::remove_file(folder.join("spreadsheet.js")).expect("removed");
        let complaint = named_by_content(&folder, PAGE).expect_err("it is not there");
        assert!(complaint.contains("spreadsheet.js"), "{complaint}");
        fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn the_list_has_all_that_makes_the_page_and_nothing_else() {
        let folder = folder("list");
        fs::write(folder.join(one_file::NAME), "a page of its own").expect("written");
        let files = files(&folder).expect("plain files");
        assert_eq!(files.keys().collect::<Vec<_>>(), ["./", "spreadsheet.js", "spreadsheet_bg.wasm", "worker.js"]);
        // By sha256sum and base64.
        assert_eq!(files["worker.js"], "sha256-h+unbn8xZFNARbqSLndw+1i70UrXMrv1um8RzFaYnm4=");
        fs::create_dir(folder.join("below")).expect("made");
        assert!(super::files(&folder).is_err());
        fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn a_version_is_that_of_the_content() {
        let files = |content: &str| BTreeMap::from([("./".to_owned(), content.to_owned()), ("a.js".to_owned(), "y".to_owned())]);
        let (version, script) = with_list(SCRIPT, &files("x")).expect("it has its line");
        let line = format!("const RELEASE = {{\"version\":\"{version}\",\"files\":{{\"./\":\"x\",\"a.js\":\"y\"}}}};");
        assert_eq!(script, SCRIPT.replace("const RELEASE = null;", &line));
        assert_eq!(with_list(&script, &files("x")), Ok((version.clone(), script.clone())), "again, the same");
        assert_ne!(with_list(SCRIPT, &files("z")).expect("it has its line").0, version);
        assert_ne!(with_list(&SCRIPT.replace('1', "2"), &files("x")).expect("it has its line").0, version);
        assert!(with_list("const OTHER = 1;\n", &files("x")).is_err());
    }
}
