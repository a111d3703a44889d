//! The hashes by which the browser knows that a script or a style is the one that belongs to the page.
//!
//! Two files go without: a worker's script, for which the browser has no such attribute, and the WebAssembly, which it
//! would only begin to compile when all of it has come. Both have their hash in their name, and what the service worker keeps
//! is held against its list.

use std::fs;
use std::path::Path;

use crate::markup::{tags, with_attributes};
use crate::sha256;

/// The page with the hash of each script and style at the tag that asks for it, and of the glue beside its name.
pub fn vouched(folder: &Path, html: &str) -> Result<String, String> {
    let mut html = html.to_owned();
    // From the end, so that the places of the tags before stay what they are.
    for tag in tags(&html).iter().rev() {
        let (from, to) = match (tag.name.as_str(), tag.attribute("rel"), tag.attribute("id")) {
            ("script", ..) => ("src", "integrity"),
            ("link", Some("stylesheet"), _) => ("href", "integrity"),
            ("meta", _, Some("files")) => ("data-virker-glue", "data-virker-integrity"),
            _ => continue,
        };
        let Some(name) = tag.attribute(from) else { continue };
        let content = fs::read(folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
        html = with_attributes(&html, tag, &[(to, sha256::integrity(&content))]);
    }
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_asks_for_is_vouched_for_as_it_is_now() {
        let folder = std::env::temp_dir().join(format!("virker-integrity-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        fs::write(folder.join("a.js"), "").expect("written");
        fs::write(folder.join("b.css"), "abc").expect("written");
        let page = "<meta id=\"files\" data-virker-glue=\"a.js\"><script src=\"./a.js\"></script><link rel=\"stylesheet\" href=\"b.css\"><link rel=\"icon\" href=\"c\">";
        let once = vouched(&folder, page).expect("both are there");
        // The hashes of nothing and of "abc", as FIPS 180-4's examples have them.
        let (nothing, abc) =
            ("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        let wanted = format!(
            "<meta id=\"files\" data-virker-glue=\"a.js\" data-virker-integrity=\"{nothing}\"><script src=\"./a.js\" integrity=\"{nothing}\">\
             </script><link rel=\"stylesheet\" href=\"b.css\" integrity=\"{abc}\"><link rel=\"icon\" href=\"c\">"
        );
        assert_eq!(once, wanted);
        assert_eq!(vouched(&folder, &once), Ok(wanted));
        fs::write(folder.join("a.js"), "abc").expect("written");
        assert!(vouched(&folder, &once).is_ok_and(|page| page.matches(abc).count() == 3));
        fs::remove_dir_all(&folder).expect("removed");
        assert!(vouched(&folder, &once).is_err());
    }
}
