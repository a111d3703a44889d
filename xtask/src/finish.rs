//! The last step of a release build: start page and policy in, one style sheet, files named by their content, page checked, the service worker told
//! what to keep, sizes printed. Done again, it changes nothing but what has changed.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::markup::{complaints, with_policy};
use crate::{integrity, one_file, release, repository, sizes, start_page, styles};

/// What the page may do: run its own scripts and its own WebAssembly, and speak to its own host.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; \
                      img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// `finish [--quiet] [FOLDER]`; quiet is without the sizes, which take a while. As Trunk's hook, the folder is the one
/// Trunk is about to publish.
pub fn run(arguments: &[String]) -> Result<(), String> {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        return Ok(()); // `trunk serve` puts a script of its own into the page
    }
    let (quiet, arguments) = match arguments.split_first() {
        Some((option, rest)) if option == "--quiet" => (true, rest),
        _ => (false, arguments),
    };
    let folder = match (arguments.first(), env::var_os("TRUNK_STAGING_DIR")) {
        (Some(named), _) => PathBuf::from(named),
        (None, Some(staging)) => PathBuf::from(staging),
        (None, None) => repository().join("dist"),
    };
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;
    let html = start_page::into_page(&html, &repository().join("web/start"))?;
    let html = styles::as_one(&folder, &html)?;
    let html = release::named_by_content(&folder, &with_policy(&html, POLICY)?)?;
    let finished = integrity::vouched(&folder, &html)?;
    let complaints = complaints(&finished);
    if !complaints.is_empty() {
        return Err(format!("{} would not work under its policy:\n  {}", page.display(), complaints.join("\n  ")));
    }
    fs::write(&page, finished).map_err(|error| format!("{}: {error}", page.display()))?;
    let version = release::write_list(&folder)?;
    one_file::make(&folder, &folder.join(one_file::NAME))?;
    if !quiet {
        print!("{}", sizes::of(&folder)?.as_text());
        println!("version {version}");
    }
    Ok(())
}
