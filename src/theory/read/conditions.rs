//! Conditions and expressions out of nodes.

use super::ROLES;
use super::node::{Node, Table, Value};
use super::reader::{Reader, join};
use crate::theory::check::MOST_DEPTH;
use crate::theory::fault::{Expected, FaultKind};
use crate::theory::{Condition, Expression, Role, Source};

impl Reader<'_> {
    /// The conditions of a programme, an activity or a configuration, role by role.
    pub(super) fn conditions(&mut self, table: &Table, path: &str) -> Vec<Condition> {
        let mut conditions = Vec::new();
        for (key, role) in ROLES {
            let Some(value) = table.get(key) else { continue };
            let Some(list) = value.list() else {
                self.wrong_type(&join(path, key), Expected::List, value);
                continue;
            };
            for item in list.iter() {
                let path = format!("{path}.condition[{}]", conditions.len());
                self.places.insert(path.clone(), self.place(item.at));
                if let Some(condition) = self.condition(item, role, &path) {
                    conditions.push(condition);
                }
            }
        }
        conditions
    }

    fn condition(&mut self, value: &Node, role: Role, path: &str) -> Option<Condition> {
        let with_note = value.table().and_then(|table| table.get("when").map(|when| (table, when)));
        let Some((table, when)) = with_note else {
            let expression = self.expression(value, path, 0)?;
            return Some(Condition { role, expression, note: None, source: Source::default() });
        };
        self.only(table, path, &["when", "note", "source"]);
        let expression = self.expression(when, path, 0)?;
        Some(Condition { role, expression, note: self.some_words(table, "note", path), source: self.source(table, path) })
    }

    fn expression(&mut self, value: &Node, path: &str, depth: usize) -> Option<Expression> {
        if depth > MOST_DEPTH {
            self.fault(path, value.at, FaultKind::TooDeep { most: MOST_DEPTH });
            return None;
        }
        let table = match &value.value {
            Value::Text(id) => return Some(Expression::element(id.as_str())),
            Value::Table(table) => table,
            _ => {
                self.wrong_type(path, Expected::Expression, value);
                return None;
            }
        };
        let (known, found): (&[&str], _) = if let Some(part) = table.get("not") {
            (&["not"], self.expression(part, path, depth + 1).map(|part| Expression::Not(Box::new(part))))
        } else if let Some(parts) = table.get("all") {
            (&["all"], self.parts(parts, path, depth).map(Expression::All))
        } else if let Some(parts) = table.get("any") {
            (&["any"], self.parts(parts, path, depth).map(Expression::Any))
        } else if let (Some(least), Some(parts)) = (table.get("at-least"), table.get("of")) {
            let parts = self.parts(parts, path, depth);
            (&["at-least", "of"], self.threshold(least, path).zip(parts).map(|(n, parts)| Expression::AtLeast(n, parts)))
        } else {
            self.wrong_type(path, Expected::Expression, value);
            return None;
        };
        self.only(table, path, known);
        found
    }

    fn parts(&mut self, value: &Node, path: &str, depth: usize) -> Option<Vec<Expression>> {
        let Some(list) = value.list() else {
            self.wrong_type(path, Expected::List, value);
            return None;
        };
        let parts: Vec<Option<Expression>> = list.iter().map(|part| self.expression(part, path, depth + 1)).collect();
        parts.into_iter().collect()
    }

    fn threshold(&mut self, value: &Node, path: &str) -> Option<usize> {
        let Some(n) = value.whole() else {
            self.wrong_type(path, Expected::WholeNumber, value);
            return None;
        };
        match usize::try_from(n) {
            Ok(n) => Some(n),
            Err(_) => {
                self.fault(path, value.at, FaultKind::ThresholdOutOfRange { n, of: 0 });
                None
            }
        }
    }
}
