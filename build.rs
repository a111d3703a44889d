//! Turns the message catalogue, `locales/`, into Rust.
//!
//! Every message becomes a constant, so a misspelt message does not compile and an unused one is a
//! compiler warning; a message that lacks a language, or whose arguments differ between languages, stops
//! the build with a sentence that names it. The page carries no parser.

#[path = "build/catalogue.rs"]
mod catalogue;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    for path in ["locales", "build.rs", "build"] {
        println!("cargo:rerun-if-changed={path}");
    }
    match catalogue::code_of(Path::new("locales")) {
        Ok(code) => {
            let target = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("catalogue.rs");
            fs::write(target, code).expect("OUT_DIR can be written");
        }
        Err(complaints) => {
            complaints.iter().for_each(|complaint| println!("cargo:error={complaint}"));
            process::exit(1);
        }
    }
}
