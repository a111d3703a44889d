//! A draft as the tables and lists of the file format.

use crate::language::Words;
use crate::theory::read::node::{Node, Table, Value};
use crate::theory::read::{FORMAT_KEY, NEWEST_VERSION, ROLES};
use crate::theory::{
    Clauses, Condition, Configuration, Context, Draft, Exclusive, Expression, Id, Kind, Mechanism, Naming, Scope, Source, Status,
};

/// The root table of a draft. Keys with nothing in them are left out.
pub(super) fn of(draft: &Draft) -> Table {
    let mut root = Table::default();
    root.put(FORMAT_KEY, Value::Whole(NEWEST_VERSION));
    if let Some(id) = &draft.id {
        text(&mut root, "id", id);
    }
    let status = match draft.status {
        Status::Stated => "stated",
        Status::Rebuilt => "rebuilt",
        Status::Written => "written",
    };
    text(&mut root, "status", status);
    words(&mut root, "title", &draft.title);
    words(&mut root, "summary", &draft.summary);
    words(&mut root, "origin", &draft.origin);
    source(&mut root, &draft.source);
    let mut outcome = named(&draft.outcome.naming);
    words(&mut outcome, "caution", &draft.outcome.caution);
    table(&mut root, "outcome", outcome);
    table(&mut root, "programme", conditions(Table::default(), &draft.conditions));
    list(&mut root, "activity", &draft.activities, |it| conditions(element(&it.id, &it.naming), &it.conditions));
    list(&mut root, "problem", &draft.problems, |it| element(&it.id, &it.naming));
    list(&mut root, "mechanism", &draft.mechanisms, mechanism);
    list(&mut root, "context", &draft.contexts, context);
    list(&mut root, "trait", &draft.traits, |it| with_clauses(element(&it.id, &it.naming), &it.clauses));
    list(&mut root, "sub-goal", &draft.sub_goals, |it| element(&it.id, &it.naming));
    list(&mut root, "exclusive", &draft.exclusive, exclusive);
    list(&mut root, "configuration", &draft.configurations, configuration);
    root
}

fn text(table: &mut Table, key: &str, text: &str) {
    table.put(key, Value::Text(text.to_owned()));
}

fn words(table: &mut Table, key: &str, words: &Words) {
    if *words != Words::default() {
        table.put(key, both(words));
    }
}

fn some_words(table: &mut Table, key: &str, words: Option<&Words>) {
    if let Some(words) = words {
        table.put(key, both(words));
    }
}

fn both(words: &Words) -> Value {
    let mut both = Table::default();
    text(&mut both, "da", &words.da);
    text(&mut both, "en", &words.en);
    Value::Table(both)
}

fn table(root: &mut Table, key: &str, table: Table) {
    if !table.0.is_empty() {
        root.put(key, Value::Table(table));
    }
}

fn list<T>(root: &mut Table, key: &str, items: &[T], form: impl Fn(&T) -> Table) {
    if !items.is_empty() {
        let nodes = items.iter().map(|item| Node { at: 0, value: Value::Table(form(item)) });
        root.put(key, Value::List(nodes.collect()));
    }
}

fn source(table: &mut Table, source: &Source) {
    let mut found = Table::default();
    let parts =
        [("table", &source.table), ("section", &source.section), ("respondents", &source.respondents), ("work", &source.work)];
    for (key, part) in parts.into_iter().filter(|(_, part)| !part.is_empty()) {
        text(&mut found, key, part);
    }
    self::table(table, "source", found);
}

fn named(naming: &Naming) -> Table {
    let mut found = Table::default();
    words(&mut found, "label", &naming.label);
    words(&mut found, "description", &naming.description);
    source(&mut found, &naming.source);
    found
}

fn element(id: &Id, naming: &Naming) -> Table {
    let mut found = Table::default();
    text(&mut found, "id", id);
    found.0.append(&mut named(naming).0);
    found
}

fn mechanism(mechanism: &Mechanism) -> Table {
    let mut found = element(&mechanism.id, &mechanism.naming);
    some_words(&mut found, "resource", mechanism.resource.as_ref());
    some_words(&mut found, "reasoning", mechanism.reasoning.as_ref());
    found
}

fn context(context: &Context) -> Table {
    let mut found = element(&context.id, &context.naming);
    text(&mut found, "kind", if context.kind == Kind::ForWhom { "for-whom" } else { "circumstance" });
    text(&mut found, "scope", if context.scope == Scope::Overall { "overall" } else { "specific" });
    some_words(&mut found, "group", context.group.as_ref());
    if context.fixed {
        found.put("fixed", Value::Flag(true));
    }
    match &context.clauses {
        Some(clauses) => with_clauses(found, clauses),
        None => found,
    }
}

fn with_clauses(mut table: Table, clauses: &Clauses) -> Table {
    some_words(&mut table, "present", Some(&clauses.present));
    some_words(&mut table, "absent", Some(&clauses.absent));
    table
}

fn exclusive(group: &Exclusive) -> Table {
    let mut found = Table::default();
    let ids = group.elements.iter().map(|id| Node { at: 0, value: Value::Text(id.to_string()) });
    found.put("elements", Value::List(ids.collect()));
    some_words(&mut found, "note", group.note.as_ref());
    source(&mut found, &group.source);
    found
}

fn configuration(configuration: &Configuration) -> Table {
    let mut found = Table::default();
    text(&mut found, "id", &configuration.id);
    text(&mut found, "activity", &configuration.activity);
    text(&mut found, "problem", &configuration.problem);
    text(&mut found, "mechanism", &configuration.mechanism);
    text(&mut found, "sub-goal", &configuration.sub_goal);
    some_words(&mut found, "wording", configuration.wording.as_ref());
    words(&mut found, "because", &configuration.because);
    source(&mut found, &configuration.source);
    conditions(found, &configuration.conditions)
}

/// The table with some conditions, role by role.
fn conditions(mut table: Table, conditions: &[Condition]) -> Table {
    for (key, role) in ROLES {
        let of_role: Vec<Node> = conditions.iter().filter(|it| it.role == role).map(condition).collect();
        if !of_role.is_empty() {
            table.put(key, Value::List(of_role));
        }
    }
    table
}

fn condition(condition: &Condition) -> Node {
    let when = expression(&condition.expression);
    if condition.note.is_none() && condition.source.is_empty() {
        return when;
    }
    let mut found = Table::default();
    found.put("when", when.value);
    some_words(&mut found, "note", condition.note.as_ref());
    source(&mut found, &condition.source);
    Node { at: 0, value: Value::Table(found) }
}

fn expression(found: &Expression) -> Node {
    let parts = |parts: &[Expression]| Value::List(parts.iter().map(expression).collect());
    let mut table = Table::default();
    match found {
        Expression::Element(id) => return Node { at: 0, value: Value::Text(id.to_string()) },
        Expression::Not(part) => table.put("not", expression(part).value),
        Expression::All(all) => table.put("all", parts(all)),
        Expression::Any(any) => table.put("any", parts(any)),
        Expression::AtLeast(n, of) => {
            table.put("at-least", Value::Whole(i64::try_from(*n).unwrap_or(i64::MAX)));
            table.put("of", parts(of));
        }
    }
    Node { at: 0, value: Value::Table(table) }
}
