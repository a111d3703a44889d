//! What every part of the reader needs: where things stand, what is wrong, and the simple values.

use std::collections::{HashMap, HashSet};

use super::ROLES;
use super::node::{Node, Table, Value};
use crate::language::Words;
use crate::theory::Id;
use crate::theory::fault::{Expected, Fault, FaultKind, Place, similar};

/// Reads nodes and notes what is wrong with them.
pub(super) struct Reader<'a> {
    text: &'a str,
    line_starts: Vec<usize>,
    pub(super) faults: Vec<Fault>,
    /// Where each value stands, by its path.
    pub(super) places: HashMap<String, Place>,
    /// Where the theory begins: with the key that says what the file is.
    pub(super) head: Option<Place>,
    /// The element that is being read.
    element: Option<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Reader { text, line_starts, faults: Vec::new(), places: HashMap::new(), head: None, element: None }
    }

    pub(super) fn place(&self, byte: usize) -> Place {
        let line = self.line_starts.partition_point(|&start| start <= byte).max(1);
        let start = self.line_starts[line - 1];
        // In a text of one long line, counting from its start each time would take for ever.
        let near = byte.saturating_sub(start) < MOST_COLUMNS;
        let before = if near { self.text.get(start..byte) } else { None };
        let column = before.map_or(byte - start + 1, |before| before.chars().count() + 1);
        Place { line, column }
    }

    pub(super) fn fault(&mut self, path: &str, at: usize, kind: FaultKind) {
        let place = Some(self.place(at));
        self.faults.push(Fault { place, ..Fault::at(path, self.element.as_deref(), kind) });
    }

    pub(super) fn wrong_type(&mut self, path: &str, expected: Expected, value: &Node) {
        let found = value.type_name().to_owned();
        self.fault(path, value.at, FaultKind::WrongType { expected, found });
    }

    /// The faults found by the reader and by the check, each where it stands, in reading order.
    pub(super) fn sorted(self, found: Vec<Fault>) -> Vec<Fault> {
        let mut faults = self.faults;
        let told: HashSet<(&str, Option<&str>)> =
            faults.iter().map(|fault| (fault.path.as_str(), fault.element.as_deref())).collect();
        let unread: HashSet<&str> = faults.iter().filter_map(|fault| bearer_of_condition(&fault.path)).collect();
        let wider = unread.iter().any(|bearer| !bearer.starts_with("configuration["));
        let follows = |fault: &Fault| match fault.kind {
            // There is a condition, and it could not be read.
            FaultKind::NoContext => wider || unread.contains(fault.path.as_str()),
            _ => told.contains(&(fault.path.as_str(), fault.element.as_deref())),
        };
        let mut new: Vec<Fault> = found.into_iter().filter(|fault| !follows(fault)).collect();
        for fault in &mut new {
            let mut path = fault.path.as_str();
            while fault.place.is_none() && !path.is_empty() {
                fault.place = self.places.get(path).copied();
                path = path.rfind('.').map_or("", |dot| &path[..dot]);
            }
        }
        faults.append(&mut new);
        for fault in &mut faults {
            fault.place = fault.place.or(self.head);
        }
        faults.sort_by_key(|fault| fault.place);
        faults
    }

    /// Every table of a list of tables.
    pub(super) fn each<T>(&mut self, root: &Table, key: &'static str, read: impl Fn(&mut Self, &Table, &str) -> T) -> Vec<T> {
        let Some(value) = root.get(key) else { return Vec::new() };
        let Some(list) = value.list() else {
            self.wrong_type(key, Expected::List, value);
            return Vec::new();
        };
        let mut found = Vec::new();
        for item in list.iter() {
            let path = format!("{key}[{}]", found.len());
            self.places.insert(path.clone(), self.place(item.at));
            match item.table() {
                Some(table) => {
                    self.element = table.get("id").and_then(|id| id.text()).map(str::to_owned);
                    found.push(read(self, table, &path));
                    self.element = None;
                }
                None => self.wrong_type(&path, Expected::Table, item),
            }
        }
        found
    }

    /// A fault for every key that is not known here.
    pub(super) fn only(&mut self, table: &Table, path: &str, known: &[&str]) {
        for entry in &table.0 {
            let name = entry.key.as_str();
            if !known.contains(&name) {
                let kind = FaultKind::UnknownKey { key: name.to_owned(), similar: similar(name, known.iter().copied()) };
                self.fault(&join(path, name), entry.at, kind);
            }
        }
    }

    pub(super) fn id(&mut self, table: &Table, path: &str) -> Id {
        self.text(table, "id", path).unwrap_or_default().into()
    }

    pub(super) fn text(&mut self, table: &Table, key: &str, path: &str) -> Option<String> {
        let value = table.get(key)?;
        let path = join(path, key);
        self.places.insert(path.clone(), self.place(value.at));
        match value.text() {
            Some(text) => Some(text.to_owned()),
            None => {
                self.wrong_type(&path, Expected::Text, value);
                None
            }
        }
    }

    pub(super) fn table<'t>(&mut self, table: &'t Table, key: &str, path: &str) -> Option<&'t Table> {
        let value = table.get(key)?;
        let path = join(path, key);
        self.places.insert(path.clone(), self.place(value.at));
        let found = value.table();
        if found.is_none() {
            self.wrong_type(&path, Expected::Table, value);
        }
        found
    }

    pub(super) fn words(&mut self, table: &Table, key: &str, path: &str) -> Words {
        self.some_words(table, key, path).unwrap_or_default()
    }

    pub(super) fn some_words(&mut self, table: &Table, key: &str, path: &str) -> Option<Words> {
        let value = table.get(key)?;
        let path = join(path, key);
        self.places.insert(path.clone(), self.place(value.at));
        let Some(words) = value.table() else {
            self.wrong_type(&path, Expected::Words, value);
            return None;
        };
        self.only(words, &path, &["da", "en"]);
        let mut text = |key| self.text(words, key, &path).unwrap_or_default();
        Some(Words { da: text("da"), en: text("en") })
    }

    /// A word out of a fixed choice.
    pub(super) fn choice<T: Copy>(
        &mut self,
        table: &Table,
        key: &'static str,
        path: &str,
        choices: &[(&str, T)],
        known: &'static [&'static str],
    ) -> Option<T> {
        if !table.has(key) {
            if key != "status" {
                let kind = FaultKind::Missing { key };
                let mut fault = Fault::at(path, self.element.as_deref(), kind);
                fault.place = self.places.get(path).copied();
                self.faults.push(fault);
            }
            return None;
        }
        let word = self.text(table, key, path)?;
        let found = choices.iter().find(|(name, _)| *name == word).map(|(_, choice)| *choice);
        if found.is_none() {
            let at = table.get(key).map_or(0, |node| node.at);
            self.fault(&join(path, key), at, FaultKind::UnknownWord { word, known });
        }
        found
    }

    pub(super) fn flag(&mut self, table: &Table, key: &str, path: &str) -> bool {
        let Some(value) = table.get(key) else { return false };
        match value.value {
            Value::Flag(flag) => flag,
            _ => {
                self.wrong_type(&join(path, key), Expected::Flag, value);
                false
            }
        }
    }

    /// A list of ids.
    pub(super) fn ids(&mut self, value: &Node, path: &str) -> Vec<Id> {
        let Some(list) = value.list() else {
            self.wrong_type(path, Expected::List, value);
            return Vec::new();
        };
        let mut ids = Vec::new();
        for item in list {
            let path = format!("{path}[{}]", ids.len());
            self.places.insert(path.clone(), self.place(item.at));
            match item.text() {
                Some(id) => ids.push(id.into()),
                None => self.wrong_type(&path, Expected::Text, item),
            }
        }
        ids
    }
}

/// What bears the condition that a path leads to: the programme, an activity or a configuration.
fn bearer_of_condition(path: &str) -> Option<&str> {
    let (bearer, rest) = path.split_once('.').unwrap_or((path, ""));
    let key = rest.split(['[', '.']).next().unwrap_or_default();
    let is_condition = key == "condition" || ROLES.iter().any(|(role, _)| *role == key) || path == "programme";
    is_condition.then_some(bearer)
}

/// The path of a key within the element at `path`.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// Columns are counted in characters up to here, and in bytes beyond.
const MOST_COLUMNS: usize = 10_000;
