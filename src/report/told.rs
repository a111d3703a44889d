//! A benchmark and the language in which it is told.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use super::Names;
use super::thirds::{Standing, second_words};
use crate::benchmark::{Analysis, Settings, Third};
use crate::language::{Language, Message, msg};
use crate::regression::Override;
use crate::table::examples::{self, Origin};
use crate::table::{Changes, Edit, Table};

/// The units that the user chose as cases.
#[derive(Clone, Copy)]
pub struct Pinned<'a> {
    /// Their names, in the order in which they were chosen.
    pub units: &'a [String],
    /// Why, in the user's words, where anything was said.
    pub reasons: &'a BTreeMap<String, String>,
}

/// What there is to tell: the table, the choices, what follows from them, and the language.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The table that was analysed.
    pub table: &'a Table,
    /// The table as it was opened.
    pub source: &'a Table,
    /// What was changed about it since.
    pub changes: &'a Changes,
    /// The cases that the user chose.
    pub pinned: Pinned<'a>,
    /// The choices.
    pub settings: &'a Settings,
    /// What follows.
    pub analysis: &'a Analysis,
    /// How its columns are called, and the language.
    pub names: Names,
}

impl Deref for Told<'_> {
    type Target = Names;

    fn deref(&self) -> &Names {
        &self.names
    }
}

impl<'a> Told<'a> {
    /// A benchmark of a table about which nothing has been changed.
    pub fn of(table: &'a Table, settings: &'a Settings, analysis: &'a Analysis, language: Language) -> Told<'a> {
        static NOTHING: Changes = Changes { edits: Vec::new(), excluded: BTreeSet::new(), reasons: BTreeMap::new() };
        static NO_CASES: Pinned = Pinned { units: &[], reasons: &BTreeMap::new() };
        Told {
            table,
            source: table,
            changes: &NOTHING,
            pinned: NO_CASES,
            settings,
            analysis,
            names: Names { example: examples::of_table(table), language },
        }
    }

    /// The units that were left out by hand, each with the reason that was given.
    pub fn left_out(&self) -> Vec<String> {
        let is_there = |unit: &&String| self.source.row_of(unit).is_some();
        let told = |unit: &String| match self.changes.reasons.get(unit) {
            Some(reason) => format!("{unit} ({reason})"),
            None => unit.clone(),
        };
        self.changes.excluded.iter().filter(is_there).map(told).collect()
    }

    /// Each cell that was typed over, in a sentence.
    pub fn typed_over(&self) -> Vec<String> {
        let sentence = |edit: &Edit| {
            let (row, column) = self.source.row_of(&edit.unit).zip(self.source.column(&edit.header))?;
            let shown = |typed: &str| if typed.is_empty() { self.say(msg::TVIEW_MISSING) } else { typed.to_owned() };
            let before = shown(column.typed(row));
            let after = shown(&edit.typed);
            let (unit, label) = (edit.unit.as_str().into(), self.label(&edit.header).into());
            let arguments = [("unit", unit), ("column", label), ("before", before.into()), ("after", after.into())];
            Some(self.language.say_with(msg::TVIEW_EDIT, &arguments))
        };
        self.changes.edits.iter().filter_map(sentence).collect()
    }

    /// Whether its numbers are invented.
    pub fn is_invented(&self) -> bool {
        self.example.is_some_and(|example| example.descriptions.iter().any(|column| column.origin == Origin::Invented))
    }

    /// The table's name.
    pub fn title(&self) -> &'a str {
        self.names.title(self.table)
    }

    /// The variable of a candidate, by its place in the sample's list.
    pub fn candidate(&self, place: usize) -> String {
        self.analysis.sample.candidates().get(place).map_or_else(String::new, |variable| self.variable(variable))
    }

    /// The name of the response.
    pub fn response(&self) -> String {
        self.label(&self.settings.response.header)
    }

    /// What the user says about a candidate in the screening; one that must be in the model stays.
    pub(super) fn say_of(&self, header: &str) -> Override {
        match self.settings.candidate(header) {
            _ if self.settings.selection.insists_on(header) => Override::Keep,
            Some(candidate) => candidate.screening,
            None => Override::ByRule,
        }
    }

    /// A message without arguments.
    pub(super) fn say(&self, message: Message) -> String {
        self.language.say(message).into_owned()
    }

    /// What a third of the residuals means for a unit.
    pub(super) fn standing(&self, residual: Third) -> String {
        self.say(Standing::of(residual, self.analysis.judgement.good_third).message())
    }

    /// What a third of the second indication means for a unit.
    pub(super) fn second_third(&self, third: Third) -> String {
        self.say(second_words(third, self.analysis.judgement.good_second))
    }
}
