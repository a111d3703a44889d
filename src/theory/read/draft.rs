//! A draft out of nodes, element by element.

use super::node::Table;
use super::reader::{Reader, join};
use super::{FORMAT_KEY, ROLES};
use crate::theory::{
    Activity, Clauses, Configuration, Context, Draft, Exclusive, Id, Kind, Mechanism, Naming, Outcome, ProblemMechanism, Scope,
    Source, Status, SubGoal, Trait,
};

impl Reader<'_> {
    pub(super) fn draft(&mut self, root: &Table) -> Draft {
        self.only(
            root,
            "",
            &[
                FORMAT_KEY,
                "id",
                "status",
                "title",
                "summary",
                "origin",
                "source",
                "outcome",
                "programme",
                "activity",
                "problem",
                "mechanism",
                "context",
                "trait",
                "sub-goal",
                "exclusive",
                "configuration",
            ],
        );
        let id = self.text(root, "id", "").map(Id::from);
        let status = self.choice(
            root,
            "status",
            "",
            &[("stated", Status::Stated), ("rebuilt", Status::Rebuilt), ("written", Status::Written)],
            &["stated", "rebuilt", "written"],
        );
        let outcome = match self.table(root, "outcome", "") {
            Some(table) => {
                self.only(table, "outcome", &["label", "description", "source", "caution"]);
                Outcome { naming: self.naming(table, "outcome"), caution: self.words(table, "caution", "outcome") }
            }
            None => Outcome::default(),
        };
        let conditions = match self.table(root, "programme", "") {
            Some(table) => {
                self.only(table, "programme", &ROLES.map(|(key, _)| key));
                self.conditions(table, "programme")
            }
            None => Vec::new(),
        };
        Draft {
            id,
            title: self.words(root, "title", ""),
            summary: self.words(root, "summary", ""),
            status: status.unwrap_or(Status::Written),
            origin: self.words(root, "origin", ""),
            source: self.source(root, ""),
            outcome,
            activities: self.each(root, "activity", Reader::activity),
            problems: self.each(root, "problem", Reader::problem),
            mechanisms: self.each(root, "mechanism", Reader::mechanism),
            contexts: self.each(root, "context", Reader::context),
            traits: self.each(root, "trait", Reader::person_trait),
            sub_goals: self.each(root, "sub-goal", Reader::sub_goal),
            exclusive: self.each(root, "exclusive", Reader::exclusive),
            conditions,
            configurations: self.each(root, "configuration", Reader::configuration),
        }
    }

    fn activity(&mut self, table: &Table, path: &str) -> Activity {
        let mut known = vec!["id", "label", "description", "source"];
        known.extend(ROLES.map(|(key, _)| key));
        self.only(table, path, &known);
        Activity { id: self.id(table, path), naming: self.naming(table, path), conditions: self.conditions(table, path) }
    }

    fn problem(&mut self, table: &Table, path: &str) -> ProblemMechanism {
        self.only(table, path, &["id", "label", "description", "source"]);
        ProblemMechanism { id: self.id(table, path), naming: self.naming(table, path) }
    }

    fn mechanism(&mut self, table: &Table, path: &str) -> Mechanism {
        self.only(table, path, &["id", "label", "description", "source", "resource", "reasoning"]);
        Mechanism {
            id: self.id(table, path),
            naming: self.naming(table, path),
            resource: self.some_words(table, "resource", path),
            reasoning: self.some_words(table, "reasoning", path),
        }
    }

    fn context(&mut self, table: &Table, path: &str) -> Context {
        self.only(table, path, &["id", "label", "description", "source", "kind", "scope", "group", "fixed", "present", "absent"]);
        let kinds = [("for-whom", Kind::ForWhom), ("circumstance", Kind::Circumstance)];
        let scopes = [("overall", Scope::Overall), ("specific", Scope::Specific)];
        let clauses = (table.has("present") || table.has("absent")).then(|| self.clauses(table, path));
        Context {
            id: self.id(table, path),
            naming: self.naming(table, path),
            kind: self.choice(table, "kind", path, &kinds, &["for-whom", "circumstance"]).unwrap_or(Kind::Circumstance),
            scope: self.choice(table, "scope", path, &scopes, &["overall", "specific"]).unwrap_or(Scope::Specific),
            group: self.some_words(table, "group", path),
            fixed: self.flag(table, "fixed", path),
            clauses,
        }
    }

    fn person_trait(&mut self, table: &Table, path: &str) -> Trait {
        self.only(table, path, &["id", "label", "description", "source", "present", "absent"]);
        Trait { id: self.id(table, path), naming: self.naming(table, path), clauses: self.clauses(table, path) }
    }

    fn sub_goal(&mut self, table: &Table, path: &str) -> SubGoal {
        self.only(table, path, &["id", "label", "description", "source"]);
        SubGoal { id: self.id(table, path), naming: self.naming(table, path) }
    }

    fn exclusive(&mut self, table: &Table, path: &str) -> Exclusive {
        self.only(table, path, &["elements", "note", "source"]);
        let elements = table.get("elements").map(|value| self.ids(value, &join(path, "elements")));
        Exclusive {
            elements: elements.unwrap_or_default(),
            note: self.some_words(table, "note", path),
            source: self.source(table, path),
        }
    }

    fn configuration(&mut self, table: &Table, path: &str) -> Configuration {
        let mut known = vec!["id", "activity", "problem", "mechanism", "sub-goal", "wording", "because", "source"];
        known.extend(ROLES.map(|(key, _)| key));
        self.only(table, path, &known);
        let id = self.id(table, path);
        let mut reference = |key| Id::from(self.text(table, key, path).unwrap_or_default());
        let (activity, problem, mechanism, sub_goal) =
            (reference("activity"), reference("problem"), reference("mechanism"), reference("sub-goal"));
        Configuration {
            id,
            activity,
            problem,
            mechanism,
            sub_goal,
            wording: self.some_words(table, "wording", path),
            because: self.words(table, "because", path),
            conditions: self.conditions(table, path),
            source: self.source(table, path),
        }
    }

    fn naming(&mut self, table: &Table, path: &str) -> Naming {
        Naming {
            label: self.words(table, "label", path),
            description: self.words(table, "description", path),
            source: self.source(table, path),
        }
    }

    fn clauses(&mut self, table: &Table, path: &str) -> Clauses {
        Clauses { present: self.words(table, "present", path), absent: self.words(table, "absent", path) }
    }

    pub(super) fn source(&mut self, table: &Table, path: &str) -> Source {
        let Some(source) = self.table(table, "source", path) else { return Source::default() };
        let path = join(path, "source");
        self.only(source, &path, &["table", "section", "respondents", "work"]);
        let mut part = |key| self.text(source, key, &path).unwrap_or_default();
        Source { table: part("table"), section: part("section"), respondents: part("respondents"), work: part("work") }
    }
}
