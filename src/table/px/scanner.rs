//! A PC-Axis file as a sequence of statements: `KEYWORD[language]("subject")="value","value";`.

use super::PxProblem;

/// One statement of a file, but for its numbers.
#[derive(Debug, PartialEq)]
pub(super) struct Statement {
    pub(super) keyword: String,
    pub(super) language: Option<String>,
    pub(super) subjects: Vec<String>,
    pub(super) values: Vec<String>,
    pub(super) line: usize,
}

/// Goes through a text and knows the line.
pub(super) struct Scanner<'a> {
    text: &'a str,
    place: usize,
    line: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn of(text: &'a str) -> Scanner<'a> {
        Scanner { text, place: 0, line: 1 }
    }

    pub(super) fn line(&self) -> usize {
        self.line
    }

    fn rest(&self) -> &'a str {
        &self.text[self.place..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.place += letter.len_utf8();
        self.line += usize::from(letter == '\n');
        Some(letter)
    }

    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'a str {
        let start = self.place;
        while self.peek().is_some_and(&fits) {
            self.next();
        }
        &self.text[start..self.place]
    }

    fn skip_blanks(&mut self) {
        self.take_while(char::is_whitespace);
    }

    fn take(&mut self, wanted: char) -> bool {
        let there = self.peek() == Some(wanted);
        if there {
            self.next();
        }
        there
    }

    fn unreadable(&self) -> PxProblem {
        PxProblem::Unreadable { line: self.line }
    }

    /// The next statement. Of DATA only the keyword is read: the scanner then stands before the first number.
    /// `None` at the end of the text.
    pub(super) fn statement(&mut self) -> Result<Option<Statement>, PxProblem> {
        self.skip_blanks();
        if self.peek().is_none() {
            return Ok(None);
        }
        let line = self.line;
        let keyword = self.take_while(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_').to_ascii_uppercase();
        if keyword.is_empty() {
            return Err(self.unreadable());
        }
        let mut statement = Statement { keyword, language: None, subjects: Vec::new(), values: Vec::new(), line };
        self.skip_blanks();
        if self.take('[') {
            statement.language = Some(self.take_while(|c| c != ']' && c != '\n').trim().to_owned());
            if !self.take(']') {
                return Err(self.unreadable());
            }
            self.skip_blanks();
        }
        if self.take('(') {
            statement.subjects = self.values(')')?;
        }
        self.skip_blanks();
        if !self.take('=') {
            return Err(self.unreadable());
        }
        if statement.keyword != "DATA" {
            statement.values = self.values(';')?;
        }
        Ok(Some(statement))
    }

    /// Values between commas up to `end`, which is passed over. Quoted pieces that follow each other are one value,
    /// as long texts are broken over lines; what is not quoted is taken as it stands.
    fn values(&mut self, end: char) -> Result<Vec<String>, PxProblem> {
        let mut values = Vec::new();
        let mut value = String::new();
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                None => return Err(self.unreadable()),
                Some('"') => value.push_str(self.quoted()?),
                Some(letter) => {
                    self.next();
                    match letter {
                        _ if letter == end && depth == 0 => {
                            values.push(value.trim().to_owned());
                            return Ok(values);
                        }
                        ',' if depth == 0 => values.push(std::mem::take(&mut value).trim().to_owned()),
                        '(' => depth += 1,
                        ')' => depth = depth.saturating_sub(1),
                        '\n' | '\r' => {}
                        _ => value.push(letter),
                    }
                }
            }
        }
    }

    /// The text between two quotation marks.
    fn quoted(&mut self) -> Result<&'a str, PxProblem> {
        let line = self.line;
        self.next();
        let text = self.take_while(|c| c != '"');
        if self.take('"') { Ok(text) } else { Err(PxProblem::OpenQuote { line }) }
    }

    /// The next cell of DATA, with its place in the text, without its quotation marks; `None` at the closing `;`, or at
    /// the end of the text.
    pub(super) fn cell(&mut self) -> Result<Option<(usize, &'a str)>, PxProblem> {
        self.take_while(|c| c.is_whitespace() || c == ',');
        match self.peek() {
            None | Some(';') => Ok(None),
            Some('"') => {
                let start = self.place + 1;
                Ok(Some((start, self.quoted()?)))
            }
            Some(_) => {
                let start = self.place;
                Ok(Some((start, self.take_while(ends_not))))
            }
        }
    }
}

/// Whether a letter goes on with an unquoted cell.
fn ends_not(letter: char) -> bool {
    !(letter.is_whitespace() || matches!(letter, ',' | ';' | '"'))
}

/// The cell of DATA that begins at `place`, where [`Scanner::cell`] found it.
pub(super) fn cell_at(text: &str, place: usize) -> &str {
    let rest = text.get(place..).unwrap_or_default();
    if text.get(..place).is_some_and(|before| before.ends_with('"')) {
        rest.split('"').next().unwrap_or_default()
    } else {
        rest.split(|c| !ends_not(c)).next().unwrap_or_default()
    }
}
