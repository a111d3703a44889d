//! JSON (RFC 8259) into nodes that know where they stand, so that a fault in it can be pointed at.

use super::node::{Entry, Node, Table, Value};

/// The deepest that values may stand within values.
const MOST_DEPTH: usize = 64;

/// Where a text is no JSON, and why: a choice of the message `theory-fault-not-json`.
type Wrong = (Option<usize>, String);

/// The root table of a text.
pub(super) fn read(text: &str) -> Result<Table, Vec<Wrong>> {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut parser = Parser { text, at: mark };
    let found = parser.value(0).and_then(|node| {
        parser.space();
        if parser.at < text.len() { Err(parser.wrong("nothing-more")) } else { Ok(node) }
    });
    match found {
        Ok(Node { value: Value::Table(table), .. }) => Ok(table),
        Ok(node) => Err(vec![(Some(node.at), "object".to_owned())]),
        Err(wrong) => Err(vec![wrong]),
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn wrong(&self, why: &str) -> Wrong {
        (Some(self.at), why.to_owned())
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, wanted: u8, why: &str) -> Result<(), Wrong> {
        self.space();
        if self.peek() != Some(wanted) {
            return Err(self.wrong(why));
        }
        self.at += 1;
        Ok(())
    }

    fn value(&mut self, depth: usize) -> Result<Node, Wrong> {
        self.space();
        let at = self.at;
        if depth > MOST_DEPTH {
            return Err(self.wrong("too-deep"));
        }
        let value = match self.peek() {
            Some(b'"') => Value::Text(self.string()?),
            Some(b'{') => Value::Table(self.object(depth)?),
            Some(b'[') => Value::List(self.array(depth)?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node { at, value })
    }

    fn word(&mut self) -> Result<Value, Wrong> {
        let words = [("true", Value::Flag(true)), ("false", Value::Flag(false)), ("null", Value::Other("null"))];
        for (word, value) in words {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.wrong("value"))
    }

    fn number(&mut self) -> Result<Value, Wrong> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        let digits = &self.text[start..self.at];
        match (digits.parse::<i64>(), digits.parse::<f64>()) {
            (Ok(number), _) => Ok(Value::Whole(number)),
            (_, Ok(_)) => Ok(Value::Other("number")),
            _ => Err((Some(start), "number".to_owned())),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Table, Wrong> {
        self.at += 1;
        let mut table = Table::default();
        let mut keys = std::collections::BTreeSet::new();
        self.space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(table);
        }
        loop {
            self.space();
            let at = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.wrong("key"));
            }
            let key = self.string()?;
            if !keys.insert(key.clone()) {
                return Err((Some(at), "key-twice".to_owned()));
            }
            self.take(b':', "colon")?;
            let node = self.value(depth + 1)?;
            table.0.push(Entry { key, at, node });
            self.space();
            if self.peek() == Some(b',') {
                self.at += 1;
                continue;
            }
            self.take(b'}', "comma-or-brace")?;
            return Ok(table);
        }
    }

    fn array(&mut self, depth: usize) -> Result<Vec<Node>, Wrong> {
        self.at += 1;
        let mut list = Vec::new();
        self.space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(list);
        }
        loop {
            list.push(self.value(depth + 1)?);
            self.space();
            if self.peek() == Some(b',') {
                self.at += 1;
                continue;
            }
            self.take(b']', "comma-or-bracket")?;
            return Ok(list);
        }
    }

    fn string(&mut self) -> Result<String, Wrong> {
        let start = self.at;
        self.at += 1;
        let mut found = String::new();
        loop {
            let Some(letter) = self.text[self.at..].chars().next() else {
                return Err((Some(start), "no-end".to_owned()));
            };
            match letter {
                '"' => {
                    self.at += 1;
                    return Ok(found);
                }
                '\\' => found.push(self.escape()?),
                '\u{0}'..='\u{1f}' => return Err(self.wrong("control")),
                _ => {
                    found.push(letter);
                    self.at += letter.len_utf8();
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, Wrong> {
        let start = self.at;
        let letter = self.text[self.at + 1..].chars().next();
        self.at += 1 + letter.map_or(0, char::len_utf8);
        Ok(match letter {
            Some('"') => '"',
            Some('\\') => '\\',
            Some('/') => '/',
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => return self.code().ok_or((Some(start), "character".to_owned())),
            _ => return Err((Some(start), "escape".to_owned())),
        })
    }

    /// The character of four hexadecimal digits, or of a pair of surrogates.
    fn code(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        if !self.text[self.at..].starts_with("\\u") {
            return None;
        }
        self.at += 2;
        let second = self.four_digits().filter(|second| (0xdc00..0xe000).contains(second))?;
        char::from_u32(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00))
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|it| it.is_ascii_hexdigit()))?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_what_serde_reads() {
        for text in [
            r#"{"a":"\u00e6\ud83d\ude00\n","b":[1,-2,{"c":true}],"d":{}}"#,
            "{ }",
            r#"{"a":}"#,
            r#"{"a":1,}"#,
            r#"{"a":"\ud83d"}"#,
            r#"{"a":1} x"#,
            r#"{"a":"x"#,
            r#"{"a":nul}"#,
        ] {
            let ours = read(text).ok();
            let theirs: Option<serde_json::Value> = serde_json::from_str(text).ok();
            assert_eq!(ours.is_some(), theirs.is_some(), "{text}");
            if let (Some(ours), Some(theirs)) = (ours, theirs) {
                assert_eq!(ours.get("a").and_then(Node::text), theirs.get("a").and_then(|it| it.as_str()), "{text}");
            }
        }
        let (at, _) = &read("{\n \"a\": 1,\n \"a\": 2}").expect_err("a key twice")[0];
        assert_eq!(*at, Some(12));
    }
}
