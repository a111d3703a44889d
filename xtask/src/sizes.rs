//! How much is shipped: every file of a built folder, raw and as a host would compress it.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use crate::repository;

/// `sizes [--markdown] [FOLDER]`
pub fn run(arguments: &[String]) -> Result<(), String> {
    let mut markdown = false;
    let mut folder = repository().join("dist");
    for argument in arguments {
        match argument.as_str() {
            "--markdown" => markdown = true,
            other if other.starts_with('-') => return Err(format!("sizes has no option {other}")),
            other => folder = other.into(),
        }
    }
    let sizes = of(&folder)?;
    print!("{}", if markdown { sizes.as_markdown() } else { sizes.as_text() });
    Ok(())
}

/// The bytes of the files of one folder.
pub struct Sizes(Vec<File>);

struct File {
    name: String,
    raw: Option<u64>,
    gzip: Option<u64>,
    brotli: Option<u64>,
}

/// Measures the files of `folder`, largest first.
pub fn of(folder: &Path) -> Result<Sizes, String> {
    let mut paths = Vec::new();
    collect(folder, &mut paths).map_err(|error| format!("{}: {error}; `make build` makes it", folder.display()))?;
    let measure = |path: &PathBuf| {
        let name = path.strip_prefix(folder).unwrap_or(path).display().to_string();
        let raw = fs::metadata(path).ok().map(|data| data.len());
        File { name, raw, gzip: compressed("gzip", &["-9", "-c"], path), brotli: compressed("brotli", &["-q", "11", "-c"], path) }
    };
    let mut files: Vec<File> = thread::scope(|scope| {
        let workers: Vec<_> = paths.iter().map(|path| scope.spawn(move || measure(path))).collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).collect()
    });
    files.sort_by(|a, b| b.raw.cmp(&a.raw).then_with(|| a.name.cmp(&b.name)));
    Ok(Sizes(files))
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

/// The length of what a command makes of a file; `None` where the command is not installed.
fn compressed(program: &str, options: &[&str], path: &Path) -> Option<u64> {
    let output = Command::new(program).args(options).arg(path).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    if output.status.success() { u64::try_from(output.stdout.len()).ok() } else { None }
}

impl Sizes {
    /// Each file's name and its bytes as brotli packs it; none where there is no brotli.
    pub fn packed(&self) -> Option<Vec<(String, u64)>> {
        self.0.iter().map(|file| Some((file.name.clone(), file.brotli?))).collect()
    }

    /// Files of these names and packed bytes.
    #[cfg(test)]
    pub fn for_tests(files: impl IntoIterator<Item = (String, Option<u64>)>) -> Self {
        Sizes(files.into_iter().map(|(name, brotli)| File { name, raw: brotli, gzip: brotli, brotli }).collect())
    }

    /// Rows of name, raw, gzip, brotli; the last is the sum.
    fn rows(&self) -> Vec<[String; 4]> {
        let sum = |size: fn(&File) -> Option<u64>| self.0.iter().map(size).sum::<Option<u64>>();
        let row = |name: &str, sizes: [Option<u64>; 3]| {
            let [raw, gzip, brotli] = sizes.map(|size| size.map_or_else(|| "–".to_owned(), grouped));
            [name.to_owned(), raw, gzip, brotli]
        };
        let mut rows: Vec<_> = self.0.iter().map(|file| row(&file.name, [file.raw, file.gzip, file.brotli])).collect();
        rows.push(row("total", [sum(|file| file.raw), sum(|file| file.gzip), sum(|file| file.brotli)]));
        rows
    }

    /// A table for the terminal.
    pub fn as_text(&self) -> String {
        let mut text = format!("{:<44}{:>12}{:>12}{:>12}\n", "bytes of", "raw", "gzip", "brotli");
        for [name, raw, gzip, brotli] in self.rows() {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{name:<44}{raw:>12}{gzip:>12}{brotli:>12}");
        }
        text
    }

    /// A table for the documentation; hashes are left out of the names, so that it changes only with the sizes.
    fn as_markdown(&self) -> String {
        let mut text = String::from("| File | Raw | gzip | brotli |\n|---|--:|--:|--:|\n");
        for [name, raw, gzip, brotli] in self.rows() {
            let _ = writeln!(text, "| {} | {raw} | {gzip} | {brotli} |", without_hash(&name));
        }
        text
    }
}

/// `1234567` as `1 234 567`, with narrow no-break spaces.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// `boot-1f2e3d4c5b6a7988.js` as `boot.js`.
pub fn without_hash(name: &str) -> String {
    let is_hash = |part: &str| part.len() >= 15 && part.chars().all(|c| c.is_ascii_hexdigit());
    let Some((stem, rest)) = name.rsplit_once('-') else { return name.to_owned() };
    let end = rest.find(['.', '_']).unwrap_or(rest.len());
    if is_hash(&rest[..end]) { format!("{stem}{}", &rest[end..]) } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_left_out_of_names() {
        assert_eq!(without_hash("boot-1f2e3d4c5b6a7988.js"), "boot.js");
        assert_eq!(without_hash("virker-1f2e3d4c5b6a7988_bg.wasm"), "virker_bg.wasm");
        assert_eq!(without_hash("well-known.js"), "well-known.js");
        assert_eq!(without_hash("worker.js"), "worker.js");
    }

    #[test]
    fn digits_stand_in_threes() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1\u{202f}234\u{202f}567");
    }

    #[test]
    fn a_size_that_is_not_known_makes_no_total() {
        let file = |name: &str, brotli| File { name: name.to_owned(), raw: Some(10), gzip: Some(5), brotli };
        let rows = Sizes(vec![file("a", Some(4)), file("b", None)]).rows();
        assert_eq!(rows[2], ["total", "20", "10", "–"].map(str::to_owned));
    }
}
