//! The last step of a release build: policy in, page checked, sizes printed.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::markup::{complaints, tags};
use crate::{repository, sizes};

/// What the page may do: run its own scripts and its own WebAssembly, and speak to its own host.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; \
                      img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// `finish [FOLDER]`; as Trunk's hook, the folder is the one Trunk is about to publish.
pub fn run(arguments: &[String]) -> Result<(), String> {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        return Ok(()); // `trunk serve` puts a script of its own into the page
    }
    let folder = match (arguments.first(), env::var_os("TRUNK_STAGING_DIR")) {
        (Some(named), _) => PathBuf::from(named),
        (None, Some(staging)) => PathBuf::from(staging),
        (None, None) => repository().join("dist"),
    };
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;
    let finished = with_policy(&html)?;
    let complaints = complaints(&finished);
    if !complaints.is_empty() {
        return Err(format!("{} would not work under its policy:\n  {}", page.display(), complaints.join("\n  ")));
    }
    fs::write(&page, finished).map_err(|error| format!("{}: {error}", page.display()))?;
    print!("{}", sizes::of(&folder)?.as_text());
    Ok(())
}

/// The page with the policy right behind its encoding, before anything it governs.
fn with_policy(html: &str) -> Result<String, String> {
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
    Ok(format!("{before}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html><head><meta charset=\"utf-8\"><title>x</title></head></html>";

    #[test]
    fn the_policy_stands_first_and_once() {
        let finished = with_policy(PAGE).expect("the page has an encoding");
        let names: Vec<String> = tags(&finished).into_iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["html", "head", "meta", "meta", "title"]);
        assert_eq!(tags(&finished)[3].attribute("content"), Some(POLICY));
        assert_eq!(with_policy(&finished), Ok(finished.clone()));
    }

    #[test]
    fn a_page_without_encoding_is_refused() {
        assert!(with_policy("<html><head></head></html>").is_err());
    }
}
