//! Nodes into TOML, as one would write it by hand: elements as `[[tables]]`, texts as dotted keys, conditions in
//! place.

use crate::theory::read::node::{Node, Table, Value};

/// Lists longer than this are written one item a line.
const MOST_ON_A_LINE: usize = 100;

/// The text of a root table.
pub(super) fn written(root: &Table) -> String {
    let mut text = String::new();
    let is_table = |value: &Value| matches!(value, Value::Table(_)) && !is_flat(value);
    let is_list_of_tables =
        |value: &Value| matches!(value, Value::List(list) if list.iter().all(|it| matches!(it.value, Value::Table(_))));
    for entry in &root.0 {
        if !is_table(&entry.node.value) && !is_list_of_tables(&entry.node.value) {
            pair(&mut text, &entry.key, &entry.node.value);
        }
    }
    for entry in &root.0 {
        match &entry.node.value {
            value @ Value::Table(table) if is_table(value) => {
                text.push_str(&format!("\n[{}]\n", entry.key));
                pairs(&mut text, table);
            }
            value @ Value::List(list) if is_list_of_tables(value) => {
                for node in list {
                    text.push_str(&format!("\n[[{}]]\n", entry.key));
                    if let Value::Table(table) = &node.value {
                        pairs(&mut text, table);
                    }
                }
            }
            _ => {}
        }
    }
    text
}

/// A table that is written as dotted keys: of texts alone.
fn is_flat(value: &Value) -> bool {
    matches!(value, Value::Table(table) if table.0.iter().all(|entry| matches!(entry.node.value, Value::Text(_))))
}

fn pairs(text: &mut String, table: &Table) {
    for entry in &table.0 {
        pair(text, &entry.key, &entry.node.value);
    }
}

fn pair(text: &mut String, key: &str, value: &Value) {
    match value {
        Value::Table(table) if is_flat(value) => {
            for entry in &table.0 {
                pair(text, &format!("{key}.{}", entry.key), &entry.node.value);
            }
        }
        _ => text.push_str(&format!("{key} = {}\n", in_place(value, true))),
    }
}

fn in_place(value: &Value, may_break: bool) -> String {
    match value {
        Value::Text(text) => quoted(text),
        Value::Whole(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::List(list) => {
            let items: Vec<String> = list.iter().map(|node: &Node| in_place(&node.value, false)).collect();
            let line = items.join(", ");
            if may_break && line.chars().count() > MOST_ON_A_LINE {
                format!("[\n  {},\n]", items.join(",\n  "))
            } else {
                format!("[{line}]")
            }
        }
        Value::Table(table) => {
            let mut items = Vec::new();
            for entry in &table.0 {
                match &entry.node.value {
                    Value::Table(inner) if is_flat(&entry.node.value) => {
                        items.extend(
                            inner.0.iter().map(|it| format!("{}.{} = {}", entry.key, it.key, in_place(&it.node.value, false))),
                        );
                    }
                    value => items.push(format!("{} = {}", entry.key, in_place(value, false))),
                }
            }
            format!("{{ {} }}", items.join(", "))
        }
        Value::Other(name) => quoted(name),
    }
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut found = String::with_capacity(text.len() + 2);
    found.push('"');
    for letter in text.chars() {
        match letter {
            '"' => found.push_str("\\\""),
            '\\' => found.push_str("\\\\"),
            '\n' => found.push_str("\\n"),
            '\r' => found.push_str("\\r"),
            '\t' => found.push_str("\\t"),
            '\u{0}'..='\u{1f}' | '\u{7f}' => found.push_str(&format!("\\u{:04X}", u32::from(letter))),
            _ => found.push(letter),
        }
    }
    found.push('"');
    found
}
