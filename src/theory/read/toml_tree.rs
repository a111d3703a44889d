//! TOML into nodes.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::node::{Entry, Node, Table, Value};

/// The root table of a text, or where it is no TOML and what the parser says of it, in English.
pub(super) fn read(text: &str) -> Result<Table, Vec<(Option<usize>, String)>> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Ok(table(root.get_ref()));
    }
    Err(errors.iter().map(|error| (error.span().map(|span| span.start), error.message().to_owned())).collect())
}

fn table(found: &DeTable) -> Table {
    let entry = |(key, value): (&Spanned<_>, &Spanned<DeValue>)| {
        let name: &std::borrow::Cow<str> = key.get_ref();
        Entry { key: name.to_string(), at: key.span().start, node: node(value) }
    };
    Table(found.iter().map(entry).collect())
}

fn node(found: &Spanned<DeValue>) -> Node {
    let value = match found.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Value::Whole(number),
            Err(_) => Value::Other("integer"),
        },
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Array(list) => Value::List(list.iter().map(node).collect()),
        DeValue::Table(found) => Value::Table(table(found)),
        DeValue::Float(_) => Value::Other("float"),
        DeValue::Datetime(_) => Value::Other("datetime"),
    };
    Node { at: found.span().start, value }
}
