//! As much of Markdown as the documents need: fenced blocks, code and links in a line, cells of tables.

/// A fenced block: its language, the line it begins on (from 1), and its lines.
pub struct Fenced<'a> {
    pub language: &'a str,
    pub line: usize,
    pub lines: Vec<&'a str>,
}

/// The fenced blocks of a text, and its other lines with their numbers.
pub fn parted(text: &str) -> (Vec<Fenced<'_>>, Vec<(usize, &str)>) {
    let (mut blocks, mut rest, mut open) = (Vec::new(), Vec::new(), None);
    for (place, line) in text.lines().enumerate() {
        match (line.trim_start().strip_prefix("```"), &mut open) {
            (Some(language), None) => open = Some(Fenced { language, line: place + 1, lines: Vec::new() }),
            (Some(_), block) => blocks.extend(block.take()),
            (None, Some(block)) => block.lines.push(line),
            (None, None) => rest.push((place + 1, line)),
        }
    }
    assert!(open.is_none(), "a block is never closed");
    (blocks, rest)
}

/// What stands in a line between two marks, such as "`" and "`".
pub fn between<'a>(line: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let (mut found, mut rest) = (Vec::new(), line);
    while let Some((_, after)) = rest.split_once(open) {
        let Some((inside, after)) = after.split_once(close) else { break };
        found.push(inside);
        rest = after;
    }
    found
}

/// The cells of a line of a table; none where it is another line, or the one below the head.
pub fn cells(line: &str) -> Vec<&str> {
    match line.strip_prefix('|').and_then(|inner| inner.strip_suffix('|')) {
        Some(inner) if !inner.chars().all(|sign| "|-: ".contains(sign)) => inner.split('|').map(str::trim).collect(),
        _ => Vec::new(),
    }
}
