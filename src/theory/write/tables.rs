//! A theory as tables: its configurations, its contexts, and what becomes of it for a person in a setting.

use crate::language::{Language, Message, msg};
use crate::report::{Cell, Row, Sheet};
use crate::theory::sentence::{why_configuration, why_sub_goal};
use crate::theory::{
    Condition, Draft, Expression, Id, Kind, Person, Presence, Role, Scope, Setting, Source, Theory, explain, explain_sub_goal,
};

/// A table of a theory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TheoryTable {
    /// One row a configuration: if, then, because.
    Configurations,
    /// One row a context or trait, with what is known of it.
    Contexts,
    /// One row a configuration: whether it fires, and why.
    Firing,
    /// One row a sub-goal: whether it is reached, and why.
    SubGoals,
}

impl TheoryTable {
    /// All of them, in the order in which they are offered.
    pub const ALL: [TheoryTable; 4] =
        [TheoryTable::Configurations, TheoryTable::Contexts, TheoryTable::Firing, TheoryTable::SubGoals];

    /// Its name.
    pub fn title(self) -> Message {
        match self {
            TheoryTable::Configurations => msg::OWN_TABLE_CONFIGURATIONS,
            TheoryTable::Contexts => msg::OWN_TABLE_CONTEXTS,
            TheoryTable::Firing => msg::OWN_TABLE_FIRING,
            TheoryTable::SubGoals => msg::OWN_TABLE_SUB_GOALS,
        }
    }

    /// The table, for a theory with a person in a setting.
    pub fn sheet(self, theory: &Theory, person: &Person, setting: &Setting, language: Language) -> Sheet {
        let writer = Writer { theory, person, setting, language };
        let (name, headers, rows): (_, &[Message], _) = match self {
            TheoryTable::Configurations => (
                "configurations",
                &[
                    msg::OWN_HEAD_ACTIVITY,
                    msg::OWN_HEAD_IF,
                    msg::OWN_HEAD_MECHANISM,
                    msg::OWN_HEAD_RESOURCE,
                    msg::OWN_HEAD_REASONING,
                    msg::OWN_HEAD_PROBLEM,
                    msg::OWN_HEAD_SUB_GOAL,
                    msg::OWN_HEAD_BECAUSE,
                    msg::OWN_HEAD_SOURCE,
                ],
                writer.configurations(),
            ),
            TheoryTable::Contexts => (
                "contexts",
                &[msg::OWN_HEAD_CONTEXT, msg::OWN_HEAD_KIND, msg::OWN_HEAD_SCOPE, msg::OWN_HEAD_KNOWN, msg::OWN_HEAD_SOURCE],
                writer.contexts(),
            ),
            TheoryTable::Firing => (
                "what-fires",
                &[msg::OWN_HEAD_ACTIVITY, msg::OWN_HEAD_MECHANISM, msg::OWN_HEAD_SUB_GOAL, msg::OWN_HEAD_WHY],
                writer.firing(),
            ),
            TheoryTable::SubGoals => ("sub-goals", &[msg::OWN_HEAD_SUB_GOAL, msg::OWN_HEAD_WHY], writer.sub_goals()),
        };
        let title = format!("{}: {}", theory.title().in_language(language), language.say(self.title()));
        let mut notes = vec![theory.origin().in_language(language).to_owned(), writer.cited(theory.source())];
        notes.push(theory.outcome().caution.in_language(language).to_owned());
        notes.retain(|note| !note.is_empty());
        Sheet {
            name: format!("{}-{name}", theory.id()),
            title,
            notes,
            headers: headers.iter().map(|message| language.say(*message).into_owned()).collect(),
            stub: 1,
            rows,
        }
    }
}

struct Writer<'a> {
    theory: &'a Theory,
    person: &'a Person,
    setting: &'a Setting,
    language: Language,
}

