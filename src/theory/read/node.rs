//! What a file holds, whether it is TOML or JSON: values, each with where it stands.

/// A value and the byte at which it begins.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::theory) struct Node {
    pub(in crate::theory) at: usize,
    pub(in crate::theory) value: Value,
}

/// A value of any type that a theory can hold.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::theory) enum Value {
    Text(String),
    Whole(i64),
    Flag(bool),
    List(Vec<Node>),
    Table(Table),
    /// A value of a type that no theory holds, by the format's name for it.
    Other(&'static str),
}

/// Keys with their values, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::theory) struct Table(pub(in crate::theory) Vec<Entry>);

/// A key, where it stands, and its value.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::theory) struct Entry {
    pub(in crate::theory) key: String,
    pub(in crate::theory) at: usize,
    pub(in crate::theory) node: Node,
}

impl Node {
    pub(super) fn type_name(&self) -> &'static str {
        match &self.value {
            Value::Text(_) => "string",
            Value::Whole(_) => "integer",
            Value::Flag(_) => "boolean",
            Value::List(_) => "array",
            Value::Table(_) => "table",
            Value::Other(name) => name,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    pub(super) fn list(&self) -> Option<&[Node]> {
        if let Value::List(list) = &self.value { Some(list) } else { None }
    }

    pub(super) fn table(&self) -> Option<&Table> {
        if let Value::Table(table) = &self.value { Some(table) } else { None }
    }

    pub(super) fn whole(&self) -> Option<i64> {
        if let Value::Whole(number) = &self.value { Some(*number) } else { None }
    }
}

impl Table {
    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        self.0.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// Whether it has a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Adds a key with a value that stands nowhere yet.
    pub(in crate::theory) fn put(&mut self, key: &str, value: Value) {
        self.0.push(Entry { key: key.to_owned(), at: 0, node: Node { at: 0, value } });
    }
}
