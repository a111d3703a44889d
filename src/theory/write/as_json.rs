//! Nodes into JSON (RFC 8259), indented.

use crate::theory::read::node::{Table, Value};

/// The text of a root table.
pub(super) fn written(root: &Table) -> String {
    let mut text = String::new();
    table(&mut text, root, 0);
    text.push('\n');
    text
}

fn value(text: &mut String, found: &Value, depth: usize) {
    match found {
        Value::Text(found) => quoted(text, found),
        Value::Whole(number) => text.push_str(&number.to_string()),
        Value::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Value::List(list) => items(text, depth, ['[', ']'], list, |text, node, depth| value(text, &node.value, depth)),
        Value::Table(found) => table(text, found, depth),
        Value::Other(_) => text.push_str("null"),
    }
}

fn table(text: &mut String, table: &Table, depth: usize) {
    items(text, depth, ['{', '}'], &table.0, |text, entry, depth| {
        quoted(text, &entry.key);
        text.push_str(": ");
        value(text, &entry.node.value, depth);
    });
}

fn items<T>(text: &mut String, depth: usize, [open, close]: [char; 2], items: &[T], write: impl Fn(&mut String, &T, usize)) {
    text.push(open);
    for (place, item) in items.iter().enumerate() {
        text.push_str(if place == 0 { "\n" } else { ",\n" });
        text.push_str(&"  ".repeat(depth + 1));
        write(text, item, depth + 1);
    }
    if !items.is_empty() {
        text.push('\n');
        text.push_str(&"  ".repeat(depth));
    }
    text.push(close);
}

fn quoted(text: &mut String, found: &str) {
    text.push('"');
    for letter in found.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{0}'..='\u{1f}' => text.push_str(&format!("\\u{:04x}", u32::from(letter))),
            _ => text.push(letter),
        }
    }
    text.push('"');
}
