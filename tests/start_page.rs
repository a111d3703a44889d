//! `web/start/<language>.html` is what the program draws for a first visitor.
//!
//! `RENEW=1 cargo test --test start_page` writes the files anew.

#![cfg(not(target_arch = "wasm32"))]

use std::path::PathBuf;
use std::{env, fs};

use virker::language::Language;
use virker::ui::{Still, StillProps};
use yew::ServerRenderer;

/// The start page in a language, an element a line where one stands free, so that changes can be read.
async fn drawn(language: Language) -> String {
    let html = ServerRenderer::<Still>::with_props(move || StillProps { language }).hydratable(false).render().await;
    html.replace("><section", ">\n<section").replace("><li", ">\n<li").replace("><div", ">\n<div") + "\n"
}

fn file(language: Language) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/web/start")).join(format!("{}.html", language.tag()))
}

#[tokio::test(flavor = "current_thread")]
async fn the_files_are_what_is_drawn() {
    for language in Language::ALL {
        let drawn = drawn(language).await;
        if env::var_os("RENEW").is_some() {
            fs::create_dir_all(file(language).parent().expect("a folder")).expect("the folder can be made");
            fs::write(file(language), &drawn).expect("the file can be written");
        }
        let kept = fs::read_to_string(file(language)).unwrap_or_default();
        assert!(kept == drawn, "run RENEW=1 cargo test --test start_page ({})", language.tag());
        assert_eq!(kept.matches("<h1").count(), 1, "{}.html has one title", language.tag());
    }
}

/// Every file there belongs to a language: `cargo xtask finish` puts all of them into the page.
#[test]
fn there_are_no_others() {
    let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/web/start")).expect("the folder is there");
    for entry in folder {
        let path = entry.expect("it can be read").path();
        assert!(Language::ALL.into_iter().any(|language| file(language) == path), "{}", path.display());
    }
}
