//! How many tests passed and failed, from what the test runners print.

use std::ops::AddAssign;

/// Tests that passed, that failed, and that said why they were not run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl Counts {
    /// What one line of output adds: a summary of `cargo test`, `cargo nextest` or `node --test`.
    pub fn of_line(line: &str) -> Counts {
        let line = without_colours(line);
        let line = line.trim();
        let mut counts = Counts::default();
        if line.starts_with("test result:") || line.starts_with("Summary [") {
            // "… 3 passed; 1 failed; …" and "… 3 passed (1 slow), 1 failed, 1 timed out, 2 exec failed, …"
            let words: Vec<&str> = line.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
            for pair in words.windows(2) {
                let Ok(number) = pair[0].parse::<u64>() else { continue };
                match pair[1] {
                    "passed" => counts.passed += number,
                    "failed" | "timed" | "exec" => counts.failed += number,
                    _ => {}
                }
            }
        } else if let Some(rest) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) {
            // "ℹ pass 3", or "# pass 3" as TAP. What cargo ignores is another part of the tests, and counts there.
            match rest.split_once(' ').map(|(word, number)| (word, number.parse::<u64>())) {
                Some(("pass", Ok(number))) => counts.passed = number,
                Some(("fail" | "cancelled", Ok(number))) => counts.failed = number,
                Some(("skipped", Ok(number))) => counts.skipped = number,
                _ => {}
            }
        }
        counts
    }
}

/// The line without the terminal's colour sequences.
fn without_colours(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            text.push(character);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(line: &str) -> (u64, u64) {
        let counts = Counts::of_line(line);
        (counts.passed, counts.failed)
    }

    #[test]
    fn the_summaries_of_the_runners_are_read() {
        assert_eq!(counts("test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out"), (3, 1));
        assert_eq!(counts("test result: ok. 4 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.02s"), (4, 0));
        assert_eq!(counts("     Summary [   0.010s] 12 tests run: 12 passed, 0 skipped"), (12, 0));
        assert_eq!(
            counts("Summary [ 1.0s] 9 tests run: 5 passed (1 slow), 1 failed, 2 timed out, 1 exec failed, 0 skipped"),
            (5, 4)
        );
        assert_eq!(
            counts("\u{1b}[32;1m     Summary\u{1b}[0m [   0.010s] \u{1b}[1m2\u{1b}[0m tests run: \u{1b}[1m2\u{1b}[0m passed"),
            (2, 0)
        );
        assert_eq!(counts("ℹ pass 7"), (7, 0));
        assert_eq!(counts("\u{1b}[34mℹ fail 2\u{1b}[39m"), (0, 2));
        assert_eq!(counts("# cancelled 1"), (0, 1));
        assert_eq!(Counts::of_line("ℹ skipped 4"), Counts { skipped: 4, ..Counts::default() });
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in ["", "ℹ tests 7", "test a::b ... ok", "3 passed", "ℹ duration_ms 31.5", "# Subtest: pass 3"] {
            assert_eq!(counts(line), (0, 0), "{line}");
        }
    }
}
