/// Counts lines going forward. The `csv` crate reckons empty lines to the record that follows them; a person
/// looks for it where its own text begins.
pub(super) struct LineCounter<'a> {
    text: &'a str,
    place: usize,
    line: usize,
}

impl LineCounter<'_> {
    pub(super) fn of(text: &str) -> LineCounter<'_> {
        LineCounter { text, place: 0, line: 1 }
    }

    /// The line of the first text at or after byte `place`, which may not lie before the last one asked for.
    pub(super) fn line_at(&mut self, place: usize) -> usize {
        let bytes = self.text.as_bytes();
        let is_break = |at: usize| matches!(bytes.get(at), Some(b'\n' | b'\r'));
        while self.place < place || is_break(self.place) {
            let ends_line = match bytes.get(self.place) {
                Some(b'\n') => true,
                Some(b'\r') => bytes.get(self.place + 1) != Some(&b'\n'),
                Some(_) => false,
                None => break,
            };
            self.line += usize::from(ends_line);
            self.place += 1;
        }
        self.line
    }
}