impl Writer<'_> {
    fn label(&self, id: &Id) -> String {
        self.theory.naming(id).map_or(&**id, |naming| naming.label.in_language(self.language)).to_owned()
    }

    fn cited(&self, source: &Source) -> String {
        if source.is_empty() { String::new() } else { source.to_string() }
    }

    fn configurations(&self) -> Vec<Row> {
        let words = |words: &crate::language::Words| Cell::text(words.in_language(self.language));
        let row = |it: &crate::theory::Configuration| {
            let conditions: Vec<String> = self.theory.conditions_of(it).map(|(_, it)| self.condition(it)).collect();
            let mechanism = self.theory.mechanism(&it.mechanism);
            let some = |said: Option<&crate::language::Words>| Cell::or_empty(said, words);
            Row::Cells(vec![
                Cell::text(self.label(&it.activity)),
                Cell::text(conditions.join("; ")),
                Cell::text(self.label(&it.mechanism)),
                some(mechanism.and_then(|it| it.resource.as_ref())),
                some(mechanism.and_then(|it| it.reasoning.as_ref())),
                Cell::text(self.label(&it.problem)),
                Cell::or_empty(
                    Some(
                        it.wording
                            .as_ref()
                            .map_or_else(|| self.label(&it.sub_goal), |it| it.in_language(self.language).to_owned()),
                    ),
                    Cell::text,
                ),
                words(&it.because),
                Cell::text(self.cited(&it.source)),
            ])
        };
        self.theory.configurations().iter().map(row).collect()
    }

    fn contexts(&self) -> Vec<Row> {
        let say = |message| Cell::text(self.language.say(message));
        let known = |id: &Id| {
            let presence = if self.theory.is_about_person(id) { self.person.presence(id) } else { self.setting.presence(id) };
            match presence {
                Presence::Present => say(msg::PRESENCE_PRESENT),
                Presence::Absent => say(msg::PRESENCE_ABSENT),
                Presence::Unknown => say(msg::PRESENCE_UNKNOWN),
                Presence::Degree(degree) => Cell::number(degree.share(), 2),
            }
        };
        let contexts = self.theory.contexts().iter().map(|it| {
            let kind = if it.kind == Kind::ForWhom { msg::OWN_FOR_WHOM } else { msg::OWN_CIRCUMSTANCE };
            let scope = if it.scope == Scope::Overall { msg::OWN_OVERALL } else { msg::OWN_SPECIFIC };
            (&it.id, kind, say(scope), &it.naming.source)
        });
        let traits = self.theory.traits().iter().map(|it| (&it.id, msg::OWN_FOR_WHOM, Cell::Empty, &it.naming.source));
        let row = |(id, kind, scope, source): (&Id, Message, Cell, &Source)| {
            Row::Cells(vec![Cell::text(self.label(id)), say(kind), scope, known(id), Cell::text(self.cited(source))])
        };
        contexts.chain(traits).map(row).collect()
    }

    fn firing(&self) -> Vec<Row> {
        let row = |it: &crate::theory::Configuration| {
            let why = explain(self.theory, self.person, self.setting, &it.id);
            Row::Cells(vec![
                Cell::text(self.label(&it.activity)),
                Cell::text(self.label(&it.mechanism)),
                Cell::text(self.label(&it.sub_goal)),
                Cell::or_empty(why, |why| Cell::text(why_configuration(self.theory, &why, self.language))),
            ])
        };
        self.theory.configurations().iter().map(row).collect()
    }

    fn sub_goals(&self) -> Vec<Row> {
        let row = |it: &crate::theory::SubGoal| {
            let why = explain_sub_goal(self.theory, self.person, self.setting, &it.id);
            let why = Cell::or_empty(why, |why| Cell::text(why_sub_goal(self.theory, &why, self.language)));
            Row::Cells(vec![Cell::text(self.label(&it.id)), why])
        };
        self.theory.sub_goals().iter().map(row).collect()
    }

    /// A condition in words, with its part where that is not being necessary.
    fn condition(&self, condition: &Condition) -> String {
        let words = condition_in_words(self.theory.draft(), condition, self.language);
        let message = match condition.role {
            Role::Necessary => return words,
            Role::Strengthening => msg::OWN_STRENGTHENING,
            Role::Blocking => msg::OWN_BLOCKING,
            Role::Ambivalent => msg::OWN_AMBIVALENT,
        };
        format!("{words} ({})", self.language.say(message).to_lowercase())
    }
}

/// An expression in words, with the names that elements have.
fn in_words(label: &dyn Fn(&Id) -> String, expression: &Expression, inside: bool, language: Language) -> String {
    let each = |parts: &[Expression]| -> Vec<String> { parts.iter().map(|part| in_words(label, part, true, language)).collect() };
    let joined = |parts: &[Expression], with: Message| {
        let text = each(parts).join(&format!(" {} ", language.say(with)));
        if inside && parts.len() > 1 { format!("({text})") } else { text }
    };
    match expression {
        Expression::Element(id) => label(id),
        Expression::Not(part) => format!("{} {}", language.say(msg::OWN_NOT), in_words(label, part, true, language)),
        Expression::All(parts) => joined(parts, msg::OWN_AND),
        Expression::Any(parts) => joined(parts, msg::OWN_OR),
        Expression::AtLeast(least, parts) => {
            language.say_with(msg::OWN_AT_LEAST, &[("least", (*least).into()), ("parts", each(parts).join(", ").into())])
        }
    }
}

/// What a condition asks for, in words, as a table of the theory has it.
pub fn condition_in_words(draft: &Draft, condition: &Condition, language: Language) -> String {
    expression_in_words(draft, &condition.expression, language)
}

/// An expression in words, with the names that a draft gives its elements.
pub fn expression_in_words(draft: &Draft, expression: &Expression, language: Language) -> String {
    let label = |id: &Id| draft.naming(id).map_or(&**id, |naming| naming.label.in_language(language)).to_owned();
    in_words(&label, expression, false, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Csv;
    use crate::theory::library;

    #[test]
    fn every_table_of_every_theory_has_a_row_for_each_of_its_things_in_both_languages() {
        let person = &library::default_persona().person;
        let setting = library::case("billund").and_then(|case| case.setting()).expect("it has one");
        for theory in library::theories().into_iter().chain(library::initial_theories()) {
            for table in TheoryTable::ALL {
                let rows = match table {
                    TheoryTable::Configurations | TheoryTable::Firing => theory.configurations().len(),
                    TheoryTable::Contexts => theory.contexts().len() + theory.traits().len(),
                    TheoryTable::SubGoals => theory.sub_goals().len(),
                };
                for language in [Language::Danish, Language::English] {
                    let sheet = table.sheet(&theory, person, &setting, language);
                    assert_eq!(sheet.rows.len(), rows);
                    for row in &sheet.rows {
                        assert!(matches!(row, Row::Cells(cells) if cells.len() == sheet.headers.len()));
                    }
                    assert!(sheet.csv(Csv::FOR_PROGRAMS, language).lines().count() > rows);
                }
            }
        }
    }

    #[test]
    fn a_row_says_if_then_because() {
        let theory = library::business_centres();
        let sheet = TheoryTable::Configurations.sheet(&theory, &Person::default(), &Setting::default(), Language::English);
        let text = sheet.markdown(Language::English);
        assert!(text.contains("One job consultant per young person"), "{text}");
        assert!(text.contains("Raised self-esteem") && text.contains("Tab. 18, 22"));
    }
}
